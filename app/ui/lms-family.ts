import { m } from "#app/paraglide/messages.js";

type Family = { name: string; next: () => string };

const families: Record<string, Family> = {
  moodle: { name: "Moodle", next: m.next_moodle },
  canvas: { name: "Canvas", next: m.next_canvas },
  desire2learn: { name: "Brightspace", next: m.next_brightspace },
  sakai: { name: "Sakai", next: m.next_lms },
};

/** @param family as the LMS calls its own kind @returns what people call it */
export function lmsName(family: string): string {
  return families[family]?.name ?? m.lms_unnamed();
}

/** What is still to be done in the LMS once the tool is registered there. */
export function nextStep(family: string): string {
  return (families[family]?.next ?? m.next_lms)();
}
