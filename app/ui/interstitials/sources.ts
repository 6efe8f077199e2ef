// The texts of the modules beside this file, each page's in the order in which they import each other.
// oxlint-disable import/default -- a text is the default export of `?raw`
import bounceSource from "./bounce.js?raw";
import forNewTabSource from "./for-new-tab.js?raw";
import keepSource from "./keep.js?raw";
import pageSource from "./page.js?raw";
import proveSource from "./prove.js?raw";
import storageSource from "./storage.js?raw";

/** A document that shows no session. */
export const bounce = oneModule([pageSource, bounceSource]);
/** A login that goes by a page. */
export const keep = oneModule([pageSource, storageSource, forNewTabSource, keepSource]);
/** A launch whose browser showed nothing of its login. */
export const prove = oneModule([pageSource, storageSource, forNewTabSource, proveSource]);

/** The modules as one that stands in a page: no further request is needed, and none is allowed. */
function oneModule(sources: readonly string[]): string {
  return sources
    .map((source) => source.replaceAll(/^(import .*|\/\/.*)$\n?|\/\*\*[\s\S]*?\*\//gm, "").replaceAll(/^export /gm, ""))
    .join("\n");
}
