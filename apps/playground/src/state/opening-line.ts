import type { IrPolicy } from "@bylaw/ir";
import { focusLine } from "../crowd/strip/focus-line.ts";
import { mainDecision } from "../facts/main-decision.ts";
import type { Session } from "./session.ts";

/**
 * Where a page opens that nothing else has opened: at the line by which the people of the strip are ordered, so that
 * text, ledger and strip speak of one rule from the start. Nothing where the main decision has no such line.
 */
export function openingLine(policy: IrPolicy): Pick<Session, "rule" | "article"> {
  const decision = mainDecision(policy.decisions);
  if (decision === undefined) return {};
  const line = focusLine({ before: policy, after: policy }, decision.names.id, undefined);
  const id = line?.now.rests[0]?.rule;
  const citation = decision.rules.find((rule) => rule.id === id)?.citation;
  if (id === undefined || citation?.place !== "article") return {};
  return { rule: id, article: citation.number };
}
