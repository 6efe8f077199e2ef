import type { FlavourName } from "./flavour.ts";

/** A person of an institution. `sub` is what the tool sees; it repeats between institutions on purpose. */
export interface Person {
  /** Names the person in addresses and cookies: the first name in small ASCII letters. */
  key: string;
  sub: string;
  name: string;
  givenName: string;
  familyName: string;
  /** An anonymous person's launches carry neither name nor e-mail. */
  anonymous?: true;
  email: string;
  locale: string;
  /** What the college's pages call the person's part, e.g. "Learner". */
  part: string;
  /** LTI role URIs, exactly as launches carry them. */
  roles: string[];
}

/** A tool's link placed in a course. */
export interface ResourceLink {
  id: string;
  title: string;
  description: string;
  /** Of a link that was placed by deep linking: what the tool said of it. */
  placed?: PlacedLink;
  /** Ids of the links that it was copied from, latest first. */
  history?: string[];
}

/** The tool's own part of a placed link: the address that it opens, and what each launch says back. */
export interface PlacedLink {
  url: string;
  custom: Record<string, string>;
  lineItem?: { label?: string; scoreMaximum: number; resourceId?: string; tag?: string };
}

/** A course; its id is the launch's `context.id`. */
export interface Course {
  id: string;
  label: string;
  title: string;
  /** When, where and with whom, for the course's page. */
  meets: string;
  summary: string;
  syllabus: { title: string; text: string }[];
  links: [ResourceLink, ...ResourceLink[]];
  /** Ids of the courses that it was copied from, latest first. */
  history?: string[];
}

/** An invented college: all that its platform knows before it has an address and a key. */
export interface Institution {
  /** The path below the LMS's origin, without slashes at its ends. */
  slug: string;
  name: string;
  motto: string;
  clientId: string;
  deploymentId: string;
  /** The path of the issuer that it shares with others; without it, its own. */
  sharedIssuer?: string;
  guid: string;
  /** Which real platform it behaves like where they differ. */
  flavour: FlavourName;
  /** Its deep linking requests say all that there is to say, whatever its flavour leaves out. */
  saysAll?: true;
  /** CSS colours: `deep` carries white text at 4.5:1 or better. */
  colours: { deep: string; bright: string; wash: string };
  crest: "leaf" | "wave" | "flask";
  courses: [Course, ...Course[]];
  people: [Person, ...Person[]];
}
