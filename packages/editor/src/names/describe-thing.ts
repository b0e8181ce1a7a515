import type { Language, Span } from "@bylaw/diagnostics";
import type {
  DecisionDeclaration,
  DutyDeclaration,
  FactDeclaration,
  LetDeclaration,
  NamedThing,
  ProcedureDeclaration,
  ProcedureStep,
  ReadingStatement,
  SampleDeclaration,
  TableDeclaration,
  TitleDeclaration,
  TypeNode,
} from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { thingWords } from "../thing-words.ts";
import { bothNames, foundTypeIn, listed, typeIn } from "./describe-type.ts";
import { hoverWords, partTexts } from "./hover-words.ts";
import { block, code, escaped, paragraphs } from "./markdown.ts";

/** What each kind of thing is declared by: a thing's `declaration` is that node of the tree. */
interface Declarations {
  readonly fact: FactDeclaration;
  readonly field: FactDeclaration["fields"][number];
  readonly let: LetDeclaration;
  readonly decision: DecisionDeclaration;
  readonly table: TableDeclaration;
  readonly title: TitleDeclaration;
  readonly duty: DutyDeclaration;
  readonly procedure: ProcedureDeclaration;
  readonly step: ProcedureStep;
  readonly sample: SampleDeclaration;
}

/** The tree of a thing, where it is of that kind. */
export function declarationOf<K extends keyof Declarations>(thing: NamedThing, kind: K): Declarations[K] | undefined {
  return thing.kind === kind ? (thing.declaration as Declarations[K]) : undefined;
}

/** The statement of a reading, which names itself by an id and perhaps by a name. */
export function readingOf({ kind, declaration }: NamedThing, analysis: Analysis): ReadingStatement | undefined {
  if (kind !== "reading") return undefined;
  const readings = [...analysis.read.values()].flatMap(({ tree }) => tree.readings);
  return readings.find(({ id, named }) => named === declaration || id === declaration.name);
}

/** What a thing is: its kind and all that its declaration says, as Markdown. */
export function describeThing(thing: NamedThing, analysis: Analysis, language: Language): string {
  const words = hoverWords(language);
  const kind = thingWords[thing.kind][language];
  const colon = language === "zh" ? "：" : ": ";
  const { owner } = thing;
  const type = typeOf(thing, analysis);
  const found = type === undefined ? foundType(thing, analysis, language) : typeIn(language, type);
  const head = [
    owner === undefined ? kind : words.of(kind, bothNames(owner)),
    ...(found === undefined ? [] : [found]),
  ].join(colon);
  const notes = notesOf(thing, analysis, language);
  const join = language === "zh" ? "，" : ", ";
  return paragraphs([
    [head, ...notes.beside].join(join),
    members(type, language),
    notes.sentences.join(language === "zh" ? "" : " "),
    detail(thing, analysis, language),
  ]);
}

function typeOf(thing: NamedThing, analysis: Analysis): TypeNode | undefined {
  for (const kind of ["fact", "field", "let", "decision", "table"] as const) {
    const declared = declarationOf(thing, kind);
    if (declared !== undefined) return declared.type;
  }
  return readingOf(thing, analysis)?.type;
}

function foundType({ kind, declaration }: NamedThing, { forms }: Analysis, language: Language): string | undefined {
  const typed = kind === "let" ? forms.model.lets.find(({ names }) => names.id === declaration.name.text) : undefined;
  return typed === undefined ? undefined : foundTypeIn(language, typed.value.type);
}

function members(type: TypeNode | undefined, language: Language): string | undefined {
  const kind = type?.type;
  if (kind?.kind !== "choice" && kind?.kind !== "set") return undefined;
  return hoverWords(language).values(listed(language, kind.options));
}

interface Notes {
  readonly beside: readonly string[];
  readonly sentences: readonly string[];
}

/** Range, movement, who states it, by what papers. */
function notesOf(thing: NamedThing, analysis: Analysis, language: Language): Notes {
  const words = hoverWords(language);
  const declared = declarationOf(thing, "fact") ?? declarationOf(thing, "field");
  const [beside, sentences]: [string[], string[]] = [[], []];
  if (declared === undefined) return { beside, sentences };
  const attested = declared.type.type.kind === "attested";
  for (const note of declared.notes) {
    switch (note.kind) {
      case "range":
        beside.push(words.range(code(sourceAt(analysis, note.from.span)), code(sourceAt(analysis, note.to.span))));
        break;
      case "movement":
        beside.push(words.movement[note.movement]);
        break;
      case "by":
        sentences.push((attested ? words.attestedBy : words.statedBy)(roleIn(note.role.text, analysis)));
        break;
      case "evidence": {
        const papers = note.papers.map((paper) => analysis.forms.model.bound.papers.get(paper.text)?.declaration);
        const known = papers.filter((paper) => paper !== undefined);
        if (known.length > 0) sentences.push(words.evidence(listed(language, known)));
        break;
      }
      case "earlierDecision":
        sentences.push(words.earlier);
        break;
      default:
        return note satisfies never;
    }
  }
  const says = declared.notes.some(({ kind }) => kind === "by" || kind === "earlierDecision");
  const stated = thing.kind === "fact" && !says && !["attested", "decidedBy", "list"].includes(declared.type.type.kind);
  if (stated) sentences.unshift(words.statedBy(roleIn("applicant", analysis)));
  return { beside, sentences };
}

function roleIn(name: string, { forms }: Analysis): string {
  const role = forms.model.bound.roles.get(name)?.declaration;
  return role === undefined ? code(name) : bothNames(role);
}

/** What only things of one kind have. */
function detail(thing: NamedThing, analysis: Analysis, language: Language): string | undefined {
  const words = hoverWords(language);
  switch (thing.kind) {
    case "fact": {
      const fields = declarationOf(thing, "fact")?.fields ?? [];
      return fields.length === 0 ? undefined : words.fields(listed(language, fields));
    }
    case "let":
    case "rule":
    case "relaxation":
    case "item":
      return block(excerpt(thing, analysis));
    case "decision": {
      const own = analysis.forms.model.bound.rules.filter(({ decision }) => decision === thing.declaration);
      // A decision that only gives a value has none, and need not.
      return own.length === 0 && declarationOf(thing, "decision")?.type !== undefined
        ? undefined
        : words.rules(own.length);
    }
    case "table":
      return tableDetail(thing, analysis, language);
    case "reading":
      return readingDetail(thing, analysis, language);
    case "title": {
      const granting = declarationOf(thing, "title")?.grantedBy;
      return granting === undefined ? undefined : words.grantedBy(code(granting.text));
    }
    case "duty":
    case "step": {
      const role = (declarationOf(thing, "duty") ?? declarationOf(thing, "step"))?.role;
      return role === undefined ? undefined : words.by(roleIn(role.text, analysis));
    }
    case "procedure":
      return words.steps(listed(language, declarationOf(thing, "procedure")?.steps ?? []));
    case "unit":
      return words.unit;
    case "plugin":
      return pluginDetail(thing, analysis, language);
    case "function":
      return functionDetail(thing, analysis, language);
    case "part":
      return partTexts[thing.declaration.name.text]?.[language];
    case "field":
    case "member":
    case "role":
    case "paper":
    case "sample":
    case "policy":
      return undefined;
    default:
      return thing.kind satisfies never;
  }
}

function tableDetail(thing: NamedThing, analysis: Analysis, language: Language): string | undefined {
  const table = declarationOf(thing, "table");
  if (table === undefined) return undefined;
  const keys = table.keys.map(({ span }) => code(sourceAt(analysis, span))).join(language === "zh" ? "、" : ", ");
  // The first row of a cross table holds keys.
  const isCross = table.rows[0]?.cells[0]?.kind === "empty";
  return hoverWords(language).keys(keys, table.rows.length - (isCross ? 1 : 0));
}

function readingDetail(thing: NamedThing, analysis: Analysis, language: Language): string | undefined {
  const reading = readingOf(thing, analysis);
  if (reading?.default === undefined) return undefined;
  return hoverWords(language).chosen(code(sourceAt(analysis, reading.default.span)));
}

function pluginDetail({ vocabulary }: NamedThing, { input }: Analysis, language: Language): string | undefined {
  const plugin = input.plugins?.find(({ manifest }) => manifest.id.replaceAll("-", "_") === vocabulary);
  return plugin === undefined
    ? undefined
    : `${escaped(plugin.manifest.names[language])} ${escaped(plugin.manifest.version)}`;
}

function functionDetail({ declaration }: NamedThing, { forms }: Analysis, language: Language): string | undefined {
  const symbol = forms.model.bound.symbols.get(declaration.name.text);
  if (symbol?.kind !== "function") return undefined;
  const { parameters, returns } = symbol.function;
  const takes = parameters.map((type) => foundTypeIn(language, type)).join(language === "zh" ? "、" : ", ");
  return `${code(declaration.name.text)}(${takes}): ${foundTypeIn(language, returns)}`;
}

/** The statement that declares a thing, its first lines. */
function excerpt({ declaration }: NamedThing, analysis: Analysis): readonly string[] {
  const scanned = analysis.read.get(declaration.name.span.source)?.scanned;
  const { start, end } = declaration.name.span;
  const chunk = scanned?.chunks.find(({ tokens }) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first !== undefined && last !== undefined && first.startOffset <= start && end <= last.endOffset + 1;
  });
  const [first, last] = [chunk?.tokens[0], chunk?.tokens.at(-1)];
  if (scanned === undefined || first === undefined || last === undefined) return [declaration.name.text];
  const lines = scanned.source.text.slice(first.startOffset, last.endOffset + 1).split(/\r?\n/);
  return lines.length > mostLines ? [...lines.slice(0, mostLines), "…"] : lines;
}

const mostLines = 6;

function sourceAt(analysis: Analysis, { source, start, end }: Span): string {
  return analysis.read.get(source)?.scanned.source.text.slice(start, end) ?? "";
}

/** The longer wording of a declaration, in the language asked for or else in the other one; of a reading its sentence. */
export function labelOf(thing: NamedThing, analysis: Analysis, language: Language): string | undefined {
  const reading = readingOf(thing, analysis);
  const label = (reading ?? thing.declaration).label;
  const [own, other] = language === "zh" ? [label?.zh, label?.en] : [label?.en, label?.zh];
  return own ?? reading?.text?.text ?? other;
}
