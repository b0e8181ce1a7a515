import { applyEdits, type Diagnostic, type DiagnosticCode, diagnosticCodes } from "@bylaw/diagnostics";
import { pageParts, pages } from "@bylaw/diagnostics/pages";
import { describe, expect, it, test } from "vitest";
import { analyse, renameAt, renameTargetAt } from "../../src/index.ts";

const path = "town.bylaw";

/** The text after what stands at the first place of `at` is renamed, or the problem that stands against it. */
function renamed(text: string, at: string, to: string): string | Diagnostic {
  const analysis = analyse({ sources: [{ path, text }] });
  const { edits, problems } = renameAt([analysis], path, text.indexOf(at), to);
  return problems[0] ?? applyEdits(text, edits);
}

function refusal(text: string, at: string, to: string): readonly [string, string | undefined] {
  const found = renamed(text, at, to);
  if (typeof found === "string") return ["", found];
  const [label] = found.labels;
  return [found.code, label && text.slice(label.span.start, label.span.end)];
}

const town = `policy town
fact assets 资产总额: money
fact tier 申报层级: one of platform 平台, demo 示范平台
fact payments 拨付: list of
  amount 拨付金额: money
  kind 类别: one of platform 平台, base 基地
decision certification 认定
  article 8(1)
    require 资产总额 >= 80万元 when tier = demo
    require assets >= 5万 when tier = platform as small
    require (sum of payments.amount where kind = platform and amount < assets) < 100万 as paid
  article 9
    may relax 8(1).assets when tier = platform as eased
sample strong
  assets = 90万元, tier = demo, payments = ((amount = 5万, kind = platform))
scenario "rich"
  given strong with small = accepted
  expect certification met
`;

describe("a new name", () => {
  it("is written where the old one is, and the other name stays", () => {
    const after = renamed(town, "资产总额", "总资产");
    expect(after).toBe(town.replaceAll("资产总额", "总资产"));
    expect(renamed(town, "assets", "wealth")).toBe(town.replaceAll("assets", "wealth"));
  });

  it("is given to the one value that is meant, not to its namesakes", () => {
    const after = renamed(town, "platform 平台, demo", "hub");
    expect(after).toContain("one of hub 平台, demo");
    expect(after).toContain("when tier = hub as small");
    expect(after).toContain("one of platform 平台, base");
    expect(after).toContain("where kind = platform and");
  });

  it("stands between backquotes where it is no word, and where it would be read as a word of the language", () => {
    expect(renamed(town, "assets", "total assets")).toContain("fact `total assets` 资产总额: money");
    expect(renamed(town, "assets", "`total assets`")).toContain("require `total assets` >= 5万");
    expect(renamed(town, "assets", "when")).toContain("require `when` >= 5万");
    expect(renamed(town, "assets", "date")).toContain("require date >= 5万");
  });

  it("keeps the backquotes of a place that has them", () => {
    const quoted = town.replace("require assets", "require `assets`");
    expect(renamed(quoted, "assets", "wealth")).toBe(quoted.replaceAll("assets", "wealth"));
  });

  it("reaches the name of a rule that is made of a place and a fact", () => {
    const acted = town
      .replace(" as small", "")
      .replace("require 资产总额 >= 80万元 when tier = demo\n", "")
      .replace("small = accepted", "`8(1).assets` = accepted");
    expect(renamed(acted, "assets", "wealth")).toBe(acted.replaceAll("assets", "wealth"));
  });

  it("is given to rules, relaxations, samples and fields", () => {
    expect(renamed(town, "small", "little")).toBe(town.replaceAll("small", "little"));
    expect(renamed(town, "eased", "relaxed")).toBe(town.replaceAll("eased", "relaxed"));
    expect(renamed(town, "strong", "rich")).toBe(town.replaceAll("strong", "rich"));
    expect(renamed(town, "amount", "paid_out")).toBe(town.replaceAll("amount", "paid_out"));
  });

  it("is given to units, with and without blanks before them", () => {
    const counts =
      "policy town\nfact staff 人数: count of heads 人头\ndecision d\n  article 1\n    require staff >= 10人头\n    require staff >= 5 heads as b\n";
    expect(renamed(counts, "人头", "口")).toBe(counts.replaceAll("人头", "口"));
    expect(renamed(counts, "heads", "persons")).toBe(counts.replaceAll("heads", "persons"));
  });

  it("is given to both choices where a value passes from one to the other", () => {
    const passed =
      "policy town\nfact result: one of good 好, bad 差\ndecision grade: one of good, bad\n  article 1  give result\n" +
      "fact weather: one of good, bad\n";
    expect(renamed(passed, "good 好", "fine")).toContain("decision grade: one of fine, bad");
    expect(renamed(passed, "好", "良")).toContain("good 良, bad 差");
  });

  it("that is the old one changes nothing", () => {
    expect(renamed(town, "assets", "assets")).toBe(town);
  });

  it("is found from any place, also at the end of the word", () => {
    const analysis = analyse({ sources: [{ path, text: town }] });
    const use = town.indexOf("assets >= 5万");
    for (const offset of [use, use + 3, use + 6])
      expect(renameAt([analysis], path, offset, "wealth").edits.length).toBe(5);
    expect(renameTargetAt(analysis, path, use)?.node.text).toBe("assets");
    expect(renameTargetAt(analysis, path, 0)).toBeUndefined();
  });

  it("reaches scenarios that were left aside between two keystrokes", () => {
    const analysis = analyse({ sources: [{ path, text: town }], scenarios: "left" });
    const { edits } = renameAt([analysis], path, town.indexOf("small"), "little");
    expect(edits.length).toBe(2);
  });
});

describe("a name is refused", () => {
  test.each([
    ["another fact has it", "assets", "tier", "name-taken", "assets"],
    ["a decision has it", "assets", "certification", "name-taken", "assets"],
    ["it is the other name of the same thing", "assets", "资产总额", "name-taken", "assets"],
    ["the other value of a choice has it", "platform 平台, demo", "demo", "name-taken", "platform"],
    ["another field has it", "amount", "kind", "name-taken", "amount"],
    ["another rule has it", "small", "paid", "name-taken", "small"],
    ["a field would be meant instead", "assets", "amount", "name-read-differently", "assets"],
    ["a value would be meant instead", "tier", "base", "", undefined],
    ["it is empty", "assets", "  ", "name-not-writable", "assets"],
    ["it holds a backquote", "assets", "a`b", "name-not-writable", "assets"],
    ["it holds a line break", "assets", "a\nb", "name-not-writable", "assets"],
  ] as const)("where %s", (_why, at, to, code, place) => {
    const [found, where] = refusal(town, at, to);
    expect(found).toBe(code);
    if (place !== undefined) expect(where).toBe(place);
  });

  it("where nothing is named, and where the language names", () => {
    expect(refusal(town, "policy", "x")[0]).toBe("name-fixed");
    const stated = town.replace("资产总额: money", "资产总额: money by applicant");
    expect(refusal(stated, "applicant", "company")[0]).toBe("name-fixed");
  });

  it("and what collides is shown", () => {
    const found = renamed(town, "assets", "tier");
    if (typeof found === "string") throw new Error("tier is taken");
    const taken = found.labels.find(({ label }) => label === "taken");
    expect(taken && town.slice(taken.span.start, taken.span.end)).toBe("tier");
    const captured = renamed(town, "assets", "amount");
    if (typeof captured === "string") throw new Error("amount is a field there");
    const other = captured.labels.find(({ label }) => label === "other");
    expect(other && town.slice(other.span.start, other.span.end)).toBe("amount");
  });
});

describe("half-typed text", () => {
  it("is renamed as far as it is understood, and never fails", () => {
    for (let end = 0; end <= town.length; end += 7) {
      const text = town.slice(0, end);
      const analysis = analyse({ sources: [{ path, text }] });
      for (const at of [0, Math.floor(end / 2), end, end + 5]) {
        const { edits, problems } = renameAt([analysis], path, at, "wealth");
        expect(edits.length === 0 || problems.length === 0).toBe(true);
        applyEdits(text, edits);
      }
    }
    expect(renameAt([], path, 0, "x").problems.map(({ code }) => code)).toEqual(["name-fixed"]);
  });
});

describe("the pages of refusals", () => {
  const codes = diagnosticCodes.filter(
    (code: DiagnosticCode) => pages[code].pass === "editor" && code.startsWith("name-"),
  );

  it("are all run here", () => expect(codes.length).toBeGreaterThanOrEqual(4));

  test.each(codes)("%s", (code) => {
    for (const part of ["wrong", "right"] as const) {
      const blocks = pageParts(pages[code])[part];
      const text = blocks.find(({ language }) => language === "bylaw")?.text ?? "";
      const [, from = "", to = ""] =
        /^(\S+) to (.*)$/m.exec(blocks.find(({ language }) => language === "rename")?.text ?? "") ?? [];
      expect(from).not.toBe("");
      const found = renamed(text, from, to);
      expect(typeof found === "string" ? "" : found.code).toBe(part === "wrong" ? code : "");
    }
  });
});
