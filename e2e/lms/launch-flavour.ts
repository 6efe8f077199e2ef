import type { FlavourName } from "./flavour.ts";
import { institutionAdministrator, instructor, learner } from "./role.ts";
import type { StorageMode } from "./storage-mode.ts";

/** How a platform's launches differ from the plain specification, as real ones do. */
export interface LaunchFlavour {
  /** Under which name the login says the deployment. */
  deployment: "lti_deployment_id" | "deployment_id";
  /** What else the login says. */
  login: Record<string, string>;
  /** Its message hint looks like a token, and not like JSON. */
  hintIsToken?: true;
  /** How its pages answer the LTI postMessages, where logins say so unasked. */
  storage?: StorageMode;
  /** How long an id_token lives. */
  lifetimeSeconds: number;
  /** Roles that come beside one of a person's own. */
  roles: Record<string, string[]>;
  contextType: string;
  /** What it says otherwise of where the tool stands; undefined: it does not say it. */
  presentation: Record<string, unknown>;
  /** What it says otherwise of its list of members. */
  members: Record<string, unknown>;
  /** Names of values that it knows nothing of: they arrive as they were placed. */
  leaves: string[];
  /** Claims that are there besides, and custom values that are no text. */
  claims: Record<string, unknown>;
  custom: Record<string, unknown>;
  /** What its deep linking requests say otherwise; undefined: they do not say it. */
  deepLinking: Record<string, unknown>;
  /** What else comes with the id_token. */
  post: Record<string, string>;
}

const membersScope = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
const lis = "http://purl.imsglobal.org/vocab/lis/v2";

const plain: LaunchFlavour = {
  deployment: "lti_deployment_id",
  login: {},
  lifetimeSeconds: 300,
  roles: {},
  contextType: "CourseSection",
  presentation: {},
  members: {},
  leaves: [],
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
  brightspace: {
    ...plain,
    storage: "older",
    roles: {
      [learner]: [`${lis}/institution/person#Student`],
      [instructor]: [`${lis}/institution/person#Instructor`, `${lis}/institution/person#Faculty`],
      [institutionAdministrator]: [`${lis}/membership#Administrator`],
    },
    contextType: `${lis}/course#CourseOffering`,
    presentation: { document_target: "frame" },
    leaves: ["$ResourceLink.id.history"],
    claims: {
      "http://www.brightspace.com": {
        tenant_id: "5f0c9e0e-4e5c-4b5e-9a3b-1f5d0c7a9b11",
        org_defined_id: null,
        user_id: 3071,
        username: "rfalk",
        link_id: 12,
      },
      "https://purl.imsglobal.org/spec/lti/claim/lis": { course_section_sourcedid: "" },
    },
    deepLinking: {
      accept_types: ["ltiResourceLink", "link", "html", "image"],
      accept_media_types: undefined,
      accept_presentation_document_targets: ["frame", "iframe", "window"],
      title: undefined,
      text: undefined,
      data: "6b9d7c0e-52f0-4a58-9d0d-0a4ad1a0c6de",
    },
  },
  // As the vendor's documentation shows them.
  blackboard: {
    ...plain,
    storage: "frame",
    lifetimeSeconds: 3600,
    roles: {
      [learner]: [`${lis}/institution/person#Student`],
      [instructor]: [`${lis}/institution/person#Faculty`],
      [institutionAdministrator]: [`${lis}/system/person#Administrator`, `${lis}/institution/person#Staff`],
    },
    contextType: `${lis}/course#CourseOffering`,
    presentation: { document_target: undefined },
    members: { scope: [membersScope], service_versions: ["2.0"] },
    leaves: ["$ResourceLink.id.history"],
    claims: {
      locale: "en-US",
      "https://blackboard.com/lti/claim/one_time_session_token": "cf4bc4efdfb54e24840c9b5a144749bd",
      "https://blackboard.com/webapps/foundations-connector/foundations-ids": {
        "site-id": "c97ad917-97a9-4bc4-9610-687f355647e3",
        "tenant-id": "92446862-2bdc-443d-88e8-2054de750557",
      },
      "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice": {
        context_groups_url: "https://learn.example.test/learn/api/v1/lti/courses/_4_1/groups",
        service_versions: ["1.0"],
      },
    },
    custom: { groupId: "$CourseGroup.id", userSysRoles: "Z" },
    deepLinking: {
      accept_media_types: undefined,
      accept_presentation_document_targets: ["embed", "iframe", "window"],
      accept_lineitem: undefined,
      auto_create: false,
      title: undefined,
      text: undefined,
      // Long, and of no meaning to anybody else; it has to come back as it was.
      data: "Qm9hcmQ6".repeat(100),
    },
  },
  canvas: {
    ...plain,
    deployment: "deployment_id",
    storage: "forwarding",
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
