import { startLms } from "./practice-lms.ts";

const port = Number(process.env.LMS_PORT ?? 4200);
const toolOrigin = process.env.TOOL_ORIGIN ?? "http://localhost:4100";

try {
  const lms = await startLms({ port, toolOrigin });
  console.log(`Practice LMS at ${lms.origin}, for the tool at ${toolOrigin}`);
  const stop = () => void lms.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
} catch (error) {
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
  console.error(`Port ${port} is in use: stop what runs there, or set LMS_PORT to a free one.`);
  process.exitCode = 1;
}
