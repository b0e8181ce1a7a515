import { type Language, renderMessage } from "@bylaw/diagnostics";
import type { CompiledPolicy, HostCase, IrPolicy, Outcome } from "@bylaw/ir";
import {
  compile,
  type DecisionExplanation,
  determine,
  explain,
  knownCase,
  type Plugin,
  rememberingReader,
} from "bylaw";
import { mainDecision } from "../facts/main-decision.ts";
import type { Known } from "./text-in-hand.ts";

/** What one measure says of a case; of the open one as its text stands. */
export interface ComparedAsked {
  readonly path: string;
  readonly language: Language;
  readonly measure: string;
  readonly isOpen: boolean;
  readonly case: HostCase;
  readonly on: string;
  /** Switched in the open measure. */
  readonly readings: Readonly<Record<string, string>>;
}

/** What one measure says of an applicant; or why it says nothing. */
export type ComparedMeasure = { readonly measure: string } & (
  | { readonly refused: string }
  | {
      /** The id of the decision that the measure opens with. */
      readonly main: string;
      readonly decisions: readonly ComparedDecision[];
      /** The case as far as the measure knows it. */
      readonly case: HostCase;
      /** Facts that were given and that the measure does not ask. */
      readonly notAsked: number;
    }
);

/** One decision of a measure in few words. */
export interface ComparedDecision {
  readonly id: string;
  readonly name: string;
  /** Where the measure is not in force: the outcome that it would have. */
  readonly outcome: Outcome;
  readonly inForce: boolean;
  /** What stands in the way, each with its article and what is short. */
  readonly inTheWay: readonly string[];
  /** What it gives, as a sentence. */
  readonly gives: readonly string[];
  /** What is not known, in the words of the measure. */
  readonly unknown: readonly string[];
}

const compiledOnce = new Map<string, CompiledPolicy | undefined>();
const reader = rememberingReader();

/** Determines a case under one measure. Each measure is compiled once, when it is first asked for. */
export function comparedMeasure(asks: ComparedAsked, known: Known): ComparedMeasure {
  const { measure, isOpen, language } = asks;
  const compiled = isOpen ? (known.text.quick().compiled ?? known.run?.compiled) : shipped(measure, known);
  if (compiled === undefined) return { measure, refused: "" };
  const { policy, environment } = compiled;
  const cut = knownCase(asks.case, policy);
  const options = { on: asks.on, ...(isOpen ? { readings: asks.readings } : {}), ...(environment && { environment }) };
  const { determination, problems } = determine(policy, cut.case, options);
  if (determination === undefined) {
    const [problem] = problems;
    return { measure, refused: problem === undefined ? "" : renderMessage(problem, language) };
  }
  const { decisions } = explain(determination, policy, { language, length: "short" });
  return {
    measure,
    main: mainDecision(policy.decisions)?.names.id ?? "",
    // What was a case before is one still: names were left out of it.
    case: cut.case as HostCase,
    notAsked: cut.unknown.length,
    decisions: decisions.map((decision) => {
      const { outcome, ifInForce, needs = [], value } = determination.decisions[decision.id] ?? {};
      const gives = value?.known !== undefined || value?.provisional !== undefined || value?.leftTo !== undefined;
      return {
        id: decision.id,
        name: decision.name,
        outcome: ifInForce ?? outcome ?? decision.outcome,
        inForce: ifInForce === undefined,
        inTheWay: inTheWayOf(decision, language),
        gives: gives ? (decision.values.length > 0 ? decision.values : [decision.sentence]) : [],
        unknown: [...new Set(needs.map((need) => labelOf(need, policy, language)))],
      };
    }),
  };
}

function shipped(id: string, { text }: Known): CompiledPolicy | undefined {
  if (compiledOnce.has(id)) return compiledOnce.get(id);
  const { plugins = [] } = text.input;
  const plugin = plugins.find(({ manifest }) => manifest.id === id);
  const compiled = plugin && compilePlugin(plugin, plugins);
  compiledOnce.set(id, compiled);
  return compiled;
}

function compilePlugin({ manifest, files }: Plugin, plugins: readonly Plugin[]): CompiledPolicy | undefined {
  const sources = files
    .filter(({ path }) => /\.bylaw(?:\.md)?$/.test(path))
    .map(({ path, text }) => ({ path: `${manifest.id}/${path}`, text }));
  return compile({ sources, plugins, version: manifest.version, scenarios: "left" }, reader).compiled;
}

function inTheWayOf({ rules, records }: DecisionExplanation, language: ComparedAsked["language"]): readonly string[] {
  const all = [...rules, ...records.flatMap(({ decision }) => decision.rules)];
  const open = all.filter(({ status }) => status === "not_met" || status === "at_discretion");
  const joint = language === "en" ? ": " : "：";
  const said = open.map(
    ({ citation, id, shortfall, statusWord }) => `${citation || id}${joint}${shortfall ?? statusWord}`,
  );
  return [...new Set(said)];
}

/** The wording of a fact in the language of the reader, else its name; a path within it names the fact. */
function labelOf(need: string, { facts }: IrPolicy, language: ComparedAsked["language"]): string {
  const [id = need] = need.split(/[.[]/);
  const names = facts.find((fact) => fact.names.id === id)?.names;
  return names?.label?.[language] ?? names?.[language] ?? id.replaceAll("_", " ");
}
