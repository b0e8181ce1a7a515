import { renderMessage } from "@bylaw/diagnostics";
import { definePlugin } from "@bylaw/plugin";
import { describe, expect, test } from "vitest";

const flatRate = { name: "flat_rate", zh: "固定费率", parameters: ["money", "percent"], returns: "money" };
const manifest = {
  format: 1,
  id: "rates",
  version: "1.0.0",
  kind: "functions",
  names: { en: "Rates", zh: "费率" },
  files: [],
  functions: [flatRate],
};
const functions = { flat_rate: (base: unknown): unknown => base };
const define = (signatures: unknown, given: unknown = functions) =>
  definePlugin({ ...manifest, functions: signatures }, [], { functions: given });
const codes = (signatures: unknown, given?: unknown): readonly string[] =>
  define(signatures, given).problems.map(({ code }) => code);

describe("functions", () => {
  test("stand in the plugin by name, with their signatures", () => {
    const { plugin, problems } = definePlugin(manifest, [], { functions });
    expect(problems).toEqual([]);
    expect(plugin?.functions?.["flat_rate"]?.("300.00")).toBe("300.00");
    expect(plugin?.manifest.functions).toEqual([flatRate]);
    expect([Object.isFrozen(plugin?.functions), Object.isFrozen(plugin?.manifest.functions?.[0])]).toEqual([
      true,
      true,
    ]);
    expect(plugin?.functions?.["toString"]).toBeUndefined();
  });

  test("may come from a module, with other things beside them", async () => {
    const source = "export const flat_rate = (base) => base; export const version = 3;";
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const { plugin, problems } = definePlugin(manifest, [], { functions: module });
    expect([problems, Object.keys(plugin?.functions ?? {})]).toEqual([[], ["flat_rate"]]);
  });

  test("may come with a plugin of any kind", () => {
    const file = { path: "rates.bylaw", text: "" };
    const { plugin } = definePlugin({ ...manifest, kind: "vocabulary", files: [file.path] }, [file], { functions });
    expect(plugin?.functions).toBeDefined();
  });

  test("of a plugin of the kind are required", () => {
    const { functions: _, ...without } = manifest;
    const [problem] = definePlugin(without, []).problems;
    expect([problem?.code, problem?.path, problem?.plugin]).toEqual(["plugin-value-missing", "functions", undefined]);
  });

  test("are refused where a signature or a function stands alone, with the nearest name", () => {
    expect(codes([flatRate], undefined)).toEqual([]);
    expect(definePlugin(manifest, []).problems.map(({ code }) => code)).toEqual(["plugin-function-missing"]);
    const misnamed = define([flatRate], { flat_rates: functions.flat_rate });
    expect(misnamed.problems.map(({ code, parameters }) => [code, parameters["nearest"]])).toEqual([
      ["plugin-function-missing", ["flat_rates"]],
      ["plugin-function-unsigned", ["flat_rate"]],
    ]);
    expect(codes([flatRate], { flat_rate: "no function" })).toEqual(["plugin-function-missing"]);
  });
});

describe("a signature is refused", () => {
  test.each([
    ["no list", "flat_rate", ["plugin-value-wrong"]],
    ["an empty list", [], ["plugin-value-wrong"]],
    ["nothing in it", [null], ["plugin-function-unread"]],
    ["without a name", [{ parameters: [], returns: "money" }], ["plugin-function-unread"]],
    ["a name with blanks", [{ ...flatRate, name: "flat rate" }], ["plugin-function-unread"]],
    ["a name of every object", [{ ...flatRate, name: "constructor" }], ["plugin-function-unread"]],
    ["a second name that is none", [{ ...flatRate, zh: "费 率" }], ["plugin-function-unread"]],
    ["parameters as a text", [{ ...flatRate, parameters: "money" }], ["plugin-function-unread"]],
    [
      "more parameters than anyone calls",
      [{ ...flatRate, parameters: Array(21).fill("money") }],
      ["plugin-function-unread"],
    ],
    ["nothing returned", [{ ...flatRate, returns: "" }], ["plugin-function-unread"]],
    ["a kind that there is not", [{ ...flatRate, returns: "monney" }], ["plugin-function-kind"]],
    ["a list as a kind", [{ ...flatRate, returns: "list of records" }], ["plugin-function-kind"]],
    ["a word of the language", [{ ...flatRate, name: "round" }], ["plugin-function-name"]],
    ["a Chinese word of the language", [{ ...flatRate, zh: "合计" }], ["plugin-function-name"]],
    ["one name twice", [flatRate, { ...flatRate, zh: "另一费率" }], ["plugin-function-twice"]],
    [
      "a second name that is the first of another",
      [flatRate, { ...flatRate, name: "b", zh: "flat_rate" }],
      ["plugin-function-twice"],
    ],
    ["more than a hundred", Array.from({ length: 101 }, () => flatRate), ["plugin-too-many"]],
  ] as const)("%s", (_, signatures, expected) => {
    const { plugin, problems } = define(signatures);
    expect(plugin).toBeUndefined();
    const about = problems.map(({ code }) => code).filter((code) => !/missing|unsigned/.test(code));
    expect(about).toEqual(expected);
  });

  test("with a message that shows the kind and the nearest one", () => {
    const [problem] = define([{ ...flatRate, returns: "monney" }]).problems;
    expect(problem && renderMessage(problem, "en")).toBe(
      "`monney` in the signature of `flat_rate` is not a kind of value. Did you mean `money`?",
    );
    expect(problem && renderMessage(problem, "zh")).toBe("`flat_rate`的写法中，`monney`不是值的类别。是否指`money`？");
  });
});

describe("functions from a hostile hand", () => {
  const refuse = (): never => {
    throw new Error("no");
  };
  const throwing = new Proxy({}, { ownKeys: refuse });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  test.each([
    ["a text", "flat_rate", ["plugin-functions-unread"]],
    ["a list", [functions.flat_rate], ["plugin-functions-unread"]],
    ["a proxy that throws", throwing, ["plugin-functions-unread"]],
    ["a revoked proxy", revoked.proxy, ["plugin-functions-unread"]],
    ["inherited", Object.create(functions), ["plugin-function-missing"]],
    ["reserved names", Object.assign(Object.create(null), { ...functions, constructor: 1 }), ["plugin-reserved-entry"]],
    ["very many", Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}`, at])), ["plugin-too-many"]],
  ])("%s", (_, given, expected) => {
    const { plugin, problems } = define([flatRate], given);
    expect(plugin).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });

  test("no accessor is called", () => {
    let called = false;
    const given = Object.defineProperty({}, "flat_rate", { get: () => (called = true) });
    expect([codes([flatRate], given), called]).toEqual([["plugin-function-missing"], false]);
  });
});
