/** What to do where wrangler has no account to work in. */
export const NOT_LOGGED_IN = "Not logged in to Cloudflare: run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.";

/** Whether wrangler's words mean that there is no login, or one that no longer holds. */
export function meansNoLogin(/** @type {string} */ said) {
  return /CLOUDFLARE_API_TOKEN|log(ged)? ?in\b|Authentication|Invalid access token|code: (10000|9109)/i.test(said);
}
