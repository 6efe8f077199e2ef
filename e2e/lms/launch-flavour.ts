import type { FlavourName } from "./flavour.ts";

/** How a platform's launches differ from the plain specification, as real ones do. */
export interface LaunchFlavour {
  /** Under which name the login says the deployment. */
  deployment: "lti_deployment_id" | "deployment_id";
  /** What else the login says. */
  login: Record<string, string>;
  /** Its message hint looks like a token, and not like JSON. */
  hintIsToken?: true;
  /** How long an id_token lives. */
  lifetimeSeconds: number;
  /** Claims that are there besides, and custom values that are no text. */
  claims: Record<string, unknown>;
  custom: Record<string, unknown>;
  /** What its deep linking requests say otherwise; undefined: they do not say it. */
  deepLinking: Record<string, unknown>;
  /** What else comes with the id_token. */
  post: Record<string, string>;
}

const plain: LaunchFlavour = {
  deployment: "lti_deployment_id",
  login: {},
  lifetimeSeconds: 300,
  claims: {},
  custom: {},
  deepLinking: {},
  post: {},
};

export const launchFlavours: Record<FlavourName, LaunchFlavour> = {
  spec: plain,
  moodle: {
    ...plain,
    lifetimeSeconds: 60,
    deepLinking: {
      accept_types: ["ltiResourceLink"],
      accept_media_types: undefined,
      accept_presentation_document_targets: ["frame", "iframe", "window"],
      auto_create: true,
      data: undefined,
    },
  },
  brightspace: plain,
  blackboard: plain,
  canvas: {
    deployment: "deployment_id",
    login: { canvas_region: "us-east-1", canvas_environment: "prod" },
    hintIsToken: true,
    lifetimeSeconds: 3600,
    claims: {
      "https://www.instructure.com/placement": null,
      "https://purl.imsglobal.org/spec/lti/claim/lis": { person_sourcedid: "$Person.sourcedId" },
      "https://purl.imsglobal.org/spec/lti/claim/eulaservice": { url: "https://canvas.example.test/eula", scope: [] },
    },
    deepLinking: {
      accept_types: ["ltiResourceLink", "link", "file", "html", "image"],
      accept_lineitem: undefined,
      auto_create: false,
    },
    custom: { canvas_course_id: 101, canvas_assignment_points: null },
    post: { utf8: "✓", authenticity_token: "a-token-of-the-form", lti_storage_target: "post_message_forwarding" },
  },
};
