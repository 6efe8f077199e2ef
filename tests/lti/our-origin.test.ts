import { expect, test } from "vitest";
import { requireOurOrigin } from "#app/lti/our-origin.ts";
import { refused } from "./refused.ts";

const origins = ["https://tool.example.test", "http://localhost:8787"];

test.each([
  "https://tool.example.test/lti/launch",
  "https://tool.example.test",
  "https://tool.example.test:443/lti/launch?x=1#y",
  "http://localhost:8787/lti/launch",
])("%s is ours, and stays as it is", (value) => {
  expect(requireOurOrigin(value, origins)).toBe(value);
});

test.each([
  "https://evil.example.test/lti/launch",
  "https://tool.example.test.evil.example/",
  "http://tool.example.test/lti/launch",
  "https://tool.example.test:8443/",
  "https://tool.example.test@evil.example/",
  "https://user@tool.example.test/",
  "https://user:word@tool.example.test/",
  "https:\\\\tool.example.test\\@evil.example",
  "https://tool.example.test\\@evil.example/",
  "https://tool.example.test/\r\nset-cookie: a=b",
  "https://tool.example.test/a b",
  "\thttps://tool.example.test/",
  " https://tool.example.test/",
  "javascript:alert(1)//https://tool.example.test/",
  "data:text/html,https://tool.example.test/",
  "blob:https://tool.example.test/1",
  "//tool.example.test/lti/launch",
  "/lti/launch",
  "null",
  "",
])("L10 %j is foreign", async (value) => {
  expect(await refused(() => requireOurOrigin(value, origins))).toBe("target_link_uri_foreign");
});

test("nothing is ours where no origin is", async () => {
  expect(await refused(() => requireOurOrigin("https://tool.example.test/", []))).toBe("target_link_uri_foreign");
});
