/** What the LMS answers to one request. With `hangUp` the connection is cut instead. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  hangUp?: true;
}

/** A page, never kept by the browser: it depends on who is signed in. */
export function page(html: string, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
    body: html,
  };
}

/** A value as JSON. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
    body: JSON.stringify(value, null, 1),
  };
}

/** A way to another address. */
export function redirect(location: string, headers: Record<string, string> = {}): Answer {
  return { status: 302, headers: { location, ...headers }, body: "" };
}

/** A connection cut without an answer. */
export function hangUp(): Answer {
  return { status: 0, headers: {}, body: "", hangUp: true };
}
