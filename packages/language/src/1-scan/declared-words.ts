import { type KeywordId, keywordClasses } from "../keywords/keyword-ids.ts";
import { keywordsByForm } from "../keywords/keyword-map.ts";
import { isWordToken } from "./make-token.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** Words that the source itself declares as names and units, found before anything is understood. */
export interface DeclaredWords {
  readonly names: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

const declaring: ReadonlySet<KeywordId> = new Set<KeywordId>([
  "fact",
  "let",
  "decision",
  "table",
  "title",
  "duty",
  "procedure",
  "role",
  "paper",
  "sample",
] as const);

/** Collects the words of declaring lines and of labels, so that a name is never cut in two. */
export function collectDeclaredWords(lines: readonly (readonly Token[])[]): DeclaredWords {
  const names = new Set<string>();
  const units = new Set<string>();
  for (const line of lines) {
    const [first, second, third] = [line[0], line[1], line[2]];
    if (first === undefined) continue;
    const verb = keywordsByForm.get(first.image);
    const isLabel = isColon(second) || isColon(third);
    if ((verb === undefined || !declaring.has(verb)) && !isLabel) continue;
    for (const token of line) {
      const keyword = keywordsByForm.get(token.image);
      if (keyword === undefined || keywordClasses[keyword] === "verb") names.add(token.image);
    }
    collectUnits(line, units);
  }
  return { names, units };
}

/** `count of visits 家次`, 计数 家次: up to two words after the kind. */
function collectUnits(line: readonly Token[], units: Set<string>): void {
  for (let index = 0; index < line.length; index++) {
    const chinese = keywordsByForm.get(line[index]?.image ?? "") === "countOf";
    const english = line[index]?.image === "count" && line[index + 1]?.image === "of";
    if (!chinese && !english) continue;
    const first = index + (english ? 2 : 1);
    for (const token of line.slice(first, first + 2)) {
      if (!keywordsByForm.has(token.image) && isWordToken(token)) units.add(token.image);
    }
  }
}

function isColon(token: Token | undefined): boolean {
  return token?.tokenType === types.Colon;
}
