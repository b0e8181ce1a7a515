import type { Branch } from "../2-parse/branch.ts";
import type { FactNote, Named, TypeNode } from "./ast.ts";
import { buildExpression } from "./build-expression.ts";
import { buildLiteral } from "./build-literal.ts";
import { buildNamed, buildNames, optionalName } from "./build-names.ts";
import { has, node, nodeSpan, nodes, type Reading } from "./read-branch.ts";

/** The kind of a fact, let, decision or reading; undefined where it is not readable. */
export function buildType(reading: Reading, tree: Branch | undefined): TypeNode | undefined {
  if (tree === undefined) return undefined;
  const type = readType(reading, tree);
  return type === undefined ? undefined : { span: nodeSpan(reading, tree), type };
}

function readType(reading: Reading, tree: Branch): TypeNode["type"] | undefined {
  const none = has(tree, "key_orNone") || has(tree, "key_none");
  if (has(tree, "key_decidedBy")) {
    const role = optionalName(reading, tree);
    return role === undefined ? undefined : { kind: "decidedBy", role };
  }
  if (has(tree, "key_countOf")) {
    const unit = buildNamed(reading, node(tree, "named"));
    return unit === undefined ? { kind: "count" } : { kind: "count", unit };
  }
  if (has(tree, "key_duration")) return { kind: "duration", family: durationFamily(tree) };
  if (has(tree, "key_date")) return { kind: "date", none };
  if (has(tree, "key_oneOf") || has(tree, "key_anyOf")) {
    const options = nodes(tree, "choice").flatMap((choice) => buildOption(reading, choice) ?? []);
    const kind = has(tree, "key_oneOf") ? "choice" : "set";
    return none ? { kind, options, none } : { kind, options };
  }
  if (has(tree, "key_listOf")) return { kind: "list" };
  if (has(tree, "key_yearType") || has(tree, "key_years")) return { kind: "year" };
  for (const kind of ["yesNo", "attested", "number", "money", "percent", "area", "text", "points"] as const) {
    if (has(tree, `key_${kind}`)) return { kind };
  }
  return undefined;
}

function durationFamily(tree: Branch): "months" | "days" | undefined {
  if (has(tree, "key_inMonths")) return "months";
  return has(tree, "key_inDays") ? "days" : undefined;
}

/** An option is a name with its local name; a literal stands as it is written. */
function buildOption(reading: Reading, tree: Branch): Named | undefined {
  const literal = node(tree, "literal");
  if (literal === undefined) return buildNamed(reading, node(tree, "named"));
  const value = buildLiteral(reading, literal);
  const span = value.span;
  switch (value.kind) {
    case "number":
      return { span, name: { span, text: `${value.value}${value.percent ? "%" : (value.unit?.text ?? "")}` } };
    case "date":
      return { span, name: { span, text: value.date } };
    case "text":
      return { span, name: { span, text: value.text } };
    case "boolean":
      return { span, name: { span, text: value.value ? "yes" : "no" } };
    default:
      return undefined;
  }
}

/** What is said of a fact after its kind. */
export function buildFactNotes(reading: Reading, tree: Branch | undefined): readonly FactNote[] {
  return nodes(tree, "factNote").flatMap((note) => buildFactNote(reading, note) ?? []);
}

function buildFactNote(reading: Reading, tree: Branch): FactNote | undefined {
  const span = nodeSpan(reading, tree);
  const low = node(tree, "low");
  if (low !== undefined) {
    return {
      kind: "range",
      span,
      from: buildExpression(reading, low),
      to: buildExpression(reading, node(tree, "high")),
    };
  }
  if (has(tree, "key_fromEarlierDecision")) return { kind: "earlierDecision", span };
  if (has(tree, "key_evidence")) return { kind: "evidence", span, papers: buildNames(reading, node(tree, "names")) };
  if (has(tree, "key_onlyUp")) return { kind: "movement", span, movement: "up" };
  if (has(tree, "key_onlyDown")) return { kind: "movement", span, movement: "down" };
  if (has(tree, "key_fixed")) return { kind: "movement", span, movement: "fixed" };
  if (has(tree, "key_free")) return { kind: "movement", span, movement: "free" };
  const role = optionalName(reading, tree);
  return role === undefined ? undefined : { kind: "by", span, role };
}
