import { cloudflare } from "@cloudflare/vite-plugin";
import { defineConfig } from "vite";

/** Serves the bare Worker of a bench, whose build lies in BARE_WORKER. */
export default defineConfig({
  root: process.env["BARE_WORKER"],
  build: { outDir: "client" },
  plugins: [cloudflare({ remoteBindings: false, persistState: false, inspectorPort: false })],
});
