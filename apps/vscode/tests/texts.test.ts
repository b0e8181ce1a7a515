import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const home = fileURLToPath(new URL("..", import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(`${home}/${path}`, "utf8"));

describe("texts of the manifest", () => {
  const manifest = readFileSync(`${home}/package.json`, "utf8");
  const keys = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? "").sort();

  it.each(["package.nls.json", "package.nls.zh-cn.json", "package.nls.zh-tw.json"])(
    "%s has each of them and no other",
    (file) => {
      expect(Object.keys(json(file) as object).sort()).toEqual([...new Set(keys)]);
    },
  );

  it("leave nothing of a command in one language alone", () => {
    const { contributes } = JSON.parse(manifest) as { contributes: { commands: readonly { title: string }[] } };
    for (const { title } of contributes.commands) expect(title).toMatch(/^%.+%$/);
  });
});

describe("texts of the code", () => {
  const source = globSync("src/**/*.ts", { cwd: home }).map((path) => readFileSync(`${home}/${path}`, "utf8"));
  const texts = source.flatMap((text) => [...text.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(([, said]) => said ?? ""));

  it.each(["zh-cn", "zh-tw"])("all have a translation into %s, none is left over", (language) => {
    const bundle = json(`l10n/bundle.l10n.${language}.json`) as Readonly<Record<string, string>>;
    expect(Object.keys(bundle).sort()).toEqual([...new Set(texts)].sort());
    for (const [said, translated] of Object.entries(bundle)) {
      expect((translated.match(/\{\d\}/g) ?? []).sort(), said).toEqual((said.match(/\{\d\}/g) ?? []).sort());
    }
  });
});

describe("commands", () => {
  it("are registered as the manifest names them", () => {
    const { contributes } = json("package.json") as { contributes: { commands: readonly { command: string }[] } };
    const code = readFileSync(`${home}/src/commands/commands.ts`, "utf8");
    const registered = [...code.matchAll(/^ {4}"(bylaw\.[A-Za-z]+)":/gm)].map(([, name]) => name).sort();
    expect(registered).toEqual(contributes.commands.map(({ command }) => command).sort());
  });
});
