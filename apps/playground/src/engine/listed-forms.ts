import type { Span } from "@bylaw/diagnostics";
import { type FormLine, formLines, statementAt } from "@bylaw/editor";
import type { CompiledPolicy, Origins } from "@bylaw/ir";
import { explain, toJavaScript } from "bylaw";
import { ruleAlone } from "./rule-alone.ts";
import type { ListingAsked, ShownListing } from "./service-calls.ts";
import type { Known } from "./text-in-hand.ts";

/** One form of the text in hand, or of the statement at a place in it, cut to what is asked for. */
export function listForm(asks: ListingAsked, known: Known): ShownListing {
  const { path, form, offset, most } = asks;
  const analysis = known.text.whole();
  const statement = offset === undefined ? undefined : statementAt(analysis, path, offset);
  const nothing = { form, lines: [], left: 0, ...(statement && { statement }) };
  if (offset !== undefined && statement === undefined) return { ...nothing, why: "noStatement" };
  if (form === "javascript" || form === "sentences") {
    const lines = form === "javascript" ? javaScriptLines(known, statement) : sentenceLines(asks, known, statement);
    if (lines === undefined) return { ...nothing, why: form === "javascript" ? "noPolicy" : "noFinding" };
    return { ...nothing, lines: lines.slice(0, most), left: Math.max(0, lines.length - most) };
  }
  const listed = formLines(analysis, form, { path, most, ...(statement && { within: statement }) });
  return listed === undefined ? { ...nothing, why: "noPolicy" } : { ...nothing, ...listed };
}

/** The generated module; of a rule that stands by itself the module of this rule alone. */
function javaScriptLines({ text }: Known, statement: Span | undefined): readonly FormLine[] | undefined {
  const { compiled } = text.whole().forms;
  if (compiled === undefined) return undefined;
  if (statement === undefined) return moduleLines(compiled).map((line) => ({ text: line }));
  return placedIn(compiled.origins.rules, statement).flatMap(([rule, span]) => {
    const alone = ruleAlone(compiled.policy, rule);
    return alone === undefined ? [] : linesOf(toJavaScript(alone)).map((line) => ({ text: line, span }));
  });
}

const modules: WeakMap<CompiledPolicy, readonly string[]> = new WeakMap();

function moduleLines(compiled: CompiledPolicy): readonly string[] {
  const known = modules.get(compiled) ?? linesOf(toJavaScript(compiled.policy));
  modules.set(compiled, known);
  return known;
}

function linesOf(module: string): readonly string[] {
  return module.trimEnd().split("\n");
}

/** What is said of the present applicant: all of it, or what rests on the statement. */
function sentenceLines(
  { language }: ListingAsked,
  { run }: Known,
  statement: Span | undefined,
): readonly FormLine[] | undefined {
  if (run === undefined) return undefined;
  const { policy, origins } = run.compiled;
  const { decisions, courses } = explain(run.determination, policy, { language, length: "long" });
  const lines: FormLine[] = [];
  const asked = statement && restingOn(origins, statement);
  for (const decision of decisions) {
    if (asked === undefined || asked.has(decision.id)) {
      add(lines, [decision.sentence, ...decision.values], placeOf(origins.decisions, decision.id));
    }
    for (const rule of [...decision.rules, ...decision.records.flatMap((record) => record.decision.rules)]) {
      if (asked === undefined || asked.has(rule.id)) {
        add(lines, [rule.sentence, ...rule.remarks], placeOf(origins.rules, rule.id));
      }
    }
  }
  for (const course of courses) {
    if (asked === undefined || asked.has(course.id)) {
      add(lines, course.sentences, placeOf(origins.courses ?? {}, course.id));
    }
  }
  return lines;
}

function add(lines: FormLine[], sentences: readonly string[], span: Span | undefined): void {
  for (const text of sentences) if (text !== "") lines.push(span === undefined ? { text } : { text, span });
}

/** Ids of what the statement is, and of the rules that read what it declares. */
function restingOn(origins: Origins, statement: Span): ReadonlySet<string> {
  const { rules, decisions, facts, lets, readings, courses = {} } = origins;
  const own = [rules, decisions, courses].flatMap((places) => placedIn(places, statement).map(([id]) => id));
  const declared = new Set([facts, lets, readings].flatMap((places) => placedIn(places, statement).map(([id]) => id)));
  const reading = Object.entries(origins.reads).filter(([, read]) => read.some((name) => declared.has(name)));
  return new Set([...own, ...reading.map(([id]) => id)]);
}

function placedIn(places: Readonly<Record<string, Span>>, statement: Span): readonly (readonly [string, Span])[] {
  return Object.entries(places).filter(
    ([, { source, start, end }]) => source === statement.source && statement.start <= start && end <= statement.end,
  );
}

function placeOf(places: Readonly<Record<string, Span>>, id: string): Span | undefined {
  return Object.hasOwn(places, id) ? places[id] : undefined;
}
