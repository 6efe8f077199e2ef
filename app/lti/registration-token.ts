import { decodeJwt } from "jose";

/**
 * Whether an LMS's one-time token is for changing a tool that it has, and not for one more: Moodle asks its administrator which
 * of both, where it has a tool of our host. The token is the LMS's own, so it is read here and not verified; any other text is
 * for one more.
 */
export function isForUpdate(token: string | undefined): boolean {
  try {
    return token !== undefined && decodeJwt(token)["scope"] === "reg-update";
  } catch {
    return false;
  }
}
