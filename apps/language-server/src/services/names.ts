import { renderHelp, renderMessage, type Span } from "@bylaw/diagnostics";
import { definitionAt, highlightsAt, nameAt, referencesAt, renameAt, renameTargetAt } from "@bylaw/editor";
import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Policy } from "../policies/policy.ts";
import type { AskedText, Session } from "../session.ts";
import { workspaceEdit } from "./edits.ts";

/** Where what stands at a place is declared. */
export function definitionOf(session: Session, asked: AskedText, position: Position): Location[] {
  const { policy, source, document } = asked;
  return session.locations(policy, definitionAt(policy.whole(), source, session.offset(document, position)));
}

/** The uses in the same text; what declares counts as written. */
export function highlightsOf(session: Session, asked: AskedText, position: Position): DocumentHighlight[] {
  const { policy, source, document } = asked;
  return highlightsAt(policy.whole(), source, session.offset(document, position)).map(({ node, role }) => ({
    range: session.range(document, node.span),
    kind: role === "uses" ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
  }));
}

/** All uses in all policies of the workspace that share what is named. */
export async function referencesOf(
  session: Session,
  asked: AskedText,
  position: Position,
  declarations: boolean,
  token: CancellationToken,
): Promise<Location[]> {
  const { source, document } = asked;
  const offset = session.offset(document, position);
  const sharing = await analysesSharing(session, asked, offset, token);
  const all = referencesAt(
    sharing.map(({ analysis }) => analysis),
    source,
    offset,
  );
  const declaring = declarations ? new Set<string>() : declaringPlaces(asked, offset);
  return all.flatMap((span) => (declaring.has(keyOf(span)) ? [] : (located(session, sharing, span) ?? [])));
}

/** What would be renamed at a place; null where nothing can be. */
export function renameTargetOf(session: Session, asked: AskedText, position: Position): PrepareRenameResult | null {
  const { policy, source, document } = asked;
  const target = renameTargetAt(policy.whole(), source, session.offset(document, position));
  if (target === undefined) return null;
  return { range: session.range(document, target.node.span), placeholder: target.node.text };
}

/** A new name in all texts of the workspace, open or not. Why it cannot be had is the answer otherwise. */
export async function renamed(
  session: Session,
  asked: AskedText,
  position: Position,
  newName: string,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const { source, document } = asked;
  const offset = session.offset(document, position);
  const sharing = await analysesSharing(session, asked, offset, token);
  const analyses = sharing.map(({ analysis }) => analysis);
  const { edits, problems } = renameAt(analyses, source, offset, typeof newName === "string" ? newName : "");
  const [problem] = problems;
  if (problem !== undefined && edits.length === 0) {
    const said = [renderMessage(problem, session.language), renderHelp(problem, session.language)];
    throw new ResponseError(LSPErrorCodes.RequestFailed, said.filter((one) => one !== undefined).join("\n"));
  }
  return workspaceEdit(session, sharing, edits);
}

type Sharing = Awaited<ReturnType<Session["analysesWith"]>>;

/** The policies that have what is named at a place: the one that is asked, and all that read where it is declared. */
async function analysesSharing(
  session: Session,
  { policy, source, path }: AskedText,
  offset: number,
  token: CancellationToken,
): Promise<Sharing> {
  const analysis = policy.whole();
  const use = nameAt(analysis, source, offset);
  const declaring = use === undefined ? [] : analysis.usesOf(use.thing).filter(({ role }) => role !== "uses");
  const paths = new Set([path]);
  for (const { node } of declaring) paths.add(policy.pathOf(node.span.source) ?? path);
  const others = await session.analysesWith(paths, token);
  // Two plugins of one id in two folders have texts of the same names: only those that lie in the same place count.
  const sharing = others.filter((other) => other.policy !== policy && isAlike(other.policy, policy, paths));
  return [{ policy, analysis }, ...sharing];
}

function isAlike(one: Policy, other: Policy, paths: ReadonlySet<string>): boolean {
  return [...paths].every((path) => {
    const source = one.sourceAt(path);
    return source === undefined || other.pathOf(source) === undefined || other.pathOf(source) === path;
  });
}

function declaringPlaces({ policy, source }: AskedText, offset: number): ReadonlySet<string> {
  const analysis = policy.whole();
  const use = nameAt(analysis, source, offset);
  const uses = use === undefined ? [] : analysis.usesOf(use.thing);
  return new Set(uses.filter(({ role }) => role !== "uses").map(({ node }) => keyOf(node.span)));
}

function located(session: Session, sharing: Sharing, span: Span): Location | undefined {
  const home = sharing.find(({ policy }) => policy.pathOf(span.source) !== undefined);
  return home === undefined ? undefined : session.location(home.policy, span);
}

function keyOf({ source, start }: Span): string {
  return `${source} ${start}`;
}
