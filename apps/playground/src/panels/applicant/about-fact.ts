import type { IrFact, NumberType } from "@bylaw/ir";
import { joined, type Manner, showAmount } from "../../present/amounts.ts";
import { labelOf, roleName } from "../../present/names.ts";
import type { ApplicantWords } from "./words.ts";

/** What stands beside the name of a fact: its range, who states it, and the papers that show it. */
export function aboutFact(fact: IrFact, manner: Manner, words: ApplicantWords): string {
  const { type, evidence } = fact;
  const { policy, language } = manner;
  const papers = evidence.map((id) => {
    const names = policy.papers.find((paper) => paper.id === id);
    return names === undefined ? id : labelOf(names, language).toLocaleLowerCase(language);
  });
  return [
    type.kind === "number" ? rangeOf(type, manner, words) : undefined,
    sourceOf(fact, manner, words),
    papers.length === 0 ? undefined : words.evidence(papers),
  ]
    .filter((part) => part !== undefined)
    .join(language === "zh" ? "；" : "; ");
}

function sourceOf(fact: IrFact, { policy, language }: Manner, words: ApplicantWords): string | undefined {
  const { decidedBy, attested, statedBy, fromEarlierDecision } = fact;
  if (decidedBy !== undefined) return words.decidedBy(roleName(policy, decidedBy, language));
  if (fromEarlierDecision === true) return words.earlierDecision;
  if (statedBy === "applicant") return undefined;
  const role = roleName(policy, statedBy, language);
  return attested === true ? words.attestedBy(role) : words.statedBy(role);
}

function rangeOf(type: NumberType, manner: Manner, words: ApplicantWords): string | undefined {
  const { least, most, measure } = type;
  if (least === undefined && most === undefined) return undefined;
  const shown = (end: string | undefined): string | undefined => {
    if (end === undefined) return undefined;
    const length = measure === "months" ? `P${end}M` : measure === "days" ? `P${end}D` : end;
    return joined(showAmount(length, { measure, unit: type.unit?.id }, manner), manner.language);
  };
  return words.range(shown(least), shown(most));
}
