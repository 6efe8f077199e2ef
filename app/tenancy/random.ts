/** Where randomness comes from: an argument, so that pure code stays repeatable. @returns `length` random bytes. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** @returns bytes in base64url without padding: 22 characters for 16 bytes. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** @returns 128 random bits, 22 characters of base64url. */
export function randomId(random: RandomBytes): string {
  return base64url(random(16));
}
