import { m } from "#app/paraglide/messages.js";
import type { ManualRegistration } from "#app/tenancy/manual-registration.ts";

/** What LMSes call the values that are copied from them. */
export const manualFieldNames: Record<keyof ManualRegistration, () => string> = {
  "lms-address": m.field_lms_address,
  issuer: m.field_issuer,
  "client-id": m.field_client_id,
  "deployment-id": m.deployment_id,
  "authorization-endpoint": m.field_authorization_endpoint,
  "token-endpoint": m.field_token_endpoint,
  "jwks-uri": m.field_jwks_uri,
};
