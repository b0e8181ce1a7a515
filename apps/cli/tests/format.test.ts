import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { bylaw, folderWith } from "./run-bylaw.ts";

let remove = (): void => undefined;
afterEach(() => remove());

const untidy = "fact   a 甲:money\r\n\r\n\r\nfact b: money\r\n";
const tidy = "fact a 甲: money\n\nfact b: money\n";

function folder(): string {
  const made = folderWith({
    "tidy.bylaw": tidy,
    "inner/untidy.bylaw": untidy,
    "inner/page.bylaw.md": "# Page   \r\n\n```bylaw\nuse   a\n```\n",
    "inner/notes.md": "```bylaw\nuse   a\n```\n",
    "node_modules/other.bylaw": untidy,
  });
  remove = made.remove;
  return made.folder;
}

describe("bylaw format", () => {
  test("writes what is not laid out, and names it", async () => {
    const cwd = folder();
    const run = await bylaw(["format"], { cwd });
    expect(run).toEqual({ code: 0, out: "inner/page.bylaw.md\ninner/untidy.bylaw\n2 of 3 files changed.\n", err: "" });
    expect(readFileSync(join(cwd, "inner/untidy.bylaw"), "utf8")).toBe(tidy);
    expect(readFileSync(join(cwd, "inner/page.bylaw.md"), "utf8")).toBe("# Page   \r\n\n```bylaw\nuse a\n```\n");
    expect(readFileSync(join(cwd, "node_modules/other.bylaw"), "utf8")).toBe(untidy);
    expect((await bylaw(["format"], { cwd })).out).toBe("0 of 3 files changed.\n");
  });

  test("with --check writes nothing and ends with 1", async () => {
    const cwd = folder();
    const before = statSync(join(cwd, "inner/untidy.bylaw")).mtimeMs;
    const run = await bylaw(["--lang", "zh", "format", "--check", "inner/untidy.bylaw", "tidy.bylaw"], { cwd });
    expect(run).toEqual({ code: 1, out: "inner/untidy.bylaw\n共2个文件，需要改动1个。\n", err: "" });
    expect(statSync(join(cwd, "inner/untidy.bylaw")).mtimeMs).toBe(before);
    expect(await bylaw(["format", "--check", "tidy.bylaw"], { cwd })).toEqual({
      code: 0,
      out: "0 of 1 file would change.\n",
      err: "",
    });
  });

  test("takes a file whatever it is called", async () => {
    const cwd = folder();
    expect((await bylaw(["format", "inner/notes.md"], { cwd })).out).toBe("inner/notes.md\n1 of 1 file changed.\n");
  });

  test("leaves lines with a mistake alone and says where they are", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "bad.bylaw"), "use   a\nfact   b 乙\nuse   c\n");
    const run = await bylaw(["format", "bad.bylaw"], { cwd });
    expect([run.code, run.out]).toEqual([0, "bad.bylaw\n1 of 1 file changed.\n"]);
    expect(run.err).toContain("Line 2 of `bad.bylaw` holds an error, and is left as it is.");
    expect(readFileSync(join(cwd, "bad.bylaw"), "utf8")).toBe("use a\nfact   b 乙\nuse c\n");
  });

  test("goes on past a file that is no text, and refuses a place that is not there", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "bytes.bylaw"), Buffer.from([0xff, 0xfe, 0x00]));
    const run = await bylaw(["format", "bytes.bylaw", "inner"], { cwd });
    expect([run.code, run.out]).toEqual([1, expect.stringContaining("2 of 3 files changed.")]);
    expect(run.err).toContain("`bytes.bylaw`");
    expect((await bylaw(["format", "nowhere"], { cwd })).code).toBe(2);
  });
});
