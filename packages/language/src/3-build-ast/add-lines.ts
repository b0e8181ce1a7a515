import { problem, type Span } from "@bylaw/diagnostics";
import type { Branch } from "../2-parse/branch.ts";
import type { TableCell } from "./ast-values.ts";
import { buildExpression, buildOperator } from "./build-expression.ts";
import { buildNamed, type Label } from "./build-names.ts";
import { buildFactNotes, buildType } from "./build-type.ts";
import { has, node, nodeSpan, nodes, type Reading, token, tokens } from "./read-branch.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/** A field of the records of the last `list of`. */
export function addField(tree: TreeInHand, cst: Branch, span: Span, label: Label | undefined): void {
  const declared = node(cst, "declared");
  const named = buildNamed(tree, declared, label);
  const type = buildType(tree, node(declared, "type"));
  if (named === undefined || type === undefined || tree.fields === "skip") return;
  if (tree.fields === undefined) reportOwnerless(tree, named.name.text, named.name.span);
  else tree.fields.push({ ...named, span, type, notes: buildFactNotes(tree, declared) });
}

/** A named condition of the last group. */
export function addItem(tree: TreeInHand, cst: Branch, label: Label | undefined): void {
  const named = buildNamed(tree, cst, label);
  if (named === undefined || tree.items === "skip") return;
  if (tree.items === undefined) reportOwnerless(tree, named.name.text, named.name.span);
  else {
    const condition = buildExpression(tree, node(cst, "expression"));
    tree.items.push({ ...named, span: nodeSpan(tree, cst), condition });
  }
}

function reportOwnerless(tree: TreeInHand, name: string, here: Span): void {
  tree.problems.push(problem("label-without-owner", { name }, { here }));
}

/** A row of the last table, or of a scenario over a cohort. */
export function addRow(tree: TreeInHand, cst: Branch, span: Span): void {
  if (tree.rows === "skip") return;
  if (tree.rows === undefined) {
    tree.problems.push(problem("row-without-table", {}, { here: span }));
    return;
  }
  const bars = ["RowStart", "Bar", "RowEnd"].flatMap((name) => tokens(cst, name));
  const cells = nodes(cst, "cell").map((cell, index) => {
    const [before, behind] = [bars[index], bars[index + 1]];
    const start = before === undefined ? span.start : before.endOffset + 1;
    return buildCell(tree, cell, { source: span.source, start, end: behind?.startOffset ?? start });
  });
  tree.rows.push({ span, ...(tree.citation === undefined ? {} : { citation: tree.citation }), cells });
}

/** An empty cell is the stretch between its bars. */
function buildCell(reading: Reading, tree: Branch, between: Span): TableCell {
  const written = nodeSpan(reading, tree);
  const span = written.end === 0 ? between : written;
  const range = node(tree, "range");
  if (range !== undefined) {
    return {
      kind: "range",
      span,
      from: buildExpression(reading, node(range, "from")),
      to: buildExpression(reading, node(range, "to")),
      fromIncluded: /[[［]/.test(token(range, "open")?.image ?? ""),
      toIncluded: /[\]］]/.test(token(range, "close")?.image ?? ""),
    };
  }
  if (has(tree, "key_otherwise")) return { kind: "otherwise", span };
  const values = nodes(tree, "sum").map((value) => buildExpression(reading, value));
  const [first] = values;
  const sign = token(tree, "Compare");
  if (sign !== undefined && first !== undefined) {
    return { kind: "comparison", span, operator: buildOperator(reading, sign), value: first };
  }
  return first === undefined ? { kind: "empty", span } : { kind: "values", span, values };
}
