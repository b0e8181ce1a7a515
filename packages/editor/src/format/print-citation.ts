import type { Citation } from "@bylaw/diagnostics";
import { readChineseCitation, type Token } from "@bylaw/language";
import { allTokens, node, nodes, type Tree, token, tokens } from "../concrete-tree.ts";
import { type Doc, indent, into, marked, type Pen, placeOf, put } from "./pen.ts";
import { filled } from "./signs.ts";

const places: ReadonlySet<string | undefined> = new Set(["article", "section", "paragraph", "schedule"]);

/** `article 8(1)`, 第八条第一项: the line that sets the article, without its guard. */
export function printOpening(pen: Pen, tree: Tree): Doc {
  return printPlace(pen, tree, true);
}

/** `8(1)`, 第八条第一项, the name of a rule, a quoted place. */
export function printReference(above: Pen, tree: Tree): Doc {
  return printPlace(into(above, tree), tree, false);
}

/** `8(1), 8(3)`, `6 except 6(2)`. */
export function printReferences(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const includes = nodes(tree, "include").map((each) => printReference(pen, each));
  const commas = tokens(tree, "Comma");
  const except = token(tree, "key_except");
  const list = filled(pen, includes, commas, "item");
  if (except === undefined) return indent(list);
  const excepts = nodes(tree, "except").map((each) => printReference(pen, each));
  const behind = commas.filter(({ startOffset }) => startOffset > except.startOffset);
  return indent([list, " ", put(pen, except, "key_except"), " ", filled(pen, excepts, behind, "item")]);
}

function printPlace(pen: Pen, tree: Tree, opens: boolean): Doc {
  const place = token(tree, "place");
  const english = node(tree, "citation");
  if (english !== undefined) return printCitation(pen, english, place, opens);
  const chinese = node(tree, "chineseCitation");
  if (chinese !== undefined) return printChineseCitation(pen, chinese, opens);
  const text = token(tree, "Text");
  if (text !== undefined) {
    const quoted = marked(pen, [text], pen.sheet.wording.text(text, placeOf(pen, "Text")));
    return place === undefined ? quoted : [put(pen, place, "place"), " ", quoted];
  }
  const name = token(tree, "Name");
  return name === undefined ? "" : put(pen, name, "Name");
}

/** `8 para 2(3) last.assets`. */
export function printCitation(above: Pen, tree: Tree, place: Token | undefined, opens: boolean): Doc {
  const pen = into(above, tree);
  const number = token(tree, "number");
  if (number === undefined) return "";
  const [clause, item] = [token(tree, "clause"), token(tree, "item")];
  const kind = places.has(place?.keyword) ? (place?.keyword as Citation["place"]) : "article";
  const citation: Citation = {
    place: kind,
    number: plainNumber(number.image),
    ...(clause === undefined ? {} : { clause: plainNumber(clause.image) }),
    ...(item === undefined ? {} : { item: plainNumber(item.image) }),
    ...(token(tree, "key_last") === undefined ? {} : { last: true as const }),
  };
  const own = allTokens(tree).slice(0, allTokens(tree).length - partTokens(tree).length);
  const words = place === undefined ? own : [place, ...own];
  const chinese = place !== undefined && /[^\u0020-\u007e]/.test(place.image);
  const text = pen.sheet.wording.citation(
    { citation, written: chinese ? "zh" : "en", opens },
    placeOf(pen, "citation"),
  );
  return [marked(pen, words, text), printPart(pen, tree)];
}

/** 第八条第二款第三项. */
export function printChineseCitation(above: Pen, tree: Tree, opens: boolean): Doc {
  const pen = into(above, tree);
  const cited = token(tree, "CitationLiteral");
  if (cited === undefined) return "";
  const written = /[條節項]/.test(cited.image) ? "zh-Hant" : "zh";
  const citation = readChineseCitation(cited.image);
  const text = pen.sheet.wording.citation({ citation, written, opens }, placeOf(pen, "citation"));
  return [marked(pen, [cited], text), printPart(pen, tree)];
}

function partTokens(tree: Tree): readonly Token[] {
  const part = node(tree, "part");
  return part === undefined ? [] : allTokens(part);
}

function printPart(above: Pen, tree: Tree): Doc {
  const part = node(tree, "part");
  if (part === undefined) return "";
  const pen = into(above, part);
  const [name, number, dot] = [token(part, "Name"), token(part, "NumberLiteral"), token(part, "Dot")];
  const behind = name === undefined ? undefined : put(pen, name, "Name");
  const counted = number === undefined ? "" : marked(pen, [number], plainNumber(number.image));
  return [dot === undefined ? "." : marked(pen, [dot], "."), behind ?? counted];
}

/** Figures without full width. */
export function plainNumber(image: string): string {
  return image.normalize("NFKC");
}
