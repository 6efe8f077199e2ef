import type { Insertable } from "kysely";
import type { OwnedTable, OwnedTables } from "#db/schema.ts";
import type { NewTenant } from "#db/tenant-registry.ts";
import { uuidv7 } from "#db/uuid.ts";

// Valid rows, each different from the one before, and the same again from the same seed: the order of the calls is all that
// matters. What a test is about, it says itself.

/** Where the numbers come from. */
export type Seed = { next(): number; id(): string };

const NOW = Date.UTC(2026, 8, 1);
export const times = { created_at: NOW, updated_at: NOW };

/** @param start two seeds that start apart by more than a test's rows never meet */
export function seeded(start = 1): Seed {
  let count = start - 1;
  const next = () => ++count;
  const id = () => {
    const number = next();
    return uuidv7(
      NOW + number,
      Uint8Array.from({ length: 10 }, (_, index) => (number >>> ((index % 4) * 8)) & 0xff),
    );
  };
  return { next, id };
}

/** A row as it is inserted, by values. */
type Row<Table extends OwnedTable> = Insertable<OwnedTables[Table]>;
/** The columns that a row of a table must be told, because they name other rows. */
type Telling<Table extends OwnedTable, Parents extends keyof Row<Table>> = Partial<Row<Table>> &
  Pick<Row<Table>, Parents>;

export function registrationFactory(seed: Seed, differing: Partial<NewTenant> = {}): NewTenant {
  const number = seed.next();
  const { iss = `https://lms-${number}.example.test` } = differing;
  return {
    name: `Institution ${number}`,
    iss,
    clientId: "atomic-guide",
    deploymentKey: "",
    status: "active",
    authorizationEndpoint: `${iss}/authorize`,
    tokenEndpoint: `${iss}/token`,
    jwksUri: `${iss}/jwks`,
    origins: [new URL(iss).origin],
    deploymentIds: ["1"],
    ...differing,
  };
}

export function deploymentFactory(seed: Seed, differing: Partial<Row<"deployments">> = {}): Row<"deployments"> {
  return {
    id: seed.id(),
    deployment_id: String(seed.next()),
    first_launch_at: null,
    last_launch_at: null,
    ...times,
    ...differing,
  };
}

export function learnerProfileFactory(
  seed: Seed,
  differing: Partial<Row<"learner_profiles">> = {},
): Row<"learner_profiles"> {
  const number = seed.next();
  return {
    id: seed.id(),
    lti_user_id: `sub-${number}`,
    subject_id: `subject-${number}`,
    display_name: `Learner ${number}`,
    given_name: null,
    email: null,
    ...times,
    ...differing,
  };
}

export function ltiContextFactory(seed: Seed, differing: Partial<Row<"lti_contexts">> = {}): Row<"lti_contexts"> {
  const number = seed.next();
  return {
    id: seed.id(),
    context_id: `course-${number}`,
    title: `Course ${number}`,
    label: null,
    ...times,
    ...differing,
  };
}

export function resourceLinkFactory(
  seed: Seed,
  differing: Telling<"resource_links", "lti_context_id">,
): Row<"resource_links"> {
  const number = seed.next();
  return { id: seed.id(), resource_link_id: `link-${number}`, title: `Link ${number}`, ...times, ...differing };
}

export function membershipFactory(
  seed: Seed,
  differing: Telling<"memberships", "lti_context_id" | "learner_id">,
): Row<"memberships"> {
  return { id: seed.id(), roles: 1, ...times, ...differing };
}

export function lineItemFactory(
  seed: Seed,
  differing: Telling<"line_items", "lti_context_id" | "deployment_id">,
): Row<"line_items"> {
  const number = seed.next();
  return {
    id: seed.id(),
    url: `https://lms.example.test/lineitems/${number}?type_id=1`,
    label: `Column ${number}`,
    score_maximum: 10,
    ...times,
    ...differing,
  };
}

export function scoreFactory(differing: Telling<"scores", "line_item_id" | "learner_id">): Row<"scores"> {
  return {
    score_given: 5,
    activity_progress: "Completed",
    grading_progress: "FullyGraded",
    scored_at: NOW,
    updated_at: NOW,
    ...differing,
  };
}

export function learningSessionFactory(
  seed: Seed,
  differing: Telling<"learning_sessions", "learner_id" | "deployment_id" | "course_context" | "resource_link_id">,
): Row<"learning_sessions"> {
  const hour = 60 * 60_000;
  return { id: seed.id(), locale: null, session_start: NOW, expires_at: NOW + 8 * hour, ...differing };
}

export function courseMaterialFactory(
  seed: Seed,
  differing: Telling<"course_materials", "lti_context_id">,
): Row<"course_materials"> {
  const number = seed.next();
  return { id: seed.id(), title: `Section ${number}`, position: number, ...times, ...differing };
}

export function passageFactory(
  seed: Seed,
  differing: Telling<"passages", "lti_context_id" | "material_id">,
): Row<"passages"> {
  const number = seed.next();
  return {
    id: seed.id(),
    position: number,
    label: `1.${number}`,
    heading: `Heading ${number}`,
    text: `Text ${number}.`,
    ...times,
    ...differing,
  };
}

export function conceptFactory(seed: Seed, differing: Partial<Row<"knowledge_graph">> = {}): Row<"knowledge_graph"> {
  const number = seed.next();
  return {
    id: seed.id(),
    concept_id: `concept-${number}`,
    concept_name: `Concept ${number}`,
    ...times,
    ...differing,
  };
}

export function conversationFactory(
  seed: Seed,
  differing: Telling<"chat_conversations", "learner_id" | "lti_context_id">,
): Row<"chat_conversations"> {
  return { id: seed.id(), title: `Conversation ${seed.next()}`, ...times, ...differing };
}

/** @param differing.text its words, where `parts` does not say more */
export function messageFactory(
  seed: Seed,
  { text, ...differing }: Telling<"chat_messages", "conversation_id"> & { text?: string },
): Row<"chat_messages"> {
  const number = seed.next();
  return {
    id: seed.id(),
    seq: number,
    role: "user",
    parts: JSON.stringify([{ type: "text", text: text ?? `Words ${number}` }]),
    created_at: NOW,
    ...differing,
  };
}

export function struggleEventFactory(
  seed: Seed,
  differing: Telling<"struggle_events", "learner_id" | "learning_session_id" | "lti_context_id">,
): Row<"struggle_events"> {
  return { id: seed.id(), concept: null, level: "watch", detected_at: NOW, ...differing };
}

export function interventionFactory(
  seed: Seed,
  differing: Telling<"intervention_logs", "learner_id" | "struggle_event_id">,
): Row<"intervention_logs"> {
  return { id: seed.id(), kind: "hint", outcome: null, offered_at: NOW, resolved_at: null, ...differing };
}
