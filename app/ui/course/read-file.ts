/** Larger files are refused. */
const LARGEST = 10 * 1024 * 1024;

/** Why a file cannot be read. */
type Why = "large" | "kind" | "scan" | "locked" | "empty";

function unreadable(why: Why): Error {
  return new Error(why);
}

/**
 * Takes the text out of a file, as Markdown. What it needs for that is loaded when it is needed.
 * @param kinds endings that are allowed
 * @param progress told the share that is done, 0 to 1
 * @throws an Error whose message says why, and what the libraries throw when a file is broken
 */
export async function readFile(
  file: File,
  kinds: readonly string[],
  progress: (share: number) => void,
): Promise<string> {
  const kind = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? "";
  if (!kinds.includes(kind)) throw unreadable("kind");
  if (file.size > LARGEST) throw unreadable("large");
  const text = (await read(kind, file, progress)).replaceAll(/\n{3,}/g, "\n\n").trim();
  if (text === "") throw unreadable("empty");
  return text;
}

async function read(kind: string, file: File, progress: (share: number) => void): Promise<string> {
  switch (kind) {
    case ".docx": {
      const { default: mammoth } = await import("mammoth/mammoth.browser.js");
      const { value } = await mammoth.convertToHtml({ arrayBuffer: await file.arrayBuffer() });
      return toMarkdown(value);
    }
    case ".html":
    case ".htm":
      return toMarkdown(await file.text());
    case ".pdf":
      return readPdf(await file.arrayBuffer(), progress);
    default:
      return file.text();
  }
}

async function toMarkdown(html: string): Promise<string> {
  const { default: TurndownService } = await import("turndown");
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const each of page.querySelectorAll("script, style, nav, template, noscript, svg, img")) each.remove();
  return new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" }).turndown(
    page.querySelector("main, article") ?? page.body,
  );
}

/** A page with fewer letters is a picture of one. */
const LEAST_LETTERS = 20;

async function readPdf(bytes: ArrayBuffer, progress: (share: number) => void): Promise<string> {
  const [pdf, { default: worker }] = await Promise.all([
    import("pdfjs-dist"),
    import("pdfjs-dist/build/pdf.worker.min.mjs?url"),
  ]);
  pdf.GlobalWorkerOptions.workerSrc = worker;
  const task = pdf.getDocument({ data: bytes });
  const document = await task.promise.catch((error: unknown) => {
    throw error instanceof Error && error.name === "PasswordException" ? unreadable("locked") : error;
  });
  try {
    const lines: Line[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      lines.push(...linesOf(items.filter((item) => "str" in item)));
      page.cleanup();
      progress(number / document.numPages);
    }
    const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (letters < LEAST_LETTERS * document.numPages) throw unreadable("scan");
    return paragraphs(lines);
  } finally {
    await task.destroy();
  }
}

/** @property gap to the line above, in heights of a line */
type Line = { text: string; height: number; gap: number };
type Item = { str: string; transform: number[]; height: number; hasEOL: boolean };

function linesOf(items: readonly Item[]): Line[] {
  const lines: (Line & { y: number })[] = [];
  for (const { str, transform, height } of items) {
    const y = transform[5] ?? 0;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < Math.max(2, height / 2)) last.text += str;
    else if (str.trim() !== "") {
      const gap = last === undefined || height === 0 ? 9 : Math.abs(last.y - y) / height;
      lines.push({ text: str, height, gap, y });
    }
  }
  return lines.map(({ text, height, gap }) => ({ text: text.replaceAll(/\s+/g, " ").trim(), height, gap }));
}

/** Large lines are headings; a wide gap, or a line that ends early with a stop, ends a paragraph. */
function paragraphs(lines: readonly Line[]): string {
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  let text = "";
  let wasHeading = false;
  for (const line of lines) {
    const isHeading = line.height > usual * 1.15 && line.text.length < 120;
    if (isHeading) text += `${wasHeading ? " " : "\n\n## "}${line.text}`;
    else if (wasHeading || line.gap > 1.8) text += `\n\n${line.text}`;
    // A word that was parted at the end of a line.
    else
      text =
        /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text) ? text.slice(0, -1) + line.text : `${text} ${line.text}`;
    wasHeading = isHeading;
  }
  return text;
}
