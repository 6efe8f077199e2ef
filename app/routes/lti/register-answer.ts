import { data, type RouterContextProvider } from "react-router";
import { logRefusal } from "#app/lti/log-refusal.ts";
import { Refusal, type RefusalCode } from "#app/lti/refusal.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";

export type RefusedView = { view: "refused"; code: RefusalCode; detail: string | undefined };

/** Answers a step of connecting. A refusal is shown with its own status, and with what helps to mend it. */
export async function answerRegistration<View>(context: Readonly<RouterContextProvider>, step: () => Promise<View>) {
  try {
    return data<View | RefusedView>(await step());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    logRefusal(error);
    context.get(pageGuardContext).refusal = error.code;
    return data<View | RefusedView>({ view: "refused", code: error.code, detail: error.told }, error.status);
  }
}
