import { syllables } from "./pinyin.generated.ts";
import { isChinese } from "./writing.ts";

let readings: ReadonlyMap<string, readonly string[]> | undefined;

/** The readings of each character, unpacked when somebody first asks. */
function readingsOf(character: string): readonly string[] {
  readings ??= unpack();
  return readings.get(character) ?? [];
}

function unpack(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of syllables.split("\n")) {
    const syllable = /^[a-z]+/.exec(line)?.[0];
    if (syllable === undefined) continue;
    for (const character of line.slice(syllable.length)) {
      const known = found.get(character);
      if (known === undefined) found.set(character, [syllable]);
      else known.push(syllable);
    }
  }
  return found;
}

const mostVariants = 16;
const remembered = new Map<string, readonly string[]>();
const mostRemembered = 20_000;

/**
 * What may be typed on a Latin keyboard to find a Chinese word: its syllables without tones, and their initials; a
 * character of several readings is found by each. Empty for a word without Chinese characters.
 */
export function pinyinOf(word: string): readonly string[] {
  if (!isChinese(word)) return [];
  const known = remembered.get(word);
  if (known !== undefined) return known;
  let variants: readonly { readonly full: string; readonly initials: string }[] = [{ full: "", initials: "" }];
  for (const character of word) {
    const here = isChinese(character) ? readingsOf(character) : [character.toLowerCase()];
    const longer = variants.flatMap(({ full, initials }) =>
      here.map((reading) => ({ full: full + reading, initials: initials + reading.charAt(0) })),
    );
    variants = (longer.length === 0 ? variants : longer).slice(0, mostVariants);
  }
  const found = [...new Set(variants.flatMap(({ full, initials }) => [full, initials]))];
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, found);
  return found;
}
