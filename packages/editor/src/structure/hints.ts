import type { DecisionResult, RuleStatus } from "@bylaw/ir";
import type { NameUse } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { Hint, ServiceOptions, ShownRun } from "../service-types.ts";
import { type StructureWords, structureWords } from "./words.ts";

/** What hints are shown. */
export interface HintOptions extends ServiceOptions {
  /** Of the present applicant: each rule gets its status, each arm that was taken its value. */
  readonly run?: ShownRun;
  /** Behind each name its name in the other language. */
  readonly otherNames?: boolean;
}

/** Short texts at the ends of rules and, on request, behind names; in the order of the text. */
export function hintsOf(analysis: Analysis, path: string, options: HintOptions): readonly Hint[] {
  const words = structureWords(options.language);
  const statuses = options.run === undefined ? [] : statusHints(options.run, path, words);
  const names = options.otherNames ? nameHints(analysis.namesIn(path)) : [];
  return [...statuses, ...names].toSorted((a, b) => a.offset - b.offset);
}

function statusHints({ compiled, determination }: ShownRun, path: string, words: StructureWords): readonly Hint[] {
  const { rules, courses = {} } = compiled.origins;
  const statuses = new Map<string, RuleStatus[]>();
  const hints: Hint[] = [];
  for (const [id, decision] of Object.entries(determination.decisions)) {
    for (const result of [decision, ...(decision.records ?? [])]) {
      for (const rule of result.rules) statuses.set(rule.id, [...(statuses.get(rule.id) ?? []), rule.status]);
    }
    const arm = decision.value?.arm;
    const span =
      arm === undefined || !Object.hasOwn(courses, `${id}/${arm.id}`) ? undefined : courses[`${id}/${arm.id}`];
    if (span?.source === path) hints.push({ offset: span.end, text: words.gives(valueOf(decision)), kind: "status" });
  }
  for (const [id, found] of statuses) {
    const span = Object.hasOwn(rules, id) ? rules[id] : undefined;
    if (span?.source === path) hints.push({ offset: span.end, text: statusText(found, words), kind: "status" });
  }
  return hints;
}

/** One status where all records agree. */
function statusText(found: readonly RuleStatus[], words: StructureWords): string {
  const [first = "undecided"] = found;
  if (found.every((status) => status === first)) return words.statuses[first];
  return words.metOf(found.filter((status) => status === "met").length, found.length);
}

function valueOf({ value }: DecisionResult): string {
  const { known, provisional, unit, measure } = value ?? {};
  const shown = known ?? provisional ?? "…";
  return unit === undefined || measure === undefined ? shown : `${shown} ${unit}`;
}

function nameHints(names: readonly NameUse[]): readonly Hint[] {
  return names.flatMap(({ node, role, thing }): readonly Hint[] => {
    const { name, local } = thing.declaration;
    if (role !== "uses" || local === undefined || local.text === name.text) return [];
    const other = node.text === local.text ? name.text : local.text;
    return [{ offset: node.span.end, text: other, kind: "otherName" }];
  });
}
