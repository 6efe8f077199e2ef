import { expect, test } from "vitest";
import { requireReachable } from "#app/lti/reachable.ts";

test.each(["https://lms.example.test/jwks", "https://lms.example.test:8443/jwks?a=b"])("%s is reached", (address) => {
  expect(requireReachable(address, false)).toBe(address);
});

test.each(["http://127.0.0.1:4200/jwks", "http://localhost:4200/jwks", "http://[::1]:4200/jwks"])(
  "%s is reached where loopback is allowed, and only there",
  (address) => {
    expect(requireReachable(address, true)).toBe(address);
    expect(() => requireReachable(address, false)).toThrow(TypeError);
  },
);

test.each([
  "http://lms.example.test/jwks",
  "http://127.0.0.1.evil.example/jwks",
  "http://localhost.evil.example/jwks",
  "http://user@127.0.0.1/jwks",
  "https://user:word@lms.example.test/jwks",
  "ftp://lms.example.test/jwks",
  "file:///etc/passwd",
  "data:application/json,{}",
  "lms.example.test/jwks",
  "",
])("%j is never reached", (address) => {
  expect(() => requireReachable(address, true)).toThrow("must be an https address");
});
