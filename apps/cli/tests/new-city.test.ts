import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { definePlugin } from "@bylaw/plugin";
import { afterEach, describe, expect, test } from "vitest";
import { bylaw, folderWith } from "./run-bylaw.ts";

let remove = (): void => undefined;
afterEach(() => remove());

function emptyFolder(files: Readonly<Record<string, string>> = {}): string {
  const made = folderWith({ "notes.txt": "", ...files });
  remove = made.remove;
  return made.folder;
}

const said = (text: string): string => text.replaceAll(/\n\s+/g, " ");

describe("bylaw new city", () => {
  test("makes a plugin that checks, tests and evaluates as it is", async () => {
    const cwd = emptyFolder();
    const made = await bylaw(["new", "city", "hangzhou", "--zh", "杭州市", "--division", "330100"], { cwd });
    expect([made.code, made.err]).toEqual([0, ""]);
    for (const file of ["plugin.json", "package.json", "hangzhou.bylaw.md", "scenarios.bylaw.md", "README.md"]) {
      expect(made.out).toContain(`policies/hangzhou/${file}\n`);
    }
    expect((await bylaw(["check", "hangzhou"], { cwd })).out).toMatch(/^hangzhou: no problems\n/);
    const tested = await bylaw(["test", "hangzhou"], { cwd });
    expect([tested.code, tested.out]).toEqual([
      0,
      expect.stringMatching(/^hangzhou: 5 scenarios as expected, 0 not\.\n/),
    ]);
    const words = ["evaluate", "hangzhou", "--facts", "policies/hangzhou/examples/applicant.json"];
    const [en, zh] = [await bylaw(words, { cwd }), await bylaw([...words, "--lang", "zh"], { cwd })];
    expect(said(en.out)).toContain("Article 2(2) asks for at least 10 staff; 9 were stated, 1 short. Not met.");
    expect(said(zh.out)).toContain("第二条第二项要求从业人员不少于10人，申报为9人，相差1人，不符合。");
  });

  test("with its name and code in every file, and no slot left", async () => {
    const cwd = emptyFolder();
    await bylaw(["new", "city", "xi-an", "--zh", "西安市", "--division", "610100"], { cwd });
    const folder = join(cwd, "policies/xi-an");
    const read = (file: string): string => readFileSync(join(folder, file), "utf8");
    const manifest: unknown = JSON.parse(read("plugin.json"));
    const files = ["xi-an.bylaw.md", "scenarios.bylaw.md"];
    const { plugin, problems } = definePlugin(
      manifest,
      files.map((path) => ({ path, text: read(path) })),
    );
    expect(problems).toEqual([]);
    expect(plugin?.manifest).toMatchObject({ id: "xi-an", division: "610100", names: { en: "Xi An", zh: "西安市" } });
    expect(JSON.parse(read("package.json"))).toMatchObject({ name: "bylaw-policy-xi-an", keywords: ["bylaw-plugin"] });
    expect(read("xi-an.bylaw.md")).toMatch(/^# Xi An · 西安市\n[^]*^policy xi_an 西安市$/m);
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
      expect(readFileSync(join(file.parentPath, file.name), "utf8")).not.toMatch(/\{\{|\}\}|undefined/);
    }
  });

  test("that its own script builds, with a file for each of its entries", async () => {
    const cwd = emptyFolder();
    await bylaw(["new", "city", "wuhan", "--zh", "武汉市"], { cwd });
    const folder = join(cwd, "policies/wuhan");
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly scripts: { readonly build: string };
      readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
    };
    const [command, ...words] = manifest.scripts.build.split(" ");
    expect(command).toBe("bylaw");
    expect(await bylaw(words, { cwd: folder })).toMatchObject({ code: 0, err: "" });
    const entries = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === "string" ? [entry] : [entry.types, entry.default],
    );
    const missing = entries.filter((path) => !path.includes("*") && !existsSync(join(folder, path)));
    expect([entries.length > 10, missing]).toEqual([true, []]);
    const built = (await import(pathToFileURL(join(folder, "dist/index.js")).href)) as {
      readonly certification: {
        readonly evaluate: (facts: unknown, options: unknown) => { readonly decision?: { readonly outcome: string } };
      };
    };
    const facts = { registered_here: true, staff: 10 };
    expect(built.certification.evaluate(facts, { on: "2024-06-20" }).decision?.outcome).toBe("met");
    // What was built is no policy beside it.
    expect((await bylaw(["check", "."], { cwd })).out).toMatch(/^wuhan: no problems\n1 policy checked\.\n$/);
  });

  test("without a Chinese name or a code, from a folder further down, and elsewhere", async () => {
    const cwd = emptyFolder({ "policies/notes.txt": "", "inner/notes.txt": "" });
    const below = await bylaw(["new", "city", "fuzhou"], { cwd: join(cwd, "inner") });
    expect([below.code, existsSync(join(cwd, "policies/fuzhou/plugin.json"))]).toEqual([0, true]);
    expect(readFileSync(join(cwd, "policies/fuzhou/plugin.json"), "utf8")).not.toContain("division");
    expect((await bylaw(["new", "city", "suzhou", "--folder", "measures/su"], { cwd })).code).toBe(0);
    const checked = await bylaw(["check", "measures/su", "fuzhou"], { cwd });
    expect(checked.out).toBe("suzhou: no problems\nfuzhou: no problems\n2 policies checked.\n");
  });
});

describe("bylaw new city refuses", () => {
  test("a folder that is there, and an id that is taken, and writes nothing", async () => {
    const cwd = emptyFolder({ "policies/wuxi/mine.txt": "mine" });
    const there = await bylaw(["new", "city", "wuxi"], { cwd });
    expect([there.code, there.out, said(there.err)]).toEqual([
      2,
      "",
      expect.stringContaining("error[folder-exists]: `policies/wuxi` is there already."),
    ]);
    expect(readdirSync(join(cwd, "policies/wuxi"))).toEqual(["mine.txt"]);
    await bylaw(["new", "city", "nantong"], { cwd });
    const taken = await bylaw(["new", "city", "nantong", "--folder", "other"], { cwd });
    expect([taken.code, said(taken.err)]).toEqual([
      2,
      expect.stringContaining("A plugin is called `nantong` already: the one in `policies/nantong`."),
    ]);
    expect(existsSync(join(cwd, "other"))).toBe(false);
  });

  test.each([
    [["Hangzhou"], "`Hangzhou` after `new city` is not a new name of small letters, digits, `_` and `-`."],
    [["杭州"], "`杭州` after `new city` is not a new name"],
    [["../up"], "`../up` after `new city` is not a new name"],
    [["title"], "`title` after `new city` is not a new name"],
    [["a", "--zh", "杭 州"], "`杭 州` after `--zh` is not a name of letters, digits and `_`."],
    [["a", "--division", "33010"], "`33010` after `--division` is not a code of six digits."],
    [[], "The command needs `ID`, and it is not given."],
    [["a", "--fodler", "b"], "No option of this command is called `--fodler`. Did you mean `--folder`?"],
  ])("%j", async (words, message) => {
    const cwd = emptyFolder();
    const { code, out, err } = await bylaw(["new", "city", ...words], { cwd });
    expect([code, out, said(err).replaceAll(/\s+/g, " ")]).toEqual([2, "", expect.stringContaining(message)]);
    expect(readdirSync(cwd)).toEqual(["notes.txt"]);
  });

  test("a kind of plugin that there is not, with the nearest", async () => {
    const { code, err } = await bylaw(["new", "ctiy", "a"], { cwd: emptyFolder() });
    expect([code, err]).toEqual([2, expect.stringContaining("No command is called `ctiy`. Did you mean `city`?")]);
    const none = await bylaw(["new", "--lang", "zh"], { cwd: emptyFolder() });
    expect([none.code, none.out]).toEqual([2, expect.stringMatching(/^用法： ?bylaw new/)]);
  });
});
