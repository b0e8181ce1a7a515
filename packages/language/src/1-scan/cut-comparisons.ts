import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import type { IToken } from "chevrotain";
import { keywordsByForm } from "../keywords/keyword-map.ts";
import { comparisonForms, orMoreForms } from "./chinese-forms.ts";
import type { DeclaredWords } from "./declared-words.ts";
import { lex, meaningOf } from "./lexer.ts";
import * as types from "./token-types.ts";

/** A name, the comparison behind it, and the digits and unit that are written against both, if any. */
interface GluedComparison {
  readonly name: string;
  readonly form: string;
  readonly amount: string;
}

const endsGlued = new RegExp(`^(.+?)(${comparisonForms.join("|")})([0-9０-９].*)?$`);

/** A word that is a name with a comparison written against it, read by its form alone: 船数不低于3, 船数超过. */
export function gluedComparison(word: string): GluedComparison | undefined {
  const [, name, form, amount = ""] = endsGlued.exec(word) ?? [];
  return name === undefined || form === undefined ? undefined : { name, form, amount };
}

/**
 * Cuts a name from the comparison behind it where that is certain: before a number no name can stand (船数超过 3), and
 * with the number against it where the source declares the name (船数不低于3). Declared names are never cut.
 */
export function cutComparisons(
  path: string,
  line: readonly IToken[],
  declared: DeclaredWords,
  problems: Diagnostic[],
): readonly IToken[] {
  if (!line.some((token) => isCandidate(token))) return line;
  const made: IToken[] = [];
  for (let index = 0; index < line.length; index++) {
    const token = line[index];
    if (token === undefined) continue;
    const glued = isCandidate(token) ? certain(line, index, declared) : undefined;
    if (glued === undefined) {
      made.push(token);
      continue;
    }
    const { name, form, amount } = glued;
    const at = token.startOffset + name.length;
    made.push(piece(token, name, token.startOffset), piece(token, form, at));
    const taken = amount === "" ? [] : amountTokens(line, index, amount, at + form.length);
    made.push(...taken);
    // 船数不低于0.5: the point has ended the word, and what stands behind it belongs to the number.
    const skipped = taken.length === 1 && taken[0]?.image.includes(".") ? 2 : 0;
    const shown = amount === "" ? (line[index + 1]?.image ?? "") : taken.map(({ image }) => image).join("");
    report(path, token, glued, shown, problems);
    index += skipped;
  }
  return made;
}

function isCandidate({ image, tokenType }: IToken): boolean {
  return meaningOf(tokenType) === types.Word && !keywordsByForm.has(image) && gluedComparison(image) !== undefined;
}

function certain(line: readonly IToken[], index: number, { names }: DeclaredWords): GluedComparison | undefined {
  const word = line[index]?.image ?? "";
  const glued = names.has(word) ? undefined : gluedComparison(word);
  if (glued === undefined) return undefined;
  if (glued.amount !== "") return names.has(glued.name) ? glued : undefined;
  const next = line[index + 1];
  if (next === undefined || meaningOf(next.tokenType) !== types.NumberLiteral) return undefined;
  // 人手不足 3人以上: the comparison stands behind the number.
  const behind = line.slice(index + 2, index + 4);
  return behind.some(({ image }) => orMoreForms.some((form) => image.endsWith(form))) ? undefined : glued;
}

/** What the digits behind a comparison and all that is written against them are read as. */
function amountTokens(line: readonly IToken[], index: number, amount: string, offset: number): readonly IToken[] {
  const [dot, decimals] = line.slice(index + 1, index + 3);
  const joins =
    /^[0-9０-９_]+$/.test(amount) &&
    dot?.startOffset === offset + amount.length &&
    meaningOf(dot.tokenType) === types.Dot &&
    decimals?.startOffset === dot.startOffset + dot.image.length &&
    meaningOf(decimals.tokenType) === types.NumberLiteral;
  if (joins) return [piece(decimals, `${amount}.${decimals.image}`, offset)];
  return lex(amount).tokens.map((token) => piece(token, token.image, offset + token.startOffset));
}

function piece(token: IToken, image: string, startOffset: number): IToken {
  return { ...token, image, startOffset };
}

function report(
  path: string,
  { startOffset }: IToken,
  { name, form, amount }: GluedComparison,
  shown: string,
  problems: Diagnostic[],
): void {
  const start = startOffset + name.length;
  const end = start + form.length;
  const blanks = amount === "" ? [start] : [start, end];
  const edits = blanks.map((at) => ({ span: { source: path, start: at, end: at }, text: " " }));
  const fixes = [fix("missing-space", "insert", {}, edits)];
  const read = `${name} ${form} ${shown}`;
  problems.push(problem("missing-space", { after: name, read }, { here: { source: path, start, end } }, { fixes }));
}
