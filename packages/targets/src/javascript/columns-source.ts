import type { IrPolicy } from "@bylaw/ir";
import { noOf, opposite } from "./booleans.ts";
import type { BooleanCode } from "./code.ts";
import { Block, type Context, helper, type ModuleContext } from "./context.ts";
import { columnsCall, type DecisionParts } from "./decisions.ts";
import { isFound } from "./found-decisions.ts";
import { inlineOnce } from "./inline-once.ts";
import { allMembers, textLiteral } from "./literals.ts";
import { membersOf } from "./members.ts";
import { appliesCode, type NumberedRule, openRule } from "./rules.ts";

/** Most code of a rule that is written out for columns; a longer one is asked about a record made for the applicant. */
const mostColumnCode = 1200;

/**
 * The source of `screenWith(columns, options, check, into)`: the outcome of each decision for every applicant of some columns
 * (`Columns` of @bylaw/ir), one number an applicant in the order of `outcomeCodes`. What stands in columns is read there;
 * lists, titles, values of decisions and acts are asked about a record, which is made only for applicants who get so far.
 * `check` is that of the door, for histories; `into` has arrays of the caller by the names of decisions.
 */
export function columnsSource(module: ModuleContext, parts: readonly DecisionParts[]): string {
  const kernels = parts.filter(({ decision }) => !isFound(decision)).map((part) => kernelOf({ ...part, module }));
  const byDecision = new Map(kernels.map((kernel) => [kernel.index, kernel]));
  const arrays = [...new Set(kernels.flatMap((kernel) => kernel.arrays))].sort();
  const entries = parts.map(({ index, decision }) => {
    const name = textLiteral(decision.names.id);
    const kernel = byDecision.get(index);
    const call =
      kernel === undefined
        ? `byRecord(n,r,row,to(${name}),C[${index}])`
        : `s${index}(${[`n,r,row,to(${name})`, ...kernel.arrays].join(",")})`;
    return `if(asked(${name}))d[${name}]={outcomes:${call}};`;
  });
  return (
    `${kernels.map(({ source }) => source).join("")}${byRecordSource(helper(module, "fold"))}${rowSource(module.policy)}` +
    "export function screenWith(c,o,check,into){const r=prepare(o),to=k=>own(into,k)??new Uint8Array(n)," +
    `n=c.size,row=rowsOf(c,o,check),d=Object.create(null),` +
    `own=(l,k)=>l!==undefined&&Object.hasOwn(l,k)?l[k]:undefined,f=k=>own(c.facts,k),` +
    `asked=k=>o.decisions===undefined||o.decisions.includes(k);` +
    arrays.map((array) => `const ${array}=${arrayCode(module.policy, array)};`).join("") +
    `${entries.join("")}return{size:n,decisions:d}}\n`
  );
}

/** A decision that is asked about a record of each applicant. */
function byRecordSource(fold: string): string {
  return (
    `function byRecord(n,r,row,out,c){out.fill(2,0,n);` +
    `if(r.force!==0)for(let i=0;i<n;i++)out[i]=${fold}(c(row(i),r));return out}\n`
  );
}

interface Kernel {
  readonly index: number;
  readonly source: string;
  /** Names of the columns that it reads. */
  readonly arrays: readonly string[];
}

/** One loop over all applicants: a rule that surely fails ends it, one that does not surely pass leaves it open. */
function kernelOf({ module, index, rules }: DecisionParts): Kernel {
  const block = new Block();
  const others: NumberedRule[] = [];
  let group: { readonly skipped: string; readonly block: Block } | undefined;
  const close = (): void => {
    if (group !== undefined && group.block !== block && group.block.lines.length > 0) {
      block.add(`if(${opposite(group.skipped)}){${inlineOnce(group.block.lines, "").text}}`);
    }
    group = undefined;
  };
  for (const numbered of rules) {
    const guards = new Block(block);
    const applies = appliesCode(inColumns(module, guards), numbered.rule);
    const skipped = noOf(applies);
    if (skipped === "true") continue;
    if (asksRecord([guards.text, applies.yes, skipped])) {
      others.push(numbered);
      continue;
    }
    if (guards.lines.length > 0 || group?.skipped !== skipped) close();
    block.adopt(guards);
    group ??= { skipped, block: skipped === "false" ? block : new Block(block) };
    const scratch = new Block(group.block);
    const plain = openRule(inColumns(module, scratch), numbered, applies, mostColumnCode);
    if (plain === undefined || asksRecord([scratch.text, plain.fine.yes, noOf(plain.fine)])) {
      others.push(numbered);
      continue;
    }
    group.block.adopt(scratch);
    group.block.add(settles(plain.fine, applies));
  }
  close();
  const failed = "{out[i]=1;continue}";
  const asked = others.map((numbered) => `x=${columnsCall(module, numbered)};if(x&4)${failed}a&=x;o|=x;`);
  const record = others.length === 0 ? "" : "const e=row(i);";
  const outcome = others.length === 0 ? "a===0?2:0" : `${helper(module, "fold")}(a&9|o&6)`;
  const { text } = inlineOnce([...block.lines, record, ...asked], "");
  const arrays = [...new Set([...withoutTexts(text).matchAll(/\bz[a-z]\d+\b/g)].map(([name]) => name))].sort();
  const source =
    `function s${index}(${["n,r,row,out", ...arrays].join(",")}){if(r.force===0)return out.fill(2,0,n);` +
    `for(let i=0;i<n;i++){let a=9,o=0,x;${text}out[i]=${outcome}}return out}\n`;
  return { index, source, arrays };
}

/** What one rule does to the applicant: nothing where it surely passes. */
function settles({ yes, ...fine }: BooleanCode, applies: BooleanCode): string {
  const failing = noOf({ yes, ...fine });
  if (yes === "true") return "";
  const sure = [applies.yes, failing].filter((code) => code !== "true").join("&&");
  const fails =
    failing === "false" || applies.yes === "false" ? "" : `if(${sure === "" ? "true" : sure}){out[i]=1;continue}`;
  return `if(${opposite(yes)}){${fails}a=0}`;
}

function inColumns(module: ModuleContext, block: Block): Context {
  return { module, block, open: true, records: new Map(), columns: true };
}

/** Whether code reads the record, which columns do not have. */
function asksRecord(codes: readonly string[]): boolean {
  return codes.some((code) => /\be[.,)]/.test(withoutTexts(code)));
}

function withoutTexts(code: string): string {
  return code.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
}

/** The column that an array of a kernel holds; one that is not given is made, of what is not known. */
function arrayCode(policy: IrPolicy, array: string): string {
  const [kind, index] = [array.slice(0, 2), Number(array.slice(2))];
  if (kind === "zp") return `own(c.papers,${textLiteral(policy.papers[index]?.id ?? "")})??new Uint8Array(n).fill(2)`;
  const fact = policy.facts[index];
  if (fact === undefined) throw new Error(`no fact ${index}`);
  const column = `f(${textLiteral(fact.names.id)})`;
  const plain = (name: string, make: string): string => `valuesOf(${column},"${name}",n,${make})`;
  switch (fact.type.kind) {
    case "number":
      return plain("number", "Float64Array,NaN");
    case "boolean":
      return plain("boolean", "Uint8Array,2");
    case "date":
      return plain("date", "Int32Array,-2147483648");
    case "text":
      return plain("text", "Array");
    case "choice": {
      const members = membersOf(fact.type);
      const names = `[${members.map(textLiteral).join(",")}]`;
      if (kind === "zk") return `memberPlaces(${column},n,${names})`;
      const none = fact.type.none ? 1n << BigInt(members.length - 1) : allMembers(members.length);
      return `[${[none, allMembers(members.length), ...members.map((_, place) => 1n << BigInt(place))].join(",")}]`;
    }
    case "set": {
      const names = `[${fact.type.members.map(({ id }) => textLiteral(id)).join(",")}]`;
      const side = kind === "zm" ? '"must",0' : `"may",${allMembers(fact.type.members.length)}`;
      return `bitsOf(${column},n,${names},${side})`;
    }
    case "list":
      throw new Error("a list is in no array");
    default:
      return fact.type satisfies never;
  }
}

/**
 * How columns are read: values by position, choices by place among the policy's members, sets as bits of the policy's members, and
 * the case of one applicant. A history is checked once for all who share it; one of a title held per record is not known.
 */
function rowSource({ titles = [] }: IrPolicy): string {
  const held = titles.flatMap(({ names, forEach }) => (forEach === undefined ? [textLiteral(names.id)] : []));
  return `const valuesOf=(c,kind,n,make,fill)=>c!==undefined&&c.kind===kind?c.values:new make(n).fill(fill);
function memberPlaces(c,n,l){if(c===undefined||c.kind!=="choice")return new Int16Array(n).fill(-1);if(c.members.every((m,i)=>m===l[i]))return c.values;
const to=c.members.map(m=>l.indexOf(m));return c.values.map(v=>v<0?v:to[v])}
function bitsOf(c,n,l,side,fill){if(c===undefined||c.kind!=="set")return new Int32Array(n).fill(fill);if(c.members.length===l.length&&c.members.every((m,i)=>m===l[i]))return c[side];
const to=c.members.map(m=>l.indexOf(m));return c[side].map(b=>to.reduce((s,t,i)=>b>>i&1&&t>=0?s|1<<t:s,0))}
function valueAt(c,i){const v=c.values?.[i];switch(c.kind){case"number":return v===v?v:undefined;case"boolean":return v===2?undefined:v===1;case"date":return v===-2147483648?undefined:v===-2147483647?"none":v;
case"choice":return v===-1?undefined:v===-2?"none":c.members[v];case"set":{const l=b=>c.members.filter((_,k)=>b[i]>>k&1);return{must:l(c.must),may:l(c.may)}}
case"list":return c.known[i]===1?Array.from({length:c.starts[i+1]-c.starts[i]},(_,k)=>caseOf(c.fields,c.starts[i]+k)):undefined}return v}
function caseOf(l,i){const o=Object.create(null);for(const k of Object.keys(l)){const v=valueAt(l[k],i);if(v!==undefined)o[k]=v}return o}
function rowsOf(c,o,check){const none=Object.create(null),said=Object.entries(c.histories??{}).filter(([k])=>[${held.join(",")}].includes(k)).map(([k,h])=>[k,h.values,h.kinds.map(l=>check({facts:{},history:{[k]:l}},{on:o.on}).case?.histories[k])]);
return i=>{const papers=Object.create(null),histories=Object.create(null);for(const[k,v]of Object.entries(c.papers??{}))if(v[i]<2)papers[k]=v[i]===1;
for(const[k,v,l]of said)if(l[v[i]]!==undefined)histories[k]=l[v[i]];return encode({facts:caseOf(c.facts,i),acts:none,papers,histories})}}
`;
}
