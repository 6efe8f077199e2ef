import { cloudflare } from "@cloudflare/vite-plugin";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { messageCompiler } from "./scripts/message-compiler.ts";

/** The folder of the local D1, KV and objects. The scripts look in the same place. */
const persistState = { path: process.env["STATE_DIR"] ?? ".wrangler/state" };

/** `react-router dev`: only development watches the messages; a build takes what `npm run messages` compiled. */
const developing = process.argv.includes("dev");

export default defineConfig({
  plugins: [
    cloudflare({ viteEnvironment: { name: "ssr" }, remoteBindings: false, persistState, inspectorPort: false }),
    tailwindcss(),
    ...(developing ? [paraglideVitePlugin(messageCompiler)] : []),
    reactRouter(),
  ],
});
