// One process of the benchmark: `child.ts agreement ENGINE` or `child.ts measure NAME PART`. Answers in one line of JSON.
import { disagreement } from "./agreement.ts";
import { applicants } from "./applicants.ts";
import { engineOf } from "./engines/index.ts";
import type { MeasurementModule } from "./measurement.ts";

const [, , task = "", name = "", part = ""] = process.argv;
const answer = task === "agreement" ? await agreement() : await measurement();
// Some engines keep threads; what was asked has been answered.
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit());

async function agreement(): Promise<unknown> {
  const fault = await disagreement(await engineOf(name), applicants(Number(part)));
  return { fault: fault ?? null };
}

async function measurement(): Promise<unknown> {
  const { measure } = (await import(`./measurements/${name}.ts`)) as MeasurementModule;
  return await measure(part);
}
