import { type KeywordId, languageWords, type WordForms } from "@bylaw/language";
import { type BothNames, fit, type Kind } from "./kind.ts";
import type { Candidate } from "./name-share.ts";
import type { Thing } from "./stock.ts";
import type { Surroundings } from "./wanted.ts";

/** What may stand where an operand is wanted: things with their fit, and words of the language. */
export interface Operands {
  readonly candidates: readonly Candidate[];
  readonly members: readonly BothNames[];
  readonly keywords: readonly KeywordId[];
  /** Words of the language that are no keywords. */
  readonly words: readonly WordForms[];
}

const none: Operands = { candidates: [], members: [], keywords: [], words: [] };

/** The operands for a place. */
export function operandsFor(around: Surroundings): Operands {
  const { wanted, stock, lists } = around;
  const fields = lists.flatMap(({ parts = [] }) => parts);
  switch (wanted.is) {
    case "condition":
      return { ...none, candidates: conditionsOf(fields, [...stock.values, ...stock.papers]) };
    case "value":
      return ofKind(wanted.kind, [...fields, ...stock.values]);
    case "list":
      return { ...none, candidates: all(stock.values.filter(isList)) };
    case "records":
      return { ...none, candidates: recordsOf(around, wanted.counts) };
    case "fields":
      return { ...none, candidates: fieldsOf(wanted.of, wanted.dates) };
    case "papers":
      return { ...none, candidates: all(stock.papers) };
    case "columns":
      return { ...none, candidates: all(stock.values.filter(({ kind }) => kind === "fact")) };
    case "events":
      return { ...none, keywords: events };
    case "outcome":
      return outcomesOf(wanted.of, stock.values);
    case "acts":
      return { ...none, keywords: acts, words: Object.values(languageWords.titleActs) };
    case "nothing":
      return none;
    default:
      return wanted satisfies never;
  }
}

const acts: readonly KeywordId[] = ["review", "rectify", "revoke", "renew", "none"];

const events: readonly KeywordId[] = [
  "granted",
  "renewed",
  "reviewed",
  "orderedToRectify",
  "rectified",
  "failedToRectify",
  "refusedToRectify",
  "revoked",
];

function all(things: readonly Thing[]): readonly Candidate[] {
  return things.map((thing) => ({ thing, fit: 1 }));
}

function isList({ type }: Thing): boolean {
  return type?.kind === "list";
}

/** Where records are gone through, their fields are asked about before all else. */
function conditionsOf(fields: readonly Thing[], values: readonly Thing[]): readonly Candidate[] {
  const rest = fields.length > 0 ? 0.4 : 1;
  return [
    ...fields.map((thing) => ({ thing, fit: inCondition(thing) + 0.5 })),
    ...values.map((thing) => ({ thing, fit: inCondition(thing) * rest })),
  ];
}

/** Yes-or-no things make a condition, others the side of a comparison. */
function inCondition({ kind, type }: Thing): number {
  if (kind === "paper") return 0.25;
  if (kind === "title" || kind === "procedure" || kind === "duty") return 0.8;
  if (kind === "function") return 0.2;
  if (type === undefined) return 0.6;
  if (type.kind === "list") return 0.05;
  return type.kind === "date" || type.kind === "text" ? 0.5 : 1;
}

function ofKind(kind: Kind | undefined, things: readonly Thing[]): Operands {
  const candidates = things
    .filter(({ kind: what }) => what !== "duty" && what !== "procedure" && (what !== "title" || kind?.kind === "date"))
    .map((thing) => ({ thing, fit: asValue(thing, kind) }))
    .filter((candidate) => candidate.fit > 0);
  const keywords: KeywordId[] = [];
  if (kind?.kind === "date") keywords.push("today");
  if ((kind?.kind === "date" || kind?.kind === "choice") && kind.none) keywords.push("none");
  return { ...none, candidates, members: kind !== undefined && "members" in kind ? kind.members : [], keywords };
}

function asValue(thing: Thing, kind: Kind | undefined): number {
  if (thing.kind === "title") return 0.3;
  if (isList(thing)) return 0.02;
  // A decision without a type is met or not, and no value.
  if (thing.type === undefined && kind !== undefined && (thing.kind === "decision" || thing.kind === "reading"))
    return 0.05;
  return fit(thing.type, kind);
}

function recordsOf({ stock, lists }: Surroundings, counts: boolean): readonly Candidate[] {
  const found = stock.values
    .filter((thing) => isList(thing) || thing.forEach !== undefined)
    .map((thing) => ({ thing, fit: counts === isList(thing) ? 1 : 0.5 }));
  const inner = lists.flatMap(({ parts = [] }) => parts).map((thing) => ({ thing, fit: 0.3 }));
  return [...found, ...inner];
}

function fieldsOf({ parts = [] }: Thing, dates: boolean): readonly Candidate[] {
  return parts.map((thing) => ({ thing, fit: !dates || thing.type?.kind === "date" ? 1 : 0.2 }));
}

const ofDecision: readonly KeywordId[] = ["met", "notMet", "undecided", "atDiscretion"];
const ofRule: readonly KeywordId[] = [...ofDecision, "notApplicable", "waived"];
const ofTitle: readonly KeywordId[] = [
  "held",
  "none",
  "dueForReview",
  "rectifying",
  "expired",
  "barred",
  "revoked",
  "undecided",
];
const ofDuty: readonly KeywordId[] = ["notTriggered", "pending", "done", "inTime", "late", "overdue", "undecided"];
const ofStep: readonly KeywordId[] = ["done", "outOfOrder", "tooShort", "undecided", "notApplicable"];

/** The states of a thing; of a rule, where it is cited and not named. */
export function statesOf(thing: Thing | undefined): readonly KeywordId[] {
  switch (thing?.kind) {
    case undefined:
    case "rule":
      return ofRule;
    case "title":
      return ofTitle;
    case "duty":
      return ofDuty;
    case "procedure":
    case "step":
      return ofStep;
    default:
      return ofDecision;
  }
}

function outcomesOf(thing: Thing | undefined, values: readonly Thing[]): Operands {
  const { members, candidates } = ofKind(thing?.type, thing?.type === undefined ? [] : values);
  const steps = thing?.kind === "procedure" ? (thing.parts ?? []) : [];
  const low = candidates.map((candidate) => ({ ...candidate, fit: candidate.fit * 0.05 }));
  const { stepStates, stepParts } = languageWords;
  const words = thing?.kind === "step" ? [...Object.values(stepStates), ...Object.values(stepParts)] : [];
  return { candidates: [...all(steps), ...low], members, keywords: statesOf(thing), words };
}

/** What may stand behind the dot of a title, duty, procedure or step. */
export function partWords(thing: Thing | undefined): readonly WordForms[] {
  switch (thing?.kind) {
    case "title":
      return Object.values(languageWords.titleParts);
    case "duty":
      return Object.values(languageWords.dutyParts);
    case "procedure":
      return Object.values(languageWords.procedureParts);
    case "step":
      return Object.values(languageWords.stepParts);
    default:
      return [];
  }
}
