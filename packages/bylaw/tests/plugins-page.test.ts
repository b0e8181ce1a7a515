import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as door from "../src/index.ts";
import { readBlocks } from "./read-blocks.ts";

const blocks = readBlocks(readFileSync(new URL("../../../docs/plugins.md", import.meta.url), "utf8"));
const json = (info: string): unknown => JSON.parse(blocks.find((block) => block.info === `json ${info}`)?.text ?? "");
const manifest = json("manifest") as { readonly files: readonly string[] };
const define = (changed: object, files: readonly door.PluginFile[], functions?: unknown): door.DefineResult =>
  door.definePlugin({ ...manifest, ...changed }, files, { functions });

test("the manifest of the page is sound, whole", () => {
  const { plugin, problems } = define(
    {},
    manifest.files.map((path) => ({ path, text: "" })),
  );
  expect(problems).toEqual([]);
  expect(plugin?.manifest).toEqual(manifest);
});

test("the calendar of the page is sound", () => {
  const file = { path: "years.json", text: JSON.stringify(json("years")) };
  const { plugin, problems } = define({ kind: "calendar", files: ["years.json"] }, [file]);
  expect([problems, Object.keys(plugin?.calendar?.years ?? {})]).toEqual([[], ["2024"]]);
});

test("the signature of the page is sound, and a policy can call the function", () => {
  const functions = { flat_rate: (base: unknown, rate: unknown): string => (Number(base) * Number(rate)).toFixed(2) };
  const signatures = json("functions") as object;
  const { plugin, problems } = define({ id: "rates", kind: "functions", files: [], ...signatures }, [], functions);
  expect(problems).toEqual([]);
  const text = `policy grant 资助
  in force from 2021-12-05
use rates
fact base 基数: money
decision award 奖补: money
  article 1  give 固定费率(base, 30%)
`;
  const { compiled, problems: found } = door.compile({
    sources: [{ path: "grant.bylaw", text }],
    plugins: plugin === undefined ? [] : [plugin],
  });
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  const { policy, environment = {} } = compiled as door.CompiledPolicy;
  const { determination } = door.determine(policy, { base: 1000 }, { on: "2024-05-01", environment });
  expect(determination?.decisions["award"]?.value?.known).toBe("300.00");
});
