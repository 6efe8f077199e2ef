import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { nextStepOf, type SetUpFacts, type SetUpState, type SetUpStepName, setUpSteps } from "#app/tenancy/set-up.ts";
import { Moment } from "../moment.tsx";

const names: Record<SetUpStepName, () => string> = {
  registered: m.setup_registered,
  launch: m.setup_launch,
  key: m.setup_key,
  deployments: m.setup_deployments,
  material: m.setup_material,
  model: m.setup_model,
};
const states: Record<SetUpState, () => string> = {
  done: m.setup_done,
  open: m.setup_open,
  problem: m.setup_problem,
  optional: m.setup_optional,
};
/** What is said of a step in each state that it can have. */
const words: Record<SetUpStepName, Partial<Record<SetUpState, () => string>>> = {
  registered: { done: m.setup_registered_done, open: m.setup_registered_open },
  launch: { done: m.setup_launch_done, open: m.setup_launch_open },
  key: { done: m.setup_key_done, open: m.setup_key_open, problem: m.setup_key_problem },
  deployments: { open: m.setup_deployments_open },
  material: { done: m.setup_material_done, open: m.setup_material_open },
  model: { done: m.setup_model_done, optional: m.setup_model_optional },
};

/** The steps of setting the Guide up, how each stands, and which is next. */
export function SetUpList({ facts, page }: { facts: SetUpFacts; page: string }) {
  const steps = setUpSteps(facts);
  const next = nextStepOf(steps);
  const links: Partial<Record<SetUpStepName, { to: string; name: () => string }>> = {
    deployments: { to: `${page}/deployments?status=pending`, name: m.setup_deployments_link },
    model: { to: `${page}/model`, name: m.model_link },
  };
  return (
    <section aria-labelledby="set-up">
      <h2 id="set-up">{m.setup_title()}</h2>
      <p>{next === undefined ? m.setup_complete() : m.setup_next({ step: names[next.name]() })}</p>
      <ol className="set-up">
        {steps.map(({ name, state }) => {
          const link = state === "done" ? undefined : links[name];
          return (
            <li key={name} data-state={state} aria-current={name === next?.name ? "step" : undefined}>
              <p className="set-up-name">
                <strong>{names[name]()}</strong> <span>{states[state]()}</span>
              </p>
              <p>
                {words[name][state]?.()}
                {name === "launch" && facts.firstLaunchAt !== undefined && (
                  <>
                    {" "}
                    <Moment at={facts.firstLaunchAt} />
                  </>
                )}
                {name === "key" && facts.refusedKey !== undefined && (
                  <>
                    {" "}
                    <code>{facts.refusedKey.said}</code> · <Moment at={facts.refusedKey.at} />
                  </>
                )}
                {link && (
                  <>
                    {" "}
                    <Link to={link.to}>{link.name()}</Link>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
