import { addWord, plainFronts, type WeightedLine, type WeightedPart, weightsByNumber } from "./weights.ts";

/** The weights of a text's lines from the numbers in which the worker speaks of its words (`encodeTokens`). */
export function weightsOfTokens(numbers: Uint32Array, lineCount: number): readonly WeightedLine[] {
  const lines: WeightedPart[][] = Array.from({ length: lineCount }, () => []);
  let [line, column] = [0, 0];
  for (let at = 0; at + 4 < numbers.length; at += 5) {
    const [down = 0, across = 0, length = 0, weight = 1] = numbers.subarray(at, at + 4);
    column = down === 0 ? column + across : across;
    line += down;
    addWord(lines[line] ?? [], column, length, weightsByNumber[weight] ?? "plain");
  }
  return plainFronts(lines);
}
