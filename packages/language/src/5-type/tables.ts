import { problem } from "@bylaw/diagnostics";
import type { TypeNode } from "../3-build-ast/ast.ts";
import type { TableCell } from "../3-build-ast/ast-values.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { BoundTable } from "../4-bind/bound.ts";
import { adapt, allThere } from "./adapt.ts";
import { compare, isOneOf } from "./comparisons.ts";
import type { TypeContext } from "./context.ts";
import { declaredType } from "./facts.ts";
import { booleanType } from "./kinds.ts";
import type { ModelExpression, ModelRow, ModelTable } from "./model.ts";
import { irNames } from "./names.ts";
import { joined } from "./statement-parts.ts";
import { exactValueOf } from "./value-of.ts";

type Here = Extract<Expression, { readonly kind: "path" | "call" }>;

/** A table looked up: its cases as values by cases. A call must give each key once. */
export function typeLookUp(here: Here, context: TypeContext): ModelExpression | undefined {
  const bound = context.bound.lookUps.get(here);
  if (bound === undefined) return undefined;
  const { declaration } = bound;
  if (here.kind === "call" && here.arguments.length !== declaration.keys.length) {
    const parameters = {
      name: declaration.name.text,
      given: here.arguments.length,
      expected: declaration.keys.length,
    };
    context.problems.push(problem("values-in-call", parameters, { here: here.span }));
    return undefined;
  }
  const table = tableOf(bound, context);
  if (table === undefined) return undefined;
  const arms = table.rows.map(({ tests, value, span }) => {
    const when = joined(
      "and",
      tests.filter((test) => test !== undefined),
    );
    return when === undefined ? { value, span } : { when, value, span };
  });
  return { kind: "arms", span: here.span, type: table.type, table: declaration.name.text, arms };
}

/** Every table of a policy, at one of its places. */
export function typeTables(context: TypeContext): readonly ModelTable[] {
  return context.bound.tables.flatMap((bound) => tableOf(bound, context) ?? []);
}

function tableOf(bound: BoundTable, context: TypeContext): ModelTable | undefined {
  if (!context.tables.has(bound)) context.tables.set(bound, typeTable(bound, context));
  return context.tables.get(bound);
}

function typeTable(bound: BoundTable, context: TypeContext): ModelTable | undefined {
  const before = context.problems.length;
  const table = tableIn(bound, context);
  // A table that is looked up in several places has its mistakes once.
  const earlier = new Set(context.problems.slice(0, before).map((one) => JSON.stringify([one.code, one.labels])));
  const fresh = context.problems.splice(before);
  context.problems.push(...fresh.filter((one) => !earlier.has(JSON.stringify([one.code, one.labels]))));
  return table;
}

function tableIn(
  { declaration, keys: written, choices, rows: bound, holes }: BoundTable,
  context: TypeContext,
): ModelTable | undefined {
  const type = declaredType(declaration.type, context.units, context.problems);
  const keys = written.map((key, index) => settled(context.infer(key), choices[index], context));
  if (type === undefined || !allThere(keys)) return undefined;
  const rows = bound.map((row): ModelRow | "never" | undefined => {
    const tests = row.tests.map((cell, index) => {
      const key = keys[index];
      return cell.kind === "otherwise" ? "any" : key && testOf(key, cell, context);
    });
    const value = exactValueOf(row.value, type, declaration.name, context);
    if (value === undefined || !allThere(tests)) return undefined;
    if (tests.includes("never")) return "never";
    return { span: row.span, tests: tests.map((test) => (typeof test === "string" ? undefined : test)), value };
  });
  if (!allThere(rows)) return undefined;
  const names = irNames(declaration);
  const unique = declaration.unique === true;
  const possible = rows.filter((row) => row !== "never");
  return { names, span: declaration.name.span, type, unique, holes, keys, rows: possible };
}

/** A name given for a key is one of the members of that key. */
function settled(
  key: ModelExpression | undefined,
  choice: TypeNode | undefined,
  context: TypeContext,
): ModelExpression | undefined {
  const type = key?.bare && key.type.kind === "choice" && choice && declaredType(choice, context.units, []);
  return key && type ? adapt(key, type, context) : key;
}

/** What a key must be to fit a cell. */
function testOf(
  key: ModelExpression,
  cell: TableCell,
  context: TypeContext,
): ModelExpression | "any" | "never" | undefined {
  switch (cell.kind) {
    case "comparison": {
      const value = context.infer(cell.value);
      return value && compare(key, cell.operator.sign, value, cell.span, context);
    }
    case "range": {
      const from = context.infer(cell.from);
      const to = context.infer(cell.to);
      if (from === undefined || to === undefined) return undefined;
      const low = compare(key, cell.fromIncluded ? ">=" : ">", from, cell.from.span, context);
      const high = low && compare(key, cell.toIncluded ? "<=" : "<", to, cell.to.span, context);
      return low && high && { kind: "and", span: cell.span, type: booleanType, operands: [low, high] };
    }
    case "values": {
      const values = cell.values.map((value) => context.infer(value));
      if (!allThere(values)) return undefined;
      if (key.kind === "constant" && key.type.kind === "choice" && values.every((value) => value.kind === "constant"))
        return values.some((value) => value.kind === "constant" && value.value === key.value) ? "any" : "never";
      const [only] = values;
      if (only !== undefined && values.length === 1) return compare(key, "=", only, cell.span, context);
      return isOneOf(key, values, cell.span, context);
    }
    case "empty":
    case "otherwise":
      return undefined;
    default:
      return cell satisfies never;
  }
}
