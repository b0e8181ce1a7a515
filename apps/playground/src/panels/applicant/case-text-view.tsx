import { type Diagnostic, renderHelp, renderMessage } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import { caseText, type ReadCaseText, readCaseText } from "../../facts/case-text.ts";
import { copyText } from "../../page/copy-text.ts";
import type { PanelProps } from "../panel.ts";
import { type ApplicantWords, applicantWords } from "./words.ts";

/**
 * The case as JSON. What can be read is taken at once; what cannot stays as it was typed, through every change of panel,
 * until it can be read or is given up.
 */
export function CaseTextView({ session, acts }: PanelProps): JSX.Element {
  const { settings, case: given, shownCase, result } = session;
  const words = applicantWords[settings.language];
  const id = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly is: string }>();
  const [copied, setCopied] = useState<boolean>();
  const now = useMemo(() => caseText(given), [given]);
  const kept = shownCase?.typed;
  // While it says the same, a text stays as it was laid out by hand.
  const text = kept?.text ?? (typed?.is === now ? typed.text : now);
  const read: ReadCaseText = useMemo(() => readCaseText(text), [text]);
  const change = (next: string): void => {
    setCopied(undefined);
    const now = readCaseText(next);
    if (now.kind !== "case") {
      acts.showCase({ as: "json", typed: { text: next, over: given } });
      return;
    }
    setTyped({ text: next, is: caseText(now.case) });
    acts.showCase({ as: "json" });
    acts.takeCase(now.case);
  };
  const refused = result?.problems.filter(({ severity }) => severity === "error") ?? [];
  return (
    <div class="applicant-frame case-text">
      <label class="unseen" for={id}>
        {words.asJson}
      </label>
      <textarea
        id={id}
        value={text}
        spellcheck={false}
        autocomplete="off"
        wrap="off"
        aria-invalid={read.kind !== "case"}
        aria-describedby={`${id}-said`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <div id={`${id}-said`} role="status">
        <Fault read={read} words={words} session={session} moved={kept !== undefined && kept.over !== given} />
        {read.kind !== "case" || refused.length === 0 ? null : <NotTaken problems={refused} session={session} />}
      </div>
      <div class="case-text-acts">
        <button type="button" class="button" onClick={() => void copyText(text).then(setCopied)}>
          {words.copy}
        </button>
        <OpenFile words={words} open={change} />
        {kept === undefined ? null : (
          <button type="button" class="button" onClick={() => acts.showCase({ as: "json" })}>
            {words.takeBack}
          </button>
        )}
        <output aria-live="polite">{copied === undefined ? "" : copied ? words.copied : words.notCopied}</output>
      </div>
    </div>
  );
}

interface FaultProps extends Pick<PanelProps, "session"> {
  readonly read: ReadCaseText;
  readonly words: ApplicantWords;
  /** The case has become another than the one over which the text was typed. */
  readonly moved: boolean;
}

function Fault({ read, words, session, moved }: FaultProps): JSX.Element | null {
  if (read.kind === "case") return null;
  const { language } = session.settings;
  return (
    <div class="note is-hand">
      <p>{read.kind === "tooLarge" ? words.tooLarge : said(read.problem, language)}</p>
      <p>
        {words.unreadable} {moved ? words.changedBeside : ""}
      </p>
    </div>
  );
}

/** More of what the door refuses would hide the text. */
const mostShown = 5;

function NotTaken({
  problems,
  session,
}: Pick<PanelProps, "session"> & { readonly problems: readonly Diagnostic[] }): JSX.Element {
  const { language } = session.settings;
  return (
    <div class="note is-hand">
      <p>{applicantWords[language].notTaken}</p>
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <code>{problem.path}</code> {said(problem, language)}
          </li>
        ))}
        {problems.length > mostShown ? <li>…</li> : null}
      </ul>
    </div>
  );
}

function said(problem: Diagnostic, language: PanelProps["session"]["settings"]["language"]): string {
  const help = renderHelp(problem, language);
  return [renderMessage(problem, language), ...(help === undefined ? [] : [help])].join(language === "en" ? " " : "");
}

function OpenFile({
  words,
  open,
}: {
  readonly words: ApplicantWords;
  readonly open: (text: string) => void;
}): JSX.Element {
  return (
    <label class="button file-choice">
      {words.openFile}
      <input
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          void file?.text().then(open);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
