import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bylaw, folderWith, sampleFiles } from "./run-bylaw.ts";

const measure = `示例镇服务台办法
第一章 总则
第一条 为设立服务台，制定本办法。
第二条 服务台由镇公所管理。
第三条 附则略。
第八条 示范服务台应满足：
（一）资产总额不低于80万元；
（三）从业人员不少于10人。
附件：
1. 申请表
`;
const traditional = `示例鎮服務臺辦法
第一章　總則
第一條　為設立服務臺，制定本辦法。
第二條　服務臺由鎮公所管理。
第三條　附則略。
第八條　示範服務臺應滿足:
(一) 資產總額不低於80萬元;
(三) 從業人員不少於10人。
`;
const policy = sampleFiles["policies/sampletown/sampletown.bylaw"] ?? "";
const { folder: cwd, remove } = folderWith({
  ...sampleFiles,
  "policies/sampletown/sampletown.bylaw": policy
    .replace("  in force", "  articles 1 to 8\n  in force")
    .replace(
      "role bureau",
      '///zh 立法目的\nomit 1 "the aim"\narticle 2\nreading R_1 "read as it stands"\nomit 4, 5, 6, 7 "repealed"\nrole bureau',
    ),
  "policies/halftown/plugin.json": JSON.stringify({ format: 1, id: "halftown" }),
  "measure.txt": measure,
  "traditional.txt": traditional,
  "revised.txt": measure.replace("80万元", "100万元").replace("第三条 附则略。", "第四条 新增。"),
  "letter.txt": "没有条文的文字",
  "broken.txt": Buffer.from([0xff, 0xfe, 0x00]),
});
afterAll(remove);

describe("bylaw coverage", () => {
  test("lists every article and its items, with reasons, counts and places", async () => {
    const { code, out, err } = await bylaw(["coverage", "sampletown"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("sampletown: 8 articles: 1 encoded, 1 partly, 5 omitted, 1 missing.");
    expect(out).toMatch(/^1 +– omitted .*\n +not encoded: the aim$/m);
    expect(out).toMatch(/^2 +◐ partly +1 reading +policies\/sampletown\/sampletown\.bylaw:11$/m);
    expect(out).toMatch(/^3 +✗ missing$/m);
    expect(out).toMatch(/^8 +✓ encoded +2 rules/m);
    expect(out).toMatch(/^ {2}8\(1\) +✓ encoded +1 rule +policies\/sampletown\/sampletown\.bylaw:\d+$/m);
  });

  test("in Chinese", async () => {
    const { code, out } = await bylaw(["coverage", "sampletown", "--lang", "zh"], { cwd });
    expect(code).toBe(0);
    expect(out).toContain("sampletown：共8条，已编入1条，部分编入1条，不编入5条，未作交代1条。");
    expect(out).toMatch(/^第一条 +– 不编入 .*\n +不编入：立法目的$/m);
    expect(out).toMatch(/^第三条 +✗ 未作交代$/m);
    expect(out).toMatch(/^第八条 +✓ 已编入 +2条规则/m);
    expect(out).toMatch(/^ {2}第八条第一项 +✓ 已编入 +1条规则/m);
  });

  test("as JSON", async () => {
    const { code, out } = await bylaw(["coverage", "sampletown", "--json"], { cwd });
    const ledger = JSON.parse(out);
    expect(code).toBe(0);
    expect(ledger.counts).toEqual({ encoded: 1, partly: 1, omitted: 5, missing: 1 });
    expect(ledger.articles[0].omissions[0]).toMatchObject({
      citation: "1",
      reason: "the aim",
      label: { zh: "立法目的" },
    });
    expect(ledger.articles[7].items[0]).toMatchObject({
      citation: "8(1)",
      status: "encoded",
      statements: [{ kind: "rule", id: "8(1).assets", file: "policies/sampletown/sampletown.bylaw" }],
    });
  });

  test("ends with 1 where an article is missing and none may be", async () => {
    expect((await bylaw(["coverage", "sampletown", "--strict"], { cwd })).code).toBe(1);
    const words = await bylaw(["coverage", "words", "--strict"], { cwd });
    expect([words.code, words.out]).toEqual([0, "words: names no articles.\n"]);
  });

  test("says what is wrong with a policy that does not compile", async () => {
    const { code, out, err } = await bylaw(["coverage", "broken.bylaw"], { cwd });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("error[unknown-fact]");
  });
});

describe("fingerprints", () => {
  const kept = join(cwd, "policies/sampletown/fingerprints.json");

  test("there are none before they are recorded", async () => {
    const { code, err } = await bylaw(["coverage", "sampletown", "--against", "measure.txt"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("error[fingerprints-missing]: `sampletown` has no fingerprints");
  });

  describe("once recorded", () => {
    beforeAll(async () => {
      const { code, out } = await bylaw(["coverage", "sampletown", "--record", "measure.txt"], { cwd });
      expect([code, out]).toEqual([
        0,
        "Fingerprints of 4 articles written to policies/sampletown/fingerprints.json.\n" +
          'Name the file in plugin.json: "fingerprints": "fingerprints.json".\n',
      ]);
    });

    test("hold hashes and no word", () => {
      const text = readFileSync(kept, "utf8");
      expect(text).not.toMatch(/\p{Script=Han}/u);
      const { format, articles } = JSON.parse(text);
      expect([format, Object.keys(articles)]).toEqual([1, ["1", "2", "3", "8"]]);
      expect(Object.values(articles).every((hash) => /^[0-9a-f]{64}$/.test(String(hash)))).toBe(true);
    });

    test("are those of the same text in either script", async () => {
      for (const file of ["measure.txt", "traditional.txt"]) {
        const { code, out } = await bylaw(["coverage", "sampletown", "--against", file], { cwd });
        expect([file, code, out]).toEqual([file, 0, "sampletown: 4 articles as encoded, none changed.\n"]);
      }
    });

    test("tell which articles have changed, with what of them is encoded", async () => {
      const { code, out } = await bylaw(["coverage", "sampletown", "--against", "revised.txt"], { cwd });
      expect(code).toBe(1);
      expect(out).toContain("sampletown: 1 article changed, 1 added, 1 gone since they were encoded.");
      expect(out).toMatch(/^ {2}changed {2}8 {2}2 rules {2}policies\/sampletown\/sampletown\.bylaw:\d+$/m);
      expect(out).toMatch(/^ {2}added {4}4/m);
      expect(out).toMatch(/^ {2}gone {5}3$/m);
    });

    test("in Chinese and as JSON", async () => {
      const zh = await bylaw(["coverage", "sampletown", "--against", "revised.txt", "--lang", "zh"], { cwd });
      expect(zh.out).toContain("sampletown：与编入时相比，改动1条，新增1条，删去1条。");
      const json = await bylaw(["coverage", "sampletown", "--against", "revised.txt", "--json"], { cwd });
      expect(json.code).toBe(1);
      expect(JSON.parse(json.out)).toEqual({
        policy: "sampletown",
        same: ["1", "2"],
        changed: ["8"],
        added: ["4"],
        gone: ["3"],
      });
    });

    test("that are broken are refused", async () => {
      const whole = readFileSync(kept, "utf8");
      for (const [text, message] of [
        ["{", "error[json-unread]"],
        ['{"format": 2, "articles": {}}', "error[fingerprints-unread]"],
      ] as const) {
        writeFileSync(kept, text);
        const { code, err } = await bylaw(["coverage", "sampletown", "--against", "measure.txt"], { cwd });
        expect([code, err.includes(message)]).toEqual([1, true]);
      }
      writeFileSync(kept, whole);
    });
  });

  test.each([
    [["sampletown", "--against", "letter.txt"], 1, "error[no-article-in-text]: `letter.txt`"],
    [["halftown", "--record", "measure.txt"], 1, "error[plugin-value-missing]"],
    [["sampletown", "--record", "broken.txt"], 1, "error[file-not-text]: `broken.txt`"],
    [["sampletown", "--record", "nowhere.txt"], 2, "error[file-not-found]: There is no file `nowhere.txt`."],
    [["broken.bylaw", "--record", "measure.txt"], 2, "error[fingerprints-of-plugin]: `broken.bylaw` is not a plugin"],
    [
      ["sampletown", "--against", "measure.txt", "--record", "measure.txt"],
      2,
      "error[options-together]: `--against` and `--record` cannot stand together.",
    ],
  ])("%j", async (words, code, message) => {
    const run = await bylaw(["coverage", ...words], { cwd });
    expect(run.err).toContain(message);
    expect([run.code, run.out]).toEqual([code, ""]);
  });
});
