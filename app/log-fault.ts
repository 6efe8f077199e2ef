/** One line for an operator: what failed, where, and the id by which the platform knows the request. Never what was sent. */
export function logFault(error: unknown, request: Request): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const { pathname } = new URL(request.url);
  const requestId = request.headers.get("cf-ray") ?? undefined;
  console.error(JSON.stringify({ fault: name, message, requestId, method: request.method, path: pathname, stack }));
}
