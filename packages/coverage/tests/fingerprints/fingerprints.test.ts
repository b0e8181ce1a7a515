import { describe, expect, test } from "vitest";
import { compareFingerprints, fingerprintsOf, readFingerprints } from "../../src/index.ts";

// The characters of the invented texts below; the command folds with a whole dictionary.
const simplified = new Map(
  [..."條務臺應滿鎮資產總額萬標設為爲與專業"].map((sign, at) => [
    sign,
    [..."条务台应满镇资产总额万标设为为与专业"][at],
  ]),
);
const fold = (sign: string): string => simplified.get(sign) ?? sign;

const town = `示例镇办法
第一章 总则
第一条　为设立服务台，制定本办法。
第二条 服务台应满足：资产总额80.5万元以上，占比20%以上。
(一) 与专业有关；
第二章 附则
第十一条 本办法自2022年1月1日起施行。
附件:
1.申请表`;

describe("a text is cut into articles", () => {
  test("without headings, what stands before, and appendices", () => {
    expect(Object.keys(fingerprintsOf(town, fold).articles)).toEqual(["1", "2", "11"]);
  });

  test.each([
    ["a line that refers to an earlier article", "第二条 甲\n第一条规定的除外", ["2"]],
    ["a line that refers to a later article", "第二条 甲\n第九条第一款除外", ["2"]],
    ["numbers without a blank after them", "第一条为设立\n第二条服务台", ["1", "2"]],
    ["inserted articles, which JSON lists last", "第八条 甲\n第八条之一 乙\n第九条 丙", ["8", "9", "8-1"]],
    ["large numbers", "第九十九条 甲\n第一百零一条 乙\n第一百一十条 丙\n第二〇〇条 丁", ["99", "101", "110", "200"]],
    ["digits", "第1条 甲\n第2条 乙", ["1", "2"]],
    ["English", "Chapter 1 General\nArticle 1\nThe aim.\nArticle 2. Towns\nAnnex 1", ["1", "2"]],
    ["Markdown headings", "## 第一条\n甲\n**第二条** 乙", ["1", "2"]],
    ["nothing", "甲乙丙", []],
    ["names of objects", "第一条 __proto__ constructor", ["1"]],
  ])("%s", (_, text, numbers) => {
    expect(Object.keys(fingerprintsOf(text, fold).articles)).toEqual(numbers);
  });
});

describe("the hash of an article", () => {
  const hashOf = (body: string): string | undefined => fingerprintsOf(`第一条 ${body}`, fold).articles["1"];

  test("is SHA-256 of its letters and numbers alone", () => {
    expect(hashOf("资产，80.5 万元；占20 %以上。")).toBe(hashOf("资产80.5万元占20%以上"));
    expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("is the same in both scripts, and however it is set", () => {
    const traditional = town
      .replaceAll("条", "條")
      .replaceAll("应满", "應滿")
      .replaceAll("资产总额80.5万元", "資產總額８０.５萬元")
      .replaceAll("务台", "務臺")
      .replaceAll("，", ", ")
      .replaceAll("\n(一)", "\n\n （一）");
    expect(fingerprintsOf(traditional, fold)).toEqual(fingerprintsOf(town, fold));
  });

  test.each([
    ["a numeral", "满3年", "满2年"],
    ["a point in a number", "1.5倍", "15倍"],
    ["a percent", "占20%", "占20"],
    ["a word", "应当公示", "可以公示"],
    ["a negation", "得申报", "不得申报"],
  ])("tells %s apart", (_, one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });

  test("does not tell commas of thousands and case apart", () => {
    expect(hashOf("1,000 Firms")).toBe(hashOf("1000 firms"));
    expect(hashOf("1,0000")).toBe(hashOf("10000"));
  });
});

test("what has changed since it was encoded", () => {
  const now = town.replace("20%", "25%").replace("第十一条", "第三条 新增。\n第九条");
  expect(compareFingerprints(fingerprintsOf(town, fold), fingerprintsOf(now, fold))).toEqual({
    same: ["1"],
    changed: ["2"],
    added: ["3", "9"],
    gone: ["11"],
  });
});

describe("fingerprints are read from JSON", () => {
  const hash = "a".repeat(64);

  test("as they were written", () => {
    const written = fingerprintsOf(town, fold);
    expect(readFingerprints(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  test.each([
    [null],
    [[]],
    ["x"],
    [{ format: 2, articles: {} }],
    [{ format: 1 }],
    [{ format: 1, articles: { one: hash } }],
    [{ format: 1, articles: { "1": "short" } }],
    [{ format: 1, articles: { "1": hash.toUpperCase() } }],
    [JSON.parse(`{"format": 1, "articles": {"__proto__": "${hash}"}}`)],
  ])("and not from %j", (value: unknown) => {
    expect(readFingerprints(value)).toBeUndefined();
  });
});
