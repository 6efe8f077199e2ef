import type { MiddlewareFunction } from "react-router";
import { readToItsEnd } from "#app/read-to-its-end.ts";

/** Whatever a route did not read of its request is read. */
export const finishReading: MiddlewareFunction<Response> = async ({ request }, next) => {
  const answer = await next();
  await readToItsEnd(request);
  return answer;
};
