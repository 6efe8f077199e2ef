import { expect } from "@playwright/test";
import { decodeJwt } from "jose";

import type { Fields, LaunchPlace, Page } from "../http-browser.ts";
import { firstForm } from "../lms/browser/html-form.ts";
import { type Admission, expectLaunch } from "./expect-admission.ts";
import { lms, tool } from "./origins.ts";

export const lti = "https://purl.imsglobal.org/spec/lti/claim";
export const dl = "https://purl.imsglobal.org/spec/lti-dl/claim";
export const instructor = { lms, institution: "maplewood", course: "101", person: "amara", deepLinking: true } as const;

/** A link, as a content item says it. */
export type Item = {
  type: string;
  title: string;
  url: string;
  custom: Record<string, unknown>;
  lineItem?: Record<string, unknown>;
};

/** What the tool's page offers, by kind: the values of its form. */
export type Offer = { guide: string; concepts: string[]; sections: string[]; type: "checkbox" | "radio" };

/** An instructor's LMS asks what to place. @returns the launch, and what the page offers */
export async function openPicker(
  fault?: string,
  place: LaunchPlace = instructor,
): Promise<Admission & { offer: Offer }> {
  const launch = await expectLaunch({ ...place, ...(fault !== undefined && { fault }) });
  const inputs = [...launch.guide.body.matchAll(/<input[^>]*name="item"[^>]*>/g)].map(([input]) => input);
  const values = inputs.map((input) => /value="([^"]*)"/.exec(input)?.[1] ?? "");
  const offer: Offer = {
    guide: "guide",
    concepts: values.filter((value) => value.startsWith("concept:")),
    sections: values.filter((value) => value.startsWith("section:")),
    type: inputs[0]?.includes('type="radio"') ? "radio" : "checkbox",
  };
  return { ...launch, offer };
}

/** Sends the picker's form, as a browser without scripts does. */
export function choose({ browser, home }: Admission, fields: Fields): Promise<Page> {
  return browser.post(`${home}/deep-link/answer`, fields, { origin: tool, accept: "text/html" });
}

/** The signed answer that the page brings to the LMS. */
export function answerIn(page: Page): { jwt: string; claims: Record<string, unknown>; items: Item[]; action: string } {
  expect({ status: page.status, code: page.headers.get("x-refusal") }).toEqual({ status: 200, code: null });
  const { action, fields } = firstForm(page.body, page.url);
  expect(fields.map(([name]) => name)).toEqual(["JWT"]);
  const jwt = fields[0]?.[1] ?? "";
  const claims: Record<string, unknown> = decodeJwt(jwt);
  // What a test does not find in an item, it fails on.
  const items = (claims[`${dl}/content_items`] ?? []) as Item[];
  return { jwt, claims, items, action };
}

/** The strict LMS takes the answer. @returns its page */
export async function deliver({ browser }: Admission, page: Page): Promise<string> {
  const taken = await browser.submitForm(page);
  expect(taken.status, taken.body).toBe(200);
  return taken.body;
}
