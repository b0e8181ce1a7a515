import { afterAll, describe, expect, test } from "vitest";
import { bylaw, folderWith, sampleFiles } from "./run-bylaw.ts";

const { folder: cwd, remove } = folderWith({ ...sampleFiles, "binary.json": Buffer.from([0xff, 0xfe, 0x00, 0x41]) });
afterAll(remove);

interface Answer {
  readonly policy: string;
  readonly version: string;
  readonly on: string;
  readonly decisions: Readonly<Record<string, { readonly outcome: string }>>;
}
const read = (text: string): Answer => JSON.parse(text) as Answer;
const evaluate = (facts: string, ...more: readonly string[]) =>
  bylaw(["evaluate", "sampletown", "--facts", facts, "--on", "2024-05-01", ...more], { cwd });

describe("bylaw evaluate", () => {
  test("says the outcome, then rule by rule with sign, word, article and sentence", async () => {
    const { code, out, err } = await evaluate("short.json");
    expect([code, err]).toEqual([0, ""]);
    const lines = out.split("\n");
    expect(lines[0]).toBe("Measure of Sample Town, 示例〔2021〕1号, version 2.1.0");
    expect(lines[1]).toBe("As of 1 May 2024; in force since 5 December 2021.");
    expect(lines[3]).toBe("✗ The conditions of certification are not met: article 8(1).");
    expect(lines[5]).toMatch(/^ {2}✗ Not met {2}8\(1\) {2}Article 8\(1\) asks for assets of at least 800,000 yuan;/);
    expect(lines.find((line) => line.includes("✓"))).toMatch(
      /^ {2}✓ Met {6}8\(3\) {2}Article 8\(3\) asks for at least 10 staff; 12 were stated. Met.$/,
    );
  });

  test("says it in Chinese, lined up by the width of the characters", async () => {
    const { code, out } = await evaluate("short.json", "--lang", "zh");
    expect(code).toBe(0);
    expect(out).toContain("✗ 不符合认定的条件：第八条第一项。");
    expect(out).toContain("  ✗ 不符合  第八条第一项  第八条第一项要求资产总额不低于80万元，申报为60万元，相差20万元，");
    expect(out).toContain("  ✓ 符合    第八条第三项  第八条第三项要求从业人员不少于10人，申报为12人，符合。");
  });

  test("gives the determination as JSON, the same bytes each time", async () => {
    const [first, second] = await Promise.all([
      evaluate("good.json", "--format", "json"),
      evaluate("good.json", "--format", "json"),
    ]);
    expect(first.out).toBe(second.out);
    expect(read(first.out)).toMatchObject({ policy: "sampletown", version: "2.1.0", on: "2024-05-01" });
    expect(read(first.out).decisions["certification"]?.outcome).toBe("met");
  });

  test("answers JSON Lines in JSON Lines; a bad line is reported with its number and stops nothing", async () => {
    const { code, out, err } = await evaluate("many.jsonl");
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer & { readonly line?: number });
    expect(code).toBe(1);
    expect(answers.map((answer) => answer.line ?? answer.decisions["certification"]?.outcome)).toEqual([
      "met",
      2,
      "not_met",
      5,
    ]);
    expect(err).toContain("line 2:");
    expect(err).toContain("`many.jsonl` is not JSON from line 2, column 10 on.");
    expect(err).toContain("line 5:");
  });

  test("reads standard input, one case or a case a line", async () => {
    const words = ["evaluate", "policies/sampletown", "--facts", "-", "--on", "2024-05-01", "--format", "json"];
    const one = await bylaw(words, { cwd, input: '\ufeff{"staff": 3}' });
    expect(read(one.out).decisions["certification"]?.outcome).toBe("not_met");
    const lines = await bylaw(words, { cwd, input: '{"staff": 3}\r\n{"staff": 12, "tier": "platform"}\r\n' });
    expect(
      lines.out
        .trim()
        .split("\n")
        .map((line) => read(line).decisions["certification"]?.outcome),
    ).toEqual(["not_met", "met"]);
  });

  test("an unknown stays unknown, and says who states it", async () => {
    const { out } = await bylaw(["evaluate", "sampletown", "--facts", "-"], { cwd, input: "{}" });
    expect(out).toMatch(/^\? Certification is undecided until assets, /m);
    expect(out).toContain("Not yet known:");
    expect(out).toContain("(stated by the applicant).");
  });

  test("asks about today where no date is given", async () => {
    const { out } = await bylaw(["evaluate", "sampletown", "--facts", "good.json", "--format", "json"], { cwd });
    expect(read(out).on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("takes a decision by either name", async () => {
    const { code, out } = await evaluate("good.json", "--decision", "认定", "--format", "json");
    expect([code, Object.keys(read(out).decisions)]).toEqual([0, ["certification"]]);
  });
});

describe("what is wrong with the facts", () => {
  test.each([
    ["comma.json", 1, "`comma.json` is not JSON from line 4, column 1 on."],
    ["binary.json", 1, "`binary.json` is not a text in UTF-8."],
    ["missing.json", 2, "There is no file `missing.json`."],
    ["policies", 2, "`policies` is a folder, and a file is needed."],
  ])("%s", async (facts, expected, message) => {
    const { code, out, err } = await evaluate(facts);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect([code, out]).toEqual([expected, ""]);
  });

  test.each([
    [
      '{\n  "assets": 1,\n  "tier": "demo", "assets": 2\n}',
      "`assets` a second time in one object at line 3, column 19.",
    ],
    ['{"facts": {"资产总额": 1, "\\u8d44产总额": 2}}', "`资产总额` a second time in one object at line 1, column 23."],
    ['{"staff": 1}\n{"staff": 2, "staff": 2}\n', "`staff` a second time in one object at line 2, column 14."],
    ['{"acts": [{"by": "a"}, {"by": "b", "by": "c"}]}', "`by` a second time in one object at line 1, column 36."],
  ])("the same key twice: %s", async (input, message) => {
    const { code, err } = await bylaw(["evaluate", "sampletown", "--facts", "-"], { cwd, input });
    expect(code).toBe(1);
    expect(err.replaceAll(/\n {2}/g, " ")).toContain(message);
  });

  test("the same key in two objects, or as a value, is none twice; very deep facts are no crash", async () => {
    const input = '{"facts": {"tier": "demo", "staff": 12}, "papers": {}, "acts": []}';
    const { code, err } = await bylaw(["evaluate", "sampletown", "--facts", "-"], { cwd, input });
    expect([code, err]).toEqual([0, ""]);
    const deep = `{"a": ${"[".repeat(20_000)}{"a": "a"}${"]".repeat(20_000)}}`;
    const answer = await bylaw(["evaluate", "sampletown", "--facts", "-"], { cwd, input: deep });
    expect([answer.code, answer.err.includes("second time")]).toEqual([1, false]);
    expect(answer.err).not.toMatch(/^\s+at /m);
  });

  test("a value of another kind, or a name that the policy does not know", async () => {
    const wrong = await bylaw(["evaluate", "sampletown", "--facts", "-"], { cwd, input: '{"staff": "many"}' });
    expect([wrong.code, wrong.out]).toEqual([1, ""]);
    const unknown = await bylaw(["evaluate", "sampletown", "--facts", "-"], { cwd, input: '{"asets": 1}' });
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain("`assets`");
  });

  test.each([["[]"], ["7"], ["null"], ['"text"'], ['{"__proto__": {"staff": 1}}'], ['{"constructor": 1}']])(
    "%s is refused without a crash",
    async (input) => {
      const { code, err } = await bylaw(["evaluate", "sampletown", "--facts", "-"], { cwd, input });
      expect(code).toBe(1);
      expect(err).toMatch(/^error\[/m);
      expect(err).not.toMatch(/^\s+at /m);
    },
  );

  test("a policy that does not compile is shown with its place", async () => {
    const { code, out, err } = await bylaw(["evaluate", "broken.bylaw", "--facts", "good.json"], { cwd });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("error[unknown-fact]");
    expect(err).toContain("broken.bylaw:6:13");
  });
});
