import { applicants } from "../applicants.ts";
import { builtArticles, dayOfJudging, metCode } from "../built.ts";
import { type Figure, figure } from "../measurement.ts";
import { importPeer, isInstalled } from "../peers.ts";
import { job, nanosecondsOf, ratioOf, timeJobs } from "../timing.ts";

const rounds = 11;
const validation = "ajv validates by the built schema";

type Validate = (facts: unknown) => boolean;

interface AjvModule {
  readonly default: new (options: unknown) => { compile(schema: unknown): Validate };
}

/** The least that a schema must say to know the same facts: all required, each of one type, no others. */
function plainSchema(sample: Readonly<Record<string, unknown>>): unknown {
  const share = { type: "number", minimum: 0, maximum: 1 };
  const typed = (value: unknown): unknown =>
    typeof value === "number" && value > 0 && value < 1 ? share : { type: typeof value };
  const properties = Object.fromEntries(Object.entries(sample).map(([fact, value]) => [fact, typed(value)]));
  return { type: "object", required: Object.keys(sample), additionalProperties: false, properties };
}

/** Facts as they come in, checked and judged, against ajv that only validates them. */
export async function measure(): Promise<readonly Figure[]> {
  const population = applicants(10_000);
  const { files, index, quick } = await builtArticles();
  const [verdict] = quick.verdicts;
  if (verdict === undefined) throw new Error("the built module has no decision");
  const day = { on: dayOfJudging };
  const run = quick.prepare(day);
  const { certification } = index.decisions;
  const determinations = population.flatMap((facts) => index.evaluate(facts, day).determination ?? []);
  const jobs = [
    job({ name: "evaluate", rows: population, judge: (facts) => index.evaluate(facts, day), kept: true }),
    job({ name: "one decision", rows: population, judge: (facts) => certification?.evaluate(facts, day), kept: true }),
    job({ name: "check", rows: population, judge: (facts) => index.check(facts, day), kept: true }),
    job({
      name: "check and verdict",
      rows: population,
      judge: (facts) => verdict(quick.encode(index.check(facts, day).case), run) === metCode,
    }),
    job({
      name: "sentences",
      rows: determinations,
      judge: (determination) => index.explain(determination, { lang: "en" }),
      later: true,
      kept: true,
    }),
  ];
  if (!isInstalled("ajv")) {
    const times = await timeJobs(jobs, rounds);
    return jobs.map(({ name }) => figure(`${name}, one applicant`, "nanoseconds", nanosecondsOf(times, name)));
  }
  const { default: Ajv } = await importPeer<AjvModule>("ajv/dist/2020.js");
  const text = files.find(({ path }) => path === "facts.schema.json")?.text ?? "";
  const validate = new Ajv({ strict: false }).compile(JSON.parse(text));
  const plainly = new Ajv({ strict: false }).compile(plainSchema({ ...population[0] }));
  if (!population.every((facts) => validate(facts) && plainly(facts))) throw new Error("ajv refuses an applicant");
  const times = await timeJobs(
    [
      ...jobs,
      job({ name: validation, rows: population, judge: validate }),
      job({ name: "plain", rows: population, judge: plainly }),
    ],
    rounds,
  );
  const ratio = (name: string): number => ratioOf(times, name, validation);
  return [
    figure(`${validation}, one applicant`, "nanoseconds", nanosecondsOf(times, validation)),
    figure("ajv validates by the shortest schema of these facts", "ratio", ratio("plain")),
    figure("`check`", "ratio", ratio("check")),
    figure("`check` and verdict", "ratio", ratio("check and verdict"), 1),
    figure("`certification.evaluate`: one decision, its 21 rules answered, frozen", "ratio", ratio("one decision"), 1),
    figure("`evaluate`: checked, all 21 rules answered, frozen", "ratio", ratio("evaluate"), 1),
    figure("`explain`: 21 sentences of one answer", "nanoseconds", nanosecondsOf(times, "sentences")),
  ];
}
