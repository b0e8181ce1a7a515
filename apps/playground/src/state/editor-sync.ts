import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { changesOfTexts } from "../measure/changes-of-texts.ts";
import type { CodeEditor } from "../measure/code-editor.ts";
import { lineFindingsOf } from "../measure/findings-of-lines.ts";
import { movablePlaces } from "../measure/movable-places.ts";
import { textsOf } from "../texts/texts.ts";
import type { Session } from "./session.ts";

/** Tells the editor what the session holds: view, language, problems, findings of its lines. */
export function useEditorSync(session: Session, editor: RefObject<CodeEditor | null>): void {
  const { settings, view, problems, editorCount, compiled, result, file, state, goTo, otherNames, writings } = session;
  const { language, ground } = settings;
  useEffect(() => {
    document.documentElement.lang = textsOf(language).languageTag;
    document.documentElement.dataset["theme"] = ground;
    document.title = `Bylaw · ${session.measure.titles[language]}`;
    editor.current?.setGround(ground);
  }, [language, ground, editorCount]);
  useEffect(() => {
    editor.current?.setView(view === "code" ? "code" : "read", language, textsOf(language).editor);
  }, [view, language, editorCount]);
  useEffect(() => {
    editor.current?.showOtherNames(otherNames);
  }, [otherNames, editorCount]);
  useEffect(() => {
    editor.current?.setWritings(writings[file] ?? []);
  }, [writings, file, editorCount]);
  const { marked, pinned } = session;
  useEffect(() => {
    editor.current?.setHeld(pinned?.find(({ path }) => path === file)?.text);
  }, [pinned, file, editorCount]);
  useEffect(() => {
    const shown = view === "changes" ? changesOfTexts(session).find(({ path }) => path === file) : undefined;
    editor.current?.showOldLines(shown?.found.changes ?? []);
  }, [view, session.sources, pinned, writings, file, editorCount]);
  useEffect(() => {
    const also = marked?.also?.filter(({ source }) => source === file) ?? [];
    editor.current?.setMark(
      marked?.place.source === file ? { ...marked.place, also, reveal: marked.reveal } : undefined,
    );
  }, [marked, file, editorCount]);
  const gone = useRef(goTo);
  useEffect(() => {
    if (goTo === undefined || goTo === gone.current || goTo.file !== file || editor.current?.path !== file) return;
    gone.current = goTo;
    editor.current.goToOffset(goTo.offset);
  }, [goTo, file, view, editorCount]);
  useEffect(() => {
    editor.current?.setProblems(problems, language);
  }, [problems, language, editorCount]);
  useEffect(() => {
    if (state === "behind" || compiled === undefined || isOvertaken(session, editor.current)) return;
    const text = session.sources.find(({ path }) => path === file)?.text ?? "";
    editor.current?.setFigures(movablePlaces(compiled, file, text));
  }, [compiled, file, editorCount]);
  const changesShown = view === "changes" ? [session.crowd?.judged, session.decision] : [undefined, undefined];
  useEffect(() => {
    // Findings of an older text keep the places to which edits have moved them.
    if ((state === "behind" || isOvertaken(session, editor.current)) && editorCount > 0) return;
    editor.current?.setFindings(lineFindingsOf(session));
  }, [result, file, language, editorCount, ...changesShown]);
}

/** Whether the text has gone on since the answer: a newer one is near, and marks stay where edits have moved them. */
function isOvertaken({ placed, sources, file }: Session, editor: CodeEditor | null): boolean {
  const text = sources.find(({ path }) => path === file)?.text;
  return placed !== sources || (editor !== null && text !== undefined && !editor.reads(text));
}
