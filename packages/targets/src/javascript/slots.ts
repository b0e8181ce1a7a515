import { noOf } from "./booleans.ts";
import type { Code, NumberCode } from "./code.ts";
import type { Context } from "./context.ts";
import { commonScale } from "./exact-constant.ts";
import { expectKind } from "./joins.ts";
import { over, zeroOf } from "./members.ts";
import { asFraction, atScale, highOf } from "./numbers.ts";

/** Variables that hold a value which branches and loops set. All values assigned must be of one kind. */
export interface Slot {
  /** The statement that declares the variables. */
  readonly declaration: string;
  /** Code for the value that they hold. */
  readonly held: Code;
  /** Sets the variables; what the value needs first is added to the block of the context. */
  readonly assign: (context: Context, code: Code) => void;
  /** Adds what the value can be to what they hold, which is nothing to begin with: of choices alone. */
  readonly include?: (context: Context, code: Code) => void;
}

/** A slot wide enough for all of the values, which are only looked at. */
export function slotFor(context: Context, samples: readonly [Code, ...Code[]]): Slot {
  const names = Array.from({ length: 4 }, () => context.block.name()) as [string, string, string, string];
  const [sample] = samples;
  switch (sample.kind) {
    case "boolean":
      return slot(names.slice(0, 2), { kind: "boolean", yes: names[0], no: names[1] }, (_, code) => {
        const condition = expectKind(code, "boolean");
        return [condition.yes, noOf(condition)];
      });
    case "number":
      return numberSlot(
        names,
        samples.map((code) => expectKind(code, "number")),
      );
    case "date":
      return dateSlot(names);
    case "choice": {
      const members = [...new Set(samples.flatMap((code) => expectKind(code, "choice").members))];
      const [name] = names;
      const maskOf = (inside: Context, code: Code): string => over(inside, expectKind(code, "choice"), members).mask;
      return {
        ...slot([name], { kind: "choice", members, mask: name, exact: false }, (...given) => [maskOf(...given)]),
        declaration: `let ${name}=${zeroOf(members.length)};`,
        include: (inside, code) => inside.block.add(`${name}|=${maskOf(inside, code)};`),
      };
    }
    case "set":
      return slot(names.slice(0, 2), { ...sample, must: names[0], may: names[1] }, (_, code) => {
        const set = expectKind(code, "set");
        return [set.must, set.may ?? set.must];
      });
    case "text":
      return slot(names.slice(0, 1), { kind: "text", text: names[0], exact: false }, (_, code) => [
        expectKind(code, "text").text,
      ]);
    default:
      return sample satisfies never;
  }
}

function slot(
  names: readonly string[],
  held: Code,
  columns: (context: Context, code: Code) => readonly string[],
): Slot {
  const assign = (context: Context, code: Code): void => {
    const values = columns(context, code);
    const [alone] = values;
    if (names.length === 1 && alone !== undefined) return context.block.add(`${names[0]}=${alone};`);
    // Where a value reads what would be set before it, all values are worked out first.
    const early = values.some((value, place) => names.slice(0, place).some((name) => mentions(value, name)));
    const fresh = early ? values.map((value) => context.block.hold(value)) : values;
    context.block.add(names.map((name, index) => `${name}=${fresh[index]};`).join(""));
  };
  return { declaration: `let ${names.join(",")};`, held, assign };
}

function mentions(code: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(code);
}

function numberSlot(names: readonly [string, string, ...string[]], samples: readonly NumberCode[]): Slot {
  const [low, high] = names;
  const scaled = samples.flatMap((code) => (code.shape === "scaled" ? [code.scale] : []));
  if (scaled.length < samples.length) {
    return slot([low, high], { kind: "number", shape: "fraction", low, high }, (context, code) => {
      const fraction = asFraction(context, expectKind(code, "number"));
      return [fraction.low, highOf(fraction)];
    });
  }
  const scale = scaled.reduce(commonScale);
  return slot([low, high], { kind: "number", shape: "scaled", scale, low, high }, (context, code) => {
    const number = expectKind(code, "number");
    if (number.shape !== "scaled") throw new Error("a whole number of parts was expected");
    const parts = atScale(context, number, scale);
    return [parts.low, highOf(parts)];
  });
}

function dateSlot([low, high, yes, no]: readonly [string, string, string, string]): Slot {
  const day = { kind: "number", shape: "scaled", scale: 1n, low, high } as const;
  const none = { kind: "boolean", yes, no } as const;
  return slot([low, high, yes, no], { kind: "date", day, none }, (_, code) => {
    const date = expectKind(code, "date");
    const flags = date.none === undefined ? ["false", "true"] : [date.none.yes, noOf(date.none)];
    return [date.day.low, highOf(date.day), ...flags];
  });
}
