/** A form as a browser would send it. */
export interface HtmlForm {
  action: string;
  method: "get" | "post";
  enctype: string;
  fields: [name: string, value: string][];
}

/**
 * Reads the first form of a page and its inputs. It is enough for forms of hidden inputs with
 * quoted attributes, which is all that LTI needs. Throws when the page has no form.
 */
export function firstForm(html: string, pageUrl: string): HtmlForm {
  const [, opening, inner] = /<form\b([^>]*)>(.*?)<\/form>/is.exec(html) ?? [];
  if (opening === undefined || inner === undefined) {
    throw new Error(`${pageUrl} has no form: ${html.slice(0, 500)}`);
  }
  const form = attributes(opening);
  const inputs = [...inner.matchAll(/<input\b([^>]*)>/gi)].map((match) => attributes(match[1] ?? ""));
  return {
    action: new URL(form.get("action") ?? "", pageUrl).href,
    method: form.get("method")?.toLowerCase() === "post" ? "post" : "get",
    enctype: form.get("enctype") ?? "application/x-www-form-urlencoded",
    fields: inputs.flatMap((input): [string, string][] => {
      const name = input.get("name");
      return name ? [[name, input.get("value") ?? ""]] : [];
    }),
  };
}

/** Where a page leads whoever runs no scripts. */
export function linkWithoutScript(html: string): string | undefined {
  const [, opening] = /<noscript>.*?<a\b([^>]*)>.*?<\/noscript>/is.exec(html) ?? [];
  return opening === undefined ? undefined : attributes(opening).get("href");
}

function attributes(text: string): Map<string, string> {
  const found = text.matchAll(/([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map((match) => [(match[1] ?? "").toLowerCase(), unescaped(match[2] ?? match[3] ?? "")]));
}

const namedSigns: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (reference, name: string) => {
    if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return namedSigns[name] ?? reference;
  });
}
