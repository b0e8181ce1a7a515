import { citationKey, formatCitation } from "@bylaw/diagnostics";
import type { RuleResult } from "@bylaw/ir";
import { decisionName, describeCondition } from "./describe-condition.ts";
import { readingId } from "./describe-value.ts";
import type { Describing } from "./describing.ts";
import { compareExact, difference, readExact } from "./exact.ts";
import { titleRuleSentence } from "./explain-title-rule.ts";
import type { RuleExplanation } from "./explanation.ts";
import { gapOf } from "./gap.ts";
import { lookAt } from "./look-at-rule.ts";
import { articlesOf, awaitWords, needGroups, notRecordedWords, roleName } from "./needs.ts";
import { asWords, citationOf, wordingOf } from "./policy-names.ts";
import { type FigureKind, moneyScale } from "./quantity.ts";
import type { RuleSight } from "./rule-sight.ts";
import { shortRule } from "./short-form.ts";
import type { Ending, ItemWords, RuleParts } from "./wording.ts";

/** One rule in words. */
export function explainRule(result: RuleResult, describing: Describing): RuleExplanation {
  const { wording } = describing;
  const sight = lookAt(result, describing);
  const gap = gapOf(sight);
  return {
    id: result.id,
    status: result.status,
    statusWord: wording.status[result.status],
    citation: result.citation === undefined ? "" : sight.article,
    sentence: sentenceOf(sight),
    short: shortRule(sight, 0),
    remarks: remarksOf(sight),
    ...(gap === undefined ? {} : { gap }),
    ...(sight.short === undefined || result.status === "met" ? {} : { shortfall: wording.shortfall(sight.short) }),
  };
}

function sentenceOf(sight: RuleSight): string {
  const { result, rule, describing, article } = sight;
  const { wording } = describing;
  if (result.status === "not_applicable") return notApplicable(sight);
  const ofTitle = titleRuleSentence(sight);
  if (ofTitle !== undefined) return ofTitle;
  const readings = (result.readings ?? []).map(readingId);
  const ending = endingOf(sight);
  if (rule?.test.kind === "group") {
    const items =
      result.items?.map((item) => itemWords(item, sight)) ??
      rule.test.items.map(
        ({ names }): ItemWords => ({
          name: wordingOf(names, wording.language),
          holds: "untold",
          because: [],
        }),
      );
    return wording.group(article, rule.test.mode, rule.test.number, items, ending, readings);
  }
  if (rule?.test.kind === "decision") {
    const failing = articlesOf(result.failing ?? [], describing);
    const waived = ending.kind === "excepted" ? ending.exception : undefined;
    return wording.decisionAsRule(decisionName(rule.test.decision, describing), result.status, failing, waived);
  }
  const parts: RuleParts = {
    article,
    ask: askWords(sight),
    ending,
    readings,
    ...(sight.given === undefined ? {} : { given: sight.given }),
    ...(sight.short === undefined || result.status === "met" ? {} : { short: sight.short }),
  };
  return wording.rule(parts);
}

function askWords({ rule, claim, describing }: RuleSight): string {
  const { wording } = describing;
  const own = rule?.text;
  if (own !== undefined && /\p{Script=Han}/u.test(own) === (wording.language === "zh")) return wording.askText(own);
  if (claim === undefined) return wording.askText(asWords(rule?.id ?? ""));
  if (rule?.forbids === true && claim.kind === "holds") {
    return claim.negated ? wording.excludes({ ...claim, negated: false }) : wording.ask(claim, rule.soft === true);
  }
  return wording.ask(claim, rule?.soft === true);
}

function notApplicable({ rule, article, describing }: RuleSight): string {
  const { wording, determination } = describing;
  const { on } = determination;
  const outside = (rule?.from !== undefined && on < rule.from) || (rule?.until !== undefined && on > rule.until);
  if (outside) return wording.notApplicable(article, undefined, wording.day(on));
  const claim = rule?.when === undefined ? undefined : describeCondition(rule.when, describing);
  // A condition that only the readings decide says nothing of the case.
  const when = claim === undefined || claim.kind === "always" ? undefined : wording.clause(claim);
  return wording.notApplicable(article, when, undefined);
}

function itemWords(item: NonNullable<RuleResult["items"]>[number], { rule, describing }: RuleSight): ItemWords {
  const { names, wording } = describing;
  const items = rule?.test.kind === "group" ? rule.test.items : [];
  const known = items.find(({ names }) => names.id === item.id)?.names ?? { id: item.id };
  const because = (item.failing ?? []).map((id) => {
    const value = names.values.get(id);
    if (value !== undefined) return wordingOf(value.names, wording.language);
    return names.rules.has(id) ? articlesOf([id], describing) : asWords(id);
  });
  return { name: wordingOf(known, wording.language), holds: item.holds, because };
}

function endingOf(sight: RuleSight): Ending {
  const { result, rule, describing } = sight;
  const { wording, names } = describing;
  const { act } = result;
  const acted = act !== undefined && act.withoutBasis !== true;
  switch (result.status) {
    case "not_applicable":
    case "met":
      return { kind: "met" };
    case "not_met":
      return acted ? endOfAct(sight) : { kind: "not_met" };
    case "waived": {
      if (result.waivedBy === "act" && act !== undefined) return endOfAct(sight);
      const exception = rule?.unless === undefined ? undefined : describeCondition(rule.unless, describing);
      return exception === undefined || exception.kind === "always"
        ? { kind: "excepted" }
        : { kind: "excepted", exception: wording.clause(exception) };
    }
    case "at_discretion": {
      const { discretion } = result;
      const relaxation = names.relaxations.get(discretion?.relaxation ?? "");
      const role = roleName(discretion?.by ?? relaxation?.by ?? rule?.by ?? "authority", describing);
      if (relaxation === undefined && discretion?.citation === undefined) return { kind: "soft", role };
      const key =
        discretion?.citation ?? (relaxation?.citation === undefined ? undefined : citationKey(relaxation.citation));
      return key === undefined
        ? { kind: "relaxable", role }
        : { kind: "relaxable", role, article: formatCitation(citationOf(names, key), wording.language) };
    }
    case "undecided": {
      const others = [...(result.awaits ?? []), ...(result.errors ?? [])].map((wait) => awaitWords(wait, describing));
      return { kind: "undecided", needs: needGroups(result.needs ?? [], describing, true), others };
    }
    default:
      return result.status satisfies never;
  }
}

function endOfAct({ result, subject, claim, describing }: RuleSight): Ending {
  const { wording } = describing;
  const { act } = result;
  if (act === undefined) return { kind: "not_met" };
  const role = roleName(act.by, describing);
  const on = wording.day(act.on);
  if (act.outcome === "refused") return { kind: "refused", role, on };
  const scale = moneyScale([result.given, result.asked, act.value]);
  const kind: FigureKind = claim?.kind === "share" ? { measure: "percent" } : (subject?.kind ?? { measure: "number" });
  const value = act.value === undefined ? undefined : wording.figure(act.value, kind, scale);
  if (result.status === "waived") return { kind: "accepted", role, on, ...(value === undefined ? {} : { value }) };
  if (value === undefined || act.value === undefined) return { kind: "not_met" };
  const [accepted, given] = [readExact(act.value), readExact(result.given ?? "")];
  if (accepted === undefined || given === undefined || compareExact(accepted, given) <= 0)
    return { kind: "beyond", role, on, value };
  const missing = difference(accepted, given);
  const text = `${missing.over}${missing.under === 1n ? "" : `/${missing.under}`}`;
  return { kind: "beyond", role, on, value, short: { figure: wording.gapFigure(text, kind, scale), way: "short" } };
}

function remarksOf({ result, rule, describing }: RuleSight): readonly string[] {
  const { wording, names } = describing;
  const remarks: string[] = [];
  if (result.tightens !== undefined && result.tightens.length > 0 && result.status !== "not_applicable") {
    remarks.push(wording.remarks.tightens(articlesOf(result.tightens, describing)));
  }
  if (result.status === "not_met" && result.act === undefined) {
    for (const id of rule?.relaxations ?? []) {
      const citation = names.relaxations.get(id)?.citation;
      if (citation !== undefined) remarks.push(wording.remarks.closed(formatCitation(citation, wording.language)));
    }
  }
  // Of a rule that stands as it is either way, the list of the decision says enough.
  remarks.push(...(result.couldChange ?? []).map((fact) => notRecordedWords(fact, describing)));
  if (result.act?.withoutBasis === true) {
    remarks.push(wording.remarks.withoutBasis(roleName(result.act.by, describing), wording.day(result.act.on)));
  }
  return remarks;
}
