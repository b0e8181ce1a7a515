import type { Branch } from "../2-parse/branch.ts";
import type { LimitStatement } from "./ast-values.ts";
import { buildArms, buildDirection, buildExpression } from "./build-expression.ts";
import { buildName, buildNames, optionalName } from "./build-names.ts";
import type { Expression } from "./expression.ts";
import { has, node, nodes, token } from "./read-branch.ts";
import { notesOf, placed, type Statement, timeNotes } from "./statement.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/** `give`, `add`, `at most`, `limit`. */
export function addValue(tree: TreeInHand, statement: Statement): void {
  const cst = node(statement.cst, "value");
  const place = placed(tree, statement);
  const { notes } = notesOf(tree, statement, cst, timeNotes);
  const verb = statement.verb.keyword;
  if (verb === "give" || verb === "add") {
    const value = buildArms(tree, node(cst, "arms"));
    const { condition } = statement;
    // `C 的，评定为 D` is `give D when C`, one arm.
    if (condition === undefined || value.kind === "arms") tree.values.push({ ...place, kind: verb, value, notes });
    else tree.values.push({ ...place, kind: verb, value: oneArm(value, condition.condition), notes: notes.slice(1) });
  } else if (verb === "atMost") {
    tree.values.push({ ...place, kind: "atMost", value: buildExpression(tree, node(cst, "sum")), notes });
  } else {
    const cap = node(cst, "cap");
    if (cap !== undefined) tree.values.push({ ...place, kind: "limit", ...buildCap(tree, cap), notes });
  }
}

function oneArm(value: Expression, when: Expression): Expression {
  return { kind: "arms", span: value.span, arms: [{ span: value.span, value, when, otherwise: false }] };
}

type Cap = Omit<LimitStatement, "kind" | "span" | "citation" | "guards" | "notes">;

function buildCap(tree: TreeInHand, cap: Branch): Cap {
  const where = node(cap, "disjunction");
  const details = nodes(cap, "capDetail");
  const rounding = details.map((detail) => node(detail, "direction")).find((direction) => direction !== undefined);
  const ties = details.map((detail) => token(detail, "tie")).find((tie) => tie !== undefined);
  const rest = details.find((detail) => has(detail, "key_else"));
  const otherwise = rest === undefined ? undefined : buildRest(tree, rest);
  return {
    values: buildNames(tree, node(cap, "names")),
    share: buildExpression(tree, node(cap, "share")),
    ...(where === undefined ? {} : { where: buildExpression(tree, where) }),
    order: buildExpression(tree, node(cap, "order")),
    ...(has(cap, "key_ascending") ? { direction: "ascending" as const } : {}),
    ...(has(cap, "key_descending") ? { direction: "descending" as const } : {}),
    ...(rounding === undefined ? {} : { rounding: buildDirection(rounding) }),
    ...(ties === undefined ? {} : { ties: buildName(tree, ties) }),
    ...(otherwise === undefined ? {} : { else: otherwise }),
  };
}

function buildRest(tree: TreeInHand, detail: Branch): LimitStatement["else"] {
  const value = node(detail, "sum");
  if (value !== undefined) return { kind: "value", value: buildExpression(tree, value) };
  const role = optionalName(tree, detail);
  return role === undefined ? undefined : { kind: "leave", role };
}
