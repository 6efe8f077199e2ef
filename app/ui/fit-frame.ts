import { askForRoom, resizeFrame, type Room } from "./ask-for-room.ts";

/** How long the page's content is left to settle before the LMS is asked, ms. */
const SETTLED_MS = 200;
/** The highest frame that is asked for, px: what is longer scrolls inside. */
const HIGHEST = 3_000;
/** A difference that is worth a message, px. */
const WORTHWHILE = 24;
/** An LMS may count the frame's borders in, px. */
const BORDERS = 8;
/** So often one page asks: whatever its content does, it comes to rest. */
const MOST = 20;

let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the frame as high as a long page's content, and never lower than the LMS's window or higher than HIGHEST. Where the LMS
 * answers nothing, the page scrolls inside its frame as it is.
 *
 * What is as high as the frame, in the page, would make it higher and higher: so what changes because the frame did is no
 * reason to ask.
 * @param page the region that scrolls
 * @returns gives the frame back as it was, unless another long page follows
 */
export function fitFrame(page: HTMLElement): () => void {
  clearTimeout(leaving);
  const end = new AbortController();
  void watch(page, end.signal);
  return () => {
    end.abort();
    leaving = setTimeout(giveBack, SETTLED_MS);
  };
}

async function giveBack(): Promise<void> {
  const room = await askForRoom();
  if (room !== undefined && innerHeight !== room.height) resizeFrame(room, room.height);
}

async function watch(page: HTMLElement, signal: AbortSignal): Promise<void> {
  const room = await askForRoom();
  if (room !== undefined && !signal.aborted) follow(page, room, signal);
}

function follow(page: HTMLElement, room: Room, signal: AbortSignal): void {
  let asked = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let size = { height: innerHeight, width: innerWidth };
  let byFrame = false;
  // Whoever comes from far down a long page begins at the top of this one.
  if (innerHeight > room.height && room.subjects.includes("lti.scrollToTop"))
    window.parent.postMessage({ subject: "lti.scrollToTop" }, room.origin);

  const fit = () => {
    const wanted = Math.min(HIGHEST, Math.max(room.height, innerHeight - page.clientHeight + lengthOf(page) + BORDERS));
    if (Math.abs(wanted - innerHeight) < WORTHWHILE || asked >= MOST) return;
    asked += 1;
    resizeFrame(room, Math.ceil(wanted));
  };
  const settle = () => {
    if (byFrame) return;
    clearTimeout(settling);
    settling = setTimeout(fit, SETTLED_MS);
  };
  const lengths = new ResizeObserver(settle);
  const observeAll = () => {
    lengths.disconnect();
    for (const part of page.children) lengths.observe(part);
  };
  const parts = new MutationObserver(observeAll);
  const noteFrame = () => {
    // Of another width, all lines break anew: that is the content's own doing.
    byFrame = innerHeight !== size.height && innerWidth === size.width;
    size = { height: innerHeight, width: innerWidth };
    // Observers hear of this change after the next frame's callbacks, and before those of the one after it.
    requestAnimationFrame(() => requestAnimationFrame(() => (byFrame = false)));
  };
  addEventListener("resize", noteFrame, { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(settling);
    lengths.disconnect();
    parts.disconnect();
  });
  parts.observe(page, { childList: true });
  observeAll();
}

/** How long all that a page shows is, px, whatever part of it is seen. */
function lengthOf(page: HTMLElement): number {
  const top = page.getBoundingClientRect().top - page.scrollTop;
  const ends = [...page.children].map((part) => part.getBoundingClientRect().bottom - top);
  return Math.max(0, ...ends) + Number.parseFloat(getComputedStyle(page).paddingBlockEnd);
}
