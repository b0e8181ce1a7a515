import { citationKey, type Span } from "@bylaw/diagnostics";
import type { Origins } from "@bylaw/ir";
import { emptyRecord } from "../5-type/given-facts.ts";
import type { ModelPolicy } from "../5-type/model.ts";
import type { ReadsFollower } from "../5-type/reads.ts";

/** An object by id that is safe for every name, `__proto__` too. */
function byId<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  const record = emptyRecord<T>();
  for (const [id, value] of entries) record[id] = value;
  return record;
}

/** Where everything stands in the sources, by id; the policy itself holds no places. */
export function originsOf(model: ModelPolicy, follower: ReadsFollower): Origins {
  const rules = model.decisions.flatMap((decision) => decision.rules);
  const relaxations = model.decisions.flatMap((decision) => decision.relaxations);
  const articles = new Map<string, Span[]>();
  for (const { citation, span } of model.bound.trees.flatMap((tree) => tree.articles)) {
    const key = citationKey(citation);
    const lines = articles.get(key);
    if (lines === undefined) articles.set(key, [span]);
    else lines.push(span);
  }
  return {
    rules: byId([...rules, ...model.titleRules].map((rule) => [rule.id, rule.span])),
    facts: byId(model.facts.map((fact) => [fact.names.id, fact.span])),
    lets: byId(model.lets.map((entry) => [entry.names.id, entry.span])),
    decisions: byId(model.decisions.map((decision) => [decision.names.id, decision.span])),
    readings: byId(model.readings.map((reading) => [reading.id, reading.span])),
    relaxations: byId(relaxations.map((relaxation) => [relaxation.id, relaxation.span])),
    ...coursesOf(model),
    reads: byId([
      ...rules.map((rule) => [rule.id, follower.ofRule(rule).names] as const),
      ...model.titleRules.map((rule) => [rule.id, follower.ofTitleRule(rule).names] as const),
    ]),
    articles: byId([...articles]),
    scenarios: model.bound.scenarios.map((scenario) => scenario.declaration.span),
    omissions: model.omissions.map((omission) => omission.span),
  };
}

/** Titles, duties and procedures, and what stands in them and in decisions with a value as `OWNER/ID`. */
function coursesOf({ decisions, titles, duties, procedures }: ModelPolicy): Pick<Origins, "courses"> {
  const owned = (owner: string, id: string, span: Span): readonly [string, Span] => [`${owner}/${id}`, span];
  const places = [
    ...decisions.flatMap(({ names, value, limits }) => [
      ...[...(value?.arms ?? []), ...limits].map((part) => owned(names.id, part.id, part.span)),
      ...(value?.most === undefined ? [] : [owned(names.id, "most", value.most.value.span)]),
    ]),
    ...[...titles, ...duties, ...procedures].map((entry) => [entry.names.id, entry.span] as const),
    ...[...titles, ...duties].flatMap(({ names, terms }) => terms.map((term) => owned(names.id, term.id, term.span))),
    ...procedures.flatMap(({ names, steps }) => steps.map((step) => owned(names.id, step.names.id, step.span))),
  ];
  return places.length === 0 ? {} : { courses: byId(places) };
}
