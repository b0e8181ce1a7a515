import { type Citation, citationKey, nearNames, problem, type Span } from "@bylaw/diagnostics";
import { type HostSteps, type HostTitleEvent, type TitleEventKind, titleEventKinds } from "@bylaw/ir";
import type { GivenNode } from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { NameNode } from "../3-build-ast/name.ts";
import type { BoundPair, BoundTitle } from "../4-bind/bound.ts";
import { asDeclaration } from "../4-bind/declared-names.ts";
import { liesWithin } from "../4-bind/references.ts";
import { isCalled, namesOf } from "../4-bind/symbols.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import type { TypeContext } from "./context.ts";

type HistoryPair = Extract<BoundPair, { readonly kind: "history" }>;
type StepsPair = Extract<BoundPair, { readonly kind: "steps" }>;

const eventOfKeyword: ReadonlyMap<KeywordId, TitleEventKind> = new Map<KeywordId, TitleEventKind>([
  ["granted", "granted"],
  ["renewed", "renewed"],
  ["renew", "renewed"],
  ["reviewed", "reviewed"],
  ["review", "reviewed"],
  ["orderedToRectify", "ordered_to_rectify"],
  ["rectify", "ordered_to_rectify"],
  ["rectified", "rectified"],
  ["failedToRectify", "failed_to_rectify"],
  ["refusedToRectify", "refused_to_rectify"],
  ["revoked", "revoked"],
  ["revoke", "revoked"],
]);

/** The events of a title as hosts hand them in. What is not clear is reported, and left out. */
export function hostHistory({ title, pair }: HistoryPair, context: TypeContext): readonly HostTitleEvent[] {
  const { value } = pair;
  if (value.kind !== "list") {
    report("history-not-clear", "form", value.span, context);
    return [];
  }
  const several = value.entries.every((entry) => entry.kind === "list");
  const events = several ? value.entries : [value];
  const bound = context.bound.titles.find(({ declaration }) => declaration === title);
  return events.flatMap((entry) => (bound === undefined ? [] : hostEvent(entry, bound, context)));
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function hostEvent(given: GivenNode, title: BoundTitle, context: TypeContext): readonly HostTitleEvent[] {
  const entries = given.kind === "list" ? [...given.entries] : [];
  const record = title.declaration.forEach === undefined ? undefined : recordOf(entries.shift());
  if (title.declaration.forEach !== undefined && record === undefined) {
    report("history-not-clear", "record", given.span, context);
    return [];
  }
  const word = nameIn(entries.shift());
  const kind = word === undefined ? undefined : eventOf(word);
  if (word === undefined || kind === undefined) {
    if (word === undefined) report("history-not-clear", "event", given.span, context);
    else reportEvent(word, context);
    return [];
  }
  const event: Writable<HostTitleEvent> = { event: kind, ...(record === undefined ? {} : { record }) };
  const day = entries.shift();
  const on = dayIn(day);
  if (on === undefined) {
    report("history-not-clear", "date", day?.span ?? given.span, context);
    return [];
  }
  if (on !== "unknown") event.on = on;
  for (const entry of entries) addDetail(event, entry, title, context);
  return [event];
}

/** After its day an order may name its last day, and a revocation or order its cause. */
function addDetail(event: Writable<HostTitleEvent>, entry: GivenNode, title: BoundTitle, context: TypeContext): void {
  const until = dayIn(entry);
  const ordered = event.event === "ordered_to_rectify";
  if (until !== undefined && until !== "unknown" && ordered && event.until === undefined) {
    event.until = until;
    return;
  }
  const cause = until === undefined ? causeIn(entry) : undefined;
  if (cause === undefined || event.cause !== undefined || !(ordered || event.event === "revoked")) {
    report("history-not-clear", "more", entry.span, context);
    return;
  }
  event.cause = typeof cause === "string" ? cause : citationKey(cause);
  const { kind } = entry;
  const quoted = kind === "value" && entry.expression.kind === "text";
  if (!quoted) checkCause(cause, title, entry, context);
}

/** A cause is one of the places of the title where something is taken away, or lies around or beneath one of them. */
function checkCause(cause: Citation | string, title: BoundTitle, entry: GivenNode, context: TypeContext): void {
  const here = entry.span;
  const ground = title.terms.find((term) => term.id === cause);
  const [word, declared] = [nameIn(entry), ground && asDeclaration(ground.statement.notes)];
  if (word !== undefined && declared !== undefined) context.bound.ledger.use(word, declared);
  const grounds = title.terms.filter(({ statement: { kind } }) => !["valid", "review", "renew"].includes(kind));
  // A line that could not be read may be the one that is meant.
  if (grounds.length === 0 || context.bound.trees.some((tree) => tree.broken.length > 0)) return;
  const places = grounds.flatMap(({ statement }) => statement.citation?.citation ?? []);
  const named = typeof cause === "string" ? cause : citationKey(cause);
  if (grounds.some((term) => term.id === named)) return;
  if (typeof cause !== "string") {
    const { part: _, ...place } = cause;
    if (places.some((own) => liesWithin(own, place) || liesWithin(place, own))) return;
  }
  const keys = new Set<string>();
  const articles = places.filter((place) => !keys.has(citationKey(place)) && keys.add(citationKey(place)));
  const name = title.declaration.name.text;
  const said = typeof cause === "string" ? cause : context.textAt(here);
  context.problems.push(
    problem("cause-not-in-title", { cause: said, title: name, articles }, { here, title: title.declaration.name.span }),
  );
}

function eventOf(word: NameNode): TitleEventKind | undefined {
  const known = word.keyword === undefined ? undefined : eventOfKeyword.get(word.keyword);
  return known ?? titleEventKinds.find((kind) => kind === word.text);
}

function reportEvent(word: NameNode, context: TypeContext): void {
  const nearest = nearNames(word.text, titleEventKinds);
  const parameters = { kind: "event", name: word.text, nearest };
  context.problems.push(problem("unknown-in-scenario", parameters, { here: word.span }));
}

function report(
  code: "history-not-clear" | "steps-not-clear",
  why: "form" | "record" | "event" | "date" | "more",
  here: Span,
  context: TypeContext,
): void {
  context.problems.push(problem(code, { why }, { here }));
}

function expressionIn(given: GivenNode | undefined): Expression | undefined {
  return given?.kind === "value" ? given.expression : undefined;
}

function nameIn(given: GivenNode | undefined): NameNode | undefined {
  const expression = expressionIn(given);
  return expression?.kind === "path" && expression.names.length === 1 ? expression.names[0] : undefined;
}

/** A day, or "unknown"; undefined for anything else. */
function dayIn(given: GivenNode | undefined): string | undefined {
  const expression = expressionIn(given);
  if (expression?.kind === "date") return expression.date;
  return nameIn(given)?.keyword === "unknown" ? "unknown" : undefined;
}

/** A record by its number from 1, as hosts count from 0, or by the text in its field `id`. */
function recordOf(given: GivenNode | undefined): number | string | undefined {
  const expression = expressionIn(given);
  if (expression?.kind === "text") return expression.text;
  const plain = expression?.kind === "number" && expression.unit === undefined && !expression.percent;
  const number = plain ? Number(expression.value) : Number.NaN;
  return Number.isSafeInteger(number) && number >= 1 ? number - 1 : undefined;
}

/** A citation, or the name of a term or a text that stands for one. */
function causeIn(given: GivenNode): Citation | string | undefined {
  if (given.kind === "citation") return given.citation;
  const expression = expressionIn(given);
  if (expression?.kind === "text") return expression.text;
  if (expression?.kind === "number" && expression.unit === undefined && !expression.percent)
    return { place: "article", number: expression.value };
  return nameIn(given)?.text;
}

/** The steps that were done, as hosts hand them in; of a procedure `for each` those of each record. */
export function hostSteps({ procedure, pair }: StepsPair, context: TypeContext): HostSteps | readonly HostSteps[] {
  const { value } = pair;
  const of = (given: GivenNode): HostSteps => stepsIn(given, procedure, context);
  if (procedure.forEach === undefined) return of(value);
  if (value.kind === "list") return value.entries.map(of);
  return value.kind === "record" ? [of(value)] : (report("steps-not-clear", "form", value.span, context), []);
}

function stepsIn(given: GivenNode, procedure: StepsPair["procedure"], context: TypeContext): HostSteps {
  const steps = Object.create(null) as Record<string, HostSteps[string]>;
  if (given.kind !== "record") {
    if (given.kind !== "list" || given.entries.length > 0) report("steps-not-clear", "form", given.span, context);
    return steps;
  }
  for (const pair of given.pairs) {
    const step = procedure.steps.find((each) => isCalled(each, pair.name.text));
    if (step === undefined) {
      const nearest = nearNames(pair.name.text, procedure.steps.flatMap(namesOf));
      const parameters = { kind: "step", name: pair.name.text, nearest };
      if (!context.bound.trees.some((tree) => tree.broken.length > 0))
        context.problems.push(problem("unknown-in-scenario", parameters, { here: pair.name.span }));
      continue;
    }
    context.bound.ledger.use(pair.name, step);
    const days = daysIn(pair.value);
    if (days === undefined) report("steps-not-clear", "date", pair.value.span, context);
    else steps[step.name.text] = days;
  }
  return steps;
}

/** One day, or first and last day of a step; a day that is not known is left out. */
function daysIn(given: GivenNode): HostSteps[string] | undefined {
  const single = dayIn(given);
  if (single !== undefined) return single === "unknown" ? null : single;
  const [first, last] = given.kind === "list" && given.entries.length === 2 ? given.entries.map(dayIn) : [];
  if (first === undefined || last === undefined) return undefined;
  return { ...(first === "unknown" ? {} : { from: first }), ...(last === "unknown" ? {} : { until: last }) };
}
