/** The running tool, and the running practice LMS that it is launched from. */
export const tool = origin("TOOL_ORIGIN");
export const lms = origin("LMS_ORIGIN");

function origin(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: these tests run against a tool and an LMS that are already running.`);
  return value;
}
