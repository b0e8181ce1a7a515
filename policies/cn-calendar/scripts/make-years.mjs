// `npm run years`: writes years.json from the package chinese-days, for each year whose notice is named in notices.mjs.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import chineseDays from "chinese-days";
import { notices } from "./notices.mjs";

/** The days on which the calendar differs from the week: free weekdays and worked weekend days, in order. */
function daysOf(year) {
  const free = [];
  const working = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    const isWeekend = date.getUTCDay() % 6 === 0;
    // The package reads a day in the time zone of the machine, so it is given noon there.
    const isWorked = chineseDays.isWorkday(new Date(year, date.getUTCMonth(), date.getUTCDate(), 12));
    if (isWeekend && isWorked) working.push(day);
    if (!isWeekend && !isWorked) free.push(day);
  }
  return { free, working };
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
