import { applicants } from "../applicants.ts";
import { loadedEngine } from "../engines/engine.ts";
import { engineOf } from "../engines/index.ts";
import { type Figure, figure } from "../measurement.ts";
import { bytesOfCall, job } from "../timing.ts";

/** Bytes that one verdict and one explanation of an engine leave behind. Less than half a byte is the noise of counting. */
export async function measure(name: string): Promise<readonly Figure[]> {
  const population = applicants(10_000);
  const told = await engineOf(name);
  const { title, later = false } = told;
  const { prepare, verdict, explain } = await loadedEngine(told);
  const rows: readonly unknown[] = prepare === undefined ? population : population.map(prepare);
  const bytes = await bytesOfCall(job({ name: "verdict", rows, judge: verdict, later }));
  const figures = [figure(`${title}: verdict`, "bytes", bytes, name === "bylaw" ? 0 : undefined)];
  if (explain === undefined) return figures;
  const kept = typeof (await explain(rows[0])) === "object";
  const explained = await bytesOfCall(job({ name: "explanation", rows, judge: explain, later, kept }));
  return [...figures, figure(`${title}: explanation`, "bytes", explained)];
}
