import type { Names } from "@bylaw/ir";

/** The two forms of the units that measures count in; by the English and by the Chinese name. */
const forms: ReadonlyMap<string, readonly [one: string, many: string]> = new Map(
  (
    [
      [
        ["家次", "firm_visits"],
        ["firm-visit", "firm-visits"],
      ],
      [
        ["人次", "person_times", "attendances"],
        ["person-time", "person-times"],
      ],
      [
        ["visits", "visit"],
        ["visit", "visits"],
      ],
      [
        ["persons", "people", "person", "人", "名"],
        ["person", "persons"],
      ],
      [
        ["firms", "firm", "companies", "enterprises", "家"],
        ["firm", "firms"],
      ],
      [
        ["times", "time", "次"],
        ["time", "times"],
      ],
      [
        ["events", "event", "sessions", "场次", "场"],
        ["event", "events"],
      ],
      [
        ["deals", "deal", "笔"],
        ["deal", "deals"],
      ],
      [
        ["items", "item", "件", "项"],
        ["item", "items"],
      ],
      [
        ["cases", "case"],
        ["case", "cases"],
      ],
      [
        ["orders", "order"],
        ["order", "orders"],
      ],
      [
        ["staff", "members"],
        ["member of staff", "staff"],
      ],
      [
        ["institutions", "institution"],
        ["institution", "institutions"],
      ],
      [
        ["complaints", "complaint"],
        ["complaint", "complaints"],
      ],
      [
        ["places", "place"],
        ["place", "places"],
      ],
      [
        ["years", "year"],
        ["year", "years"],
      ],
      [
        ["months", "month"],
        ["month", "months"],
      ],
      [
        ["days", "day"],
        ["day", "days"],
      ],
    ] as const
  ).flatMap(([names, pair]) => names.map((name) => [name, pair] as const)),
);

/** Words after which the rest of a noun phrase only describes its head: "orders on the service platform". */
const describing =
  /\s(?:of|on|in|with|for|from|to|at|by|per|within|under|over|that|which|who|whose|\w+(?:ed|ing|held|made)(?=\s(?:on|in|at|by|to|for|from|with|over|under|of)\s))\s/;

/** What only describes the head at the end of a phrase: "titles held", "titles applied for", "profits, a loss being negative". */
const trailing = /(?<=s)\s\w*(?:ed|held|made|taken)(?:\s(?:for|to|in))?$|,\s.*$|\s(?:where|for which)\s.*$/;

/** Phrases that are clauses: "who benefits from reduced fees". */
const clause = /^(?:who|what|which|whether|how|where|when)\s/i;

const alwaysPlural = /^(?:staff|people|premises|personnel|finances|proceeds|police)$/i;
const neverPlural = /(?:ss|us|is|news|status|address|progress|business|access|process)$/i;

/**
 * The unit after a number, in the form that the number takes. Firm-visits and person-times are told by their Chinese
 * name, since English writes both as visits; a unit that is not known is taken to be a regular plural.
 */
export function unitAfter(unit: Names, one: boolean): string {
  const narrow = unit.zh === "家次" || unit.zh === "人次" ? forms.get(unit.zh) : undefined;
  // 家 and 个 count many things: the Chinese word tells only where the policy has no English one.
  const own = forms.get(unit.id) ?? forms.get(unit.en ?? "");
  const named = /[a-z]/i.test(unit.en ?? unit.id);
  const pair = narrow ?? own ?? (named ? undefined : forms.get(unit.zh ?? ""));
  if (pair !== undefined) return pair[one ? 0 : 1];
  const name = (unit.en ?? unit.id).replaceAll("_", " ");
  return one ? singular(name) : name;
}

/** Whether a noun phrase takes "are": told by the last word of its head. */
export function isPlural(phrase: string): boolean {
  if (clause.test(phrase)) return false;
  const noun = headOf(phrase).split(/\s+/).at(-1) ?? "";
  return alwaysPlural.test(noun) || (/s$/i.test(noun) && !neverPlural.test(noun));
}

/** The phrase with its head in the singular: "orders on the platform" becomes "order on the platform". */
export function singular(phrase: string): string {
  const head = headOf(phrase);
  const rest = phrase.slice(head.length);
  const noun = head.trim().split(/\s+/).at(-1) ?? "";
  if (alwaysPlural.test(noun) || !isPlural(head)) return phrase;
  const one = noun
    .replace(/ies$/, "y")
    .replace(/(?<=ch|sh|x|ss)es$/, "")
    .replace(/(?<!s)s$/, "");
  return head.slice(0, head.lastIndexOf(noun)) + one + rest;
}

function headOf(phrase: string): string {
  const [head = phrase] = phrase.replace(trailing, "").split(describing);
  return head.replace(trailing, "").trimEnd();
}

/** A number up to ten as a word. */
export function numberWord(value: number): string {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][value] ?? String(value);
}

/** The first letter as a capital. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "a, b or c". */
export function joinOr(entries: readonly string[]): string {
  if (entries.length < 2) return entries.join("");
  return `${entries.slice(0, -1).join(", ")} or ${entries.at(-1) ?? ""}`;
}
