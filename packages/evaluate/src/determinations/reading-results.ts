import { type Citation, citationKey } from "@bylaw/diagnostics";
import type { IrDecision, IrPolicy, IrReading, ReadingResult } from "@bylaw/ir";
import type { DecisionFinding } from "../decisions/decision-finding.ts";
import type { Run } from "../run.ts";
import { valueText } from "./value-text.ts";
import { withoutAbsent } from "./without-absent.ts";

/** The value of each reading that can be switched, as text. */
export function readingValues(run: Run): Readonly<Record<string, string>> {
  return Object.fromEntries(
    run.policy.readings.flatMap((reading) => {
      const value = valueOf(reading, run);
      return value === undefined ? [] : [[reading.id, value]];
    }),
  );
}

function valueOf(reading: IrReading, run: Run): string | undefined {
  const finding = run.readings.get(reading.id);
  const measure = reading.type?.kind === "number" ? reading.type.measure : "number";
  return finding && valueText(finding.value, measure);
}

/**
 * The readings on which these decisions rest, and the titles, duties and procedures where they are shown, in source
 * order; switched ones are marked.
 */
export function readingResults(
  decisions: readonly DecisionFinding[],
  run: Run,
  withCourses: boolean,
): readonly ReadingResult[] {
  const decided = decisions.flatMap(({ decision }) => statementsOf(decision));
  const statements = withCourses ? [...decided, ...statementsOfCourses(run.policy)] : decided;
  return run.policy.readings
    .filter((reading) => restsOn(reading, statements))
    .map((reading) => {
      const value = valueOf(reading, run);
      const usual = reading.default && run.evaluate(reading.default, { name: reading.id }).value;
      const measure = reading.type?.kind === "number" ? reading.type.measure : "number";
      const switched = usual !== undefined && value !== valueText(usual, measure);
      return withoutAbsent<ReadingResult>({
        id: reading.id,
        citation: reading.citation && citationKey(reading.citation),
        value,
        switched: switched ? true : undefined,
        text: reading.text,
      });
    });
}

interface Statement {
  readonly readings: readonly string[];
  readonly citation?: Citation;
}

/** Through its name, or, for one that is only a sentence, through its article. */
function restsOn(reading: IrReading, statements: readonly Statement[]): boolean {
  const place =
    reading.type === undefined && reading.citation !== undefined ? citationKey(reading.citation) : undefined;
  return statements.some(
    ({ readings, citation }) =>
      readings.includes(reading.id) ||
      (place !== undefined && citation !== undefined && citationKey(citation) === place),
  );
}

/** Titles, duties and procedures rest on readings as a whole, and each of their lines on its article. */
function statementsOfCourses({ titles = [], duties = [], procedures = [] }: IrPolicy): readonly Statement[] {
  const lines = [
    ...titles.flatMap(({ terms }) => terms),
    ...duties.flatMap(({ terms }) => terms),
    ...procedures.flatMap(({ steps }) => steps),
  ];
  const cited = lines.map(({ citation }): Statement => ({ readings: [], ...(citation && { citation }) }));
  return [...titles, ...duties, ...procedures, ...cited];
}

/** Everything in a decision that may rest on a reading. */
function statementsOf(decision: IrDecision): readonly Statement[] {
  const { value, limits = [], rules, relaxations } = decision;
  const formed = value === undefined ? [] : value.kind === "give" ? value.arms : value.addends;
  const most = value?.most === undefined ? [] : [value.most];
  return [...rules, ...relaxations, ...formed, ...most, ...limits];
}
