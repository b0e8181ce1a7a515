import { type CheckedEvent, type IrPolicy, type TitleEventKind, type TitleResult, titleEventKinds } from "@bylaw/ir";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayText } from "../../src/dates/calendar-day.ts";
import { shiftMonths } from "../../src/dates/date-arithmetic.ts";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { day, months, term, title, town } from "../course-builder.ts";
import { checked } from "../policy-builder.ts";
import { type WalkedTitle, walkedStatus } from "./walk-days.ts";

const first = day("2020-01-29");
const last = day("2021-04-02");

type Event = { readonly event: TitleEventKind; readonly on: number };

/** Few days, and those around the ends of months, so that much falls on one day or on the next. */
const days = fc.oneof(
  fc
    .constantFrom("2020-02-28", "2020-02-29", "2020-03-01", "2020-03-29", "2020-03-31", "2021-02-28", "2021-03-01")
    .map(day),
  fc.integer({ min: first, max: last }),
);
const kinds = fc.oneof(
  fc.constantFrom(...titleEventKinds),
  fc.constantFrom("granted", "renewed", "revoked") as fc.Arbitrary<TitleEventKind>,
);
const events = fc.array(fc.record({ event: kinds, on: days }), { maxLength: 6 });
const lengths = fc.record({
  valid: fc.constantFrom(undefined, 1, 12),
  review: fc.constantFrom(undefined, 1, 6),
});

/** Mostly a day beside the end of some length after an event. */
const asked = fc.record({
  pick: fc.nat(),
  later: fc.constantFrom(0, 1, 2, 6, 12, 13, 24),
  near: fc.constantFrom(-1, 0, 1),
  any: days,
});

interface Asked {
  readonly pick: number;
  readonly later: number;
  readonly near: number;
  readonly any: number;
}

function dayAsked({ pick, later, near, any }: Asked, list: readonly Event[]): number {
  const event = list[pick % (list.length + 1)];
  return event === undefined ? any : shiftMonths(event.on, later) + near;
}

function walked(
  list: readonly Event[],
  { valid, review }: { valid: number | undefined; review: number | undefined },
): WalkedTitle {
  return { events: list, ...(valid !== undefined && { valid }), ...(review !== undefined && { review }) };
}

function policyOf(own: WalkedTitle, above: WalkedTitle | undefined): IrPolicy {
  const terms = ({ valid, review }: WalkedTitle): Parameters<typeof title>[1] => [
    ...(valid === undefined ? [] : [term("1", "valid", { period: months(valid) })]),
    ...(review === undefined ? [] : [term("2", "review", { period: months(review) })]),
  ];
  const parent = above === undefined ? [] : [title("above", terms(above))];
  return town([...parent, title("own", terms(own), above === undefined ? {} : { under: { title: "above" } })]);
}

function result(
  policy: IrPolicy,
  histories: Readonly<Record<string, readonly CheckedEvent[]>>,
  on: number,
): TitleResult {
  return evaluate(policy, checked({}, { histories }), { on: dayText(on) }).titles?.["own"] as TitleResult;
}

const numbered = (list: readonly { readonly event: TitleEventKind; readonly on?: number }[]): readonly CheckedEvent[] =>
  list.map((event, index) => ({ ...event, index }));

test("a known history is read as one reads it day by day", () => {
  fc.assert(
    fc.property(events, events, lengths, lengths, fc.boolean(), asked, (own, above, mine, theirs, depends, when) => {
      const on = dayAsked(when, own);
      const title1 = walked(own, mine);
      const title2 = depends ? walked(above, theirs) : undefined;
      const found = result(policyOf(title1, title2), { own: numbered(own), above: numbered(above) }, on);
      expect(found.status).toBe(walkedStatus(title1, title2, on));
    }),
    { seed: 20_211_104, numRuns: 1500 },
  );
});

test("the order of the list means nothing", () => {
  fc.assert(
    fc.property(events, lengths, days, (own, mine, on) => {
      const policy = policyOf(walked(own, mine), undefined);
      const plain = (found: TitleResult): string => JSON.stringify({ ...found, impossible: found.impossible.length });
      const forwards = result(policy, { own: numbered(own) }, on);
      expect(plain(result(policy, { own: numbered(own.toReversed()) }, on))).toBe(plain(forwards));
      expect(plain(result(policy, { own: numbered([...own, ...own]) }, on)).length).toBeGreaterThan(0);
    }),
    { seed: 20_211_104, numRuns: 300 },
  );
});

test("of one event without a date, just the statuses that some day of it gives", () => {
  fc.assert(
    fc.property(
      events,
      events,
      lengths,
      lengths,
      fc.boolean(),
      kinds,
      fc.boolean(),
      days,
      (own, above, mine, theirs, depends, kind, aboveIt, on) => {
        const inAbove = depends && aboveIt;
        const open = { event: kind };
        const policy = policyOf(walked(own, mine), depends ? walked(above, theirs) : undefined);
        const found = result(
          policy,
          { own: numbered(inAbove ? own : [...own, open]), above: numbered(inAbove ? [...above, open] : above) },
          on,
        );
        const statuses = new Set<string>();
        for (let at = first - 400; at <= on + 1; at++) {
          const dated = { event: kind, on: at };
          const title1 = walked(inAbove ? own : [...own, dated], mine);
          const title2 = depends ? walked(inAbove ? [...above, dated] : above, theirs) : undefined;
          statuses.add(walkedStatus(title1, title2, on));
        }
        const possible: readonly string[] = found.possible ?? [found.status];
        expect(possible).toEqual(expect.arrayContaining([...statuses]));
        expect(found.needs.length > 0).toBe(possible.length > 1);
        // After more renewals the days to try may be too many: then more is left possible than is.
        const renewals = [...own, ...(depends ? above : []), open].filter((each) => each.event === "renewed").length;
        if (renewals <= 3) expect([...possible].sort()).toEqual([...statuses].sort());
      },
    ),
    { seed: 20_211_104, numRuns: 40 },
  );
}, 60_000);
