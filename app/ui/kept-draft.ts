/** A cookie has room for no more, beside the sessions of fifteen launches in one frame's site. */
const LONGEST_COOKIE = 3000;
const COOKIE_SECONDS = 60 * 60;

/**
 * Where this tab keeps an unsent question: its own storage, or, in a frame that is refused storage, a partitioned cookie.
 * Where both are refused it is kept by the page alone.
 */
export function readKeptDraft(key: string): string {
  return quietly(() => sessionStorage.getItem(key)) ?? readCookie(key) ?? "";
}

export function keepDraft(key: string, draft: string): void {
  const stored = quietly(() => {
    if (draft === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, draft);
    return true;
  });
  if (stored !== true) writeCookie(key, draft);
}

function readCookie(key: string): string | undefined {
  const pair = document.cookie.split("; ").find((candidate) => candidate.startsWith(`${key}=`));
  return pair && quietly(() => decodeURIComponent(pair.slice(key.length + 1)));
}

function writeCookie(key: string, draft: string): void {
  const value = encodeURIComponent(draft);
  const age = draft === "" || value.length > LONGEST_COOKIE ? 0 : COOKIE_SECONDS;
  // The Cookie Store API is missing in some browsers that LMS apps embed.
  // oxlint-disable-next-line unicorn/no-document-cookie
  document.cookie = `${key}=${age === 0 ? "" : value}; Path=/l; Max-Age=${age}; Secure; SameSite=None; Partitioned`;
}

/** Reading storage throws where a browser refuses it. */
function quietly<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
