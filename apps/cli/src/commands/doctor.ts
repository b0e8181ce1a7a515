import { existsSync, statSync } from "node:fs";
import { renderMessage, unplacedProblem } from "@bylaw/diagnostics";
import { findPlugins, sameId, toPosix } from "@bylaw/workspace";
import { doctorWords } from "../doctor/doctor-words.ts";
import { type Examination, examine } from "../doctor/examine.ts";
import type { Examined } from "../doctor/finding.ts";
import type { ExitCode } from "../exit-code.ts";
import { type AboutKept, aboutKept } from "../kept/about-kept.ts";
import { keeperOf } from "../kept/kept-policy.ts";
import { tableText } from "../output/table.ts";
import type { Terminal } from "../output/terminal.ts";

/** What `bylaw doctor` is asked for. */
export interface DoctorRequest extends Examination {
  readonly json: boolean;
}

/** `bylaw doctor`: every plugin that can be seen from here, and what it needs. 1 where one is not in order. */
export async function doctor(request: DoctorRequest, terminal: Terminal): Promise<ExitCode> {
  const { against } = request;
  if (against !== undefined && !(existsSync(against) && statSync(against).isDirectory())) {
    terminal.refuse(unplacedProblem("folder-not-found", { path: toPosix(against) }));
    return 2;
  }
  const { places, problems } = await findPlugins(process.cwd());
  for (const problem of problems) terminal.refuse(problem);
  const examined: Examined[] = [];
  for (const [index, place] of places.entries()) {
    const first = places.slice(0, index).find(({ id }) => place.id !== undefined && sameId(id, place.id));
    examined.push(await examine(place, first?.shown, request));
  }
  const kept = aboutKept(process.env, keeperOf(process.env));
  terminal.write(request.json ? asJson(examined, kept) : asText(examined, kept, terminal));
  return problems.length > 0 || examined.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function asText(examined: readonly Examined[], kept: AboutKept | undefined, terminal: Terminal): string {
  const words = doctorWords[terminal.language];
  const last = kept === undefined ? [] : [words.kept(kept)];
  if (examined.length === 0) return [words.none, ...last].join("\n");
  const rows = examined.map((each) => {
    const wrong = each.findings.map(words.finding);
    const beside = each.notCompared === undefined ? [] : [words.notCompared(each.notCompared)];
    const isFine = wrong.length === 0;
    const state = [...(isFine ? [words.fine] : wrong), ...beside].join(words.joint);
    const { name, version = "–", reviewedOn = "–", expires = "–" } = each;
    const cells = [name, version, reviewedOn, expires, `${isFine ? "✓" : "✗"} ${state}`];
    return { cells, colour: isFine ? "32" : "31" };
  });
  const wrong = examined.filter(({ findings }) => findings.length > 0).length;
  return [...tableText(words.columns, rows, terminal), "", words.summary(examined.length, wrong), ...last].join("\n");
}

/** Findings as data; a problem of the catalogue by its code and its English message. */
function asJson(examined: readonly Examined[], kept: AboutKept | undefined): string {
  const plugins = examined.map((each) => ({
    ...each,
    findings: each.findings.map((finding) =>
      finding.kind === "broken"
        ? { kind: finding.kind, code: finding.problem.code, message: renderMessage(finding.problem, "en") }
        : finding,
    ),
  }));
  return JSON.stringify({ plugins, ...(kept && { kept }) }, undefined, 2);
}
