import { describe, expect, test } from "vitest";
import { presenterWords, type ToldChange } from "../../src/presenter/words.ts";

const told: ToldChange = {
  asked: "lose",
  title: true,
  size: 2000,
  held: 747,
  lost: 71,
  gained: 0,
  changed: 101,
  line: "1,000,000 yuan",
};
const plain = (value: number): string => String(value);
const en = presenterWords("en");
const zh = presenterWords("zh");

describe("the question", () => {
  test.each([
    [told, "747 hold the title today. How many lose it at 1,000,000 yuan?"],
    [{ ...told, title: false }, "747 meet it today. How many no longer do at 1,000,000 yuan?"],
    [{ ...told, asked: "gain", held: 1 }, "1 holds the title today. How many more gain it at 1,000,000 yuan?"],
    [
      { ...told, asked: "change", line: undefined },
      "2000 applicants are judged. How many findings change under the draft?",
    ],
  ] as const)("%#", (given, sentence) => {
    const { line, ...rest } = given;
    expect(en.question({ ...rest, ...(line === undefined ? {} : { line }) }, plain)).toBe(sentence);
  });

  test("in Chinese", () => {
    expect(zh.question({ ...told, line: "100万元" }, plain)).toBe(
      "现有747家持有称号。要求线改为100万元后，多少家将失去称号？",
    );
  });
});

describe("the finding", () => {
  test.each([
    [{}, "71 of 747 lose the title. None gains it.", "747家中有71家失去称号，无一家新获称号。"],
    [{ lost: 1, gained: 1 }, "1 of 747 loses the title. 1 gains it.", "747家中有1家失去称号，另有1家新获称号。"],
    [{ lost: 0, gained: 31 }, "None of 747 loses the title. 31 gain it.", "747家中无一家失去称号，另有31家新获称号。"],
    [{ title: false }, "71 of 747 no longer meet it. None newly meets it.", "747家中有71家不再符合，无一家新增符合。"],
    [
      { title: false, lost: 0, gained: 2 },
      "None of 747 stops meeting it. 2 newly meet it.",
      "747家中无一家不再符合，另有2家新增符合。",
    ],
    [{ lost: 0, changed: 0 }, "No finding changes.", "判定均无变化。"],
    [{ lost: 0, changed: 4 }, "4 findings change. None loses or gains the title.", "4家判定有变化，称号得失均无变化。"],
  ])("%#", (parts, english, chinese) => {
    expect(en.finding({ ...told, ...parts }, plain)).toBe(english);
    expect(zh.finding({ ...told, ...parts }, plain)).toBe(chinese);
  });
});
