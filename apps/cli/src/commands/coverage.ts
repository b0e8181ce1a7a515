import { compareFingerprints, type FingerprintChanges, ledgerOf } from "@bylaw/coverage";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { CompiledPlace } from "@bylaw/workspace";
import { changesText } from "../coverage/changes-text.ts";
import { coverageWords } from "../coverage/coverage-words.ts";
import { fingerprintsOfFile, keepFingerprints, keptFingerprints } from "../coverage/fingerprint-file.ts";
import { ledgerJson } from "../coverage/ledger-json.ts";
import { ledgerText } from "../coverage/ledger-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";
import { compileAsked } from "../policies/compile-asked.ts";

/** What `bylaw coverage` is asked for. */
export interface CoverageRequest {
  readonly policy: string;
  readonly json: boolean;
  readonly strict: boolean;
  readonly against?: string;
  readonly record?: string;
}

/**
 * `bylaw coverage POLICY`: the ledger of its articles, or with `--against` which of them have changed. 1 where one has,
 * and with `--strict` where nothing is said of one.
 */
export async function coverage(request: CoverageRequest, terminal: Terminal): Promise<ExitCode> {
  const asked = await compileAsked(request.policy, terminal);
  if (typeof asked === "number") return asked;
  const { compiled, errors } = asked;
  // Fingerprints are of the source text alone, and can be taken before the policy compiles.
  const recordable = compiled.plugin !== undefined || compiled.kind === "files" || errors.length === 0;
  if (request.record !== undefined && recordable) return record(request.record, compiled, terminal);
  if (errors.length > 0) {
    terminal.report(errors, compiled.sources);
    return 1;
  }
  if (compiled.compiled === undefined) {
    // A calendar, or functions alone.
    terminal.write(coverageWords[terminal.language].noArticles(compiled.name));
    return 0;
  }
  if (request.against !== undefined) return against(request.against, compiled, request.json, terminal);
  const ledger = ledgerOf(compiled.compiled);
  terminal.write(
    request.json
      ? JSON.stringify(ledgerJson(ledger, compiled.sources), undefined, 2)
      : ledgerText(ledger, compiled.name, compiled.sources, terminal),
  );
  return request.strict && ledger.counts.missing > 0 ? 1 : 0;
}

async function record(path: string, { name, plugin }: CompiledPlace, terminal: Terminal): Promise<ExitCode> {
  if (plugin === undefined) return refuse(unplacedProblem("fingerprints-of-plugin", { path: name }), 2, terminal);
  const found = await fingerprintsOfFile(path);
  if (found.kind === "refused") return refuse(found.problem, found.misuse ? 2 : 1, terminal);
  const kept = keepFingerprints(plugin.folder, plugin.fingerprints, found.fingerprints);
  if (typeof kept !== "string") return refuse(kept, 2, terminal);
  const words = coverageWords[terminal.language];
  terminal.write(words.recorded(Object.keys(found.fingerprints.articles).length, kept));
  if (plugin.fingerprints === undefined) terminal.write(words.nameInManifest("fingerprints.json"));
  return 0;
}

async function against(path: string, compiled: CompiledPlace, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const { name, plugin } = compiled;
  if (plugin === undefined) return refuse(unplacedProblem("fingerprints-of-plugin", { path: name }), 2, terminal);
  const kept = keptFingerprints(name, plugin.folder, plugin.fingerprints);
  if (kept.kind === "refused") return refuse(kept.problem, 1, terminal);
  const found = await fingerprintsOfFile(path);
  if (found.kind === "refused") return refuse(found.problem, found.misuse ? 2 : 1, terminal);
  const changes = compareFingerprints(kept.fingerprints, found.fingerprints);
  terminal.write(
    json ? JSON.stringify({ policy: name, ...changes }, undefined, 2) : changesText(changes, compiled, terminal),
  );
  return isSame(changes) ? 0 : 1;
}

function isSame({ changed, added, gone }: FingerprintChanges): boolean {
  return changed.length + added.length + gone.length === 0;
}

function refuse(problem: Diagnostic, code: ExitCode, terminal: Terminal): ExitCode {
  terminal.refuse(problem);
  return code;
}
