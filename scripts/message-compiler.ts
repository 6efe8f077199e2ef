/** How message files become functions: one place for Vite, Vitest and `npm run check`. */
export const messageCompiler = {
  project: "./project.inlang",
  outdir: "./app/paraglide",
  // The locale comes from the launch: app/locale.ts tells it to the runtime. Nothing is guessed from cookies or addresses.
  strategy: ["baseLocale" as const],
  isServer: "import.meta.env.SSR",
  disableAsyncLocalStorage: true,
  emitTsDeclarations: true,
};
