import { formatCitation } from "@bylaw/diagnostics";
import type { DecisionResult, IrDecision, LimitResult, ValueResult } from "@bylaw/ir";
import type { Figure } from "./claim.ts";
import type { LimitParts, ValueParts } from "./course-wording.ts";
import type { Describing } from "./describing.ts";
import { readExact } from "./exact.ts";
import { awaitWords, pathsInWords, roleName } from "./needs.ts";
import { citationOf, wordingOf } from "./policy-names.ts";
import { type FigureKind, figureKindOf, moneyScale } from "./quantity.ts";

/** Of more addends than these none is said by itself that adds nothing. */
const mostAddends = 12;

/** What a decision gives, in words: the value or what is left of it, what was added, what a limit did. */
export function explainValue(name: string, result: DecisionResult, describing: Describing): readonly string[] {
  const { value } = result;
  if (value === undefined) return [];
  const decision = decisionOf(name, describing);
  const said = {
    result,
    value,
    decision,
    name: wordingOf(decision?.names ?? { id: name }, describing.wording.language),
  };
  return [
    ...valueSentences(said, describing),
    ...addendSentences(said, describing),
    ...(value.limits ?? []).flatMap((limit) => limitSentences(limit, said, describing)),
  ];
}

interface Said {
  readonly result: DecisionResult;
  readonly value: ValueResult;
  readonly decision: IrDecision | undefined;
  readonly name: string;
}

function decisionOf(id: string, { names }: Describing): IrDecision | undefined {
  return names.decisions.get(id);
}

function valueSentences(said: Said, describing: Describing): readonly string[] {
  const { value, name, decision } = said;
  const words = describing.wording.courses.value;
  const article = articleOf(value.arm?.citation, describing);
  if (value.leftTo !== undefined) return [words.leftTo(name, roleName(value.leftTo, describing), article)];
  if (value.withheld === true) return [words.withheld(name)];
  const open = openWords(said.result, describing);
  const single = value.known ?? value.provisional;
  if (single !== undefined) {
    const parts: ValueParts = {
      name,
      measure: value.measure,
      value: figureOf(single, said, describing),
      isZero: readExact(single)?.over === 0n,
      open,
      ...(article === undefined ? {} : { article }),
    };
    const sentence = value.known === undefined ? words.provisional(parts) : words.known(parts);
    return [sentence, ...cappedSentences(said, describing)];
  }
  if (value.possible !== undefined && value.possible.length > 0) {
    const members = value.possible.map((member) => figureOf(member, said, describing).text);
    return [words.possible(name, members, open)];
  }
  const { least, most } = value.between ?? {};
  // That an amount is no less than zero is known of every amount.
  const saysNothing = most === undefined && (least === undefined || readExact(least)?.over === 0n);
  if (saysNothing) return [words.unknown(name, open)];
  const end = (of: string | undefined): string | undefined => of && figureOf(of, said, describing, least, most).text;
  return decision?.type === undefined
    ? [words.unknown(name, open)]
    : [words.between(name, end(least), end(most), open)];
}

function cappedSentences(said: Said, describing: Describing): readonly string[] {
  const { capped } = said.value;
  if (capped === undefined) return [];
  const { at, from } = capped;
  const text = (of: string): string => figureOf(of, said, describing, at, from).text;
  const article = articleOf(capped.citation, describing);
  return [describing.wording.courses.value.capped(text(at), from === undefined ? undefined : text(from), article)];
}

function addendSentences(said: Said, describing: Describing): readonly string[] {
  const { addends = [] } = said.value;
  const listed = addends.length > mostAddends ? addends.filter(({ counts }) => counts !== "no") : addends;
  return listed.map(({ id, citation, counts, value }) => {
    const article = articleOf(citation, describing) ?? describing.wording.ruleName(id.replaceAll("_", " "));
    const text = value === undefined ? undefined : figureOf(value, said, describing).text;
    return describing.wording.courses.value.addend(article, text, counts);
  });
}

function limitSentences(limit: LimitResult, said: Said, describing: Describing): readonly string[] {
  if (limit.admitted === "not_limited") return [];
  const words = describing.wording.courses.value;
  const rule = said.decision?.limits?.find(({ id }) => id === limit.id);
  const others = rule?.else;
  const parts: LimitParts = {
    article: articleOf(limit.citation, describing) ?? describing.wording.ruleName(limit.id),
    base: rangeText(limit.base),
    places: rangeText(limit.places),
    ...(limit.place === undefined ? {} : { place: limit.place }),
    ...(limit.proposed === undefined ? {} : { proposed: figureOf(limit.proposed, said, describing).text }),
    ...(others === undefined
      ? {}
      : others.kind === "value"
        ? { else: { value: figureOf(others.value, said, describing).text } }
        : { else: { role: roleName(others.by, describing) } }),
  };
  if (limit.admitted === "yes") return [words.within(parts)];
  if (limit.tied === true) return [words.tied(parts, roleName("authority", describing))];
  return [limit.admitted === "no" ? words.over(parts) : words.limitOpen(parts)];
}

function rangeText(range: LimitResult["base"]): string {
  if (range === undefined) return "?";
  return range.least === range.most ? String(range.least) : `${range.least}-${range.most}`;
}

function openWords(result: DecisionResult, describing: Describing): string {
  const needs = pathsInWords(result.needs, describing, true);
  const waits = [...result.awaits, ...result.errors].map((wait) => awaitWords(wait, describing));
  return describing.wording.dependingWords(needs.length > 4 ? [...needs.slice(0, 4), "…"] : needs, waits);
}

function figureOf(
  value: string,
  said: Said,
  { names, wording }: Describing,
  ...beside: (string | undefined)[]
): Figure {
  const kind: FigureKind =
    said.decision?.type === undefined
      ? { measure: said.value.measure ?? "text" }
      : figureKindOf(said.decision.type, names.policy.currency);
  return wording.figure(value, kind, moneyScale([value, ...beside]));
}

/** `article 16(1)` of a citation key. */
export function articleOf(key: string | undefined, { names, wording }: Describing): string | undefined {
  return key === undefined ? undefined : formatCitation(citationOf(names, key), wording.language);
}
