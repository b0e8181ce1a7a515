import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import { isChinese } from "./characters.ts";
import { comparisonForms, orMoreForms } from "./chinese-forms.ts";
import type { DeclaredWords } from "./declared-words.ts";
import { lex } from "./lexer.ts";
import { reportLiterals } from "./literal-problems.ts";
import { wordToken } from "./make-token.ts";
import type { Token } from "./token.ts";
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
  line: readonly Token[],
  declared: DeclaredWords,
  problems: Diagnostic[],
): readonly Token[] {
  if (!line.some(isCandidate)) return line;
  const made: Token[] = [];
  for (let index = 0; index < line.length; index++) {
    const token = line[index];
    if (token === undefined) continue;
    const glued = isCandidate(token) ? certain(line, index, declared) : undefined;
    const behind = glued && readAmount(line, index, glued.amount);
    if (glued === undefined || behind === undefined) {
      made.push(token);
      continue;
    }
    const { name, form, amount } = glued;
    const at = token.startOffset + name.length;
    made.push(wordToken(name, token.startOffset, token.line, false), wordToken(form, at, token.line, false));
    const first = token.startOffset + token.image.length - amount.length;
    const taken = behind.tokens.map((each) => moved(each, first, token.line));
    made.push(...reportLiterals(path, taken, problems));
    const shown = amount === "" ? (line[index + 1]?.image ?? "") : taken.map(({ image }) => image).join("");
    report(path, token, glued, shown, problems);
    index += behind.further;
  }
  return made;
}

function isCandidate({ image, tokenType }: Token): boolean {
  return tokenType === types.Word && isChinese(image) && gluedComparison(image) !== undefined;
}

function certain(line: readonly Token[], index: number, { names }: DeclaredWords): GluedComparison | undefined {
  const word = line[index]?.image ?? "";
  const glued = names.has(word) ? undefined : gluedComparison(word);
  if (glued === undefined) return undefined;
  if (glued.amount !== "") return names.has(glued.name) ? glued : undefined;
  const next = line[index + 1];
  if (next === undefined || next.tokenType !== types.NumberLiteral) return undefined;
  // 人手不足 3人以上: the comparison stands behind the number.
  const behind = line.slice(index + 2, index + 4);
  return behind.some(({ image }) => orMoreForms.some((form) => image.endsWith(form))) ? undefined : glued;
}

/** What the digits behind a comparison are read as, and how many tokens behind the word belong to them. */
interface Amount {
  readonly tokens: readonly Token[];
  readonly further: number;
}

/** The parts of a date behind its year: as many tokens may belong to digits that end a word. */
const mostParts = 4;

/**
 * Reads the digits and what is written against them as they would be read behind a blank: in 0.5 and in 2024-01-01 a
 * sign has ended the word. Undefined where both readings would differ, as of 1,000 and 3.5.6.
 */
function readAmount(line: readonly Token[], index: number, amount: string): Amount | undefined {
  if (amount === "") return { tokens: [], further: 0 };
  const parts = line.slice(index + 1, index + 1 + mostParts);
  const apart = parts.findIndex((part, at) => {
    const before = line[index + at];
    return before === undefined || before.startOffset + before.image.length !== part.startOffset;
  });
  const joined = (apart === -1 ? parts : parts.slice(0, apart)).map(({ image }) => image);
  const rest = joined.join("");
  if (/^[0-9]+$/.test(amount) && /^,[0-9]{3}/.test(rest)) return undefined;
  const tokens = lex(amount + rest).tokens.filter(({ startOffset }) => startOffset < amount.length);
  const last = tokens.at(-1);
  const end = last === undefined ? 0 : last.startOffset + last.image.length;
  const ends = joined.map((_, at) => amount.length + joined.slice(0, at + 1).join("").length);
  const further = end === amount.length ? 0 : ends.indexOf(end) + 1;
  return end === amount.length || further > 0 ? { tokens, further } : undefined;
}

function moved(token: Token, by: number, line: number): Token {
  return { ...token, startOffset: token.startOffset + by, endOffset: token.endOffset + by, line };
}

function report(
  path: string,
  { startOffset }: Token,
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
