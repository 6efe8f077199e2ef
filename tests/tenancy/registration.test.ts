import { describe, expect, test } from "vitest";
import { chooseRegistration, type Registration, type RegistrationHints } from "#app/tenancy/registration.ts";
import { registrationFactory, seeded } from "../factories.ts";
import { refused } from "../lti/refused.ts";

const iss = "https://lms.example.test";
const registration = (tenantId: string, differing: Partial<Registration> = {}): Registration => {
  const { deploymentIds: _, ...registered } = registrationFactory(seeded(), { iss, ...differing });
  return { tenantId, ...registered };
};
const maplewood = registration("maplewood", { clientId: "client-m" });
const harbour = registration("harbour", { clientId: "client-h" });
// One client of one LMS that serves both institutions, told apart by their deployments.
const sharedMaplewood = registration("maplewood", { deploymentKey: "d-m" });
const sharedHarbour = registration("harbour", { deploymentKey: "d-h" });

const choose = (candidates: Registration[], hints: Partial<RegistrationHints> = {}) => {
  const { registration: chosen, certain } = chooseRegistration(candidates, { iss, ...hints });
  return [chosen.tenantId, certain];
};
const refuse = (candidates: Registration[], hints: Partial<RegistrationHints> = {}) =>
  refused(() => choose(candidates, hints));

describe("of several clients", () => {
  test("L03 the only one is chosen without being named", () => {
    expect(choose([maplewood])).toEqual(["maplewood", true]);
  });

  test("L04 none is chosen unless it is named, or its own address was called", async () => {
    expect(await refuse([maplewood, harbour])).toBe("registration_ambiguous");
    expect(choose([maplewood, harbour], { clientId: "client-h" })).toEqual(["harbour", true]);
    expect(choose([maplewood, harbour], { tenantId: "maplewood" })).toEqual(["maplewood", true]);
  });

  test("the only active one is chosen", () => {
    expect(choose([maplewood, { ...harbour, status: "disabled" }])).toEqual(["maplewood", false]);
  });

  test("L05 an unknown one is unknown, and so is another's at one's own address", async () => {
    expect(await refuse([maplewood], { clientId: "client-x" })).toBe("registration_unknown");
    expect(await refuse([])).toBe("registration_unknown");
    expect(await refuse([maplewood, harbour], { tenantId: "maplewood", clientId: "client-h" })).toBe(
      "registration_unknown",
    );
    expect(await refuse([maplewood], { iss: `${iss}/` })).toBe("registration_unknown");
  });

  test("L06 one that waits or is disabled says so, on a page that its LMS may frame", async () => {
    expect(await refuse([{ ...maplewood, status: "pending" }])).toBe("registration_pending");
    expect(await refuse([{ ...maplewood, status: "disabled" }])).toBe("registration_disabled");
    expect(() => choose([{ ...maplewood, status: "pending" }])).toThrow(
      expect.objectContaining({ frameAncestors: [iss] }),
    );
  });
});

describe("of one client that several institutions share", () => {
  const shared = [sharedMaplewood, sharedHarbour];

  test("the deployment tells which", () => {
    expect(choose(shared, { deploymentId: "d-h" })).toEqual(["harbour", true]);
    expect(choose(shared, { deploymentId: "d-m" })).toEqual(["maplewood", true]);
  });

  test("without a deployment a login can go on, and nothing is certain", () => {
    expect(choose(shared)).toEqual(["maplewood", false]);
  });

  test("an unknown deployment is nobody's", async () => {
    expect(await refuse(shared, { deploymentId: "d-x" })).toBe("deployment_unknown");
    expect(await refuse(shared, { deploymentId: "" })).toBe("deployment_unknown");
  });

  test("an institution without a key takes the deployments that are nobody's own", () => {
    const whole = registration("whole");
    expect(choose([...shared, whole], { deploymentId: "d-x" })).toEqual(["whole", false]);
    expect(choose([...shared, whole], { deploymentId: "d-m" })).toEqual(["maplewood", true]);
  });

  test("the deployment of a disabled institution opens no other one", async () => {
    const disabled: Registration = { ...sharedHarbour, status: "disabled" };
    expect(await refuse([sharedMaplewood, disabled], { deploymentId: "d-h" })).toBe("registration_disabled");
    expect(await refuse([sharedMaplewood, disabled, registration("whole")], { deploymentId: "d-h" })).toBe(
      "registration_disabled",
    );
  });
});
