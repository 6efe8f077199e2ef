/** The real platforms that this LMS can behave like, as far as they differ. */
export const flavourNames = ["spec", "moodle", "canvas", "brightspace", "blackboard"] as const;
export type FlavourName = (typeof flavourNames)[number];

const ags = "https://purl.imsglobal.org/spec/lti-ags/scope";
const nrps = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
const services = [`${ags}/lineitem`, `${ags}/lineitem.readonly`, `${ags}/result.readonly`, `${ags}/score`, nrps];

/** How a platform registers a tool. */
export interface Flavour {
  /** What its openid-configuration calls its product. */
  family: string;
  version: string;
  /** Where its openid-configuration stands, below the platform's own path. */
  configurationPath: string;
  /** How the one-time token reaches the tool: beside the configuration's address, inside it, or both. Blackboard registers no tools. */
  token: "beside" | "inside" | "both" | undefined;
  /** Where the registration opens. */
  opens: "frame" | "tab";
  /** Whether a registration's answer names a deployment. */
  deploys: boolean;
  /** Whether a new tool waits until an administrator activates it. */
  waits: boolean;
  scopes: string[];
  claims: string[];
  /** As its configuration lists them: words, or objects. */
  messages: unknown[];
  variables: string[];
}

const resourceLink = "LtiResourceLinkRequest";
const deepLinking = "LtiDeepLinkingRequest";
const names = ["sub", "iss", "name", "given_name", "family_name", "email"];
const variables = ["Context.id", "Context.id.history", "ResourceLink.id", "User.id", "Person.address.timezone"];

export const flavours: Record<FlavourName, Flavour> = {
  spec: {
    family: "practice-lms",
    version: "1",
    configurationPath: "/.well-known/openid-configuration",
    token: "beside",
    opens: "frame",
    deploys: true,
    waits: false,
    scopes: ["openid", ...services],
    claims: [...names, "locale"],
    messages: [{ type: resourceLink }, { type: deepLinking, placements: ["ContentArea", "RichTextEditor"] }],
    variables: [...variables, "ResourceLink.id.history", "Message.locale"],
  },
  moodle: {
    family: "moodle",
    version: "4.5.6 (Build: 20250811)",
    configurationPath: "/.well-known/openid-configuration",
    token: "beside",
    opens: "frame",
    deploys: true,
    waits: true,
    scopes: [...services, "https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting", "openid"],
    claims: names,
    messages: [resourceLink, deepLinking],
    variables,
  },
  canvas: {
    family: "canvas",
    version: "vCloud",
    configurationPath: "/api/lti/security/openid-configuration",
    token: "both",
    opens: "frame",
    deploys: false,
    waits: true,
    scopes: [...services, "https://canvas.instructure.com/lti/account_lookup/scope/show"],
    claims: [...names, "picture", "locale"],
    messages: [
      { type: resourceLink, placements: ["account_navigation", "course_navigation", "link_selection"] },
      { type: deepLinking, placements: ["assignment_selection", "editor_button", "link_selection"] },
    ],
    variables: [...variables, "ResourceLink.id.history"],
  },
  brightspace: {
    family: "desire2learn",
    version: "20.25.1",
    configurationPath: "/d2l/.well-known/openid-configuration",
    token: "inside",
    opens: "tab",
    deploys: false,
    waits: true,
    scopes: services,
    claims: names,
    messages: [{ type: resourceLink }, { type: deepLinking }],
    variables: [],
  },
  blackboard: {
    family: "BlackboardLearn",
    version: "3900",
    configurationPath: "/.well-known/openid-configuration",
    token: undefined,
    opens: "frame",
    deploys: false,
    waits: false,
    scopes: services,
    claims: names,
    messages: [],
    variables: [],
  },
};
