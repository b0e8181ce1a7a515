import { impactOf } from "@bylaw/analysis";
import { formatIn } from "@bylaw/editor";
import { type CompiledPolicy, type Determination, outcomeCodes } from "@bylaw/ir";
import { populate, readPopulationSpec } from "@bylaw/population";
import { screen } from "@bylaw/screen";
import { compile, definePlugin, determine, rememberingReader, runScenarios } from "bylaw";
import { specificationOf } from "../../src/crowd/specifications.ts";
import { listForm } from "../../src/engine/listed-forms.ts";
import type { SourceFile } from "../../src/engine/source-file.ts";
import { type TextInHand, takeInHand } from "../../src/engine/text-in-hand.ts";
import { mainDecision } from "../../src/facts/main-decision.ts";
import type { Expected, StepPage } from "../../src/gallery/guide.ts";
import { situationOfStep } from "../../src/gallery/step-situation.ts";
import { openSituation } from "../../src/keep/session-situation.ts";
import { type Measure, measures, plugins } from "../../src/plugins.ts";

const opened = plugins.flatMap(({ manifest, files }) => definePlugin(manifest, files).plugin ?? []);
const reader = rememberingReader();
const texts = new Map<string, TextInHand>();

export function measureOf(id: string): Measure {
  const measure = measures.find((each) => each.id === id);
  if (measure === undefined) throw new Error(`the page holds no measure ${id}`);
  return measure;
}

function inHand(sources: readonly SourceFile[], { id, version }: Measure): TextInHand {
  const key = JSON.stringify([id, sources.map(({ text }) => text)]);
  const known = texts.get(key) ?? takeInHand(texts.size, { sources, plugins: opened, version }, reader);
  texts.set(key, known);
  return known;
}

function compiledIn(text: TextInHand): CompiledPolicy {
  const { compiled, problems } = text.whole().forms;
  if (compiled === undefined) throw new Error(`the text has errors: ${problems.map(({ code }) => code).join(", ")}`);
  return compiled;
}

/** The samples that a measure's own scenarios begin with. */
export function samplesOf(measure: Measure): CompiledPolicy["samples"] {
  return compiledIn(inHand(measure.sources, measure)).samples;
}

/** What is found of a step where the engine works it out anew, in the shape of what the step expects. */
export async function replay(page: StepPage, measure: Measure, asked: Expected): Promise<Expected> {
  const { situation } = situationOfStep(page, measure);
  const set = openSituation(situation, measure);
  if (set.unfit.length > 0) throw new Error("an edit does not fit the text");
  const text = inHand(set.session.sources, measure);
  const force = inHand(measure.sources, measure);
  const sound = text.whole().forms.compiled === undefined ? force : text;
  const options = { on: page.on, readings: page.readings ?? {} };
  const decide = (of: TextInHand): Determination => {
    const { policy, environment } = compiledIn(of);
    const answer = determine(policy, situation.case, { ...options, ...(environment && { environment }) });
    if (answer.determination === undefined) throw new Error(JSON.stringify(answer.problems));
    return answer.determination;
  };
  const found = decide(sound);
  const main = page.decision ?? mainDecision(compiledIn(sound).policy.decisions)?.names.id ?? "";
  return {
    ...(asked.outcomes && { outcomes: outcomesOf(found, asked.outcomes) }),
    ...(asked.inForce && { inForce: outcomesOf(decide(force), asked.inForce) }),
    ...(asked.rules && { rules: rulesOf(found, asked.rules) }),
    ...(asked.needs !== undefined && { needs: needsOf(found, main, asked.needs) }),
    ...(asked.values && { values: valuesOf(found, asked.values) }),
    ...(asked.titles && { titles: titlesOf(found, asked.titles) }),
    ...(asked.duties && { duties: dutiesOf(found, asked.duties) }),
    ...(asked.calendar && { calendar: calendarOf(compiledIn(sound), asked.calendar) }),
    ...(asked.people && { people: await peopleOf(text, force, measure, options, main) }),
    ...(asked.failing && { failing: failingIn(compiledIn(text)) }),
    ...(asked.errors && { errors: errorsIn(text) }),
    ...(asked.lines && { lines: linesOf(text, page, { found, given: situation.case }, asked.lines) }),
    ...(asked.sameInChinese && { sameInChinese: sameInChinese(text, measure) }),
  };
}

type Of<Name extends keyof Expected> = NonNullable<Expected[Name]>;

/** The named entries of what was found, each by `read`. */
function each<Asked, Found>(asked: Readonly<Record<string, Asked>>, read: (name: string, asked: Asked) => Found) {
  return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, read(name, value)]));
}

function outcomesOf(found: Determination, asked: Of<"outcomes">): Of<"outcomes"> {
  return each(asked, (decision) => {
    const { outcome } = found.decisions[decision] ?? {};
    if (outcome === undefined) throw new Error(`no decision ${decision}`);
    return outcome;
  });
}

function rulesOf({ decisions }: Determination, asked: Of<"rules">): Of<"rules"> {
  const all = Object.values(decisions).flatMap(({ rules }) => rules);
  return each(asked, (rule) => {
    const found = all.find(({ id }) => id === rule);
    if (found === undefined) throw new Error(`no rule ${rule}`);
    return found.status;
  });
}

function needsOf({ decisions }: Determination, decision: string, asked: Of<"needs">): Of<"needs"> {
  const needs = decisions[decision]?.needs ?? [];
  return typeof asked === "number" ? needs.length : needs;
}

function valuesOf({ decisions }: Determination, asked: Of<"values">): Of<"values"> {
  return each(asked, (decision) => decisions[decision]?.value?.known ?? "none");
}

function titlesOf({ titles = {} }: Determination, asked: Of<"titles">): Of<"titles"> {
  return each(asked, (name, wanted) => {
    const title = titles[name];
    if (title === undefined || "length" in title) throw new Error(`no single title ${name}`);
    const asks = title.asks.filter(({ status }) => status === "asked").map(({ what }) => what);
    const barUntil = title.bars.at(-1)?.until;
    const all: Of<"titles">[string] = { ...title, asks, ...(barUntil === undefined ? {} : { barUntil }) };
    return each({ ...wanted }, (part) => all[part as keyof typeof all]) as unknown as typeof all;
  });
}

function dutiesOf({ duties = {} }: Determination, asked: Of<"duties">): Of<"duties"> {
  return each(asked, (name) => {
    const duty = duties[name]?.[0];
    if (duty === undefined) throw new Error(`no record of the duty ${name}`);
    return { status: duty.status, ...(duty.due === undefined ? {} : { due: duty.due }) };
  });
}

function calendarOf({ environment }: CompiledPolicy, asked: Of<"calendar">): Of<"calendar"> {
  const days = JSON.stringify(environment?.calendars ?? []);
  const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return {
    free: asked.free.filter((day) => isWeekend(day) || days.includes(day)),
    worked: asked.worked.filter((day) => isWeekend(day) && days.includes(day)),
  };
}

async function peopleOf(
  text: TextInHand,
  force: TextInHand,
  measure: Measure,
  options: { readonly on: string },
  decision: string,
): Promise<Of<"people">> {
  const { spec } = readPopulationSpec(await specificationOf(measure.id));
  if (spec === undefined) throw new Error("no population");
  const before = compiledIn(force);
  const columns = populate(before.policy, spec);
  const judge = ({ policy, environment }: CompiledPolicy) =>
    screen(policy, columns, { ...options, ...(environment && { environment }) });
  const old = judge(before);
  const impact = impactOf(old, judge(compiledIn(text)), columns.ids, decision);
  if (impact === undefined) throw new Error(`no impact on ${decision}`);
  const { movements, size } = impact;
  const met = old.decisions[decision]?.outcomes.filter((code) => outcomeCodes[code] === "met").length ?? 0;
  return {
    size,
    met,
    loses: movements.loses,
    gains: movements.gains,
    toAuthority: movements.to_authority,
    wasUndecided: movements.was_undecided,
  };
}

function failingIn(compiled: CompiledPolicy): Of<"failing"> {
  return runScenarios(compiled)
    .filter(({ passed }) => !passed)
    .map(({ name }) => name);
}

function errorsIn(text: TextInHand): Of<"errors"> {
  return text
    .whole()
    .forms.problems.filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
}

function linesOf(
  text: TextInHand,
  { form, rule = "" }: StepPage,
  { found, given }: { readonly found: Determination; readonly given: { readonly facts: Record<string, unknown> } },
  asked: Of<"lines">,
): Of<"lines"> {
  if (form === undefined) throw new Error("lines are asked of a step that opens no form");
  const compiled = compiledIn(text);
  const place = compiled.origins.rules[rule];
  if (place === undefined) throw new Error(`no place of the rule ${rule}`);
  const asks = { path: place.source, language: "en", form, offset: place.start, most: 5000 } as const;
  const { lines } = listForm(asks, { text, run: { compiled, determination: found, facts: given.facts } });
  const all = lines.map((line) => line.text);
  return asked.map((part) => (all.some((line) => line.includes(part)) ? part : all.join("\n")));
}

function sameInChinese(text: TextInHand, measure: Measure): true {
  const [first, ...rest] = text.input.sources;
  if (first === undefined) throw new Error("a measure without a text");
  const sources = [{ path: first.path, text: formatIn(text.whole(), first.path, "zh") }, ...rest];
  const { compiled, problems } = compile({ sources, plugins: opened, version: measure.version });
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  if (JSON.stringify(compiled.policy) !== JSON.stringify(compiledIn(text).policy)) throw new Error("another policy");
  return true;
}
