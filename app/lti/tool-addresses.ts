/**
 * The addresses that an LMS is told.
 * @param tenantId of the registration: its own login address cannot be mixed up with another's of the same issuer
 */
export function toolAddresses(origin: string, tenantId?: string) {
  return {
    login: tenantId === undefined ? `${origin}/lti/login` : `${origin}/lti/login/${tenantId}`,
    launch: `${origin}/lti/launch`,
    keys: `${origin}/lti/jwks`,
    icon: `${origin}/icon.svg`,
  };
}
export type ToolAddressList = ReturnType<typeof toolAddresses>;
