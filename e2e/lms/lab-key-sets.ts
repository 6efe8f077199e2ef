import { setTimeout as pause } from "node:timers/promises";

import { hangUp, json, page, redirect } from "./answer.ts";
import { flavourNames } from "./flavour.ts";
import type { KeySet } from "./key-set.ts";
import { jwks, madeOnce, plainKeySet } from "./key-set.ts";
import type { SigningKey } from "./signing-key.ts";
import { makeEllipticKey, makeRsaKey } from "./signing-key.ts";

/**
 * The platforms of the lab: each name's key set does one thing that a tool must survive, or it is
 * the name of a flavour, whose services differ. Only those, `spare`, `bare`, `unhurried` and `rotates` (once rotated) and `down` (while on) can be launched
 * from; of the others, each once it was mended.
 */
export const labKeySets: Record<string, () => KeySet> = {
  spare: plainKeySet,
  rotates: rotating,
  down: switchable,
  huge: () => mendable(answering(async (key) => jwks(key, ...padding(1_000_000)))),
  slow: () => mendable(answering(async (key) => (await pause(10_000, undefined, { ref: false }), jwks(key)))),
  unhurried: () => answering(async (key) => (await pause(500, undefined, { ref: false }), jwks(key))),
  html: () => mendable(answering(async () => page("<!doctype html><title>Sign in</title><h1>Sign in</h1>"))),
  redirects: () => mendable(answering(async () => redirect("jwks/elsewhere"))),
  weak: () => mendable(answering(async (key) => jwks(key), 1024)),
  enc: () => mendable(answering(async (key) => jwks({ ...key, use: "enc", alg: "RSA-OAEP-256" }))),
  bare: () => answering(async ({ use: _use, alg: _alg, ...key }) => jwks(key)),
  elliptic: () => mendable(elliptic()),
  // Kinds of platforms: their keys are as they should be.
  ...Object.fromEntries(flavourNames.map((name) => [name, plainKeySet])),
  blackboard: () => portalKeys,
};

/** Blackboard signs for all institutions by the keys of its portal. */
const portalKeys = plainKeySet();

function answering(publish: (key: SigningKey["publicJwk"]) => ReturnType<KeySet["publish"]>, modulus = 2048): KeySet {
  const signing = madeOnce(() => makeRsaKey(modulus));
  return { signing, publish: async () => publish((await signing()).publicJwk) };
}

function padding(bytes: number): object[] {
  const key = { kty: "oct", use: "enc", kid: "padding", k: "A".repeat(900) };
  return Array.from({ length: Math.ceil(bytes / 900) }, () => key);
}

/**
 * Signs with its new key and publishes only the old one until told to `rotate`. The order takes
 * `?sign=old|new&publish=old|both` for other stages; without them: new, both.
 */
function rotating(): KeySet {
  const old = madeOnce(makeRsaKey);
  const fresh = madeOnce(makeRsaKey);
  let stage = { sign: "new", publish: "old" };
  return {
    signing: () => (stage.sign === "old" ? old() : fresh()),
    async publish() {
      const both = stage.publish === "both" ? [(await fresh()).publicJwk] : [];
      return jwks((await old()).publicJwk, ...both);
    },
    order(name, query) {
      if (name !== "rotate") return undefined;
      stage = { sign: query.get("sign") ?? "new", publish: query.get("publish") ?? "both" };
      return json(stage);
    },
  };
}

/** As it is until it is told to `mend`: then it signs with another key, and publishes that as it should be, until it is told to `spoil`. */
function mendable(spoilt: KeySet): KeySet {
  const sound = plainKeySet();
  let keys = spoilt;
  return {
    signing: () => keys.signing(),
    publish: () => keys.publish(),
    order(name) {
      if (name !== "mend" && name !== "spoil") return undefined;
      keys = name === "mend" ? sound : spoilt;
      return json({ jwks: name === "mend" ? "sound" : "spoilt" });
    },
  };
}

/** Its JWKS can be switched `off` (connections are cut), to `error` (500), and `on` again. */
function switchable(): KeySet {
  const keys = plainKeySet();
  let state = "on";
  return {
    signing: keys.signing,
    async publish() {
      if (state === "off") return hangUp();
      return state === "error" ? json({ error: "server_error" }, 500) : keys.publish();
    },
    order(name, query) {
      const to = query.get("to") ?? "";
      if (name !== "switch" || !["on", "off", "error"].includes(to)) return undefined;
      state = to;
      return json({ jwks: state });
    },
  };
}

/** Publishes an elliptic key only, and signs RS256 under its kid: no published key fits. */
function elliptic(): KeySet {
  const published = madeOnce(makeEllipticKey);
  const hidden = madeOnce(makeRsaKey);
  return {
    signing: async () => ({ ...(await hidden()), kid: (await published()).kid }),
    publish: async () => jwks((await published()).publicJwk),
  };
}
