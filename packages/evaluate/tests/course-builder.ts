import type {
  CheckedEvent,
  IrExpression,
  IrFact,
  IrLength,
  IrPolicy,
  IrTitle,
  IrTitleTerm,
  TitleEventKind,
} from "@bylaw/ir";
import { parseDay } from "../src/dates/calendar-day.ts";
import { constant, fact, measured, policy, yesNo } from "./policy-builder.ts";

/** Titles and histories by hand, with as few words as a test needs. */
export function months(amount: number): IrLength {
  return { unit: "months", amount: constant(measured("months"), String(amount)) };
}

export function years(amount: number): IrLength {
  return months(12 * amount);
}

export function lengthOf(unit: IrLength["unit"], amount: number): IrLength {
  return { unit, amount: constant(measured("days"), String(amount)) };
}

/** A citation of an article or one of its items: "18(1)". */
export function citation(text: string): { place: "article"; number: string; item?: string } {
  const match = /^([0-9]+)(?:\(([0-9]+)\))?/.exec(text);
  return { place: "article", number: match?.[1] ?? "1", ...(match?.[2] !== undefined && { item: match[2] }) };
}

/** The terms that may be of a kind, also where they share their form with another kind. */
type TermOf<Kind extends IrTitleTerm["kind"], Term = IrTitleTerm> = Term extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Term
    : never
  : never;

/** A term of an article, with the id that a compiler gives it. */
export function term<Kind extends IrTitleTerm["kind"]>(
  place: string,
  kind: Kind,
  more: Omit<TermOf<Kind>, "id" | "citation" | "kind">,
): IrTitleTerm {
  return { id: `${place}.${kind}`, citation: citation(place), kind, ...more } as unknown as IrTitleTerm;
}

export function title(id: string, terms: readonly IrTitleTerm[], more: Partial<IrTitle> = {}): IrTitle {
  return { names: { id }, terms, readings: [], ...more };
}

export function town(titles: readonly IrTitle[], more: Partial<IrPolicy> = {}): IrPolicy {
  return policy({ titles, ...more });
}

export function flag(id: string): IrFact {
  return fact(id, yesNo);
}

export function asks(id: string): IrExpression {
  return { kind: "fact", fact: id };
}

export function day(text: string): number {
  const found = parseDay(text);
  if (found === undefined) throw new Error(text);
  return found;
}

const words: Readonly<Record<string, TitleEventKind>> = {
  granted: "granted",
  renewed: "renewed",
  reviewed: "reviewed",
  ordered: "ordered_to_rectify",
  rectified: "rectified",
  failed: "failed_to_rectify",
  refused: "refused_to_rectify",
  revoked: "revoked",
};

/**
 * A history as a table writes it: `granted 2021-12-20; revoked 2023-05-01 18(1).revoke_and_bar`. A day `?` is not
 * known, a cause `!` names no term, and an order may have its last day after its own.
 */
export function history(text: string): readonly CheckedEvent[] {
  return text
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each, index): CheckedEvent => {
      const [word = "", on = "?", rest] = each.split(/\s+/);
      const event = words[word];
      if (event === undefined) throw new Error(each);
      const isOrder = event === "ordered_to_rectify";
      return {
        event,
        index,
        ...(on !== "?" && { on: day(on) }),
        ...(rest !== undefined && isOrder && { until: day(rest) }),
        ...(rest !== undefined && !isOrder && { cause: rest === "!" ? [] : rest.split(","), cited: rest }),
      };
    });
}
