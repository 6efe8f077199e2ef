import type { Platform } from "../campus.ts";
import { coursesOf } from "../course-copies.ts";
import type { Person } from "../institution.ts";
import type { RegisteredTool } from "../registered-tool.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** One tool: what an administrator copies into it, and where it can be opened. */
export function toolDetails(platform: Platform, tool: RegisteredTool, person: Person): string {
  const { institution, issuer, address } = platform;
  const home = `/${institution.slug}`;
  const values = {
    Issuer: issuer,
    "Client ID": tool.clientId,
    "Deployment ID": tool.deploymentId,
    "Authentication request address": `${address}/authorize`,
    "Access token address": `${address}/token`,
    "Public key set": `${address}/jwks`,
  };
  return layout({
    title: tool.name,
    institution,
    person,
    main: html`
      <nav aria-label="Where you are"><a href="${home}/tools">External tools</a> / ${tool.name}</nav>
      <h1>${tool.name}</h1>
      <p>${tool.status === "active" ? "Active." : "Waiting until an administrator activates it."}</p>
      ${
        tool.status === "waiting" &&
        html`<form method="post" action="${home}/tools/${tool.clientId}/activate"><button>Activate</button></form>`
      }
      <h2>Copy these into the tool</h2>
      <dl class="values">
        ${Object.entries(values).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd><code>${value}</code></dd>`,
        )}
      </dl>
      ${
        tool.placements.length > 0 &&
        html`<h2>Where it asked to stand</h2>
          <ul>
            ${tool.placements.map((place) => html`<li>${place}</li>`)}
          </ul>`
      }
      <h2>Open it in a course</h2>
      <ul>
        ${coursesOf(platform).map(
          ({ id, title }) =>
            html`<li><a href="${home}/courses/${id}?tool=${encodeURIComponent(tool.clientId)}">${title}</a></li>`,
        )}
      </ul>
    `,
  });
}
