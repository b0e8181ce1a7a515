import { afterAll, describe, expect, test } from "vitest";
import { bylaw, folderWith } from "./run-bylaw.ts";

const rules = `policy sample_town 示例镇
  in force from 2022-01-01
  articles 1 to 12
role bureau 市经信局
role platform 服务台
omit 1 "the aim"
omit 2 "who is in charge"
fact visits 服务家次: count of visits 家次
fact satisfaction 满意度: percent
fact excepted 除外: decided by bureau
fact since 注册日期: date
fact deadline 截止日期: date
fact score 得分: number
fact changed_on 变更日期: date or none
fact filed_on 备案日期: date or none

decision certification 认定
  article 3
    require visits >= 10 unless excepted
    require satisfaction >= 80%
    require full years from since to deadline >= 2 years

decision grade 等次: one of A, B, C
  article 4
    give A when score >= 90
    give B when score >= 80
    give C otherwise

title town_title 镇级称号 granted by certification
  article 9
    valid 3 years

duty filing 备案 by platform
  article 11
    within 30 days after changed_on when changed_on is not none done on filed_on
`;
const common = "visits = 10, excepted = no, satisfaction = 80%, since = 2020-01-01, deadline = 2022-01-01, score = 90";
const few = `
scenario "enough"
  given ${common}, history of town_title = ()
  expect certification met
`;
const { folder: cwd, remove } = folderWith({
  "few.bylaw": rules + few,
  "wrong.bylaw": rules + few.replace("certification met", "certification not_met"),
  "none.bylaw": rules,
  "full.bylaw": `policy sample_town
  in force from 2022-01-01
fact assets: money
decision certification
  article 8(1)
    require assets >= 800000
scenario "at it"
  given assets = 800000
  expect certification met
scenario "a yuan short"
  given assets = 799999
  expect certification not_met
scenario "not known"
  given
  expect certification undecided
`,
});
afterAll(remove);

describe("bylaw test says what the scenarios try", () => {
  test("in one line of counts", async () => {
    const { code, out, err } = await bylaw(["test", "few.bylaw"], { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(out.replaceAll(/\n {2}/g, " ")).toBe(
      "few.bylaw: 1 scenario as expected, 0 not. Tried: articles 1 of 4 (25%), rules 0 of 3 (0%), arms 1 of 3 (33%), boundaries 0 of 7 (0%), titles 0 of 1 (0%), duties 0 of 1 (0%).\n",
    );
  });

  test("and names what they do not try, with its place", async () => {
    const { code, out } = await bylaw(["test", "few.bylaw", "--uncovered"], { cwd });
    expect(code).toBe(0);
    const said = out.replaceAll(/\n {6,}(?=\S)/g, " ").replaceAll(/ {2,}/g, " ");
    for (const line of [
      "article 3 — not met few.bylaw:18",
      "rule 3.visits — not met, waived by its exception few.bylaw:19",
      "arm grade/4.grade.2: score >= 80 — taken few.bylaw:26",
      "boundary 3.visits: visits >= 10 — just below, not known few.bylaw:19",
      "boundary 3.satisfaction: satisfaction >= 80% — just below, not known few.bylaw:20",
      "boundary 3.since: deadline >= since + 24 months — just below, not known few.bylaw:21",
      "boundary grade/4.grade.2: score >= 80 — at it, just below, not known few.bylaw:26",
      "boundary town_title/9.valid — on the last day, on the day after few.bylaw:31",
      "title town_title — held, expired few.bylaw:29",
      "duty filing/11 — not triggered, pending, done in time, done late, overdue few.bylaw:35",
    ]) {
      expect(said).toContain(` ${line}\n`);
    }
  });

  test("a boundary of an aggregate is written as its author wrote it", async () => {
    const there = folderWith({
      "lists.bylaw": `policy town
  in force from 2022-01-01
fact purchases 购置: list of
  price 价格: money
decision grant
  article 6
    require (count of purchases where price > 100) <= 20 as few
    require sum of purchases.price >= 500 as enough
`,
    });
    const en = await bylaw(["test", "lists.bylaw", "--uncovered"], { cwd: there.folder });
    const zh = await bylaw(["test", "lists.bylaw", "--uncovered", "--lang", "zh"], { cwd: there.folder });
    there.remove();
    expect(en.out).toContain("few: count of purchases where purchases.price > 100 <= 20 ");
    expect(en.out).toContain("enough: sum of purchases.price >= 500 ");
    expect(zh.out).toContain("enough: 合计 购置.价格 >= 500 ");
  });

  test("in Chinese", async () => {
    const { out } = await bylaw(["test", "few.bylaw", "--uncovered", "--lang", "zh"], { cwd });
    const said = out.replaceAll(/\n {6,}(?=\S)/g, " ").replaceAll(/ {2,}/g, " ");
    expect(out.replaceAll(/\n {2}/g, "")).toContain("覆盖情况：条文1/4（25%），规则0/3（0%），情形1/3（33%），");
    expect(said).toContain("临界值 3.visits: 服务家次 >= 10 — 略低、未提供 few.bylaw:19\n");
    expect(said).toContain("临界值 3.since: 截止日期 >= 注册日期 + 24个月 — 略低、未提供 few.bylaw:21\n");
  });
});

describe("bylaw test --min", () => {
  test("ends with 1 where anything is tried less", async () => {
    const { code, err } = await bylaw(["test", "few.bylaw", "--min", "10"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain(
      "error[coverage-below]: The scenarios of `few.bylaw` try less than the 10% that are asked for.",
    );
  });

  test("ends with 0 where all of it is, and where nothing is asked", async () => {
    for (const least of ["100", "100%", "0"]) {
      const { code, out, err } = await bylaw(["test", "full.bylaw", "--uncovered", "--min", least], { cwd });
      expect([code, err]).toEqual([0, ""]);
      expect(out).toContain("Tried: articles 1 of 1 (100%), rules 1 of 1 (100%), boundaries 1 of 1 (100%).");
    }
    expect((await bylaw(["test", "none.bylaw"], { cwd })).code).toBe(0);
    expect((await bylaw(["test", "none.bylaw", "--min", "0"], { cwd })).code).toBe(0);
  });

  test("asks it of a policy without scenarios too", async () => {
    const { code, out } = await bylaw(["test", "none.bylaw", "--min", "1"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("none.bylaw: no scenarios\n  Tried: articles 0 of 4 (0%)");
  });

  test("makes no scenario right that differs", async () => {
    expect((await bylaw(["test", "wrong.bylaw", "--min", "0"], { cwd })).code).toBe(1);
  });

  test.each(["101", "-1", "all", ""])("refuses %j", async (least) => {
    const { code, out, err } = await bylaw(["test", "full.bylaw", `--min=${least}`], { cwd });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`error[option-value-unread]: \`${least}\` after \`--min\` is not a percent from 0 to 100.`);
  });
});
