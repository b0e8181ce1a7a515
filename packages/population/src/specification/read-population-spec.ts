import type { Diagnostic } from "@bylaw/diagnostics";
import { type PopulationSpec, populationFormat } from "./population-spec.ts";
import { readFactSpecs } from "./read-draw.ts";
import { entry, knownEntries, notExpected, plain, type Reading, readObject, readTexts } from "./reading.ts";

/** As many applicants as anybody may ask for. */
export const mostApplicants = 200_000;

const entries = ["format", "about", "seed", "size", "on", "strengths", "facts", "papers", "histories"];

/** More problems than this help nobody. */
const mostProblems = 100;

/**
 * Reads a specification that someone wrote, such as a parsed `population.json`. Nothing of it is trusted; all problems
 * are collected, each with its path, and there is a specification only where there is none. Whether it fits a policy is
 * for `checkPopulationSpec` to say.
 */
export function readPopulationSpec(value: unknown): {
  readonly spec?: PopulationSpec;
  readonly problems: readonly Diagnostic[];
} {
  const problems: Diagnostic[] = [];
  const nothing: Reading = { problems, strengths: new Set(), drawn: new Set(), depth: 0 };
  const object = readObject(nothing, value, "population");
  if (object === undefined) return { problems };
  if (entry(object, "format") !== populationFormat) {
    notExpected(nothing, "format", "format");
    return { problems };
  }
  knownEntries(nothing, object, "", entries);
  const strengths = readStrengths(nothing, entry(object, "strengths"));
  const reading: Reading = { ...nothing, strengths: new Set(Object.keys(strengths)) };
  const facts = readFactSpecs(reading, entry(object, "facts"), "facts");
  const after: Reading = { ...reading, drawn: new Set(Object.keys(facts)) };
  const papers = entry(object, "papers");
  const histories = entry(object, "histories");
  const on = entry(object, "on");
  if (typeof on !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(on)) notExpected(reading, "on", "day");
  const spec: PopulationSpec = {
    format: populationFormat,
    about: readTexts(reading, entry(object, "about"), "about") ?? { en: "", zh: "" },
    seed: readWhole(reading, entry(object, "seed"), "seed", 4_294_967_295) ?? 0,
    size: readWhole(reading, entry(object, "size"), "size", mostApplicants) ?? 0,
    on: String(on),
    strengths,
    facts,
    ...(papers === undefined ? {} : { papers: readFactSpecs(after, papers, "papers") }),
    ...(histories === undefined ? {} : { histories: readFactSpecs(after, histories, "histories") }),
  };
  return problems.length > 0 ? { problems: problems.slice(0, mostProblems) } : { spec, problems };
}

function readStrengths(reading: Reading, value: unknown): PopulationSpec["strengths"] {
  if (value === undefined) return plain([]);
  const object = readObject(reading, value, "strengths") ?? {};
  return plain(
    Object.entries(object).flatMap(([name, texts]) => {
      const read = readTexts(reading, texts, `strengths.${name.slice(0, 60)}`);
      return read === undefined ? [] : [[name, read] as const];
    }),
  );
}

function readWhole(reading: Reading, value: unknown, key: "seed" | "size", most: number): number | undefined {
  const sound = typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= most;
  return sound ? value : notExpected(reading, key, key);
}
