import { type ExpectedSlot, expectedAfter, type KeywordId } from "@bylaw/language";
import type { Caret } from "./caret.ts";
import { citedPlaces, nextCitations } from "./citations.ts";
import { type Habits, habitsAt } from "./habits.ts";
import { keywordsFor } from "./keywords.ts";
import { namesFor } from "./named-slots.ts";
import type { Offer } from "./offer.ts";
import { snippetsFor } from "./snippets.ts";
import { verbsFor } from "./statements.ts";
import { stockOf } from "./stock.ts";
import { surroundings } from "./wanted.ts";
import { keywordIn, type Writing } from "./writing.ts";

/** Everything that may stand at the caret, whatever is typed. */
export function offersAt(caret: Caret, writing: Writing): readonly Offer[] {
  const habits = habitsAt(caret);
  const opens = caret.opens === "line" ? beginning(habits) : caret.opens === undefined ? 0 : 0.8;
  const goesOn = goingOn(caret, habits, writing, 1 - opens * 0.9);
  if (caret.quoted) return goesOn.filter(({ keyword }) => keyword === undefined);
  const begins = verbsFor(caret, habits, writing, opens);
  const opensArticle = caret.opens === "line" && writing !== "en";
  const share = (habits.sorts.get("§") ?? 0) + 0.25;
  return [
    ...begins,
    ...periodsFor(caret, writing),
    ...(opensArticle ? nextCitations(caret, writing, share) : []),
    ...snippetsFor(caret, writing),
    ...goesOn,
  ];
}

const unknownLine = 0.6;

/** How likely a line begins a statement, by how the lines of this policy do. */
function beginning({ sorts }: Habits): number {
  let [begins, all] = [0, 0];
  for (const [sort, share] of sorts) {
    all += share;
    if (sort.startsWith("!") || sort === "§") begins += share;
  }
  return Math.min(0.95, Math.max(0.1, begins + unknownLine * (1 - all)));
}

const periods: readonly KeywordId[] = ["quarter", "months", "halfYear", "years"];

/** `every` is a verb only before a period, so that behind it alone the statement is not yet known. */
function periodsFor(caret: Caret, writing: Writing): readonly Offer[] {
  const last = caret.read.scanned.tokens[caret.tokensBefore - 1];
  if (caret.section.kind !== "duty" || last?.keyword !== "every" || last.head || caret.opens === "line") return [];
  return periods.flatMap((id, place) => {
    const label = keywordIn(id, writing, id === "months" || id === "years" ? 1 : 0);
    return label === undefined ? [] : [{ label, kind: "keyword" as const, share: 1 - place * 0.1, keyword: id }];
  });
}

function goingOn(caret: Caret, habits: Habits, writing: Writing, most: number): readonly Offer[] {
  if (caret.place === undefined) return [];
  const stock = stockOf(caret.analysis);
  const { keywords, slots } = expectedAfter(caret.place);
  const mark = caret.place.first ? "/" : "";
  const first = slots.find(({ kind }) => kind === "name") ?? slots[0];
  const around = surroundings(caret, stock, first?.path ?? []);
  const found: Offer[] = [...keywordsFor(around, keywords, habits, writing)];
  for (const slot of slots) {
    const here = slot === first ? around : surroundings(caret, stock, slot.path);
    if (slot.kind === "name") {
      const sort = slot.use === "unit" ? "U" : "N";
      const share =
        (habits.sorts.get(sort) ?? 0) +
        most * (slot.use === "unit" ? 0.2 : 0.3) * (mark === "" || slot.path.at(-1)?.name === "pair" ? 1 : 0.2);
      found.push(...namesFor({ slot, around: here, habits, writing, most: share }));
    } else if (isCitation(slot)) {
      const share = (habits.sorts.get(slot.kind === "number" ? "#" : "§") ?? 0) + 0.2;
      found.push(...citationsFor(caret, slot, habits, writing, share));
    }
  }
  return best(found);
}

function isCitation({ path, use }: ExpectedSlot): boolean {
  const production = path.at(-1)?.name;
  return production === "chineseCitation" || (production === "citation" && use === "number");
}

function citationsFor(
  caret: Caret,
  slot: ExpectedSlot,
  { companions }: Habits,
  writing: Writing,
  most: number,
): readonly Offer[] {
  const form = slot.kind === "number" ? "en" : writing === "en" ? undefined : writing;
  if (form === undefined || (slot.kind === "number" && writing !== "en")) return [];
  return slot.path.some(({ name }) => name === "article")
    ? nextCitations(caret, form, most)
    : citedPlaces(caret, companions, form, most);
}

/** Each word once, with its best share. */
function best(offers: readonly Offer[]): readonly Offer[] {
  const found = new Map<string, Offer>();
  for (const offer of offers) {
    const key = `${offer.keyword ?? offer.kind} ${offer.label}`;
    const known = found.get(key);
    if (known === undefined || known.share < offer.share) found.set(key, offer);
  }
  return [...found.values()];
}
