import type { HelpEffect } from "./help-effect.ts";
import type { MayWantHelp } from "./may-want-help.ts";

/** What those who teach may know of difficulties in their course. @property mayName whether the institution has names shown */
export type CourseStruggle = { mayWant: MayWantHelp; mayName: boolean; help: HelpEffect[] };
