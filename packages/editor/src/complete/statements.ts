import { homeOf, type KeywordId, statementsIn } from "@bylaw/language";
import { verbs } from "../keyword-tables.ts";
import { type Caret, standsIn } from "./caret.ts";
import { type Habits, statementHabits } from "./habits.ts";
import type { Offer } from "./offer.ts";
import { stockOf } from "./stock.ts";
import { declaredBy } from "./wanted.ts";
import { keywordIn, type Writing } from "./writing.ts";

/** What begins most statements of a section, where the policy does not yet show it. */
const usual: ReadonlyMap<string, readonly KeywordId[]> = new Map<string, readonly KeywordId[]>([
  ["", ["policy", "use", "fact", "let", "decision", "scenario", "sample"]],
  ["policy", [...statementsIn("policy"), "use", "fact"]],
  ["decision", ["require", "article", "give", "let", "reading", "mayRelax", "forbid", "add", "omit", "decision"]],
  ["title", ["valid", "revoke", "revokeAndBar", "rectify", "review", "article", "renew", "under"]],
  ["duty", ["within", "article", "duty", "every"]],
  ["procedure", ["step", "article", "procedure"]],
  ["sample", ["sample", "scenario"]],
  ["scenario", ["given", "expect", "scenario"]],
]);

/** What begins statements at the margin, once the policy has its head. */
const atTheMargin: readonly KeywordId[] = [
  "decision",
  "fact",
  "let",
  "scenario",
  "article",
  "table",
  "role",
  "sample",
  "paper",
  "omit",
  "title",
  "duty",
  "procedure",
  "reading",
  "use",
];

/** Verbs that may follow a citation on its line. */
const notBehindCitation: ReadonlySet<KeywordId> = new Set<KeywordId>([
  "policy",
  ...statementsIn("policy"),
  "use",
  "role",
  "paper",
  "scenario",
  "sample",
  ...statementsIn("scenario"),
  "article",
  "section",
  "paragraph",
  "schedule",
]);

/** The verbs that may begin a statement here: those of the section, in the writing of the lines round it. */
export function verbsFor(caret: Caret, habits: Habits, writing: Writing, most: number): readonly Offer[] {
  const { opens, section } = caret;
  if (opens === undefined) return [];
  const usually = usual.get(section.kind ?? "") ?? [];
  const before = statementHabits(caret);
  const { text } = caret.read.scanned.source;
  const atMargin = caret.span.start === 0 || text[caret.span.start - 1] === "\n";
  const headed = caret.analysis.forms.model.bound.header !== undefined;
  const outside = opens === "line" && atMargin && caret.chunk !== undefined;
  return verbs.flatMap((id) => {
    if (opens !== "line" && notBehindCitation.has(id)) return [];
    const label = verbForm(caret, id, writing);
    // A Chinese citation opens its line by itself.
    if (label === undefined || (id === "article" && writing !== "en")) return [];
    const fits = standsIn(id, section.kind) ? 1 : 0.02;
    const place = (outside ? atTheMargin : usually).indexOf(id);
    const own = homeOf(id) !== undefined;
    // In the canonical layout the statements of a section are indented, and all others stand at the margin.
    const layout = opens === "line" && own === atMargin ? 0.3 : 1;
    const again = id === "policy" && headed && caret.chunk !== undefined ? 0.02 : 1;
    const custom = ((own ? 0.02 : 0.012) + (place === -1 ? 0 : 0.1 / (place + 2))) * layout * again;
    const habit = (habits.sorts.get(`!${id}`) ?? 0) + (before.get(id) ?? 0) * most;
    const other = keywordIn(id, writing === "en" ? "zh" : "en");
    const share = (custom * most + habit) * fits;
    return [{ label, kind: "verb" as const, share, keyword: id, ...(other === undefined ? {} : { other }) }];
  });
}

/** `give` and `add` have a word for each kind of value in Chinese. */
function verbForm(caret: Caret, id: KeywordId, writing: Writing): string | undefined {
  if (writing === "en" || (id !== "give" && id !== "add")) return keywordIn(id, writing);
  const type = declaredBy(caret.section.header, stockOf(caret.analysis))?.type;
  const points = type?.kind === "number" && type.measure === "points";
  if (id === "add") return keywordIn(id, writing, points ? 0 : 1);
  if (type?.kind === "choice") return keywordIn(id, writing, 1);
  if (points) return keywordIn(id, writing, 2);
  return keywordIn(id, writing, type?.kind === "number" && type.measure === "money" ? 0 : 3);
}
