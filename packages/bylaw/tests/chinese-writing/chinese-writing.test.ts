import { readdirSync, readFileSync } from "node:fs";
import { type ReadSource, readSource } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import * as door from "../../src/index.ts";
import { measures, shared } from "../installed-policies.ts";
import { readBlocks } from "../read-blocks.ts";
import { writeInChinese } from "./chinese-writing.ts";
import { simplified, traditional } from "./skin.ts";

type Tree = NonNullable<ReadSource["parsed"]["chunks"][number]["tree"]>;

const folder = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), "utf8");

function compiled(sources: readonly door.SourceText[]): door.CompiledPolicy {
  const { compiled: policy, problems } = door.compile({ sources, plugins: shared, version: "1.0.0" });
  const faults = problems.filter(({ severity }) => severity !== "info");
  expect(faults.map((problem) => door.renderMessage(problem, "zh"))).toEqual([]);
  if (policy === undefined) throw new Error("the writing does not compile");
  return policy;
}

/** Samples and scenarios without their places in the text. */
function tried({ samples, scenarios }: door.CompiledPolicy): unknown {
  return JSON.parse(
    JSON.stringify([samples, scenarios], (key, value: unknown) => (/span$/i.test(key) ? undefined : value)),
  );
}

/** English words that are still read as keywords. */
function englishKeywords(source: door.SourceText): readonly string[] {
  const found: string[] = [];
  const visit = (tree: Tree): void => {
    for (const [use, children] of Object.entries(tree.children)) {
      for (const child of children) {
        if ("children" in child) visit(child);
        else if (/^(?:key|head)_/.test(use) && /^[A-Za-z]/.test(child.image)) found.push(child.image);
      }
    }
  };
  for (const { tree } of readSource(source).parsed.chunks) if (tree !== undefined) visit(tree);
  return found;
}

const examples = readdirSync(new URL("policies/examples/", folder))
  .filter((name) => name.endsWith(".bylaw"))
  .map((name) => ({ id: name, files: [{ path: name, text: read(`policies/examples/${name}`) }] }));
const whole = [...measures.map(({ manifest, files }) => ({ id: manifest.id, files })), ...examples];

describe.each(whole)("$id in Chinese", ({ files }) => {
  const english = compiled(files);

  it.each([
    ["simplified", simplified],
    ["traditional", traditional],
  ] as const)("is the same policy to the last byte in %s characters, and its scenarios pass", (_, skin) => {
    const written = writeInChinese(files, shared, skin);
    expect(written.flatMap(englishKeywords)).toEqual([]);
    const chinese = compiled(written);
    expect(door.canonicalJson(chinese.policy)).toBe(door.canonicalJson(english.policy));
    expect(tried(chinese)).toEqual(tried(english));
    const failed = door.runScenarios(chinese).filter(({ passed }) => !passed);
    expect(failed.map(({ name, problems }) => [name, problems.map((each) => door.renderMessage(each, "zh"))])).toEqual(
      [],
    );
  });

  it("is another text throughout", () => {
    for (const [index, { text }] of writeInChinese(files, shared, simplified).entries())
      expect(text).not.toBe(files[index]?.text);
  });
});

// The steps of the tutorial build on one another; its test puts them together.
const documents = readdirSync(new URL("docs/", folder))
  .filter((name) => name.endsWith(".md") && name !== "tutorial.md")
  .map((name) => {
    const blocks = readBlocks(read(`docs/${name}`));
    const preamble = blocks.find(({ info }) => info === "bylaw preamble")?.text ?? "";
    const samples = blocks
      .filter(({ info, follows }) => info.startsWith("bylaw") && follows !== "中文：")
      .map(({ info, line, text }) => {
        const alone = info === "bylaw preamble" || /^(policy|政策) /m.test(text);
        return { line, files: [{ path: "sample.bylaw", text: alone ? text : `${preamble}\n${text}` }] };
      });
    return { name, samples };
  })
  .filter(({ samples }) => samples.length > 0);

describe.each(documents)("docs/$name in Chinese", ({ samples }) => {
  it.each(samples)("means the same at line $line", ({ files }) => {
    const [english, chinese] = [compiled(files), compiled(writeInChinese(files, shared, simplified))];
    expect(door.canonicalJson(chinese.policy)).toBe(door.canonicalJson(english.policy));
    expect(tried(chinese)).toEqual(tried(english));
  });
});

describe("the Chinese order", () => {
  const written = (lines: string): string => {
    const text = `policy town 示例\n  in force from 2024-01-01\n${lines}`;
    return (
      writeInChinese([{ path: "town.bylaw", text }], [], simplified)[0]
        ?.text.split("\n")
        .slice(2)
        .join("\n") ?? ""
    );
  };

  it.each([
    ["require at least 2 of", "要求 至少 2项"],
    ["article 18 para 2(1).assets", "第十八条第二款第一项.assets"],
    ["article 16(1) give D when struck", "第十六条第一项 struck 的，定为 D"],
    ["  give D when struck", "  定为 D 当 struck"],
    ["revoke and bar 3 years when struck", "撤销，3 年 内不得申报 当 struck"],
    ["rectify when struck within 3 months else revoke", "责令整改 当 struck 在 3 个月 内 否则 撤销"],
    [
      "duty d 义务一 by applicant\nwithin 30 working days after changed_on",
      "义务 d 义务一 由 申报单位\n应在 changed_on 后 30 个工作日 内",
    ],
    ["every quarter by day 25 of its last month", "每 季度 按 末月 25日"],
    ["require a is not none and not b not in (x, y)", "要求 a 不为 无 且 非 b 不 属于 （x、y）"],
    ["require 60 <= score < 100", "要求 60 不超过 score 低于 100"],
    ['omit 1, 20 "aim"', "不编入 第一条、第二十条 “aim”"],
    [
      "fact held_on 日期一: date or none from 2020-01-01 to 2024-12-31",
      "事项 held_on 日期一：日期 或无 从 2020年1月1日 到 2024年12月31日",
    ],
  ])("of %s", (english, chinese) => expect(written(english)).toBe(chinese));
});
