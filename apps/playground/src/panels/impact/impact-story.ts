import type { ChangedApplicant, Impact } from "@bylaw/analysis";
import { type Citation, formatCitation, type Language } from "@bylaw/diagnostics";
import type { IrPolicy, Outcome } from "@bylaw/ir";

/** One line of the table of changes; a gain of anybody from anything is one line where there was none. */
export type FlowRow =
  | { readonly kind: "turned"; readonly from: Outcome; readonly to: Outcome; readonly count: number }
  | { readonly kind: "gains"; readonly count: number }
  | { readonly kind: "unchanged"; readonly count: number };

/** What the panel tells of an impact, in figures. */
export interface ImpactStory {
  readonly size: number;
  /** How many met the decision before. */
  readonly held: number;
  /** From met to not met. */
  readonly lost: number;
  /** From anything to met. */
  readonly gained: number;
  /** From met to the authority. */
  readonly toAuthority: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rows: readonly FlowRow[];
}

/** The figures of an impact. Losses and gains are told even where they are zero. */
export function storyOf({ size, transitions, unchanged }: Impact): ImpactStory {
  const sum = (of: (each: Impact["transitions"][number]) => boolean): number =>
    transitions.reduce((total, each) => total + (of(each) ? each.count : 0), 0);
  const lost = sum(({ from, to }) => from === "met" && to === "not_met");
  const toAuthority = sum(({ from, to }) => from === "met" && to === "at_discretion");
  const gained = sum(({ from, to }) => from !== "met" && to === "met");
  const turned = transitions.flatMap(({ from, to, count }): readonly FlowRow[] => {
    const told = from === "met" && (to === "not_met" || to === "at_discretion");
    return from === to || (count === 0 && !told) ? [] : [{ kind: "turned", from, to, count }];
  });
  return {
    size,
    held: sum(({ from }) => from === "met"),
    lost,
    gained,
    toAuthority,
    changed: size - unchanged,
    unchanged,
    rows: [
      ...turned,
      ...(gained === 0 ? [{ kind: "gains", count: 0 } as const] : []),
      { kind: "unchanged", count: unchanged },
    ],
  };
}

/** Those who lose, the nearest to the line first; where nobody loses, those who gain. Ties by id. */
export function nearestOf(
  { changed }: Impact,
  distance: Float64Array,
): { readonly lose: boolean; readonly people: readonly ChangedApplicant[] } {
  const apart = ({ place }: ChangedApplicant): number => Math.abs(distance[place] ?? Number.NaN);
  const known = changed.filter((each) => !Number.isNaN(apart(each)));
  const losers = known.filter(({ from, to }) => from === "met" && to === "not_met");
  const people = losers.length > 0 ? losers : known.filter(({ to }) => to === "met");
  return {
    lose: losers.length > 0,
    people: people.toSorted((a, b) => apart(a) - apart(b) || (a.id < b.id ? -1 : 1)),
  };
}

/** The articles that the changes come from, most first, each with how many changes its rules made a difference to. */
export function articlesOf(
  { rules, changed }: Impact,
  policies: readonly IrPolicy[],
  language: Language,
): readonly { readonly article: string; readonly count: number }[] {
  const citations = new Map(
    policies.flatMap(({ decisions }) =>
      decisions.flatMap((decision) => decision.rules.map(({ id, citation }) => [id, citation] as const)),
    ),
  );
  const article = (rule: string): string => articleName(citations.get(rule), language) ?? rule;
  const counts = new Map<string, number>(rules.map(({ rule }) => [article(rule), 0]));
  for (const each of changed) {
    for (const name of new Set(each.rules.map(article))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ article: name, count })).toSorted((a, b) => b.count - a.count);
}

/** An article as sentences name it, without the paper it stands in. */
export function articleName(citation: Citation | undefined, language: Language): string | undefined {
  if (citation === undefined) return undefined;
  const { part: _part, ...place } = citation;
  return formatCitation(place, language);
}

/** Whether a decision grants a title, so that whoever no longer meets it loses that. */
export function grantsTitle({ titles }: IrPolicy, decision: string): boolean {
  return (titles ?? []).some(({ grantedBy }) => grantedBy?.decision === decision);
}
