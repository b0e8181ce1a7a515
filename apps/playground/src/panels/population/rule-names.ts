import { citationKey } from "@bylaw/diagnostics";
import type { IrDecision } from "@bylaw/ir";
import { ruleLabel } from "../../ledger/rows.ts";
import type { Manner } from "../../present/amounts.ts";
import { articleName } from "../impact/impact-story.ts";

/** A rule as the panel names it. */
export interface NamedRule {
  /** "8(1)" in English, 第八条第（一）项 in Chinese. */
  readonly article: string;
  readonly label: string;
}

/** The rules of a decision by their ids. */
export function namedRules(decision: IrDecision, manner: Manner): ReadonlyMap<string, NamedRule> {
  return new Map(
    decision.rules.map((rule) => {
      const { citation } = rule;
      const place = citation === undefined ? undefined : { ...citation };
      const article =
        place === undefined
          ? ""
          : manner.language === "zh"
            ? (articleName(citation, "zh") ?? "")
            : citationKey(withoutPart(place));
      return [rule.id, { article, label: ruleLabel(rule, manner).label }] as const;
    }),
  );
}

function withoutPart<Place extends { readonly part?: unknown }>({ part: _part, ...place }: Place): Omit<Place, "part"> {
  return place;
}
