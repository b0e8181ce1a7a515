import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { DecisionDeclaration, LetDeclaration } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { deepestDefinition } from "../limits.ts";
import type { Binding } from "./bound.ts";
import { conditionsOf, levelsOf, within } from "./walk.ts";

type Defined = LetDeclaration | DecisionDeclaration;

/** What lets and decisions need one another for. */
export interface Order {
  readonly lets: readonly LetDeclaration[];
  readonly problems: readonly Diagnostic[];
}

/** Sorts the lets so that each needs only earlier ones, and reports those that are defined by themselves or too deeply. */
export function orderDefinitions(
  lets: readonly LetDeclaration[],
  decisions: readonly DecisionDeclaration[],
  bindings: ReadonlyMap<Expression, Binding>,
): Order {
  const state = new Map<Defined, "open" | "done" | "circular">();
  const sorted: LetDeclaration[] = [];
  const problems: Diagnostic[] = [];
  const path: Defined[] = [];
  const levels = new Map<Defined, number>();
  let tooDeep = false;

  function visit(node: Defined): void {
    if (state.has(node)) {
      if (state.get(node) === "open") reportCircle(path.slice(path.indexOf(node)));
      return;
    }
    if (path.length >= deepestDefinition) return reportDepth(node);
    state.set(node, "open");
    path.push(node);
    const needed = neededBy(node, bindings);
    for (const other of needed) visit(other);
    path.pop();
    const below = needed.reduce((deepest, other) => Math.max(deepest, levels.get(other) ?? 0), 0);
    const own = rootsOf(node).reduce((deepest, root) => Math.max(deepest, levelsOf(root)), 1);
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

  for (const node of [...lets, ...decisions]) visit(node);
  return { lets: sorted, problems };
}

/** The lets and decisions that one names, each once, in the order in which they are named. */
export function neededBy(node: Defined, bindings: ReadonlyMap<Expression, Binding>): readonly Defined[] {
  const needed = new Set<Defined>();
  for (const root of rootsOf(node)) {
    for (const part of within(root)) {
      const binding = bindings.get(part);
      if (binding?.kind === "let" || binding?.kind === "decision") needed.add(binding.declaration);
    }
  }
  return [...needed];
}

function rootsOf(node: Defined): readonly Expression[] {
  return "value" in node ? [node.value] : expressionsOfDecision(node);
}

/** All expressions that stand in a decision. */
export function expressionsOfDecision(decision: DecisionDeclaration): readonly Expression[] {
  return decision.statements.flatMap((statement) => {
    const noted = statement.notes.flatMap((note) =>
      note.kind === "when" || note.kind === "unless" ? [note.condition] : [],
    );
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
    return [...own(), ...statement.guards, ...noted];
  });
}
