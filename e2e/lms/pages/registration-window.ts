import type { Platform } from "../campus.ts";
import { flavours } from "../flavour.ts";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** The tool's registration, in a frame, or (Brightspace) in a tab of its own. It says itself when it is over. */
export function registrationWindow({ institution }: Platform, address: string): string {
  const inFrame = flavours[institution.flavour].opens === "frame";
  return layout({
    title: "Adding a tool",
    institution,
    main: html`
      <h1>Adding a tool</h1>
      ${
        inFrame
          ? html`<section class="frame">
              <iframe title="The tool's registration" src="${address}"></iframe>
            </section>`
          : html`<p>
              <a class="opens" href="${address}" target="_blank" rel="opener">Open the tool's registration</a>
            </p>`
      }
      <p><a href="/${institution.slug}/tools">Back to the tools</a></p>
      <script>
        addEventListener("message", ({ data, source }) => {
          if (data?.subject !== "org.imsglobal.lti.close") return;
          if (source !== window.frames[0]) source.close();
          location.href = "/${institution.slug}/tools";
        });
      </script>
    `,
  });
}
