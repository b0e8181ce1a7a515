import { citationKey, formatCitation, type Language, type Span } from "@bylaw/diagnostics";
import type { IrDecision, IrPolicy, IrRule, Names } from "@bylaw/ir";
import { type Heading, readOutline } from "../document/outline.ts";
import { splitHeading } from "../document/two-languages.ts";
import { ruleLabel } from "../ledger/rows.ts";
import { coverageOf } from "../page/coverage.ts";
import { whenThere } from "../page/when-there.ts";
import { labelOf, placeOf, shortName } from "../present/names.ts";
import { openDecision, type Session } from "../state/session.ts";
import { textsOf } from "../texts/texts.ts";
import { type Around, namedIn } from "./around.ts";
import { openEntry } from "./open-entry.ts";
import type { Thing } from "./thing.ts";
import { commandWords } from "./words.ts";

/**
 * What the measure speaks of: facts with papers and titles, articles, rules, decisions. Empty until it has been read.
 * The fact in focus stands elsewhere.
 */
export function measureThings(around: Around, inFocus?: string): readonly Thing[] {
  const { compiled } = around.session;
  if (compiled === undefined) return [];
  const { policy } = compiled;
  return [
    ...entryThings(around, policy).filter(({ id }) => id !== `fact:${inFocus}`),
    ...articleThings(around),
    ...policy.decisions.flatMap((decision) => ruleThings(around, policy, decision)),
    ...decisionThings(around, policy),
  ];
}

function entryThings(around: Around, policy: IrPolicy): readonly Thing[] {
  const { language } = around.session.settings;
  const words = commandWords(language);
  const entry = (kind: "fact" | "paper" | "title", names: Names, detail?: string): Thing => ({
    id: `${kind}:${names.id}`,
    group: "facts",
    ...namedIn(language, (each) => labelOf(names, each), ...allNames(names)),
    ...(detail === undefined ? {} : { detail }),
    does: words.does.fact,
    run: () => openEntry(around, { kind, id: names.id }),
  });
  return [
    ...policy.facts.map(({ names, type }) => entry("fact", names, type.kind === "list" ? words.kinds.list : undefined)),
    ...policy.papers.map((names) => entry("paper", names, words.kinds.paper)),
    ...(policy.titles ?? []).map(({ names }) => entry("title", names, words.kinds.title)),
  ];
}

/** Every name that something has: as it stands in code, made readable, and its wording. */
export function allNames(names: Names): readonly (string | undefined)[] {
  const { id, en, zh, label } = names;
  return [shortName(names, "en"), zh, label?.en, label?.zh, en, id];
}

function articleThings(around: Around): readonly Thing[] {
  const { session, acts } = around;
  const { compiled, settings, view } = session;
  if (compiled === undefined) return [];
  const { language } = settings;
  const words = commandWords(language);
  const headings = session.sources.flatMap(({ path, text }) =>
    readOutline(path, text).parts.filter((part): part is Heading => part.kind === "heading"),
  );
  return coverageOf(compiled, language).map(({ number, coverage, reason }) => {
    const heading = headings.find(({ articles }) => articles.includes(number));
    const titleIn = (each: Language): string => (heading === undefined ? "" : splitHeading(heading.text, each).title);
    const citation = { place: "article", number } as const;
    const nameIn = (each: Language): string =>
      [capital(formatCitation(citation, each)), titleIn(each)].filter((part) => part !== "").join(" · ");
    const also = [
      number,
      `第${number}条`,
      ...(["en", "zh"] as const).flatMap((each) => [formatCitation(citation, each), titleIn(each)]),
    ];
    const status = textsOf(language).coverage[coverage];
    return {
      id: `article:${number}`,
      group: "articles" as const,
      ...namedIn(language, nameIn, ...also),
      ...otherOf(titleIn(language), titleIn(language === "en" ? "zh" : "en")),
      detail: status,
      does: coverage === "omitted" ? words.does.omitted : words.does.article,
      about: [status, reason ?? ""],
      run: () => {
        if (coverage !== "omitted" && session.panel !== "finding") acts.openPanel("finding");
        requestAnimationFrame(() => {
          acts.goToArticle(number);
          const place = firstPlace(session, number);
          // In both writings there is no caret that could stand there.
          if (place !== undefined && view !== "both") acts.goToPlace(place);
        });
      },
    };
  });
}

/** The number need not be said twice. */
function otherOf(name: string, other: string): Pick<Thing, "other"> {
  return other === "" || other === name ? { other: undefined } : { other };
}

/**
 * Where the caret goes for an article: its first line, unless that stands under the heading of another, as a term of a
 * title may; then the first line under its own heading.
 */
function firstPlace({ compiled, placed, sources }: Session, article: string): Span | undefined {
  if (placed !== sources) return undefined;
  const places = compiled?.origins.articles ?? {};
  const key = Object.keys(places).find((each) => each === article || each.startsWith(`${article}(`));
  const place = key === undefined ? undefined : places[key]?.[0];
  const text = sources.find(({ path }) => path === place?.source)?.text;
  if (place === undefined || text === undefined) return place;
  const { parts } = readOutline(place.source, text);
  const heading = parts.findIndex((part) => part.kind === "heading" && part.articles.includes(article));
  const line = text.slice(0, place.start).split("\n").length;
  const under = parts.findLast((part) => part.kind === "heading" && part.articles.length > 0 && part.line <= line);
  if (heading < 0 || under === parts[heading]) return place;
  const code = parts.slice(heading).find((part) => part.kind === "code" && part.last >= part.first);
  if (code?.kind !== "code") return place;
  const start = text.split("\n", code.first - 1).join("\n").length + 1;
  return { source: place.source, start, end: start };
}

function ruleThings(around: Around, policy: IrPolicy, decision: IrDecision): readonly Thing[] {
  const { session } = around;
  const { language } = session.settings;
  return decision.rules.map((rule) => {
    const labelIn = (each: Language): string => ruleLabel(rule, { policy, language: each, texts: textsOf(each) }).label;
    const { part: _part, ...place } = rule.citation ?? { place: "text" as const, number: "" };
    const citation = rule.citation === undefined ? undefined : place;
    const citedIn = (each: Language): string => (citation === undefined ? "" : formatCitation(citation, each));
    const shortIn = (each: Language): string =>
      each === "zh" || citation === undefined ? citedIn(each) : citationKey(citation);
    const nameIn = (each: Language): string => [shortIn(each), labelIn(each)].filter((part) => part !== "").join(" · ");
    const line = lineOf(session, rule);
    const also = [labelIn("en"), labelIn("zh"), shortIn("en"), citedIn("en"), citedIn("zh"), rule.id];
    return {
      id: `rule:${decision.names.id}:${rule.id}`,
      group: "rules" as const,
      ...namedIn(language, nameIn, ...also),
      ...otherOf(labelIn(language), labelIn(language === "en" ? "zh" : "en")),
      ...(line === undefined ? {} : { detail: line, isCode: true as const }),
      does: commandWords(language).does.rule,
      about: [line ?? "", shortName(decision.names, "en"), shortName(decision.names, "zh")],
      run: () => goToRule(around, decision, rule),
    };
  });
}

/** The line of the text as it is written; undefined where the text has gone on since its places were found. */
function lineOf({ compiled, placed, sources }: Session, { id }: IrRule): string | undefined {
  const span = compiled === undefined ? undefined : placeOf(compiled.origins.rules, id);
  if (span === undefined || placed !== sources) return undefined;
  const text = sources.find(({ path }) => path === span.source)?.text.slice(span.start, span.end);
  return text?.split("\n")[0]?.trim().slice(0, 90);
}

function goToRule({ session, acts }: Around, { names }: IrDecision, { id }: IrRule): void {
  if (openDecision(session)?.names.id !== names.id) acts.openDecision(names.id);
  acts.openPanel("finding");
  acts.enterRow(id);
  const place = placeOf(session.compiled?.origins.rules ?? {}, id);
  if (place !== undefined && session.placed === session.sources) acts.goToPlace(place);
  else acts.goToLine(id);
  whenThere(`tr[data-rule="${CSS.escape(id)}"]`, (row) => row.scrollIntoView({ block: "nearest" }));
}

function decisionThings({ session, acts }: Around, { decisions }: IrPolicy): readonly Thing[] {
  if (decisions.length < 2) return [];
  const { language } = session.settings;
  return decisions.map(({ names }) => ({
    id: `decision:${names.id}`,
    group: "decisions" as const,
    ...namedIn(language, (each) => capital(shortName(names, each)), ...allNames(names)),
    does: commandWords(language).does.decision,
    run: () => {
      acts.openDecision(names.id);
      acts.openPanel("finding");
    },
  }));
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
