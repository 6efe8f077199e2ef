import { env } from "cloudflare:workers";

/** How often the model-based test runs with every test run. */
export const ALWAYS = 200;
/** What a property is tried with in every test run: the same each time, so that what is found there was brought by a change. */
export const SEED = 20261122;
/** Whether `npm run test:deep` asks: longer, and with other inputs each time. */
export const isDeep = Number(env.MODEL_RUNS) > ALWAYS;
