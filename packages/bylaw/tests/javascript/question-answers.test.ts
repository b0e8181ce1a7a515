import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import * as door from "../../src/index.ts";
import { filesOf, importBuilt } from "./built-package.ts";

const folder = mkdtempSync(join(tmpdir(), "bylaw-questions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = `policy valley 谷镇
  in force from 2021-12-05


/// rung applied for
///zh 申报的层级
fact tier 层级: one of platform 平台, demo_platform 示范平台
fact staff 人员: count of persons 人 from 0 to 500
fact share 占比: percent from 0% to 100%
fact founded_on 成立日期: date
fact ended_on 终止日期: date or none
fact sound 状况良好: yes/no
fact fields 类别: any of training 培训, advice 咨询
fact visits 走访: list of
  made_on 日期: date
  useful 有效: yes/no

decision certification 认定
article 1
  require tier = demo_platform
  require staff >= 10
  require share >= 50%
  require founded_on <= 2020-01-01
  require ended_on is none
  require sound
  require fields includes training
  require (count of visits where useful) >= 1

title workshop_title 称号 granted by certification
article 2
  valid 3 years

decision support 扶持
article 3
  require workshop_title is held
`;

interface Asking {
  readonly nextQuestion: (
    input: unknown,
    options: unknown,
  ) => {
    readonly question?: {
      readonly kind: string;
      readonly name: string;
      readonly label: unknown;
      readonly answer: unknown;
    };
    readonly issues?: readonly { readonly path: readonly (string | number)[]; readonly nearest: readonly string[] }[];
  };
}

const { compiled, problems } = door.compile({ sources: [{ path: "valley.bylaw", text }] });
if (compiled === undefined) throw new Error(problems.map(({ code }) => code).join(", "));
const built = (await importBuilt(folder, filesOf(compiled, [{ path: "/valley.bylaw", text }]))) as unknown as Asking;
const on = "2024-06-20";

describe("a question", () => {
  test("says what can be answered, in both languages, whatever its kind", () => {
    const answers = new Map<string, unknown>();
    for (let turn = 0; turn < 20; turn++) {
      const { question } = built.nextQuestion({}, { on, skip: [...answers.keys()] });
      if (question === undefined) break;
      answers.set(question.name, question.answer);
      if (question.name === "tier") expect(question.label).toEqual({ en: "rung applied for", zh: "申报的层级" });
    }
    const yesNo = { kind: "yes_no" };
    expect(Object.fromEntries(answers)).toEqual({
      tier: {
        kind: "choice",
        members: [
          { value: "platform", label: { en: "platform", zh: "平台" } },
          { value: "demo_platform", label: { en: "demo platform", zh: "示范平台" } },
        ],
      },
      staff: { kind: "number", measure: "count", unit: { en: "persons", zh: "人" }, least: "0", most: "500" },
      share: { kind: "number", measure: "percent", least: "0", most: "1" },
      founded_on: { kind: "date" },
      ended_on: { kind: "date", none: true },
      sound: yesNo,
      fields: {
        kind: "set",
        members: [
          { value: "training", label: { en: "training", zh: "培训" } },
          { value: "advice", label: { en: "advice", zh: "咨询" } },
        ],
      },
      visits: {
        kind: "records",
        fields: [
          { name: "made_on", label: { en: "made on", zh: "日期" }, answer: { kind: "date" } },
          { name: "useful", label: { en: "useful", zh: "有效" }, answer: yesNo },
        ],
      },
      workshop_title: { kind: "history" },
    });
  });

  test("is not asked again when it was asked in vain", () => {
    const first = built.nextQuestion({}, { on, decisions: ["support"] }).question;
    expect([first?.kind, first?.name]).toEqual(["title", "workshop_title"]);
    expect(built.nextQuestion({}, { on, decisions: ["support"], skip: ["workshop_title"] })).toEqual({});
    expect(built.nextQuestion({}, { on, decisions: ["support"], skip: ["称号"] })).toEqual({});
  });

  test("skips only what the policy knows, and never throws", () => {
    const { issues } = built.nextQuestion({}, { on, skip: ["staf"] });
    expect(issues?.map(({ path, nearest }) => [path, nearest])).toEqual([[["skip", 0], ["staff"]]]);
    for (const skip of [5, {}, [Symbol("x")], [null]]) {
      expect(built.nextQuestion({}, { on, skip }).issues).toHaveLength(1);
    }
  });
});
