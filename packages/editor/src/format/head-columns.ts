import { homeOf, type KeywordId } from "@bylaw/language";
import { node } from "../concrete-tree.ts";
import { textOf } from "./pen.ts";
import type { Piece } from "./pieces.ts";
import { sheetFor, type Walk } from "./print-piece.ts";
import { verbOf } from "./print-rule.ts";
import { textWidth } from "./text-width.ts";
import { verbKeyword } from "./verb-keyword.ts";

/** The blanks behind the verbs of a policy's head, so that what they say stands in one column. */
export function headBlanks(walk: Walk, pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const blanks = new Map<Piece, string>();
  let open: { piece: Piece; width: number }[] = [];
  const close = (): void => {
    const widest = Math.max(0, ...open.map(({ width }) => width));
    for (const { piece, width } of open) blanks.set(piece, " ".repeat(open.length > 1 ? widest - width + 2 : 1));
    open = [];
  };
  const own: Walk = { ...walk };
  for (const piece of pieces) {
    const [chunk] = piece.chunks;
    if (piece.kind === "comment" || chunk === undefined) continue;
    const sheets = piece.chunks.map((each) => sheetFor(own, each, []));
    const statement = node(chunk.tree, "policyStatement");
    const holder = node(statement, "force") ?? statement;
    const verb = holder === undefined ? undefined : verbOf(holder);
    const [sheet] = sheets;
    if (piece.kind !== "code" || verb === undefined || sheet === undefined || !isInHead(verbKeyword(piece.chunks))) {
      close();
      continue;
    }
    const pen = { sheet, production: "policyStatement", above: undefined, lead: undefined };
    open.push({ piece, width: textWidth(textOf(pen, verb, `head_${verb.keyword}`)) });
  }
  close();
  return blanks;
}

function isInHead(verb: KeywordId | undefined): boolean {
  return verb !== undefined && homeOf(verb) === "policy";
}
