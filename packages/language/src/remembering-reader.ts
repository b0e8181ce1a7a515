import type { Reader } from "./compile.ts";
import type { SourceText } from "./compile-types.ts";
import { mostRemembered } from "./limits.ts";
import { type ReadSource, readSource } from "./read-source.ts";

/**
 * A reader that remembers what it has read last, for editors and servers that compile one policy again and again: only
 * the text that was changed is read anew, and of it only the stretches that a change has touched are parsed. The results are those of a plain reader.
 */
export function rememberingReader(): Reader {
  const known = new Map<string, { readonly text: string; readonly read: ReadSource }>();
  return (source: SourceText): ReadSource => {
    const before = known.get(source.path);
    if (before !== undefined && before.text === source.text) return before.read;
    const read = readSource(source, before?.read);
    if (known.size >= mostRemembered) known.clear();
    known.set(source.path, { text: source.text, read });
    return read;
  };
}
