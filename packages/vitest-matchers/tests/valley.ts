import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildPackage, type CompiledPolicy, compile, determine } from "bylaw";
import type { SpokenPolicy } from "../src/index.ts";

/** What the valley says of facts, as a determination or what is round it. */
export type Valley = (facts: unknown, on?: string) => unknown;

const text = `policy valley 谷镇
  in force from 2021-12-05
fact assets 资产总额: money
fact open 开放: yes/no
fact founders 发起人: number
fact rooms 场地: list of
  id 名称: text
  area 面积: number
role bureau 主管部门

decision certification 认定
article 3(1)
  require assets >= 800000
article 3(2)
  require open as opening

decision support 支持
article 4
  require assets >= 500000
article 4 last
  may relax 4.assets by bureau when founders >= 1

decision space 场地合格 for each rooms
article 5
  require area >= 100
`;

/** By the interpreter. */
export function interpretedValley(): Valley {
  const { policy } = compiledValley();
  return (facts, on = "2024-06-20") => {
    const { determination, problems } = determine(policy, facts, { on });
    return determination ?? { problems };
  };
}

/** By the built module, written and loaded, with the module and its English sentences. */
export async function builtValley(): Promise<{ readonly ask: Valley; readonly spoken: SpokenPolicy }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bylaw-matchers-")));
  try {
    for (const file of buildPackage(compiledValley(), [])) writeFileSync(join(folder, file.path), file.text);
    const part = (name: string): Promise<object> =>
      import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href) as Promise<object>;
    const module = (await part("index.js")) as SpokenPolicy["module"] & {
      readonly evaluate: (facts: unknown, options: { readonly on: string }) => unknown;
    };
    const sentences = await part("sentences.en.js");
    return { ask: (facts, on = "2024-06-20") => module.evaluate(facts, { on }), spoken: { module, sentences } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compiledValley(): CompiledPolicy {
  const { compiled, problems } = compile({ sources: [{ path: "valley.bylaw", text }], plugins: [] });
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return compiled;
}
