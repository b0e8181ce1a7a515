import { pinyinOf } from "@bylaw/editor";

/** What was typed, taken apart: each part must be found in a thing. */
export interface Asked {
  readonly terms: readonly string[];
  /** All of it in one. */
  readonly whole: string;
}

/** More than this of what was typed is not looked at. */
const most = { length: 120, terms: 8 };

/** Widths, capitals and marks of the tone do not count; ü is v, as keyboards have it. */
export function plainly(text: string): string {
  const latin = text
    .normalize("NFKD")
    .replace(/u\u0308/giu, "v")
    .replace(/\p{Mn}/gu, "");
  return latin.normalize("NFKC").toLowerCase();
}

/** Takes apart what was typed; of a text that is too long only the beginning counts. */
export function askedOf(typed: string): Asked {
  const plain = plainly(typed.slice(0, most.length)).trim();
  const terms = plain.split(/[\s'’]+/u).filter((term) => term !== "");
  return { terms: terms.slice(0, most.terms), whole: plain.replace(/\s+/gu, " ") };
}

/** What may be typed to find something: names, and words that find it less surely. */
export interface Findable {
  readonly names: readonly string[];
  readonly about?: readonly string[];
}

const plainOf = new WeakMap<readonly string[], readonly string[]>();

function plainAll(texts: readonly string[]): readonly string[] {
  const known = plainOf.get(texts);
  if (known !== undefined) return known;
  const plain = texts.map(plainly);
  plainOf.set(texts, plain);
  return plain;
}

/**
 * How well something answers, 0 where one of the terms is not found in it. A whole name counts most, then the beginning
 * of one, the beginning of a word, a part, and what is spelled in pinyin; words about it count less than names.
 */
export function matchOf({ names, about = [] }: Findable, { terms, whole }: Asked): number {
  const [called, said] = [plainAll(names), plainAll(about)];
  let sum = 0;
  for (const term of terms) {
    const found = Math.max(bestOf(called, term), bestOf(said, term) * 0.4);
    if (found === 0) return 0;
    sum += found;
  }
  const all = terms.length < 2 ? 0 : bestOf(called, whole);
  return Math.max(sum / Math.max(terms.length, 1), all);
}

function bestOf(texts: readonly string[], term: string): number {
  let best = 0;
  for (const text of texts) best = Math.max(best, nearness(text, term));
  return best;
}

const wordSign = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;

/** How near a typed term comes to one name; both are plain. */
function nearness(name: string, term: string): number {
  if (name === term) return 100;
  if (/^[0-9]+$/u.test(term)) return numberNearness(name, term);
  const at = name.indexOf(term);
  if (at < 0) return spelledNearness(name, term);
  if (at === 0) return 80 - Math.min(name.length - term.length, 40) / 4;
  return han.test(term) || !wordSign.test(name.charAt(at - 1)) ? 60 : 30;
}

/** Article 8 is neither 18 nor 80: a number is a whole one of the name, or the beginning of one. */
function numberNearness(name: string, term: string): number {
  const numbers = name.split(/[^0-9]+/u);
  if (numbers.includes(term))
    return numbers[0] === term || /^[^0-9]+$/u.test(name.slice(0, name.indexOf(term))) ? 70 : 50;
  return numbers.some((number) => number.startsWith(term)) ? 5 : 0;
}

function spelledNearness(name: string, term: string): number {
  if (!/^[a-z]+$/u.test(term) || !/\p{Script=Han}/u.test(name)) return 0;
  const near = spelledScores[spelled(name, term)];
  // Of two that are spelled alike the shorter comes nearer.
  return near === 0 ? 0 : near - Math.min(name.length, 8) / 20;
}

const spelledScores = { syllables: 72, initials: 64, inside: 44, no: 0 } as const;

/** Characters of a name, and letters, that are looked at. */
const longest = 60;

/**
 * Whether Latin letters spell a Chinese name or the beginning of one: `zichan` and `zcze` find 资产总额, and so does
 * `zichanze`. `inside`: they spell it from a later character on, whose syllable is written in full.
 */
export function spelled(name: string, letters: string): "syllables" | "initials" | "inside" | "no" {
  if (letters.length > longest) return "no";
  const signs = signsOf(name);
  if (spelledFrom(signs, 0, letters, "syllables")) return "syllables";
  if (spelledFrom(signs, 0, letters, "all")) return "initials";
  for (let at = 1; at < signs.length && letters.length > 1; at++) {
    if (spelledFrom(signs, at, letters, "syllables")) return "inside";
  }
  return "no";
}

function spelledFrom(signs: readonly Sign[], from: number, letters: string, as: keyof Sign): boolean {
  /** How many letters can be spelled by the characters until here. */
  let reached: readonly number[] = [0];
  for (let place = from; place < signs.length; place++) {
    const next: number[] = [];
    for (const spelling of signs[place]?.[as] ?? []) {
      for (const at of reached) {
        if (spelling.length >= letters.length - at) {
          if (spelling.startsWith(letters.slice(at))) return true;
        } else if (letters.startsWith(spelling, at) && !next.includes(at + spelling.length)) {
          next.push(at + spelling.length);
        }
      }
    }
    if (next.length === 0) return false;
    reached = next;
  }
  return false;
}

/** How a character is spelled: its syllables alone, or with their first letters; another sign is itself. */
interface Sign {
  readonly syllables: readonly string[];
  readonly all: readonly string[];
}

const signsKnown = new Map<string, readonly Sign[]>();
const signKnown = new Map<string, Sign>();
const mostKnown = 10_000;

function signsOf(name: string): readonly Sign[] {
  const known = signsKnown.get(name);
  if (known !== undefined) return known;
  const characters = Array.from(name.slice(0, longest * 4)).filter((character) => wordSign.test(character));
  const signs = characters.slice(0, longest).map(signOf);
  if (signsKnown.size >= mostKnown) signsKnown.clear();
  signsKnown.set(name, signs);
  return signs;
}

function signOf(character: string): Sign {
  const known = signKnown.get(character);
  if (known !== undefined) return known;
  const all = han.test(character) ? pinyinOf(character) : [character];
  const syllables = all.filter(
    (each) => each.length > 1 || !all.some((other) => other !== each && other.startsWith(each)),
  );
  const sign = { syllables, all };
  if (signKnown.size >= mostKnown) signKnown.clear();
  signKnown.set(character, sign);
  return sign;
}
