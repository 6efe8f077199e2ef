import type { Answer } from "./answer.ts";
import { page, redirect } from "./answer.ts";
import type { Call } from "./call.ts";
import type { Campus, Platform } from "./campus.ts";
import { copyCourse, coursesOf } from "./course-copies.ts";
import type { Course } from "./institution.ts";
import { launchFlavours } from "./launch-flavour.ts";
import { beginLaunch } from "./login-initiation.ts";
import { autoForm } from "./pages/auto-form.ts";
import { coursePage } from "./pages/course-page.ts";
import { gradebookPage } from "./pages/gradebook-page.ts";
import { placePage } from "./pages/place-page.ts";
import { plainPage } from "./pages/plain-page.ts";
import { whoAreYou } from "./pages/who-are-you.ts";
import { linksOf, noLink, takeAnswer } from "./placing.ts";
import { instructor } from "./role.ts";
import { storageMode } from "./storage-mode.ts";
import { visitorOf } from "./visitor.ts";

const coursePath = /^\/courses\/(?<courseId>[^/]+)(?<rest>\/.*)?$/;
const launchPath = /^\/links\/(?<linkId>[^/]+)\/launch$/;

/** Answers a request below `/courses`; undefined where there is no such course, link or page. */
export async function courseSite(
  campus: Campus,
  platform: Platform,
  path: string,
  call: Call,
): Promise<Answer | undefined> {
  const { courseId, rest = "" } = coursePath.exec(path)?.groups ?? {};
  const course = coursesOf(platform).find(({ id }) => id === courseId);
  if (!course) return undefined;
  if (rest === "/return") return wayBack(platform, course, call);
  if (rest === "/gradebook") {
    const { person, headers } = visitorOf(platform.institution, call);
    return page(gradebookPage(platform, course, person), 200, headers);
  }
  if (rest === "/copy") return copy(platform, course, call);
  if (rest === "/deep-linking/return") return takeAnswer(platform, course, call);
  const linkId = launchPath.exec(rest)?.groups?.linkId;
  const isAsking = rest === "/deep-linking/launch";
  const link = isAsking ? noLink : linksOf(platform, course).find(({ id }) => id === linkId);
  if (rest !== "" && rest !== "/place" && !link) return undefined;

  const { institution } = platform;
  const faultId = call.query.get("fault") || undefined;
  const fault = faultId === undefined ? undefined : campus.faults.get(faultId);
  if (faultId !== undefined && !fault) {
    return page(plainPage("No such fault", [`"${faultId}" is not in the list.`], institution), 404);
  }
  const { person, headers } = visitorOf(institution, call);
  if (!person) return page(whoAreYou(institution, call.path, call.query), 200, headers);
  if (link) {
    const tool = platform.tools.get(call.query.get("tool") || institution.clientId);
    if (!tool) return page(plainPage("No such tool", ["It is not registered here."], institution), 404);
    const place = { person, course, link, tool, faultId, ...(isAsking && { deepLinking: {} }) };
    const form = await beginLaunch(campus, platform, place, storageMode(call.query));
    return page(autoForm(institution, `Opening ${link.title}`, form), 200, headers);
  }
  const chosen = fault && faultId !== undefined ? { id: faultId, fault } : undefined;
  const toolId = call.query.get("tool") || undefined;
  if (rest === "/place")
    return page(placePage({ institution, person, course, fault: chosen, tool: toolId }), 200, headers);
  const links = linksOf(platform, course);
  const shown = links.find(({ id }) => id === call.query.get("link")) ?? course.links[0];
  const storage = storageMode(call.query) ?? launchFlavours[institution.flavour].storage;
  const parts = { institution, person, course, links, shown, fault: chosen, tool: toolId, storage };
  return page(coursePage(parts), 200, headers);
}

/** Copies the course, for those who teach. */
function copy(platform: Platform, course: Course, call: Call): Answer | undefined {
  const { institution } = platform;
  const { person, headers } = visitorOf(institution, call);
  if (call.method !== "POST") return undefined;
  if (!person?.roles.includes(instructor)) return page(whoAreYou(institution, call.path, call.query), 403, headers);
  return redirect(`/${institution.slug}/courses/${copyCourse(platform, course).id}`);
}

/** Where the tool sends people back to, with its message if it has one. */
function wayBack({ institution }: Platform, course: Course, { query }: Call): Answer {
  const sentences = [`You are back in ${course.title}.`, query.get("lti_errormsg"), query.get("lti_msg")];
  return page(plainPage("Back from the tool", sentences, institution));
}
