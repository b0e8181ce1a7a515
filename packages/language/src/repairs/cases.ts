import { type Fix, fix, type Span, type TextEdit } from "@bylaw/diagnostics";
import type { DecisionDeclaration, TypeNode } from "../3-build-ast/ast.ts";
import type { TableCell, TableDeclaration, TableRow } from "../3-build-ast/ast-values.ts";
import type { ArmsExpression, Expression } from "../3-build-ast/expression.ts";
import { functionWords } from "../keywords/language-words.ts";
import { printed, type Writing } from "./own-text.ts";
import { quote, wholeLines, withComma } from "./remove.ts";
import { inserting, isSame, placeOf, type Repair, type Repairing, replacing, textParameter } from "./repairing.ts";

/** What stands for nothing in a kind: it is plain to see that somebody has to look at it. Undefined where nothing does. */
function zeroOf(type: TypeNode["type"] | undefined, writing: Writing): string | undefined {
  switch (type?.kind) {
    case "yesNo":
      return printed("no", writing);
    case "percent":
      return "0%";
    case "duration":
      return type.family === undefined ? undefined : `0 ${printed(type.family, writing)}`;
    case "money":
    case "number":
    case "area":
    case "points":
    case "count":
      return "0";
    default:
      return undefined;
  }
}

/** The same of a value by cases that declares no kind: that of its first case. */
function zeroBeside(value: Expression | undefined, writing: Writing): string | undefined {
  if (value?.kind === "boolean") return printed("no", writing);
  if (value?.kind !== "number") return undefined;
  if (value.percent) return "0%";
  const { keyword } = value.unit ?? {};
  const lasts = keyword === "years" || keyword === "months" || keyword === "days";
  return lasts ? `0 ${printed(keyword, writing)}` : "0";
}

function armsAt(place: Span, on: Repairing): ArmsExpression | undefined {
  const found = on.above(place).expressions.find(({ kind }) => kind === "arms");
  return found?.kind === "arms" ? found : undefined;
}

/** `case-not-covered`: one more case for all others; a decision may leave them to the authority. */
export const otherCases: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  const writing = on.writing(here);
  const decision = on.trees
    .flatMap((tree) => tree.decisions)
    .find(({ span, name }) => isSame(span, here) || isSame(name.span, here));
  if (decision !== undefined) return otherGrades(decision, writing, on);
  const arms = armsAt(here, on);
  const zero = zeroBeside(arms?.arms[0]?.value, writing);
  if (arms === undefined || zero === undefined) return [];
  const to = `${zero} ${printed("otherwise", writing)}`;
  const comma = writing === "en" ? ", " : "，";
  return [fix("case-not-covered", "otherwise", { to }, [inserting(arms.span, "behind", `${comma}${to}`)])];
};

function otherGrades(decision: DecisionDeclaration, writing: Writing, on: Repairing): readonly Fix[] {
  const last = decision.values.findLast(({ kind }) => kind === "give");
  if (last === undefined) return [];
  const zero = zeroOf(decision.type?.type, writing);
  const give = decision.type?.type.kind === "points" && writing !== "en" ? "计" : printed("give", writing);
  const lines = [
    ...(zero === undefined ? [] : [["otherwise", `${give} ${zero} ${printed("otherwise", writing)}`] as const]),
    ["leave", leaveToAuthority(writing)] as const,
  ];
  return lines.map(([name, to]) => fix("case-not-covered", name, { to }, [lineBelow(last.span, to, on)]));
}

function leaveToAuthority(writing: Writing): string {
  const authority = writing === "en" ? "authority" : writing === "zh" ? "主管部门" : "主管部門";
  return `${printed("leaveTo", writing)} ${authority}`;
}

/** A line of its own below a statement, in its column. */
function lineBelow(span: Span, line: string, on: Repairing): ReturnType<typeof inserting> {
  const own = on.own(span.source);
  const end = own?.lineEnd(span.end) ?? span.end;
  return inserting({ ...span, end }, "behind", `\n${own?.indent(span.start) ?? ""}${line}`);
}

/** `value-never-given`: what the text leaves open, the authority decides. */
export const leftOpen: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const decision = on.trees
    .flatMap((tree) => tree.decisions)
    .find(({ type, name }) => isSame(type?.span, here) || isSame(name.span, here));
  const last = decision?.statements.at(-1);
  if (here === undefined || decision === undefined || last === undefined) return [];
  const to = leaveToAuthority(on.writing(here));
  return [fix("value-never-given", "leave", { to }, [lineBelow(last.span, to, on)])];
};

/** `value-without-condition`: the last of several values takes all other cases. */
export const lastOtherwise: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const last = here && armsAt(here, on)?.arms.at(-1);
  if (here === undefined || last?.span.start !== here.start) return [];
  const word = on.word("otherwise", here);
  const to = `${on.text(here)} ${word}`;
  return [fix("value-without-condition", "otherwise", { to }, [inserting(here, "behind", ` ${word}`)])];
};

/** `arm-never-reached`: a case that is never taken can go without changing any result. */
export const deadArm: Repair = (found, on) => {
  const here = placeOf(found, "here");
  const arms = here && armsAt(here, on);
  const arm = arms?.arms.find(({ span }) => span.start === here?.start && span.end === here.end);
  if (here === undefined || arm === undefined || (arms?.arms.length ?? 0) < 2) return [];
  const cut = withComma(here, on);
  return cut === undefined
    ? []
    : [fix("arm-never-reached", "remove", { to: quote(on.text(here)) }, replacing(cut, ""))];
};

/** `row-missing`: an empty cell is nothing; a table without the case gets a row for all others. */
export const missingRow: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined) return [];
  for (const table of on.trees.flatMap((tree) => tree.tables)) {
    const writing = on.writing(table.span);
    const zero = zeroOf(table.type.type, writing);
    const cells = table.rows.flatMap(({ cells: all }) => all);
    if (zero !== undefined && cells.some((cell) => cell.kind === "empty" && isSame(cell.span, here)))
      return [fix("row-missing", "zero", { to: zero }, [filled(here, zero, on)])];
    if (isSame(table.name.span, here)) return zero === undefined ? [] : rowForOthers(table, zero, writing, on);
  }
  return [];
};

/** The value in an empty cell, which keeps its width if it can. */
function filled(cell: Span, text: string, on: Repairing): TextEdit {
  const blank = on.text(cell);
  const padded = ` ${text} `.padEnd(blank.length);
  return { span: cell, text: padded };
}

function rowForOthers(table: TableDeclaration, zero: string, writing: Writing, on: Repairing): readonly Fix[] {
  const last = table.rows.at(-1);
  if (last === undefined || isCross(table)) return [];
  const tests = table.keys.map(() => printed("otherwise", writing));
  const to = `| ${[...tests, zero].join(" | ")} |`;
  return [fix("row-missing", "otherwise", { to }, [lineBelow(last.span, to, on)])];
}

function isCross({ rows }: TableDeclaration): boolean {
  return rows[0]?.cells[0]?.kind === "empty";
}

/** `rows-overlap`, `rows-share`: the row that comes second leaves out the number that both hold. */
export function openEnd(code: "rows-overlap" | "rows-share"): Repair {
  return (found, on) => {
    const [first, again] = [placeOf(found, "first"), placeOf(found, "again")];
    if (code === "rows-overlap" && textParameter(found, "why") === "same") return [];
    const rows = on.trees.flatMap((tree) => tree.tables.flatMap((table) => table.rows));
    const [one, other] = [first, again].map((span) => rows.find((row) => isSame(row.span, span)));
    if (one === undefined || other === undefined) return [];
    const shared = rangesThatTouch(one, other);
    return shared.length === 1 ? shared.map((range) => opened(code, range, on)) : [];
  };
}

interface Touching {
  readonly cell: Extract<TableCell, { readonly kind: "range" }>;
  readonly end: "from" | "to";
}

function rangesThatTouch(one: TableRow, other: TableRow): readonly Touching[] {
  return other.cells.flatMap((cell, index): readonly Touching[] => {
    const beside = one.cells[index];
    if (cell.kind !== "range" || beside?.kind !== "range") return [];
    if (cell.toIncluded && beside.fromIncluded && sameNumber(cell.to, beside.from)) return [{ cell, end: "to" }];
    if (cell.fromIncluded && beside.toIncluded && sameNumber(cell.from, beside.to)) return [{ cell, end: "from" }];
    return [];
  });
}

function sameNumber(a: Expression, b: Expression): boolean {
  return a.kind === "number" && b.kind === "number" && a.value === b.value && a.percent === b.percent;
}

function opened(code: "rows-overlap" | "rows-share", { cell, end }: Touching, on: Repairing): Fix {
  const tokens = on.tokens(cell.span);
  const bracket = end === "to" ? tokens.at(-1) : tokens[0];
  const at = { ...cell.span, start: bracket?.startOffset ?? 0, end: (bracket?.endOffset ?? -1) + 1 };
  const sign = end === "to" ? ")" : "(";
  const text = on.text(cell.span);
  const cut = at.start - cell.span.start;
  const to = text.slice(0, cut) + sign + text.slice(cut + 1);
  return fix(code, "open", { to }, replacing(at, sign));
}

/** `table-shape`, `round-table`: a row that is one cell short; what is not given of an applicant stays empty. */
export const missingCell: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined || textParameter(found, "why") !== "cells") return [];
  const table = on.trees.flatMap((tree) => tree.tables).find(({ rows }) => rows.some(({ span }) => isSame(span, here)));
  const { cells, expected } = found.parameters;
  if (table === undefined || cells !== Number(expected) - 1 || isCross(table)) return [];
  const zero = zeroOf(table.type.type, on.writing(table.span));
  return zero === undefined
    ? []
    : [fix("table-shape", "cell", { to: zero }, [inserting(here, "behind", ` ${zero} |`)])];
};

export const missingGiven: Repair = (found, on) => {
  const here = placeOf(found, "here");
  if (here === undefined || textParameter(found, "why") !== "cells") return [];
  const scenarios = on.trees.flatMap((tree) => tree.scenarios);
  const rows = scenarios
    .map(({ given }) => given?.rows ?? [])
    .find((all) => all.some(({ span }) => isSame(span, here)));
  const row = rows?.find(({ span }) => isSame(span, here));
  const short = (rows?.[0]?.cells.length ?? 0) - (row?.cells.length ?? 0);
  if (row === undefined || short < 1) return [];
  return [fix("round-table", "cells", {}, [inserting(here, "behind", " |".repeat(short))])];
};

/** `cap-twice`: the lower of the two caps is the cap. */
export const lowerCap: Repair = (found, on) => {
  const [again, first] = [placeOf(found, "again"), placeOf(found, "first")];
  const caps = on.trees
    .flatMap((tree) => tree.decisions.flatMap(({ values }) => values))
    .filter(({ kind }) => kind === "atMost");
  const [one, other] = [first, again].map((span) => caps.find((cap) => isSame(cap.span, span)));
  if (one?.kind !== "atMost" || other?.kind !== "atMost" || one.notes.length + other.notes.length > 0) return [];
  const writing = on.writing(one.span);
  const least = functionWords.least[writing][0] ?? "min";
  const comma = writing === "en" ? ", " : "，";
  const to = `${least}(${on.text(one.value.span)}${comma}${on.text(other.value.span)})`;
  const edits = [...replacing(one.value.span, to), ...replacing(wholeLines(other.span, on), "")];
  return [fix("cap-twice", "lower", { to }, edits)];
};

/** `limit-else`: each of the values that the limit leaves free. */
export const elseValue: Repair = (found, on) => {
  const here = placeOf(found, "here");
  for (const { type, values } of on.trees.flatMap((tree) => tree.decisions)) {
    const limit = values.find(
      (one) => one.kind === "limit" && one.else?.kind === "value" && isSame(one.else.value.span, here),
    );
    if (here === undefined || limit?.kind !== "limit" || type?.type.kind !== "choice") continue;
    const taken = new Set(limit.values.map(({ text }) => text));
    const free = type.type.options.filter(({ name, local }) => !taken.has(name.text) && !taken.has(local?.text ?? ""));
    return free
      .slice(0, 3)
      .map(({ name }) => fix("limit-else", "rename", { to: name.text }, replacing(here, name.text)));
  }
  return [];
};
