import { env } from "cloudflare:workers";
import type { Consent, HelpOffer, Sign } from "#app/struggle/help-offer.ts";
import { struggleObjectName } from "#workers/object-names.ts";
import type { StruggleDetectorDO } from "#workers/struggle-detector-object.ts";
import { StruggleLog } from "#workers/struggle-log.ts";
import { statistics, teach } from "../../tests/course.ts";
import type { Institution } from "../../tests/institution.ts";
import { admit, mira } from "../../tests/person.ts";
import { inObject } from "./in-object.ts";
import type { Kind } from "./stopwatch.ts";

const consent: Consent = { answers: true, behaviour: true, wantsOffers: true };
/** As many as an object keeps, of concepts and of what it was told. */
const CONCEPTS = 40;
const SIGNS = 300;
/** As many as an invocation writes. */
const UNWRITTEN = 20;

const wrong = (place: number): Sign => ({
  kind: "another-try",
  id: crypto.randomUUID(),
  concept: `concept-${place % CONCEPTS}`,
  isRight: false,
});

const offerOf = (place: number): HelpOffer => ({
  kind: "hint",
  because: "hints-left",
  prerequisite: undefined,
  id: `offer-${place}`,
  place: "practice",
  concept: `concept-${place}`,
  failures: 1,
  reasons: ["said-stuck"],
});

/** A learner's detector whose window is full. */
export async function struggleKinds(at: Institution): Promise<Kind<DurableObjectStub<StruggleDetectorDO>>[]> {
  await teach(at, statistics);
  const { learnerId, ltiContextId } = await admit({ ...mira, sub: "who-struggles" }, at);
  const object = env.STRUGGLE_DETECTOR.getByName(struggleObjectName(at.tenantId, { learnerId, ltiContextId }));
  const now = Date.now();
  const fill = () =>
    inObject(object, env, (instance) =>
      instance.tell({ signs: Array.from({ length: SIGNS }, (_, place) => wrong(place)), consent, room: undefined }),
    );
  await fill();
  const written = async () => {
    await inObject(object, env, async (_, { sql }) => {
      sql.exec("DELETE FROM unwritten");
      sql.exec("DELETE FROM reports");
    });
    return object;
  };
  return [
    {
      kind: "STRUGGLE_DETECTOR.tell, a full window",
      prepare: written,
      run: (detector, bindings) =>
        inObject(detector, bindings, (instance) => instance.tell({ signs: [wrong(1)], consent, room: undefined })),
    },
    {
      kind: "STRUGGLE_DETECTOR.observe, a full window",
      prepare: written,
      run: (detector, bindings) =>
        inObject(detector, bindings, async (instance) => {
          const passages = Array.from({ length: 10 }, (_, place) => ({
            id: `passage-${place}`,
            seconds: 5,
            opened: 1,
          }));
          const signals = { concept: "concept-1", idleMs: 60_000, left: 2, passages };
          const { outcome } = await instance.observe(signals);
          if (outcome !== "taken") throw new Error(`The report was ${outcome}.`);
        }),
    },
    {
      kind: `STRUGGLE_DETECTOR's alarm, ${UNWRITTEN} entries wait`,
      async prepare() {
        await written();
        await inObject(object, env, async (_, storage) => {
          const log = new StruggleLog(storage);
          for (let place = 0; place < UNWRITTEN; place++) {
            const event = { kind: "event", id: crypto.randomUUID(), level: "struggling", at: now } as const;
            log.toWrite({ ...event, concept: undefined, reasons: ["wrong-answers"] }, Date.now());
          }
        });
        return object;
      },
      run: (detector, bindings) => inObject(detector, bindings, (instance) => instance.alarm()),
    },
    {
      kind: "STRUGGLE_DETECTOR.levels, a full window",
      prepare: written,
      run: (detector, bindings) => inObject(detector, bindings, (instance) => instance.levels()),
    },
    {
      kind: `STRUGGLE_DETECTOR.answer, one of ${CONCEPTS} offers, and it is written`,
      async prepare() {
        await written();
        await inObject(object, env, async (_, storage) => {
          storage.sql.exec("DELETE FROM offers");
          const log = new StruggleLog(storage);
          for (let place = 0; place < CONCEPTS; place++) log.keepOffer(offerOf(place), Date.now());
        });
        return object;
      },
      run: (detector, bindings) =>
        inObject(detector, bindings, async (instance) => {
          if (!(await instance.answer(offerOf(0).id, "dismissed"))) throw new Error("No such help was offered.");
        }),
    },
    {
      kind: "STRUGGLE_DETECTOR.withdraw, a full window",
      prepare: async () => object,
      run: (detector, bindings) => inObject(detector, bindings, (instance) => instance.withdraw("behaviour")),
    },
    {
      kind: "STRUGGLE_DETECTOR.forget, a full window",
      async prepare() {
        await fill();
        return object;
      },
      run: (detector, bindings) => inObject(detector, bindings, (instance) => instance.forget()),
    },
  ];
}
