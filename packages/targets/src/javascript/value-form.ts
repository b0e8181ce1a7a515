import { truth } from "./booleans.ts";
import type { Code } from "./code.ts";
import type { Context } from "./context.ts";
import type { ValueForm } from "./decision-value-code.ts";
import { expectKind } from "./joins.ts";
import { asFraction, highOf } from "./numbers.ts";

/** The properties that hold a value, and what they are set to. */
export function storedParts(context: Context, code: Code): readonly (readonly [string, string])[] {
  switch (code.kind) {
    case "boolean":
      return [
        ["a", code.yes],
        ["b", code.no ?? `!${context.block.hold(code.yes)}`],
      ];
    case "number": {
      const ends = code.shape === "scaled" ? code : asFraction(context, code);
      return [
        ["a", ends.low],
        ["b", highOf(ends)],
      ];
    }
    case "date": {
      const none = code.none;
      return [
        ["a", code.day.low],
        ["b", highOf(code.day)],
        ["p", none?.yes ?? "false"],
        ["n", none === undefined ? "true" : (none.no ?? `!${context.block.hold(none.yes)}`)],
      ];
    }
    case "choice":
      return [["a", code.mask]];
    case "set":
      return [
        ["a", code.must],
        ["b", code.may ?? code.must],
      ];
    case "text":
      return [["a", code.text]];
    default:
      return code satisfies never;
  }
}

/** The value as it stands in what was found. */
export function readParts({ sample, type }: ValueForm, found: string): Code {
  const [a, b] = [`${found}.a`, `${found}.b`];
  switch (sample.kind) {
    case "boolean":
      return { kind: "boolean", yes: a, no: b };
    case "number":
      if (sample.shape !== "scaled") return { kind: "number", shape: "fraction", low: a, high: b };
      return { kind: "number", shape: "scaled", scale: sample.scale, low: a, high: b };
    case "date": {
      const day = { kind: "number", shape: "scaled", scale: 1n, low: a, high: b } as const;
      const none = sample.none !== undefined || (type.kind === "date" && type.none === true);
      return none ? { kind: "date", day, none: truth(`${found}.p`, `${found}.n`) } : { kind: "date", day };
    }
    case "choice":
      return { kind: "choice", members: sample.members, mask: a, exact: false };
    case "set":
      return { kind: "set", members: sample.members, must: a, may: b };
    case "text":
      return { kind: "text", text: a, exact: false };
    default:
      return sample satisfies never;
  }
}

/** The same form of number: parts where both have them, else fractions. */
export function sampleOf(code: Code): Code {
  if (code.kind !== "number" || code.shape !== "quotient") return code;
  return { ...expectKind(code, "number"), kind: "number", shape: "fraction", low: "", high: "" };
}
