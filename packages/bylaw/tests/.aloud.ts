import * as door from "../src/index.ts";
import { compileMeasure, measures } from "./installed-policies.ts";
const plugin = measures.find((e) => e.manifest.id === "ningbo")!;
const compiled = compileMeasure(plugin).compiled!;
const lang = process.argv[2] as "en" | "zh";
const seen = new Map<string,string>();
const put=(s:string,n:string)=>{const k=s.replace(/[\d,.]+/g,"#"); if(!seen.has(k)) seen.set(k,n+" | "+s);};
for (const r of door.runScenarios(compiled)) {
  if (!r.determination) continue;
  const e = door.explain(r.determination, compiled.policy, { language: lang, length: "long" });
  for (const d of e.decisions) {
    for (const s of [d.sentence, ...d.needs, ...d.awaits, ...d.leftTo, ...d.notes, ...d.papers, ...((d as any).notRecorded??[])]) put(s,r.name);
    for (const rule of d.rules) { put([rule.sentence, ...rule.remarks, rule.gap ?? ""].join(lang==="en"?" ":""),r.name); put("SHORT "+rule.short,r.name)}
  }
}
for (const s of seen.values()) console.log(s);
