import { type Diagnostic, nearNames, toJson, unplacedProblem } from "@bylaw/diagnostics";
import type { Determination, IrPolicy, RoundDetermination } from "@bylaw/ir";
import {
  diskFiles,
  type Facts,
  findPolicy,
  readFacts,
  readInput,
  readText,
  rememberFiles,
} from "@bylaw/workspace/places";
import { determine, determineRound, type EvaluationOptions, explain, readCase } from "bylaw/runtime";
import type { ExitCode } from "../exit-code.ts";
import { keeperOf } from "../kept/kept-policy.ts";
import { determinationText } from "../output/determination-text.ts";
import { roundText } from "../output/round-text.ts";
import type { Terminal } from "../output/terminal.ts";
import { type ReadyPolicy, readyPolicy } from "../policies/ready-policy.ts";
import { words } from "../words.ts";

/** What `bylaw evaluate` is asked for, as read from the command line. */
export interface EvaluateRequest {
  readonly policy: string;
  /** A path, or `-` for standard input. */
  readonly facts: string;
  readonly on: string;
  readonly decisions: readonly string[];
  readonly readings: Readonly<Record<string, string>>;
  /** Of recurring duties the period asked about. */
  readonly period?: string;
  readonly format: "text" | "json";
}

/**
 * `bylaw evaluate POLICY --facts FILE`: a case to its determination, a round (`{"cohort": [...]}`) to those of its
 * applicants, or lines of either to lines of answers.
 */
export async function evaluate(request: EvaluateRequest, terminal: Terminal): Promise<ExitCode> {
  const files = rememberFiles(diskFiles, () => undefined);
  const found = await findPolicy(request.policy, files);
  if (found.kind === "refused") return misused(found.problem, terminal);
  const [place] = found.places;
  if (place === undefined) return 2;
  const keeper = keeperOf(process.env);
  const {
    policy,
    options: ready,
    problems,
    sources,
    misuse,
  } = await readyPolicy(place, {
    scenarios: "unread",
    keeper,
    files,
  });
  if (policy === undefined) {
    const errors = problems.filter(({ severity }) => severity === "error");
    if (misuse) return misused(errors[0], terminal);
    terminal.report(errors, sources);
    return 1;
  }
  const options = optionsOf(request, policy, ready);
  if ("code" in options) return misused(options, terminal);
  // An empty case has no faults of its own: what the door reports of it are readings that the policy does not have.
  const { problems: unread } = readCase(policy, {}, options);
  for (const problem of unread) terminal.refuse(problem);
  if (unread.length > 0) return 2;
  const read = request.facts === "-" ? await readInput() : readText(request.facts);
  if (read.kind === "refused") {
    terminal.refuse(read.problem);
    return read.misuse ? 2 : 1;
  }
  return answer(readFacts(read.text, request.facts), policy, options, request, terminal);
}

function answer(
  facts: Facts,
  policy: IrPolicy,
  options: EvaluationOptions,
  request: EvaluateRequest,
  terminal: Terminal,
): ExitCode {
  switch (facts.kind) {
    case "refused":
      terminal.refuse(facts.problem);
      return 1;
    case "one":
      return answerOne(facts.value, policy, options, request, terminal);
    case "lines":
      return answerLines(facts.lines, policy, options, terminal);
    default:
      return facts satisfies never;
  }
}

function answerOne(
  value: unknown,
  policy: IrPolicy,
  options: EvaluationOptions,
  { format }: EvaluateRequest,
  terminal: Terminal,
): ExitCode {
  const answered = answerTo(value, policy, options);
  if (answered.problems.length > 0) terminal.report(answered.problems, []);
  if (answered.kind === "none") return 1;
  if (format === "json") terminal.write(JSON.stringify(answered.determination, undefined, 2));
  else if (answered.kind === "round") terminal.write(roundText(answered.determination, policy, terminal));
  else {
    const explanation = explain(answered.determination, policy, { language: terminal.language, length: "long" });
    terminal.write(determinationText(explanation, terminal));
  }
  return 0;
}

type Answer = { readonly problems: readonly Diagnostic[] } & (
  | { readonly kind: "none" }
  | { readonly kind: "case"; readonly determination: Determination }
  | { readonly kind: "round"; readonly determination: RoundDetermination }
);

function answerTo(value: unknown, policy: IrPolicy, options: EvaluationOptions): Answer {
  if (isRound(value, policy)) {
    const { determination, problems } = determineRound(policy, value, options);
    return determination === undefined ? { kind: "none", problems } : { kind: "round", determination, problems };
  }
  const { determination, problems } = determine(policy, value, options);
  return determination === undefined ? { kind: "none", problems } : { kind: "case", determination, problems };
}

/** A plain object of facts may well have a fact called `cohort`. */
function isRound(value: unknown, { facts }: IrPolicy): boolean {
  const isFact = facts.some(({ names }) => [names.id, names.en, names.zh].includes("cohort"));
  return !isFact && typeof value === "object" && value !== null && Object.hasOwn(value, "cohort");
}

/** One answer a line, in the order of the lines; a line that cannot be answered says so in its place. */
function answerLines(
  lines: Extract<Facts, { readonly kind: "lines" }>["lines"],
  policy: IrPolicy,
  options: EvaluationOptions,
  terminal: Terminal,
): ExitCode {
  let code: ExitCode = 0;
  for (const { number, value, problem } of lines) {
    const answered: Answer =
      problem === undefined ? answerTo(value, policy, options) : { kind: "none", problems: [problem] };
    if (answered.kind !== "none") {
      terminal.write(JSON.stringify(answered.determination));
      continue;
    }
    code = 1;
    terminal.write(JSON.stringify({ line: number, problems: toJson(answered.problems, [], terminal.language) }));
    terminal.note(words[terminal.language].line(number));
    for (const one of answered.problems) terminal.refuse(one);
  }
  return code;
}

function optionsOf(
  request: EvaluateRequest,
  policy: IrPolicy,
  ready: ReadyPolicy["options"],
): EvaluationOptions | Diagnostic {
  const decisions: string[] = [];
  for (const name of request.decisions) {
    const known = policy.decisions.find(({ names }) => [names.id, names.en, names.zh].includes(name));
    if (known === undefined) {
      const all = policy.decisions.flatMap(({ names }) =>
        [names.id, names.en, names.zh].filter((one) => one !== undefined),
      );
      return unplacedProblem("decision-not-found", { name, nearest: nearNames(name, all) });
    }
    decisions.push(known.names.id);
  }
  return {
    on: request.on,
    ...(Object.keys(request.readings).length === 0 ? {} : { readings: request.readings }),
    ...(decisions.length === 0 ? {} : { decisions }),
    ...(request.period === undefined ? {} : { period: request.period }),
    ...ready,
  };
}

function misused(problem: Diagnostic | undefined, terminal: Terminal): ExitCode {
  if (problem !== undefined) terminal.refuse(problem);
  return 2;
}
