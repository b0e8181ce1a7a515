import type { Diagnostic, DiagnosticCode, Span } from "@bylaw/diagnostics";
import type { ModelPolicy } from "../5-type/model.ts";
import type { ReadSource } from "../read-source.ts";
import { family, kindOfValues, rounded, unitOfOther } from "./amounts.ts";
import { boundaryTried, openBoundary } from "./boundary.ts";
import * as cases from "./cases.ts";
import * as choose from "./choose.ts";
import * as conditions from "./conditions.ts";
import { declareFact, declareField, declareGiven, declareName } from "./declare.ts";
import { enclosing } from "./enclosing.ts";
import { OwnText, printed } from "./own-text.ts";
import * as remove from "./remove.ts";
import type { Repair, Repairing } from "./repairing.ts";
import * as texts from "./texts.ts";

/** The repairs of each code, beside those that the pass which reports it has at hand. The first is the likeliest. */
const repairs: { readonly [C in DiagnosticCode]?: readonly Repair[] } = {
  "act-not-clear": [choose.actOutcome],
  "arm-never-reached": [cases.deadArm],
  "articles-turned": [texts.turnedArticles],
  "boundary-not-tried": [boundaryTried],
  "calendar-not-used": [texts.calendarUsed],
  "cannot-be-none": [conditions.orNone],
  "cap-twice": [cases.lowerCap],
  "case-not-covered": [cases.otherCases],
  "cause-not-in-title": [choose.causeInTitle],
  "chain-turns-back": [conditions.chainSplit],
  "count-of-field": [conditions.countedRecords],
  "declared-twice": [remove.declaredTwice],
  "done-on-what": [conditions.doneOn],
  "duration-of-what": [family],
  "field-of-no-record": [conditions.ofRecords],
  "force-days": [texts.turnedDays],
  "function-in-two-plugins": [remove.secondUse("function-in-two-plugins", "here")],
  "given-again": [remove.eitherGiven],
  "given-outside-range": [texts.nearerEnd],
  "given-unlike-fact": [texts.yesOrNo],
  "history-not-clear": [texts.eventFirst],
  "implied-rule": [texts.saidStricter],
  "items-on-own-lines": [texts.itemsOnLines],
  "label-without-owner": [texts.labelAsFact],
  "latest-by-what": [conditions.byDate],
  "limit-else": [cases.elseValue],
  "limit-ties": [choose.tie],
  "list-as-value": [conditions.counted],
  "list-not-named": [conditions.overTheList],
  "name-in-two-plugins": [choose.whichPlugin],
  "no-order": [conditions.equal],
  "no-such-article": [texts.moreArticles],
  "no-such-date": [texts.lastOfMonth],
  "no-such-function": [choose.namedFunction],
  "no-such-rule": [choose.nearestRule],
  "none-as-value": [conditions.askedForNone],
  "not-an-outcome": [choose.namedOutcome],
  "not-one-of-these": [choose.listedValue],
  "not-the-same-records": [texts.sameRecords],
  "note-out-of-place": [remove.noteRemoved],
  "note-twice": [remove.noteTwice],
  "nothing-expected": [texts.expectMet],
  "period-not-named": [conditions.periodField],
  "range-unclear": [texts.clearRange],
  "record-not-clear": [conditions.folded],
  "repeated-header-line": [remove.eitherLine("repeated-header-line", ["second", "first"])],
  "rounding-not-stated": [rounded],
  "row-missing": [cases.missingRow],
  "round-table": [cases.missingGiven],
  "rows-overlap": [remove.rowRemoved, cases.openEnd("rows-overlap")],
  "rows-share": [cases.openEnd("rows-share")],
  "rule-not-clear": [choose.whichRule],
  "set-compared": [conditions.included],
  "table-shape": [cases.missingCell],
  "title-term-twice": [remove.eitherLine("title-term-twice", ["again", "first"])],
  "two-calendars": [remove.secondUse("two-calendars", "again")],
  "unclosed-block": [texts.closedBlock],
  "unclosed-name": [texts.closedName],
  "unknown-decision": [choose.onlyOnes("unknown-decision"), remove.grantedElsewhere],
  "unknown-fact": [declareFact],
  "unknown-field": [declareField],
  "unknown-in-scenario": [declareGiven],
  "unknown-kind": [choose.namedKind],
  "unknown-paper": [declareName("unknown-paper")],
  "unknown-role": [declareName("unknown-role")],
  "unknown-state": [choose.namedState],
  "unknown-title": [choose.onlyOnes("unknown-title")],
  "unknown-title-part": [choose.titleDate],
  "unknown-unit": [choose.namedUnit],
  "unlike-amounts": [unitOfOther("unlike-amounts")],
  "unlike-counts": [unitOfOther("unlike-counts")],
  "unused-fact": [remove.factRemoved],
  "value-never-given": [cases.leftOpen],
  "value-of-other-members": [texts.memberAdded],
  "value-without-condition": [cases.lastOtherwise],
  "value-without-kind": [kindOfValues],
};

/** What repairs are made from: the own texts as they were read, the policy, and the calendars at hand. */
export interface RepairInput {
  readonly read: readonly ReadSource[];
  readonly model: ModelPolicy;
  readonly calendars: readonly string[];
}

/** The problems with all their repairs. A repair changes own texts alone, never those of a plugin. */
export function withRepairs(problems: readonly Diagnostic[], input: RepairInput): readonly Diagnostic[] {
  if (!problems.some(({ code }) => repairs[code] !== undefined)) return problems;
  const on = repairingOf(input);
  return problems.map((found) => {
    if (found.plugin !== undefined) return found;
    const more = (repairs[found.code] ?? []).flatMap((repair) => repair(found, on));
    const own = more.filter(({ edits }) => edits.every(({ span }) => on.own(span.source) !== undefined));
    return own.length === 0 ? found : { ...found, fixes: [...found.fixes, ...own] };
  });
}

/** Scenarios at the threshold of the rule that holds a place and just beyond it, where none tries them. */
export function scenariosForThreshold(input: RepairInput, place: Span): ReturnType<typeof openBoundary> {
  return openBoundary(place, repairingOf(input));
}

function repairingOf({ read, model, calendars }: RepairInput): Repairing {
  const texts = new Map(read.map(({ scanned }) => [scanned.source.path, new OwnText(scanned)]));
  const trees = read.map(({ tree }) => tree);
  const own = (source: string): OwnText | undefined => texts.get(source);
  const writing = (span: Span): ReturnType<Repairing["writing"]> => own(span.source)?.writingAt(span.start) ?? "en";
  let counts: ReadonlyMap<string, number> | undefined;
  return {
    model,
    trees,
    calendars,
    own,
    writing,
    text: ({ source, start, end }) => own(source)?.text.slice(start, end) ?? "",
    above: enclosing(trees),
    word: (id, at) => printed(id, writing(at)),
    tokens: (span) => own(span.source)?.tokens(span) ?? [],
    mentions: (word) => {
      counts ??= countWords(texts.values());
      return counts.get(word) ?? 0;
    },
  };
}

function countWords(texts: Iterable<OwnText>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { scanned } of texts) {
    for (const { image } of scanned.tokens) {
      const word = image.replaceAll("`", "");
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
