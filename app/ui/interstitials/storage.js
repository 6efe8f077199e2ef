// @ts-check
// Where a state can be kept: this tab's own storage, the platform's (LTI Client Side postMessages, LTI postMessage Storage),
// and, for a tab that a page of ours opened, that page.
import { quietly } from "./page.js";

/** How long a window has to answer. LMS apps never do. */
const PATIENCE_MS = 1500;
/** How long it has to say what it can do. */
const CAPABILITIES_MS = 250;
/** After this, it is asked in the words of older platforms. */
const OTHER_WORDS_AFTER_MS = 400;

/** Older platforms know the first names of the subjects, or read texts only. @type {((message: any) => any)[]} */
const words = [
  (message) => message,
  (message) => ({ ...message, subject: `org.imsglobal.${message.subject}` }),
  (message) => JSON.stringify(message),
  (message) => JSON.stringify({ ...message, subject: `org.imsglobal.${message.subject}` }),
];

/** @param {string} key @param {string} value @returns {boolean} whether this tab keeps it */
export function keepHere(key, value) {
  return Boolean(
    quietly(() => {
      sessionStorage.setItem(key, value);
      return sessionStorage.getItem(key) === value;
    }),
  );
}

/** @param {string} key @returns {string | undefined} */
export function findHere(key) {
  return quietly(() => sessionStorage.getItem(key)) ?? undefined;
}

/**
 * The windows that may hold the platform's storage: the frame of the target's name, where there is one, and whoever frames or
 * opened this page. All may be asked, since the message names the origin that alone may read it.
 * @param {string} target lti_storage_target
 */
export function platformWindows(target) {
  /** @type {Window[]} */
  const around = [];
  for (let inner = window; inner.parent !== inner; inner = /** @type {any} */ (inner.parent)) around.push(inner.parent);
  if (window.opener) around.push(window.opener);
  const named = around.map((outer) => quietly(() => /** @type {any} */ (outer.frames)[target]));
  return [...named.filter((frame) => target !== "_parent" && typeof frame?.postMessage === "function"), ...around];
}

/**
 * The same, with the frames that the platform itself names for its storage. What it can do is asked of anybody, since the question
 * tells nothing; who does not answer at once is asked for the storage all the same.
 * @param {string} target lti_storage_target
 * @returns {Promise<Window[]>}
 */
export async function platformStorage(target) {
  const windows = platformWindows(target);
  const frames = await askCapabilities(windows);
  return [...new Set([...frames.flatMap((frame) => platformWindows(frame)), ...windows])];
}

/** @param {Window[]} windows @returns {Promise<string[]>} the frames that keep data */
function askCapabilities(windows) {
  return new Promise((resolve) => {
    const message_id = [...crypto.getRandomValues(new Uint32Array(4))].join("-");
    const end = (/** @type {string[]} */ frames) => {
      removeEventListener("message", hear);
      clearTimeout(late);
      resolve(frames);
    };
    const hear = (/** @type {MessageEvent} */ { data, source }) => {
      if (!windows.some((each) => each === source) || data?.message_id !== message_id) return;
      const supported = Array.isArray(data.supported_messages) ? data.supported_messages : [];
      const storing = supported.filter((/** @type {any} */ each) => String(each?.subject).endsWith("_data"));
      end(
        storing
          .map((/** @type {any} */ each) => each.frame)
          .filter((/** @type {any} */ name) => typeof name === "string"),
      );
    };
    addEventListener("message", hear);
    const late = setTimeout(() => end([]), CAPABILITIES_MS);
    for (const each of windows) quietly(() => each.postMessage({ subject: "lti.capabilities", message_id }, "*"));
    if (windows.length === 0) end([]);
  });
}

/** The page of ours that opened this tab. @returns {Window[]} */
export function openerWindow() {
  return window.opener && window.opener !== window ? [window.opener] : [];
}

/**
 * Asks windows of one origin to keep something, or for it.
 * @param {Window[]} windows
 * @param {string} origin which alone may hear it, and whose answers count
 * @param {{ subject: "lti.put_data" | "lti.get_data", key: string, value?: string }} message
 * @returns {Promise<string | undefined>} what is kept; undefined when nobody answers in time, or only with errors
 */
export function askStorage(windows, origin, message) {
  return new Promise((resolve) => {
    /** @type {Set<string>} */
    const asked = new Set();
    let unspoken = words;

    const end = (/** @type {string | undefined} */ value) => {
      removeEventListener("message", hear);
      clearTimeout(later);
      clearTimeout(late);
      resolve(value);
    };
    const speak = (/** @type {number} */ howMany) => {
      const [said, rest] = [unspoken.slice(0, howMany), unspoken.slice(howMany)];
      unspoken = rest;
      for (const word of said) {
        for (const each of windows) {
          const message_id = [...crypto.getRandomValues(new Uint32Array(4))].join("-");
          asked.add(message_id);
          quietly(() => each.postMessage(word({ ...message, message_id }), origin));
        }
      }
    };
    const hear = (/** @type {MessageEvent} */ event) => {
      if (event.origin !== origin) return;
      const answer = typeof event.data === "string" ? quietly(() => JSON.parse(event.data)) : event.data;
      if (!asked.has(answer?.message_id) || !String(answer.subject).endsWith(`${message.subject}.response`)) return;
      // To a question, no value is no answer; what was to be kept need not be told again.
      const value = answer.value ?? message.value;
      if (answer.error === undefined && typeof value === "string") return end(value);
      asked.delete(answer.message_id);
      if (asked.size > 0) return undefined;
      return unspoken.length > 0 ? speak(unspoken.length) : end(undefined);
    };

    addEventListener("message", hear);
    const later = setTimeout(() => speak(unspoken.length), OTHER_WORDS_AFTER_MS);
    const late = setTimeout(end, PATIENCE_MS);
    speak(1);
    if (windows.length === 0) end(undefined);
  });
}
