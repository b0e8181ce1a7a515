const known = new Map<string, readonly string[]>();
const mostKnown = 8192;

/**
 * The words of a text by which it is compared with others: stems of Latin words, pairs of Chinese characters. They are
 * remembered: between two keys nearly all comments, titles and names are the same.
 */
export function spokenParts(text: string): readonly string[] {
  if (text === "") return [];
  const before = known.get(text);
  if (before !== undefined) return before;
  const parts = new Set<string>();
  for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) if (!dull.has(word)) parts.add(`~${stem(word)}`);
  for (const run of text.match(/[\u3400-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 1 < run.length; at++) parts.add(`~${run.slice(at, at + 2)}`);
  }
  const made = [...parts];
  if (known.size >= mostKnown) known.clear();
  known.set(text, made);
  return made;
}

const stemLength = 5;

function stem(word: string): string {
  return word.length > stemLength ? word.slice(0, stemLength) : word.replace(/s$/, "");
}

const dull: ReadonlySet<string> = new Set([
  "the",
  "and",
  "for",
  "with",
  "has",
  "have",
  "from",
  "that",
  "are",
  "which",
  "not",
]);
