import { flavourNames } from "../flavour.ts";
import type { Course, Institution } from "../institution.ts";
import { institutionAdministrator, instructor, learner, systemUser } from "../role.ts";

/** A college of few people, and courses that are all alike, at `/lab/<name>`: for platforms that differ from others. */
export function labInstitution(name: string): Institution {
  const flavour = flavourNames.find((one) => name.startsWith(one)) ?? "moodle";
  return {
    slug: `lab/${name}`,
    name: `Lab: ${name}`,
    motto: "A platform that does one thing differently",
    ...(flavour === "blackboard" ? blackboardNames(name) : { clientId: `lab-${name}`, deploymentId: "1" }),
    guid: `lab-${name}`,
    flavour,
    colours: { deep: "#3d4451", bright: "#8a6d1d", wash: "#eceef1" },
    crest: "flask",
    courses: [course("101"), ...["102", "103", "104", "105", "106", "107", "108"].map(course)],
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
        key: "ida",
        sub: "3",
        name: "Ida Brekke",
        givenName: "Ida",
        familyName: "Brekke",
        email: "ida.brekke@lab.example.test",
        locale: "en",
        part: "Instructor",
        roles: [instructor],
      },
      {
        key: "quiet",
        sub: "9",
        name: "Somebody Quiet",
        givenName: "Somebody",
        familyName: "Quiet",
        anonymous: true,
        email: "quiet@lab.example.test",
        locale: "en",
        part: "Learner, anonymous to tools",
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

/** All institutions with Blackboard have one issuer, and a tool one client there: the deployment alone tells them apart. */
function blackboardNames(name: string): Pick<Institution, "clientId" | "deploymentId" | "sharedIssuer"> {
  return { clientId: "lab-blackboard", deploymentId: `deployment-${name}`, sharedIssuer: "lab/blackboard" };
}

function course(id: string): Course {
  return {
    id,
    label: `LAB${id}`,
    title: "Practice course",
    meets: "Whenever a test runs",
    summary: "A course to launch from.",
    syllabus: [{ title: "One lesson", text: "Open the tool and see what it does." }],
    links: [{ id: "1", title: "AI Guide", description: "" }],
  };
}
