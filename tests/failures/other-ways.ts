import { vi } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { Gradebook } from "#db/gradebook.ts";
import { ownCopyObjectName } from "#workers/object-names.ts";
import { env } from "cloudflare:workers";
import { statistics } from "../course.ts";
import { amara, mira, petra } from "../person.ts";
import { post } from "../platform.ts";
import type { Campus, Place } from "./campus.ts";
import type { elsewhere, Part, Walk } from "./table.ts";
import { readPage, type Way } from "./way.ts";

/** As `elsewhere` says, to the letter: but for those who only ask in another institution, which is the usual way. */
type OtherWays = {
  [Of in keyof typeof elsewhere]: { [On in Exclude<keyof (typeof elsewhere)[Of], "message">]: Way };
};

const backups: Way = (campus, suffering) =>
  readPage(campus, suffering, {
    person: petra,
    page: "/admin/backups",
    shows: m.trial_title(),
    told: m.trial_checked_manifest(),
    untold: m.trial_unknown(),
  });

/** The walks that meet a part which the usual ones do not meet. */
export const otherWays = {
  ROSTERS: {
    "course page": (campus, suffering) => {
      const name = nameOfItsOwn();
      return readPage(campus, suffering, {
        person: amara,
        page: async () => {
          await campus.welcome({ ...mira, name });
          return "/course/people";
        },
        shows: name,
        told: m.people_off(),
        untold: m.people_failed(),
      });
    },
  },
  SCORE_OUTBOX: {
    "course page": (campus, suffering) =>
      readPage(campus, suffering, {
        person: amara,
        page: () => pageOfWaitingScore(campus),
        shows: m.scores_title(),
        told: m.score_waiting(),
      }),
  },
  QUOTA: {
    "admin page": (campus, suffering) =>
      readPage(campus, suffering, {
        person: petra,
        page: "/admin/usage",
        shows: m.usage_lead(),
        told: m.usage_price(),
      }),
  },
  OWN_COPIES: {
    page: (campus, suffering) =>
      readPage(campus, suffering, {
        person: mira,
        page: async (place) => {
          await takeCopy(campus, place);
          return "/privacy";
        },
        shows: m.privacy_choices(),
        told: m.privacy_copy_ready(),
        untold: m.privacy_copy_unknown(),
      }),
    "admin page": (campus, suffering) => {
      const name = nameOfItsOwn();
      return readPage(campus, suffering, {
        person: petra,
        page: async () => {
          await takeCopy(campus, await campus.welcome({ ...mira, name }));
          return `/admin/learners?q=${encodeURIComponent(name)}`;
        },
        shows: name,
        told: m.learners_copy_ready(),
        untold: m.learners_copy_unknown(),
      });
    },
  },
  RESTORE_TRIALS: { "admin page": backups },
  BACKUPS: { "admin page": backups },
  "the model": {},
} satisfies OtherWays & Partial<Record<Part, Partial<Record<Walk, Way>>>>;

/** Nobody before was called so: there are not so many on a page. */
function nameOfItsOwn(): string {
  return `Mira ${crypto.randomUUID().slice(0, 8)}`;
}

async function takeCopy({ institution, tool }: Campus, { path, cookie, learnerId }: Place): Promise<void> {
  await post(`${path}/privacy`, { intent: "copy" }, { cookie, accept: "text/html" }, tool.door);
  const copy = env.OWN_COPIES.getByName(ownCopyObjectName(institution.tenantId, learnerId));
  await vi.waitUntil(async () => (await copy.state()).state === "ready", { timeout: 10_000 });
}

async function pageOfWaitingScore(campus: Campus): Promise<string> {
  const { institution, courseId } = campus;
  const gradebook = new Gradebook(institution.scope, courseId);
  const url = `${institution.registration.iss}/lineitems/1/lineitem`;
  const item = { url, label: statistics.title, scoreMaximum: 10, resourceId: "" };
  const lineItemId = await gradebook.keep(item, institution.deployment, Date.now());
  const { learnerId } = await campus.welcome(mira);
  const progress = { activityProgress: "Completed", gradingProgress: "FullyGraded" } as const;
  await gradebook.record({ lineItemId, learnerId, given: 7, ...progress }, Date.now());
  return `/course/scores?column=${lineItemId}`;
}
