import { expect, test } from "vitest";
import { SCOPE } from "#app/lti/course-services.ts";
import { findOrMakeLineItem, listLineItems } from "#app/lti/line-items.ts";
import { firstPage, readMembers } from "#app/lti/memberships.ts";
import { ROLE } from "#app/lti/roles.ts";
import { readResult, sendScore } from "#app/lti/scores.ts";
import type { ServicePorts } from "#app/lti/service-call.ts";
import { requestServiceToken } from "#app/lti/service-token.ts";
import exchanges from "./recorded/moodle-4.5-exchanges.json";
import records from "./recorded/moodle-4.5-services.json";

// Answers as a running Moodle 4.5 gave them, with other people in them.

type Sent = { address: string; method: string; headers: Record<string, string>; body?: string | undefined };

/** A Moodle that gives this answer to everything. */
function moodle(
  body: unknown,
  headers: Record<string, string> = {},
  status = 200,
): { ports: ServicePorts; sent: Sent[] } {
  const sent: Sent[] = [];
  const scopes = Object.values(SCOPE);
  const ports: ServicePorts = {
    async ask(address, request) {
      sent.push({ address, ...request });
      return { status, headers: new Headers(headers), text: body === "" ? "" : JSON.stringify(body) };
    },
    token: async () => ({ accessToken: "a-token", scopes, expiresAt: 1 }),
    dropToken: async () => undefined,
    now: () => 0,
  };
  return { ports, sent };
}

test("A01 A04 a token that calls itself HTML is a token, with the scopes that were granted", async () => {
  const { body, contentType } = records.token;
  const { ports, sent } = moodle(body, { "content-type": contentType });
  const client = {
    clientId: "tool",
    tokenEndpoint: "https://moodle.example.test/mod/lti/token.php",
    deploymentId: "1",
  };
  const token = await requestServiceToken(client, [SCOPE.scores, SCOPE.results], {
    ...ports,
    sign: async (claims) => JSON.stringify(claims),
    newId: () => "once",
  });
  expect(token).toMatchObject({ accessToken: body.access_token, scopes: body.scope.split(" "), expiresAt: 3_540_000 });
  const form = new URLSearchParams(sent[0]?.body);
  expect(JSON.parse(form.get("client_assertion") ?? "")).toMatchObject({ aud: client.tokenEndpoint, jti: "once" });
});

test("A02 the assertion is for the audience that was configured", async () => {
  const { ports, sent } = moodle(records.token.body);
  const client = { clientId: "tool", tokenEndpoint: "https://auth.example.test/token", deploymentId: "1" };
  const tokenAudience = "https://api.brightspace.com/auth/token";
  const signing = { ...ports, sign: async (claims: object) => JSON.stringify(claims), newId: () => "once" };
  await requestServiceToken({ ...client, tokenAudience }, [SCOPE.scores], signing);
  const form = new URLSearchParams(sent[0]?.body);
  expect(JSON.parse(form.get("client_assertion") ?? "")).toMatchObject({ aud: tokenAudience });
});

test("R03 R04 R06 R11 members with short roles, and the next page as it is", async () => {
  const { address, body, link } = records.members;
  const { ports, sent } = moodle(body, { link });
  const page = await readMembers(firstPage(`${address}?x=a%20b`, { rlid: "4" }), address, ports);
  expect(sent[0]?.address).toBe(`${address}?x=a%20b&rlid=4&limit=100`);
  expect(page.members).toEqual([
    { subject: "4", roles: ROLE.learner, status: "active", name: "Mira Okafor", givenName: "Mira" },
    { subject: "3", roles: ROLE.instructor, status: "active", name: "Amara Sen", givenName: undefined },
  ]);
  expect(page.next).toBe(link.slice(1, link.indexOf(">")));
});

test("G09 G11 a column is found by our own name of it, also where the LMS ignores the filter", async () => {
  const { address, body } = records.lineItems;
  const { ports, sent } = moodle(body);
  const scopes = [SCOPE.lineItems];
  expect(await listLineItems(address, scopes, ports)).toHaveLength(2);
  const wanted = { label: "Practice", scoreMaximum: 10, resourceId: "extra-1", tag: "extra" };
  expect(await findOrMakeLineItem(address, wanted, scopes, ports)).toMatchObject({ url: body[1]?.id });
  expect(sent.map(({ method }) => method)).toEqual(["GET", "GET"]);
  expect(sent[1]?.address).toBe(`${address}&resource_id=extra-1&tag=extra`);
});

test("G02 G04 a score goes to the path before the query; an empty answer is an answer", async () => {
  const { address, body } = records.score;
  const { ports, sent } = moodle("");
  const score = {
    subject: body.userId,
    given: body.scoreGiven,
    maximum: body.scoreMaximum,
    activityProgress: "Completed",
    gradingProgress: "FullyGraded",
    scoredAt: Date.parse(body.timestamp),
  } as const;
  await sendScore(records.lineItems.body[1]?.id ?? "", score, [SCOPE.scores], ports);
  expect(sent[0]).toMatchObject({ address, method: "POST" });
  expect(sent[0]?.headers["content-type"]).toBe("application/vnd.ims.lis.v1.score+json");
  expect(JSON.parse(sent[0]?.body ?? "")).toEqual(body);
});

test("G12 what the claim does not offer is not asked for", async () => {
  const { ports, sent } = moodle([]);
  await expect(listLineItems(records.lineItems.address, [SCOPE.scores], ports)).rejects.toMatchObject({
    code: "scope_missing",
  });
  expect(sent).toEqual([]);
});

test("G02 G03 what the gradebook holds of a learner is read where it was", async () => {
  const { request, response } = exchanges.results;
  const { ports, sent } = moodle(response.body, response.headers);
  const lineItem = request.url.replace("/results", "");
  const [{ userId: subject, resultScore: score, resultMaximum: maximum } = {}] = response.body;
  expect(await readResult(lineItem, subject ?? "", [SCOPE.results], ports)).toEqual({ subject, score, maximum });
  expect(sent).toMatchObject([
    { address: `${request.url}&user_id=${subject}`, method: request.method, headers: request.headers },
  ]);
});
