import type { Guide } from "./guide.ts";
import { afterRevocation } from "./guides/after-revocation.ts";
import { halfOfTheRound } from "./guides/half-of-the-round.ts";
import { longHoliday } from "./guides/long-holiday.ts";
import { oneNumber } from "./guides/one-number.ts";
import { openFindings } from "./guides/open-findings.ts";
import { textToModule } from "./guides/text-to-module.ts";

/** The guides, in the order in which they are listed: by their readers, the easiest first. */
export const guides: readonly Guide[] = [
  oneNumber,
  longHoliday,
  textToModule,
  openFindings,
  halfOfTheRound,
  afterRevocation,
];
