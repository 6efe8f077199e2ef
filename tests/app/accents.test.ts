import { expect, test } from "vitest";
import { accentHues } from "#app/tenancy/accent-hues.ts";
import { tenantSettingsSchema } from "#app/tenancy/tenant-settings.ts";
import accents from "../../app/styles/accents.css?raw";
import tokens from "../../app/styles/tokens.css?raw";

// Whichever hue a tenant chooses, what is written in its accent, or on it, can be read: computed from the style sheet itself.

type Colour = readonly [lightness: number, chroma: number, hue: number];
type Scheme = "light" | "dark";

/** A token as tokens.css says it: `light-dark(oklch(…), oklch(…))`. */
function token(name: string, scheme: Scheme, accentHue: number): Colour {
  const value = new RegExp(`--${name}: light-dark\\(oklch\\(([^;]*?)\\), oklch\\(([^;]*)\\)\\);`).exec(tokens);
  const [l, c, h] = (value?.[scheme === "light" ? 1 : 2] ?? "")
    .replace("var(--accent-hue)", String(accentHue))
    .split(" ");
  if (h === undefined) throw new Error(`--${name} is not to be read`);
  return [Number(l), Number(c), Number.parseFloat(h)];
}

const shown = (value: number) => Math.min(1, Math.max(0, value));

/** Relative luminance (WCAG 2) of a colour of OKLCH as sRGB shows it. Björn Ottosson's matrices. */
function luminance([lightness, chroma, hue]: Colour): number {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const [l, m, s] = [
    (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const red = shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is written on what. */
const pairs = [
  ["accent", "paper"],
  ["accent", "leaf"],
  ["accent", "tint"],
  ["accent-ink", "accent"],
  ["ink", "tint"],
  ["ink-soft", "tint"],
] as const;

test.each(["light", "dark"] as const)("every hue can be read, %s", (scheme) => {
  const faint = accentHues.flatMap((hue) =>
    pairs.flatMap(([text, ground]) => {
      const ratio = contrast(token(text, scheme, hue), token(ground, scheme, hue));
      return ratio < 4.5 ? [`${text} on ${ground}, hue ${hue}: ${ratio.toFixed(2)}`] : [];
    }),
  );
  expect(faint).toEqual([]);
});

test("every hue that may be chosen has its rule, but for the one that holds anyway", () => {
  const ruled = Array.from(accents.matchAll(/\[data-hue="(\d+)"\]\) \{\s+--accent-hue: (\d+);/g), ([, of, is]) => [
    of,
    is,
  ]);
  expect(ruled.filter(([of, is]) => of !== is)).toEqual([]);
  expect([...ruled.map(([of]) => Number(of)), 255].toSorted((a, b) => a - b)).toEqual(accentHues);
  expect(tokens).toContain("--accent-hue: 255;");
  expect(accentHues.filter((hue) => !tenantSettingsSchema.shape["guide.accent_hue"].safeParse(hue).success)).toEqual(
    [],
  );
});
