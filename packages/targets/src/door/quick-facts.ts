import type { IrFact, IrPolicy } from "@bylaw/ir";
import { numberEntry } from "./number-entry.ts";

/**
 * The part of a built door that reads plain facts without a detour: `quick(object)` gives the checked facts where all of
 * them are sound and named by their canonical names, and nothing otherwise, so that the long way finds out what it is.
 * It is written out fact by fact, and counts what it has seen: what is left over has a name that is not known.
 */
export function quickFactsSource(policy: IrPolicy): string {
  const { facts } = policy;
  if (facts.length === 0 || facts.some(({ names }) => names.id === "__proto__")) return "const fast=()=>undefined;\n";
  const tables = facts.flatMap(({ type }, index) =>
    type.kind === "choice" ? [`m${index}=named(facts[${index}][1][1])`] : [],
  );
  const values = facts.map((_, index) => `a${index}`);
  const stored = facts.map(({ names }, index) => `this${access(names.id)}=a${index}`);
  // What somebody put above all objects would be read as a fact.
  const clean = facts
    .filter(({ names }) => !(names.id in {}))
    .map(({ names }) => `blank${access(names.id)}===undefined`);
  const name = (id: string): boolean => facts.some(({ names }) => [names.id, names.en, names.zh].includes(id));
  return (
    `${quickRuntime}${tables.length === 0 ? "" : `const ${tables.join(",")};\n`}` +
    `function Facts(${values.join(",")}){${stored.join(";")}}\nFacts.prototype=bare.kind;\n` +
    `const isClean=()=>${clean.length === 0 ? "true" : clean.join("&&")};\n` +
    "function quick(o){const p=Object.getPrototypeOf(o);if(p!==null&&p!==base||!isClean())return;let c=0;\n" +
    `${facts.map(factSource).join("\n")}\n` +
    `return Object.keys(o).length===c?new Facts(${values.join(",")}):undefined}\n` +
    // Where a fact has the name of a part, what stands under it is looked at closely.
    `const plainly=${name("facts") || name("cohort") ? "false" : "true"};\n`
  );
}

/** Reads one fact: absent and `null` are not known, and what is not sound ends it. */
function factSource(fact: IrFact, index: number): string {
  const { id } = fact.names;
  const own = `o${access(id)}`;
  const read = id in {} ? `Object.hasOwn(o,${JSON.stringify(id)})?${own}:undefined` : own;
  const value = `a${index}`;
  return `let ${value}=${read};if(${value}!==undefined){c++;if(${value}===null)${value}=undefined;else if((${value}=${reader(fact, index)})===unread)return}`;
}

function reader({ type }: IrFact, index: number): string {
  const args = `a${index},${index}`;
  switch (type.kind) {
    case "boolean":
      return `yesNo(${args})`;
    case "choice":
      return `member(${args},m${index})`;
    case "date":
      return `date(${args})`;
    case "number": {
      const { measure, scale } = type;
      if (measure === "months" || measure === "days") return `slow(${args})`;
      const [, , , least, most, range] = numberEntry(type);
      const widest = range.both ? 1e15 : measure === "count" || measure === "percent" ? 1e12 : 1e15;
      const one = measure === "percent" && range.share !== 1 ? 10 ** scale : widest;
      const high = Math.min(most === null ? widest : Number(most), one);
      const low = Math.max(least === null ? -widest : Number(least), -one);
      return `figure(${args},${10 ** scale},${low},${high})`;
    }
    case "set":
    case "text":
    case "list":
      return `slow(${args})`;
    default:
      return type satisfies never;
  }
}

function access(id: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(id) ? `.${id}` : `[${JSON.stringify(id)}]`;
}

/** Rounding and dividing gives the number back only where its shortest decimals end in time, below 10^15. */
const quickRuntime = `
const base=Object.prototype,blank={};let asked=NaN;
const slow=(v,i)=>{const d={issues:[],on:asked},x=value(d,facts[i][1],v,"",[]);return d.issues.length>0?unread:x};
const yesNo=(v,i)=>typeof v==="boolean"?v:slow(v,i);
const member=(v,i,m)=>{const x=m.get(v);return x===undefined?slow(v,i):x[0][0]};
const date=(v,i)=>{if(typeof v==="string"){const n=dayOf(v);if(n>=-25567&&n<=120529)return n}return slow(v,i)};
const figure=(v,i,size,low,high)=>{if(typeof v==="number"){const n=Math.round(v*size);if(n/size===v&&n>=low&&n<=high&&n<=1e15&&n>=-1e15)return n+0}return slow(v,i)};
const fast=o=>{try{return typeof o==="object"&&o!==null?quick(o):undefined}catch{return}};
`;
