import type { IrType, Measure } from "@bylaw/ir";
import type { Code } from "./code.ts";
import { helper, type ModuleContext } from "./context.ts";
import type { ValueForm } from "./decision-value-code.ts";
import { textLiteral } from "./literals.ts";

/** Most members that are listed as possible. */
const mostMembers = 256;

/** An end of a number as determinations write it. */
function numberText(module: ModuleContext, end: string, sample: Code, measure: Measure): string {
  if (sample.kind !== "number" || sample.shape === "quotient") throw new Error("a number has ends");
  const parts = sample.shape === "scaled" ? `${end},${sample.scale}n` : `${end}[0],${end}[1]`;
  if (measure === "months" || measure === "days") {
    return `${helper(module, "lengthText")}(${parts},"${measure === "months" ? "M" : "D"}")`;
  }
  return `${helper(module, "numberText")}(${parts},${measure === "money" ? 2 : 0})`;
}

function table(members: readonly string[]): string {
  return `[${members.map(textLiteral).join(",")}]`;
}

/** A known value as determinations write it. */
export function textOf(module: ModuleContext, type: IrType, code: Code): string {
  switch (code.kind) {
    case "boolean":
      return `(${code.yes}?"yes":"no")`;
    case "number":
      if (code.shape === "quotient") throw new Error("a quotient has no text of its own");
      return numberText(module, code.low, code, type.kind === "number" ? type.measure : "number");
    case "date": {
      const day = `${helper(module, "dayText")}(${code.day.low})`;
      return code.none === undefined ? day : `(${code.none.yes}?"none":${day})`;
    }
    case "choice":
      return `${helper(module, "namesOf")}(${code.mask},${table(code.members)})[0]`;
    case "set":
      return `${helper(module, "namesOf")}(${code.must},${table(code.members)}).join(", ")`;
    case "text":
      return code.text;
    default:
      return code satisfies never;
  }
}

/** What is left of a value that is not known, in what was found `d`, as properties of a result. */
export function openText(module: ModuleContext, { type, sample }: ValueForm): string {
  switch (sample.kind) {
    case "number": {
      const measure = type.kind === "number" ? type.measure : "number";
      const end = (name: string, key: string): string =>
        `...(d.${name}===Infinity||d.${name}===-Infinity?{}:{${key}:${numberText(module, `d.${name}`, sample, measure)}})`;
      return `{between:{${end("a", "least")},${end("b", "most")}}}`;
    }
    case "date": {
      const end = (name: string, key: string): string =>
        `...(Number.isFinite(d.${name})?{${key}:${helper(module, "dayText")}(d.${name})}:{})`;
      return `d.p?{}:{between:{${end("a", "least")},${end("b", "most")}}}`;
    }
    case "choice":
    case "set": {
      if (sample.members.length > mostMembers) return "{}";
      const mask = sample.kind === "choice" ? "d.a" : "d.b";
      return `{possible:${helper(module, "namesOf")}(${mask},${table(sample.members)})}`;
    }
    case "boolean":
    case "text":
      return "{}";
    default:
      return sample satisfies never;
  }
}
