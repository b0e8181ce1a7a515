import { citationKey, type Language } from "@bylaw/diagnostics";
import type { DecisionResult, Determination, IrPolicy, Outcome, RuleStatus } from "@bylaw/ir";
import { determinationFormat, outcomeCodes, ruleStatusCodes } from "@bylaw/ir";
import { explain } from "../sentences/explain.ts";
import { type FigureSentences, figureTable } from "./figure-table.ts";

/** What is said of a policy in one language: of each decision its name, of each rule its article and one sentence a status. */
export interface SentenceTable {
  readonly outcomes: readonly string[];
  readonly decisions: readonly (readonly [id: string, name: string, rules: readonly RuleSentences[]])[];
  readonly figures: readonly FigureSentences[];
}

/** Entries and no keys, so that no name of a policy means anything by itself. */
type RuleSentences = readonly [id: string, citation: string, ...sentences: string[]];

/** The table of one language, made of the sentences that the policy has for rules of each status without figures. */
export function sentenceTable(policy: IrPolicy, language: Language): SentenceTable {
  const explained = ruleStatusCodes.map((status) =>
    explain(imagined(policy, status, "met"), policy, { language, length: "short" }),
  );
  const words = outcomeCodes.map(
    (outcome) =>
      explain(imagined(policy, "met", outcome), policy, { language, length: "short" }).decisions[0]?.outcomeWord ??
      outcome,
  );
  const decisions = policy.decisions.map(({ names, rules }, index) => {
    const sentences = rules.map(({ id }, place): RuleSentences => {
      const said = explained.map(({ decisions: all }) => all[index]?.rules[place]);
      return [id, said[0]?.citation ?? "", ...said.map((rule) => rule?.sentence ?? id)];
    });
    return [names.id, explained[0]?.decisions[index]?.name ?? names.id, sentences] as const;
  });
  return { outcomes: words, decisions, figures: figureTable(policy, imagined(policy, "met", "met"), language) };
}

/** A determination in which every rule has this status, and nothing else is known. */
export function imagined(policy: IrPolicy, status: RuleStatus, outcome: Outcome): Determination {
  const result = (rules: IrPolicy["decisions"][number]["rules"]): DecisionResult => ({
    outcome,
    rules: rules.map(({ id, citation }) => ({
      id,
      ...(citation !== undefined && { citation: citationKey(citation) }),
      status,
    })),
    notes: [],
    papers: [],
    leftTo: [],
    needs: [],
    awaits: [],
    errors: [],
  });
  const force = policy.force.kind === "from" ? policy.force.from : "2000-01-01";
  return {
    format: determinationFormat,
    policy: policy.names.id,
    version: policy.version,
    hash: "",
    on: force,
    inForce: "yes",
    force: {},
    assuming: [],
    decisions: Object.fromEntries(policy.decisions.map(({ names, rules }) => [names.id, result(rules)])),
    readings: [],
    omissions: [],
  };
}
