import type { IrDecision } from "@bylaw/ir";
import { either } from "./booleans.ts";
import { Block, helper, listOf, type ModuleContext } from "./context.ts";
import type { ValueForm } from "./decision-value-code.ts";
import { rangeOf, recordContext } from "./decisions.ts";
import { heldCode } from "./expression.ts";
import { proposedValue } from "./give-value.ts";
import { limitedSource } from "./limits.ts";
import type { NumberedRule } from "./rules.ts";
import { settledCode } from "./settled.ts";
import { readParts, sampleOf, storedParts } from "./value-form.ts";
import { openText, textOf } from "./value-text.ts";

/** A decision with a value or for each record, of which more is found than two columns. */
export interface FoundParts {
  readonly module: ModuleContext;
  readonly index: number;
  readonly decision: IrDecision;
  readonly rules: readonly NumberedRule[];
}

/** Whether more is found of the decision than its two columns. */
export function isFound({ value, forEach }: IrDecision): boolean {
  return value !== undefined || forEach !== undefined;
}

/** The source of one decision, and the form of its value. */
export interface FoundSource {
  readonly source: string;
  readonly form?: ValueForm;
}

/**
 * What is found of a decision: `{x, y}`, its columns with and without its value, and the value `{g, l, a, …}`: whether
 * it is given (1), surely left (2) or open, whether it may be left, and its ends. Each is found once for a run.
 */
export function foundSource(parts: FoundParts): FoundSource {
  const { module, index, decision, rules } = parts;
  const block = new Block();
  const record = decision.forEach === undefined ? "" : ",q";
  const every = rules.length === 0 ? "9" : `${helper(module, "every")}(e,r,${rangeOf(rules)}${record})`;
  if (rules.length > 0) block.add(`const y=${every};`);
  const y = rules.length > 0 ? "y" : "y:9";
  const found = decision.value === undefined ? undefined : valueStatements(parts, block);
  const object =
    found === undefined
      ? `{x:${y.slice(-1)},${y}}`
      : `{x:${helper(module, "withGiven")}(${y.slice(-1)},g),${y},${found.properties}}`;
  const fresh = "if(e.k!==r)forget(e,r);";
  const form = found === undefined ? {} : { form: found.form };
  if (decision.limits !== undefined) {
    const limited = `{x:${helper(module, "withGiven")}(p.y,z.g),y:p.y,g:z.g,l:z.l,a:z.a}`;
    const source =
      `function P${index}(e,r){${fresh}if(e.o${index}!==undefined)return e.o${index};${block.text}return e.o${index}={${y},${found?.properties ?? ""}}}\n` +
      limitedSource(module, index, decision) +
      `function D${index}(e,r){${fresh}if(e.d${index}!==undefined)return e.d${index};` +
      `const p=P${index}(e,r),z=Z${index}(e,r,p);return e.d${index}=${limited}}\n` +
      `function c${index}(e,r){return D${index}(e,r).x}\n`;
    return { source, ...form };
  }
  if (decision.forEach === undefined) {
    const get = `if(e.d${index}!==undefined)return e.d${index};`;
    const source =
      `function D${index}(e,r){${fresh}${get}${block.text}return e.d${index}=${object}}\n` +
      `function c${index}(e,r){return D${index}(e,r).x}\n`;
    return { source, ...form };
  }
  const list = `e.f${listOf(module, decision.forEach.list).index}`;
  const get = `let d=e.d${index}.get(q);if(d!==undefined)return d;`;
  const fold = `let a=9,o=0;for(const q of ${list}){const x=D${index}(e,r,q).x;a&=x;o|=x}return a&9|o&6`;
  const source =
    `function D${index}(e,r,q){${fresh}${get}${block.text}d=${object};e.d${index}.set(q,d);return d}\n` +
    `function c${index}(e,r){if(${list}===undefined)return 0;${fold}}\n`;
  return { source, ...form };
}

/** Statements that work out the value, with `g` for whether it is given, and the properties that keep it. */
function valueStatements(
  { module, decision }: FoundParts,
  block: Block,
): { readonly properties: string; readonly form: ValueForm } {
  const { type } = decision;
  if (type === undefined) throw new Error("a value has a type");
  const { forEach } = decision;
  const context =
    forEach === undefined
      ? { module, block, open: true, records: new Map<number, never>() }
      : recordContext(module, block, forEach);
  const { value, surelyLeft, mayBeLeft } = proposedValue(context, decision);
  const code = heldCode(context, value);
  const settled = settledCode(context, code);
  const given = either(mayBeLeft === "false" ? settled : `!l&&${settled}`, "1", "0");
  block.add(`const l=${mayBeLeft},g=${either(surelyLeft, "2", given)};`);
  const properties = [["g", "g"], ["l", "l"], ...storedParts(context, code)]
    .map(([name, text]) => (name === text ? name : `${name}:${text}`))
    .join(",");
  return { properties, form: { type, sample: sampleOf(code) } };
}

/** The source of what is said of the value that was found: `j3(found)`. */
export function valueSource(module: ModuleContext, index: number, { names, type }: IrDecision): string {
  if (type === undefined) throw new Error("a value has a type");
  const form = module.formOf(names.id);
  const [known, left] = [textOf(module, type, readParts(form, "d")), openText(module, form)];
  return `const j${index}=d=>${helper(module, "said")}(d,d=>(${known}),d=>(${left}));\n`;
}
