import type { Offer } from "#app/tenancy/invitation.ts";
import { Invitations } from "#db/invitations.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { SetUpReading } from "#db/set-up-reading.ts";
import { RegistrationReading } from "#db/registration-reading.ts";
import { type Cases, NOW, type Turn } from "./measured-case.ts";
import { named } from "./population.ts";

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

/** How an LMS comes to be known, and what became of its launches. */
export const ofConnecting: Cases = {
  Invitations: {
    invite: { run: invite },
    findInvitation: { prepare: invite, run: (at) => invitations(at).findInvitation(at.mark) },
    keepOffer: { run: (at) => invitations(at).keepOffer(invitationOf(at.turn), offer) },
    claim: { run: (at) => invitations(at).claim(invitationOf(at.turn), NOW + at.turn * 1e9) },
    release: { run: (at) => invitations(at).release(invitationOf(at.turn), NOW) },
  },
  LaunchRecords: {
    note: { run: (at) => records(at).note({ deploymentId: at.mark }, NOW) },
    recent: { run: (at) => records(at).recent(20) },
    deleteBefore: {
      prepare: ({ scope, turn }) =>
        scope
          .insert("launch_records", { minute: turn, outcome: "admitted", deployment: "", code: "", at: turn })
          .execute(),
      run: (at) => records(at).deleteBefore(at.turn + 1, 1),
    },
  },
  SetUpReading: { read: { run: ({ scope }) => new SetUpReading(scope).read() } },
  RegistrationReading: { read: { run: ({ scope }) => new RegistrationReading(scope).read() } },
};
