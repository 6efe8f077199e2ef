// The page's side of the LTI postMessages: capabilities, storage, the height of the tool's frame. `data-mode` says how it
// answers: see storage-mode.ts. It notes in `heard` what it was asked.
const { mode } = document.currentScript.dataset;
const kept = new Map();
const heard = [];
window.heard = heard;
const older = "org.imsglobal.";

/** What is answered to a message; undefined where it is not heard. */
function answerTo(message, source) {
  const { message_id, key } = message;
  const subject = String(message.subject).replace(older, "");
  const reply = { subject: `${message.subject}.response`, message_id };
  if (subject === "lti.capabilities") {
    const subjects = ["lti.capabilities", "lti.put_data", "lti.get_data", "lti.fetchWindowSize", "lti.frameResize"];
    return { ...reply, supported_messages: subjects.map((each) => ({ subject: each })) };
  }
  if (subject === "lti.fetchWindowSize") {
    return { ...reply, height: window.innerHeight, width: window.innerWidth, offset: { top: 0 } };
  }
  if (subject === "lti.frameResize") {
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.style.blockSize = `${message.height}px`;
    }
    return reply;
  }
  if (mode === "error") return { ...reply, key, error: { code: "server_error", message: "Storage is full" } };
  if (subject === "lti.put_data") {
    kept.set(key, message.value);
    return { ...reply, key, value: message.value };
  }
  if (subject !== "lti.get_data") return undefined;
  const value = kept.get(key);
  if (mode === "wrong") return { ...reply, key, value: "another value than was put" };
  if (mode === "tampered" && value) return { ...reply, key, value: (value[0] === "A" ? "B" : "A") + value.slice(1) };
  return { ...reply, key, value };
}

addEventListener("message", ({ data, origin, source }) => {
  if (mode === "forwarding" && window !== top) return forward(data, origin, source);
  const text = typeof data === "string";
  if (mode === "silent" || (mode === "frame" && window === top) || (mode === "strings") !== text) return undefined;
  const message = text ? JSON.parse(data) : data;
  if (mode === "older" && !String(message.subject).startsWith(older)) return undefined;
  heard.push({ ...message, origin });
  const answer = answerTo(message, source);
  return answer && source.postMessage(text ? JSON.stringify(answer) : answer, origin);
});

/** Who asked, by the message's id. */
const asking = new Map();

function forward(data, origin, source) {
  if (source !== parent) {
    asking.set(data.message_id, { source, origin });
    parent.postMessage(data, location.origin);
  } else {
    const { source: tool, origin: toolOrigin } = asking.get(data.message_id);
    tool.postMessage(data, toolOrigin);
  }
}
