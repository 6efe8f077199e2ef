/**
 * Where a form may go on to: the LMS, which may pass it on inside its own house, and a browser asks for every step of that.
 */
export function returnSources(returnUrl: string): string[] {
  return ["https:", new URL(returnUrl).origin];
}
