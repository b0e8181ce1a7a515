import { formatCitation, type Language } from "@bylaw/diagnostics";
import type { IrFact, IrPolicy } from "@bylaw/ir";
import type { ScenarioBoard, ShownBoundary } from "../engine/scenario-board.ts";
import { scenarioPanelWords } from "../panels/scenarios/words.ts";
import { joined, showAmount } from "../present/amounts.ts";
import { factOf, labelOf, placeOf } from "../present/names.ts";
import { openDecision, type Session } from "../state/session.ts";
import { textsOf } from "../texts/texts.ts";
import { type Around, namedIn, withinSentence } from "./around.ts";
import { type FactLine, givenAtLine, linesOfFacts } from "./fact-lines.ts";
import { allNames } from "./measure-things.ts";
import { openEntry } from "./open-entry.ts";
import type { Thing } from "./thing.ts";
import { type CommandWords, commandWords } from "./words.ts";

const lineWords = "line threshold 要求线 门槛";

/** Lines of one fact that are offered. */
const mostLines = 3;

/**
 * What can be done with facts by themselves: set at a line of the text, or beside it; set not known. Of the fact in focus
 * it comes first, with the way to its field and to its boundary.
 */
export function factThings(
  around: Around,
  inFocus: string | undefined,
  board: ScenarioBoard | undefined,
): readonly Thing[] {
  const { session } = around;
  const policy = session.compiled?.policy;
  if (policy === undefined) return [];
  const lines = linesOfFacts(policy, {
    decision: openDecision(session)?.names.id,
    rule: session.rule,
    determination: session.result?.determination,
  });
  const focus = inFocus === undefined ? undefined : factOf(policy, inFocus);
  const others = policy.facts.filter((fact) => fact !== focus);
  return [
    ...(focus === undefined ? [] : focusThings(around, policy, focus, lines.get(focus.names.id) ?? [], board)),
    ...others.flatMap((fact) => [
      ...(lines.get(fact.names.id) ?? []).slice(0, 1).flatMap((line) => lineThings(around, policy, fact, line, "set")),
      ...unknownThing(around, fact, "set"),
    ]),
  ];
}

function focusThings(
  around: Around,
  policy: IrPolicy,
  fact: IrFact,
  lines: readonly FactLine[],
  board: ScenarioBoard | undefined,
): readonly Thing[] {
  const { language } = around.session.settings;
  const { id } = fact.names;
  return [
    ...lines.slice(0, mostLines).flatMap((line) => lineThings(around, policy, fact, line, "here")),
    ...unknownThing(around, fact, "here"),
    {
      id: `here:${id}:field`,
      group: "here",
      ...namedIn(language, (each) => labelOf(fact.names, each), ...allNames(fact.names)),
      does: commandWords(language).does.fact,
      run: () => openEntry(around, { kind: "fact", id }),
    },
    ...lines.slice(0, 1).flatMap((line) => boundaryThing(around, fact, line, board)),
  ];
}

/**
 * The words of an act on a fact, in the language of the page; found by both. Who types the name alone looks for the fact,
 * not for what can be done with it.
 */
function named(
  language: Language,
  { names }: IrFact,
  wordsIn: (words: CommandWords, fact: string) => string,
): Pick<Thing, "name" | "names" | "about"> {
  const nameIn = (each: Language): string => wordsIn(commandWords(each), withinSentence(labelOf(names, each), each));
  const { name, names: all } = namedIn(language, nameIn);
  const also = allNames(names).filter((each) => each !== undefined);
  return { name, names: all, about: [lineWords, ...also] };
}

function lineThings(
  { session, acts }: Around,
  policy: IrPolicy,
  fact: IrFact,
  { threshold, citation, at, beside }: FactLine,
  group: "here" | "set",
): readonly Thing[] {
  const { language } = session.settings;
  const manner = { policy, language, texts: textsOf(language) };
  const set = (what: string, value: string, wordsIn: Parameters<typeof named>[2]): Thing => ({
    id: `${group}:${fact.names.id}:${threshold.id}:${what}`,
    group,
    ...named(language, fact, wordsIn),
    ...(citation === undefined ? {} : { detail: formatCitation(citation, language) }),
    does: joined(showAmount(value, threshold, manner), language),
    run: () => acts.setFact(fact.names.id, givenAtLine(fact, value)),
  });
  return [
    set("at", at, (words, name) => words.atLine(name)),
    ...(beside === undefined
      ? []
      : [
          set("beside", beside.value, (words, name) =>
            beside.side === "below" ? words.justBelow(name) : words.justAbove(name),
          ),
        ]),
  ];
}

function unknownThing({ session, acts }: Around, fact: IrFact, group: "here" | "set"): readonly Thing[] {
  const { case: given, settings } = session;
  const { id } = fact.names;
  if (!Object.hasOwn(given.facts, id)) return [];
  return [
    {
      id: `${group}:${id}:unknown`,
      group,
      ...named(settings.language, fact, (words, name) => words.notKnown(name)),
      does: commandWords(settings.language).nowNotKnown,
      ...(group === "here" ? { keys: "U" } : {}),
      run: () => acts.setFact(id, undefined),
    },
  ];
}

function boundaryThing(
  { session, acts }: Around,
  fact: IrFact,
  line: FactLine,
  board: ScenarioBoard | undefined,
): readonly Thing[] {
  const boundary = boundaryOf(session, fact, line, board);
  if (boundary === undefined || !boundary.canWrite) return [];
  const { language } = session.settings;
  const { item, missing, beads } = boundary;
  const point = missing.find(({ canWrite }) => canWrite)?.point ?? "at";
  return [
    {
      id: `here:${fact.names.id}:scenario`,
      group: "here",
      ...named(language, fact, (words) => words.addAtBoundary),
      detail: boundary.name,
      does: scenarioPanelWords[language].tried(beads),
      run: async () => {
        const why = await acts.addScenario({ item, point });
        return why === undefined ? undefined : scenarioPanelWords[language].refused[why];
      },
    },
  ];
}

/** The boundary of the rule that is about this fact; none where several of the rule's are. */
function boundaryOf(
  { compiled }: Session,
  { names }: IrFact,
  { threshold }: FactLine,
  board: ScenarioBoard | undefined,
): ShownBoundary | undefined {
  const place = placeOf(compiled?.origins.rules ?? {}, threshold.rule ?? "");
  if (place === undefined) return undefined;
  const called = [names.id, names.en, names.zh].filter((name) => name !== undefined);
  const found = (board?.coverage?.boundaries ?? []).filter(
    (each) =>
      each.place?.source === place.source &&
      each.place.start === place.start &&
      called.some((name) => each.name.includes(name)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The fact that stands where the keyboard was: its field, its row, or the line of the text. */
export function factInFocus(session: Session, from: Element | null): string | undefined {
  const policy = session.compiled?.policy;
  if (policy === undefined) return undefined;
  const field = from?.closest<HTMLElement>("[data-fact]")?.dataset["fact"];
  if (field !== undefined && factOf(policy, field) !== undefined) return field;
  const asked = from?.closest<HTMLElement>("[data-ask^='fact:']")?.dataset["ask"]?.slice("fact:".length);
  if (asked !== undefined && factOf(policy, asked) !== undefined) return asked;
  const rule = from?.closest<HTMLElement>("tr[data-rule]")?.dataset["rule"] ?? session.rule;
  return rule === undefined ? undefined : factOfRule(session, policy, rule);
}

/** The fact that a rule holds against a line, else the first that it reads. */
function factOfRule({ compiled }: Session, policy: IrPolicy, rule: string): string | undefined {
  for (const [fact, lines] of linesOfFacts(policy)) {
    if (lines.some(({ threshold }) => threshold.rule === rule && threshold.role === "test")) return fact;
  }
  return placeOf(compiled?.origins.reads ?? {}, rule)?.find((id) => factOf(policy, id) !== undefined);
}
