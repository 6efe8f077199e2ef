/** A file of the product: its path from the root, and its text without comments. */
export type Source = { path: string; text: string };

const globbed = import.meta.glob<string>(
  [
    "../{app,db,workers,scripts,e2e,tests}/**/*.{ts,tsx,mts,mjs,js,jsx}",
    "../*.{ts,mjs,js}",
    "!../app/paraglide/**",
    "!../worker-configuration.d.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);

export const sources: Source[] = Object.entries(globbed).map(([path, text]) => source(path.slice("../".length), text));

/** Takes out comments, so that what a rule finds is code. */
export function source(path: string, text: string): Source {
  return { path, text: text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1") };
}

/** @returns what a file imports: packages by their names, files by their paths from the root */
export function importsOf({ path, text }: Source): string[] {
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
  return specifiers.map((specifier) =>
    specifier.startsWith(".") ? resolve(path, specifier) : specifier.replace(/^#(?=app|db|workers)/, ""),
  );
}

function resolve(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}
