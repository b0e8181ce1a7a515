import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { DecisionDeclaration, LetDeclaration, Placed, RuleNote } from "../3-build-ast/ast.ts";
import type { TitleDeclaration } from "../3-build-ast/ast-titles.ts";
import type { ValueStatement } from "../3-build-ast/ast-values.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { deepestDefinition } from "../limits.ts";
import type { BoundPolicy, BoundRelaxation, BoundTitle } from "./bound.ts";
import { expressionsOfCell } from "./tables.ts";
import { conditionsOfNotes, expressionsOfStatus } from "./title-expressions.ts";
import { conditionsOf, levelsOf, within } from "./walk.ts";

type Defined = LetDeclaration | DecisionDeclaration | TitleDeclaration;

/** What names stand for, the tables that they look up, the titles with what they depend on, and what relaxes a rule. */
type Meanings = Pick<BoundPolicy, "bindings" | "lookUps" | "titles" | "relaxations">;

/** Titles by the decision that grants them, and relaxations by the decisions whose rules they name. */
interface Owned {
  readonly granted: ReadonlyMap<Defined, readonly BoundTitle[]>;
  readonly relaxing: ReadonlyMap<Defined, readonly BoundRelaxation[]>;
}

/** What lets and decisions need one another for. */
export interface Order {
  readonly lets: readonly LetDeclaration[];
  readonly problems: readonly Diagnostic[];
}

/** Sorts the lets so that each needs only earlier ones, and reports those that are defined by themselves or too deeply. */
export function orderDefinitions(
  lets: readonly LetDeclaration[],
  decisions: readonly DecisionDeclaration[],
  meanings: Meanings,
): Order {
  const state = new Map<Defined, "open" | "done" | "circular">();
  const sorted: LetDeclaration[] = [];
  const problems: Diagnostic[] = [];
  const path: Defined[] = [];
  const levels = new Map<Defined, number>();
  const owned = ownedBy(meanings);
  let tooDeep = false;

  function visit(node: Defined): void {
    if (state.has(node)) {
      if (state.get(node) === "open") reportCircle(path.slice(path.indexOf(node)));
      return;
    }
    if (path.length >= deepestDefinition) return reportDepth(node);
    state.set(node, "open");
    path.push(node);
    const roots = rootsOf(node);
    const needed = neededBy(node, roots, meanings, owned);
    for (const other of needed) visit(other);
    path.pop();
    const below = needed.reduce((deepest, other) => Math.max(deepest, levels.get(other) ?? 0), 0);
    const own = roots.reduce((deepest, root) => Math.max(deepest, levelsOf(root)), 1);
    levels.set(node, own + below);
    if (own + below > deepestDefinition) reportDepth(node);
    if (state.get(node) === "open") state.set(node, "done");
    if ("value" in node && state.get(node) === "done") sorted.push(node);
  }

  /** What rests on a definition that is too deep is too deep as well: the first is enough. */
  function reportDepth({ name }: Defined): void {
    if (!tooDeep)
      problems.push(problem("defined-too-deeply", { name: name.text, limit: deepestDefinition }, { here: name.span }));
    tooDeep = true;
  }

  function reportCircle(circle: readonly Defined[]): void {
    if (circle.every((node) => state.get(node) === "circular")) return;
    const [first, second] = circle;
    if (first === undefined) return;
    const names = circle.map((node) => node.name.text);
    const places =
      second === undefined ? { first: first.name.span } : { first: first.name.span, second: second.name.span };
    problems.push(problem("circular-definition", { names, number: names.length }, places));
    for (const node of circle) state.set(node, "circular");
  }

  for (const node of [...lets, ...decisions, ...meanings.titles.map((title) => title.declaration)]) visit(node);
  return { lets: sorted, problems };
}

function ownedBy({ titles, relaxations }: Meanings): Owned {
  const granted = new Map<Defined, BoundTitle[]>();
  const relaxing = new Map<Defined, BoundRelaxation[]>();
  for (const title of titles) if (title.grantedBy !== undefined) push(granted, title.grantedBy, title);
  for (const relaxation of relaxations)
    for (const decision of new Set(relaxation.rules.map((rule) => rule.decision))) push(relaxing, decision, relaxation);
  return { granted, relaxing };
}

function push<T>(map: Map<Defined, T[]>, key: Defined, entry: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}

/** The lets and decisions that one names, itself or in a table, each once, in the order in which they are named. */
function neededBy(
  node: Defined,
  own: readonly Expression[],
  { bindings, lookUps, titles }: Meanings,
  { granted, relaxing }: Owned,
): readonly Defined[] {
  const needed = new Set<Defined>();
  const seen = new Set<object>();
  const roots = [...own];
  // Bars and the title on which one depends are rules of the decision that grants it, in the case that it says.
  for (const { declaration } of granted.get(node) ?? []) {
    needed.add(declaration);
    roots.push(...conditionsOfNotes(declaration.notes));
  }
  const under = "terms" in node ? titles.find((title) => title.declaration === node)?.under : undefined;
  if (under !== undefined) needed.add(under.title);
  // A relaxation may stand in another decision than the rules that it names.
  for (const { statement } of relaxing.get(node) ?? []) roots.push(...conditionsOver(statement));
  for (const root of roots) {
    for (const part of within(root)) {
      const binding = bindings.get(part);
      if (binding?.kind === "let" || binding?.kind === "decision" || binding?.kind === "title")
        needed.add(binding.declaration);
      if (binding?.kind === "titleDate") needed.add(binding.title);
      const table = lookUps.get(part);
      if (table === undefined || seen.has(table)) continue;
      seen.add(table);
      roots.push(...table.keys, ...table.rows.flatMap((row) => [...row.tests.flatMap(expressionsOfCell), row.value]));
    }
  }
  return [...needed];
}

/** Of a title what its status is made of: on what condition something is asked changes no status. */
function rootsOf(node: Defined): readonly Expression[] {
  if ("value" in node) return [node.value];
  return "terms" in node ? expressionsOfStatus(node) : expressionsOfDecision(node);
}

/** All expressions that stand in a decision. */
export function expressionsOfDecision(decision: DecisionDeclaration): readonly Expression[] {
  const values = decision.values.flatMap((statement) => {
    const asked = statement.kind === "limit" ? [statement.share, statement.where, statement.order] : [];
    return [...valuesOf(statement), ...asked.filter((part) => part !== undefined), ...conditionsOver(statement)];
  });
  const rules = decision.statements.flatMap((statement) => {
    const own = (): readonly Expression[] => {
      switch (statement.kind) {
        case "rule":
          return conditionsOf(statement.asks);
        case "encourage":
        case "note":
        case "submit":
          return [statement.condition];
        case "relax":
          return statement.to === undefined ? [] : [statement.to];
        case "leave":
          return [];
        default:
          return statement satisfies never;
      }
    };
    return [...own(), ...conditionsOver(statement)];
  });
  return [...rules, ...values];
}

/** The guards of the article lines and the conditions of a statement's notes. */
function conditionsOver({ guards, notes }: Placed & { readonly notes: readonly RuleNote[] }): readonly Expression[] {
  return [
    ...guards,
    ...notes.flatMap((note) => (note.kind === "when" || note.kind === "unless" ? [note.condition] : [])),
  ];
}

/** What a statement gives as the value of its decision: a name in it is first one of the members of its kind. */
export function valuesOf(statement: ValueStatement): readonly Expression[] {
  if (statement.kind !== "limit") return [statement.value];
  return statement.else?.kind === "value" ? [statement.else.value] : [];
}
