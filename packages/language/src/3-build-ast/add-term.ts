import { problem } from "@bylaw/diagnostics";
import { exactDecimal } from "../1-scan/numbers.ts";
import type { Branch } from "../2-parse/branch.ts";
import type { RuleNote } from "./ast.ts";
import type { DayOfMonth } from "./ast-titles.ts";
import { buildExpression } from "./build-expression.ts";
import { buildLiteral } from "./build-literal.ts";
import { buildNamed, optionalName } from "./build-names.ts";
import type { NoteKind } from "./build-notes.ts";
import { has, node, token, tokenSpan } from "./read-branch.ts";
import { notesOf, placed, type Statement, timeNotes } from "./statement.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

const courseNotes: readonly NoteKind[] = [...timeNotes, "by"];

/** What stands in titles, duties and procedures. */
export function addTerm(tree: TreeInHand, statement: Statement): void {
  const cst = node(statement.cst, "term");
  const title = node(cst, "titleTerm");
  const rectification = node(cst, "rectification");
  const deadline = node(cst, "deadline");
  const recurrence = node(cst, "recurrence");
  const step = node(cst, "step");
  if (title !== undefined) addTitleTerm(tree, statement, title);
  else if (rectification !== undefined) addRectification(tree, statement, rectification);
  else if (deadline !== undefined) addDeadline(tree, statement, deadline);
  else if (recurrence !== undefined) addRecurrence(tree, statement, recurrence);
  else if (step !== undefined) addStep(tree, statement, step);
}

function addTitleTerm(tree: TreeInHand, statement: Statement, cst: Branch): void {
  const place = placed(tree, statement);
  const { notes } = notesOf(tree, statement, cst, courseNotes);
  const period = node(cst, "sum");
  const verb = statement.verb.keyword;
  switch (verb) {
    case "valid":
    case "review":
      tree.titleTerms.push({ ...place, kind: verb, period: buildExpression(tree, period), notes });
      return;
    case "under": {
      const title = optionalName(tree, cst);
      if (title !== undefined) tree.titleTerms.push({ ...place, kind: "under", title, notes });
      return;
    }
    case "revokeAndBar":
    case "revoke":
    case "mayRevoke":
    case "renew":
      needCondition(tree, statement, notes);
      if (period !== undefined) {
        tree.titleTerms.push({ ...place, kind: "revokeAndBar", period: buildExpression(tree, period), notes });
      } else if (verb !== "revokeAndBar") tree.titleTerms.push({ ...place, kind: verb, notes });
      return;
    default:
      return;
  }
}

function addRectification(tree: TreeInHand, statement: Statement, cst: Branch): void {
  const { notes } = notesOf(tree, statement, cst, courseNotes);
  needCondition(tree, statement, notes);
  const within = node(cst, "sum");
  tree.titleTerms.push({
    ...placed(tree, statement),
    kind: "rectify",
    ...(within === undefined ? {} : { within: buildExpression(tree, within) }),
    elseRevoke: has(cst, "key_revoke"),
    notes,
  });
}

/** What takes something away, or renews it, says on what condition. */
function needCondition(tree: TreeInHand, { verb }: Statement, notes: readonly RuleNote[]): void {
  if (notes.some((note) => note.kind === "when")) return;
  tree.problems.push(problem("condition-missing", { verb: verb.image }, { here: tokenSpan(tree, verb) }));
}

function addDeadline(tree: TreeInHand, statement: Statement, cst: Branch): void {
  const first = buildExpression(tree, node(cst, "first"));
  const second = buildExpression(tree, node(cst, "second"));
  // 应在 变更日期 后 30个工作日 内: in this order the day comes first.
  const dayFirst = has(cst, "key_inside");
  tree.dutyTerms.push({
    ...placed(tree, statement),
    kind: "within",
    period: dayFirst ? second : first,
    relation: has(cst, "key_before") ? "before" : "after",
    day: dayFirst ? first : second,
    orNextWorkingDay: has(cst, "key_orNextWorkingDay"),
    ...notesOf(tree, statement, cst, [...courseNotes, "doneOn"]),
  });
}

function addRecurrence(tree: TreeInHand, statement: Statement, cst: Branch): void {
  const period = optionalName(tree, cst, "period");
  const written = node(cst, "dayOfMonth");
  const day = dayOfMonth(tree, written);
  if (period === undefined || (written !== undefined && day === undefined)) return;
  tree.dutyTerms.push({
    ...placed(tree, statement),
    kind: "every",
    period,
    ...(day === undefined ? {} : { deadline: day }),
    orNextWorkingDay: has(cst, "key_orNextWorkingDay"),
    ...notesOf(tree, statement, cst, [...courseNotes, "doneOn"]),
  });
}

function dayOfMonth(tree: TreeInHand, cst: Branch | undefined): DayOfMonth | undefined {
  const month = has(node(cst, "month"), "key_theNextMonth") ? "next" : "last";
  const number = token(cst, "NumberLiteral");
  if (number !== undefined) return { month, day: { span: tokenSpan(tree, number), value: exactDecimal(number.image) } };
  const literal = node(cst, "literal");
  const built = literal === undefined ? undefined : buildLiteral(tree, literal);
  return built?.kind === "number" ? { month, day: { span: built.span, value: built.value } } : undefined;
}

function addStep(tree: TreeInHand, statement: Statement, cst: Branch): void {
  const named = buildNamed(tree, cst, statement.label);
  const role = optionalName(tree, cst);
  if (named === undefined || role === undefined) return;
  const period = node(cst, "sum");
  tree.steps.push({
    ...named,
    ...placed(tree, statement),
    role,
    ...(period === undefined ? {} : { forAtLeast: buildExpression(tree, period) }),
    ...notesOf(tree, statement, cst, [...courseNotes, "doneOn"]),
  });
}
