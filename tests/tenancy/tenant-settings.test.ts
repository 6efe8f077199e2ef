import { expect, test } from "vitest";
import { defaultSettings, settingNames, settle, tenantSettingsSchema } from "#app/tenancy/tenant-settings.ts";

test("every setting has a default that could be chosen, too", () => {
  expect(tenantSettingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
  expect(Object.keys(defaultSettings).toSorted()).toEqual(settingNames.toSorted());
});

test("what was chosen stands; what is none of today's choices reads as the default; other names are left out", () => {
  const chosen = { "retention.metrics": 30, "retention.conversations": "for ever", "of tomorrow": true };
  expect(settle(chosen)).toEqual({ ...defaultSettings, "retention.metrics": 30 });
});
