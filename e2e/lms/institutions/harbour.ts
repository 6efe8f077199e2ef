import type { Institution } from "../institution.ts";
import { institutionAdministrator, instructor, learner, systemUser } from "../role.ts";

/** Harbour Institute: every id is also an id at Maplewood, so that a leak between them shows. */
export const harbour: Institution = {
  slug: "harbour",
  name: "Harbour Institute",
  motto: "Learning by listening, since the first foghorn",
  clientId: "atomic-guide-harbour",
  deploymentId: "1",
  guid: "a91e64c35d7f4b2898d07c5f3e21f6d0",
  flavour: "spec",
  saysAll: true,
  colours: { deep: "#0c4a6e", bright: "#0e8f8a", wash: "#e1f0f2" },
  crest: "wave",
  courses: [
    {
      id: "101",
      label: "PHYS101",
      title: "How sound works",
      meets: "Mondays and Wednesdays at 9:00 · Pier Theatre · Prof. Ingrid Voss",
      summary: "From a plucked string to a concert hall: what moves, how fast, and why we hear it so.",
      syllabus: [
        { title: "Vibration", text: "Strings, air columns and the drum of the ear." },
        { title: "Waves", text: "Wavelength, frequency, speed, and the sea as a model." },
        { title: "Pitch and loudness", text: "Octaves, decibels, and why both are ratios." },
        { title: "Rooms", text: "Echo, resonance and the quiet seat behind the pillar." },
      ],
      links: [
        {
          id: "1",
          title: "AI Guide",
          description: "Ask about the course and get help that points to its own words.",
        },
      ],
    },
  ],
  people: [
    {
      key: "noor",
      sub: "7",
      name: "Noor Haddad",
      givenName: "Noor",
      familyName: "Haddad",
      email: "noor.haddad@harbour.example.test",
      locale: "en",
      part: "Learner",
      roles: [learner],
    },
    {
      key: "eli",
      sub: "8",
      name: "Eli Brandt",
      givenName: "Eli",
      familyName: "Brandt",
      email: "eli.brandt@harbour.example.test",
      locale: "de",
      part: "Learner, reads German",
      roles: [learner],
    },
    {
      key: "ingrid",
      sub: "3",
      name: "Prof. Ingrid Voss",
      givenName: "Ingrid",
      familyName: "Voss",
      email: "ingrid.voss@harbour.example.test",
      locale: "en",
      part: "Instructor",
      roles: [instructor],
    },
    {
      key: "sam",
      sub: "1",
      name: "Sam Adeyemi",
      givenName: "Sam",
      familyName: "Adeyemi",
      email: "sam.adeyemi@harbour.example.test",
      locale: "en",
      part: "Administrator",
      roles: [institutionAdministrator, systemUser],
    },
  ],
};
