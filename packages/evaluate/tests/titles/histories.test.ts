import type { IrPolicy } from "@bylaw/ir";
import { expect, test } from "vitest";
import { asks, flag, lengthOf, term, title, town, years } from "../course-builder.ts";
import { summary, titleResultOf } from "./title-summary.ts";

/** An unknown fact in a list of facts. */
const open = undefined;

const bar1 = "18(1).revoke_and_bar";
const bar3 = "18(3).revoke_and_bar";

/** Three years, reviewed every two, rectified within 60 days, revoked with a bar and without. */
const place: IrPolicy = town(
  [
    title("held_title", [
      term("17", "valid", { period: years(3) }),
      term("13", "review", { period: years(2) }),
      term("14", "rectify", { when: asks("faulty"), within: lengthOf("days", 60), elseRevoke: true }),
      term("17", "revoke", { when: asks("unqualified") }),
      term("17(2)", "may_revoke", { when: asks("changed") }),
      term("18(1)", "revoke_and_bar", { period: years(3), when: asks("penalised") }),
      term("18(3)", "revoke_and_bar", { period: years(2), when: asks("irregular") }),
      term("19", "renew", { when: asks("excellent") }),
    ]),
  ],
  { facts: ["faulty", "unqualified", "changed", "penalised", "irregular", "excellent"].map(flag) },
);
const quiet = {
  faulty: false,
  unqualified: false,
  changed: false,
  penalised: false,
  irregular: false,
  excellent: false,
};

function lived(history: string | undefined, on: string, facts: Readonly<Record<string, boolean>> = quiet): string {
  return summary(titleResultOf(place, "held_title", history === undefined ? {} : { held_title: history }, on, facts));
}

const grant = "granted 2021-12-20";

test.each<[string, string, string]>([
  // Term: from the day of the grant to the same day three years later, both included.
  ["", "2024-01-01", "none"],
  [grant, "2021-12-19", "none"],
  [grant, "2021-12-20", "held 2021-12-20..2024-12-20; review 2023-12-20"],
  [grant, "2024-12-21", "expired 2021-12-20..2024-12-20"],
  ["granted 2020-02-29; reviewed 2022-02-01", "2023-02-28", "held 2020-02-29..2023-02-28; review 2024-02-01"],
  ["granted 2020-02-29; reviewed 2022-02-01", "2023-03-01", "expired 2020-02-29..2023-02-28"],
  // Review: due on the day after its last day; a review or a new grant begins a new period.
  [grant, "2023-12-20", "held 2021-12-20..2024-12-20; review 2023-12-20"],
  [grant, "2023-12-21", "due_for_review 2021-12-20..2024-12-20; review 2023-12-20; !review 13 2023-12-20"],
  [`${grant}; reviewed 2023-12-01`, "2023-12-21", "held 2021-12-20..2024-12-20; review 2025-12-01"],
  [`${grant}; reviewed 2024-02-29`, "2024-03-01", "held 2021-12-20..2024-12-20; review 2026-02-28"],
  // Renewal: on the last day from the old end, a day later as a new grant.
  [`${grant}; reviewed 2023-12-01; renewed 2024-12-20`, "2024-12-21", "held 2021-12-20..2027-12-20; review 2025-12-01"],
  [`${grant}; renewed 2024-12-21`, "2024-12-21", "held 2024-12-21..2027-12-21; review 2026-12-21"],
  [
    `${grant}; reviewed 2023-12-01; renewed 2024-06-01; renewed 2024-06-02`,
    "2024-12-21",
    "held 2021-12-20..2030-12-20; review 2025-12-01",
  ],
  [
    "granted 2020-02-29; reviewed 2022-02-01; renewed 2023-02-28",
    "2023-03-01",
    "held 2020-02-29..2026-02-28; review 2024-02-01",
  ],
  // A grant while it stands begins anew.
  [`${grant}; granted 2024-12-01`, "2024-12-21", "held 2024-12-01..2027-12-01; review 2026-12-01"],
  [`${grant}; renewed 2022-01-01; granted 2023-01-01`, "2024-12-21", "held 2023-01-01..2027-12-20; review 2025-01-01"],
  [`${grant}; granted 2025-02-01`, "2025-01-15", "expired 2021-12-20..2024-12-20"],
  [`${grant}; granted 2025-02-01`, "2025-02-01", "held 2025-02-01..2028-02-01; review 2027-02-01"],
  // Revocation: not held from its day, without a bar and with one.
  [`${grant}; revoked 2023-05-01 17.revoke`, "2023-04-30", "held 2021-12-20..2024-12-20; review 2023-12-20"],
  [`${grant}; revoked 2023-05-01 17.revoke`, "2023-05-01", "revoked 2021-12-20..2023-04-30"],
  [`${grant}; revoked 2023-05-01 17.revoke`, "2030-01-01", "revoked 2021-12-20..2023-04-30"],
  [
    `${grant}; revoked 2023-05-01 ${bar1}`,
    "2023-05-01",
    "barred 2021-12-20..2023-04-30; bar 18(1) 2023-05-01..2026-05-01; apply 2026-05-02",
  ],
  [
    `${grant}; revoked 2023-05-01 ${bar1}`,
    "2026-05-01",
    "barred 2021-12-20..2023-04-30; bar 18(1) 2023-05-01..2026-05-01; apply 2026-05-02",
  ],
  [`${grant}; revoked 2023-05-01 ${bar1}`, "2026-05-02", "revoked 2021-12-20..2023-04-30"],
  [
    `${grant}; revoked 2024-02-29 ${bar1}`,
    "2027-02-28",
    "barred 2021-12-20..2024-02-28; bar 18(1) 2024-02-29..2027-02-28; apply 2027-03-01",
  ],
  [`${grant}; revoked 2024-02-29 ${bar1}`, "2027-03-01", "revoked 2021-12-20..2024-02-28"],
  // Revoked and granted on one day: it was taken away.
  ["revoked 2023-05-01 17.revoke; granted 2023-05-01", "2023-05-01", "revoked 2023-05-01.."],
  [
    `${grant}; revoked 2023-05-01 17.revoke; granted 2023-06-01`,
    "2023-06-01",
    "held 2023-06-01..2026-06-01; review 2025-06-01",
  ],
  // Revoked after its end: no term is changed, but a bar follows.
  [`${grant}; revoked 2025-01-10 17.revoke`, "2025-01-10", "expired 2021-12-20..2024-12-20"],
  [
    `${grant}; revoked 2025-01-10 ${bar1}`,
    "2025-01-10",
    "barred 2021-12-20..2024-12-20; bar 18(1) 2025-01-10..2028-01-10; apply 2028-01-11",
  ],
  [`${grant}; revoked 2025-01-10 ${bar1}`, "2028-01-11", "expired 2021-12-20..2024-12-20"],
  [
    `${grant}; revoked 2023-05-01 17.revoke; revoked 2023-06-01 ${bar1}`,
    "2023-07-01",
    "barred 2021-12-20..2023-04-30; bar 18(1) 2023-06-01..2026-06-01; apply 2026-06-02",
  ],
  // Two bars that overlap: both are listed, the later end counts, whichever began first.
  [
    `${grant}; revoked 2023-05-01 ${bar1}; revoked 2024-06-01 ${bar3}`,
    "2024-06-02",
    "barred 2021-12-20..2023-04-30; bar 18(1) 2023-05-01..2026-05-01; bar 18(3) 2024-06-01..2026-06-01; apply 2026-06-02",
  ],
  [
    `${grant}; revoked 2023-05-01 ${bar1}; revoked 2023-06-01 ${bar3}`,
    "2024-06-02",
    "barred 2021-12-20..2023-04-30; bar 18(1) 2023-05-01..2026-05-01; bar 18(3) 2023-06-01..2025-06-01; apply 2026-05-02",
  ],
  [
    `${grant}; revoked 2023-05-01 ${bar1}; revoked 2023-06-01 ${bar3}`,
    "2025-06-02",
    "barred 2021-12-20..2023-04-30; bar 18(1) 2023-05-01..2026-05-01; apply 2026-05-02",
  ],
  // A bar goes on beside a grant that should not have been.
  [
    `${grant}; revoked 2023-05-01 ${bar1}; granted 2024-01-01`,
    "2024-01-02",
    "barred 2024-01-01..2027-01-01; bar 18(1) 2023-05-01..2026-05-01; apply 2026-05-02",
  ],
  [
    `${grant}; revoked 2023-05-01 ${bar1}; granted 2024-01-01; reviewed 2025-12-01`,
    "2026-05-02",
    "held 2024-01-01..2027-01-01; review 2027-12-01",
  ],
  // A cause that names several bars: certain while each of them would run.
  [
    `${grant}; revoked 2023-05-01 ${bar1},${bar3}`,
    "2026-04-01",
    "undecided 2021-12-20..2023-04-30; of revoked barred; needs history.held_title[1].cause",
  ],
  [
    `${grant}; revoked 2023-05-01 ${bar1},${bar3}`,
    "2025-05-01",
    "barred 2021-12-20..2023-04-30; bar 18(1) 2023-05-01..2026-05-01; bar 18(3) 2023-05-01..2025-05-01; apply 2026-05-02",
  ],
  // A cause that is not given may be any; one of another law bars nobody.
  [
    `${grant}; revoked 2023-05-01`,
    "2024-01-01",
    "undecided 2021-12-20..2023-04-30; of revoked barred; needs history.held_title[1].cause",
  ],
  [`${grant}; revoked 2023-05-01 !`, "2024-01-01", "revoked 2021-12-20..2023-04-30"],
  [`${grant}; revoked 2023-05-01`, "2026-05-02", "revoked 2021-12-20..2023-04-30"],
  // A known bar counts beside a cause that is not given; the first day to apply is then not known.
  [
    `${grant}; revoked 2023-05-01 ${bar1}; revoked 2024-01-01`,
    "2024-02-01",
    "barred 2021-12-20..2023-04-30; bar 18(1) 2023-05-01..2026-05-01",
  ],
  // Orders to rectify.
  [
    `${grant}; ordered 2023-03-01 2023-04-30`,
    "2023-04-30",
    "rectifying 2021-12-20..2024-12-20; review 2023-12-20; order 2023-03-01..2023-04-30",
  ],
  [
    `${grant}; ordered 2023-03-01 2023-04-30`,
    "2023-05-01",
    "rectifying 2021-12-20..2024-12-20; review 2023-12-20; order 2023-03-01..2023-04-30 passed",
  ],
  [
    `${grant}; ordered 2023-03-01`,
    "2023-05-01",
    "rectifying 2021-12-20..2024-12-20; review 2023-12-20; order 2023-03-01..",
  ],
  [
    `${grant}; ordered 2023-03-01; rectified 2023-03-01`,
    "2023-03-01",
    "held 2021-12-20..2024-12-20; review 2023-12-20",
  ],
  [
    `${grant}; ordered 2023-03-01; failed 2023-04-01`,
    "2023-04-01",
    "held 2021-12-20..2024-12-20; review 2023-12-20; !revoke 14",
  ],
  [
    `${grant}; ordered 2023-03-01; refused 2023-04-01`,
    "2023-04-01",
    "held 2021-12-20..2024-12-20; review 2023-12-20; !revoke 14",
  ],
  [
    `${grant}; ordered 2023-03-01; refused 2023-04-01; reviewed 2023-05-01`,
    "2023-05-01",
    "held 2021-12-20..2024-12-20; review 2025-05-01",
  ],
  [
    `${grant}; ordered 2023-03-01; reviewed 2023-04-01`,
    "2023-04-01",
    "rectifying 2021-12-20..2024-12-20; review 2025-04-01; order 2023-03-01..",
  ],
  [
    `${grant}; ordered 2023-12-01`,
    "2023-12-21",
    "rectifying 2021-12-20..2024-12-20; review 2023-12-20; order 2023-12-01..; !review 13 2023-12-20",
  ],
  [`${grant}; ordered 2024-12-01`, "2024-12-21", "expired 2021-12-20..2024-12-20"],
  [`${grant}; ordered 2023-03-01; revoked 2023-04-01 14.rectify`, "2023-04-01", "revoked 2021-12-20..2023-03-31"],
  // What cannot have happened so is reported and passed over.
  ["renewed 2022-01-01", "2022-01-02", "none; impossible renewed 2022-01-01 never_granted"],
  [
    "reviewed 2021-12-19; granted 2021-12-20",
    "2022-01-02",
    "held 2021-12-20..2024-12-20; review 2023-12-20; impossible reviewed 2021-12-19 never_granted",
  ],
  [
    `${grant}; reviewed 2025-01-01`,
    "2025-01-02",
    "expired 2021-12-20..2024-12-20; impossible reviewed 2025-01-01 already_ended",
  ],
  [
    `${grant}; rectified 2023-01-01`,
    "2023-01-02",
    "held 2021-12-20..2024-12-20; review 2023-12-20; impossible rectified 2023-01-01 no_order",
  ],
  [
    `${grant}; revoked 2023-05-01 17.revoke; renewed 2024-01-01`,
    "2024-01-02",
    "revoked 2021-12-20..2023-04-30; impossible renewed 2024-01-01 already_ended",
  ],
  [
    `revoked 2023-05-01 ${bar1}`,
    "2023-05-02",
    "barred; bar 18(1) 2023-05-01..2026-05-01; apply 2026-05-02; impossible revoked 2023-05-01 never_granted",
  ],
  // Days that are not known.
  [
    "granted ?",
    "2024-01-01",
    "undecided; of none held due_for_review expired; ?review 13 history.held_title[0].on; needs history.held_title[0].on",
  ],
  [
    `${grant}; revoked ? ${bar1}`,
    "2023-06-01",
    "undecided 2021-12-20..; of held revoked barred; needs history.held_title[1].on",
  ],
  [
    `${grant}; revoked ? 17.revoke`,
    "2023-06-01",
    "undecided 2021-12-20..; of held revoked; needs history.held_title[1].on",
  ],
  [`${grant}; reviewed ?`, "2023-06-01", "held 2021-12-20..2024-12-20"],
  [
    `${grant}; reviewed ?`,
    "2024-06-01",
    "undecided 2021-12-20..2024-12-20; of held due_for_review; ?review 13 history.held_title[1].on; needs history.held_title[1].on",
  ],
  [`${grant}; reviewed ?`, "2025-06-01", "expired 2021-12-20..2024-12-20"],
  [
    `${grant}; ordered ?; rectified 2023-02-01`,
    "2023-06-01",
    "undecided 2021-12-20..2024-12-20; of held rectifying; needs history.held_title[1].on",
  ],
  [
    "granted ?; revoked 2023-05-01 18(1).revoke_and_bar",
    "2024-01-01",
    "barred; bar 18(1) 2023-05-01..2026-05-01; apply 2026-05-02",
  ],
  [
    `${grant}; reviewed ?; ordered ?`,
    "2023-06-01",
    "undecided; of held due_for_review rectifying expired; ?review 13 history.held_title[1].on history.held_title[2].on; needs history.held_title[1].on history.held_title[2].on",
  ],
])("%s, on %s", (history, on, expected) => expect(lived(history, on)).toBe(expected));

const facts = (more: Readonly<Record<string, boolean | undefined>>): Readonly<Record<string, boolean>> => {
  const all: Record<string, boolean> = {};
  for (const [id, value] of Object.entries({ ...quiet, ...more })) if (value !== undefined) all[id] = value;
  return all;
};

const standing = "held 2021-12-20..2024-12-20; review 2023-12-20";

test.each<[string, string, Readonly<Record<string, boolean | undefined>>, string]>([
  // Facts ask the authority to act; they take nothing away by themselves.
  [grant, "2023-05-01", { unqualified: true }, `${standing}; !revoke 17`],
  [grant, "2023-05-01", { penalised: true }, `${standing}; !revoke_and_bar 18(1) 2026-05-01`],
  [
    grant,
    "2024-02-29",
    { penalised: true, irregular: true },
    "due_for_review 2021-12-20..2024-12-20; review 2023-12-20; !review 13 2023-12-20; !revoke_and_bar 18(1) 2027-02-28; !revoke_and_bar 18(3) 2026-02-28",
  ],
  [grant, "2023-05-01", { changed: true }, `${standing}; !may_revoke 17(2)`],
  [grant, "2023-05-01", { excellent: true }, `${standing}; !renew 19`],
  [grant, "2023-05-01", { faulty: true }, `${standing}; !rectify 14 2023-06-30`],
  // What is not known is open, never asked.
  [grant, "2023-05-01", { unqualified: open }, `${standing}; ?revoke 17 unqualified`],
  [grant, "2023-05-01", { penalised: open }, `${standing}; ?revoke_and_bar 18(1) 2026-05-01 penalised`],
  [
    grant,
    "2023-05-01",
    { changed: open, excellent: open, faulty: open },
    `${standing}; ?rectify 14 2023-06-30 faulty; ?may_revoke 17(2) changed; ?renew 19 excellent`,
  ],
  // Of what does not stand nothing is asked.
  ["", "2023-05-01", { unqualified: true, penalised: true, excellent: true, faulty: true }, "none"],
  [
    grant,
    "2024-12-21",
    { unqualified: true, penalised: open, excellent: true, faulty: true },
    "expired 2021-12-20..2024-12-20",
  ],
  [
    `${grant}; revoked 2023-01-01 17.revoke`,
    "2023-05-01",
    { unqualified: true, penalised: open },
    "revoked 2021-12-20..2022-12-31",
  ],
  // An order is asked for once until the next review.
  [
    `${grant}; ordered 2023-03-01`,
    "2023-05-01",
    { faulty: true },
    "rectifying 2021-12-20..2024-12-20; review 2023-12-20; order 2023-03-01..",
  ],
  [`${grant}; ordered 2023-03-01; rectified 2023-04-01`, "2023-05-01", { faulty: true }, standing],
  [
    `${grant}; ordered 2023-03-01; rectified 2023-04-01; reviewed 2023-04-02`,
    "2023-05-01",
    { faulty: true },
    "held 2021-12-20..2024-12-20; review 2025-04-02; !rectify 14 2023-06-30",
  ],
  [
    `${grant}; reviewed 2023-03-01; ordered 2023-03-01; rectified 2023-04-01`,
    "2023-05-01",
    { faulty: true },
    "held 2021-12-20..2024-12-20; review 2025-03-01",
  ],
  [`${grant}; ordered 2023-03-01; failed 2023-04-01`, "2023-05-01", { faulty: false }, `${standing}; !revoke 14`],
  [
    `${grant}; ordered 2023-03-01; failed 2023-04-01; ordered 2023-04-10`,
    "2023-05-01",
    { faulty: true },
    "rectifying 2021-12-20..2024-12-20; review 2023-12-20; order 2023-04-10..",
  ],
  [
    `${grant}; ordered 2023-03-01; rectified ?`,
    "2023-05-01",
    { faulty: true },
    "undecided 2021-12-20..2024-12-20; of held rectifying; needs history.held_title[2].on",
  ],
  // Where the status is open, what it asks is open as well.
  [
    `${grant}; revoked ? 17.revoke`,
    "2023-05-01",
    { unqualified: true },
    "undecided 2021-12-20..; of held revoked; ?revoke 17 history.held_title[1].on; needs history.held_title[1].on",
  ],
])("asks: %s, on %s, %j", (history, on, more, expected) => expect(lived(history, on, facts(more))).toBe(expected));

test("a history that is not known asks for nothing surely", () => {
  const result = lived(undefined, "2023-05-01", facts({ unqualified: true }));
  expect(result).toBe(
    "undecided; of none held due_for_review rectifying expired revoked barred; ?review 13 @history:held_title; ?revoke 14 @history:held_title; ?revoke 17 @history:held_title; needs @history:held_title",
  );
});
