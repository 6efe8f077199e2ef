// Written for the oldest Node that loads modules at all: no syntax and no built-in newer than 2019 in this file.

const OLDEST = 20;

/**
 * The sentence for a person whose Node cannot run this project, or null when it can.
 * @param {string} version as in process.versions.node, "18.19.0"
 */
export function oldNodeSentence(version) {
  if (Number(version.split(".")[0]) >= OLDEST) return null;
  return (
    "Atomic Guide needs Node " +
    OLDEST +
    " or newer, and this is Node " +
    version +
    ". " +
    "Install a current one from https://nodejs.org (or with your version manager) and run the command again."
  );
}

/** Ends the process with that sentence when the running Node is too old. */
export function refuseOldNode() {
  const sentence = oldNodeSentence(process.versions.node);
  if (sentence === null) return;
  console.error(sentence);
  process.exit(1);
}
