import type { IrType, Measure } from "@bylaw/ir";
import type { Code } from "./code.ts";
import { helper, type ModuleContext } from "./context.ts";
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

/** A known value, in what was found `d`, as determinations write it. */
export function knownText(module: ModuleContext, type: IrType, sample: Code): string {
  switch (sample.kind) {
    case "boolean":
      return `d.a?"yes":"no"`;
    case "number":
      return numberText(module, "d.a", sample, type.kind === "number" ? type.measure : "number");
    case "date":
      return `d.p?"none":${helper(module, "dayText")}(d.a)`;
    case "choice":
      return `${helper(module, "namesOf")}(d.a,${table(sample.members)})[0]`;
    case "set":
      return `${helper(module, "namesOf")}(d.a,${table(sample.members)}).join(", ")`;
    case "text":
      return "d.a";
    default:
      return sample satisfies never;
  }
}

/** What is left of a value that is not known, as properties of a result. */
export function openText(module: ModuleContext, type: IrType, sample: Code): string {
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
