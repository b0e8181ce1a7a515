import type { AnyEngine } from "./engine.ts";

/** All engines in the order of the table, by the name of their module. */
export const engineNames: readonly string[] = [
  "hand-verdict",
  "bylaw",
  "hand-mask",
  "ajv",
  "hand-explanation",
  "json-logic-engine-compiled",
  "cel-marcbachmann",
  "json-logic-engine-interpreted",
  "expr-eval",
  "cel-bufbuild",
  "json-logic-js",
  "cel-js",
  "zen-expression",
  "cedar",
  "zen-table",
  "json-rules-engine",
  "publicodes",
  "feelin",
];

/** The engine of a name. It is imported when it is asked for, so that a process holds one only. */
export async function engineOf(name: string): Promise<AnyEngine> {
  const { engine } = (await import(new URL(`${name}.ts`, import.meta.url).href)) as { readonly engine: AnyEngine };
  return engine;
}
