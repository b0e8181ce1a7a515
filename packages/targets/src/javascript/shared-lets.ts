import type { IrExpression } from "@bylaw/ir";
import { certain, truth } from "./booleans.ts";
import type { BooleanCode, Code } from "./code.ts";
import { Block, type Context } from "./context.ts";
import type { ExpressionWriter } from "./expression-writer.ts";
import { inlineOnce } from "./inline-once.ts";

/** Least code that is worth a function; two ends make an object, which is worth it for more only. */
const leastCode = 70;
const leastCodeOfEnds = 200;

/**
 * A let by its function: `k3(e,r)` for known facts, `h3(e,r)` for any. A condition that can be open gives 1 (yes), 2 (no)
 * or 0; a number between two ends gives both. Nothing where the let is short, or has another form.
 */
export function sharedLet(
  context: Context,
  index: number,
  value: IrExpression,
  write: ExpressionWriter,
): Code | undefined {
  if (context.columns === true) return undefined;
  const { letFunctions } = context.module;
  const name = `${context.open ? "h" : "k"}${index}`;
  let found = letFunctions.get(name);
  if (found === undefined) {
    const block = new Block();
    const code = write({ module: context.module, block, open: context.open, records: new Map() }, value);
    const returned = returnedCode(code);
    const ends = code.kind === "number" && code.shape !== "quotient" && code.high !== undefined;
    const short = block.text.length + (returned?.length ?? 0) < (ends ? leastCodeOfEnds : leastCode);
    found = returned === undefined || short ? { code } : { code, source: functionSource(name, block, returned) };
    letFunctions.set(name, found);
  }
  return found.source === undefined ? undefined : calledCode(context, found.code, `${name}(e,r)`);
}

function functionSource(name: string, block: Block, returned: string): string {
  const { text, result } = inlineOnce(block.lines, returned);
  return `function ${name}(e,r){${text}return ${result}}\n`;
}

/** What the function gives, where the code has a form that can be given. */
function returnedCode(code: Code): string | undefined {
  switch (code.kind) {
    case "boolean":
      return code.no === undefined ? code.yes : openBoolean(code);
    case "number":
      if (code.shape === "quotient" || (code.shape === "scaled" && code.given !== undefined)) return undefined;
      return code.high === undefined ? code.low : `{a:${code.low},b:${code.high}}`;
    case "choice":
      return code.mask;
    case "date":
    case "set":
    case "text":
      return undefined;
    default:
      return code satisfies never;
  }
}

function openBoolean({ yes, no }: BooleanCode): string {
  return `${yes}?1:${no}?2:0`;
}

/** The code of the let as what its function gives, in a constant. */
function calledCode(context: Context, code: Code, call: string): Code | undefined {
  const held = context.block.hold(call);
  switch (code.kind) {
    case "boolean":
      return code.no === undefined ? certain(held) : truth(`(${held}===1)`, `(${held}===2)`);
    case "number":
      if (code.shape === "quotient") return undefined;
      return code.high === undefined ? { ...code, low: held } : { ...code, low: `${held}.a`, high: `${held}.b` };
    case "choice":
      return { ...code, mask: held };
    case "date":
    case "set":
    case "text":
      return undefined;
    default:
      return code satisfies never;
  }
}
