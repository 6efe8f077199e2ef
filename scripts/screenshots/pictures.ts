import { fillWindow, type Launched, open } from "./camera.ts";

/** A picture, and how it comes about. @property alt what is to be seen, for whoever cannot see it */
export type Picture = {
  name: string;
  title: string;
  alt: string;
  person: "mira" | "amara" | "petra";
  isDark?: true;
  size?: { width: number; height: number };
  set(launched: Launched): Promise<void>;
};

const concept = "Populations and samples";

async function openPractice(launched: Launched): Promise<void> {
  await open(launched, "practice");
  await launched.frame.getByRole("link", { name: concept }).click();
  await launched.frame.getByRole("button", { name: "Hint 1 of 2" }).waitFor();
}

const page = (below: string, heading: string) => async (launched: Launched) => {
  await open(launched, below);
  await launched.frame.getByRole("heading", { level: 1, name: heading }).waitFor();
};

/** In the order in which they are taken: what one does, the next ones show. */
export const pictures: readonly Picture[] = [
  {
    name: "guide",
    title: "A cited answer",
    alt: "The Guide in its frame in the practice LMS: a question about the standard deviation, an answer in the course’s own words with its section, and beside it the cited passage with the quoted sentences marked.",
    person: "mira",
    async set({ page: lms, frame }) {
      await frame.getByRole("textbox", { name: "Your question" }).fill("What does the standard deviation tell me?");
      await frame.getByRole("button", { name: "Ask", exact: true }).click();
      const reply = frame.getByRole("log").getByRole("article", { name: "The Guide’s reply" }).last();
      await reply.locator(".reply-rating").waitFor();
      await reply
        .getByRole("link", { name: /standard deviation tells you/i })
        .first()
        .click();
      await frame.getByRole("complementary").waitFor();
      await lms.locator("iframe").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "guide-phone",
    title: "The same at 320 pixels",
    alt: "The same conversation on a narrow screen: nothing is cut off, and the field for the next question stays at the bottom.",
    person: "mira",
    size: { width: 320, height: 640 },
    async set(launched) {
      await fillWindow(launched);
      await open(launched, "guide");
    },
  },
  {
    name: "hints",
    title: "Hints, one after the other",
    alt: "A practice question with its first hint opened, and a button for the second one.",
    person: "mira",
    async set(launched) {
      await openPractice(launched);
      await launched.frame.getByRole("button", { name: "Hint 1 of 2" }).click();
      await launched.frame.getByRole("region", { name: /^Hint 1 of 2/ }).waitFor();
    },
  },
  {
    name: "my-learning",
    title: "My learning, before anything is kept",
    alt: "The page “My learning”, which asks whether a profile may be kept and whether instructors may see a name, each with a yes and a no.",
    person: "mira",
    set: page("learning", "My learning"),
  },
  {
    name: "privacy",
    title: "My data and privacy, in the dark",
    alt: "The privacy page in dark colours: what is kept, why, who sees it and how long, and each optional processing with its own yes and no.",
    person: "mira",
    isDark: true,
    set: page("privacy", "My data and privacy"),
  },
  {
    name: "course",
    title: "A course, as those who teach it see it",
    alt: "The course’s material: sections with their passages, state and version, and how replies were rated.",
    person: "amara",
    set: page("course", "Course material"),
  },
  {
    name: "class",
    title: "How it goes, in sums",
    alt: "Concepts and questions with the share of right first tries, hardest first: sums of five learners or more, and nobody’s name.",
    person: "amara",
    set: page("course/progress", "How it goes"),
  },
  {
    name: "connection",
    title: "The console: the connection to the LMS",
    alt: "The console’s first page: a checklist of the set-up with its state, and the values that connect the LMS.",
    person: "petra",
    set: page("admin", "Connection"),
  },
  {
    name: "launches",
    title: "Launches, and what became of them",
    alt: "The console’s page of launches: a chart of thirty days and a table with the outcome of each.",
    person: "petra",
    isDark: true,
    set: page("admin/launches", "Launches"),
  },
  {
    name: "people",
    title: "Who administers",
    alt: "The console’s page of administrators: one by the LMS, one by appointment, and a search for people to appoint.",
    person: "petra",
    set: page("admin/people", "Administrators"),
  },
  {
    name: "retention",
    title: "How long what is kept",
    alt: "The console’s page of retention: a limit in days for each class of data, and how much the next run deletes.",
    person: "petra",
    set: page("admin/retention", "Retention"),
  },
  {
    name: "deployments",
    title: "Deployments, each with its last launch",
    alt: "The console’s page of deployments: a table with state, label and last launch of each, and how to find one.",
    person: "petra",
    set: page("admin/deployments", "Deployments"),
  },
  {
    name: "invitations",
    title: "Another LMS is invited",
    alt: "The console’s page of invitations: a form for a new one, and below it the one that was sent, which nobody has used yet.",
    person: "petra",
    set: page("admin/invitations", "Invitations"),
  },
  {
    name: "courses",
    title: "Courses and their material",
    alt: "The console’s page of courses: a table with material, people and last launch of each.",
    person: "petra",
    set: page("admin/courses", "Courses"),
  },
  {
    name: "learners",
    title: "Learners, and what they chose",
    alt: "The console’s page of learners in dark colours: what each agreed to, and the state of copies that they asked for.",
    person: "petra",
    isDark: true,
    set: page("admin/learners", "Learners"),
  },
  {
    name: "usage",
    title: "Use of the model",
    alt: "The console’s page of the model’s use: replies and tokens of this month, a forecast, a chart by day, a table by course, and the price of a million tokens.",
    person: "petra",
    set: page("admin/usage", "Use of the model"),
  },
  {
    name: "audit",
    title: "The audit log",
    alt: "The console’s page of the audit log: entries by time with who and what, a filter, a file and the check of the chain.",
    person: "petra",
    set: page("admin/audit", "Audit log"),
  },
  {
    name: "backups",
    title: "Backups, and whether one could be restored",
    alt: "The console’s page of backups in dark colours: the last one with its age, and what a trial of its restore does.",
    person: "petra",
    isDark: true,
    set: page("admin/backups", "Backups"),
  },
  {
    name: "health",
    title: "How each part is",
    alt: "The console’s page of health: each part with its state, and how long it took.",
    person: "petra",
    set: page("admin/health", "Health"),
  },
  {
    name: "model",
    title: "Which model, if any",
    alt: "The console’s page of the AI model: none, one of Cloudflare’s, or one behind an address, with its timeouts and a real test.",
    person: "petra",
    set: page("admin/model", "AI model"),
  },
  {
    name: "quota",
    title: "How much of the model for whom",
    alt: "The console’s page of quotas: limits for the institution, by role and by course.",
    person: "petra",
    set: page("admin/quota", "Limits of the model"),
  },
  {
    name: "minors",
    title: "Minor learners",
    alt: "The console’s page of minor learners: what is switched off until the school’s authorisation is recorded, and the courses.",
    person: "petra",
    set: page("admin/minors", "Minor learners"),
  },
  {
    name: "crises",
    title: "Possible crises, told by policy",
    alt: "The console’s page of possible crises in dark colours: who may need somebody, when and in which course, and not what they wrote.",
    person: "petra",
    isDark: true,
    set: page("admin/crises", "Possible crises"),
  },
  {
    name: "keys",
    title: "Keys, and how they are changed",
    alt: "The console’s page of keys: those of the tool and those of the LMS, with their age, and how they are rotated.",
    person: "petra",
    set: page("admin/keys", "Keys"),
  },
  {
    name: "support",
    title: "Support sees only what it is let see",
    alt: "The console’s page of support: a request with its reason, to be allowed for a time or refused.",
    person: "petra",
    set: page("admin/support", "Support"),
  },
  {
    name: "audit-phone",
    title: "The console at 320 pixels",
    alt: "The audit log on a narrow screen: two rows of links, the filter, and nothing cut off.",
    person: "petra",
    size: { width: 320, height: 640 },
    set: page("admin/audit", "Audit log"),
  },
];
