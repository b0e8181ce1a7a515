import type { Diagnostic } from "@bylaw/diagnostics";
import { nameList } from "@bylaw/evaluate";
import type { ChoiceType, Column, Columns, HistoryColumn, IrFact, IrPolicy, IrTitle, ListType } from "@bylaw/ir";
import { byName, fitsColumn } from "./columns/column-builder.ts";
import { conceal, concealed } from "./draws/conceal.ts";
import { drawColumn, unlike } from "./draws/draw-column.ts";
import { drawAlwaysList, drawList } from "./draws/draw-list.ts";
import { notInPolicy } from "./draws/not-in-policy.ts";
import { drawStrengths, type Rows } from "./draws/rows.ts";
import type { Draw, FactSpec, HistoryEvent, PopulationSpec } from "./specification/population-spec.ts";

/** Which applicants are drawn. */
export interface PopulateOptions {
  /** How many; `size` of the specification where not given. */
  readonly size?: number;
  /** Another seed, other applicants; that of the specification where not given. */
  readonly seed?: number;
}

/**
 * Draws applicants. The same specification, seed and policy give the same columns in every engine, and the first
 * applicants stay the same whatever the size. What does not fit the policy, such as a fact that its author has taken out
 * since, is left out; a fact that the specification does not name is not known of anyone.
 */
export function populate(policy: IrPolicy, spec: PopulationSpec, options: PopulateOptions = {}): Columns {
  return draw(policy, spec, options.size ?? spec.size, options.seed ?? spec.seed, []);
}

/**
 * What in a specification does not fit a policy: names that it does not have, draws that do not suit their fact, figures
 * that are none of it. For the tests of a plugin: `populate` leaves such things out without a word.
 */
export function checkPopulationSpec(policy: IrPolicy, spec: PopulationSpec): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  draw(policy, spec, 0, spec.seed, problems);
  return problems;
}

function draw(policy: IrPolicy, spec: PopulationSpec, size: number, seed: number, problems: Diagnostic[]): Columns {
  const strengths = drawStrengths(seed, Object.keys(spec.strengths), size);
  const rows: Rows = { size, seed, strengths, drawn: new Map(), problems };
  const facts = drawFacts(rows, policy, spec);
  const papers = drawPapers(rows, policy, spec);
  const histories = drawHistories(rows, policy, spec);
  return {
    size,
    ids: Array.from({ length: size }, (_, row) => `P${String(row + 1).padStart(6, "0")}`),
    facts,
    ...(papers === undefined ? {} : { papers }),
    ...(histories === undefined ? {} : { histories }),
  };
}

function drawFacts(rows: Rows, policy: IrPolicy, spec: PopulationSpec): Columns["facts"] {
  const names = nameList(policy.facts, (fact) => fact.names);
  const columns: [string, Column][] = [];
  for (const [name, one] of Object.entries(spec.facts)) {
    const path = `facts.${name}`;
    const fact = names.find(name);
    if (fact === undefined) {
      notInPolicy(rows.problems, "fact", name, path, names.all);
      continue;
    }
    const { type } = fact;
    if (!fitsColumn(type)) continue;
    if (type.kind === "list") {
      const list = drawAnyList(rows, one, { ...fact, type }, path);
      if (list !== undefined) columns.push([fact.names.id, list]);
      continue;
    }
    const column = drawColumn(rows, one, { ...fact, type }, path);
    if (column === undefined) continue;
    rows.drawn.set(name, column);
    columns.push([fact.names.id, conceal(column, concealed(rows, one.unknown ?? 0, path))]);
  }
  return byName(columns);
}

function drawAnyList(
  rows: Rows,
  one: FactSpec,
  fact: IrFact & { readonly type: ListType },
  path: string,
): Column | undefined {
  const unknown = one.unknown ?? 0;
  if (one.draw === "list") return drawList(rows, one, fact.type, path, unknown);
  return one.draw === "always" ? drawAlwaysList(rows, one.value, fact, path, unknown) : unlike(rows, one, fact, path);
}

function drawPapers(rows: Rows, policy: IrPolicy, spec: PopulationSpec): Columns["papers"] {
  if (spec.papers === undefined) return undefined;
  const names = nameList(policy.papers, (paper) => paper);
  const columns: [string, Uint8Array][] = [];
  for (const [name, one] of Object.entries(spec.papers)) {
    const path = `papers.${name}`;
    const paper = names.find(name);
    if (paper === undefined) {
      notInPolicy(rows.problems, "paper", name, path, names.all);
      continue;
    }
    const column = drawColumn(rows, one, { names: paper, type: { kind: "boolean" } }, path);
    if (column?.kind !== "boolean") continue;
    const shown = conceal(column, concealed(rows, one.unknown ?? 0, path));
    if (shown.kind === "boolean") columns.push([paper.id, shown.values]);
  }
  return byName(columns);
}

function drawHistories(rows: Rows, policy: IrPolicy, spec: PopulationSpec): Columns["histories"] {
  if (spec.histories === undefined) return undefined;
  const names = nameList<IrTitle>(policy.titles ?? [], (title) => title.names);
  const columns: [string, HistoryColumn][] = [];
  for (const [name, one] of Object.entries(spec.histories)) {
    const path = `histories.${name}`;
    const title = names.find(name);
    if (title === undefined) {
      notInPolicy(rows.problems, "title", name, path, names.all);
      continue;
    }
    const kinds = kindsOf(one);
    const members = kinds.map((events) => ({ id: JSON.stringify(events) }));
    const type: ChoiceType = { kind: "choice", members };
    const column = drawColumn(rows, one, { names: title.names, type }, path);
    if (column?.kind !== "choice") continue;
    const shown = conceal(column, concealed(rows, one.unknown ?? 0, path));
    if (shown.kind === "choice") columns.push([title.names.id, { kinds, values: Int32Array.from(shown.values) }]);
  }
  return byName(columns);
}

/** All the histories that a draw can give, each once. */
function kindsOf(spec: FactSpec): readonly (readonly HistoryEvent[])[] {
  const found = new Map<string, readonly HistoryEvent[]>();
  const collect = (one: Draw): void => {
    if (one.draw === "history") for (const { events } of one.kinds) found.set(JSON.stringify(events), events);
    if (one.draw !== "by") return;
    for (const inner of Object.values(one.cases)) collect(inner);
    if (one.otherwise !== undefined) collect(one.otherwise);
  };
  collect(spec);
  return [...found.values()];
}
