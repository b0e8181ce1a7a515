import { joinList } from "@bylaw/diagnostics";
import {
  askInEnglish,
  clauseInEnglish,
  countsThings,
  definite,
  excludeInEnglish,
  givenInEnglish,
  the,
} from "./english-claims.ts";
import { dependingInEnglish, englishCourses, openInEnglish } from "./english-courses.ts";
import { englishDay, englishFigure, englishGap } from "./english-figures.ts";
import { capital, isPlural, joinOr, singular } from "./english-nouns.ts";
import { englishRecord } from "./english-record.ts";
import type { Ending, Given, NeedGroup, RuleParts, Short, Source, Wording } from "./wording.ts";

const verbs: Readonly<Record<Exclude<Source["kind"], "derived">, string>> = {
  applicant: "stated",
  attested: "confirmed",
  role: "recorded",
  earlier: "recorded",
};

/** The English words of determinations. */
export const english: Wording = {
  language: "en",
  ...englishRecord,
  courses: englishCourses,
  openWords: openInEnglish,
  dependingWords: dependingInEnglish,
  figure: (value, kind, _scale, cut, bound) => englishFigure(value, kind, cut, bound),
  gapFigure: (value, kind) => englishGap(value, kind),
  day: englishDay,
  countsByNoun: countsThings,
  ask: askInEnglish,
  clause: clauseInEnglish,
  excludes: excludeInEnglish,
  askText: (text) => `asks: “${text}”`,
  rule: ruleInEnglish,
  notApplicable: (article, when, outside) => {
    if (outside !== undefined) return `${capital(article)} does not apply on ${outside}.`;
    if (when === undefined) return `${capital(article)} does not apply here.`;
    return `${capital(article)} applies only where ${when}; it does not apply here.`;
  },
  group: (article, mode, number, items, ending, readings) => {
    const asked =
      mode === "all"
        ? `all of ${items.length}`
        : `${mode === "exactly" ? "exactly" : "at least"} ${number} of ${items.length}`;
    const said = groupItems(items);
    return `${capital(article)} asks for ${asked}: ${said}. ${endInEnglish(ending, readings)}`;
  },
  decisionAsRule: (decision, status, articles, waived) => {
    const because = articles === "" ? "" : `, because of ${articles}`;
    const word = englishRecord.status[status].toLowerCase();
    return `${capital(decision)} stands as a condition here: ${word}${because}${waived === undefined ? "" : ` (${waived})`}.`;
  },
  ruleName: (name) => `condition “${name}”`,
  short: (status, middle, article, more) =>
    [englishRecord.status[status], middle, more > 0 ? `${article} and ${more} more` : article]
      .filter((part) => part !== "")
      .join(" · "),
  shortFigure: (subject, given, operator, asked) =>
    operator === ">=" || operator === "=" ? `${subject} ${given} of ${asked}` : `${subject} ${given}, limit ${asked}`,
  shortNeeds: (facts) => `${joinList(facts, "en")} not known`,
  shortfall: apart,
  gap: (subject, operator, bound, difference) => {
    const more = operator === ">=" || operator === ">" ? "more" : "less";
    const change = difference.text.replace(/ (?:yuan|m²)$/, "");
    if (countsThings(subject)) {
      const things = bound.one ? singular(subject.text) : subject.text;
      const most = more === "less" ? "at most " : "";
      return `Would be met with ${most}${bound.bare} ${things} (${difference.bare} ${more === "less" ? "fewer" : more}).`;
    }
    const words = {
      ">=": "at least",
      ">": "more than",
      "<": "below",
      "<=": "at most",
      "=": "exactly",
      "!=": "other than",
    };
    return `Would be met if ${definiteShare(subject.text)} were ${words[operator]} ${bound.text} (${change} ${more}).`;
  },
  shareGap: (whole, base, part, enough, more) =>
    `With ${base.bare} ${whole}, ${enough.bare} ${part} would do (${more.bare} more).`,
  timeGap: (day, fact) =>
    fact === undefined
      ? `Would be met on ${day}, if nothing else changes.`
      : `Would be met with ${definite(fact)} on ${day} or later, if nothing else changes.`,
  needs: needsInEnglish,
};

/** "A share of the services" is asked for; what would change is the share. */
function definiteShare(name: string): string {
  return /^an?\s/.test(name) ? definite(name) : name;
}

function ruleInEnglish(parts: RuleParts): string {
  const head = `${capital(parts.article)} ${parts.ask}`;
  const { ending } = parts;
  if (ending.kind === "beyond") {
    const given = parts.given === undefined ? "" : `; ${givenWords(parts.given)}${shortWords(ending.short)}`;
    const act = `The decision of ${ending.role} of ${ending.on} accepts ${ending.value.text}`;
    return `${head}. ${act}${given}. ${endInEnglish({ kind: "not_met" }, parts.readings)}`;
  }
  const lifted = ending.kind === "accepted" || ending.kind === "excepted";
  const given = parts.given === undefined ? "" : `; ${givenWords(parts.given)}${lifted ? "" : shortWords(parts.short)}`;
  return `${head}${given}. ${endInEnglish(ending, parts.readings)}`;
}

function endInEnglish(ending: Ending, readings: readonly string[]): string {
  const rests =
    readings.length === 0 ? "" : ` (${readings.length === 1 ? "reading" : "readings"} ${joinList(readings, "en")})`;
  switch (ending.kind) {
    case "met":
      return `Met${rests}.`;
    case "not_met":
    case "beyond":
      return `Not met${rests}.`;
    case "undecided": {
      const reasons = [...ending.needs.map((group) => notKnown(group)), ...ending.others];
      return `Undecided${reasons.length === 0 ? "" : `: ${reasons.join("; ")}`}${rests}.`;
    }
    case "relaxable": {
      const article = ending.article ?? "the measure";
      const comma = article.includes(",") ? "," : "";
      return `${capital(article)}${comma} lets ${ending.role} relax this; its decision is awaited${rests}.`;
    }
    case "soft":
      return `“Generally” leaves this to ${ending.role}; its decision is awaited${rests}.`;
    case "excepted":
      return `Waived${ending.exception === undefined ? "" : `: ${ending.exception}`}${rests}.`;
    case "accepted": {
      const value = ending.value === undefined ? "" : `, which accepts ${ending.value.text}`;
      return `Waived by decision of ${ending.role} of ${ending.on}${value}${rests}.`;
    }
    case "refused":
      return `By its decision of ${ending.on} ${ending.role} does not relax this. Not met${rests}.`;
    default:
      return ending satisfies never;
  }
}

function givenWords(given: Given): string {
  switch (given.kind) {
    case "answer": {
      const { source } = given;
      if (given.forbidden && !given.yes) {
        return source.kind === "derived"
          ? "the facts show none"
          : `${source.role} ${verbs[source.kind]} that there is none`;
      }
      if (source.kind === "derived") return `the facts show that this is ${given.yes ? "" : "not "}so`;
      const who = `${source.role} ${verbs[source.kind]}`;
      if (given.source.kind === "attested") {
        return given.yes ? `${given.source.role} confirmed this` : `${given.source.role} recorded that this is not so`;
      }
      return `${who} that this is ${given.yes ? "" : "not "}so`;
    }
    case "figure": {
      const { text, one } = given.figure;
      if (given.source.kind === "derived") return `the facts give ${text}`;
      const many = !one && (["count", "months", "days", "points", "set"] as readonly string[]).includes(given.measure);
      return `${text} ${many ? "were" : "was"} ${verbs[given.source.kind]}`;
    }
    case "share": {
      const { percent, part, whole } = given;
      const amount = part === undefined || whole === undefined ? undefined : `${part.bare} of ${whole.bare}`;
      if (given.source.kind === "derived") {
        return `the facts give ${amount === undefined ? "" : `${amount}, `}${percent.text}`;
      }
      const verb = verbs[given.source.kind];
      return amount === undefined ? `${percent.text} was ${verb}` : `${amount} were ${verb}, ${percent.text}`;
    }
    case "several": {
      const said = given.figures.map(
        ({ subject, figure, short }) =>
          givenInEnglish(subject, figure) + (short === undefined ? "" : ` (${apart(short)})`),
      );
      if (given.source.kind === "derived") return `the facts give ${joinList(said, "en")}`;
      return `${joinList(said, "en")} were ${verbs[given.source.kind]}`;
    }
    default:
      return given satisfies never;
  }
}

function shortWords(short: Short | undefined): string {
  return short === undefined ? "" : `, ${apart(short)}`;
}

function apart(short: Short): string {
  return `${short.figure.text} ${short.way}`;
}

function notKnown(group: NeedGroup): string {
  const [only] = group.facts;
  const are = group.facts.length > 1 || (only !== undefined && isPlural(only)) ? "are" : "is";
  const who = whoWords(group);
  return `${joinList(group.facts, "en")} ${are} not known${who === "" ? "" : ` (${who})`}`;
}

function needsInEnglish(group: NeedGroup): string {
  const who = whoWords(group);
  return `${capital(joinList(group.facts, "en"))}${who === "" ? "" : ` (${who})`}.`;
}

function whoWords(group: NeedGroup): string {
  const papers = group.evidence.length === 0 ? "" : `, from ${joinOr(group.evidence.map(the))}`;
  switch (group.source.kind) {
    case "applicant":
    case "attested":
    case "role":
      return `${verbs[group.source.kind]} by ${group.source.role}${papers}`;
    case "earlier":
      return "from an earlier decision";
    case "derived":
      return "";
    default:
      return group.source.kind satisfies never;
  }
}

function groupItems(items: Parameters<Wording["group"]>[3]): string {
  const said = (holds: (typeof items)[number]["holds"], one: string, many: string): string[] => {
    const these = items.filter((item) => item.holds === holds);
    if (these.length === 0) return [];
    const names = these.map(({ name, because }) =>
      because.length === 0 ? name : `${name} (${joinList(because, "en")})`,
    );
    return [`${joinList(names, "en")} ${these.length === 1 ? one : many}`.trimEnd()];
  };
  return [
    ...said("untold", "", ""),
    ...said("yes", "holds", "hold"),
    ...said("open", "is undecided", "are undecided"),
    ...said("at_discretion", "is left to the authority", "are left to the authority"),
    ...said("no", "does not hold", "do not hold"),
  ].join("; ");
}
