import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compareFingerprints } from "@bylaw/coverage";
import type { Diagnostic } from "@bylaw/diagnostics";
import type { PluginManifest } from "@bylaw/plugin";
import { type CompiledPlace, compilePlace, type PluginPlace } from "@bylaw/workspace";
import { fingerprintsOfFile, keptFingerprints } from "../coverage/fingerprint-file.ts";
import type { Examined, Finding, NotCompared } from "./finding.ts";

/** What the doctor is asked for: the day, and a folder with source texts named by the ids of the plugins. */
export interface Examination {
  readonly on: string;
  readonly against?: string;
}

const policyFile = /\.bylaw(?:\.md)?$/i;
const passedOver: ReadonlySet<string> = new Set(["node_modules", "dist", "coverage", "tests"]);

/** Examines one plugin; `first` is the place that counts where another one has its id. */
export async function examine(
  place: PluginPlace,
  first: string | undefined,
  { on, against }: Examination,
): Promise<Examined> {
  const compiled = await compilePlace({ kind: "plugin", place, problems: [] });
  const manifest = compiled.loaded?.manifest;
  const compared = manifest && against ? await compare(manifest, compiled, against) : {};
  const findings: readonly Finding[] = [
    ...(first === undefined ? [] : [{ kind: "twice", first } as const]),
    ...faults(compiled.problems, compiled.loaded !== undefined),
    ...(manifest === undefined ? [] : care(manifest, on)),
    ...orphans(compiled),
    ...(compared.finding === undefined ? [] : [compared.finding]),
  ];
  return {
    name: place.id ?? place.shown,
    place: place.shown,
    ...(manifest && { version: manifest.version }),
    ...(manifest?.reviewedOn !== undefined && { reviewedOn: manifest.reviewedOn }),
    ...(manifest?.expires !== undefined && { expires: manifest.expires }),
    findings,
    ...(compared.notCompared && { notCompared: compared.notCompared }),
  };
}

/** What keeps it from being read or compiled: files and plugins that are missing by name, the rest as it is said. */
function faults(problems: readonly Diagnostic[], isLoaded: boolean): readonly Finding[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  const named = (code: Diagnostic["code"], key: string): readonly string[] => {
    const values = errors.filter((each) => each.code === code).map(({ parameters }) => parameters[key]);
    return [...new Set(values.filter((value) => typeof value === "string"))];
  };
  const [files, names] = [named("plugin-file-missing", "path"), named("unknown-plugin", "name")];
  const [problem, ...others] = errors.filter(({ code }) => code !== "plugin-file-missing" && code !== "unknown-plugin");
  const rest: readonly Finding[] =
    problem === undefined
      ? []
      : isLoaded
        ? [{ kind: "errors", count: others.length + 1 }]
        : [{ kind: "broken", problem }];
  return [
    ...rest,
    ...(files.length > 0 ? [{ kind: "missing", files } as const] : []),
    ...(names.length > 0 ? [{ kind: "unknownPlugins", names } as const] : []),
  ];
}

function care({ expires, reviewedOn, reviewedBy }: PluginManifest, on: string): readonly Finding[] {
  return [
    ...(expires !== undefined && expires < on ? [{ kind: "expired", on: expires } as const] : []),
    ...(reviewedOn === undefined || reviewedBy === undefined ? [{ kind: "unreviewed" } as const] : []),
  ];
}

/** Policy files that lie in its folder and are not listed, and fingerprints that are named and not there. */
function orphans({ loaded, plugin }: CompiledPlace): readonly Finding[] {
  if (loaded === undefined || plugin === undefined) return [];
  const listed = new Set(loaded.manifest.files);
  const unlisted = policyFilesBelow(plugin.folder).filter((path) => !listed.has(path));
  const { fingerprints } = plugin;
  const missing = fingerprints !== undefined && !existsSync(join(plugin.folder, fingerprints)) ? [fingerprints] : [];
  return [
    ...(unlisted.length > 0 ? [{ kind: "unlisted", files: unlisted } as const] : []),
    ...(missing.length > 0 ? [{ kind: "missing", files: missing } as const] : []),
  ];
}

function policyFilesBelow(folder: string, inside = ""): readonly string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isFile()) return policyFile.test(entry.name) ? [path] : [];
      const isOpened = entry.isDirectory() && !entry.name.startsWith(".") && !passedOver.has(entry.name);
      return isOpened ? policyFilesBelow(folder, path) : [];
    })
    .toSorted();
}

interface Compared {
  readonly finding?: Finding;
  readonly notCompared?: NotCompared;
}

/** Compares the text that a measure was encoded from with the text that is there now. */
async function compare({ id, kind }: PluginManifest, { plugin }: CompiledPlace, against: string): Promise<Compared> {
  if (kind !== "measure" || plugin === undefined) return {};
  const { folder, fingerprints } = plugin;
  if (fingerprints === undefined && !existsSync(join(folder, "fingerprints.json"))) {
    return { notCompared: { kind: "noFingerprints" } };
  }
  const names = [`${id}.txt`, `${id}.md`, `${id.replaceAll("_", "-")}.txt`, `${id.replaceAll("_", "-")}.md`];
  const text = names.find((name) => existsSync(join(against, name)));
  if (text === undefined) return { notCompared: { kind: "noText", file: `${id}.txt` } };
  const encoded = keptFingerprints(id, folder, fingerprints);
  if (encoded.kind === "refused") return { finding: { kind: "broken", problem: encoded.problem } };
  const now = await fingerprintsOfFile(join(against, text));
  if (now.kind === "refused") return { finding: { kind: "broken", problem: now.problem } };
  const { changed, added, gone } = compareFingerprints(encoded.fingerprints, now.fingerprints);
  const isSame = changed.length + added.length + gone.length === 0;
  return isSame ? {} : { finding: { kind: "changed", changes: { changed, added, gone } } };
}
