import type { IrPolicy } from "@bylaw/ir";
import { expect, test } from "vitest";
import { asks, flag, term, title, town, years } from "../course-builder.ts";
import { type Histories, summary, titleResultOf } from "./title-summary.ts";

/** A demonstration title that stands only while the platform title does. */
const place: IrPolicy = town(
  [
    title("platform", [
      term("17", "valid", { period: years(3) }),
      term("17", "revoke", { when: asks("unqualified") }),
      term("18(1)", "revoke_and_bar", { period: years(3), when: asks("penalised") }),
    ]),
    title(
      "demo",
      [
        term("9", "valid", { period: years(2) }),
        term("9", "revoke_and_bar", { period: years(1), when: asks("penalised") }),
      ],
      { under: { title: "platform", citation: { place: "article", number: "11" } } },
    ),
  ],
  { facts: [flag("unqualified"), flag("penalised")] },
);

function demo(histories: Histories, on: string): string {
  return summary(titleResultOf(place, "demo", histories, on, { unqualified: false, penalised: false }));
}

const platform = "granted 2021-12-20";
const bar = "18(1).revoke_and_bar";

test.each<[string, string, string, string]>([
  // Its own end, or that of the platform title, whichever is earlier.
  [platform, "granted 2022-03-01", "2024-03-01", "held 2022-03-01..2024-03-01"],
  [platform, "granted 2022-03-01", "2024-03-02", "expired 2022-03-01..2024-03-01"],
  [platform, "granted 2023-06-01", "2024-12-20", "held 2023-06-01..2024-12-20"],
  [platform, "granted 2023-06-01", "2024-12-21", "expired 2023-06-01..2024-12-20; with platform"],
  [platform, "granted 2021-12-20", "2021-12-20", "held 2021-12-20..2023-12-20"],
  // Both end on one day: it ends by itself.
  [platform, "granted 2022-12-20", "2024-12-21", "expired 2022-12-20..2024-12-20"],
  // A renewal of the platform title in time carries it on; a late one, after a gap, does not.
  [`${platform}; renewed 2024-12-20`, "granted 2023-06-01", "2024-12-21", "held 2023-06-01..2025-06-01"],
  [`${platform}; renewed 2024-12-21`, "granted 2023-06-01", "2024-12-21", "held 2023-06-01..2025-06-01"],
  [
    `${platform}; renewed 2024-12-22`,
    "granted 2023-06-01",
    "2024-12-23",
    "expired 2023-06-01..2024-12-20; with platform",
  ],
  // Revoked together, the same day.
  [`${platform}; revoked 2023-09-01 17.revoke`, "granted 2023-06-01", "2023-08-31", "held 2023-06-01..2024-12-20"],
  [
    `${platform}; revoked 2023-09-01 17.revoke`,
    "granted 2023-06-01",
    "2023-09-01",
    "revoked 2023-06-01..2023-08-31; with platform",
  ],
  // Taken away by itself on the same day, it was taken away by itself.
  [
    `${platform}; revoked 2023-09-01 17.revoke`,
    "granted 2023-06-01; revoked 2023-09-01 !",
    "2023-09-01",
    "revoked 2023-06-01..2023-08-31",
  ],
  // Taken away on the day after the platform title ran out, it was over before.
  [platform, "granted 2023-06-01; revoked 2024-12-21 !", "2024-12-21", "expired 2023-06-01..2024-12-20; with platform"],
  // What fell does not rise with a new grant above it.
  [
    `${platform}; revoked 2023-09-01 17.revoke; granted 2023-09-02`,
    "granted 2023-06-01",
    "2023-10-01",
    "revoked 2023-06-01..2023-08-31; with platform",
  ],
  [
    `${platform}; revoked 2023-09-01 17.revoke; granted 2023-10-01`,
    "granted 2023-06-01; granted 2023-11-01",
    "2023-11-01",
    "held 2023-11-01..2025-11-01",
  ],
  // The bar of the platform title bars it too, held or not.
  [
    `${platform}; revoked 2023-09-01 ${bar}`,
    "granted 2023-06-01",
    "2023-10-01",
    "barred 2023-06-01..2023-08-31; bar 18(1) 2023-09-01..2026-09-01 of platform; apply 2026-09-02",
  ],
  [
    `${platform}; revoked 2023-09-01 ${bar}`,
    "",
    "2023-10-01",
    "barred; bar 18(1) 2023-09-01..2026-09-01 of platform; apply 2026-09-02",
  ],
  [
    `${platform}; revoked 2023-09-01 ${bar}`,
    "granted 2023-06-01",
    "2026-09-02",
    "revoked 2023-06-01..2023-08-31; with platform",
  ],
  [
    `${platform}; revoked 2023-09-01 ${bar}`,
    "granted 2023-06-01; revoked 2023-08-01 9.revoke_and_bar",
    "2024-01-01",
    "barred 2023-06-01..2023-07-31; bar 9 2023-08-01..2024-08-01; bar 18(1) 2023-09-01..2026-09-01 of platform; apply 2026-09-02",
  ],
  // Granted without the platform title: passed over.
  ["", "granted 2023-06-01", "2023-06-02", "none; impossible granted 2023-06-01 parent_not_held"],
  [platform, "granted 2021-12-19", "2022-01-01", "none; impossible granted 2021-12-19 parent_not_held"],
  [
    platform,
    "granted 2022-03-01; renewed 2025-01-10",
    "2025-01-10",
    "expired 2022-03-01..2024-03-01; impossible renewed 2025-01-10 parent_not_held",
  ],
  // Days of the platform title that are not known.
  [
    `${platform}; revoked ? 17.revoke`,
    "granted 2023-06-01",
    "2023-10-01",
    "undecided; of none held revoked; needs history.platform[1].on",
  ],
  [
    `${platform}; revoked 2023-09-01`,
    "granted 2023-06-01",
    "2023-10-01",
    "undecided 2023-06-01..2023-08-31; of revoked barred; needs history.platform[1].cause",
  ],
])("platform %s, demo %s, on %s", (above, own, on, expected) => {
  expect(demo({ platform: above, demo: own }, on)).toBe(expected);
});

test.each<[Histories, string, string]>([
  // Nothing known of the platform title.
  [{ demo: "" }, "2023-10-01", "undecided; of none barred; needs @history:platform"],
  [{ demo: "granted 2023-06-01" }, "2023-10-01", "undecided; of none held expired revoked barred"],
  [{ demo: "granted 2020-06-01" }, "2023-10-01", "undecided; of none expired revoked barred"],
  [
    { demo: "granted 2023-06-01; revoked 2023-08-01 9.revoke_and_bar" },
    "2023-10-01",
    "barred; bar 9 2023-08-01..2024-08-01",
  ],
  // Nothing known of its own: a known bar of the platform title counts.
  [{ platform: "" }, "2023-10-01", "undecided; of none"],
  [
    { platform: `${platform}; revoked 2023-09-01 ${bar}` },
    "2023-10-01",
    "barred; bar 18(1) 2023-09-01..2026-09-01 of platform",
  ],
])("%j, on %s", (histories, on, expected) => expect(demo(histories, on)).toContain(expected));
