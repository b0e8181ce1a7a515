import type { Span } from "@bylaw/diagnostics";
import type { ShownPolicy } from "../engine/protocol.ts";
import type { Stretch } from "./figures-in.ts";
import { statementOf } from "./statement-of.ts";

/**
 * The places of a file whose figures the text lets a reader move: rules and relaxations; named values, tables, what is
 * given, titles and duties with all of their lines. Places that lie within another are left out.
 */
export function movablePlaces(
  { origins }: Pick<ShownPolicy, "origins">,
  file: string,
  text: string,
): readonly Stretch[] {
  const own = (places: Readonly<Record<string, Span>>): readonly Span[] =>
    Object.values(places).filter(({ source }) => source === file);
  const whole = [origins.rules, origins.relaxations].flatMap(own);
  const named = [origins.lets, origins.courses ?? {}].flatMap(own).map((span) => statementOf(text, span));
  const places = [...whole, ...named].toSorted((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return places.flatMap(({ start, end }) => {
    if (end <= last) return [];
    const from = Math.max(start, last);
    last = end;
    return [{ start: from, end }];
  });
}
