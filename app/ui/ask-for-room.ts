/** How long the LMS has to answer, ms. Its apps never do: then the frame stays as it is. */
const PATIENCE_MS = 2_000;
/** Heights of a frame in which one reads well, px. */
const [LOWEST, HIGHEST] = [480, 1_200];

/** What the LMS that frames this page grants it. */
export type Room = {
  /** The LMS's page: further messages are for it alone. */
  origin: string;
  /** How high the frame is where nothing wants more, px: as what one sees of the LMS's page. */
  height: number;
  /** The messages that it takes. */
  subjects: string[];
};

let asked: Promise<Room | undefined> | undefined;

/**
 * Asks the LMS, once, for a frame as high as what one sees of its page (LTI Client Side postMessages: lti.capabilities,
 * lti.fetchWindowSize, lti.frameResize). Our page fills whatever it gets and scrolls inside; only what is long asks for more: see
 * fit-frame.ts.
 * @returns undefined where the LMS does not answer, leaves frames as they are, or does not tell how high its window is
 */
export function askForRoom(): Promise<Room | undefined> {
  return (asked ??= ask());
}

async function ask(): Promise<Room | undefined> {
  if (window.parent === window || !location.pathname.startsWith("/l/")) return undefined;
  // To anybody: the question tells nothing. Who may frame this page is the policy of its answer (frame-ancestors).
  const answer = await askParent({ subject: "lti.capabilities" }, "*");
  if (answer === undefined) return undefined;
  const { origin, data } = answer;
  const subjects = subjectsIn(data);
  if (!subjects.includes("lti.frameResize")) return undefined;
  const size = subjects.includes("lti.fetchWindowSize")
    ? windowIn((await askParent({ subject: "lti.fetchWindowSize" }, origin))?.data)
    : undefined;
  const room = { origin, height: size ? roomFor(size) : LOWEST, subjects };
  // A long page before this one may have left it higher; a long page says itself how high it is.
  const high = size && window.innerHeight > room.height && !document.querySelector(".launch > .page");
  if (high || window.innerHeight < room.height) resizeFrame(room, room.height);
  // Without the window's height, nobody could say how high the next page's frame has to be.
  return size && room;
}

/** Asks the LMS for a frame of a height, px. */
export function resizeFrame({ origin }: Room, height: number): void {
  window.parent.postMessage({ subject: "lti.frameResize", height }, origin);
}

// Read by hand: the library that checks them elsewhere would come into the page for this alone, 24 kB of it.

/** @returns the subjects that an answer to lti.capabilities names */
function subjectsIn(data: unknown): string[] {
  const supported = propertyOf(data, "supported_messages");
  if (!Array.isArray(supported)) return [];
  return supported.map((each: unknown) => propertyOf(each, "subject")).filter((subject) => typeof subject === "string");
}

/** @returns what an answer to lti.fetchWindowSize tells; undefined where it tells no height */
function windowIn(data: unknown): { height: number; top: number } | undefined {
  const height = propertyOf(data, "height");
  const top = propertyOf(propertyOf(data, "offset"), "top");
  if (!Number.isFinite(height)) return undefined;
  return { height: Number(height), top: Number.isFinite(top) ? Number(top) : 0 };
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function roomFor(size: { height: number; top: number }): number {
  // What stands above the frame in the LMS's page stays in view, unless the frame begins far down.
  const above = Math.max(0, size.top);
  return Math.round(Math.min(HIGHEST, Math.max(LOWEST, size.height - (above < size.height / 2 ? above : 0))));
}

/** @returns undefined when nobody answers in time */
function askParent(
  message: { subject: string },
  origin: string,
): Promise<{ data: unknown; origin: string } | undefined> {
  return new Promise((resolve) => {
    const messageId = [...crypto.getRandomValues(new Uint32Array(4))].join("-");
    const end = (answer?: { data: unknown; origin: string }) => {
      removeEventListener("message", hear);
      clearTimeout(late);
      resolve(answer);
    };
    const hear = ({ data, source, origin: from }: MessageEvent) => {
      if (source === window.parent && data?.message_id === messageId) end({ data, origin: from });
    };
    addEventListener("message", hear);
    const late = setTimeout(end, PATIENCE_MS);
    window.parent.postMessage({ ...message, message_id: messageId }, origin);
  });
}
