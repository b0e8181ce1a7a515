import { engineNames, engineOf } from "./engines/index.ts";
import type { Measurement } from "./measurement.ts";
import { isInstalled, peerVersions } from "./peers.ts";
import { inProcess } from "./processes.ts";

const size = 10_000;
/** Nothing is timed here, so that several may run side by side. */
const sideBySide = 2;

/** Which engines may be measured, and what was found, in words. */
export interface Agreement {
  /** By the name of the engine; nothing where no engine was asked. */
  readonly agreeing: ReadonlyMap<string, boolean> | undefined;
  readonly words: string | undefined;
}

/**
 * Lets every engine judge 10,000 applicants before anything is measured: one that gives another verdict than the
 * hand-written code, or names other failing rules, is told and not measured; so is one that is not installed.
 */
export async function agreeingEngines(chosen: readonly Measurement[], say: (line: string) => void): Promise<Agreement> {
  if (!chosen.some(({ parts }) => parts === engineNames)) return { agreeing: undefined, words: undefined };
  const faults = new Map<string, string>();
  const absent: string[] = [];
  const waiting: string[] = [];
  for (const name of engineNames) {
    const { title, package: needed } = await engineOf(name);
    if (needed === undefined || isInstalled(needed)) waiting.push(name);
    else absent.push(title);
  }
  const asked = [...waiting];
  say(`${asked.length} engines judge ${size.toLocaleString("en")} applicants …`);
  const work = async (): Promise<void> => {
    // The slowest stand last; they are begun first, so that nobody waits for one alone.
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const { fault } = (await inProcess(["--conditions=bylaw-source"], ["agreement", name, String(size)])) as {
        readonly fault: string | null;
      };
      if (fault !== null) faults.set(name, fault);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  for (const [name, fault] of faults) say(`${name} disagrees and is not measured: ${fault}`);
  const agreeing = new Map(engineNames.map((name) => [name, asked.includes(name) && !faults.has(name)]));
  return { agreeing, words: wordsOf(asked.length - faults.size, [...faults.keys()], absent) };
}

function wordsOf(agreed: number, disagreed: readonly string[], absent: readonly string[]): string {
  const versions = Object.entries(peerVersions).map(([name, version]) => `${name} ${version}`);
  return [
    `${agreed} ways to judge gave the same verdict and named the same failing rules on all ${size.toLocaleString("en")} applicants.`,
    ...(disagreed.length > 0 ? [`Disagreed, and not measured: ${disagreed.join(", ")}.`] : []),
    ...(absent.length > 0 ? [`Not installed: ${absent.join("; ")}.`] : []),
    `Versions: ${versions.join(", ")}.`,
  ].join(" ");
}
