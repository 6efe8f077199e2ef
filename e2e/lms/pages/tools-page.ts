import type { Platform } from "../campus.ts";
import { flavours } from "../flavour.ts";
import type { Person } from "../institution.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** The administrator's list of tools, and the two ways to add one. */
export function toolsPage({ institution, tools }: Platform, person: Person): string {
  const home = `/${institution.slug}`;
  const canRegister = flavours[institution.flavour].token !== undefined;
  return layout({
    title: "External tools",
    institution,
    person,
    main: html`
      <h1>External tools</h1>
      <ul class="cards">
        ${[...tools.values()].map(
          ({ clientId, name, status }) =>
            html`<li class="card">
              <h3><a href="${home}/tools/${clientId}">${name}</a></h3>
              <p>${status === "active" ? "Active" : "Waiting: activate it"} · client ID ${clientId}</p>
            </li>`,
        )}
      </ul>
      ${
        canRegister &&
        html`<section class="card" aria-labelledby="dynamic">
          <h2 id="dynamic">Add a tool by its registration address</h2>
          <form class="fields" method="post" action="${home}/tools/register">
            <label>Registration address <input name="address" type="url" required /></label>
            <button>Add tool</button>
          </form>
        </section>`
      }
      <section class="card" aria-labelledby="by-hand">
        <h2 id="by-hand">Add a tool by hand</h2>
        <form class="fields" method="post" action="${home}/tools/by-hand">
          <label>Name <input name="name" value="Atomic Guide" required /></label>
          <label>Login initiation address <input name="login" type="url" required /></label>
          <label>Redirect address and target link <input name="launch" type="url" required /></label>
          <label>Public key set <input name="keys" type="url" required /></label>
          <button>Add tool</button>
        </form>
      </section>
    `,
  });
}
