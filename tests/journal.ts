/** What was reported during the test that runs now, a line each. Kept by setup.ts. */
export const journal: { errors: string[]; warnings: string[] } = { errors: [], warnings: [] };
