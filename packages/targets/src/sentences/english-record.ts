import { joinList } from "@bylaw/diagnostics";
import { definite, listedInEnglish, the } from "./english-claims.ts";
import { englishDay } from "./english-figures.ts";
import { capital, isPlural, joinOr, numberWord } from "./english-nouns.ts";
import { authored, quoted } from "./policy-names.ts";
import type { Wording } from "./wording.ts";

const reached = {
  yes: "reached",
  no: "not reached",
  open: "not known",
  not_applicable: "does not apply here",
} as const;
const reasons = {
  base_not_positive: "the base of a share is zero or less",
  no_row: "no row of the table fits",
  no_arm: "no case fits",
  empty: "the list is empty",
  tie_of_dates: "two records of the same day differ",
  no_value: "a decision that it needs gives no value",
  function_failed: "a function that it uses failed",
} as const;
const functions = { sum: "total", average: "average", highest: "highest", lowest: "lowest", latest: "latest" } as const;
const dots = { add: "plus", subtract: "less", multiply: "times", divide: "divided by" } as const;

/** The English words of everything but the sentence of a rule. */
export const englishRecord: Pick<
  Wording,
  | "titles"
  | "status"
  | "value"
  | "definite"
  | "builtInRole"
  | "role"
  | "awaits"
  | "remarks"
  | "outcome"
  | "leftTo"
  | "note"
  | "paper"
  | "paperNeeded"
  | "reading"
  | "omission"
  | "head"
  | "record"
  | "members"
> = {
  titles: {
    rules: "Rules",
    needs: "Not yet known",
    awaits: "Awaited",
    leftTo: "Left to a person",
    notRecorded: "Not recorded",
    notes: "Listed only",
    papers: "Papers",
    readings: "How the text was read",
    omissions: "Not encoded",
    title: "Titles",
    duty: "Duties",
    procedure: "Procedures",
  },
  status: {
    met: "Met",
    not_met: "Not met",
    undecided: "Undecided",
    at_discretion: "At discretion",
    waived: "Waived",
    not_applicable: "Does not apply",
  },
  value: {
    combine: (kind, left, right) => `${left} ${dots[kind]} ${right}`,
    pick: (kind, values) => `the ${kind === "least" ? "lowest" : "highest"} of ${joinList(values, "en")}`,
    either: joinOr,
    field: (field, list) => `${field} of ${list}`,
    aggregate: (kind, of, where) => {
      const condition = where === undefined ? "" : ` where ${where}`;
      if (kind === "count") return `number of ${of}${condition}`;
      if (kind === "distinct") return `number of different ${of}${condition}`;
      return `${functions[kind]} ${of}${condition}`;
    },
    things: (list, where) => (where === undefined ? list : `${list} for which ${where}`),
    shifted: (date, amount, unit) => `${the(date)} plus ${unit === "workingDays" ? `${amount} working days` : amount}`,
    fullYears: (from, to) => `full years from ${the(from)} to ${the(to)}`,
    titleDate: (part, title) => `the ${part === "since" ? "day of the grant" : "last day"} of ${the(title)}`,
    called: (name, values) => `${name} of ${joinList(values, "en")}`,
    quarterEnd: (date) => `the end of the quarter of ${the(date)}`,
    yearOf: (date) => `the year of ${the(date)}`,
  },
  definite,
  builtInRole: (role) => (role === "applicant" ? "applicant" : role === "authority" ? "authority" : undefined),
  role: the,
  members: (set, members) => `${set} (${joinList(members, "en")})`,
  record: (list, number, field) =>
    field === undefined ? `entry ${number} of ${list}` : `${field} of entry ${number} of ${list}`,
  awaits: {
    act: (role, article) => {
      const under = article === undefined ? "" : ` under ${article}${article.includes(",") ? "," : ""}`;
      return `the decision of ${role}${under} is awaited`;
    },
    inForce: (date) => `the measure is not in force on ${date}`,
    calendar: (year) => `the working days of ${year} are not loaded`,
    cohort: "the places of the round have not been worked out",
    tie: (role) => `applicants are level at the last place; ${role} settles the order`,
    history: (title) => `the record of ${definite(title)} is not given`,
    steps: (procedure) => `no dates of ${definite(procedure)} are given`,
    record: (duty) => `the rules do not say where ${definite(duty)} is recorded as done`,
    error: (place, tag) => `${place} cannot be worked out: ${reasons[tag]}`,
  },
  remarks: {
    tightens: (article) => `It is the stricter form of ${article}.`,
    closed: (article) => `The relaxation in ${article}${article.includes(",") ? "," : ""} is not open here.`,
    notRecorded: (role, act) => `No decision of ${role} on ${quoted(act)} is recorded, so it counts as not taken.`,
    withoutBasis: (role, on) => `The decision of ${role} of ${on} has no basis in the measure for this applicant.`,
  },
  outcome: {
    listedOnly: (decision) => `${capital(decision)}: listed only, nothing is decided.`,
    met: (decision) => `The conditions of ${decision} are met.`,
    notMet: (decision, articles, open) =>
      `The conditions of ${decision} are not met${articles === "" ? "" : `: ${articles}`}.${furtherOpen(open)}`,
    undecided: (decision, needs, awaits) => {
      const are = needs.length > 1 || (needs[0] !== undefined && isPlural(needs[0])) ? "are" : "is";
      const listed =
        needs.length <= mostListed ? needs : [...needs.slice(0, mostListed - 1), furtherFacts(needs.length)];
      const until = needs.length === 0 ? "" : ` until ${joinList(listed, "en")} ${are} known`;
      const waits = awaits.length === 0 ? "" : `${needs.length === 0 ? ":" : ";"} ${awaits.join("; ")}`;
      return `${capital(decision)} is undecided${until}${waits}.`;
    },
    atDiscretion: (articles, role, relaxation, open) => {
      const are = articles.startsWith("articles ") ? "are" : "is";
      const under =
        relaxation === undefined ? "" : `, which may relax ${are === "are" ? "them" : "it"} under ${relaxation}`;
      return `${open ? "Nothing fails for certain" : "Everything else is met"}; ${articles} ${are} left to ${role}${under}.`;
    },
    notInForce: (date, bound, word) =>
      `The measure is not in force on ${date}${boundWords(bound.first, bound.last)}. For information, the conditions read for that day give: ${word.toLowerCase()}.`,
  },
  leftTo: (role, article, text) => {
    const where = article === undefined ? "" : ` (${article})`;
    if (text === undefined) return `Whether to grant is left to ${role}${where}.`;
    if (/\p{Script=Han}/u.test(text)) return `Left to ${role}${where}: ${quoted(text)}.`;
    if (text.includes(",")) return `${capital(text)}: left to ${role}${where}.`;
    return `${capital(text)} ${isPlural(text) ? "are" : "is"} left to ${role}${where}.`;
  },
  note: (article, claim, how) =>
    `${capital(article)}${claim === undefined ? "" : `, ${listedInEnglish(claim)}`}: ${reached[how]}. It decides nothing.`,
  paper: (status, papers, proves, article) => {
    const list = capital(joinList(papers.map(the), "en"));
    const many = papers.length > 1 || (papers[0] !== undefined && isPlural(papers[0]));
    const is = many ? "are" : "is";
    switch (status) {
      case "missing":
        return `${list} ${is} not handed in${proves === "" ? "" : `; ${many ? "they" : "it"} would prove ${proves}`}.`;
      case "open":
        return `Whether ${lower(list)} ${is} handed in is not known${proves === "" ? "" : `; ${many ? "they" : "it"} would prove ${proves}`}.`;
      case "handed_in":
        return `${list} ${is} handed in${article === undefined ? "" : `, as ${article} asks`}.`;
      case "not_applicable":
        return `${list} ${is} not asked for here.`;
      default:
        return status satisfies never;
    }
  },
  paperNeeded: (paper) => `the handing in of ${the(paper)}`,
  reading: (id, text, value, switched) => {
    const chosen = value === undefined ? "" : ` (${switched ? "switched to " : ""}${value})`;
    return `This rests on reading ${id}${chosen}${text === undefined ? "" : `: ${authored(text, "en")}`}.`;
  },
  omission: (articles, reason) => `Not encoded: ${articles}, ${authored(reason, "en")}.`,
  head: {
    measure: (name, document, version) => [name, document, `version ${version}`].filter(Boolean).join(", "),
    inForce: (date, from, until) =>
      `As of ${englishDay(date)}; in force${from === undefined ? "" : ` since ${englishDay(from)}`}${until === undefined ? "" : `, up to and including ${englishDay(until)}`}.`,
    notInForce: (date, first, last) => `The measure is not in force on ${date}${boundWords(first, last)}.`,
    unknown: (date) =>
      `As of ${date}. The day on which the measure took effect is not known; the result assumes that it is in force.`,
  },
};

/** Of more facts than these, a sentence names the first and counts the others; the list of needs names all. */
const mostListed = 4;

function furtherFacts(all: number): string {
  return `${numberWord(all - mostListed + 1)} further facts`;
}

function furtherOpen(open: number): string {
  if (open === 0) return "";
  if (open === 1) return " One further condition is undecided and cannot change this.";
  return ` ${capital(numberWord(open))} further conditions are undecided and cannot change this.`;
}

function boundWords(first: string | undefined, last: string | undefined): string {
  if (last !== undefined) return ` (last day ${last})`;
  return first === undefined ? "" : ` (first day ${first})`;
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
