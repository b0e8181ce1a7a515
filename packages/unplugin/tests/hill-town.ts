import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** The policy of the town, its vocabulary, and a program that prints what it says of a case. */
export const hillTown: Readonly<Record<string, string>> = {
  "policies/hilltown/plugin.json": manifest("hilltown", "measure", "hilltown.bylaw.md"),
  "policies/hilltown/hilltown.bylaw.md": `# Hilltown

\`\`\`bylaw
policy hilltown 山镇
  in force from 2021-12-05
use hillwords

decision certification 认定
article 1
  require open
article 2
  require complaints <= 5
\`\`\`
`,
  "policies/hillwords/plugin.json": manifest("hillwords", "vocabulary", "parts/words.bylaw"),
  "policies/hillwords/parts/words.bylaw": `/// open
///zh 开放
fact open 开放: yes/no
/// complaints
///zh 投诉
fact complaints 投诉: count of complaints 次
`,
  "policies/other/plugin.json": manifest("other", "vocabulary", "other.bylaw"),
  "policies/other/other.bylaw": "/// closed\n///zh 关闭\nfact closed 关闭: yes/no\n",
  "package.json": '{ "type": "module" }',
  "main.js": `import town, { certification, evaluate, explain } from "./policies/hilltown/hilltown.bylaw.md";
import schema from "./policies/hilltown/hilltown.bylaw.md?bylaw=facts.schema";

const { determination } = evaluate({ open: true, complaints: 7 }, { on: "2024-06-20" });
const said = await explain(determination, { lang: globalThis.process?.argv[2] ?? "en" });
console.log(
  JSON.stringify({
    decision: determination.decisions.certification,
    sentence: said.decisions[0].rules[1].sentence,
    whole: town.evaluate === evaluate && town.certification === certification,
    facts: Object.keys(schema.properties),
  }),
);
`,
};

/** The files by these names. */
export const policyFile = "policies/hilltown/hilltown.bylaw.md";
export const wordsFile = "policies/hillwords/parts/words.bylaw";

/** What keeps the town from compiling, and the place that is at fault. */
export const broken: { readonly text: string; readonly line: number; readonly column: number } = {
  text: townWith("require complaints <= 5", "require complants <= 5"),
  line: 12,
  column: 11,
};

/** The policy of the town with something else in it. */
export function townWith(one: string, other: string): string {
  return (hillTown[policyFile] ?? "").replace(one, other);
}

/** A temporary folder with some files in it, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bylaw-unplugin-")));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function manifest(id: string, kind: string, file: string): string {
  const names = { en: id, zh: id };
  return JSON.stringify({ format: 1, id, version: "1.0.0", kind, names, files: [file] });
}
