import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { chapterAt, headingsOf } from "../document/chapters.ts";
import type { CoveredArticle } from "../page/coverage.ts";
import { usePage } from "../page/page-context.ts";
import type { Session } from "../state/session.ts";
import type { CodeEditor, EditorEvents } from "./code-editor.ts";
import { FirstPage } from "./first-page.tsx";

export interface MeasureColumnProps {
  readonly session: Session;
  readonly articles: readonly CoveredArticle[];
  readonly setView: (view: "read" | "code") => void;
  readonly setFile: (file: string) => void;
  readonly goToArticle: (article: string) => void;
  /** The editor once it stands; undefined when it goes. */
  readonly ready: (editor: CodeEditor | undefined) => void;
  readonly events: EditorEvents;
  readonly tabLeaves: boolean;
}

/** The measure: its view switch, where one is in it, and the text itself. */
export function MeasureColumn(props: MeasureColumnProps): JSX.Element {
  const { language, texts } = usePage();
  const { session } = props;
  const source = session.sources.find(({ path }) => path === session.file) ?? session.sources[0];
  const text = source?.text ?? "";
  return (
    <section class="measure" aria-label={texts.regions.measure} data-region="measure">
      <div class="bar">
        <div class="views" role="group" aria-label={texts.view.name}>
          {(["read", "code"] as const).map((view) => (
            <button key={view} type="button" aria-pressed={session.view === view} onClick={() => props.setView(view)}>
              {texts.view[view]}
            </button>
          ))}
        </div>
        <span class="stretch" />
        <ArticleChoice {...props} />
        {session.view === "code" && session.sources.length > 1 ? <FileChoice {...props} /> : null}
        <span class="chapter">{chapterAt(headingsOf(session.file, text), session.article, language)}</span>
        <span class="editor-keys">
          <kbd>Ctrl M</kbd> {texts.editorTab}
          {props.tabLeaves ? " ✓" : ""}
        </span>
      </div>
      <TextFrame key={session.file} {...props} path={session.file} text={text} />
    </section>
  );
}

/** On narrow pages the index folds into this choice. */
function ArticleChoice({ articles, session, goToArticle }: MeasureColumnProps): JSX.Element {
  const { texts } = usePage();
  return (
    <select
      class="article-choice"
      aria-label={texts.goToArticle}
      value={session.article ?? ""}
      onChange={(event) => goToArticle(event.currentTarget.value)}
    >
      {articles.map(({ number }) => (
        <option key={number} value={number}>
          {texts.article(number)}
        </option>
      ))}
    </select>
  );
}

function FileChoice({ session, setFile }: MeasureColumnProps): JSX.Element {
  const { texts } = usePage();
  return (
    <select
      class="file-choice"
      aria-label={texts.file}
      value={session.file}
      onChange={(event) => setFile(event.currentTarget.value)}
    >
      {session.sources.map(({ path }) => (
        <option key={path} value={path}>
          {path.slice(path.indexOf("/") + 1)}
        </option>
      ))}
    </select>
  );
}

type TextFrameProps = MeasureColumnProps & { readonly path: string; readonly text: string };

/** First the plain page; the editor takes its place when it has come. */
function TextFrame(props: TextFrameProps): JSX.Element {
  const { language, texts } = usePage();
  const host = useRef<HTMLDivElement>(null);
  const [there, setThere] = useState(false);
  useEffect(() => {
    let gone = false;
    let made: CodeEditor | undefined;
    void loadEditor(language).then((CodeEditor) => {
      if (gone || host.current === null) return;
      const { session, path, text, events } = props;
      const shipped = session.measure.sources.find((each) => each.path === path)?.text ?? text;
      const label = texts.editor;
      made = new CodeEditor(host.current, { path, text, shipped, language, view: session.view, label }, events);
      setThere(true);
      props.ready(made);
    });
    return () => {
      gone = true;
      props.ready(undefined);
      made?.dispose();
    };
  }, []);
  return (
    <div class="text-frame">
      <div ref={host} class="code-editor" />
      {there ? null : <FirstPage path={props.path} text={props.text} language={language} />}
    </div>
  );
}

/** The editor's own words have to be there before any of its modules is read. */
async function loadEditor(language: Language): Promise<typeof CodeEditor> {
  if (language === "zh") await import("monaco-editor/nls/lang/zh-cn");
  return (await import("./code-editor.ts")).CodeEditor;
}
