import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

const USAGE = `Usage: npm run tenant -- <command> [--json] [--remote]
  add      --name … --issuer … --client-id … --deployment-id … [--deployment-id …]
           --authorization-endpoint … --token-endpoint … --jwks-uri … [--origin …]
           [--deployment-key …] [--status active|pending]
           [--token-audience …]: whom a token request is for, where that is not the token endpoint (Brightspace)
  invite   --name … [--expires 7d] [--activate] [--tool https://…]: prints the address that an LMS's administrator
           registers the tool with, once; with --activate it takes launches at once, else it waits for \`enable\`
  invitations: who was invited by whom, until when, and whether they came
  health   [--tool https://…]: whether each part of the tool answers, its version, its migrations and last backup; exits
           with 1 where no launch could succeed
  list
  disable  --id …   (or --issuer … --client-id …)
  enable   --id …   (or --issuer … --client-id …)
  policy   --id … [--new-deployments accept|approve] [--anonymous accept|refuse]   (or --issuer … --client-id …):
           what becomes of the first launch from a new deployment, and of one that names nobody
  rekey    --id … --new-client-id …   (or --issuer … --client-id …): the LMS was registered anew, its learners stay
           [--new-issuer …] [--new-deployment-key …] [--authorization-endpoint …] [--token-endpoint …]
           [--jwks-uri …] [--token-audience …] [--origin …]
  deployment-add      --id … --deployment-id … [--deployment-id …]   (or --issuer … --client-id …)
  deployment-label    --id … --deployment-id … --label …             (or --issuer … --client-id …)
  deployment-disable  --id … --deployment-id …                       (or --issuer … --client-id …)
  deployment-enable   --id … --deployment-id …                       (or --issuer … --client-id …); also approves one
                      that waits since its first launch
  model    --id … --base-url … --model … | --id … --none            (or --issuer … --client-id …): the model that speaks
           for the Guide. A key is entered in the console: The Guide, AI model
           [--first-token-ms 8000] [--reply-ms 60000]: how long a reply waits for its first word, and for all of them
  quota    --id … [--of learner|instructor|course|tenant --per day|month [--messages …] [--tokens …]]   (or --issuer … --client-id …):
           how much of that model may be taken; without options it says what holds
  support-ask   --id … --label … --reason … --hours 24              (or --issuer … --client-id …): asks its administrators to
           let you see how the tool is there, for 72 hours at most; they answer in the console
  support-show  --id …                                              (or --issuer … --client-id …): shows it while they let you:
           deployments, launches, failures by reason, counts, settings; nothing of its people. Each look stands in its audit log`;

const words = [
  "add",
  "invite",
  "invitations",
  "health",
  "list",
  "disable",
  "enable",
  "policy",
  "rekey",
  "deployment-add",
  "deployment-label",
  "deployment-disable",
  "deployment-enable",
  "model",
  "quota",
  "support-ask",
  "support-show",
] as const;

/** What the command is asked to do, and the options as they were given. */
export type TenantCommand = ReturnType<typeof readTenantCommand>;

/** @throws UsageError with the usage, when the words make no command */
export function readTenantCommand(args: readonly string[]) {
  const { positionals, values } = parse(args);
  const [first, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`"${rest.join(" ")}" was not expected.`, USAGE);
  const word = words.find((known) => known === first);
  if (word === undefined) throw new UsageError("Say what to do.", USAGE);
  return { word, options: values };
}

function parse(args: readonly string[]) {
  const one = { type: "string" } as const;
  const many = { type: "string", multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: one,
        issuer: one,
        "client-id": one,
        "new-issuer": one,
        "new-client-id": one,
        "new-deployment-key": one,
        "deployment-id": many,
        "deployment-key": one,
        "authorization-endpoint": one,
        "token-endpoint": one,
        "jwks-uri": one,
        "token-audience": one,
        origin: many,
        label: one,
        reason: one,
        hours: one,
        "base-url": one,
        model: one,
        "first-token-ms": one,
        "reply-ms": one,
        of: one,
        per: one,
        messages: one,
        tokens: one,
        none: { type: "boolean" },
        status: one,
        expires: one,
        "new-deployments": one,
        anonymous: one,
        activate: { type: "boolean" },
        tool: one,
        id: one,
        json: { type: "boolean" },
        remote: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
