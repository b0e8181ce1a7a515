import { problem, type Span } from "@bylaw/diagnostics";
import { exactDecimal } from "../1-scan/numbers.ts";
import type { Branch } from "../2-parse/branch.ts";
import { leaveArticle } from "./add-article.ts";
import type { ForceStatement, PolicyHeader } from "./ast.ts";
import { buildDate, buildNamed, buildText, optionalName } from "./build-names.ts";
import { has, node, nodeSpan, nodes, type Reading, token, tokenSpan } from "./read-branch.ts";
import type { Statement } from "./statement.ts";
import type { TreeInHand, Writable } from "./tree-in-hand.ts";

/** `policy` and the lines of its head, and `use`. */
export function addHeaderLine(tree: TreeInHand, statement: Statement): void {
  const cst = node(statement.cst, "policyStatement");
  const verb = statement.verb.keyword;
  const name = optionalName(tree, cst);
  if (verb === "use") {
    if (name !== undefined) tree.uses.push(name);
    return;
  }
  if (repeated(tree, statement) || cst === undefined) return;
  if (verb === "policy") openPolicy(tree, statement, cst);
  const { header } = tree;
  if (header === undefined) return;
  const text = token(cst, "Text");
  const written = text === undefined ? undefined : buildText(tree, text);
  if (verb === "authority" && written !== undefined) header.authority = written;
  if (verb === "document" && written !== undefined) header.document = written;
  if (verb === "replaces" && written !== undefined) header.replaces = written;
  if (verb === "currency" && name !== undefined) header.currency = name;
  const issued = verb === "issued" ? buildDate(tree, token(cst, "DateLiteral")) : undefined;
  if (issued !== undefined) header.issued = issued;
  const force = node(cst, "force");
  const built = force === undefined ? undefined : buildForce(tree, force);
  if (built !== undefined) header.force = built;
  if (verb === "articles") addArticles(tree, header, statement.span, cst);
}

/** With a range that is turned round the articles are not known, so nothing is said of those cited. */
function addArticles(tree: TreeInHand, header: Writable<PolicyHeader>, span: Span, cst: Branch): void {
  const ranges = buildRanges(tree, cst);
  const turned = ranges.findIndex((range) => "from" in range && range.to < range.from);
  const place = nodes(cst, "place")[turned];
  if (place === undefined) header.articles = { span, ranges };
  else {
    const here = nodeSpan(tree, place);
    const numbers = ranges[turned];
    if (numbers === undefined || !("from" in numbers)) return;
    tree.problems.push(problem("articles-turned", { first: numbers.from, last: numbers.to }, { here }));
  }
}

/** A second line of one kind is reported and left out. */
function repeated(tree: TreeInHand, { verb, span }: Statement): boolean {
  const first = tree.headerLines.get(verb.keyword ?? "");
  if (first === undefined) {
    tree.headerLines.set(verb.keyword ?? "", span);
    return false;
  }
  tree.problems.push(problem("repeated-header-line", { verb: verb.image }, { second: tokenSpan(tree, verb), first }));
  return true;
}

function openPolicy(tree: TreeInHand, { span, label }: Statement, cst: Branch): void {
  const named = buildNamed(tree, cst, label);
  if (named === undefined) return;
  leaveArticle(tree);
  tree.header = { ...named, span };
  tree.section = { kind: "policy", name: named.name.text, span, broken: false };
}

function buildForce(reading: Reading, tree: Branch): ForceStatement | undefined {
  const span = nodeSpan(reading, tree);
  if (has(tree, "key_unknown")) return { kind: "unknown", span };
  const from = has(tree, "key_issued") ? ("issued" as const) : buildDate(reading, token(tree, "first"));
  if (from === undefined) return undefined;
  const until = buildDate(reading, token(tree, "last"));
  return until === undefined ? { kind: "from", span, from } : { kind: "from", span, from, until };
}

type Ranges = NonNullable<PolicyHeader["articles"]>["ranges"];

function buildRanges(reading: Reading, tree: Branch): Ranges {
  return nodes(tree, "place").flatMap((place): Ranges => {
    const text = token(place, "Text");
    if (text !== undefined) return [{ text: buildText(reading, text).text }];
    const from = token(place, "from");
    if (from === undefined) return [];
    const first = Number(exactDecimal(from.image));
    const to = token(place, "to");
    return [{ from: first, to: to === undefined ? first : Number(exactDecimal(to.image)) }];
  });
}
