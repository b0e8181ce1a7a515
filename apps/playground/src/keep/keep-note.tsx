import "./keep-note.css";
import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { engineVersion } from "./engine-version.ts";
import type { Keeper } from "./keeper.ts";
import type { Keeping, KeepNote, TwoVersions } from "./keeping.ts";
import type { Hunk } from "./text-change.ts";
import { keepWords } from "./words.ts";

export interface KeepNoteProps {
  readonly keeping: Keeping | undefined;
  readonly keeper: Keeper;
  /** Loads the page anew in its newest version. */
  readonly takeNewPage: () => void;
}

/** What there is to say of links, drafts and the page itself: the weightiest of all, and what can be done about it. */
export function KeepNoteBlock({ keeping, keeper, takeNewPage }: KeepNoteProps): JSX.Element | null {
  const [note] = keeping?.notes ?? [];
  if (note === undefined) return null;
  if (note.kind === "versions") return <VersionsNote note={note} keeper={keeper} />;
  return <PlainNote note={note} keeper={keeper} takeNewPage={takeNewPage} />;
}

function VersionsNote({ note, keeper }: { readonly note: TwoVersions; readonly keeper: Keeper }): JSX.Element {
  const { language } = usePage();
  const words = keepWords[language];
  return (
    <section class="note keep-note" role="status">
      <h2>{headingOf(note, language)}</h2>
      <p>
        {[
          words.shown[note.shown],
          ...(note.changedSince ? [words.changedSince] : []),
          ...(note.engine === undefined ? [] : [words.headings.engine(note.engine, engineVersion) + words.stop]),
          ...(note.engine === undefined ? [] : [words.findingsMayDiffer]),
          words.bothKept,
        ].join(words.between)}
      </p>
      {note.unfit.length === 0 ? null : <Unfit hunks={note.unfit} />}
      <p class="note-acts">
        <button type="button" class="button" onClick={keeper.showOther}>
          {words.show[note.other]}
        </button>
        <button type="button" class="button" onClick={keeper.keepShown}>
          {words.keep[note.shown]}
        </button>
      </p>
    </section>
  );
}

function headingOf({ shown, other, changedSince, engine }: TwoVersions, language: "en" | "zh"): string {
  const { headings } = keepWords[language];
  const both = new Set([shown, other]);
  if (both.has("tab")) return headings.otherTab;
  if (both.has("link") && both.has("draft")) return headings.linkAndDraft;
  if (changedSince) return headings.changedSince;
  if (engine !== undefined) return headings.engine(engine, engineVersion);
  if (both.has("draft") && both.has("force")) return headings.draftAndForce;
  return both.has("link") && both.has("force") ? headings.linkAndForce : headings.versions;
}

/** Changes that are left out, so that nothing of what someone wrote is lost. */
function Unfit({ hunks }: { readonly hunks: readonly Hunk[] }): JSX.Element {
  const { language } = usePage();
  const words = keepWords[language];
  return (
    <>
      <p>{words.unfit}</p>
      <dl>
        {hunks.flatMap(({ at, was, is }) => [
          <dt key={`${at} was`}>{words.was}</dt>,
          <dd key={`${at} was text`}>{was.join("\n")}</dd>,
          <dt key={`${at} is`}>{words.is}</dt>,
          <dd key={`${at} is text`}>{is.join("\n")}</dd>,
        ])}
      </dl>
    </>
  );
}

type PlainNoteProps = Omit<KeepNoteProps, "keeping"> & { readonly note: Exclude<KeepNote, TwoVersions> };

function PlainNote({ note, keeper, takeNewPage }: PlainNoteProps): JSX.Element {
  const { language } = usePage();
  const words = keepWords[language];
  const [heading, sentence] = plainWords(note, language);
  return (
    <section class={`note keep-note${note.kind === "offline" ? " is-quiet" : ""}`} role="status">
      <h2>{heading}</h2>
      <p>{sentence}</p>
      <p class="note-acts">
        {note.kind === "new-page" ? (
          <button type="button" class="button" onClick={takeNewPage}>
            {words.load}
          </button>
        ) : null}
        {note.kind === "not-kept" ? (
          <button type="button" class="button" onClick={() => void keeper.copyLink()}>
            {words.copyLink}
          </button>
        ) : null}
        <button type="button" class="button is-bare" onClick={() => keeper.closeNote(note.kind)}>
          {note.kind === "new-page" ? words.later : words.close}
        </button>
      </p>
    </section>
  );
}

function plainWords(note: PlainNoteProps["note"], language: "en" | "zh"): readonly [heading: string, sentence: string] {
  const words = keepWords[language];
  const { headings } = words;
  switch (note.kind) {
    case "refused":
      return [headings.refused, [note.why[language], words.nothingOpened].join(words.between)];
    case "not-kept":
      return [headings.notKept, words.notKept];
    case "new-page":
      return [headings.newPage, words.newPage];
    case "offline":
      return [headings.offline, note.ready ? words.offlineReady : words.offlineNotReady];
    default:
      return unreachable(note);
  }
}

function unreachable(note: never): never {
  throw new Error(`a note of an unknown kind: ${JSON.stringify(note)}`);
}
