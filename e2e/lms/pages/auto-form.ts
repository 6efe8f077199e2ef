import type { Institution } from "../institution.ts";
import type { SentForm } from "../sent-form.ts";
import { html } from "./html.ts";

/** A page that sends its form by itself, or by a button where scripts are off. */
export function autoForm(institution: Institution, title: string, form: SentForm): string {
  const fields = form.fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
  return html`<!doctype html>
    <html lang="en" style="--deep:${institution.colours.deep}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main>
          <form action="${form.action}" method="${form.method}" ${enctype(form)}>
            ${fields}
            <noscript><button>Continue to the tool</button></noscript>
          </form>
        </main>
        <script>
          document.forms[0].submit();
        </script>
      </body>
    </html>`.text;
}

function enctype(form: SentForm) {
  return form.enctype !== undefined && html`enctype="${form.enctype}"`;
}
