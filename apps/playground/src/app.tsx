import type { JSX, RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { CommandField } from "./command-bar/command-field.tsx";
import { Strip } from "./crowd/strip/strip.tsx";
import { EmbedHead } from "./embed/embed-head.tsx";
import { useGallery } from "./gallery/use-gallery.tsx";
import { EarlierDrafts } from "./keep/earlier-drafts.tsx";
import { KeepNoteBlock, type KeepNoteProps } from "./keep/keep-note.tsx";
import { usePlacedTexts } from "./keep/use-placed-texts.ts";
import { PrintedResult } from "./ledger/printed-result.tsx";
import type { CodeEditor } from "./measure/code-editor.ts";
import type { EditorPage } from "./measure/editor-room.ts";
import { MeasureColumn } from "./measure/measure-column.tsx";
import { ArticleIndex } from "./page/article-index.tsx";
import { CaseBar } from "./page/case-bar.tsx";
import { Masthead } from "./page/masthead.tsx";
import { PageProvider } from "./page/page-context.ts";
import { usePageKeys } from "./page/page-keys.ts";
import { PanelTabs } from "./page/panel-tabs.tsx";
import { PhoneTabs } from "./page/phone-tabs.tsx";
import { Spoken } from "./page/spoken.tsx";
import { Thread } from "./page/thread.tsx";
import { useArticles } from "./page/use-articles.ts";
import { useHandheld } from "./page/use-narrow.ts";
import { panels } from "./panels/panels.ts";
import { Presenter } from "./presenter/presenter.tsx";
import { presenterActs } from "./presenter/presenter-acts.ts";
import { Recorder } from "./presenter/recorder.tsx";
import { browserStorage } from "./presenter/step-shelf.ts";
import { type Acts, actsOf, refusalsOf } from "./state/acts.ts";
import type { CrowdActs } from "./state/crowd-keeping.ts";
import { useEditorSync } from "./state/editor-sync.ts";
import { type Panel, type Session, type Store } from "./state/session.ts";
import { useOpeningPlace } from "./state/use-opening-place.ts";
import { useSession } from "./state/use-session.ts";
import { textsOf } from "./texts/texts.ts";

export interface AppProps extends Pick<EditorPage, "serve">, Pick<KeepNoteProps, "keeper" | "takeNewPage"> {
  readonly store: Store;
  readonly crowd: CrowdActs;
}

/** The whole page: a page of law with a ledger beside it. */
export function App({ store, serve, crowd, keeper, takeNewPage }: AppProps): JSX.Element {
  const session = useSession(store);
  const editor = useRef<CodeEditor>(null);
  const [tabLeaves, setTabLeaves] = useState(false);
  const acts = useMemo(() => actsOf(store, editor, setTabLeaves, serve, crowd), [store]);
  const presenter = useMemo(() => presenterActs(store, keeper.saveNow, browserStorage()), [store]);
  const { language } = session.settings;
  const texts = textsOf(language);
  const articles = useArticles(session.compiled, language);
  const refusals = useMemo(() => refusalsOf(session.result), [session.result]);
  const page = useMemo(() => ({ language, texts, setFact: acts.setFact, refusals }), [language, texts, acts, refusals]);
  useEditorSync(session, editor);
  useOpeningPlace(session, editor);
  usePlacedTexts(session, editor);
  useReadOnly(session, editor);
  usePageKeys(store, acts);
  const gallery = useGallery({ store, session, acts, keeper });
  return (
    <PageProvider value={page}>
      <div class={`page${session.embed === undefined ? "" : " is-embedded"}`}>
        {session.embed === undefined ? (
          <Masthead
            session={session}
            acts={acts}
            keeper={keeper}
            command={<CommandField around={{ session, acts, presenter, keeper }} />}
            present={
              <>
                {gallery.door}
                <Recorder session={session} acts={presenter} followLink={keeper.followLink} />
              </>
            }
          />
        ) : (
          <EmbedHead session={session} setLanguage={acts.setLanguage} />
        )}
        {gallery.bar}
        <main class="work">
          <ArticleIndex
            articles={articles}
            {...(session.article === undefined ? {} : { here: session.article })}
            goTo={acts.goToArticle}
          />
          <MeasureColumn
            session={session}
            articles={articles}
            acts={acts}
            tabLeaves={tabLeaves}
            earlier={<EarlierDrafts keeper={keeper} />}
            keepStep={session.embed === undefined ? presenter.keepStep : undefined}
          />
          <Thread session={session} editor={editor} acts={acts} />
          <RightSide
            session={session}
            acts={acts}
            note={<KeepNoteBlock keeping={session.keeping} keeper={keeper} takeNewPage={takeNewPage} />}
          />
        </main>
        <Strip session={session} acts={acts} />
        <PhoneTabs session={session} acts={acts} />
        <Spoken session={session} />
        <Presenter session={session} acts={presenter} serve={serve} lineOf={acts.crowd.lineOf} />
        <PrintedResult session={session} />
      </div>
    </PageProvider>
  );
}

/** The text is only read on what is held in the hand, and where a page that embeds this one says so. */
function useReadOnly({ embed, editorCount }: Session, editor: RefObject<CodeEditor | null>): void {
  const readOnly = useHandheld() || embed?.editing === false;
  useEffect(() => editor.current?.setReadOnly(readOnly), [readOnly, editorCount]);
}

interface RightSideProps {
  readonly session: Session;
  readonly acts: Acts;
  /** What stands over the outcome, whichever panel is open. */
  readonly note: JSX.Element;
}

/** Panels that show one case and one decision. */
const ofOneCase: ReadonlySet<Panel> = new Set<Panel>(["finding", "applicant", "population", "impact", "titles"]);

function RightSide({ session, acts, note }: RightSideProps): JSX.Element {
  const texts = textsOf(session.settings.language);
  const { panel } = session;
  const part = panels.find(({ id }) => id === panel) ?? panels[0];
  return (
    <section class="right" aria-label={texts.regions.right} data-region="right">
      <PanelTabs session={session} open={acts.openPanel} />
      {ofOneCase.has(panel) ? <CaseBar session={session} choose={acts.openDecision} start={acts.start} /> : null}
      {note}
      <div id={`panel-${panel}`} role="tabpanel" aria-labelledby={`tab-${panel}`} class={`panel is-${panel}`}>
        {part === undefined ? null : <part.Component session={session} acts={acts} />}
      </div>
    </section>
  );
}
