import type { Impact } from "@bylaw/analysis";
import type { Language } from "@bylaw/diagnostics";
import type { IrPolicy, Outcome } from "@bylaw/ir";
import { roleName } from "../../present/names.ts";
import { articleName, articlesOf } from "./impact-story.ts";

/** Why some went from one finding to another. */
export interface TurnReason {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly count: number;
  /** The articles whose rules made the difference, most first; none where what the decision gives did. */
  readonly articles: readonly { readonly article: string; readonly count: number }[];
}

/** How many go to an authority, and what of the text leaves it to whom. */
export interface LeftToAuthority {
  readonly count: number;
  readonly by: readonly Left[];
}

/** A place of the text that leaves a finding to somebody. */
export interface Left {
  /** The article that lets a rule be relaxed, or that asks for it in principle alone. */
  readonly article: string;
  readonly kind: "relaxed" | "soft";
  /** Whose act it is; missing where the text does not say. */
  readonly by?: string;
}

/** Of each transition that anybody made: by which articles. */
export function turnReasons(impact: Impact, policies: readonly IrPolicy[], language: Language): readonly TurnReason[] {
  return impact.transitions.flatMap(({ from, to, count }): readonly TurnReason[] => {
    if (from === to || count === 0) return [];
    const changed = impact.changed.filter((each) => each.from === from && each.to === to);
    const ids = new Set(changed.flatMap(({ rules }) => rules));
    const rules = impact.rules.filter(({ rule }) => ids.has(rule));
    return [
      {
        from,
        to,
        count,
        articles: articlesOf({ ...impact, changed, rules }, policies, language).filter((each) => each.count > 0),
      },
    ];
  });
}

/** What of the text now leaves those to somebody whose finding is newly at discretion, each place once. */
export function leftToAuthority(impact: Impact, policy: IrPolicy, language: Language): LeftToAuthority {
  const going = impact.changed.filter(({ to }) => to === "at_discretion");
  const rules = new Set(going.flatMap((each) => each.rules));
  const decision = policy.decisions.find(({ names }) => names.id === impact.decision);
  if (decision === undefined) return { count: going.length, by: [] };
  const by = (role: string | undefined): Pick<Left, "by"> =>
    role === undefined ? {} : { by: roleName(policy, role, language) };
  const relaxed = decision.relaxations
    .filter((relaxation) => relaxation.rules.some((rule) => rules.has(rule)))
    .map(
      (relaxation): Left => ({
        article: articleName(relaxation.citation, language) ?? relaxation.id,
        kind: "relaxed",
        ...by(relaxation.by),
      }),
    );
  const soft = decision.rules
    .filter((rule) => rule.soft === true && rules.has(rule.id))
    .map(
      (rule): Left => ({
        article: articleName(rule.citation, language) ?? rule.id,
        kind: "soft",
        ...by(rule.by),
      }),
    );
  const known = new Map([...relaxed, ...soft].map((each) => [`${each.kind} ${each.article} ${each.by}`, each]));
  return { count: going.length, by: [...known.values()] };
}
