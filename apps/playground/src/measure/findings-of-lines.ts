import type { RuleResult } from "@bylaw/ir";
import { joined, type Manner, showAmount } from "../present/amounts.ts";
import { openDecision, type Session } from "../state/session.ts";
import { type Texts, textsOf } from "../texts/texts.ts";
import { changedAtLines } from "./findings-changed.ts";
import type { LineFinding } from "./line-findings.ts";
import { textChangeWords } from "./text-change-words.ts";

/**
 * What stands at the ends of the lines of the open text, of all its decisions. Among changes a rule says how many findings
 * of the open decision it changes.
 */
export function lineFindingsOf(session: Session): readonly LineFinding[] {
  const { compiled, result, file, settings, crowd, view } = session;
  const determination = result?.determination;
  if (compiled === undefined || determination === undefined) return [];
  const texts = textsOf(settings.language);
  const manner: Manner = { policy: compiled.policy, language: settings.language, texts };
  const { rules, relaxations } = compiled.origins;
  const findings: LineFinding[] = [];
  const open = view === "changes" ? openDecision(session)?.names.id : undefined;
  const changed = open === undefined ? nothing : changedAtLines(crowd, compiled.policy, open);
  for (const decision of Object.values(determination.decisions)) {
    for (const rule of decision.rules) {
      const span = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
      if (span?.source !== file) continue;
      const { start, end } = span;
      const count = changed.get(rule.id);
      const changes = count === undefined ? undefined : textChangeWords(settings.language).findingsChange(count);
      const value = valueOf(rule, manner, texts);
      findings.push({ rule: rule.id, status: rule.status, value, ...(changes && { changes }), start, end });
      const relaxation = rule.status === "at_discretion" ? rule.discretion?.relaxation : undefined;
      const place =
        relaxation !== undefined && Object.hasOwn(relaxations, relaxation) ? relaxations[relaxation] : undefined;
      if (relaxation === undefined || place?.source !== file) continue;
      if (findings.some(({ rule: id }) => id === relaxation)) continue;
      findings.push({
        rule: relaxation,
        status: "at_discretion",
        value: texts.awaited,
        start: place.start,
        end: place.end,
      });
    }
  }
  return findings;
}

const nothing: ReadonlyMap<string, number> = new Map();

function valueOf(rule: RuleResult, manner: Manner, texts: Texts): string {
  if (rule.status === "not_applicable") return "";
  const measured = rule.given === undefined ? rule.parts?.find(({ given }) => given !== undefined) : rule;
  if (measured?.given !== undefined) {
    const amount = showAmount(measured.given, measured, manner);
    const isLength = measured.measure === "months" || measured.measure === "days";
    return isLength || manner.language === "zh" ? joined(amount, manner.language) : amount.value;
  }
  if (rule.status === "undecided") return texts.unknown.toLowerCase();
  if (rule.status === "at_discretion") return texts.awaited;
  return "";
}
