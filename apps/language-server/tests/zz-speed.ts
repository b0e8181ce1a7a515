import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, placeOf, uriOf, workspaceWith } from "./client.ts";
import { longPolicy } from "./long-policy.ts";

const text = longPolicy(5000);
const w = workspaceWith([], { "long.bylaw": text });
const c = await Client.start({ folders: [w.folder] });
const uri = uriOf(join(w.folder, "long.bylaw"));
await c.open(uri, text, "bylaw");
console.log("lines", text.split("\n").length, "chars", text.length);
const pid = c.process.pid!;
const cpu = () => {
  const f = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(f[11]) + Number(f[12])) * 10;
};
let v = 1;
let id: string | undefined;
const place = placeOf(text, "require figure_200 >=", 0);
const all: number[] = [];
const cpus: number[] = [];
for (let i = 0; i < 40; i++) {
  await new Promise((r) => setTimeout(r, Number(process.argv[2] ?? 600)));
  const digit = String(i % 10);
  const k0 = cpu();
  const s = performance.now();
  const range = {
    start: { line: place.line, character: place.character + "require figure_200 >= ".length },
    end: { line: place.line, character: place.character + "require figure_200 >= ".length + 1 },
  };
  await c.change(uri, ++v, [{ range, text: String((i % 9) + 1) }]);
  const tok: any =
    id === undefined
      ? c.ask("semanticTokens/full", uri)
      : c.ask("semanticTokens/full/delta", uri, { previousResultId: id });
  const hin = c.ask<any[]>("inlayHint", uri, {
    range: { start: { line: place.line - 30, character: 0 }, end: { line: place.line + 30, character: 0 } },
  });
  const t = await tok;
  const ta = performance.now() - s;
  const h = await hin;
  const ha = performance.now() - s;
  id = t.resultId;
  const k = cpu() - k0;
  all.push(ha);
  cpus.push(k);
  if (i % 5 === 4) console.log("tokens", ta.toFixed(0), "hints", ha.toFixed(0), h.length, "cpu", k, t.edits?.length);
}
const sorted = all.slice(10).toSorted((a, b) => a - b);
const sc = cpus.slice(10).toSorted((a, b) => a - b);
console.log("median", sorted[15]!.toFixed(0), "p90", sorted[27]!.toFixed(0), "cpu median", sc[15]);
console.log(await c.stop());
w.remove();
