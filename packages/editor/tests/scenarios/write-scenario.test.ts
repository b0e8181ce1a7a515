import { applyEdits } from "@bylaw/diagnostics";
import { determine, readCase, runScenarios } from "@bylaw/evaluate";
import type { CheckedCase, CompiledPolicy, Determination, HostCase } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis.ts";
import { type NewScenario, writeScenario } from "../../src/scenarios/write-scenario.ts";
import { analysisOf, pluginsFor, policies } from "../repository-policies.ts";

const measures = policies.filter(({ id }) => ["beijing", "bengbu", "ganzhou", "kunming", "ningbo"].includes(id));

interface Tried {
  readonly given: HostCase;
  readonly on: string;
  readonly readings?: Readonly<Record<string, string>>;
}

/** Every sample, and each twentieth scenario of one applicant. */
function triedIn({ samples, scenarios, policy }: CompiledPolicy): readonly Tried[] {
  const first = policy.force.kind === "from" ? policy.force.from : (policy.issued ?? "");
  const single = scenarios.filter(({ cohort }, index) => cohort === undefined && index % 20 === 0);
  return [
    ...samples.map((sample) => ({ given: sample.case, on: first })),
    ...single.map(({ case: given, on = first, readings }) => ({ given, on, ...(readings && { readings }) })),
  ];
}

function outcomes({ decisions }: Determination): NewScenario["expects"] {
  return Object.entries(decisions).map(([subject, { outcome }]) => ({ subject, outcome }));
}

describe.each(measures)(
  "a case of $id is written as a scenario that reads back as the same case",
  ({ id, sources }) => {
    test.each(["en", "zh"] as const)("%s, from nothing and from a sample", (language) => {
      let added = "";
      let path = "";
      let place = 0;
      const analysis = analysisOf(id);
      const compiled = analysis.forms.compiled as CompiledPolicy;
      const { policy, environment } = compiled;
      const [start] = compiled.samples;
      const written: { readonly title: string; readonly determination: Determination }[] = [];
      for (const [index, { given, on, readings }] of triedIn(compiled).entries()) {
        const options = { on, ...(readings && { readings }), ...(environment && { environment }) };
        const checked = readCase(policy, given, options).case;
        const startCase = start && readCase(policy, start.case, options).case;
        const { determination } = determine(policy, given, options);
        if (checked === undefined || determination === undefined || startCase === undefined) continue;
        const base =
          index % 2 === 0 ? {} : { sample: { names: { ...start?.names, id: start?.id ?? "" }, given: startCase } };
        const title = `written ${index}`;
        const scenario = { title, given: checked, on, ...(readings && { readings }), expects: outcomes(determination) };
        const made = writeScenario(analysis, policy, { ...scenario, ...base }, language);
        added += made?.edits[0]?.text ?? "";
        path = made?.path ?? "";
        place = made?.edits[0]?.span.start ?? 0;
        written.push({ title, determination });
      }
      const texts = sources.map((source) =>
        source.path === path ? { path, text: source.text.slice(0, place) + added + source.text.slice(place) } : source,
      );
      const again = compile({ sources: texts, plugins: pluginsFor(id), version: "1.0.0" });
      expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const own = new Set(written.map(({ title }) => title));
      const { scenarios, ...rest } = again.compiled as CompiledPolicy;
      const fresh = scenarios.filter(({ name }) => own.has(name));
      const ran = new Map(runScenarios({ ...rest, scenarios: fresh }).map((result) => [result.name, result]));
      expect(written.length).toBeGreaterThan(4);
      for (const { title, determination } of written) {
        expect(ran.get(title)?.problems).toEqual([]);
        expect(ran.get(title)?.determination?.decisions).toEqual(determination.decisions);
      }
    });
  },
);

const small = `policy grant
articles 1 to 1

fact profit 利润: money
fact staff 人数: count of people
fact small 小微: yes/no

decision eligible 合格
article 1
  require profit >= 1000

sample firm 企业
  profit = 1500, staff = 12

scenario "firm"
  given firm
  expect eligible met
`;

function writtenIn(language: "en" | "zh", change: Partial<NewScenario>): string {
  const analysis = analyse({ sources: [{ path: "grant.bylaw", text: small }] });
  const policy = (analysis.forms.compiled as CompiledPolicy).policy;
  const given = (facts: object) => readCase(policy, { facts }, { on: "2024-01-01" }).case as CheckedCase;
  const sample = { names: { id: "firm", zh: "企业" }, given: given({ profit: 1500, staff: 12 }) };
  const scenario = { title: "firm", given: given({ profit: 999, small: true }), sample, on: "2024-02-29", expects: [] };
  return writeScenario(analysis, policy, { ...scenario, ...change }, language)?.text ?? "";
}

describe("what is written", () => {
  test("is what differs from the sample, under a title of its own", () => {
    expect(writtenIn("en", { expects: [{ subject: "eligible", outcome: "not_met" }] })).toBe(
      [
        'scenario "firm (2)"',
        "  given firm with profit = 999, small = yes without staff on 2024-02-29",
        "  expect eligible not_met",
      ].join("\n"),
    );
  });

  test("is Chinese throughout in Chinese, with the remark above it", () => {
    expect(writtenIn("zh", { title: "新", remark: "待核对", expects: [{ subject: "合格", outcome: "met" }] })).toBe(
      [
        "// 待核对",
        "情景 “新”",
        "  给定 企业 改为 利润 = 999，小微 = 是 未提供 人数 于 2024年2月29日",
        "  预期 合格 符合",
      ].join("\n"),
    );
  });

  test("begins where it says it does", () => {
    const analysis = analyse({ sources: [{ path: "grant.bylaw", text: small }] });
    const policy = (analysis.forms.compiled as CompiledPolicy).policy;
    const given = readCase(policy, { facts: {} }, { on: "2024-01-01" }).case as CheckedCase;
    const made = writeScenario(analysis, policy, { title: "new", remark: "see", given, expects: [] }, "en");
    expect(applyEdits(small, made?.edits ?? []).slice(made?.offset)).toMatch(/^scenario "new"/);
  });

  test.each(["en", "zh"] as const)("has names in backquotes that are no words, at the margin: %s", (language) => {
    const text = `policy odd
articles 1 to 1
fact \`over 65\` \`65岁 以上\`: yes/no
fact kind 类别: one of \`of age\` \`已 成年\`, other 其他
fact trips: list of
  \`how long\` \`多 久\`: number
decision \`grant it\` \`补 助\`
  article 1
    require \`over 65\` and kind = other
`;
    const analysis = analyse({ sources: [{ path: "odd.bylaw", text }] });
    const policy = (analysis.forms.compiled as CompiledPolicy).policy;
    const facts = { "over 65": true, kind: "of age", trips: [{ "how long": "3" }] };
    const given = readCase(policy, { facts }, { on: "2024-01-01" }).case as CheckedCase;
    const expects = [{ subject: language === "en" ? "grant it" : "补 助", outcome: "not_met" }];
    const made = writeScenario(analysis, policy, { title: "odd", given, on: "2024-01-01", expects }, language);
    expect(made?.text).toMatch(/^\S/);
    const again = compile({ sources: [{ path: "odd.bylaw", text: applyEdits(text, made?.edits ?? []) }] });
    expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(again.compiled?.scenarios.map(({ case: read }) => read.facts)).toEqual([facts]);
  });

  test("closes no text early, whatever the title holds", () => {
    expect(writtenIn("en", { title: 'a "b"\nc' })).toContain('scenario "a  b  c"');
  });
});
