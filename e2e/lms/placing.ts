import type { Answer } from "./answer.ts";
import { page } from "./answer.ts";
import type { Call } from "./call.ts";
import type { Platform } from "./campus.ts";
import type { ContentItem } from "./deep-linking-response.ts";
import { checkDeepLinkingResponse, WrongResponse } from "./deep-linking-response.ts";
import type { Course, ResourceLink } from "./institution.ts";
import { placedPage } from "./pages/placed-page.ts";
import { plainPage } from "./pages/plain-page.ts";

/** What stands for a link while there is none yet. */
export const noLink: ResourceLink = { id: "", title: "Atomic Guide", description: "" };

/** A course's links: its own, and those that were placed by deep linking. */
export function linksOf({ placedLinks }: Platform, course: Course): ResourceLink[] {
  return [...course.links, ...(placedLinks.get(course.id) ?? [])];
}

/** Takes the tool's answer to a deep linking request, once, and makes the links. */
export async function takeAnswer(platform: Platform, course: Course, call: Call): Promise<Answer> {
  const { institution, launches } = platform;
  const launch = launches.withId(call.query.get("launch") ?? "");
  if (call.method !== "POST" || launch?.deepLinking?.asked === undefined) {
    const sentences = ["Nobody asked for this, or it was answered before."];
    return page(plainPage("Nothing is to be placed", sentences, institution), 409);
  }
  try {
    const answer = await checkDeepLinkingResponse(platform, launch, call.form.get("JWT") ?? "");
    delete launch.deepLinking.asked;
    const links = answer.items.map((item) => makeLink(platform, course, item));
    return page(placedPage({ institution, course, links, ...answer }));
  } catch (error) {
    if (!(error instanceof WrongResponse)) throw error;
    const sentences = ["The tool answered in a wrong way.", error.message];
    return page(plainPage("The tool's answer is wrong", sentences, institution), 400);
  }
}

function makeLink(platform: Platform, course: Course, item: ContentItem): ResourceLink {
  const before = platform.placedLinks.get(course.id) ?? [];
  const { title, text = "", url, custom = {}, lineItem } = item;
  const link: ResourceLink = {
    id: `placed-${before.length + 1}`,
    title,
    description: text,
    ...(url !== undefined && { placed: { url, custom, ...(lineItem && { lineItem }) } }),
  };
  platform.placedLinks.set(course.id, [...before, link]);
  platform.desk.grade(course.id, link);
  return link;
}
