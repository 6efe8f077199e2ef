/** The hues of OKLCH that a tenant may choose its accent from, degrees: see styles/accents.css. */
export const accentHues: readonly number[] = Array.from({ length: 24 }, (_, index) => index * 15);
