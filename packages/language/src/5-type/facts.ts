import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { IrField, IrType, ListType, Movement, Names, NumberType } from "@bylaw/ir";
import type { FactNote, FieldDeclaration, NameNode, TypeNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { BoundFact, BoundName } from "../4-bind/bound.ts";
import { mostMembers } from "../limits.ts";
import { adapt } from "./adapt.ts";
import { constantValue } from "./constants.ts";
import type { TypeContext } from "./context.ts";
import { compareFractions, writeFraction } from "./fraction.ts";
import { comparable, numberType } from "./kinds.ts";
import type { ModelFact } from "./model.ts";
import { irNames } from "./names.ts";

/** The type that a type node declares, without the range of its notes. Undefined where it is not complete. */
export function declaredType(
  node: TypeNode,
  units: ReadonlyMap<string, Names>,
  problems: Diagnostic[],
): Exclude<IrType, ListType> | undefined {
  const { type } = node;
  switch (type.kind) {
    case "yesNo":
    case "attested":
    case "decidedBy":
      return { kind: "boolean" };
    case "number":
    case "money":
    case "percent":
    case "area":
    case "points":
    case "year":
      return numberType(type.kind);
    case "text":
      return { kind: "text" };
    case "count":
      return numberType(
        "count",
        type.unit === undefined ? undefined : (units.get(type.unit.name.text) ?? irNames(type.unit)),
      );
    case "duration":
      if (type.family !== undefined) return numberType(type.family);
      problems.push(problem("duration-of-what", {}, { here: node.span }));
      return undefined;
    case "date":
      return type.none ? { kind: "date", none: true } : { kind: "date" };
    case "choice":
    case "set": {
      if (type.options.length > mostMembers) {
        const parameters = { what: "members", number: type.options.length, most: mostMembers };
        problems.push(problem("too-many", parameters, { here: node.span }));
        return undefined;
      }
      const members = distinctMembers(
        type.options.map((option) => ({ option, names: irNames(option) })),
        problems,
      );
      if (type.kind === "set") return { kind: "set", members };
      return type.none ? { kind: "choice", members, none: true } : { kind: "choice", members };
    }
    case "list":
      return undefined;
    default:
      return type satisfies never;
  }
}

function distinctMembers(
  options: readonly {
    readonly option: { readonly name: NameNode; readonly local?: NameNode };
    readonly names: Names;
  }[],
  problems: Diagnostic[],
): readonly Names[] {
  const seen = new Map<string, NameNode>();
  const members: Names[] = [];
  for (const { option, names } of options) {
    const nodes = [option.name, ...(option.local === undefined ? [] : [option.local])];
    const again = nodes.find((node) => seen.has(node.text) && seen.get(node.text) !== option.name);
    const first = again === undefined ? undefined : seen.get(again.text);
    if (again !== undefined && first !== undefined) {
      problems.push(problem("declared-twice", { name: again.text }, { again: again.span, first: first.span }));
      continue;
    }
    for (const node of nodes) seen.set(node.text, option.name);
    members.push(names);
  }
  return members;
}

/** A field's or fact's type with the range that its notes declare. */
export function rangedType<T extends IrType>(type: T, notes: readonly FactNote[], context: TypeContext): T {
  let ranged: T = type;
  for (const note of notes) {
    if (note.kind !== "range") continue;
    if (type.kind !== "number") {
      context.problems.push(problem("range-unclear", { why: "kind" }, { here: note.span }));
      continue;
    }
    const least = bound(note.from, type, context);
    const most = bound(note.to, type, context);
    if (least === undefined || most === undefined) continue;
    if (compareFractions(least, most) > 0) {
      context.problems.push(problem("range-unclear", { why: "turned" }, { here: note.span }));
      continue;
    }
    ranged = { ...type, least: writeFraction(least), most: writeFraction(most) };
  }
  return ranged;
}

function bound(expression: Expression, type: NumberType, context: TypeContext): ReturnType<typeof constantValue> {
  const typed = context.infer(expression);
  if (typed === undefined) return undefined;
  const fitted = adapt(typed, type, context);
  if (fitted === undefined) return undefined;
  const value = constantValue(fitted);
  if (value === undefined || !comparable(fitted.type, type)) {
    context.problems.push(problem("range-unclear", { why: "bound" }, { here: expression.span }));
    return undefined;
  }
  return value;
}

function canonical(node: NameNode, from: ReadonlyMap<string, BoundName>): string {
  return from.get(node.text)?.declaration.name.text ?? node.text;
}

/** Who states a fact, by what paper, and how it may move. */
function statement(
  type: TypeNode,
  notes: readonly FactNote[],
  roles: ReadonlyMap<string, BoundName>,
  papers: ReadonlyMap<string, BoundName>,
): {
  readonly attested?: true;
  readonly decidedBy?: string;
  readonly statedBy?: string;
  readonly fromEarlierDecision?: true;
  readonly evidence: readonly string[];
  readonly movement?: Movement;
} {
  const by = notes.find((note) => note.kind === "by");
  const movement = notes.find((note) => note.kind === "movement")?.movement;
  const decider = type.type.kind === "decidedBy" ? canonical(type.type.role, roles) : undefined;
  const earlier = notes.some((note) => note.kind === "earlierDecision");
  const stater = by === undefined ? (decider ?? (earlier ? "authority" : undefined)) : canonical(by.role, roles);
  const evidence = notes.flatMap((note) => (note.kind === "evidence" ? note.papers : []));
  return {
    ...(type.type.kind === "attested" ? { attested: true } : {}),
    ...(decider === undefined ? {} : { decidedBy: decider }),
    ...(stater === undefined ? {} : { statedBy: stater }),
    ...(earlier ? { fromEarlierDecision: true } : {}),
    evidence: evidence.map((node) => canonical(node, papers)),
    ...(movement === undefined ? {} : { movement }),
  };
}

/** A fact of the compiled policy, with its place. */
export function modelFact(fact: BoundFact, type: IrType, context: TypeContext): ModelFact {
  const { declaration, vocabulary } = fact;
  const { roles, papers } = context.bound;
  const stated = statement(declaration.type, declaration.notes, roles, papers);
  return {
    span: declaration.span,
    names: irNames(declaration),
    type,
    statedBy: "applicant",
    movement: "free",
    ...stated,
    ...(vocabulary === undefined ? {} : { vocabulary }),
  };
}

/** A field of a list. */
export function modelField(field: FieldDeclaration, type: Exclude<IrType, ListType>, context: TypeContext): IrField {
  const { roles, papers } = context.bound;
  const { fromEarlierDecision: _, evidence, ...stated } = statement(field.type, field.notes, roles, papers);
  return { names: irNames(field), type, ...stated, ...(evidence.length === 0 ? {} : { evidence }) };
}
