import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReachable, requireReachable } from "#app/lti/reachable.ts";

test.each([
  "https://lms.example.test/jwks",
  "https://lms.example.test/jwks?a=b&type_id=1",
  "https://LMS.example.test/",
  "https://lms.example.test:443/jwks",
  "https://xn--bcher-kva.example/jwks",
  "https://127.0.0.1.example/jwks",
  "https://lms_1.exam--ple.example./jwks",
])("%s is reached", (address) => {
  expect(requireReachable(address, false)).toBe(address);
});

test.each([
  "http://127.0.0.1:4200/jwks",
  "http://localhost:4200/jwks",
  "http://[::1]:4200/jwks",
  "https://localhost:4200/",
])("%s is reached where loopback is allowed, and only there", (address) => {
  expect(requireReachable(address, true)).toBe(address);
  expect(() => requireReachable(address, false)).toThrow(TypeError);
});

// Y04 of the matrix.
test.each([
  "http://lms.example.test/jwks",
  "https://lms.example.test:8443/jwks",
  "http://127.0.0.1.evil.example/jwks",
  "http://localhost.evil.example/jwks",
  "http://user@127.0.0.1/jwks",
  "https://user:word@lms.example.test/jwks",
  "https://@lms.example.test/jwks",
  "https://lms.example.test@evil.example/",
  "https://lms.example.test\\@evil.example/",
  "https:\\\\lms.example.test/",
  " https://lms.example.test/",
  "https://lms.example.test/\r\nHost: x",
  "https://10.0.0.1/",
  "https://169.254.169.254/latest/meta-data",
  "https://[::ffff:169.254.169.254]/",
  "https://[fd00::1]/",
  "https://metadata.google.internal/",
  "https://internal/",
  "https://printer.local/",
  "https://router.lan./",
  "https://a.localhost/",
  "https://intranet/",
  "https://.!",
  "https://.example/",
  "https://lms..example/",
  "https://-lms.example/",
  "https://lms.example.1a/",
  "https://lms'.example/",
  "ftp://lms.example.test/jwks",
  "file:///etc/passwd",
  "data:application/json,{}",
  "javascript:alert(1)",
  "lms.example.test/jwks",
  "//lms.example.test/jwks",
  "",
])("Y04 %j is never reached", (address) => {
  expect(() => requireReachable(address, true)).toThrow("must be an https address");
});

const hex = (value: number) => `0x${value.toString(16)}`;

test.each([
  "https://2130706433/",
  "https://0x7f.1/",
  "https://0177.0.0.1/",
  "https://127.1/",
  "https://[::1]/",
  "https://①②⑦.⓪.⓪.①/",
])("Y04 %s is this machine, however it is spelled", (address) => {
  expect(isReachable(address, false)).toBe(false);
});

describe("whatever an address is made of", () => {
  const octet = fc.nat({ max: 255 });
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const name = fc.tuple(label, label).map(([one, other]) => `${one}.${other}.example`);
  const rest = fc.webPath();

  test("no IPv4 address is reached, in any spelling", () => {
    const spelled = fc.tuple(octet, octet, octet, octet, fc.nat({ max: 3 })).map(([a, b, c, d, how]) => {
      const number = ((a * 256 + b) * 256 + c) * 256 + d;
      return [`${a}.${b}.${c}.${d}`, String(number), hex(number), [a, b, c, d].map(hex).join(".")][how] ?? "";
    });
    fc.assert(
      fc.property(spelled, rest, (host, way) => {
        expect(isReachable(`https://${host}${way}`, false)).toBe(false);
      }),
    );
  });

  test("no IPv6 address is reached", () => {
    fc.assert(
      fc.property(fc.ipV6(), rest, (host, way) => {
        expect(isReachable(`https://[${host}]${way}`, false)).toBe(false);
      }),
    );
  });

  test("nobody inside a network is reached", () => {
    const inside = fc.constantFrom("internal", "local", "localhost", "lan", "home.arpa", "intranet", "corp");
    const dot = fc.constantFrom("", ".");
    fc.assert(
      fc.property(label, inside, dot, (host, zone, end) => {
        expect(isReachable(`https://${host}.${zone}${end}/`, true)).toBe(false);
        expect(isReachable(`https://x${host}${end}/`, true)).toBe(false);
      }),
    );
  });

  test("neither a user nor a port nor another scheme is let through", () => {
    fc.assert(
      fc.property(name, label, fc.integer({ min: 1, max: 65_535 }), rest, (host, user, port, way) => {
        expect(isReachable(`https://${user}@${host}${way}`, true)).toBe(false);
        expect(isReachable(`https://${user}:${port}@${host}${way}`, true)).toBe(false);
        expect(isReachable(`https://${host}:${port}${way}`, true)).toBe(port === 443);
        expect(isReachable(`http://${host}${way}`, true)).toBe(false);
        expect(isReachable(`${user}://${host}${way}`, true)).toBe(user === "https");
        expect(isReachable(`https://${host}${way}`, false)).toBe(true);
      }),
    );
  });

  test("what is let through is where the address says, to whoever reads it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `https://${text}`),
        ),
        (address) => {
          if (!isReachable(address, false)) return;
          const { protocol, port, username, hostname } = new URL(address);
          expect([protocol, port, username]).toEqual(["https:", "", ""]);
          expect(hostname).toMatch(/[a-z][^.]*\.?$/);
        },
      ),
    );
  });
});
