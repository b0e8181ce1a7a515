import { type Hint, hintsOf, lensesOf, linksOf } from "@bylaw/editor";
import {
  type CodeLens,
  type DocumentLink,
  type InlayHint,
  InlayHintKind,
  MarkupKind,
  type Range,
} from "vscode-languageserver";
import { runOf } from "../policies/applicants.ts";
import type { KeptRun, Policy } from "../policies/policy.ts";
import type { AskedText, Session } from "../session.ts";
import { movedOffsets } from "../text/moved-offsets.ts";

/**
 * Hints of a stretch. While the text has an error, statuses are those of the last text without one, moved to where
 * their lines are now: they do not come and go with each key.
 */
export function inlayHintsOf(session: Session, asked: AskedText, range: Range): InlayHint[] {
  const { document } = asked;
  const [start, end] = [session.offset(document, range.start), session.offset(document, range.end)];
  return [...statusHints(session, asked), ...nameHints(session, asked)]
    .filter(({ offset }) => start <= offset && offset <= end)
    .map((hint) => shown(session, asked, hint));
}

function statusHints(session: Session, { policy, source, document }: AskedText): readonly Hint[] {
  if (!session.settings.statuses) return [];
  const kept = presentRun(session, policy);
  const older = kept?.of.analysis.read.get(source)?.scanned.source.text;
  if (kept === undefined || older === undefined) return [];
  const { of, run } = kept;
  const moved = movedOffsets(older, document.getText());
  return hintsOf(of.analysis, source, { language: session.language, run }).flatMap((hint) => {
    const offset = moved(hint.offset);
    return offset === undefined ? [] : [{ ...hint, offset }];
  });
}

/**
 * The run of the present applicant. Right behind a key it is that of the text before, where the client can be told to ask
 * again once the new text is understood.
 */
function presentRun(session: Session, policy: Policy): KeptRun | undefined {
  const { settings, applicants } = session;
  const choice = applicants.choiceOf(policy) ?? settings.applicant;
  const before = policy.keptRun;
  if (before !== undefined && before.choice === choice && !policy.isAnalysed && session.client.refreshesHints) {
    return before;
  }
  policy.quick();
  const { sound } = policy;
  if (sound === undefined) return undefined;
  if (before?.of === sound && before.choice === choice && !applicants.isFile(policy, settings.applicant)) return before;
  const present = applicants.present(policy, sound.compiled, settings.applicant);
  const run = present.kind === "case" ? runOf(sound.compiled, present.found) : undefined;
  policy.keptRun = run === undefined ? undefined : { of: sound, run, choice };
  return policy.keptRun;
}

function nameHints(session: Session, { policy, source }: AskedText): readonly Hint[] {
  if (!session.settings.otherNames) return [];
  return hintsOf(policy.quick(), source, { language: session.language, otherNames: true });
}

function shown(session: Session, { document }: AskedText, { offset, text, kind, markdown }: Hint): InlayHint {
  return {
    position: session.range(document, { start: offset, end: offset }).start,
    label: text,
    paddingLeft: true,
    ...(kind === "otherName" ? { kind: InlayHintKind.Parameter } : {}),
    ...(markdown === undefined ? {} : { tooltip: { kind: MarkupKind.Markdown, value: markdown } }),
  };
}

/** The lenses of a text. Their command is run by the client where it says that it does, otherwise here. */
export function codeLensesOf(session: Session, { policy, source, path, document }: AskedText): CodeLens[] {
  const whole = policy.whole();
  const results = policy.results;
  const ran = results?.every((result) => result !== undefined) ? results.flatMap((result) => result ?? []) : undefined;
  const lenses = lensesOf(whole, source, {
    language: session.language,
    ...(ran === undefined ? {} : { scenarios: ran }),
  });
  const uri = session.policies.uri(path);
  return lenses.map(({ span, title, command, scenarios }): CodeLens => {
    const range = session.range(document, { start: span.start, end: span.start });
    return { range, command: { title, command, arguments: [{ uri, ...(scenarios && { names: scenarios }) }] } };
  });
}

/** Citations as links to the lines that they name. */
export function documentLinksOf(session: Session, { policy, source, document }: AskedText): DocumentLink[] {
  return linksOf(policy.quick(), source, { language: session.language }).flatMap(({ span, target, title }) => {
    const place = session.location(policy, target);
    if (place === undefined) return [];
    const { line, character } = place.range.start;
    const to = `${place.uri}#L${line + 1},${character + 1}`;
    return [{ range: session.range(document, span), target: to, tooltip: title }];
  });
}
