import { joinList } from "@bylaw/diagnostics";
import type { CourseWording, DutyParts, LimitParts, ValueParts } from "./course-wording.ts";
import { the } from "./english-claims.ts";
import { englishFigure } from "./english-figures.ts";
import { capital, joinOr } from "./english-nouns.ts";

const asked = {
  review: "a review",
  rectify: "an order to put matters right",
  revoke: "the revocation of the title",
  may_revoke: "the revocation of the title",
  revoke_and_bar: "the revocation of the title with a bar",
  renew: "the renewal of the title",
} as const;
const halves: Readonly<Record<string, string>> = { H1: "first half of", H2: "second half of" };

/** The English words of values, titles, duties and procedures. */
export const englishCourses: CourseWording = {
  titleStatus: {
    none: "Not held",
    held: "Held",
    due_for_review: "Due for review",
    rectifying: "Ordered to put right",
    expired: "Expired",
    revoked: "Revoked",
    barred: "Barred",
    undecided: "Undecided",
  },
  dutyStatus: {
    not_triggered: "Not triggered",
    pending: "Pending",
    done_in_time: "Done in time",
    done_late: "Done late",
    overdue: "Overdue",
    done: "Done",
    undecided: "Undecided",
  },
  stepStatus: {
    done: "Done",
    running: "Running",
    next: "Next",
    later: "Later",
    open: "Not known",
    not_applicable: "Does not apply",
  },
  ofRecord: (name, record) => `${name}, ${record}`,
  period: (period) => {
    const [year = period, part] = period.split("-");
    if (part === undefined) return year;
    if (part.startsWith("Q")) return `quarter ${part.slice(1)} of ${year}`;
    return halves[part] === undefined ? period : `${halves[part]} ${year}`;
  },
  value: {
    known: knownValue,
    provisional: (parts) =>
      `${capital(parts.name)}: ${figureOf(parts)} if what is open is settled in the applicant's favour${depending(parts.open)}; not a result yet.`,
    withheld: (name) => `No ${name}: its conditions are not met.`,
    leftTo: (name, role, article) => `${capital(the(name))} is left to ${role}${under(article)}.`,
    between: (name, least, most, open) => {
      const range =
        least === undefined
          ? `at most ${most}`
          : most === undefined
            ? `at least ${least}`
            : `between ${least} and ${most}`;
      return `${capital(name)}: ${range}${depending(open)}.`;
    },
    possible: (name, values, open) => `${capital(name)}: ${joinOr(values)}${depending(open)}.`,
    unknown: (name, open) => `${capital(name)} is not settled${depending(open)}.`,
    capped: (at, from, article) =>
      from === undefined ? `At most ${at}${under(article)}.` : `${from} reduced to the most of ${at}${under(article)}.`,
    addend: (article, value, counts) =>
      counts === "no"
        ? `${capital(article)} adds nothing.`
        : counts === "yes"
          ? `${capital(article)} adds ${value ?? "an amount that is not known"}.`
          : `Whether ${article} adds ${value ?? "anything"} is not known.`,
    within: (parts) =>
      `Within the limit of ${parts.article}${parts.place === undefined ? "" : `: place ${parts.place} of ${parts.places}`} (${applicants(parts)}).`,
    over: (parts) => {
      const proposed = parts.proposed === undefined ? "" : `Proposed: ${parts.proposed}. `;
      return `${proposed}${places(parts)} by those ranked higher${elseWords(parts)} (${parts.article}).`;
    },
    tied: (parts, role) =>
      `Level with others at the last of ${parts.places} places; ${role} settles the order (${parts.article}).`,
    limitOpen: (parts) =>
      `Whether this is within the limit of ${parts.article} is not settled${parts.base === "?" ? "" : ` (${applicants(parts)})`}.`,
  },
  title: {
    never: "It has not been held.",
    held: (since, until) =>
      until === undefined ? `Held since ${since}.` : `Held since ${since}, up to and including ${until}.`,
    expired: (until) => `Its term ended on ${until}.`,
    due: (by) => `A review has been due since ${by}.`,
    reviewBy: (by) => `To be reviewed by ${by}.`,
    rectifying: (since, until, passed) => {
      const by = until === undefined ? "" : ` by ${until}`;
      return `Ordered on ${since} to put matters right${by}; no result is recorded${passed ? ", and that day has passed" : ""}.`;
    },
    revoked: (article) => (article === undefined ? "It was revoked." : `It was revoked under ${article}.`),
    lostWith: (title) => `It fell with ${the(title)}.`,
    barred: (article, until, title) =>
      `${title === undefined ? "Revoked" : `${capital(the(title))} was revoked`}${under(article)}: barred up to and including ${until}.`,
    applyFrom: (day) => `An application may be made from ${day}.`,
    undecided: (possible, open) =>
      `${possible.length === 0 ? "Its status is not known" : capital(joinOr(possible.map((word) => word.toLowerCase())))}${open === "" ? "" : `: ${open}`}.`,
    impossible: (event, on) =>
      `The entry “${event}”${on === undefined ? "" : ` of ${on}`} cannot have happened so and was passed over.`,
    event: {
      granted: "granted",
      renewed: "renewed",
      reviewed: "reviewed",
      ordered_to_rectify: "ordered to rectify",
      rectified: "rectified",
      failed_to_rectify: "failed to rectify",
      refused_to_rectify: "refused to rectify",
      revoked: "revoked",
    },
    ask: (what, article, role, ground, until) => {
      const because = ground === undefined ? "" : `: ${ground}`;
      switch (what) {
        case "may_revoke":
          return `${capital(article)} leaves it to ${role} whether to revoke the title${because}.`;
        case "revoke":
        case "revoke_and_bar": {
          const bar = until === undefined ? "" : ` If it does so today, the bar runs up to and including ${until}.`;
          return `${capital(article)} asks ${role} to revoke the title${because}.${bar}`;
        }
        case "rectify":
          return `${capital(article)} asks ${role} to order that matters be put right${until === undefined ? "" : ` by ${until}`}${because}.`;
        case "review":
          return `${capital(article)} asks ${role} for a review${until === undefined ? "" : `, due by ${until}`}.`;
        case "renew":
          return `${capital(article)} asks ${role} to renew the title${because}.`;
        default:
          return what satisfies never;
      }
    },
    askOpen: (what, article, open) =>
      `Whether ${article} asks for ${asked[what]} is not known${open === "" ? "" : `: ${open}`}.`,
    noBar: (article, title) => `No bar of ${the(title)} under ${article} runs.`,
    barOpen: (article, title, open) =>
      `Whether a bar of ${the(title)} under ${article} runs is not known${open === "" ? "" : `: ${open}`}.`,
    parent: (article, title, stands, open) => {
      if (stands === "yes") return `${capital(the(title))} stands, as ${article} asks.`;
      if (stands === "no") return `${capital(article)} asks that ${the(title)} stand; it does not.`;
      return `${capital(article)} asks that ${the(title)} stand; this is not known${open === "" ? "" : `: ${open}`}.`;
    },
  },
  duty: dutySentence,
  procedure: {
    next: (step, role) => `Next: ${step}, by ${role}.`,
    complete: "All steps are done.",
    step: (name, role, status, day) => {
      const on = day === undefined ? "" : ` on ${day}`;
      if (status === "done") return `${capital(name)}: done by ${role}${on}.`;
      if (status === "running") return `${capital(name)}: running since ${day ?? "a day that is not known"}.`;
      if (status === "open") return `${capital(name)}: whether it was done is not known.`;
      if (status === "not_applicable") return `${capital(name)}: not asked for here.`;
      return `${capital(name)}: not yet done by ${role}.`;
    },
    outOfOrder: (name, earlier) => `${capital(name)} was done before ${earlier}, which comes first.`,
    tooShort: (name, lasted, least) => `${capital(name)} lasted ${lasted}; at least ${least} are asked for.`,
    runsUntil: (name, day) => `${capital(name)} runs at least until ${day}.`,
    length: (length, unit) => {
      if (unit === "workingDays") return `${length} working ${length === "1" ? "day" : "days"}`;
      return englishFigure(length, { measure: unit }).text;
    },
  },
};

function under(article: string | undefined): string {
  return article === undefined ? "" : ` under ${article}`;
}

function depending(open: string): string {
  return open === "" ? "" : `, ${open}`;
}

/** What a value turns on: facts as such, other things as clauses of their own. */
export function dependingInEnglish(needs: readonly string[], waits: readonly string[]): string {
  return [...(needs.length === 0 ? [] : [`depending on ${joinList(needs, "en")}`]), ...waits].join("; ");
}

function figureOf({ value }: ValueParts): string {
  return value?.text ?? "";
}

function knownValue(parts: ValueParts): string {
  const { name, measure, isZero, article } = parts;
  if (measure === "money" && isZero) return `No ${name}${article === undefined ? "" : ` (${article})`}.`;
  return `${capital(name)}: ${figureOf(parts)}${article === undefined ? "" : `, ${article}`}.`;
}

function applicants({ base, places: number }: LimitParts): string {
  return `${base} ${base === "1" ? "applicant" : "applicants"}, ${number} ${number === "1" ? "place" : "places"}`;
}

function places({ places: number }: LimitParts): string {
  if (number === "0") return "There is no place, none being taken";
  return number === "1" ? "The one place is taken" : `The ${number} places are taken`;
}

function elseWords({ else: others }: LimitParts): string {
  if (others?.value !== undefined) return `, so ${others.value}`;
  return others?.role === undefined ? "" : `; what follows is left to ${others.role}`;
}

function dutySentence(status: Parameters<CourseWording["duty"]>[0], { due, doneOn, role, open }: DutyParts): string {
  switch (status) {
    case "not_triggered":
      return "Nothing has to be done yet.";
    case "pending":
      return due === undefined ? `To be done by ${role}.` : `To be done by ${role} on or before ${due}.`;
    case "done_in_time":
      return `Done on ${doneOn ?? ""}, in time${due === undefined ? "" : ` (last day ${due})`}.`;
    case "done_late":
      return `Done on ${doneOn ?? ""}, late${due === undefined ? "" : ` (last day ${due})`}.`;
    case "overdue":
      return `Not done by ${role}${due === undefined ? "" : `; the last day was ${due}`}.`;
    case "done":
      return doneOn === undefined ? "Done." : `Done on ${doneOn}.`;
    case "undecided": {
      const day = due === undefined ? "" : ` (last day ${due})`;
      return `Not known${day}${open === "" ? "" : `: ${open}`}.`;
    }
    default:
      return status satisfies never;
  }
}

/** Some things that stand in the way, as one clause. */
export function openInEnglish(needs: readonly string[], waits: readonly string[]): string {
  return joinList([...needs, ...waits], "en");
}
