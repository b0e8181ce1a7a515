import type { IrDecisionValue, IrExpression, IrGiveArm, IrLet, IrPolicy } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { coverageOf } from "../../src/index.ts";
import { cite, compiled, decision, rule, span } from "../policy-builder.ts";
import { smallProbe } from "../small-probe.ts";

const text = { kind: "text" } as const;
const boolean = { kind: "boolean" } as const;
const fact = (id: string): IrExpression => ({ kind: "fact", fact: id });
const value: IrExpression = { kind: "constant", type: text, value: "x" };
const arm = (id: string, when?: IrExpression): IrGiveArm => ({
  id,
  citation: cite(id),
  gives: { kind: "value", value },
  readings: [],
  ...(when && { when }),
});

/** The ids of the arms that no case takes. */
function untaken(policy: Partial<IrPolicy>, cases: readonly object[]): readonly string[] {
  const whole = compiled(policy);
  const scenarios = cases.map((facts) => ({ name: "", case: { facts: { ...facts } }, expectations: [] }));
  const { items } = coverageOf({ ...whole, scenarios }, [], smallProbe);
  return items.filter(({ kind, missing }) => kind === "arm" && missing.length > 0).map(({ id }) => id);
}

const giving = (given: IrDecisionValue): Partial<IrPolicy> => ({ decisions: [decision("grade", { value: given })] });

describe("arms of a value", () => {
  const give = giving({ kind: "give", arms: [arm("1", fact("a")), arm("2", fact("b")), arm("3")] });

  test.each([
    ["none, where there is no case", [], ["1", "2", "3"]],
    ["the first that holds", [{ a: "yes", b: "yes" }], ["2", "3"]],
    ["one after those that do not", [{ a: "no", b: "yes" }], ["1", "3"]],
    ["the last, where none holds", [{ a: "no", b: "no" }], ["1", "2"]],
    ["none, where an earlier one is open", [{ b: "yes" }], ["1", "2", "3"]],
  ])("%s", (_, cases, open) => {
    expect(untaken(give, cases)).toEqual(open);
  });

  test("what is left to a role is an arm", () => {
    const left = giving({ kind: "give", arms: [{ ...arm("1", fact("a")), gives: { kind: "leave", by: "bureau" } }] });
    expect([untaken(left, []), untaken(left, [{ a: "yes" }])]).toEqual([["1"], []]);
  });

  test("each addend counts by itself", () => {
    const add = giving({
      kind: "add",
      addends: [
        { id: "1", when: fact("a"), value, readings: [] },
        { id: "2", value, readings: [] },
      ],
    });
    expect([untaken(add, []), untaken(add, [{ a: "no" }]), untaken(add, [{ a: "yes" }])]).toEqual([
      ["1", "2"],
      ["1"],
      [],
    ]);
  });

  test("what comes after an arm that always holds is never reached, and what never holds neither", () => {
    const never: IrExpression = { kind: "constant", type: boolean, value: false };
    expect(untaken(giving({ kind: "give", arms: [arm("1", never), arm("2"), arm("3", fact("a"))] }), [])).toEqual([
      "2",
    ]);
  });

  test("for each record", () => {
    const each = {
      decisions: [
        decision("item", {
          forEach: { list: "payments", scope: 1 },
          value: {
            kind: "give",
            arms: [arm("1", { kind: "field", scope: 1, list: "payments", field: "paid" }), arm("2")],
          },
        }),
      ],
    };
    expect(untaken(each, [{ payments: [{ paid: "yes" }] }])).toEqual(["2"]);
    expect(untaken(each, [{ payments: [{ paid: "yes" }, { paid: "no" }] }])).toEqual([]);
    expect(untaken(each, [{}, { payments: [] }])).toEqual(["1", "2"]);
  });
});

describe("arms of lets and rows of tables", () => {
  const rows = (table?: string): IrExpression => ({
    kind: "arms",
    type: text,
    ...(table && { table }),
    arms: [
      { when: fact("a"), value },
      { when: fact("b"), value },
    ],
  });
  const reads = (id: string): IrExpression => ({ kind: "none", operand: { kind: "let", let: id } });
  const ruleOn = (condition: IrExpression): IrPolicy["decisions"] => [
    decision("d", { rules: [rule("8", "8", { test: { kind: "condition", condition } })] }),
  ];
  const lets: readonly IrLet[] = [{ names: { id: "band" }, type: text, value: rows(), readings: [] }];

  test("count where something that decides reads them", () => {
    expect(untaken({ lets, decisions: ruleOn(reads("band")) }, [{ a: "yes" }])).toEqual(["band 2"]);
    expect(untaken({ lets }, [])).toEqual([]);
    const noted = decision("d", { notes: [{ id: "n", kind: "note", condition: reads("band") }] });
    expect(untaken({ lets, decisions: [noted] }, [])).toEqual([]);
  });

  test("stand where the let stands", () => {
    const whole = compiled({ lets, decisions: ruleOn(reads("band")) }, { lets: { band: span(70) } });
    const { items } = coverageOf(whole, [], smallProbe);
    expect(items.filter(({ kind }) => kind === "arm").map(({ owner }) => owner.place?.start)).toEqual([70, 70]);
  });

  test("of one table are rows once, however often it is used", () => {
    const used = (id: string, when?: IrExpression): IrGiveArm => ({
      ...arm(id, when),
      gives: { kind: "value", value: rows("award") },
    });
    const twice = giving({ kind: "give", arms: [used("1", fact("c")), used("2")] });
    expect(untaken(twice, [{ c: "no", a: "no", b: "yes" }])).toEqual(["1", "award 1"]);
    expect(
      untaken(twice, [
        { c: "yes", a: "yes" },
        { c: "no", a: "no", b: "yes" },
      ]),
    ).toEqual([]);
  });

  test("within the arm of a value, only where that arm is taken", () => {
    const inner = giving({
      kind: "give",
      arms: [{ ...arm("1", fact("outer")), gives: { kind: "value", value: rows("award") } }],
    });
    expect(untaken(inner, [{ outer: "no", a: "yes" }])).toEqual(["1", "award 1", "award 2"]);
    expect(untaken(inner, [{ outer: "yes", a: "yes" }])).toEqual(["award 2"]);
  });
});
