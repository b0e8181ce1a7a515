import { citationKey } from "@bylaw/diagnostics";
import type { IrField, IrPolicy, IrProcedure, IrReading, IrRule, IrTitle, IrType, Names } from "@bylaw/ir";
import { titleEventWords } from "@bylaw/ir";
import { doorRuntime, doorWay } from "./door-runtime.ts";
import { besideFactsText, doorTexts, nearestTexts } from "./door-texts.ts";
import { numberEntry } from "./number-entry.ts";
import { placeEntry, placesAbove, wholePlace } from "./places.ts";
import { quickFactsSource } from "./quick-facts.ts";

/**
 * The source of the module that checks what a host hands in: it exports `check(input, options)`, which gives a checked
 * case or all problems with it and the options, each with its path, the nearest names and a message in both languages.
 * What it accepts `readCase` accepts and the other way round, and the checked case is the same.
 */
export function doorSource(policy: IrPolicy): string {
  const tables = {
    facts: policy.facts.map((fact) => [nameEntry(fact.names), typeEntry(fact.type, fact)]),
    papers: policy.papers.map((paper) => [nameEntry(paper)]),
    roles: policy.roles.map((role) => [nameEntry(role)]),
    titles: (policy.titles ?? []).map(titleEntry),
    procedures: (policy.procedures ?? []).map(procedureEntry),
    eventNames: Object.entries(titleEventWords).map(([kind, words]) => [[kind, words]]),
    rules: policy.decisions.flatMap(({ rules }) => rules.map((rule) => ruleEntry(policy, rule))),
    readings: policy.readings.flatMap(readingEntries),
    decisions: policy.decisions.map(({ names }) => [nameEntry(names)]),
    called: (policy.functions ?? []).map(({ names, returns }) => [names.id, typeEntry(returns)]),
    texts: doorTexts(policy),
    nearTexts: nearestTexts(),
    besideFacts: besideFactsText(),
  };
  const constants = Object.entries(tables).map(([name, table]) => `const ${name}=${jsonLiteral(table)};\n`);
  return `import{bare}from"./answers.js";\n${constants.join("")}${doorRuntime}${quickFactsSource(policy)}${doorWay}`;
}

/** Plain data as code that no text can leave. */
export function jsonLiteral(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u2028\u2029<]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

type NameEntry = readonly [id: string, others: readonly string[]];

function nameEntry({ id, en, zh }: Names): NameEntry {
  return [id, [...new Set([en, zh].filter((name) => name !== undefined && name !== id))] as string[]];
}

function typeEntry(type: IrType, declared: Pick<IrField, "attested" | "decidedBy"> = {}): readonly unknown[] {
  switch (type.kind) {
    case "boolean":
      return declared.decidedBy === undefined ? ["b", declared.attested ? 1 : 0] : ["b", 2];
    case "number":
      return numberEntry(type);
    case "date":
      return ["d", type.none ? 1 : 0];
    case "choice":
      return ["c", type.members.map((member) => [nameEntry(member)]), type.none ? 1 : 0];
    case "set":
      return ["s", type.members.map((member) => [nameEntry(member)])];
    case "text":
      return ["t"];
    case "list":
      return ["l", type.fields.map((field) => [nameEntry(field.names), typeEntry(field.type, field)])];
    default:
      return type satisfies never;
  }
}

/** Names of a title, the terms that take it away, and the list of whose records it is. */
function titleEntry({ names, terms, forEach }: IrTitle): readonly unknown[] {
  const causes = terms
    .filter(({ kind }) => kind !== "valid" && kind !== "review" && kind !== "renew")
    .map(({ id, citation }) =>
      citation === undefined
        ? [id]
        : [id, citationKey(citation), placeEntry(wholePlace(citation)), placesAbove(citation).map(placeEntry)],
    );
  return [nameEntry(names), causes, forEach?.list ?? 0];
}

/** Names of a procedure, its steps with whether they last, and the list of whose records it is. */
function procedureEntry({ names, steps, forEach }: IrProcedure): readonly unknown[] {
  const entries = steps.map((step) => [nameEntry(step.names), step.forAtLeast === undefined ? 0 : 1]);
  return [nameEntry(names), entries, forEach?.list ?? 0];
}

/** A reading that can be switched, under its id and under its names, with what it can be. */
function readingEntries({ id, names, type, default: initial }: IrReading): readonly (readonly unknown[])[] {
  if (initial?.kind !== "constant" || (type?.kind !== "boolean" && type?.kind !== "choice")) return [];
  const values =
    type.kind === "choice"
      ? type.members.map((member) => [nameEntry(member)])
      : [[["yes", ["true", "是"]]], [["no", ["false", "否"]]]];
  const called = names?.id ?? id;
  return [
    [[id, []], values, called],
    ...(names === undefined || names.id === id ? [] : [[nameEntry(names), values, called]]),
  ];
}

/** Id and place of a rule, the type of the bound that an act may change, the roles that decide about it, and its key. */
function ruleEntry(policy: IrPolicy, rule: IrRule): readonly unknown[] {
  const { test } = rule;
  const comparison = test.kind === "condition" && test.condition.kind === "compare" ? test.condition : undefined;
  const ordered = comparison !== undefined && comparison.operator !== "=" && comparison.operator !== "!=";
  const type = comparison?.type;
  const bounded = ordered && (type?.kind === "number" || type?.kind === "date") ? typeEntry(type) : null;
  const relaxations = policy.decisions.flatMap((decision) =>
    decision.relaxations.filter(({ id }) => rule.relaxations.includes(id)),
  );
  const roles = [rule.by, ...relaxations.map(({ by }) => by)].filter((role) => role !== undefined);
  const entitled = [...new Set(roles)];
  if (rule.citation === undefined) return [rule.id, 0, bounded, entitled];
  return [rule.id, placeEntry(rule.citation), bounded, entitled, citationKey(rule.citation)];
}
