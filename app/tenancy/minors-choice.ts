import type { MinorLearners } from "#app/learner/minor-learners.ts";

/** What was said of minor learners. @property by who recorded the authorisation; undefined where they are not here any more */
export type MinorsSaid = MinorLearners & { version: number; by: string | undefined };
/** @property title undefined where the LMS gave none */
export type CourseOfMinors = { id: string; title: string | undefined; said: MinorLearners };

/** What a form says. @property reference where the authorisation is found; empty: there is none */
export type MinorsForm = { areMinors: boolean; reference: string };
export type MinorsOutcome = "saved" | "changed" | "gone";

/** Whether learners may be minors, for those who administer the tenant. All of it: @throws Refusal role_required, record_unavailable */
export type MinorsChoice = {
  ofTenant(): Promise<MinorsSaid>;
  /** Newest first. @param after the last course of the page before @property next where the next page begins */
  courses(after: string | undefined): Promise<{ courses: CourseOfMinors[]; next: string | undefined }>;
  /** @returns undefined unless it is a course of this tenant @property heldBack whether everything optional is off there */
  ofCourse(
    id: string,
  ): Promise<{ title: string | undefined; said: MinorsSaid; ofTenant: MinorLearners; heldBack: boolean } | undefined>;
  /** @param course undefined: for the whole tenant */
  choose(course: string | undefined, form: MinorsForm, version: number): Promise<MinorsOutcome>;
};

/** @returns undefined where the reference is too long, or stands without minors */
export function readMinorsForm(fields: Record<string, string>, longest: number): MinorsForm | undefined {
  const form = { areMinors: fields["minors"] === "yes", reference: (fields["reference"] ?? "").trim() };
  if (form.reference.length > longest || (form.reference !== "" && !form.areMinors)) return undefined;
  return form;
}

/** What is to stand: an authorisation that was recorded keeps its day and its recorder, until its reference changes. */
export function minorsOf(
  { areMinors, reference }: MinorsForm,
  { authorisation }: MinorLearners,
  by: { by: string; at: number },
): MinorLearners {
  if (!areMinors || reference === "") return { areMinors };
  return { areMinors, authorisation: authorisation?.reference === reference ? authorisation : { reference, ...by } };
}
