import { joinList } from "@bylaw/diagnostics";
import type { ComparisonOperator } from "@bylaw/ir";
import type { Claim, Figure, Subject } from "./claim.ts";
import { isPlural, joinOr, singular } from "./english-nouns.ts";

type Threshold = Extract<Claim, { readonly kind: "threshold" }>;
type Share = Extract<Claim, { readonly kind: "share" }>;

const amounts: Readonly<Record<ComparisonOperator, string>> = {
  ">=": "at least",
  ">": "more than",
  "<": "below",
  "<=": "at most",
  "=": "exactly",
  "!=": "other than",
};
const days: Readonly<Record<ComparisonOperator, string>> = {
  ">=": "no earlier than",
  ">": "after",
  "<": "before",
  "<=": "no later than",
  "=": "on",
  "!=": "other than",
};

/** How two counts are set against each other: "no more orders than visits". */
const numbers: Readonly<Record<ComparisonOperator, readonly [before: string, between: string]>> = {
  ">=": ["at least as many", "as"],
  ">": ["more", "than"],
  "<": ["fewer", "than"],
  "<=": ["no more", "than"],
  "=": ["exactly as many", "as"],
  "!=": ["not as many", "as"],
};

/** What the article does, from its verb on: "asks for assets of at least 800,000 yuan". */
export function askInEnglish(claim: Claim, soft: boolean): string {
  const generally = soft ? "generally " : "";
  if (claim.kind === "threshold") {
    if (claim.bound.named === true || countsThings(claim.subject)) return `asks ${generally}for ${noun(claim)}`;
    const adverb = soft ? " generally" : "";
    return `asks for ${claim.subject.text}${adverb} ${compared(claim)}`;
  }
  if (claim.kind === "share") {
    const quality = qualityOf(claim);
    if (quality !== undefined) {
      return `asks ${generally}that ${amounts[claim.operator]} ${claim.bound.text} of ${the(claim.whole)} be ${quality}`;
    }
  }
  if (claim.kind === "holds" && isStatement(claim.name)) {
    return `asks ${generally}that ${claim.name.replace(finiteVerb, claim.negated ? " not be " : " be ")}`;
  }
  if (claim.kind === "equals" || claim.kind === "includes") return `asks ${generally}that ${wished(claim)}`;
  return `asks ${generally}for ${noun(claim)}`;
}

/** What must not be: "excludes false papers"; of a label that says a statement, "asks that the main field not be …". */
export function excludeInEnglish(claim: Claim): string {
  if (claim.kind === "holds" && isStatement(claim.name)) return askInEnglish({ ...claim, negated: true }, false);
  return `excludes ${noun(claim)}`;
}

/** As a statement: "the service year is 2021". */
export function clauseInEnglish(claim: Claim): string {
  switch (claim.kind) {
    case "threshold": {
      if (countsThings(claim.subject)) return `there ${claim.bound.one ? "is" : "are"} ${noun(claim)}`;
      const is = isPlural(claim.subject.text) ? "are" : "is";
      if (claim.operator === "=") return `${the(claim.subject.text)} ${is} ${boundWords(claim)}`;
      if (claim.operator === "!=") return `${the(claim.subject.text)} ${is} not ${boundWords(claim)}`;
      return `${the(claim.subject.text)} ${is} ${comparedWith(claim.subject, claim.operator)} ${boundWords(claim)}`;
    }
    case "share": {
      const quality = qualityOf(claim);
      const limit = `${amounts[claim.operator]} ${claim.bound.text}`;
      return quality === undefined
        ? `${the(claim.part)} ${be(claim.part)} ${limit} of ${the(claim.whole)}`
        : `${limit} of ${the(claim.whole)} are ${quality}`;
    }
    case "equals":
      return `${the(claim.subject)} ${be(claim.subject)} ${claim.negated ? "not " : ""}${joinOr(claim.members)}`;
    case "includes": {
      const verb = claim.negated ? "not include" : isPlural(claim.subject) ? "include" : "includes";
      const does = claim.negated ? (isPlural(claim.subject) ? "do " : "does ") : "";
      return `${the(claim.subject)} ${does}${verb} ${membersOf(claim)}`;
    }
    case "status":
      return `${the(claim.title)} is ${claim.negated ? "not " : ""}${joinOr(claim.statuses).toLowerCase()}`;
    case "holds":
      if (isStatement(claim.name))
        return claim.negated ? claim.name.replace(finiteVerb, "$& not ").replace("  ", " ") : claim.name;
      return `“${claim.name}” ${claim.negated ? "does not hold" : "holds"}`;
    case "none":
      return claim.negated ? `there is ${a(claim.subject)}` : `there is no ${claim.subject}`;
    case "known":
      return `${the(claim.subject)} ${be(claim.subject)} ${claim.negated ? "not " : ""}known`;
    case "handedIn":
      return `${the(claim.subject)} ${be(claim.subject)} ${claim.negated ? "not " : ""}handed in`;
    case "outcome":
      return `the conditions of ${claim.decision} are ${claim.negated ? "not " : ""}${claim.outcome.replaceAll("_", " ")}`;
    case "records":
      return claim.quantifier === "any"
        ? `there is ${noun(claim)}`
        : `${claim.negated ? "not " : ""}all ${claim.list} are such that ${clauseInEnglish(claim.where)}`;
    case "and":
    case "or":
      return joined(claim, clauseInEnglish);
    case "always":
      return claim.negated ? "nothing does" : "anything does";
    default:
      return claim satisfies never;
  }
}

/** As a thing asked for: "assets of at least 800,000 yuan", "sound finances". */
export function noun(claim: Claim): string {
  switch (claim.kind) {
    case "threshold": {
      if (claim.bound.named === true && countsThings(claim.subject)) {
        const [before, between] = numbers[claim.operator];
        return `${before} ${claim.subject.text} ${between} ${claim.bound.text}`;
      }
      if (!countsThings(claim.subject)) return `${claim.subject.text} ${compared(claim)}`;
      const things = claim.bound.one ? singular(claim.subject.text) : claim.subject.text;
      return `${claim.operator === "<" ? "fewer than" : amounts[claim.operator]} ${claim.bound.bare} ${things}`;
    }
    case "share":
      if (claim.alike) return `${claim.part} as ${amounts[claim.operator]} ${claim.bound.text} of ${the(claim.whole)}`;
      return `${claim.part} of ${amounts[claim.operator]} ${claim.bound.text} of ${the(claim.whole)}`;
    case "equals":
      return claim.negated
        ? `${claim.subject} other than ${joinOr(claim.members)}`
        : `${joinOr(claim.members)} as ${claim.subject}`;
    case "includes":
      return `${claim.subject} ${claim.negated ? "not including" : "including"} ${membersOf(claim)}`;
    case "status":
      return `${the(claim.title)} ${claim.negated ? "not " : ""}to be ${joinOr(claim.statuses).toLowerCase()}`;
    case "holds":
      if (isStatement(claim.name)) return clauseInEnglish(claim);
      return claim.negated ? `no ${bareNoun(claim.name)}` : claim.name;
    case "none":
      return claim.negated ? a(claim.subject) : `no ${claim.subject}`;
    case "known":
      return `${claim.subject} ${claim.negated ? "not " : ""}known`;
    case "handedIn":
      return `${the(claim.subject)}${claim.negated ? " not" : ""} handed in`;
    case "outcome":
      return `the conditions of ${claim.decision} ${claim.negated ? "not " : ""}being ${claim.outcome.replaceAll("_", " ")}`;
    case "records":
      return records(claim);
    case "and":
    case "or":
      return joined(claim, noun);
    case "always":
      return claim.negated ? "something that cannot be" : "nothing further";
    default:
      return claim satisfies never;
  }
}

/** A figure with what it is a figure of: "assets of 600,000 yuan", "8 staff". */
export function givenInEnglish(subject: Subject, figure: Figure): string {
  if (countsThings(subject)) return `${figure.bare} ${figure.one ? singular(subject.text) : subject.text}`;
  if (subject.kind.measure === "count" || subject.kind.measure === "choice") return `${subject.text}: ${figure.text}`;
  return `${subject.text} of ${figure.text}`;
}

/** Whether the noun itself says what is counted, as in "10 staff". */
export function countsThings(subject: Subject): boolean {
  return subject.kind.measure === "count" && isPlural(subject.text);
}

/** What is listed and decides nothing: a statement where there is one, else the thing. */
export function listedInEnglish(claim: Claim): string {
  const named = claim.kind === "holds" || claim.kind === "threshold" || claim.kind === "none";
  return named ? noun(claim) : clauseInEnglish(claim);
}

/** With the article, unless the phrase brings its own. */
export function the(phrase: string): string {
  return /^(?:the|an?|its|his|her|their|every|each|all|no|who|what|which|whether|how)\s|^[\d“]/i.test(phrase)
    ? phrase
    : `the ${phrase}`;
}

/** A phrase of which only one thing can be meant: "a share of the services" becomes "the share of the services". */
export function definite(phrase: string): string {
  return the(bareNoun(phrase));
}

function bareNoun(phrase: string): string {
  return phrase.replace(/^an?\s/i, "");
}

/** The verb of a label that says a whole statement: "the main field is one of the three". */
const finiteVerb = /\s(?:is|are|was|were)\s/;

function isStatement(name: string): boolean {
  const [subject = name] = name.split(finiteVerb);
  return subject !== name && /^(?:the|its|their)\s/.test(name) && !/\s(?:that|which|who|whose|where)\b/.test(subject);
}

function a(phrase: string): string {
  if (isPlural(phrase)) return `some ${phrase}`;
  return `${/^[aeiou]/i.test(phrase) ? "an" : "a"} ${phrase}`;
}

function be(phrase: string): string {
  return isPlural(phrase) ? "are" : "is";
}

function compared(claim: Threshold): string {
  const words = comparedWith(claim.subject, claim.operator);
  const joint = claim.subject.kind.measure === "date" || claim.operator === "<" || claim.operator === "!=" ? "" : "of ";
  return `${joint}${words} ${boundWords(claim)}`;
}

/** The bound after a verb or a preposition: the name of another amount takes its article. */
function boundWords({ bound }: Threshold): string {
  return bound.named === true ? definite(bound.text) : bound.text;
}

function comparedWith(subject: Subject, operator: ComparisonOperator): string {
  return subject.kind.measure === "date" ? days[operator] : amounts[operator];
}

/** "qualified" of "qualified staff" beside "staff"; what is counted alike under another name is named. */
function qualityOf(claim: Share): string | undefined {
  if (claim.part.endsWith(` ${claim.whole}`)) return claim.part.slice(0, -claim.whole.length).trim();
  return claim.alike && isPlural(claim.part) ? claim.part : undefined;
}

function wished(claim: Extract<Claim, { readonly kind: "equals" | "includes" }>): string {
  const not = claim.negated ? "not " : "";
  const verb = claim.kind === "equals" ? `${not}be` : `${not}include`;
  return `${the(claim.subject)} ${verb} ${claim.kind === "equals" ? joinOr(claim.members) : membersOf(claim)}`;
}

function membersOf(claim: Extract<Claim, { readonly kind: "equals" | "includes" }>): string {
  if (claim.mode === "all" || claim.members.length < 2) return joinList(claim.members, "en");
  return `${claim.negated ? "any" : "at least one"} of ${joinList(claim.members, "en")}`;
}

function records(claim: Extract<Claim, { readonly kind: "records" }>): string {
  const where = claim.where.kind === "always" ? "" : ` for which ${clauseInEnglish(claim.where)}`;
  if (claim.quantifier === "every") return `${claim.negated ? "not " : ""}only ${claim.list}${where}`;
  return `${claim.negated ? "no" : "an"} entry among ${definite(claim.list)}${where}`;
}

function joined(claim: Extract<Claim, { readonly kind: "and" | "or" }>, say: (claim: Claim) => string): string {
  const words = claim.claims.map((part) => (part.kind === "and" || part.kind === "or" ? `(${say(part)})` : say(part)));
  return claim.kind === "and" ? joinList(words, "en") : joinOr(words);
}
