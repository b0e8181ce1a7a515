import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { afterAll, describe, expect, test } from "vitest";
import { barOf } from "../src/progress-bar.ts";
import { wordsOf } from "../src/words.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bylaw-batch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly err: string;
  readonly rows: readonly (readonly string[])[];
}

/** Runs the program over a file; gives what it wrote. */
async function batch(
  from: string,
  options: readonly string[] = [],
  node: readonly string[] = [],
  to: string = join(folder, `out-${Math.random()}.csv`),
): Promise<Ran> {
  const words = ["src/main.ts", from, to, "--on", "2024-05-01", ...options];
  const child = spawn(process.execPath, [...node, ...words], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  let err = "";
  child.stderr.on("data", (piece) => (err += piece));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  const rows = existsSync(to) ? Papa.parse<string[]>(readFileSync(to, "utf8").trim()).data : [];
  return { code, err, rows };
}

/** A file of one's own beside the others. */
function table(lines: readonly string[], encode: (text: string) => Uint8Array | string = (text) => text): string {
  const path = join(folder, `in-${Math.random()}.csv`);
  writeFileSync(path, encode(`${lines.join("\r\n")}\r\n`));
  return path;
}

describe("a table of applicants", () => {
  test("gives one row for each, with the articles that are not met and that are open", async () => {
    const { code, err, rows } = await batch("examples/applicants.csv", ["--keep", "name"]);
    expect(rows.map((cells) => cells.slice(0, 5))).toEqual([
      ["line", "name", "outcome", "not met", "open"],
      ["2", "Harbour Services", "met", "", ""],
      ["3", "River Advice", "not met", "article 8(5)", "article 7(6); article 8(1); article 8(5); article 9"],
      ["4", "Hill Platform", "undecided", "", "article 7(6)"],
      ["5", "Old Town Desk", "not read", "", ""],
      ["6", "Lake Studio", "not read", "", ""],
    ]);
    expect(rows[4]?.at(-1)).toBe(
      '`satisfaction` is a percent from 0% to 100%, and 92 would be 9200%. Pass 0.92 or "92%".',
    );
    expect(err).toContain("line 5: `satisfaction` is a percent from 0% to 100%");
    expect(err).toContain("5 rows read, 5 written; 2 of them with problems.");
    expect(code).toBe(1);
  });

  test("is answered in Chinese, with Chinese headers, cells and encoding as a spreadsheet writes them", async () => {
    const lines = ["单位名称,注册地,固定经营服务场所,用户满意度", "海港服务中心,其他,是,88%", "江畔咨询中心,宁波,是,"];
    // 海港 and so on in the bytes that offices use: the decoder is the platform's own, so is the table below.
    const { rows, err, code } = await batch(table(lines), ["--keep", "单位名称", "--lang", "zh"]);
    expect(rows.map((cells) => cells.slice(0, 4))).toEqual([
      ["行号", "单位名称", "结果", "不符合"],
      ["2", "海港服务中心", "不符合", "第二条"],
      ["3", "江畔咨询中心", "待核实", ""],
    ]);
    expect([code, err]).toEqual([0, "读入2行，写出2行，其中0行有问题。\n"]);
    const office = table(["x"], () =>
      Uint8Array.from([0xd7, 0xa2, 0xb2, 0xe1, 0xb5, 0xd8, 0x0a, 0xc4, 0xfe, 0xb2, 0xa8]),
    );
    expect((await batch(office, ["--encoding", "gb18030"])).rows.map(([, outcome]) => outcome)).toEqual([
      "outcome",
      "undecided",
    ]);
  });

  test("is not begun where a column means nothing: the nearest name is offered", async () => {
    const { code, err } = await batch(table(["name,asets", "Harbour,1"]), ["--keep", "name", "--keep", "town"]);
    expect(code).toBe(2);
    expect(err).toBe(
      "No fact is called `asets`. Did you mean `assets`?\nThe first row has no column `town`, which is to be kept.\n" +
        "Columns that are no facts, such as a name, are carried over with --keep.\n",
    );
  });

  test("loses no row that has too few cells, and leaves no formula to a spreadsheet", async () => {
    const path = table(["name,assets", "=1+1,5", "short", '"two\nlines",x', "last,6"]);
    const { rows } = await batch(path, ["--keep", "name"]);
    expect(rows.slice(1).map(([line, name, outcome]) => [line, name, outcome])).toEqual([
      ["2", "'=1+1", "undecided"],
      ["3", "short", "not read"],
      ["4", "two\nlines", "not read"],
      ["6", "last", "undecided"],
    ]);
    expect(rows[2]?.at(-1)).toBe("The row has 1 cells, the first row 2.");
  });
});

test("the applicants are never written over, and bytes that are none of the encoding are said", async () => {
  const path = table(["name,assets", "Harbour,5"]);
  const before = readFileSync(path, "utf8");
  const run = spawn(process.execPath, ["src/main.ts", path, path, "--on", "2024-05-01"], { cwd: root });
  expect(await new Promise((done) => run.on("close", done))).toBe(2);
  expect(readFileSync(path, "utf8")).toBe(before);
  const office = table(["x"], () =>
    Buffer.concat([Buffer.from("name,assets\n"), Uint8Array.from([0xc4, 0xfe, 0x2c, 0x35])]),
  );
  const { code, err } = await batch(office, ["--keep", "name"]);
  expect([code, err]).toEqual([2, "The table is not in utf-8, or not all of it; --encoding says how it is written.\n"]);
});

test("a table that cannot be read leaves an older result as it is, and is said to be at fault", async () => {
  const to = join(folder, "older.csv");
  writeFileSync(to, "an older result");
  const said: readonly (readonly [from: string, options: readonly string[], err: RegExp])[] = [
    [table(["asets", "1"]), [], /^No fact is called `asets`/],
    [table(["tier;assets", "demo;1"]), [], /^The first row is one cell with semicolons/],
    [table(["tier\tassets"]), ["--lang", "zh"], /^首行只有一个单元格，其中有制表符/],
    [table([""], () => ""), [], /^The table is empty/],
    [join(folder, "nowhere.csv"), ["--lang", "zh"], /^无法读取或者写入“.*nowhere\.csv”（ENOENT）。$/m],
    ["examples/applicants.csv", ["--on", "2024-02-30"], /^The day asked about is given as `"2024-02-30"`/],
    ["examples/applicants.csv", ["--lang", "fr"], /^`fr` after `--lang` is neither en nor zh\.$/m],
    ["examples/applicants.csv", ["--encoding", "klingon"], /^`klingon` after `--encoding` is no encoding\.$/m],
  ];
  for (const [from, options, err] of said) {
    const ran = await batch(from, options, [], to);
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(err)]);
    expect(ran.err).not.toContain("    at ");
  }
  expect(readFileSync(to, "utf8")).toBe("an older result");
});

test("a word of the command line that means nothing is said in a line, with how it is used", async () => {
  const { code, err } = await batch("examples/applicants.csv", ["--keeep", "name"]);
  expect([code, err]).toEqual([2, expect.stringMatching(/^Unknown option '--keeep'.*\nusage: /)]);
});

test("a quotation mark that is never closed is said, not read to the end", async () => {
  const path = table(["assets", "5", `"6${"\n7".repeat(3_000_000)}`]);
  const { code, err } = await batch(path);
  expect([code, err.split("\n")[0]]).toEqual([
    2,
    "After row 2 a quotation mark is opened and not closed; reading stops there, and the result is not complete.",
  ]);
});

test("a hundred thousand rows pass through a memory that could not hold them", { timeout: 120_000 }, async () => {
  const path = join(folder, "many.csv");
  const lines = [
    "a,ningbo,88%,900000\n",
    "b,other,90%,\n",
    "c,ningbo,,800000\n",
    "d,ningbo,85.5%,1\n",
    "e,ningbo,92,1\n",
  ];
  await pipeline(
    Readable.from(
      (function* many() {
        yield "name,registration_city,satisfaction,assets\n";
        for (let thousand = 0; thousand < 20; thousand++) yield lines.join("").repeat(1000);
      })(),
    ),
    createWriteStream(path),
  );
  const { code, err, rows } = await batch(path, ["--keep", "name"], ["--max-old-space-size=40"]);
  expect(err.split("\n").slice(-3)).toEqual([
    "and 19980 more; each stands in its row, in the last column.",
    "100000 rows read, 100000 written; 20000 of them with problems.",
    "",
  ]);
  expect([code, rows.length, rows.at(-1)?.slice(0, 3)]).toEqual([1, 100_001, ["100001", "e", "not read"]]);
});

test("the bar says how far it is", () => {
  const progress = { share: 0.5, rows: 50_000, problems: 3, seconds: 2 };
  expect(barOf(progress, wordsOf("en"))).toBe(
    "████████████░░░░░░░░░░░░  50 %  50,000 rows, 25,000 a second, 3 with problems",
  );
  expect(barOf({ ...progress, share: 1 }, wordsOf("zh"))).toBe(
    "████████████████████████ 100 %  50,000行，每秒25,000行，3行有问题",
  );
});
