import type { FoldScript } from "@bylaw/coverage";

/**
 * Simplified script, character by character. The dictionary is loaded when it is needed; a character is looked up by
 * itself, so that the same words have the same hash whichever script they came in.
 */
export async function loadFoldScript(): Promise<FoldScript> {
  const { Converter } = await import("opencc-js/t2cn");
  const convert = Converter({ from: "tw", to: "cn" });
  const known = new Map<string, string>();
  return (character) => {
    const folded = known.get(character) ?? convert(character);
    known.set(character, folded);
    return folded;
  };
}
