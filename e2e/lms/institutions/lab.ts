import { flavourNames } from "../flavour.ts";
import type { Institution } from "../institution.ts";
import { institutionAdministrator, learner, systemUser } from "../role.ts";

/** A college of one course, one learner and one administrator, at `/lab/<name>`, for platforms whose keys misbehave. */
export function labInstitution(name: string): Institution {
  return {
    slug: `lab/${name}`,
    name: `Lab: ${name}`,
    motto: "A platform that does one thing differently",
    clientId: `lab-${name}`,
    deploymentId: "1",
    guid: `lab-${name}`,
    flavour: flavourNames.find((flavour) => name.startsWith(flavour)) ?? "moodle",
    colours: { deep: "#3d4451", bright: "#8a6d1d", wash: "#eceef1" },
    crest: "flask",
    courses: [
      {
        id: "101",
        label: "LAB101",
        title: "Practice course",
        meets: "Whenever a test runs",
        summary: "A course to launch from.",
        syllabus: [{ title: "One lesson", text: "Open the tool and see what it does." }],
        links: [{ id: "1", title: "AI Guide", description: "" }],
      },
    ],
    people: [
      {
        key: "robin",
        sub: "7",
        name: "Robin Falk",
        givenName: "Robin",
        familyName: "Falk",
        email: "robin.falk@lab.example.test",
        locale: "en",
        part: "Learner",
        roles: [learner],
      },
      {
        key: "quinn",
        sub: "1",
        name: "Quinn Adair",
        givenName: "Quinn",
        familyName: "Adair",
        email: "quinn.adair@lab.example.test",
        locale: "en",
        part: "Administrator",
        roles: [institutionAdministrator, systemUser],
      },
    ],
  };
}
