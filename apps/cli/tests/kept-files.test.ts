import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { doctorWords } from "../src/doctor/doctor-words.ts";
import { aboutKept } from "../src/kept/about-kept.ts";
import { readKept, stateOfKept, writeKept } from "../src/kept/kept-files.ts";
import { folderWith } from "./run-bylaw.ts";

const key = "ab".repeat(32);
const other = "cd".repeat(32);
const read = (from: string, name: string): string | undefined => readKept(from, "policy", name)?.toString("utf8");
const write = (into: string, name: string, text: string): void => writeKept(into, "policy", name, text);
let made: ReturnType<typeof folderWith>;
let folder: string;

beforeEach(() => {
  made = folderWith({ "notes.txt": "" });
  folder = join(made.folder, "inner/kept");
  write(folder, key, "one\ntwo 二");
});
afterEach(() => {
  vi.restoreAllMocks();
  made.remove();
});

const fileOf = (name: string): string => join(folder, `${name}.policy`);

describe("what is kept", () => {
  test("is read as it was written, for its user alone, and nothing else lies beside it", () => {
    expect(read(folder, key)).toBe("one\ntwo 二");
    expect(readdirSync(folder)).toEqual([`${key}.policy`]);
    expect([statSync(folder).mode & 0o777, statSync(fileOf(key)).mode & 0o777]).toEqual([0o700, 0o600]);
    write(folder, key, "three");
    expect(read(folder, key)).toBe("three");
    expect(read(folder, other)).toBeUndefined();
  });

  test("is counted, and bounded in number and size", () => {
    const old = new Date(Date.now() - 24 * 60 * 60 * 1000);
    for (let index = 0; index < 260; index++) {
      const file = fileOf(index.toString(16).padStart(64, "0"));
      writeFileSync(file, "x".repeat(10));
      utimesSync(file, old, old);
    }
    const unfinished = join(folder, `${key}.${"0".repeat(16)}.tmp`);
    writeFileSync(unfinished, "");
    utimesSync(unfinished, old, old);
    writeFileSync(join(folder, "mine.txt"), "mine");
    write(folder, other, "two");
    expect([stateOfKept(folder), existsSync(unfinished), existsSync(join(folder, "mine.txt"))]).toEqual([
      { state: "there", files: 256, bytes: 254 * 10 + statSync(fileOf(key)).size + statSync(fileOf(other)).size },
      false,
      true,
    ]);
    expect([read(folder, key), read(folder, other)]).toEqual(["one\ntwo 二", "two"]);
    write(folder, key, "x".repeat(5 * 1024 * 1024));
    expect(read(folder, key)).toBe("one\ntwo 二");
  });
});

describe("nothing is read", () => {
  test.each<readonly [string, (text: string) => string]>([
    ["cut off", (text) => text.slice(0, -1)],
    ["longer", (text) => `${text} `],
    ["changed in one letter", (text) => text.replace("two", "twO")],
    ["of another key", (text) => text.replace(key, other)],
    ["empty", () => ""],
    ["something else", () => '{"policy": {}}'],
  ])("from a file that is %s", (_what, change) => {
    writeFileSync(fileOf(key), change(readFileSync(fileOf(key), "utf8")));
    expect(read(folder, key)).toBeUndefined();
  });

  test("from a file under a name that is not its key's", () => {
    writeFileSync(fileOf(other), readFileSync(fileOf(key)), { mode: 0o600 });
    expect(read(folder, other)).toBeUndefined();
  });

  test.skipIf(process.platform === "win32")("that others can write, or that a link leads to", () => {
    chmodSync(fileOf(key), 0o620);
    expect(read(folder, key)).toBeUndefined();
    chmodSync(fileOf(key), 0o600);
    symlinkSync(fileOf(key), fileOf(other));
    expect(read(folder, other)).toBeUndefined();
    mkdirSync(fileOf("ef".repeat(32)));
    expect(read(folder, "ef".repeat(32))).toBeUndefined();
  });

  test.skipIf(process.platform === "win32")("from a pipe, which is not waited for", { timeout: 30_000 }, () => {
    execFileSync("mkfifo", [fileOf(other)]);
    expect(read(folder, other)).toBeUndefined();
  });

  test.skipIf(process.platform === "win32")("of another user, and nothing is written into a folder of one", () => {
    const own = process.geteuid?.() ?? 0;
    vi.spyOn(process, "geteuid").mockReturnValue(own + 1);
    expect(read(folder, key)).toBeUndefined();
    write(folder, other, "two");
    vi.restoreAllMocks();
    expect([read(folder, key), read(folder, other)]).toEqual(["one\ntwo 二", undefined]);
  });

  test.skipIf(process.platform === "win32")("and no folder made by root in one of another user, as under sudo", () => {
    const another = join(made.folder, "home");
    mkdirSync(another);
    if (process.geteuid?.() === 0) chownSync(another, 1, 1);
    vi.spyOn(process, "geteuid").mockReturnValue(0);
    write(join(another, ".cache/bylaw"), key, "one");
    expect(readdirSync(another)).toEqual([]);
  });

  test("and nothing written, where the folder is a file or others can write it", () => {
    const file = join(made.folder, "notes.txt");
    write(file, key, "one");
    expect([read(file, key), stateOfKept(file)]).toEqual([undefined, { state: "barred" }]);
    chmodSync(folder, 0o777);
    write(folder, other, "two");
    expect(existsSync(fileOf(other))).toBe(process.platform === "win32");
    expect(stateOfKept(folder).state).toBe(process.platform === "win32" ? "there" : "barred");
  });
});

describe("what the doctor says of it", () => {
  const keeper = { folder: "", build: "00" };
  const said = (environment: NodeJS.ProcessEnv, at: string): readonly string[] => {
    const about = aboutKept(environment, { ...keeper, folder: at });
    return about === undefined ? [] : [doctorWords.en.kept(about), doctorWords.zh.kept(about)];
  };

  test("is where it lies, that nothing was kept yet, or that nothing can be", () => {
    expect(said({ BYLAW_CACHE: folder }, folder)).toEqual([
      expect.stringContaining("/inner/kept: 1 file, 1 kB."),
      expect.stringMatching(/^编译结果保存在.*：1个文件，1 kB。/),
    ]);
    const absent = join(made.folder, "another/folder");
    expect(said({ BYLAW_CACHE: absent }, absent)).toEqual([
      expect.stringMatching(/^Nothing that is compiled has been kept yet; it will be in .*\/another\/folder\./),
      expect.stringMatching(/^尚未保存编译结果，以后保存在.*\/another\/folder。/),
    ]);
    expect(existsSync(absent)).toBe(false);
    const within = join(made.folder, "notes.txt/folder");
    expect(said({ BYLAW_CACHE: within }, within)).toEqual([
      expect.stringContaining("cannot be made, or is not this user's alone."),
      expect.stringContaining("无法建立，或者他人也可写入。"),
    ]);
  });

  test("names no folder where nothing is to be kept, and nothing of a command that runs from its sources", () => {
    expect(said({ BYLAW_CACHE: "off" }, folder).join("")).not.toContain(folder);
    expect(aboutKept({ BYLAW_CACHE: "off" }, undefined)).toEqual({ state: "off" });
    expect(aboutKept({ BYLAW_CACHE: folder }, undefined)).toBeUndefined();
  });
});
