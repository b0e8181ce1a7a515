import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { cutArticles } from "./cut-articles.ts";

/** Version of the fingerprints, and of the way in which a text is made plain before it is hashed. */
export const fingerprintFormat = 1;

/** What a text looked like, article by article: hashes only, from which no word can be read. */
export interface Fingerprints {
  readonly format: typeof fingerprintFormat;
  /** By number of the article: SHA-256 of its plain text in lower-case hexadecimal. */
  readonly articles: Readonly<Record<string, string>>;
}

/** Writes one character in simplified script; every other character stays as it is. */
export type FoldScript = (character: string) => string;

/**
 * The fingerprints of a source text. Each article is hashed after NFKC, folding of the script, and without blanks,
 * punctuation and case, so that another edition or another script of the same words has the same hash.
 */
export function fingerprintsOf(text: string, fold: FoldScript): Fingerprints {
  const articles: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { number, text: body } of cutArticles(folded(text, fold))) {
    articles[number] = bytesToHex(sha256(utf8ToBytes(plain(body))));
  }
  return { format: fingerprintFormat, articles };
}

/** Character by character: words of a dictionary would be found in one script and missed in the other. */
function folded(text: string, fold: FoldScript): string {
  let out = "";
  for (const character of text.normalize("NFKC"))
    out += /\p{Script=Han}/u.test(character) ? fold(character) : character;
  return out;
}

/** Letters and numbers alone; the point within a number and the sign of a percent are part of it, commas are not. */
function plain(text: string): string {
  const joined = text.toLowerCase().replaceAll(/(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g, "");
  return (joined.match(/[0-9]+(?:\.[0-9]+)?\s*[%‰]?|[\p{L}\p{M}\p{N}]/gu) ?? []).join("").replaceAll(/\s/g, "");
}

/** The articles by what has become of them, each list in order of the numbers. */
export interface FingerprintChanges {
  readonly same: readonly string[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** What differs between the text that was encoded and the text that is there now. */
export function compareFingerprints(encoded: Fingerprints, now: Fingerprints): FingerprintChanges {
  const [before, after] = [new Map(Object.entries(encoded.articles)), new Map(Object.entries(now.articles))];
  const common = [...before.keys()].filter((number) => after.has(number));
  return {
    same: inOrder(common.filter((number) => before.get(number) === after.get(number))),
    changed: inOrder(common.filter((number) => before.get(number) !== after.get(number))),
    added: inOrder([...after.keys()].filter((number) => !before.has(number))),
    gone: inOrder([...before.keys()].filter((number) => !after.has(number))),
  };
}

function inOrder(numbers: readonly string[]): readonly string[] {
  const order = (number: string): number => {
    const [whole = 0, inserted = 0] = number.split("-").map(Number);
    return whole * 1000 + inserted;
  };
  return numbers.toSorted((one, other) => order(one) - order(other));
}

/** Reads fingerprints from parsed JSON; nothing where it is anything else, such as another format. */
export function readFingerprints(value: unknown): Fingerprints | undefined {
  const own = entriesOf(value);
  const listed = own && entriesOf(own.get("articles"));
  if (own?.get("format") !== fingerprintFormat || listed === undefined || listed.size > 10_000) return undefined;
  const articles: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [number, hash] of listed) {
    const wellFormed =
      /^[0-9]{1,4}(?:-[0-9]{1,3})?$/.test(number) && typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash);
    if (!wellFormed) return undefined;
    articles[number] = hash;
  }
  return { format: fingerprintFormat, articles };
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}
