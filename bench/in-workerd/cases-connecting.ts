import type { Offer } from "#app/tenancy/invitation.ts";
import { Invitations } from "#db/invitations.ts";
import { LastRefusals } from "#db/last-refusals.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { SentInvitations } from "#db/sent-invitations.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import { SetUpReading } from "#db/set-up-reading.ts";
import { RegistrationReading } from "#db/registration-reading.ts";
import { type Cases, NOW, type Turn } from "./measured-case.ts";
import { named, THEN } from "./population.ts";

const invitations = ({ db }: Turn) => new Invitations(db);
const records = ({ scope }: Turn) => new LaunchRecords(scope);
const invitationOf = (turn: number) => named.invitation(1 + (turn % 9));
const invite = (at: Turn) =>
  invitations(at).invite(
    { id: at.mark, name: "A new LMS", registersAs: "pending", expiresAt: NOW, secret: at.mark },
    NOW,
  );
const offer: Offer = {
  address: "https://lms.example.edu/configuration",
  platform: {
    issuer: "https://lms.example.edu",
    authorizationEndpoint: "https://lms.example.edu/a",
    tokenEndpoint: "https://lms.example.edu/t",
    jwksUri: "https://lms.example.edu/k",
    registrationEndpoint: "https://lms.example.edu/r",
    family: "moodle",
    version: "4.5",
    messages: [{ type: "LtiResourceLinkRequest" }],
  },
};

const sent = ({ scope }: Turn) => new SentInvitations(scope);
const sentOf = (at: Turn) => `${at.mark} ${at.turn}`;
const addSent = (at: Turn) =>
  at.scope
    .insert("sent_invitations", {
      id: sentOf(at),
      secret_hash: sentOf(at),
      name: "A new LMS",
      expires_at: NOW + 1,
      created_at: NOW,
    })
    .execute();

const support = ({ scope }: Turn) => new SupportAccesses(scope);
const supportOf = (at: Turn) => `${at.mark} ${at.turn}`;
const addSupport = (at: Turn, id = supportOf(at), answer: object = {}) =>
  at.scope
    .insert("support_accesses", { id, label: "Support", reason: "Launches fail.", hours: 1, asked_at: NOW, ...answer })
    .execute();
const addApproved = (at: Turn) =>
  addSupport(at, supportOf(at), { outcome: "approved", answered_at: NOW, ends_at: NOW + 1 });

/** How an LMS comes to be known, and what became of its launches. */
export const ofConnecting: Cases = {
  Invitations: {
    invite: { run: invite },
    findInvitation: { prepare: invite, run: (at) => invitations(at).findInvitation(at.mark) },
    list: { run: (at) => invitations(at).list({ limit: 100 }) },
    keepOffer: { run: (at) => invitations(at).keepOffer(invitationOf(at.turn), offer) },
    claim: { run: (at) => invitations(at).claim(invitationOf(at.turn), NOW + at.turn * 1e9) },
    remove: { prepare: invite, run: (at) => invitations(at).remove(at.mark) },
    release: { run: (at) => invitations(at).release(invitationOf(at.turn), NOW) },
  },
  LastRefusals: { list: { run: ({ scope }) => new LastRefusals(scope).list(THEN, 500) } },
  LaunchRecords: {
    note: { run: (at) => records(at).note({ deploymentId: at.mark }, NOW) },
    recent: { run: (at) => records(at).recent(20) },
    list: { run: (at) => records(at).list({ since: THEN, limit: 51, deployment: "1" }) },
    days: { run: (at) => records(at).days(THEN, NOW) },
    "days, of one deployment": { run: (at) => records(at).days(THEN, NOW, "2") },
    deleteBefore: {
      prepare: ({ scope, turn }) =>
        scope
          .insert("launch_records", { minute: turn, outcome: "admitted", deployment: "", code: "", at: turn })
          .execute(),
      run: (at) => records(at).deleteBefore(at.turn + 1, 1),
    },
  },
  SentInvitations: {
    list: { run: (at) => sent(at).list({ limit: 51 }, NOW) },
    send: {
      run: (at) =>
        sent(at).send(
          { id: sentOf(at), name: "A new LMS", secret: sentOf(at), expiresAt: NOW },
          { actor: "operator", most: 20, mostADay: 1_000_000 },
          NOW,
        ),
    },
    withdraw: { prepare: addSent, run: (at) => sent(at).withdraw(sentOf(at), "operator", NOW) },
    use: { prepare: addSent, run: (at) => sent(at).use(sentOf(at), NOW) },
    giveBack: { prepare: addSent, run: (at) => sent(at).giveBack(sentOf(at), NOW) },
  },
  SupportAccesses: {
    list: { run: (at) => support(at).list({ limit: 51 }, NOW) },
    open: { run: (at) => support(at).open(NOW) },
    ask: {
      run: (at) => support(at).ask({ id: supportOf(at), label: "Support", reason: "Launches fail.", hours: 1 }, NOW),
    },
    decide: {
      prepare: (at) => addSupport(at),
      run: (at) => support(at).decide(supportOf(at), { decision: "refuse" }, "operator", NOW),
    },
    look: { prepare: addApproved, run: (at) => support(at).look(NOW) },
  },
  SetUpReading: { read: { run: ({ scope }) => new SetUpReading(scope).read() } },
  RegistrationReading: { read: { run: ({ scope }) => new RegistrationReading(scope).read() } },
};
