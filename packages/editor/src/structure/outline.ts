import { citationKey, formatCitation, type Language, type Span } from "@bylaw/diagnostics";
import { homeOf, type KeywordId, type Named, sectionKinds } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { OutlineEntry, ServiceOptions } from "../service-types.ts";
import { type Statement, statementsOf } from "./statements.ts";
import { structureWords } from "./words.ts";

/** Signs of a statement that its entry shows. */
const longestName = 80;

type Kind = OutlineEntry["kind"];

/** What a statement declares or says where that is not what its section makes of it. */
const declaring: ReadonlyMap<KeywordId, Kind> = new Map<KeywordId, Kind>([
  ...sectionKinds.map((kind) => [kind, kind] as const),
  ["role", "role"],
  ["paper", "paper"],
  ["fact", "fact"],
  ["let", "let"],
  ["table", "table"],
  ["reading", "reading"],
  ["step", "step"],
  ["omit", "omission"],
]);

/** Entries that stand at the top wherever they are written. */
const outermost: ReadonlySet<Kind> = new Set<Kind>([...sectionKinds, "role", "paper", "fact"]);
/** Sections that hold no articles. */
const closed: ReadonlySet<Kind> = new Set<Kind>(["policy", "sample", "scenario"]);
/** Those under which articles and their statements stand. */
const sections: ReadonlySet<Kind> = new Set<Kind>(sectionKinds.filter((kind) => !closed.has(kind)));

/** What a verb makes an entry for; undefined for one that belongs to the entry above it. */
function kindOf(verb: KeywordId): Kind | undefined {
  const kind = declaring.get(verb);
  if (kind !== undefined) return kind;
  const home = homeOf(verb);
  if (home === "decision") return "rule";
  return home === "title" || home === "duty" ? "term" : undefined;
}

interface OpenEntry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: Kind;
  readonly start: number;
  end: number;
  readonly selection: Span;
  readonly children: OpenEntry[];
}

/**
 * The outline of a text: declarations, and under each decision, title, duty and procedure its articles with what they
 * say. A measure without sections has its articles at the top. An article named several times in a row is one entry.
 */
export function outlineOf(
  analysis: Analysis,
  path: string,
  { language }: Pick<ServiceOptions, "language">,
): readonly OutlineEntry[] {
  const read = analysis.read.get(path);
  if (read === undefined) return [];
  const outline = new OutlineInHand(read.scanned.source.text, language);
  for (const statement of statementsOf(read)) outline.add(statement);
  return outline.top.map((entry) => finished(entry, path));
}

class OutlineInHand {
  readonly top: OpenEntry[] = [];
  readonly #text: string;
  readonly #language: Language;
  #section: OpenEntry | undefined;
  #article: OpenEntry | undefined;
  #articleKey = "";
  /** The citation under which the next statement stands, where it says more than the article's entry. */
  #place = "";
  #list: OpenEntry | undefined;

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
  }

  add(statement: Statement): void {
    if (statement.citation !== undefined) return this.#addArticle(statement, statement.citation);
    if (statement.kind === "field") return this.#addField(statement);
    const kind = statement.verb === undefined ? undefined : kindOf(statement.verb);
    if (kind === undefined) return this.#stretch(statement);
    const entry = this.#entry(statement, kind);
    if (outermost.has(kind)) {
      this.top.push(entry);
      if (sections.has(kind) || closed.has(kind)) this.#open(sections.has(kind) ? entry : undefined, entry);
      this.#list = kind === "fact" ? entry : undefined;
      return;
    }
    this.#list = undefined;
    const above = this.#article ?? this.#section;
    (above?.children ?? this.top).push(entry);
    this.#grow(statement.span.end);
  }

  #open(section: OpenEntry | undefined, last: OpenEntry): void {
    this.#section = section ?? (closed.has(last.kind) ? last : undefined);
    this.#article = undefined;
    this.#place = "";
  }

  #addArticle(statement: Statement, citation: NonNullable<Statement["citation"]>): void {
    const { part: _part, clause: _clause, item: _item, last: _last, ...whole } = citation;
    const key = citationKey(whole);
    this.#place = citationKey(citation) === key ? "" : formatCitation(citation, this.#language);
    if (closed.has(this.#section?.kind ?? "rule")) this.#section = undefined;
    if (this.#article === undefined || this.#articleKey !== key) {
      const { start, end } = statement.span;
      const selection = { ...statement.span, end: lineEnd(this.#text, start, end) };
      const name = formatCitation(whole, this.#language);
      this.#article = { name, kind: "article", start, end, selection, children: [] };
      this.#articleKey = key;
      (this.#section?.children ?? this.top).push(this.#article);
    }
    this.#grow(statement.span.end);
  }

  #addField(statement: Statement): void {
    if (this.#list === undefined) return;
    this.#list.children.push(this.#entry(statement, "field"));
    this.#list.end = statement.span.end;
  }

  /** Items, rows, header lines and expectations belong to the entry above them. */
  #stretch(statement: Statement): void {
    const last = (this.#article ?? this.#section)?.children.at(-1);
    if (statement.kind !== "statement" && last !== undefined) last.end = statement.span.end;
    this.#grow(statement.span.end);
  }

  #grow(end: number): void {
    if (this.#article !== undefined) this.#article.end = Math.max(this.#article.end, end);
    if (this.#section !== undefined) this.#section.end = Math.max(this.#section.end, end);
  }

  #entry(statement: Statement, kind: Kind): OpenEntry {
    const { span, named, title } = statement;
    const entry = { kind, start: span.start, end: span.end, children: [] };
    if (title !== undefined) return { ...entry, name: title.text, selection: title.span };
    if (named !== undefined) {
      const { name, detail } = namesOf(named, this.#language);
      const node = named.local !== undefined && name === named.local.text ? named.local : named.name;
      return { ...entry, name, ...(detail === undefined ? {} : { detail }), selection: node.span };
    }
    const detail = kind === "omission" ? structureWords(this.#language).omission : this.#place;
    const selection = { ...span, end: lineEnd(this.#text, span.start, span.end) };
    const name = shortened(this.#text.slice(span.start, span.end));
    return { ...entry, name, ...(detail === "" ? {} : { detail }), selection };
  }
}

/** The name in the reader's language, and the other one beside it. */
function namesOf({ name, local }: Named, language: Language): { readonly name: string; readonly detail?: string } {
  if (local === undefined || local.text === name.text) return { name: name.text };
  return language === "zh" ? { name: local.text, detail: name.text } : { name: name.text, detail: local.text };
}

/** On one line, without the comments in its midst. */
function shortened(text: string): string {
  const line = text.replaceAll(/(?:^|\s)\/\/.*$/gm, "").replaceAll(/\s+/g, " ");
  return line.length <= longestName ? line : `${line.slice(0, longestName - 1).trimEnd()}…`;
}

function lineEnd(text: string, start: number, end: number): number {
  const newline = text.slice(start, end).search(/[\r\n]/);
  return newline === -1 ? end : start + newline;
}

function finished({ name, detail, kind, start, end, selection, children }: OpenEntry, source: string): OutlineEntry {
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind,
    span: { source, start, end },
    selection,
    children: children.map((child) => finished(child, source)),
  };
}
