import { type Analysis, highlight } from "@bylaw/editor";
import { weightOf, weightsByNumber } from "../measure/weights.ts";

/**
 * The words of a text as editors take them, five numbers each: lines down, columns on, length, weight, nothing. A word
 * that names something is set as a name whatever it is spelled like; prose steps back behind the code.
 */
export function encodeTokens({ read, namesIn }: Analysis, path: string): Uint32Array {
  const one = read.get(path);
  if (one === undefined) return new Uint32Array();
  const { source } = one.scanned;
  const names = new Set(namesIn(path).map(({ node }) => node.span.start));
  const numbers: number[] = [];
  let [line, column, at] = [0, 0, 0];
  let nextLine = source.text.indexOf("\n");
  for (const { start, end, kind } of highlight(source, one)) {
    const from = { line, column };
    while (nextLine !== -1 && nextLine < start) {
      line += 1;
      at = nextLine + 1;
      nextLine = source.text.indexOf("\n", at);
    }
    column = start - at;
    const weight = kind === "prose" ? "quiet" : names.has(start) ? "plain" : weightOf(kind);
    const across = line === from.line ? column - from.column : column;
    numbers.push(line - from.line, across, end - start, weightsByNumber.indexOf(weight), 0);
  }
  return Uint32Array.from(numbers);
}
