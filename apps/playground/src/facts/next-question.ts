import type { DecisionResult } from "@bylaw/ir";
import type { ApplicantForm, FormEntry } from "./applicant-form.ts";

/** The entry of a form that a path of a need belongs to: `facts.training` is of `facts`, `papers.licence` a paper. */
export function entryOfNeed(need: string): Pick<FormEntry, "kind" | "id"> {
  const paper = /^papers\.(.+)$/.exec(need)?.[1];
  if (paper !== undefined) return { kind: "paper", id: paper };
  const title = /^(?:@history:|history\.)([^[]+)/.exec(need)?.[1];
  if (title !== undefined) return { kind: "title", id: title };
  return { kind: "fact", id: need.split(/[.[]/)[0] ?? need };
}

/**
 * What stands in the way of the outcome, each thing once: what most open rules wait for first, then as the text goes.
 * Where the measure is not in force, what stands in the way of what its rules would give.
 */
export function nextQuestions(form: ApplicantForm, found: DecisionResult): readonly FormEntry[] {
  const rules = [...found.rules, ...(found.records ?? []).flatMap((record) => record.rules)];
  const open =
    found.ifInForce === "undecided" ? [found, ...rules.filter(({ status }) => status === "undecided")] : [found];
  const histories = open.flatMap(({ awaits = [] }) => awaits.filter((wait) => wait.startsWith("@history:")));
  const needs = open.flatMap(({ needs: own = [] }) => own);
  const keys = new Set([...needs, ...histories].map((need) => keyOf(entryOfNeed(need))));
  const waiting = new Map<string, number>();
  for (const { status, needs = [], awaits = [] } of rules) {
    if (status !== "undecided") continue;
    for (const key of new Set([...needs, ...awaits].map((need) => keyOf(entryOfNeed(need))))) {
      waiting.set(key, (waiting.get(key) ?? 0) + 1);
    }
  }
  return form.groups
    .flatMap(({ asked }) => asked)
    .filter((entry) => keys.has(keyOf(entry)))
    .toSorted((a, b) => (waiting.get(keyOf(b)) ?? 0) - (waiting.get(keyOf(a)) ?? 0));
}

/**
 * The question that is shown: the first of them, but that one to which somebody is typing an answer stays, since its first
 * figure is an answer already.
 */
export function shownQuestion(
  form: ApplicantForm,
  found: DecisionResult,
  typing: Pick<FormEntry, "kind" | "id"> | undefined,
): FormEntry | undefined {
  const entries = typing === undefined ? [] : form.groups.flatMap(({ asked }) => asked);
  return entries.find(({ kind, id }) => kind === typing?.kind && id === typing.id) ?? nextQuestions(form, found)[0];
}

function keyOf({ kind, id }: Pick<FormEntry, "kind" | "id">): string {
  return `${kind}:${id}`;
}
