import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { bylaw, folderWith, sampleFiles } from "./run-bylaw.ts";

const { folder: cwd, remove } = folderWith({ ...sampleFiles, "empty/notes.txt": "nothing here" });
afterAll(remove);

describe("misuse is said with the nearest name, and ends with 2", () => {
  test.each([
    [["evalute", "sampletown"], "No command is called `evalute`. Did you mean `evaluate`?"],
    [
      ["evaluate", "sampletown", "--fact", "x"],
      "No option of this command is called `--fact`. Did you mean `--facts`?",
    ],
    [
      ["evaluate", "sampletwon", "--facts", "good.json"],
      "No file, folder or plugin is called `sampletwon`. Did you mean `sampletown`?",
    ],
    [["evaluate", "sampletown"], "The command needs `--facts`, and it is not given."],
    [["evaluate", "sampletown", "--facts"], "The option `--facts` needs a value after it."],
    [["evaluate"], "The command needs `POLICY`, and it is not given."],
    [
      ["evaluate", "sampletown", "--facts", "good.json", "--on", "2023-02-29"],
      "`2023-02-29` after `--on` is not a day",
    ],
    [
      ["evaluate", "sampletown", "--facts", "good.json", "--reading", "NB_4"],
      "`NB_4` after `--reading` is not a reading and its value",
    ],
    [
      ["evaluate", "sampletown", "--facts", "good.json", "--format", "xml"],
      "`xml` after `--format` is not `text` or `json`.",
    ],
    [
      ["evaluate", "sampletown", "--facts", "good.json", "--decision", "certifcation"],
      "The policy has no decision called `certifcation`. Did you mean `certification`?",
    ],
    [["evaluate", "sampletown", "--facts", "good.json", "--reading", "NB_4=by_year"], "No reading is called `NB_4`."],
    [["help", "evalute"], "No command is called `evalute`. Did you mean `evaluate`?"],
    [["check", "nowhere"], "No file, folder or plugin is called `nowhere`."],
    [["check", "nowhere.bylaw"], "There is no file `nowhere.bylaw`."],
    [["check", "empty"], "`empty` holds no policy"],
    [["explain", "unknown-fcat"], "No message has the code `unknown-fcat`. Did you mean `unknown-fact`?"],
    [["explain", "unknown-fact", "more"], "The command has no place for `more`."],
    [
      ["show", "trees", "broken.bylaw"],
      "`trees` after `show` is not one of `tokens`, `ast`, `model`, `ir`, `js` and `sides`.",
    ],
    [["--lang", "fr", "check"], "`fr` after `--lang` is not `en` or `zh`."],
  ])("%j", async (words, message) => {
    const { code, out, err } = await bylaw(words, { cwd });
    expect(err.replaceAll(/\n {2}/g, " ")).toContain(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect([code, out]).toEqual([2, ""]);
  });

  test("in Chinese, by the option or by the locale", async () => {
    const runs = await Promise.all([
      bylaw(["evalute", "--lang", "zh"], { cwd }),
      bylaw(["evalute"], { cwd, env: { LC_ALL: "zh_CN.UTF-8" } }),
      bylaw(["evalute"], { cwd, env: { LC_ALL: "", LC_MESSAGES: "zh_CN.UTF-8", LANG: "en_GB.UTF-8" } }),
      bylaw(["evalute", "--lang=zh"], { cwd, env: { LANG: "en_GB.UTF-8" } }),
    ]);
    for (const { err } of runs) expect(err).toContain("没有名为`evalute`的命令。是否指`evaluate`？");
  });
});

describe("help", () => {
  test("in both languages, and nothing but it", async () => {
    const [en, zh] = await Promise.all([bylaw(["--help"], { cwd }), bylaw(["--help", "--lang", "zh"], { cwd })]);
    expect([en?.code, en?.err, zh?.code, zh?.err]).toEqual([0, "", 0, ""]);
    expect(en?.out).toMatch(/^Usage: bylaw/);
    expect(zh?.out).toMatch(/^用法： ?bylaw/);
    for (const command of [
      "check",
      "evaluate",
      "compare",
      "diff",
      "test",
      "coverage",
      "show",
      "explain",
      "new",
      "doctor",
    ]) {
      expect(en?.out).toContain(`  ${command} `);
      expect(zh?.out).toContain(`  ${command} `);
    }
    expect(zh?.out).not.toMatch(/Options:|Commands:|display help/);
  });

  test("of one command, and where no command is given", async () => {
    const one = await bylaw(["evaluate", "--help"], { cwd });
    expect([one.code, one.out.includes("--reading <N=V>")]).toEqual([0, true]);
    const none = await bylaw([], { cwd });
    expect([none.code, none.out.includes("Usage: bylaw")]).toEqual([2, true]);
  });

  test("as a command of its own", async () => {
    const runs = [["--help"], ["help"], ["help", "help"], ["evaluate", "--help"], ["help", "evaluate"]].map((words) =>
      bylaw(words, { cwd }),
    );
    const [option, word, twice, one, oneWord] = await Promise.all(runs);
    expect([word, twice]).toEqual([option, option]);
    expect(oneWord).toEqual(one);
    expect(option?.out).toContain("  help [COMMAND] ");
  });

  test("the version", async () => {
    expect((await bylaw(["--version"], { cwd })).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("bylaw check", () => {
  test("says of each policy what is wrong, and ends with 1 where something is", async () => {
    const { code, out } = await bylaw(["check"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("broken.bylaw:");
    expect(out).toContain("error[unknown-fact]: No fact is called `asets`. Did you mean `assets`?");
    expect(out).toContain("3 policies checked.");
  });

  test("takes a plugin, its folder, or a file of it", async () => {
    for (const name of ["sampletown", "policies/sampletown", "policies/sampletown/sampletown.bylaw"]) {
      const { code, out } = await bylaw(["check", name], { cwd });
      expect([name, code, out.startsWith("sampletown:")]).toEqual([name, 0, true]);
    }
  });

  test("speaks Chinese, and colours only where it is told to", async () => {
    const plain = await bylaw(["check", "broken.bylaw", "--lang", "zh"], { cwd });
    expect(plain.out).toContain("错误[unknown-fact]：没有名为`asets`的事项。");
    expect(plain.out).not.toContain("\u001b");
    const coloured = await bylaw(["check", "broken.bylaw", "--color"], { cwd });
    expect(coloured.out).toContain("\u001b[1;31merror[unknown-fact]");
    const refused = await bylaw(["check", "broken.bylaw", "--no-colour"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(refused.out).not.toContain("\u001b");
  });

  test("a text without a statement is pointed out and passes", async () => {
    const other = folderWith({ "empty.bylaw": "", "prose.bylaw.md": "# Text only\n" });
    for (const name of ["empty.bylaw", "prose.bylaw.md"]) {
      const { code, out } = await bylaw(["check", name], { cwd: other.folder });
      expect([code, out.includes(`warning[policy-empty]: \`${name}\` holds no statement.`)]).toEqual([0, true]);
    }
    other.remove();
  });

  test("a file that is no text is named as it was typed", async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00]);
    const manifest = { format: 1, id: "x", version: "1.0.0", kind: "vocabulary", names: {}, files: ["x.bylaw"] };
    const other = folderWith({
      "binary.bylaw": bytes,
      "inner/notes.txt": "",
      "policies/x/plugin.json": JSON.stringify(manifest),
      "policies/x/x.bylaw": bytes,
    });
    const inner = `${other.folder}/inner`;
    const [plain, above, plugin] = await Promise.all([
      bylaw(["check", "binary.bylaw"], { cwd: other.folder }),
      bylaw(["check", "../binary.bylaw"], { cwd: inner }),
      bylaw(["check", "../policies/x"], { cwd: inner }),
    ]);
    expect(plain?.out).toContain(": `binary.bylaw` is not a text");
    expect(above?.out).toContain(": `../binary.bylaw` is not a text");
    expect(plugin?.out).toContain(": `../policies/x/x.bylaw` is not a text");
    other.remove();
  });

  test("a plugin whose manifest is broken", async () => {
    const broken = folderWith({
      "policies/x/plugin.json": '{"format": 1,}',
      "policies/y/plugin.json": '{"format": 2}',
    });
    const x = await bylaw(["check", "policies/x"], { cwd: broken.folder });
    expect([x.code, x.out.includes("`policies/x/plugin.json` is not JSON from line 1, column 14 on.")]).toEqual([
      1,
      true,
    ]);
    const y = await bylaw(["check", "policies/y"], { cwd: broken.folder });
    expect([y.code, y.out.includes("error[plugin-other-format]")]).toEqual([1, true]);
    broken.remove();
  });
});

describe("bylaw test, show and explain", () => {
  test("runs the scenarios of a policy", async () => {
    const { code, out } = await bylaw(["test", "sampletown"], { cwd });
    expect([code, out]).toEqual([0, expect.stringMatching(/^sampletown: 1 scenario as expected, 0 not\.\n/)]);
  });

  test("shows a scenario that differs, and ends with 1", async () => {
    const wrong = sampleFiles["policies/sampletown/sampletown.bylaw"]?.replace("not_met because 8(1)", "met") ?? "";
    const other = folderWith({ ...sampleFiles, "policies/sampletown/sampletown.bylaw": wrong });
    const { code, out } = await bylaw(["test", "sampletown"], { cwd: other.folder });
    expect(code).toBe(1);
    expect(out).toContain("0 scenarios as expected, 1 not.");
    expect(out).toContain("scenario-differs");
    other.remove();
  });

  test.each([
    ["tokens", "verb policy"],
    ["ast", '"decisions"'],
    ["model", '"decisions"'],
    ["ir", '"format": 1'],
    ["js", "export "],
    ["sides", "│"],
  ])("shows the form %s", async (form, piece) => {
    const { code, out, err } = await bylaw(["show", form, "sampletown"], { cwd });
    expect([code, err, out.includes(piece)]).toEqual([0, "", true]);
  });

  test("shows how far a broken policy gets", async () => {
    const ast = await bylaw(["show", "ast", "broken.bylaw"], { cwd });
    expect([ast.code, ast.out.includes("asets"), ast.err.includes("unknown-fact")]).toEqual([1, true, true]);
    const ir = await bylaw(["show", "ir", "broken.bylaw"], { cwd });
    expect([ir.code, ir.out]).toEqual([1, ""]);
  });

  test("explains a code", async () => {
    const { code, out } = await bylaw(["explain", "unknown-fact"], { cwd });
    expect([code, out.includes("error[unknown-fact]"), out.includes("require asets")]).toEqual([0, true, true]);
    expect((await bylaw(["explain", "unknown-fact", "--lang", "zh"], { cwd })).out).toContain("错误[unknown-fact]");
  });
});

test("a reader that stops reading is no fault", async () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=bylaw-source", main, "show", "ast", "sampletown"], { cwd });
  const err: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, Buffer.concat(err).toString()]).toEqual([0, ""]);
});
