import type { Answer } from "./answer.ts";
import { json, page } from "./answer.ts";
import { authorize } from "./authorize.ts";
import type { Call } from "./call.ts";
import type { Campus, Platform } from "./campus.ts";
import { advantageSite } from "./advantage/advantage-site.ts";
import { coursesOf } from "./course-copies.ts";
import { courseSite } from "./course-site.ts";
import { flavours } from "./flavour.ts";
import { collegeHome } from "./pages/college-home.ts";
import { plainPage } from "./pages/plain-page.ts";
import { answerConfiguration, answerRegistration } from "./tool-registration.ts";
import { toolSite } from "./tool-site.ts";
import { visitorOf } from "./visitor.ts";

/** Answers a request below a platform's own path; `rest` is what follows its slug. */
export async function platformSite(campus: Campus, platform: Platform, rest: string, call: Call): Promise<Answer> {
  const { institution, keys } = platform;
  switch (rest) {
    case "/": {
      const { person, headers } = visitorOf(institution, call);
      return page(collegeHome(institution, coursesOf(platform), person), 200, headers);
    }
    case "/jwks":
      platform.keyVisits.note(call.userAgent);
      return keys.publish();
    case "/jwks/hits":
      return json(platform.keyVisits.entries());
    case "/jwks/elsewhere":
      platform.strayVisits.note(call.userAgent);
      return json({ keys: [(await keys.signing()).publicJwk] });
    case "/jwks/elsewhere/hits":
      return json(platform.strayVisits.entries());
    case flavours[institution.flavour].configurationPath:
      return answerConfiguration(platform, call);
    case "/configuration/hits":
      return json(platform.configurationVisits.entries());
    case "/registrations":
      return answerRegistration(platform, call);
    case "/authorize":
      return authorize(campus, platform, call);
  }
  const advantage = await advantageSite(platform, rest, call);
  if (advantage) return advantage;
  const ordered = call.method === "POST" ? keys.order?.(rest.slice(1), call.query) : undefined;
  const answer = ordered ?? toolSite(platform, rest, call) ?? (await courseSite(campus, platform, rest, call));
  return answer ?? page(plainPage("Not found", ["There is no such page here."], institution), 404);
}
