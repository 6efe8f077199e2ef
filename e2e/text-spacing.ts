import { expect, type Frame } from "@playwright/test";

/** WCAG 2.2, 1.4.12: a reader may ask for so much room, and loses nothing by it. */
const spacing = `
  * {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    /* However short, it would begin without the spacing. */
    transition: none !important;
  }
  p { margin-block-end: 2em !important; }`;

/** With more room between lines, letters and words no text of a page is cut off, and none lies over another. */
export async function expectRoomForText(frame: Frame): Promise<void> {
  const before = await frame.evaluate(crowdedTexts);
  // In one turn: nothing that the page does comes between.
  const call = `(${spread.toString()})(${JSON.stringify(spacing)}, ${crowdedTexts.toString()})`;
  const { letters, crowded } = await frame.evaluate<ReturnType<typeof spread>>(call);
  expect(letters, "the spacing is there").not.toBe("normal");
  expect
    .soft(
      crowded.filter((each) => !before.includes(each)),
      `${frame.url()} with spaced text`,
    )
    .toEqual([]);
}

/** Runs in the page, whose policy forbids a style element, and not this. */
function spread(css: string, look: () => string[]): { letters: string; crowded: string[] } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const found = { letters: getComputedStyle(document.body).letterSpacing, crowded: look() };
  document.adoptedStyleSheets = [];
  return found;
}

/** What hides a part of its text, and texts that lie over each other. Runs in the page. */
function crowdedTexts(): string[] {
  const all = [...document.body.querySelectorAll("*")].filter(
    (each) => each.checkVisibility() && each.closest(".visually-hidden, svg, math, script") === null,
  );
  const named = (each: Element) =>
    `${all.indexOf(each)} ${each.tagName} ${each.getAttribute("class")} ${each.textContent?.slice(0, 60)}`;
  const cut = all.filter(
    (each) =>
      /hidden|clip/.test(getComputedStyle(each).overflow) &&
      (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1),
  );
  // Of what scrolls only a part is shown, and what stays in view lies over the rest: texts are held against others of the same.
  const layerOf = (each: Element | null): Element | null => {
    if (each === null) return null;
    const { overflow, position } = getComputedStyle(each);
    return /auto|scroll|hidden|clip/.test(overflow) || position === "sticky" ? each : layerOf(each.parentElement);
  };
  const texts = all.flatMap((of) =>
    [...of.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "")
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map((box) => ({ of, box, layer: layerOf(of) }));
      }),
  );
  const over = texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        (other) =>
          other.of !== one.of &&
          other.layer === one.layer &&
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 2 &&
          // Lines of one text may touch, as high as their letters' boxes are.
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 6,
      )
      .map((other) => `${named(one.of)} lies over ${named(other.of)}`),
  );
  return [...cut.map((each) => `${named(each)} is cut off`), ...new Set(over)];
}
