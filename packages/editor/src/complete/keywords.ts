import type { ExpectedKeyword, KeywordId } from "@bylaw/language";
import type { Habits } from "./habits.ts";
import type { Offer } from "./offer.ts";
import type { Surroundings } from "./wanted.ts";
import { keywordIn, type Writing } from "./writing.ts";

/** How often words are written where they may be, where the policy itself does not show it. */
const usual: Readonly<Partial<Record<KeywordId, number>>> = {
  when: 0.08,
  and: 0.06,
  otherwise: 0.05,
  unless: 0.03,
  or: 0.03,
  tightens: 0.03,
  yes: 0.1,
  no: 0.06,
  money: 0.05,
  yesNo: 0.05,
  attested: 0.04,
  oneOf: 0.05,
  countOf: 0.03,
  percent: 0.03,
  date: 0.03,
  by: 0.03,
  evidence: 0.03,
  because: 0.05,
  needing: 0.04,
  with: 0.05,
  without: 0.04,
  on: 0.04,
  in: 0.02,
  where: 0.04,
  last: 0.01,
  not: 0.03,
  else: 0.04,
  listOf: 0.03,
  anyOf: 0.03,
  text: 0.03,
  includeAnyOf: 0.02,
  includeAllOf: 0.02,
  any: 0.015,
  historyOf: 0.05,
  stepsOf: 0.04,
};

/** Words that the Chinese order alone has, and those that are only read. */
const rare: ReadonlySet<KeywordId> = new Set<KeywordId>([
  "section",
  "paragraph",
  "schedule",
  "article",
  "every",
  "latest",
  "isNot",
  "excepted",
  "doneOn",
  "yearType",
]);

const inOrders: ReadonlySet<string> = new Set(["table", "cap", "order", "dayOfMonth"]);

/** Joining words and words of the language that may go on with the statement. */
export function keywordsFor(
  around: Pick<Surroundings, "caret" | "wanted">,
  expected: readonly ExpectedKeyword[],
  habits: Habits,
  writing: Writing,
): readonly Offer[] {
  const mark = around.caret.place?.first ? "/" : "";
  const compares = expected.some(({ id }) => id === "notLess");
  const words = expected.flatMap((keyword) => {
    const { id } = keyword;
    const label = formOf(keyword, writing);
    if (label === undefined) return [];
    const custom = (usual[id] ?? 0.005) * fitting(id, around) * (mark === "" ? 1 : 0.3);
    const share = (habits.sorts.get(id) ?? 0) * fitting(id, around) + custom * (rare.has(id) ? 0.1 : 1);
    const other = keywordIn(id, writing === "en" ? "zh" : "en");
    return [{ label, kind: "keyword" as const, share, keyword: id, ...(other === undefined ? {} : { other }) }];
  });
  return compares ? [...words, ...signs] : words;
}

/** Signs of comparison are quicker typed than chosen: they come after all else, for who does not know them. */
const signs: readonly Offer[] = ["=", ">=", "<=", ">", "<"].map((label, place) => ({
  label,
  kind: "keyword",
  share: 1e-9 / (1 + place),
}));

/** `yes` and `no` beside what is a yes or no; aggregates where a number may be. */
function fitting(id: KeywordId, { wanted }: Pick<Surroundings, "wanted">): number {
  if (wanted.is !== "value" || wanted.kind === undefined) return id === "yes" || id === "no" ? 0.2 : 1;
  const { kind } = wanted;
  if (id === "yes" || id === "no") return kind.kind === "yesNo" ? 3 : 0.02;
  if (id === "yearOf") return kind.kind === "number" && kind.measure === "year" ? 5 : 0.5;
  if (id === "endOfQuarterOf") return kind.kind === "date" ? 3 : 0.2;
  return 1;
}

function formOf({ id, productions }: ExpectedKeyword, writing: Writing): string | undefined {
  const production = productions.at(-1) ?? "";
  if (writing === "en")
    return id === "years" && production === "type" ? keywordIn(id, writing, 1) : keywordIn(id, writing);
  if (id === "years" && production === "type") return keywordIn("yearType", writing);
  if (id === "by") return keywordIn(id, writing, inOrders.has(production) ? 1 : 0);
  if (id === "not") return keywordIn(id, writing, production === "test" ? 1 : 0);
  if (id === "within") return keywordIn(id, writing, 1);
  if (id === "of" && production === "group") return "项";
  return keywordIn(id, writing);
}
