import { createHash } from "node:crypto";
import type { Diagnostic } from "@bylaw/diagnostics";
import { type CompiledPolicy, canonicalJson, type Environment, type IrPolicy, irFormat } from "@bylaw/ir";
import type { ReadPlace } from "@bylaw/workspace/places";
import type { CompileInput } from "bylaw";
import { buildId } from "./build-id.ts";
import { readKept, writeKept } from "./kept-files.ts";
import { keptFolder } from "./kept-folder.ts";

/** Where compiled policies are kept, and by which build of the compiler. */
export interface Keeper {
  readonly folder: string;
  readonly build: string;
}

/** What is kept of a policy that compiles. */
export interface KeptPolicy {
  readonly policy: IrPolicy;
  /** Of its texts: warnings and infos, with their places. */
  readonly problems: readonly Diagnostic[];
  /** Id of the calendar that it works with. */
  readonly calendar?: string;
  /** The policy in its canonical form. */
  readonly text: string;
}

/** The keeper that the environment asks for; undefined where nothing is to be kept. */
export function keeperOf(environment: NodeJS.ProcessEnv): Keeper | undefined {
  const folder = keptFolder(environment);
  const build = folder === undefined ? undefined : buildId();
  return folder === undefined || build === undefined ? undefined : { folder, build };
}

/**
 * The key of a compilation: SHA-256 over all that it depends on, which are the build of the compiler, the engine it runs
 * on, what it is asked for, and every text under its name. None where plugins bring code, which is no text.
 */
export function keyOf(
  { name, input }: ReadPlace,
  scenarios: CompileInput["scenarios"],
  { build }: Keeper,
): string | undefined {
  if (input === undefined || input.plugins?.some(({ functions }) => functions !== undefined)) return undefined;
  const { sources, version, plugins = [] } = input;
  const texts = sources.map(({ path, text }) => [path, text]);
  const used = plugins.map(({ manifest, files }) => [manifest, files.map(({ path, text }) => [path, text])]);
  const all = [irFormat, build, process.version, scenarios, name, version, texts, used];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex");
}

/** What was kept under a key, as it was. */
export function recall(key: string, { folder }: Keeper): KeptPolicy | undefined {
  const kept = readKept(folder, "policy", key)?.toString("utf8");
  if (kept === undefined) return undefined;
  const end = kept.indexOf("\n");
  try {
    const beside = JSON.parse(kept.slice(0, end)) as Pick<KeptPolicy, "problems" | "calendar">;
    const text = kept.slice(end + 1);
    const policy = JSON.parse(text) as IrPolicy;
    return policy.format === irFormat ? { ...beside, policy, text } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what a compilation came to. */
export function keep(
  key: string,
  { policy, environment }: CompiledPolicy,
  problems: readonly Diagnostic[],
  { folder }: Keeper,
): KeptPolicy {
  const calendar = environment?.calendars?.[0]?.id;
  const beside = { problems, ...(calendar === undefined ? {} : { calendar }) };
  const text = canonicalJson(policy);
  writeKept(folder, "policy", key, `${JSON.stringify(beside)}\n${text}`);
  return { ...beside, policy, text };
}

/** The calendar of a kept policy is that of the plugin that was read now. */
export function environmentOf({ calendar }: KeptPolicy, { plugins }: ReadPlace): Environment | undefined {
  const calendars = plugins.flatMap((plugin) => plugin.calendar ?? []).filter(({ id }) => id === calendar);
  return calendars.length === 0 ? undefined : { calendars: calendars.slice(0, 1) };
}

/** The hash of a policy with the values of its readings, from its canonical form: `contentHash` by the engine's own means. */
export function hashFrom(text: string, readings: Readonly<Record<string, string>>): string {
  const whole = `{"policy":${text},"readings":${canonicalJson(readings)}}`;
  return createHash("sha256").update(whole).digest("hex");
}
