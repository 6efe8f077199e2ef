/** A tool as one platform knows it. */
export interface RegisteredTool {
  clientId: string;
  deploymentId: string;
  name: string;
  loginUri: string;
  redirectUris: string[];
  targetLinkUri: string;
  jwksUri: string;
  /** A new tool of Moodle's can be launched before it is activated. */
  status: "active" | "waiting";
  scopes: string[];
  /** Where it asked to stand, for whoever looks at it. */
  placements: string[];
}

/** The tool that is placed in every course from the beginning. */
export function placedTool(toolOrigin: string, names: { clientId: string; deploymentId: string }): RegisteredTool {
  const launch = `${toolOrigin}/lti/launch`;
  return {
    ...names,
    name: "AI Guide",
    loginUri: `${toolOrigin}/lti/login`,
    redirectUris: [launch],
    targetLinkUri: launch,
    jwksUri: `${toolOrigin}/lti/jwks`,
    status: "active",
    scopes: [],
    placements: [],
  };
}
