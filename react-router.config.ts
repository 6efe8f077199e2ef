import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "app",
  ssr: true,
  /**
   * Where a mutation may come from, app/middleware/require-same-origin.ts decides, on every route of a launch. React Router
   * would compare with the address that it was asked at: that is not the one which people see where https ends before the
   * Worker, and a form without a script names no origin at all under our `Referrer-Policy: no-referrer`.
   */
  allowedActionOrigins: ["**"],
} satisfies Config;
