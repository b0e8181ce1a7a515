import { type Diagnostic as Problem, renderHelp, renderLabel, renderMessage, type Span } from "@bylaw/diagnostics";
import type { Analysis } from "@bylaw/editor";
import { type FileProblem, placeInJson } from "@bylaw/workspace";
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from "vscode-languageserver";
import type { Policy } from "../policies/policy.ts";
import type { BylawProblem } from "../protocol.ts";
import type { Session } from "../session.ts";
import { codePage } from "./code-pages.ts";

const levels: Readonly<Record<Problem["severity"], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The problems of a policy by the path of the file in which they are shown; its own files are all there. */
export function diagnosticsByPath(
  session: Session,
  policy: Policy,
  analysis: Analysis,
  more: readonly Problem[] = [],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>(policy.ownPaths.map((path) => [path, []]));
  const add = (path: string, diagnostic: Diagnostic): void => {
    const known = found.get(path);
    if (known === undefined) found.set(path, [diagnostic]);
    else known.push(diagnostic);
  };
  for (const { path, problem } of policy.files.problems) add(path, ofFile(session, { path, problem }));
  for (const problem of [...analysis.forms.problems, ...more]) {
    const place = placeOf(session, policy, analysis, problem);
    if (place !== undefined) add(place.path, shown(session, policy, problem, place.range));
  }
  return found;
}

/** Where a problem is shown: in an own file; what lies in a vocabulary is shown at the line that uses it. */
function placeOf(
  session: Session,
  policy: Policy,
  analysis: Analysis,
  problem: Problem,
): { readonly path: string; readonly range: Range } | undefined {
  const own = new Set(policy.input.sources.map(({ path }) => path));
  const span = problem.labels[0]?.span;
  if (span !== undefined && own.has(span.source)) return placed(session, policy, span);
  const uses = analysis.forms.trees.flatMap((tree) => tree.uses);
  const use = uses.find(({ text }) => text.replaceAll("-", "_") === problem.plugin?.replaceAll("-", "_")) ?? uses[0];
  const first = policy.input.sources[0];
  if (use !== undefined && span !== undefined) return placed(session, policy, use.span);
  return first === undefined ? undefined : placed(session, policy, { source: first.path, start: 0, end: 0 });
}

function placed(
  session: Session,
  policy: Policy,
  span: Span,
): { readonly path: string; readonly range: Range } | undefined {
  const path = policy.pathOf(span.source);
  const document = path === undefined ? undefined : session.policies.document(path);
  return path === undefined || document === undefined ? undefined : { path, range: session.range(document, span) };
}

function shown(session: Session, policy: Policy, problem: Problem, range: Range): Diagnostic {
  const related = problem.labels.flatMap(({ label, span }, index): DiagnosticRelatedInformation[] => {
    const location = session.location(policy, span);
    const message = renderLabel(problem, label, session.language);
    const isPlace = index === 0 && policy.input.sources.some(({ path }) => path === span.source);
    return location === undefined || isPlace || message === "" ? [] : [{ location, message }];
  });
  return { ...described(session, problem, range), ...(related.length === 0 ? {} : { relatedInformation: related }) };
}

/** A problem at a range: what it says with what to do next, its level, its code with the page of that code. */
export function described(session: Session, problem: Problem, range: Range): Diagnostic {
  const { language } = session;
  const help = renderHelp(problem, language);
  const page = codePage(problem.code);
  const message = renderMessage(problem, language);
  return {
    range,
    severity: levels[problem.severity],
    code: problem.code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: "bylaw",
    message: help === undefined ? message : `${message}\n${help}`,
    ...(unneeded.has(problem.code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** What could be taken away without any change. */
const unneeded: ReadonlySet<string> = new Set(["needless-stop", "unused-fact", "arm-never-reached"]);

function ofFile(session: Session, { path, problem }: FileProblem): Diagnostic {
  const document = session.policies.document(path);
  const isJson = path.endsWith(".json") && document !== undefined;
  const stretch = isJson ? placeInJson(document.getText(), problem) : { start: 0, end: 0 };
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return described(session, problem, document === undefined ? nowhere : session.range(document, stretch));
}

/** A problem in words, with its place where it has one in a file. */
export function spokenProblem(session: Session, policy: Policy | undefined, problem: Problem): BylawProblem {
  const { language } = session;
  const span = problem.labels[0]?.span;
  const place = policy === undefined || span === undefined ? undefined : session.location(policy, span);
  const help = renderHelp(problem, language);
  return {
    severity: problem.severity,
    code: problem.code,
    message: renderMessage(problem, language),
    ...(help === undefined ? {} : { help }),
    ...(place === undefined ? {} : { place }),
  };
}
