// @ts-check
// What every page that looks for a way on can do.

/** What the server told this page. @returns {any} as the page's own script knows it */
export function told() {
  return JSON.parse(document.getElementById("told")?.textContent ?? "{}");
}

/** There is no way on: what the page says is to be read. */
export function say() {
  document.querySelector("main[hidden]")?.removeAttribute("hidden");
  delete document.documentElement.dataset["looking"];
}

/** Reading storage throws where a browser refuses it. @template V @param {() => V} use @returns {V | undefined} */
export function quietly(use) {
  try {
    return use();
  } catch {
    return undefined;
  }
}
