import type { Citation } from "@bylaw/diagnostics";
import { foldWidth } from "../1-scan/characters.ts";
import { numeralDigits } from "../1-scan/numbers.ts";
import type { Token } from "../1-scan/token.ts";
import type { Branch } from "../2-parse/branch.ts";
import type { CitationNode, Reference, References } from "./ast.ts";
import { buildName, buildText, optionalName } from "./build-names.ts";
import { has, node, nodeSpan, nodes, type Reading, token } from "./read-branch.ts";
import type { Writable } from "./tree-in-hand.ts";

type Place = Citation["place"];

const places: ReadonlyMap<string, Place> = new Map<string, Place>([
  ["article", "article"],
  ["section", "section"],
  ["paragraph", "paragraph"],
  ["schedule", "schedule"],
]);

/** `8(1)`, `8 last`, `8 para 2(3).assets` after a word such as `article`, which may be left out. */
export function buildCitation(reading: Reading, tree: Branch, placeWord?: Token): CitationNode | undefined {
  const number = token(tree, "number");
  if (number === undefined) return undefined;
  const place = places.get(placeWord?.keyword ?? "article") ?? "article";
  const citation: Writable<Citation> = { place, number: plainNumber(number.image) };
  const clause = token(tree, "clause");
  if (clause !== undefined) citation.clause = plainNumber(clause.image);
  const item = token(tree, "item");
  if (item !== undefined) citation.item = plainNumber(item.image);
  if (has(tree, "key_last")) citation.last = true;
  const part = buildPart(node(tree, "part"));
  if (part !== undefined) citation.part = part;
  const { source, start, end } = nodeSpan(reading, tree);
  const span = { source, start: placeWord?.startOffset ?? start, end };
  return withPart(reading, tree, { citation, span });
}

/** 第八条第一项, 第8条(1), 第八条第二款第（三）项, 第八条末款. */
export function buildChineseCitation(reading: Reading, tree: Branch): CitationNode | undefined {
  const at = token(tree, "CitationLiteral");
  if (at === undefined) return undefined;
  const part = buildPart(node(tree, "part"));
  const read = readChineseCitation(at.image);
  const citation = part === undefined ? read : { ...read, part };
  return withPart(reading, tree, { citation, span: nodeSpan(reading, tree) });
}

const pattern =
  /^(?:第([^条條节節段]+)([条條节節段])|附表([^第(（末最]+))(?:第([^款]+)款)?(?:第?[(（](.+?)[)）](?:项|項)?|第(.+?)[项項])?(末款|最后一款|最後一款)?$/;

const chinesePlaces: ReadonlyMap<string, Place> = new Map<string, Place>([
  ["条", "article"],
  ["條", "article"],
  ["节", "section"],
  ["節", "section"],
  ["段", "paragraph"],
]);

/** The place that a Chinese citation names. */
export function readChineseCitation(image: string): Citation {
  const [, number, word, schedule, clause, bracketed, item, last] = pattern.exec(image) ?? [];
  const itemNumber = bracketed ?? item;
  return {
    place: schedule === undefined ? (chinesePlaces.get(word ?? "") ?? "article") : "schedule",
    number: numeralDigits(number ?? schedule ?? ""),
    ...(clause === undefined ? {} : { clause: numeralDigits(clause) }),
    ...(itemNumber === undefined ? {} : { item: numeralDigits(itemNumber) }),
    ...(last === undefined ? {} : { last: true as const }),
  };
}

/** The citation of an `article` line, whichever way it is written. */
export function buildArticle(reading: Reading, tree: Branch | undefined): CitationNode | undefined {
  const chinese = node(tree, "chineseCitation");
  if (chinese !== undefined) return buildChineseCitation(reading, chinese);
  const place = token(tree, "place");
  const english = node(tree, "citation");
  if (english !== undefined) return buildCitation(reading, english, place);
  const text = token(tree, "Text");
  return text === undefined ? undefined : textCitation(reading, text, place);
}

function textCitation(reading: Reading, text: Token, place?: Token): CitationNode {
  const read = buildText(reading, text);
  const span = place === undefined ? read.span : { ...read.span, start: place.startOffset };
  return { citation: { place: "text", number: read.text }, span };
}

/** A citation, a quoted place or the name of a rule. */
export function buildReference(reading: Reading, tree: Branch): Reference | undefined {
  const name = token(tree, "Name");
  if (name !== undefined) return { kind: "name", ...buildName(reading, name) };
  const cited = buildArticle(reading, tree);
  if (cited === undefined) return undefined;
  const { citation, span, part } = cited;
  return part === undefined ? { kind: "citation", citation, span } : { kind: "citation", citation, span, part };
}

/** `8(1), 8(3)` or `6 except 6(2)`. */
export function buildReferences(reading: Reading, tree: Branch): References {
  const include = referencesUnder(reading, tree, "include");
  return { span: nodeSpan(reading, tree), include, except: referencesUnder(reading, tree, "except") };
}

function referencesUnder(reading: Reading, tree: Branch, label: "include" | "except"): readonly Reference[] {
  const found: Reference[] = [];
  for (const written of nodes(tree, label)) {
    const reference = buildReference(reading, written);
    if (reference !== undefined) found.push(reference);
  }
  return found;
}

function buildPart(tree: Branch | undefined): string | undefined {
  const name = token(tree, "Name");
  if (name !== undefined) return foldWidth(name.image.replaceAll("`", ""));
  const number = token(tree, "NumberLiteral");
  return number === undefined ? undefined : plainNumber(number.image);
}

function withPart(reading: Reading, tree: Branch, cited: CitationNode): CitationNode {
  const part = optionalName(reading, node(tree, "part"));
  return part === undefined ? cited : { ...cited, part };
}

const plainInteger = /^(?:0|[1-9][0-9]*)$/;

function plainNumber(image: string): string {
  if (plainInteger.test(image)) return image;
  const folded = foldWidth(image);
  return /^[0-9]+$/.test(folded) ? numeralDigits(folded) : folded;
}
