// `npm run years`: writes years.json from the package chinese-days, for each year whose notice is named in notices.mjs.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { notices } from "./notices.mjs";

// Its table of days, and not its functions, which read a day in the time zone of the machine.
const table = new URL(import.meta.resolve("chinese-days/dist/chinese-days.json"));
const { holidays, workdays } = JSON.parse(readFileSync(table, "utf8"));

/** The days on which the calendar differs from the week: free weekdays and worked weekend days, in order. */
function daysOf(year) {
  const ofYear = (days, isWeekend) =>
    Object.keys(days)
      .filter((day) => day.startsWith(`${year}-`) && (new Date(day).getUTCDay() % 6 === 0) === isWeekend)
      .toSorted();
  return { free: ofYear(holidays, false), working: ofYear(workdays, true) };
}

/** The calendar as its file holds it. */
export function makeYears() {
  return { years: Object.fromEntries([...notices].map(([year, notice]) => [year, { notice, ...daysOf(year) }])) };
}

/** A day a line where a list is long, as the formatter has it. */
function written({ years }) {
  const list = (days) => {
    const line = `[${days.map((day) => `"${day}"`).join(", ")}]`;
    return line.length <= 100 ? line : `[\n        ${days.map((day) => `"${day}"`).join(",\n        ")}\n      ]`;
  };
  const entries = Object.entries(years).map(
    ([year, { notice, free, working }]) =>
      `    "${year}": {\n      "notice": "${notice}",\n      "free": ${list(free)},\n      "working": ${list(working)}\n    }`,
  );
  return `{\n  "years": {\n${entries.join(",\n")}\n  }\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../years.json", import.meta.url), written(makeYears()));
}
