// @ts-check
// Some browsers keep nothing for us, in a tab of its own neither. Then this page, as long as it is open, keeps what the tab
// that it opened gives it, and gives it back. Only pages of our own are heard.

/** @type {Map<string, string>} */
const kept = new Map();

/** Answers as a platform's storage does. */
export function keepForNewTab() {
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== location.origin || source === window) return;
    if (data?.subject === "lti.put_data") kept.set(data.key, data.value);
    else if (data?.subject !== "lti.get_data") return;
    const { subject, message_id, key } = data;
    source?.postMessage(
      { subject: `${subject}.response`, message_id, key, value: kept.get(key) },
      { targetOrigin: origin },
    );
  });
}
