import type { Language } from "@bylaw/diagnostics";
import type { JSX, RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { chapterAt, headingsOf } from "../document/chapters.ts";
import type { CoveredArticle } from "../page/coverage.ts";
import { firstAct } from "../page/first-act.ts";
import { usePage } from "../page/page-context.ts";
import type { PresenterActs } from "../presenter/presenter-acts.ts";
import type { Acts } from "../state/acts.ts";
import type { Session } from "../state/session.ts";
import { useBeads } from "../state/use-beads.ts";
import { useService } from "../state/use-service.ts";
import { BothWritings } from "./both-writings.tsx";
import { ChangeList } from "./change-list.tsx";
import { changeCount } from "./changes-of-texts.ts";
import type { CodeEditor } from "./code-editor.ts";
import type { EditorPage, EditorRoom } from "./editor-room.ts";
import { FirstPage } from "./first-page.tsx";
import { HeldText } from "./held-text.tsx";
import { Ruler } from "./ruler/ruler.tsx";
import { weightsOfTokens } from "./weights-of-tokens.ts";

export interface MeasureColumnProps {
  readonly session: Session;
  readonly articles: readonly CoveredArticle[];
  readonly acts: Acts;
  readonly tabLeaves: boolean;
  /** The way to versions of the text that were set aside. */
  readonly earlier: JSX.Element;
  /** Missing where nothing is presented. */
  readonly keepStep: PresenterActs["keepStep"] | undefined;
}

/** The measure: its view switch, where one is in it, what can be done with the text, and the text itself. */
export function MeasureColumn(props: MeasureColumnProps): JSX.Element {
  const { language, texts } = usePage();
  const { session, acts } = props;
  const room = useRef<Promise<EditorRoom> | undefined>(undefined);
  const source = session.sources.find(({ path }) => path === session.file) ?? session.sources[0];
  const text = source?.text ?? "";
  const changes = changeCount(session);
  useBeads(session, acts);
  return (
    <section class={`measure is-${session.view}`} aria-label={texts.regions.measure} data-region="measure">
      <div class="bar">
        <div class="views" role="group" aria-label={texts.view.name}>
          {(["read", "changes", "code", "both"] as const).map((view) => (
            <button key={view} type="button" aria-pressed={session.view === view} onClick={() => acts.setView(view)}>
              {texts.view[view]}
              {view === "changes" && changes > 0 ? <sup>{changes}</sup> : null}
            </button>
          ))}
        </div>
        <span class="stretch" />
        <ArticleChoice {...props} />
        {session.view === "read" || session.view === "changes" || session.sources.length < 2 ? null : (
          <FileChoice {...props} />
        )}
        <span class="chapter">{chapterAt(headingsOf(session.file, text), session.article, language)}</span>
        <span class="editor-keys">
          <kbd>Ctrl M</kbd> {texts.editorTab}
          {props.tabLeaves ? " ✓" : ""}
        </span>
      </div>
      {session.view === "code" && session.embed?.editing !== false ? <WritingTools {...props} /> : null}
      <TextFrame key={session.file} {...props} path={session.file} text={text} room={room} />
      {session.view === "changes" ? <ChangeList session={session} acts={acts} keepStep={props.keepStep} /> : null}
    </section>
  );
}

/** What can be done with the text as a whole. */
function WritingTools({ session, acts, earlier }: MeasureColumnProps): JSX.Element {
  const { texts } = usePage();
  const { writing } = texts;
  return (
    <div class="writing" role="group" aria-label={writing.name}>
      <button type="button" onClick={acts.formatText}>
        {writing.format}
      </button>
      <button type="button" onClick={() => acts.writeIn("zh")}>
        {writing.chinese}
      </button>
      <button type="button" onClick={() => acts.writeIn("en")}>
        {writing.english}
      </button>
      <span class="stretch" />
      {earlier}
      <button type="button" aria-pressed={session.otherNames} onClick={() => acts.showOtherNames(!session.otherNames)}>
        {writing.otherNames}
      </button>
    </div>
  );
}

/** On narrow pages the index folds into this choice. */
function ArticleChoice({ articles, session, acts }: MeasureColumnProps): JSX.Element {
  const { texts } = usePage();
  return (
    <select
      class="article-choice"
      aria-label={texts.goToArticle}
      value={session.article ?? ""}
      onChange={(event) => acts.goToArticle(event.currentTarget.value)}
    >
      {articles.map(({ number }) => (
        <option key={number} value={number}>
          {texts.article(number)}
        </option>
      ))}
    </select>
  );
}

function FileChoice({ session, acts }: MeasureColumnProps): JSX.Element {
  const { texts } = usePage();
  return (
    <select
      class="file-choice"
      aria-label={texts.file}
      value={session.file}
      onChange={(event) => acts.setFile(event.currentTarget.value)}
    >
      {session.sources.map(({ path }) => (
        <option key={path} value={path}>
          {path.slice(path.indexOf("/") + 1)}
        </option>
      ))}
    </select>
  );
}

interface TextFrameProps extends MeasureColumnProps {
  readonly path: string;
  readonly text: string;
  /** Where editors are made, once it is there; one for all texts. */
  readonly room: RefObject<Promise<EditorRoom> | undefined>;
}

/** First the plain page; the editor is asked for with the first act of the reader, and takes its place when it has come. */
function TextFrame(props: TextFrameProps): JSX.Element {
  const { language, texts } = usePage();
  const host = useRef<HTMLDivElement>(null);
  const [there, setThere] = useState(false);
  const pressed = useRef<number | undefined>(undefined);
  const { session, acts, path, text, room } = props;
  const asks = there || session.result === undefined ? undefined : { path, language };
  const tokens = useService(acts.editorPage.serve, "tokens", asks, [text]);
  const weights = useMemo(
    () => (there || tokens === undefined ? undefined : weightsOfTokens(tokens, text.split("\n").length)),
    [tokens, there],
  );
  useEffect(() => {
    let gone = false;
    let made: CodeEditor | undefined;
    room.current ??= firstAct().then(() => openRoom(language, acts.editorPage));
    void room.current.then((opened) => {
      if (gone || host.current === null) return;
      const shipped = session.measure.sources.find((each) => each.path === path)?.text ?? text;
      const view = session.view === "code" ? "code" : "read";
      made = opened.edit(host.current, { path, shipped, language, view, label: texts.editor }, acts.editorEvents);
      setThere(true);
      acts.editorReady(made);
      if (pressed.current !== undefined && !isElsewhere(host.current)) made.goToLine(pressed.current);
    });
    return () => {
      gone = true;
      if (made === undefined) return;
      acts.editorGone(made);
      made.dispose();
    };
  }, []);
  return (
    <div class="text-frame">
      <div ref={host} class="code-editor" inert={session.view === "both"} />
      {session.view === "both" ? <BothWritings session={session} serve={acts.editorPage.serve} /> : null}
      {there && session.ruler?.file === path && session.view !== "both" ? (
        <Ruler key={session.ruler.threshold.id} session={session} acts={acts} opened={session.ruler} />
      ) : null}
      {session.heldShown === true ? <HeldText session={session} language={language} /> : null}
      {there ? null : (
        <FirstPage
          weights={weights}
          path={path}
          text={text}
          language={language}
          session={session}
          pressed={(line) => {
            pressed.current = line;
          }}
        />
      )}
    </div>
  );
}

/** The editor's own words have to be there before any of its modules is read. */
async function openRoom(language: Language, page: EditorPage): Promise<EditorRoom> {
  if (language === "zh") await import("monaco-editor/nls/lang/zh-cn");
  return new (await import("./editor-room.ts")).EditorRoom(page);
}

/** The reader has gone on to a field or button outside the text: the keyboard stays there. */
function isElsewhere(host: HTMLElement): boolean {
  const held = document.activeElement;
  return held !== null && held !== document.body && host.parentElement?.contains(held) !== true;
}
