import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import * as door from "../../src/index.ts";
import { filesOf, importBuilt } from "./built-package.ts";

const folder = mkdtempSync(join(tmpdir(), "bylaw-options-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = `policy town 小镇
  in force from 2021-12-05
paper licence 营业执照
fact staff 从业人员: count of persons 人
fact fields 领域: any of training 培训, digital 数字化
decision certification 认定
article 8(1)
reading T_1 counts 人员口径: yes/no = yes
  "staff is counted"
  require staff >= 10 when counts
decision \u6f22 grant
article 8(2)
reading T_2 per 周期: one of by_year 按年, by_round 按轮 = by_year
  "a year"
  require staff >= (5 when per = by_year, 7 otherwise)
`;
const sources = [{ path: "town.bylaw", text }];
const { compiled, problems } = door.compile({ sources, plugins: [] });
if (compiled === undefined) throw new Error(problems.map((one) => door.renderMessage(one, "en")).join("\n"));
const { policy } = compiled;
const built = await importBuilt(join(folder, "town"), filesOf(compiled, sources));

const wild = fc.constantFrom<unknown[]>(
  null,
  undefined,
  5,
  "2024",
  "",
  [],
  {},
  [null],
  new Map(),
  () => 1,
  Symbol("s"),
  1n,
);
const likely = (...fixed: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...fixed) }, wild);
const some = (names: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }) }, wild);
const year = fc.record({ free: likely([], ["2024-01-01"], [5]), working: likely([]) }, { requiredKeys: ["free"] });
const calendar = fc.record({ id: likely("c"), years: some(["2024", "20.24", "9".repeat(99)], fc.oneof(year, wild)) });
const options = fc.record(
  {
    on: likely("2024-06-20", "2024-06-20", "2024-02-30"),
    readings: some(
      ["T_1", "counts", "人员口径", "T_2", "per", "T_3", "toString"],
      likely("yes", "否", "no", "by_year", "按轮", "by_yaer"),
    ),
    decisions: fc.oneof(fc.array(likely("certification", "认定", "grant", "\ufa47", "certificate")), wild),
    environment: fc.oneof(
      fc.record(
        {
          calendars: fc.oneof(fc.array(calendar, { maxLength: 2 }), wild),
          functions: likely({}),
          calender: likely(undefined),
        },
        { requiredKeys: [] },
      ),
      wild,
    ),
    onn: likely(undefined),
    decision: likely(undefined),
    skip: likely([]),
    call: likely(undefined),
    hashOf: fc.constant(undefined),
  },
  { requiredKeys: ["on"] },
);

const sound = fc.record(
  {
    on: fc.constant("2024-06-20"),
    readings: fc.record(
      {
        人员口径: fc.constantFrom("yes", "否"),
        per: fc.constantFrom("by_year", "按轮"),
      },
      { requiredKeys: [] },
    ),
    decisions: fc.constantFrom(null, ["认定"], ["grant"], ["\ufa47", "certification"]),
    environment: fc.constantFrom(undefined, null, { calendars: [], functions: {} }),
  },
  { requiredKeys: ["on"] },
);

test("the two doors take the same options, and say the same of the rest", () => {
  let [accepted, refused] = [0, 0];
  const compare = (given: unknown, staff: number): void => {
    const asked = door.determine(policy, { staff }, given as door.EvaluationOptions);
    const said = built.evaluate({ staff }, given);
    const told = (said.issues ?? []).map(({ code, path, message, help }) => [
      code,
      path.reduce<string>((all, part) => {
        if (typeof part === "number") return `${all}[${part}]`;
        return `${all}${all === "" ? "" : "."}${part.length > 60 ? `${part.slice(0, 60)}…` : part}`;
      }, ""),
      [message.en, message.zh],
      [help?.en, help?.zh],
    ]);
    expect(told).toEqual(
      asked.problems.map((one) => [
        one.code,
        one.path,
        [door.renderMessage(one, "en"), door.renderMessage(one, "zh")],
        [door.renderHelp(one, "en"), door.renderHelp(one, "zh")],
      ]),
    );
    const outcomes = (all: object = {}): unknown =>
      Object.entries(all).map(([id, one]: [string, { readonly outcome: string }]) => [id, one.outcome]);
    expect(outcomes(said.determination?.decisions)).toEqual(outcomes(asked.determination?.decisions));
    if (said.issues === undefined) accepted++;
    else refused++;
  };
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: options }, { weight: 3, arbitrary: sound }, wild),
      fc.constantFrom(4, 6, 8),
      compare,
    ),
    {
      numRuns: 800,
      seed: 6,
      endOnFailure: true,
    },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(60);
});
