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

/** The names of holidays, by the name that the package writes. */
const names = new Map([
  ["New Year's Day", { en: "New Year's Day", zh: "元旦" }],
  ["Spring Festival", { en: "Spring Festival", zh: "春节" }],
  ["Tomb-sweeping Day", { en: "Tomb-sweeping Day", zh: "清明节" }],
  ["Labour Day", { en: "Labour Day", zh: "劳动节" }],
  ["Dragon Boat Festival", { en: "Dragon Boat Festival", zh: "端午节" }],
  ["Mid-autumn Festival", { en: "Mid-Autumn Festival", zh: "中秋节" }],
  ["National Day", { en: "National Day", zh: "国庆节" }],
]);

/** What each of these days is for, holidays in the order of their first day. */
function holidaysOf({ free, working }) {
  const found = new Map();
  for (const day of [...free, ...working].toSorted((a, b) => (a < b ? -1 : 1))) {
    const [name] = (holidays[day] ?? workdays[day]).split(",");
    if (!names.has(name)) throw new Error(`The package calls ${day} ${name}, which has no name here.`);
    found.set(name, [...(found.get(name) ?? []), day]);
  }
  return [...found].map(([name, days]) => ({ ...names.get(name), days }));
}

/** The calendar as its file holds it. */
export function makeYears() {
  const years = [...notices].map(([year, notice]) => {
    const days = daysOf(year);
    return [year, { notice, ...days, holidays: holidaysOf(days) }];
  });
  return { years: Object.fromEntries(years) };
}

/** As the formatter has it: a list on one line where it fits. */
function written({ years }) {
  const list = (days, indent, before) => {
    const line = `[${days.map((day) => `"${day}"`).join(", ")}]`;
    if (indent.length + before.length + line.length <= 120) return line;
    return `[\n${days.map((day) => `${indent}  "${day}"`).join(",\n")}\n${indent}]`;
  };
  const holiday = ({ en, zh, days }) => {
    const line = `          { "en": "${en}", "zh": "${zh}", "days": ${list(days, "", "")} }`;
    if (line.length <= 119) return line.slice(2);
    const inner = " ".repeat(10);
    return `        {\n${inner}"en": "${en}",\n${inner}"zh": "${zh}",\n${inner}"days": ${list(days, inner, `"days": `)}\n        }`;
  };
  const entries = Object.entries(years).map(
    ([year, { notice, free, working, holidays: named }]) =>
      `    "${year}": {\n      "notice": "${notice}",\n      "free": ${list(free, "      ", `"free": `)},\n` +
      `      "working": ${list(working, "      ", `"working": `)},\n` +
      `      "holidays": [\n${named.map(holiday).join(",\n")}\n      ]\n    }`,
  );
  return `{\n  "years": {\n${entries.join(",\n")}\n  }\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../years.json", import.meta.url), written(makeYears()));
}
