/** The folders whose figures ARCHITECTURE.md tells, each without the folders in it. */
const folders = [
  "db",
  "db/backup",
  "db/guard",
  "db/record",
  "app/lti",
  "app/tenancy",
  "app/guide",
  "app/knowledge",
  "app/learner",
  "app/struggle",
  "app/middleware",
  "app/routes/launch",
  "workers",
];

const TITLE = "## Lines that the tests in workerd reach";

/** @typedef {Record<string, { lines: { total: number, covered: number } }>} Summary as istanbul's json-summary has it, by file */

/**
 * The share of its lines that is reached, by folder, in percent and rounded down to a tenth.
 * @param {Summary} summary
 * @param {string} root the folder of the checkout, with a slash behind it
 * @returns {[folder: string, percent: number][]}
 */
export function figuresOf(summary, root) {
  return folders.map((folder) => {
    const files = Object.entries(summary).filter(([path]) => path.slice(0, path.lastIndexOf("/")) === root + folder);
    if (files.length === 0) throw new Error(`No file of ${folder} is in the coverage: run all tests.`);
    const sum = (/** @type {"total" | "covered"} */ of) => files.reduce((all, [, { lines }]) => all + lines[of], 0);
    return [folder, Math.floor((sum("covered") * 1000) / sum("total")) / 10];
  });
}

/**
 * The document with these figures instead of those that stand there.
 * @param {string} document
 * @param {[folder: string, percent: number][]} figures
 * @param {string} day
 */
export function withFigures(document, figures, day) {
  const begin = document.indexOf(`${TITLE}\n`);
  if (begin < 0) throw new Error(`There is no section "${TITLE}".`);
  const next = document.indexOf("\n## ", begin);
  const section = `${TITLE}

\`npm run coverage\` fails where \`db/\`, \`app/lti\` or \`app/tenancy\` falls below 90 % of its lines; with \`-- --write\` it writes the
figures here. The browser's tests are not in them. On ${day}, in percent, of each folder without those in it:

${figures.map(([folder, percent]) => `- ${folder}: ${percent}`).join("\n")}
`;
  return document.slice(0, begin) + section + (next < 0 ? "" : document.slice(next));
}
