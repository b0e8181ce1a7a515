import type { Span } from "@bylaw/diagnostics";
import type { Branch } from "../2-parse/branch.ts";
import { keywordClasses } from "../keywords/keyword-ids.ts";
import { leaveArticle } from "./add-article.ts";
import type { ExpectedRecord, ExpectStatement, GivenNode, NameNode, PairNode, ScenarioDeclaration } from "./ast.ts";
import type { TableRow } from "./ast-values.ts";
import { buildChineseCitation, buildCitation, buildReference, buildReferences } from "./build-citation.ts";
import { buildExpression } from "./build-expression.ts";
import { buildDate, buildName, buildNamed, buildNames, buildText, optionalName } from "./build-names.ts";
import type { Expression } from "./expression.ts";
import { has, node, nodeSpan, nodes, type Reading, token, tokens } from "./read-branch.ts";
import type { Statement } from "./statement.ts";
import type { TreeInHand } from "./tree-in-hand.ts";

/** `sample`, `scenario`, `given`, `expect`. */
export function addScenario(tree: TreeInHand, statement: Statement): void {
  const cst = node(statement.cst, "scenario");
  switch (statement.verb.keyword) {
    case "sample":
      addSample(tree, statement, node(cst, "sample"));
      return;
    case "scenario":
      openScenario(tree, statement, cst);
      return;
    case "given":
      addGiven(tree, statement, node(cst, "given"));
      return;
    default:
      addExpectation(tree, statement, node(cst, "expectation"));
  }
}

function addSample(tree: TreeInHand, { span, label }: Statement, cst: Branch | undefined): void {
  const named = buildNamed(tree, cst, label);
  if (named === undefined) return;
  leaveArticle(tree);
  tree.section = { kind: "sample", name: named.name.text, span: named.name.span, broken: false };
  tree.samples.push({ ...named, span, pairs: buildPairs(tree, node(cst, "pairs")) });
}

function openScenario(tree: TreeInHand, { span }: Statement, cst: Branch | undefined): void {
  const text = token(cst, "Text");
  const name = optionalName(tree, node(cst, "named"));
  const title = text === undefined ? name : buildText(tree, text);
  if (title === undefined) return;
  leaveArticle(tree);
  tree.section = { kind: "scenario", name: title.text, span: title.span, broken: false };
  tree.scenarios.push({
    head: { span, title: { span: title.span, text: title.text } },
    expectations: [],
    later: false,
  });
}

function addGiven(tree: TreeInHand, { span }: Statement, cst: Branch | undefined): void {
  const scenario = tree.scenarios.at(-1);
  if (scenario === undefined) return;
  const rows = openRows(tree, cst);
  const built = buildGivenLine(tree, span, cst, rows);
  scenario.given = () => built;
}

function addExpectation(tree: TreeInHand, { span }: Statement, cst: Branch | undefined): void {
  const rows: TableRow[] = [];
  const built = buildExpectation(tree, span, cst, rows);
  if (built === undefined) return;
  tree.rows = rows;
  tree.scenarios.at(-1)?.expectations.push(() => built);
}

/** Rows below `given cohort` are its applicants. */
function openRows(tree: TreeInHand, cst: Branch | undefined): TableRow[] {
  const rows: TableRow[] = [];
  if (optionalName(tree, cst, "sampleName")?.keyword === "cohort") tree.rows = rows;
  return rows;
}

/** What a `given` line says. */
export function buildGivenLine(
  reading: Reading,
  span: Span,
  cst: Branch | undefined,
  rows: readonly TableRow[],
): NonNullable<ScenarioDeclaration["given"]> {
  const sample = optionalName(reading, cst, "sampleName");
  const cohort = sample?.keyword === "cohort";
  const on = buildDate(reading, token(cst, "DateLiteral"));
  const pairs = buildPairs(reading, node(cst, "pairs"));
  const { without, withoutPast } = buildTaken(reading, cst);
  const day = on === undefined ? {} : { on };
  if (cohort) return { span, cohort, rows, pairs, without, withoutPast, ...day };
  if (sample === undefined) return { span, pairs, without, withoutPast, ...day };
  return { span, sample, pairs, without, withoutPast, ...day };
}

/** What an `expect` line says; nothing where it names no subject. */
export function buildExpectation(
  reading: Reading,
  span: Span,
  cst: Branch | undefined,
  rows: readonly TableRow[],
): ExpectStatement | undefined {
  const written = node(cst, "reference");
  const subject = written === undefined ? undefined : buildReference(reading, written);
  if (subject === undefined) return undefined;
  const because = node(cst, "references");
  return {
    span,
    subject,
    within: tokens(cst, "within").map((name) => buildName(reading, name)),
    ...readExpected(nodes(cst, "givenValue").map((value) => buildGiven(reading, value))),
    ...(because === undefined ? {} : { because: buildReferences(reading, because) }),
    needing: buildNames(reading, node(cst, "names")),
    rows,
  };
}

/** What `without` takes away. */
function buildTaken(
  reading: Reading,
  tree: Branch | undefined,
): Pick<NonNullable<ScenarioDeclaration["given"]>, "without" | "withoutPast"> {
  const without: NameNode[] = [];
  const withoutPast: { readonly name: NameNode; readonly past: "history" | "steps" }[] = [];
  for (const each of nodes(tree, "taken")) {
    const name = optionalName(reading, each);
    const past = pastOf(each);
    if (name !== undefined && past === undefined) without.push(name);
    else if (name !== undefined && past !== undefined) withoutPast.push({ name, past });
  }
  return { without, withoutPast };
}

function pastOf(tree: Branch): "history" | "steps" | undefined {
  if (has(tree, "key_historyOf")) return "history";
  return has(tree, "key_stepsOf") ? "steps" : undefined;
}

/** A status, a value, or both in this order; of what is taken `for each` a list of these. */
function readExpected(given: readonly GivenNode[]): Pick<ExpectStatement, "outcome" | "value" | "records"> {
  const [only, further] = given;
  if (only?.kind === "value" && further === undefined) return readOne([only.expression]);
  const entries = only?.kind === "list" && given.length === 1 ? only.entries : undefined;
  if (entries !== undefined) {
    // `(5万元)`, one value in brackets, stands for itself as well as for the only record.
    const records = entries.map((entry): ExpectedRecord => ({ span: entry.span, ...readOne(expressionsIn(entry)) }));
    return { records, ...(records.length === 1 ? readOne(entries.flatMap(expressionsIn)) : {}) };
  }
  return readOne(given.flatMap(expressionsIn));
}

function expressionsIn(given: GivenNode): readonly Expression[] {
  return given.kind === "value" ? [given.expression] : [];
}

/** A status, a value, or both in this order. */
export function readOne([first, second]: readonly Expression[]): Pick<ExpectStatement, "outcome" | "value"> {
  const word = first?.kind === "path" && first.names.length === 1 ? first.names[0] : undefined;
  const isOutcome = word?.keyword !== undefined && keywordClasses[word.keyword] === "outcome";
  if (word !== undefined && (isOutcome || second !== undefined)) {
    return { outcome: word, ...(second === undefined ? {} : { value: second }) };
  }
  return first === undefined ? {} : { value: first };
}

function buildPairs(reading: Reading, tree: Branch | undefined): readonly PairNode[] {
  return built(nodes(tree, "pair"), (pair) => buildPair(reading, pair));
}

/** What could be built, in order. */
function built<T>(written: readonly Branch[], build: (tree: Branch) => T | undefined): readonly T[] {
  const found: T[] = [];
  for (const each of written) {
    const one = build(each);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function buildPair(reading: Reading, tree: Branch): PairNode | undefined {
  const name = token(tree, "Name");
  const value = node(tree, "givenValue");
  if (name === undefined || value === undefined) return undefined;
  const past = pastOf(tree);
  const span = nodeSpan(reading, tree);
  const named = buildName(reading, name);
  if (past === undefined) return { span, name: named, value: buildGiven(reading, value) };
  return { span, name: named, past, value: buildGiven(reading, value) };
}

function buildGiven(reading: Reading, tree: Branch): GivenNode {
  const span = nodeSpan(reading, tree);
  const single = node(tree, "sum");
  if (single !== undefined) return { kind: "value", span, expression: buildExpression(reading, single) };
  const entries = nodes(tree, "entry");
  const pairs = built(entries, (entry) => node(entry, "pair"));
  if (entries.length > 0 && pairs.length === entries.length) {
    return { kind: "record", span, pairs: built(pairs, (pair) => buildPair(reading, pair)) };
  }
  return { kind: "list", span, entries: built(entries, (entry) => buildEntry(reading, entry)) };
}

function buildEntry(reading: Reading, tree: Branch): GivenNode | undefined {
  const english = node(tree, "citation");
  const chinese = node(tree, "chineseCitation");
  const cited =
    english !== undefined
      ? buildCitation(reading, english)
      : chinese !== undefined
        ? buildChineseCitation(reading, chinese)
        : undefined;
  if (cited !== undefined) return { kind: "citation", ...cited };
  const value = node(tree, "givenValue");
  return value === undefined ? undefined : buildGiven(reading, value);
}
