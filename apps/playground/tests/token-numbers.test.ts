import { analyse } from "@bylaw/editor";
import { expect, test } from "vitest";
import { encodeTokens } from "../src/engine/token-numbers.ts";
import { weightsByNumber } from "../src/measure/weights.ts";

function decoded(path: string, text: string): readonly string[] {
  const numbers = encodeTokens(analyse({ sources: [{ path, text }] }), path);
  const lines = text.split("\n");
  const found: string[] = [];
  let [line, column] = [0, 0];
  for (let at = 0; at < numbers.length; at += 5) {
    const [down = 0, across = 0, length = 0, weight = 0] = numbers.slice(at);
    line += down;
    column = down === 0 ? column + across : across;
    found.push(`${line + 1} ${weightsByNumber[weight]} ${lines[line]?.slice(column, column + length)}`);
  }
  return found;
}

test("each word stands on its line with its weight; prose steps back", () => {
  const text = "# Aid\n\n```bylaw\npolicy aid\nfact sum: money // of all\n```\n";
  expect(decoded("aid.bylaw.md", text)).toEqual([
    "1 quiet # Aid",
    "3 quiet ```bylaw",
    "4 strong policy",
    "4 plain aid",
    "5 strong fact",
    "5 plain sum",
    "5 strong money",
    "5 faint // of all",
    "6 quiet ```",
  ]);
});

test("a text that is not of the policy has no words", () => {
  expect(encodeTokens(analyse({ sources: [] }), "nowhere.bylaw")).toHaveLength(0);
});
