import type { Threshold } from "@bylaw/analysis";
import type { Span } from "@bylaw/diagnostics";
import type { CompiledPolicy } from "@bylaw/ir";
import { linesOfDecision } from "../../crowd/strip/lines-of-decision.ts";
import { readExact } from "../../present/exact.ts";
import { figuresIn, type Stretch } from "../figures-in.ts";
import { statementOf } from "../statement-of.ts";
import { readFigure } from "./written-figure.ts";

/** A figure of the text, and the line of the policy that it draws. */
export interface FigureLine extends Stretch {
  readonly threshold: Threshold;
  /** No single value is held against the figure: it can be moved, and nobody stands near it or far from it. */
  readonly plain?: true;
}

type Compiled = Pick<CompiledPolicy, "policy" | "origins">;

/**
 * The line that the figure at a place of the text draws for a decision. A constant is known by the statement that it
 * stands in and by its value; where two figures of a statement, or two constants, have one value, none is given.
 */
export function lineOfFigure(
  { policy, origins }: Compiled,
  source: { readonly path: string; readonly text: string },
  offset: number,
  decisions: readonly string[],
): FigureLine | undefined {
  const found = new Map<string, Threshold>();
  for (const decision of decisions) {
    for (const threshold of linesOfDecision(policy, decision)) {
      const place = placeOf(threshold, policy, origins, source.text);
      if (place?.source !== source.path || offset < place.start || offset > place.end) continue;
      if (!found.has(threshold.id)) found.set(threshold.id, threshold);
    }
  }
  for (const threshold of found.values()) {
    const place = placeOf(threshold, policy, origins, source.text);
    if (place === undefined) continue;
    const alike = figuresIn(source.text.slice(place.start, place.end)).filter(({ start, end }) =>
      isWorth(source.text.slice(place.start + start, place.start + end), threshold),
    );
    const [figure, ...others] = alike;
    const twins = [...found.values()].filter((each) => isSame(each.constant, threshold.constant));
    if (figure === undefined || others.length > 0 || twins.length > 1) continue;
    const [start, end] = [place.start + figure.start, place.start + figure.end];
    if (start <= offset && offset <= end) return { start, end, threshold };
  }
  return undefined;
}

/** A figure that draws no line of its own, as something that can be moved; undefined where it is no figure of a kind. */
export function plainFigure(
  source: { readonly path: string; readonly text: string },
  { start, end }: Stretch,
  decision: string,
): FigureLine | undefined {
  const words = source.text.slice(start, end);
  const kinds = /[万萬亿億元]|yuan/.test(words) ? (["money"] as const) : measures;
  const measure = kinds.find((each) => readFigure(words, { measure: each }) !== undefined);
  const constant = measure === undefined ? undefined : readFigure(words, { measure });
  if (measure === undefined || constant === undefined) return undefined;
  const threshold: Threshold = {
    id: `@${start}`,
    decision,
    path: [],
    role: "value",
    rests: [],
    reads: [],
    subject: { kind: "constant", type: { kind: "number", measure, scale: 4 }, value: constant },
    operator: ">=",
    constant,
    measure,
  };
  return { start, end, threshold, plain: true };
}

/** In this order: a figure with a unit of length or a percent sign is nothing else. */
const measures = ["percent", "months", "days", "number"] as const;

/** The statement in which the constant stands: what its path begins with. */
function placeOf(
  { path }: Threshold,
  { decisions, lets }: Compiled["policy"],
  origins: Compiled["origins"],
  text: string,
): Span | undefined {
  const [what, index, part, number] = path;
  const own = (places: Readonly<Record<string, Span>>, id: string | undefined): Span | undefined =>
    id !== undefined && Object.hasOwn(places, id) ? places[id] : undefined;
  if (what === "lets" && typeof index === "number") {
    const name = own(origins.lets, lets[index]?.names.id);
    return name === undefined ? undefined : { ...name, ...statementOf(text, name) };
  }
  if (what !== "decisions" || typeof index !== "number" || typeof number !== "number") return undefined;
  if (part === "rules") return own(origins.rules, decisions[index]?.rules[number]?.id);
  if (part === "relaxations") return own(origins.relaxations, decisions[index]?.relaxations[number]?.id);
  return undefined;
}

function isWorth(figure: string, threshold: Threshold): boolean {
  const value = readFigure(figure, threshold);
  return value !== undefined && isSame(value, threshold.constant);
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [left, right] = [readExact(one), readExact(other)];
  if (left === undefined || right === undefined) return false;
  return left.numerator * right.denominator === right.numerator * left.denominator;
}
