import type { Token } from "@bylaw/language";
import { builders } from "prettier/doc";
import { allTokens, node, nodes, type Tree, token, tokens } from "../concrete-tree.ts";
import { closed, type Doc, indent, into, made, marked, type Pen, put, putIf } from "./pen.ts";
import { printChineseCitation, printCitation, printReference, printReferences } from "./print-citation.ts";
import { printDate, printNamed, printNames, printSum, printText } from "./print-expression.ts";
import { putVerb } from "./print-rule.ts";
import { bracketed, commaAndGap, embraced, filled } from "./signs.ts";

const { fill, group, hardline, line, softline } = builders;

/** Samples, scenarios, what is given and what is expected. */
export function printScenario(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [sample, given, expectation] = [node(tree, "sample"), node(tree, "given"), node(tree, "expectation")];
  if (sample !== undefined) return printSample(pen, sample);
  if (given !== undefined) return printGiven(pen, given);
  if (expectation !== undefined) return printExpectation(pen, expectation);
  const text = token(tree, "Text");
  const named = text === undefined ? printNamed(pen, node(tree, "named")) : printText(pen, text, "Text");
  return [putVerb(pen, tree), " ", named];
}

/** What a sample says stands below it; a pair that begins a line in the source begins one. */
function printSample(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const local = token(tree, "Local");
  const name = [putIf(pen, token(tree, "Name"), "Name"), local === undefined ? "" : [" ", put(pen, local, "Local")]];
  const pairs = node(tree, "pairs");
  const head = [putVerb(pen, tree), " ", name];
  if (pairs === undefined) return head;
  return [head, indent(printSampleLines(into(pen, pairs), pairs).map((shown) => [hardline, shown]))];
}

/**
 * A pair that begins a line of the source with no comma before it begins one; where a line is full, its comma stays at
 * its end and tells that it goes on. So the lines are the author's in every writing, however long its words are.
 */
function printSampleLines(pen: Pen, tree: Tree): readonly Doc[] {
  const lines: Doc[][] = [];
  const commas = commasBehind(tree);
  nodes(tree, "pair").forEach((pair, index) => {
    const printed = printPair(pen, pair);
    const open = lines.at(-1);
    const [comma] = commaAndGap(pen, commas[index - 1], "part", printed);
    const begins = commas[index - 1] === undefined && allTokens(pair)[0]?.first;
    // Before `=` any word is a name, also at the start of a line.
    if (open === undefined || begins) lines.push([printed]);
    else {
      const before = open.pop() ?? "";
      open.push(closed(before, comma), pen.sheet.language === "en" ? line : softline, printed);
    }
  });
  return lines.map((parts) => fill(parts));
}

/** True for a pair whose value is a list of records, or of lists. */
function holdsRecords(pair: Tree): boolean {
  return nodes(node(pair, "givenValue"), "entry").some((entry) => token(node(entry, "givenValue"), "LeftRound"));
}

/** The comma behind each pair, where it has one: a pair that begins a line needs none before it. */
function commasBehind(tree: Tree): readonly (Token | undefined)[] {
  const pairs = nodes(tree, "pair");
  const commas = tokens(tree, "Comma");
  return pairs.map((pair, index) => {
    const end = pair.location?.endOffset ?? 0;
    const next = pairs[index + 1]?.location?.startOffset ?? Number.POSITIVE_INFINITY;
    return commas.find(({ startOffset }) => startOffset > end && startOffset < next);
  });
}

function printGiven(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [sample, pairs, withWord] = [token(tree, "sampleName"), node(tree, "pairs"), token(tree, "key_with")];
  const lines: Doc[] = [];
  const words: Doc[] = [putVerb(pen, tree)];
  if (sample !== undefined) words.push(" ", put(pen, sample, "sampleName"));
  if (pairs !== undefined) {
    const printed = printPairs(pen, pairs);
    const word =
      withWord === undefined ? (sample === undefined ? "" : made(pen, "with")) : put(pen, withWord, "key_with");
    if (sample === undefined && withWord === undefined) words.push(" ", printed);
    else lines.push([line, word, " ", printed]);
  }
  const without = token(tree, "key_without");
  if (without !== undefined) {
    const taken = nodes(tree, "taken").map((each) => printTaken(pen, each));
    const list = indent(filled(pen, taken, tokens(tree, "Comma"), "item"));
    lines.push([line, put(pen, without, "key_without"), " ", list]);
  }
  const [on, date] = [token(tree, "key_on"), token(tree, "DateLiteral")];
  if (on !== undefined && date !== undefined)
    lines.push([line, put(pen, on, "key_on"), " ", printDate(pen, date, "DateLiteral")]);
  return group([words, indent(lines)]);
}

function printTaken(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  return [printPast(pen, tree), putIf(pen, token(tree, "Name"), "Name")];
}

/** `history of`, `steps of`. */
function printPast(pen: Pen, tree: Tree): Doc {
  const use = ["key_historyOf", "key_stepsOf"].find((each) => token(tree, each) !== undefined);
  return use === undefined ? "" : [putIf(pen, token(tree, use), use), " "];
}

function printPairs(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const pairs = nodes(tree, "pair");
  const behind = commasBehind(tree);
  const parts = pairs.map((pair) => printPair(pen, pair));
  if (parts.length === 1) return parts[0] ?? "";
  if (!pairs.some(holdsRecords)) return indent(filled(pen, parts, behind, "part"));
  const listed = parts.map((part, index) => {
    const next = parts[index + 1];
    return next === undefined ? part : closedByComma(pen, part, behind[index], next);
  });
  return group(indent(listed));
}

function closedByComma(pen: Pen, doc: Doc, sign: Token | undefined, next: Doc): Doc {
  const [comma, blank] = commaAndGap(pen, sign, "part", next);
  return [closed(doc, comma), blank];
}

function printPair(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const value = node(tree, "givenValue");
  const name = [printPast(pen, tree), putIf(pen, token(tree, "Name"), "Name")];
  const equals = putIf(pen, token(tree, "Equals"), "Equals");
  return [name, " ", equals, " ", value === undefined ? "" : printGivenValue(pen, value)];
}

/** One value, or values and records in brackets: on one line, else each record on its own. */
function printGivenValue(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const sum = node(tree, "sum");
  if (sum !== undefined) return printSum(pen, sum);
  const entries = nodes(tree, "entry");
  const commas = tokens(tree, "Comma");
  const printed = entries.map((entry) => printEntry(pen, entry));
  const nested = entries.some((entry) => token(node(entry, "givenValue"), "LeftRound"));
  const content = nested
    ? printed.map((entry, index) => {
        const next = printed[index + 1];
        return next === undefined ? entry : closedByComma(pen, entry, commas[index], next);
      })
    : filled(pen, printed, commas, "part");
  const around = nested && entries.length === 1 ? embraced : bracketed;
  return group(around(pen, token(tree, "LeftRound"), content, token(tree, "RightRound")));
}

function printEntry(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [pair, citation, chinese] = [node(tree, "pair"), node(tree, "citation"), node(tree, "chineseCitation")];
  if (pair !== undefined) return printPair(pen, pair);
  if (citation !== undefined) return printCitation(pen, citation, undefined, false);
  if (chinese !== undefined) return printChineseCitation(pen, chinese, false);
  const value = node(tree, "givenValue");
  return value === undefined ? "" : printGivenValue(pen, value);
}

/** The decision and what it gives stand on one line, whatever its length. */
function printExpectation(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const reference = node(tree, "reference");
  const words: Doc[] = [putVerb(pen, tree), " ", reference === undefined ? "" : printReference(pen, reference)];
  const dots = tokens(tree, "Dot");
  tokens(tree, "within").forEach((name, index) => {
    const dot = dots[index];
    words.push(dot === undefined ? "." : marked(pen, [dot], "."), put(pen, name, "within"));
  });
  const parts = [
    ...tokens(tree, "Equals").map((at) => ({ at: at.startOffset, doc: put(pen, at, "Equals") })),
    ...tokens(tree, "key_is").map((at) => ({ at: at.startOffset, doc: put(pen, at, "key_is") })),
    ...nodes(tree, "givenValue").map((at) => ({ at: at.location?.startOffset ?? 0, doc: printGivenValue(pen, at) })),
  ].sort((a, b) => a.at - b.at);
  for (const { doc } of parts) words.push(" ", doc);
  const lines: Doc[] = [];
  const [because, references] = [token(tree, "key_because"), node(tree, "references")];
  if (because !== undefined && references !== undefined)
    lines.push([line, put(pen, because, "key_because"), " ", printReferences(pen, references)]);
  const [needing, names] = [token(tree, "key_needing"), node(tree, "names")];
  if (needing !== undefined && names !== undefined)
    lines.push([line, put(pen, needing, "key_needing"), " ", printNames(pen, names)]);
  return group([words, indent(lines)]);
}
