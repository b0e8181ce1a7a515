import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "bylaw";
import { describe, expect, test } from "vitest";
import { diskFiles } from "../src/files/files.ts";
import { rememberFiles } from "../src/files/remembered-files.ts";
import { namesOtherPlugins, readPolicyFiles } from "../src/policies/policy-files.ts";
import { rootOfFile, rootsIn } from "../src/policies/policy-root.ts";
import { folderWith, manifest, town } from "./folder-with.ts";

const codes = (problems: readonly { readonly problem: { readonly code: string } }[]): readonly string[] =>
  problems.map(({ problem }) => problem.code);

describe("where a policy begins", () => {
  test("a listed file belongs to the plugin, also in a folder of it; another one is a policy by itself", () => {
    const folder = folderWith(town);
    const of = (path: string) => rootOfFile(join(folder, path), diskFiles);
    expect(of("policies/hilltown/hilltown.bylaw")).toEqual({
      kind: "plugin",
      folder: join(folder, "policies/hilltown"),
    });
    expect(of("policies/hillwords/parts/words.bylaw")).toEqual({
      kind: "plugin",
      folder: join(folder, "policies/hillwords"),
    });
    expect(of("policies/hilltown/plugin.json")).toEqual({ kind: "plugin", folder: join(folder, "policies/hilltown") });
    expect(of("policies/hilltown/notes.bylaw")?.kind).toBe("file");
    expect(of("loose.bylaw")).toEqual({ kind: "file", path: join(folder, "loose.bylaw") });
    expect(of("package.json")).toBeUndefined();
  });

  test("all policies below some folders are found once, none in node_modules", async () => {
    const folder = folderWith(town);
    const roots = await rootsIn([folder, join(folder, "policies")], diskFiles);
    const found = roots.map((root) => (root.kind === "plugin" ? root.folder : root.path).slice(folder.length + 1));
    expect(found.toSorted()).toEqual([
      "loose.bylaw",
      "policies/hilltown",
      "policies/hilltown/notes.bylaw",
      "policies/hillwords",
    ]);
  });
});

describe("the files of a policy", () => {
  test("are named after the plugin, and names lead to paths, those of a vocabulary too", async () => {
    const folder = folderWith(town);
    const root = { kind: "plugin", folder: join(folder, "policies/hilltown") } as const;
    const policy = await readPolicyFiles(root, diskFiles);
    expect(policy.input.sources.map(({ path }) => path)).toEqual(["hilltown/hilltown.bylaw"]);
    expect(policy.paths.get("hilltown/hilltown.bylaw")).toBe(join(folder, "policies/hilltown/hilltown.bylaw"));
    expect(policy.paths.get("hillwords/parts/words.bylaw")).toBe(join(folder, "policies/hillwords/parts/words.bylaw"));
    expect(policy.problems).toEqual([]);
    expect(compile(policy.input).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("open documents take the place of what is on disk, in a vocabulary too", async () => {
    const folder = folderWith(town);
    const words = join(folder, "policies/hillwords/parts/words.bylaw");
    const open = new Map([[words, "/// closed\n///zh 关闭\nfact closed 关闭: yes/no\n"]]);
    const files = rememberFiles(diskFiles, (path) => open.get(path));
    const policy = await readPolicyFiles({ kind: "plugin", folder: join(folder, "policies/hilltown") }, files);
    expect(compile(policy.input).problems.map(({ code }) => code)).toContain("unknown-fact");
  });

  test("a broken manifest is a problem of that file, and the texts beside it are read on", async () => {
    const folder = folderWith({ ...town, "policies/hilltown/plugin.json": '{"format": 1,,}' });
    const root = rootOfFile(join(folder, "policies/hilltown/hilltown.bylaw"), diskFiles);
    expect(root).toEqual({ kind: "plugin", folder: join(folder, "policies/hilltown") });
    const policy = await readPolicyFiles(
      root ?? expect.fail(),
      rememberFiles(diskFiles, () => undefined),
    );
    expect(codes(policy.problems)).toEqual(["json-unread"]);
    expect(policy.problems[0]?.path).toBe(join(folder, "policies/hilltown/plugin.json"));
    expect(policy.input.sources.map(({ path }) => path)).toContain("hilltown/hilltown.bylaw");
  });

  test("a text that is no UTF-8 is a problem of its own file", async () => {
    const latin = Buffer.from([0x70, 0xe9, 0x0a]);
    const folder = folderWith({ ...town, "policies/hilltown/hilltown.bylaw": latin, "loose.bylaw": latin });
    const plugin = await readPolicyFiles({ kind: "plugin", folder: join(folder, "policies/hilltown") }, diskFiles);
    expect(plugin.problems.map(({ path, problem }) => [path.slice(folder.length + 1), problem.code])).toContainEqual([
      "policies/hilltown/hilltown.bylaw",
      "file-not-text",
    ]);
    const loose = await readPolicyFiles({ kind: "file", path: join(folder, "loose.bylaw") }, diskFiles);
    expect(codes(loose.problems)).toEqual(["file-not-text"]);
  });

  test("a text that comes to speak of another plugin asks for a new reading", async () => {
    const folder = folderWith({ ...town, "policies/sums/plugin.json": manifest("sums", { kind: "vocabulary" }) });
    const policy = await readPolicyFiles({ kind: "plugin", folder: join(folder, "policies/hilltown") }, diskFiles);
    const [source] = policy.input.sources;
    const text = source?.text ?? "";
    expect(namesOtherPlugins(policy, [{ path: "", text }])).toBe(false);
    expect(namesOtherPlugins(policy, [{ path: "", text: `${text}use sums\n` }])).toBe(true);
    expect(namesOtherPlugins(policy, [{ path: "", text: text.replace("use hillwords", "") }])).toBe(true);
  });
});

describe("remembered files", () => {
  test("are read once, until they are forgotten", () => {
    const folder = folderWith({ "a.bylaw": "one" });
    const path = join(folder, "a.bylaw");
    const files = rememberFiles(diskFiles, () => undefined);
    const read = (): unknown => files.text(path, path);
    expect(read()).toEqual({ kind: "text", text: "one" });
    writeFileSync(path, "two");
    expect(read()).toEqual({ kind: "text", text: "one" });
    files.forget(path);
    expect(read()).toEqual({ kind: "text", text: "two" });
  });

  test("a file that comes or goes changes what lies in its folder", () => {
    const folder = folderWith({ "a.bylaw": "one" });
    const files = rememberFiles(diskFiles, () => undefined);
    expect(files.entries(folder).map(({ name }) => name)).toEqual(["a.bylaw"]);
    expect(files.isThere(join(folder, "b.bylaw"))).toBe(false);
    writeFileSync(join(folder, "b.bylaw"), "");
    rmSync(join(folder, "a.bylaw"));
    files.forget(join(folder, "b.bylaw"));
    expect(files.entries(folder).map(({ name }) => name)).toEqual(["b.bylaw"]);
    expect(files.isThere(join(folder, "b.bylaw"))).toBe(true);
  });
});
