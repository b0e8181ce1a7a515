import { afterAll, describe, expect, test } from "vitest";
import { bylaw, folderWith, sampleFiles } from "./run-bylaw.ts";

const names = { en: "Valley", zh: "谷镇" };
const valley = { format: 1, id: "valley", version: "1.0.0", kind: "measure", names, files: ["valley.bylaw"] };
const { folder: cwd, remove } = folderWith({
  ...sampleFiles,
  "policies/valley/plugin.json": JSON.stringify(valley),
  "policies/valley/valley.bylaw": `policy valley 谷镇
  in force from 2021-12-05 until 2022-12-31
use words
decision support 扶持
  article 3  require staff >= 20
`,
  "applicant.json": '{"facts": {"tier": "demo", "assets": 600000, "staff": 12, "height": 3}, "acts": []}',
  "wrong.json": '{"tier": "demo", "assets": "plenty", "staff": 12}',
});
afterAll(remove);

const compare = (facts: string, ...more: readonly string[]) =>
  bylaw(["compare", "--facts", facts, "--on", "2022-05-01", ...more], { cwd });

describe("bylaw compare", () => {
  test("sets one applicant beside every measure: outcome, articles, what is short, what is not asked", async () => {
    const { code, out, err } = await compare("applicant.json");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("One applicant under 2 measures, as of 2022-05-01.\n\nmeasure ");
    expect(out).toMatch(/^sampletown {2}certification {2}✗ Not met {2}– {8}8\(1\): 200,000 yuan short$/m);
    expect(out).toMatch(/^valley {6}support {8}✗ Not met {2}– {8}3: 8 short$/m);
    expect(out).toContain("Given, and not asked by sampletown: height\n");
    expect(out).toContain("Given, and not asked by valley: tier, assets, height\n");
  });

  test("in Chinese, and where a measure is not in force or a fact is not known", async () => {
    const words = ["compare", "--facts", "-", "--lang", "zh", "--on", "2024-05-01"];
    const { code, out } = await bylaw(words, { cwd, input: '{"assets": 900000, "tier": "demo"}' });
    expect(code).toBe(0);
    expect(out).toMatch(/^政策 +判定 +结果 +尚缺 +不符合之处和所得$/m);
    expect(out).toMatch(/^sampletown {2}认定 {2}\? 待核实 +1项/m);
    expect(out).toMatch(/^valley {6}扶持 {2}不在施行期内（\?）/m);
    expect(out).toContain("sampletown尚缺：从业人员\n");
  });

  test("as JSON, exact to the last digit", async () => {
    const { out } = await compare("applicant.json", "--json");
    expect(JSON.parse(out)).toMatchObject({
      on: "2022-05-01",
      measures: [
        {
          plugin: "sampletown",
          inForce: "yes",
          decisions: [
            { id: "certification", outcome: "not_met", failing: [{ citation: "8(1)", shortfall: "200000.00" }] },
          ],
          factsNotKnown: ["height"],
        },
        { plugin: "valley", decisions: [{ id: "support", failing: [{ shortfall: "8", unit: "persons" }], needs: [] }] },
      ],
    });
  });

  test("steps of another measure's procedure of the same name are left out, as its facts are", async () => {
    const steps = "procedure course\n article 9\n  step {} by applicant\n  step check by authority\n";
    const town = sampleFiles["policies/sampletown/sampletown.bylaw"] ?? "";
    const there = folderWith({
      ...sampleFiles,
      "policies/sampletown/sampletown.bylaw": `${town}\n${steps.replace("{}", "call")}`,
      "policies/valley/plugin.json": JSON.stringify(valley),
      "policies/valley/valley.bylaw": `policy valley\n  in force from 2021-12-05\n${steps.replace("{}", "apply")}`,
      "applicant.json": '{"facts": {}, "steps": {"course": {"call": "2022-01-10", "check": "2022-02-10"}}}',
    });
    const { code, out } = await bylaw(["compare", "--facts", "applicant.json", "--on", "2022-05-01"], {
      cwd: there.folder,
    });
    there.remove();
    expect([code, out.includes("cannot read")]).toEqual([0, false]);
    expect(out).toContain("Given, and not asked by valley: course\n");
    expect(out).not.toContain("not asked by sampletown");
  });

  test("says what a decision gives", async () => {
    const there = folderWith({
      ...sampleFiles,
      "policies/valley/plugin.json": JSON.stringify(valley),
      "policies/valley/valley.bylaw": `policy valley
  in force from 2021-12-05
use words
decision support: money
  article 3  give CNY 500 when staff >= 10, 0 otherwise
`,
    });
    const { out } = await bylaw(["compare", "--facts", "-", "--on", "2022-05-01"], {
      cwd: there.folder,
      input: '{"staff": 12}',
    });
    there.remove();
    expect(out).toMatch(/^valley {6}support {8}✓ Met {8}– {8}Support: 500 yuan, article 3$/m);
  });

  test("a measure that cannot read the case says so, and the others go on", async () => {
    const { code, out } = await compare("wrong.json");
    expect(code).toBe(1);
    expect(out.replaceAll(/\n\s+/g, " ")).toMatch(/sampletown {2}– +! cannot read this case {2}– +`assets`/);
    expect(out).toMatch(/^valley {6}support/m);
  });

  test("a measure that does not compile says so, and the others go on", async () => {
    const other = folderWith({
      ...sampleFiles,
      "policies/valley/plugin.json": JSON.stringify(valley),
      "policies/valley/valley.bylaw": "policy valley\n  in force from 2021-12-05\nuse nowhere\n",
      "applicant.json": '{"staff": 12, "tier": "platform"}',
    });
    const { code, out } = await bylaw(["compare", "--facts", "applicant.json"], { cwd: other.folder });
    expect([code, out.includes("! does not compile"), out.includes("✓ Met")]).toEqual([1, true, true]);
    other.remove();
  });

  test.each([
    [["compare"], "The command needs `--facts`, and it is not given.", 2],
    [["compare", "--facts", "nowhere.json"], "There is no file `nowhere.json`.", 2],
    [["compare", "--facts", "applicant.json", "--on", "soon"], "`soon` after `--on` is not a day", 2],
    [["compare", "--facts", "many.jsonl"], "One case is compared at a time, and `many.jsonl` holds several.", 1],
  ] as const)("%j is refused", async (words, message, expected) => {
    const { code, out, err } = await bylaw(words, { cwd });
    expect([code, out, err.replaceAll(/\n\s+/g, " ")]).toEqual([expected, "", expect.stringContaining(message)]);
  });

  test("without any measure there is nothing to compare with", async () => {
    const empty = folderWith({ "applicant.json": "{}" });
    const { code, err } = await bylaw(["compare", "--facts", "applicant.json"], { cwd: empty.folder });
    expect([code, err.includes("No measure can be seen from here.")]).toEqual([2, true]);
    empty.remove();
  });
});
