import type { Institution } from "../institution.ts";
import { institutionAdministrator, instructor, learner, systemUser } from "../role.ts";

const guide = {
  title: "AI Guide",
  description: "Ask about the course and get help that points to its own words.",
};

/** Maplewood College: two courses and one that is still empty; one learner is anonymous, one person holds two roles. */
export const maplewood: Institution = {
  slug: "maplewood",
  name: "Maplewood College",
  motto: "Small classes, long walks, good questions",
  clientId: "atomic-guide-maplewood",
  deploymentId: "1",
  guid: "2f8c1d7ab0544e0f9c3ab2e6d1704b11",
  flavour: "moodle",
  saysAll: true,
  colours: { deep: "#7d1d33", bright: "#c8553d", wash: "#e8eee3" },
  crest: "leaf",
  courses: [
    {
      id: "101",
      label: "STAT101",
      title: "Introductory statistics",
      meets: "Tuesdays and Thursdays at 10:00 · Elm Hall 2 · Dr. Amara Sen",
      summary: "How to look at data with a fair mind: what varies, what it might mean, and how sure one may be.",
      syllabus: [
        { title: "Pictures of data", text: "Dot plots, histograms and what an outlier can tell." },
        {
          title: "Centre and spread",
          text: "Mean, median, standard deviation, and when each misleads.",
        },
        { title: "Samples", text: "Why a small random sample beats a large convenient one." },
        { title: "Being fairly sure", text: "Confidence intervals, and what they do not promise." },
      ],
      links: [{ id: "1", ...guide }],
    },
    {
      id: "102",
      label: "GEO102",
      title: "Reading maps",
      meets: "Fridays at 14:00 · the Map Room, or outdoors · Tomás Rivera",
      summary: "A map is an argument about a place. Learn to read it, question it and draw your own.",
      syllabus: [
        { title: "Scale and distance", text: "From a ruler on paper to a day's walk." },
        { title: "Contours", text: "Seeing hills in brown lines." },
        { title: "Projections", text: "What every flat map must get wrong." },
      ],
      links: [{ id: "2", ...guide }],
    },
    {
      id: "103",
      label: "FOOD103",
      title: "Baking bread",
      meets: "Saturdays at 8:00 · the Old Kitchen · Dr. Amara Sen",
      summary:
        "Flour, water, salt and time. A new course, whose material is still to be added: try it as its instructor.",
      syllabus: [
        { title: "Dough", text: "What kneading does, and how to tell that it is done." },
        { title: "Rising", text: "Yeast, warmth and patience." },
      ],
      links: [{ id: "3", ...guide }],
    },
  ],
  people: [
    {
      key: "mira",
      sub: "7",
      name: "Mira Okafor",
      givenName: "Mira",
      familyName: "Okafor",
      email: "mira.okafor@maplewood.example.test",
      locale: "en",
      part: "Learner",
      roles: [learner],
    },
    {
      key: "jonas",
      sub: "8",
      name: "Jonas Lindqvist",
      givenName: "Jonas",
      familyName: "Lindqvist",
      anonymous: true,
      email: "jonas.lindqvist@maplewood.example.test",
      locale: "en",
      part: "Learner, anonymous to tools",
      roles: [learner],
    },
    {
      key: "amara",
      sub: "3",
      name: "Dr. Amara Sen",
      givenName: "Amara",
      familyName: "Sen",
      email: "amara.sen@maplewood.example.test",
      locale: "en",
      part: "Instructor",
      roles: [instructor],
    },
    {
      key: "petra",
      sub: "1",
      name: "Petra Novak",
      givenName: "Petra",
      familyName: "Novak",
      email: "petra.novak@maplewood.example.test",
      locale: "en",
      part: "Administrator",
      roles: [institutionAdministrator, systemUser],
    },
    {
      key: "tomas",
      sub: "4",
      name: "Tomás Rivera",
      givenName: "Tomás",
      familyName: "Rivera",
      email: "tomas.rivera@maplewood.example.test",
      locale: "en",
      part: "Instructor and administrator",
      roles: [instructor, institutionAdministrator],
    },
  ],
};
