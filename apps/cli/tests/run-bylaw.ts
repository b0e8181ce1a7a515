import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInServer } from "./ask-server.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** Hundreds of runs start the same modules: Node reads each of them once. */
const compileCache = join(tmpdir(), "bylaw-compile-cache");

/** What one run of the command gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

function environmentOf(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { PATH: process.env["PATH"] ?? "", LANG: "en_GB.UTF-8", NODE_COMPILE_CACHE: compileCache, ...env };
}

/** Runs the command in a process that stands ready, in English unless the environment says otherwise. */
export function bylaw(words: readonly string[], { cwd, input, env = {} }: RunOptions): Promise<Run> {
  return runInServer({ words, cwd, env: environmentOf(env), input: Buffer.from(input ?? "").toString("base64") });
}

/** Runs the real command as a child process of its own. */
export function bylawProcess(words: readonly string[], { cwd, input, env = {} }: RunOptions): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--conditions=bylaw-source", main, ...words], {
      cwd,
      env: environmentOf(env),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") });
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}

/** A temporary folder with some files in it; `remove` takes it away again. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "bylaw-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A small measure as a plugin called `sampletown`, a vocabulary that it uses, and loose files beside them. */
export const sampleFiles: Readonly<Record<string, string>> = {
  "policies/sampletown/plugin.json": JSON.stringify({
    format: 1,
    id: "sampletown",
    version: "2.1.0",
    kind: "measure",
    names: { en: "Sample Town", zh: "示例镇" },
    files: ["sampletown.bylaw"],
  }),
  "policies/sampletown/sampletown.bylaw": `/// Measure of Sample Town
///zh 示例镇办法
policy sampletown 示例镇
  document "示例〔2021〕1号"
  in force from 2021-12-05
use words

role bureau 市经信局

/// assets
///zh 资产总额
fact assets 资产总额: money
fact tier 申报层级: one of platform 平台, demo 示范平台

decision certification 认定
  article 8(1)
    require assets >= 800000 when tier = demo
  article 8(3)
    require staff >= 10

scenario "assets one yuan short"
  given tier = demo, assets = 799999, staff = 10
  expect certification not_met because 8(1)
`,
  "policies/words/plugin.json": JSON.stringify({
    format: 1,
    id: "words",
    version: "1.0.0",
    kind: "vocabulary",
    names: { en: "Shared words", zh: "共用事项" },
    files: ["words.bylaw"],
  }),
  "policies/words/words.bylaw": "/// staff\n///zh 从业人员\nfact staff 从业人员: count of persons 人\n",
  "broken.bylaw": `policy broken
  in force from 2021-12-05
fact assets: money
decision certification
  article 8(1)
    require asets >= 800000
`,
  "good.json": '{"tier": "demo", "assets": 1200000, "staff": 12}',
  "short.json": '{"tier": "demo", "assets": 600000, "staff": 12}',
  "comma.json": '{\n  "assets": 600000,\n  "staff": 12,\n}\n',
  "many.jsonl":
    '{"tier": "demo", "assets": 1200000, "staff": 12}\n{"tier": demo}\n\n{"tier": "platform", "staff": 9}\n{"staff": "many"}\n',
};
