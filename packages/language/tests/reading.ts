import { type ReadSource, readSource } from "../src/read-source.ts";

/** Reads a text as `sample.bylaw`. */
export function read(text: string, path = "sample.bylaw"): ReadSource {
  return readSource({ path, text });
}

/** Reads lines as they stand in a decision. */
export function inDecision(lines: string): ReadSource {
  return read(`decision d\n${lines}`);
}

/** The codes of all problems, in order. */
export function codes(source: ReadSource): readonly string[] {
  return source.problems.map((problem) => problem.code);
}

/** What a tree says: spans left out, expressions in a short form that shows how they are bracketed. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "span" && key !== "source");
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]));
}

/** An expression as text with all its brackets: `(a and (b >= 3 yuan))`. */
export function shown(expression: unknown): string {
  if (typeof expression !== "object" || expression === null) return String(expression);
  const node = expression as Record<string, unknown> & { kind: string };
  const each = (key: string, by: string): string => (node[key] as readonly unknown[]).map(shown).join(by);
  const name = (value: unknown): string => (value as { text: string }).text;
  switch (node.kind) {
    case "number":
      return `${String(node["value"])}${node["percent"] ? "%" : node["unit"] ? ` ${name(node["unit"])}` : ""}`;
    case "date":
      return String(node["date"]);
    case "text":
      return JSON.stringify(node["text"]);
    case "boolean":
      return node["value"] ? "yes" : "no";
    case "path":
      return (node["names"] as readonly unknown[]).map(name).join(".");
    case "not":
    case "negate":
      return `(${node.kind} ${shown(node["operand"])})`;
    case "and":
    case "or":
      return `(${each("operands", ` ${node.kind} `)})`;
    case "comparison": {
      const operands = node["operands"] as readonly unknown[];
      const operators = node["operators"] as readonly { sign: string }[];
      return `(${operands.map((operand, index) => `${index > 0 ? `${operators[index - 1]?.sign} ` : ""}${shown(operand)}`).join(" ")})`;
    }
    case "in":
      return `(${shown(node["value"])} ${node["negated"] ? "not " : ""}in ${each("list", ", ")})`;
    case "is":
      return `(${shown(node["operand"])} is ${node["negated"] ? "not " : ""}${name(node["word"])})`;
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return `(${shown(node["left"])} ${{ add: "+", subtract: "-", multiply: "*", divide: "/" }[node.kind]} ${shown(node["right"])})`;
    case "arms":
      return `(${(node["arms"] as readonly { value: unknown; when?: unknown; otherwise: boolean }[])
        .map((arm) => `${shown(arm.value)}${arm.when ? ` when ${shown(arm.when)}` : arm.otherwise ? " otherwise" : ""}`)
        .join(", ")})`;
    case "aggregate":
      return `(${String(node["function"])} ${node["distinct"] ? "distinct " : ""}${shown(node["operand"])}${node["where"] ? ` where ${shown(node["where"])}` : ""}${node["by"] ? ` by ${shown(node["by"])}` : ""}${node["empty"] ? ` else ${shown(node["empty"])}` : ""})`;
    case "quantifier":
      return `(${String(node["quantifier"])} ${shown(node["list"])} where ${shown(node["where"])})`;
    case "round":
      return `(round ${shown(node["operand"])} to ${shown(node["to"])} ${String(node["mode"])})`;
    case "call":
      return `${name(node["name"])}(${each("arguments", ", ")})`;
    default:
      return JSON.stringify(plain(node));
  }
}
