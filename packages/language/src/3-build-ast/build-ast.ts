import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { Comment, ScannedSource, Token } from "../1-scan/token.ts";
import type { Branch } from "../2-parse/branch.ts";
import { colonAfterVerb, isVerbWithColon } from "../2-parse/headings.ts";
import type { ParsedChunk, ParsedSource } from "../2-parse/parsed-source.ts";
import { boundProblems } from "../source/bound-problems.ts";
import { addArticle } from "./add-article.ts";
import { addField, addItem, addRow } from "./add-lines.ts";
import { addStatement } from "./add-statement.ts";
import type { PolicyTree } from "./ast.ts";
import { openBroken, openDoubtful, openMeant } from "./broken-statements.ts";
import { buildExpression } from "./build-expression.ts";
import type { Label } from "./build-names.ts";
import { addLater, finishScenario, standsInScenario } from "./later-lines.ts";
import { node } from "./read-branch.ts";
import type { Statement } from "./statement.ts";
import { beginTree, type TreeInHand, type Writable } from "./tree-in-hand.ts";

/** What 3-build-ast gives. */
export interface BuiltTree {
  readonly tree: PolicyTree;
  readonly problems: readonly Diagnostic[];
}

/**
 * Concrete trees to the tree of the policy. Never fails: a statement with a mistake is kept as a broken stretch. Lines of
 * scenarios that were built before without a problem (`settled`) are built when somebody looks at them, which between two
 * keys nobody does.
 */
export function buildAst(parsed: ParsedSource): BuiltTree {
  const building = new AstBuilding(parsed.scanned);
  for (const chunk of parsed.chunks) building.add(chunk);
  return building.finish(parsed.scanned);
}

/** The tree of a policy on its way, one stretch after another. */
export class AstBuilding {
  readonly #problems: Diagnostic[] = [];
  readonly #tree: TreeInHand;
  readonly #comments: readonly Comment[];
  #nextComment = 0;

  constructor({ source, comments }: ScannedSource) {
    this.#tree = beginTree({ path: source.path, problems: this.#problems });
    this.#comments = comments.filter((comment) => comment.documents !== undefined);
  }

  /** Adds the next stretch with the comments above it. */
  add(chunk: ParsedChunk): void {
    const tree = this.#tree;
    const start = chunk.chunk.tokens[0]?.startOffset ?? 0;
    const first = this.#nextComment;
    while ((this.#comments[this.#nextComment]?.start ?? Number.POSITIVE_INFINITY) < start) this.#nextComment++;
    if (chunk.unread) return;
    if (chunk.origin?.settled && addLater(tree, chunk, spanOfTokens(tree, chunk.chunk.tokens))) return;
    const before = this.#problems.length;
    const label = first === this.#nextComment ? undefined : labelOf(this.#comments.slice(first, this.#nextComment));
    addChunk(tree, chunk, label);
    if (chunk.origin !== undefined && this.#problems.length === before && standsInScenario(tree)) {
      chunk.origin.settled = true;
    }
  }

  /** The whole tree, behind the last stretch. */
  finish({ source: { path }, unreadable }: ScannedSource): BuiltTree {
    for (const { start, end } of unreadable) this.#tree.broken.push({ source: path, start, end });
    return { tree: finish(this.#tree), problems: boundProblems(this.#problems) };
  }
}

function addChunk(tree: TreeInHand, parsed: ParsedChunk, label: Label | undefined): void {
  const { chunk } = parsed;
  const span = spanOfTokens(tree, chunk.tokens, parsed.leftFrom);
  if (parsed.leftFrom !== undefined) {
    tree.broken.push({ ...spanOfTokens(tree, chunk.tokens), start: parsed.leftFrom });
  }
  const cst = parsed.branch;
  if (parsed.broken || cst === undefined) {
    tree.broken.push(span);
    openBroken(tree, chunk, cst, span);
    if (chunk.kind === "stray") openDoubtful(tree, chunk.tokens);
    else if (chunk.kind === "field" || chunk.kind === "item") openMeant(tree, chunk.tokens, span);
    return;
  }
  if (isVerbWithColon(chunk.tokens) && tree[chunk.kind === "field" ? "fields" : "items"] === undefined) {
    tree.broken.push(span);
    tree.problems.push(colonAfterVerb(tree.path, chunk.tokens));
    openMeant(tree, chunk.tokens, span);
    return;
  }
  addRead(tree, parsed, cst, span, label);
  if (parsed.leftFrom !== undefined) {
    openDoubtful(
      tree,
      chunk.tokens.filter(({ startOffset }) => startOffset >= (parsed.leftFrom ?? 0)),
    );
  }
}

function addRead(tree: TreeInHand, { chunk }: ParsedChunk, cst: Branch, span: Span, label: Label | undefined): void {
  switch (chunk.kind) {
    case "statement":
      addParsedStatement(tree, chunk.tokens, cst, span, undefined, label);
      return;
    case "led":
      addParsedStatement(tree, chunk.tokens, node(cst, "statement"), span, node(cst, "expression"), label);
      return;
    case "field":
      addField(tree, cst, span, label);
      return;
    case "item":
      addItem(tree, cst, label);
      return;
    case "row":
      addRow(tree, cst, span);
      return;
    case "stray":
      return;
    default:
      chunk.kind satisfies never;
  }
}

function addParsedStatement(
  tree: TreeInHand,
  tokens: readonly Token[],
  cst: Branch | undefined,
  span: Span,
  condition: Branch | undefined,
  label: Label | undefined,
): void {
  const article = node(cst, "article");
  if (article !== undefined) {
    addArticle(tree, article);
    return;
  }
  const verb = tokens.find((token) => token.head);
  if (verb === undefined || cst === undefined) return;
  const statement: Writable<Statement> = { verb, cst, span };
  if (condition !== undefined) {
    statement.condition = { span: conditionSpan(tree, tokens), condition: buildExpression(tree, condition) };
  }
  if (label !== undefined) statement.label = label;
  addStatement(tree, statement);
}

function conditionSpan(tree: TreeInHand, tokens: readonly Token[]): Span {
  const mark = tokens.findIndex((token) => token.head);
  return spanOfTokens(tree, tokens.slice(0, Math.max(mark - 1, 1)));
}

function spanOfTokens(tree: TreeInHand, tokens: readonly Token[], before = Number.POSITIVE_INFINITY): Span {
  const last =
    before === Number.POSITIVE_INFINITY ? tokens.at(-1) : tokens.findLast((token) => token.startOffset < before);
  const start = last === undefined ? 0 : (tokens[0]?.startOffset ?? 0);
  return { source: tree.path, start, end: (last?.endOffset ?? -1) + 1 };
}

function labelOf(comments: readonly Comment[]): Label | undefined {
  if (comments.length === 0) return undefined;
  const read = (language: "en" | "zh", blank: string): string =>
    comments
      .filter((comment) => comment.documents === language && comment.text !== "")
      .map((comment) => comment.text)
      .join(blank);
  const en = read("en", " ");
  const zh = read("zh", "");
  if (en === "" && zh === "") return undefined;
  return { ...(en === "" ? {} : { en }), ...(zh === "" ? {} : { zh }) };
}

function finish(tree: TreeInHand): PolicyTree {
  const { path, header, uses, roles, papers, facts, lets, decisions, tables, titles, duties, procedures } = tree;
  const { omissions, readings, samples, articles, broken, brokenNames } = tree;
  return {
    source: path,
    ...(header === undefined ? {} : { header }),
    uses,
    roles,
    papers,
    facts,
    lets,
    decisions,
    tables,
    titles,
    duties,
    procedures,
    omissions,
    readings,
    samples,
    scenarios: tree.scenarios.map(finishScenario),
    articles,
    broken,
    brokenNames,
  };
}
