import { m } from "#app/paraglide/messages.js";
import type { Deployment } from "#app/tenancy/deployment.ts";

export const statusNames: Record<Deployment["status"], () => string> = {
  active: m.status_active,
  pending: m.status_pending,
  disabled: m.status_disabled,
};
