import { afterAll, describe, expect, test } from "vitest";
import { bylaw, folderWith } from "./run-bylaw.ts";

interface Found {
  readonly plugins: readonly {
    readonly name: string;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
    readonly notCompared?: unknown;
  }[];
}

const reviewed = { reviewedOn: "2024-01-01", reviewedBy: "policy author" };
const manifest = (id: string, more: Readonly<Record<string, unknown>> = {}): string => {
  const names = { en: id, zh: id };
  const whole = {
    format: 1,
    id,
    version: "1.0.0",
    kind: "measure",
    names,
    files: [`${id}.bylaw`],
    ...reviewed,
    ...more,
  };
  return JSON.stringify(whole);
};
const policy = (id: string, body = ""): string => `policy ${id}
  in force from 2021-12-05
${body}fact open 对外开放: yes/no
decision certification 认定
  article 1  require open
`;
const source = "第一条 单位应当对外开放。\n第二条 由主管部门解释。\n";

const { folder: cwd, remove } = folderWith({
  "policies/fine/plugin.json": manifest("fine", { expires: "2030-01-01" }),
  "policies/fine/fine.bylaw": policy("fine"),
  "policies/late/plugin.json": manifest("late", { expires: "2023-12-31" }),
  "policies/late/late.bylaw": policy("late"),
  "policies/fresh/plugin.json": manifest("fresh", { reviewedOn: undefined }),
  "policies/fresh/fresh.bylaw": policy("fresh"),
  "policies/stray/plugin.json": manifest("stray", { fingerprints: "prints.json" }),
  "policies/stray/stray.bylaw": policy("stray", "use nowhere\n"),
  "policies/stray/parts/annex.bylaw.md": "# Annex",
  "policies/lost/plugin.json": manifest("lost", { files: ["lost.bylaw", "annex.bylaw"] }),
  "policies/lost/lost.bylaw": policy("lost"),
  "policies/odd/plugin.json": manifest("odd", { format: 2 }),
  "policies/wrong/plugin.json": manifest("wrong"),
  "policies/wrong/wrong.bylaw": policy("wrong").replace("require open", "require opne"),
  "node_modules/fine/package.json": '{"name": "fine", "keywords": ["bylaw-plugin"]}',
  "node_modules/fine/plugin.json": manifest("fine"),
  "node_modules/fine/fine.bylaw": policy("fine"),
  "sources/late.txt": source,
  "sources/fine.txt": source,
  "bylaw.config.json": '["./elsewhere"]',
});
afterAll(remove);

async function examine(...more: readonly string[]): Promise<Found> {
  const { code, out } = await bylaw(["doctor", "--on", "2024-05-01", "--json", ...more], { cwd });
  expect(code).toBe(1);
  return JSON.parse(out) as Found;
}

describe("bylaw doctor", () => {
  test("names what each plugin needs", async () => {
    const { plugins } = await examine();
    const findings = plugins.map(({ name, findings: found }) => [name, found]);
    expect(Object.fromEntries(findings.slice(0, -1))).toEqual({
      fine: [],
      fresh: [{ kind: "unreviewed" }],
      late: [{ kind: "expired", on: "2023-12-31" }],
      lost: [{ kind: "missing", files: ["annex.bylaw"] }],
      odd: [{ kind: "broken", code: "plugin-other-format", message: expect.stringContaining("format 2") }],
      stray: [
        { kind: "unknownPlugins", names: ["nowhere"] },
        { kind: "unlisted", files: ["parts/annex.bylaw.md"] },
        { kind: "missing", files: ["prints.json"] },
      ],
      wrong: [{ kind: "errors", count: 1 }],
    });
    expect(findings.at(-1)).toEqual(["fine", [{ kind: "twice", first: "policies/fine" }]]);
  });

  test("a day on which nothing has run out is before its last day", async () => {
    const { plugins } = await examine("--on", "2023-12-31");
    expect(plugins.find(({ name }) => name === "late")?.findings).toEqual([]);
  });

  test("says it as a table in both languages, and what is wrong with the configuration", async () => {
    const words = ["doctor", "--on", "2024-05-01"];
    const [en, zh] = await Promise.all([bylaw(words, { cwd }), bylaw([...words, "--lang", "zh"], { cwd })]);
    expect(en?.out).toMatch(
      /^plugin {2}version {2}reviewed {4}expires {5}state\nfine {4}1\.0\.0 {4}2024-01-01 {2}2030-01-01 {2}✓ in order\n/,
    );
    expect(en?.out).toContain("✗ expired: a new review was due by 2023-12-31");
    expect(en?.out.replaceAll(/\n\s+/g, " ")).toContain(
      "uses what is not installed: `nowhere`; not listed: `parts/annex.bylaw.md`",
    );
    expect(en?.out).toContain("8 plugins examined, 7 not in order.");
    expect(en?.err).toContain("lists `./elsewhere`, and no plugin is there.");
    expect(zh?.out).toContain("✗ 复核期限已于2023-12-31届满");
    expect(zh?.out).toContain("共检查8个插件，7个有问题。");
  });

  test("compares the source texts, article by article", async () => {
    const record = await bylaw(["coverage", "late", "--record", "sources/late.txt"], { cwd });
    expect(record.code).toBe(0);
    const same = await examine("--against", "sources");
    const of = (found: Found, id: string) => found.plugins.find(({ name }) => name === id);
    expect(of(same, "late")?.findings).toEqual([{ kind: "expired", on: "2023-12-31" }]);
    expect(of(same, "fine")?.notCompared).toEqual({ kind: "noFingerprints" });
    const other = folderWith({ "late.txt": source.replace("应当", "可以").replace("第二条", "第三条") });
    const changed = await examine("--against", other.folder);
    expect(of(changed, "late")?.findings).toContainEqual({
      kind: "changed",
      changes: { changed: ["1"], added: ["3"], gone: ["2"] },
    });
    const said = await bylaw(["doctor", "--against", other.folder, "--lang", "zh", "--on", "2024-05-01"], { cwd });
    expect(said.out.replaceAll(/\n\s+/g, "")).toContain("原文有变化：改动第1条；新增第3条；删去第2条");
    other.remove();
  });

  test("ends with 0 where all is in order, and with 2 where it is misused", async () => {
    const fine = folderWith({
      "policies/fine/plugin.json": manifest("fine"),
      "policies/fine/fine.bylaw": policy("fine"),
    });
    const { code, out } = await bylaw(["doctor"], { cwd: fine.folder });
    expect([code, out]).toEqual([0, expect.stringContaining("1 plugin examined, 0 not in order.")]);
    fine.remove();
    const empty = folderWith({ "notes.txt": "" });
    expect(await bylaw(["doctor"], { cwd: empty.folder })).toEqual({
      code: 0,
      out: "No plugin can be seen from here.\n",
      err: "",
    });
    const off = await bylaw(["doctor", "--lang", "zh"], { cwd: empty.folder, env: { BYLAW_CACHE: "off" } });
    expect(off.out).toBe(
      "此处没有可用的插件。\n不保存编译结果：环境变量BYLAW_CACHE已设为off，或者没有可用的缓存文件夹。\n",
    );
    empty.remove();
    const [nowhere, soon] = await Promise.all([
      bylaw(["doctor", "--against", "surces"], { cwd }),
      bylaw(["doctor", "--on", "soon"], { cwd }),
    ]);
    expect([nowhere?.code, nowhere?.err]).toEqual([2, expect.stringContaining("There is no folder `surces`.")]);
    expect([soon?.code, soon?.err]).toEqual([2, expect.stringContaining("`soon` after `--on` is not a day")]);
  });
});
