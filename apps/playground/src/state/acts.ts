import type { Diagnostic, Language } from "@bylaw/diagnostics";
import { caseOf } from "@bylaw/screen";
import type { RefObject } from "preact";
import { articleAt, headingsOf } from "../document/chapters.ts";
import type { ServiceLine } from "../engine/service-line.ts";
import { refusedFact } from "../facts/refused-fact.ts";
import type { CodeEditor, EditorEvents } from "../measure/code-editor.ts";
import type { EditorPage } from "../measure/editor-room.ts";
import type { SizeClass } from "../page/split.ts";
import { whenThere } from "../page/when-there.ts";
import { textOfPlugin } from "../plugins.ts";
import { textsOf } from "../texts/texts.ts";
import { type ApplicantActs, applicantActs } from "./applicant-acts.ts";
import { type ChangeActs, changeActs, rulerActs } from "./change-acts.ts";
import { type CompareActs, compareActs } from "./compare-acts.ts";
import { startFrom, startFromNobody, withFact } from "./conversation.ts";
import type { CrowdActs } from "./crowd-keeping.ts";
import { type FormActs, followCaret, formActs } from "./form-acts.ts";
import { type ScenarioActs, scenarioActs } from "./scenario-acts.ts";
import type { Panel, Session, Store, View } from "./session.ts";
import { type Ground, keepSettings, type Settings } from "./settings.ts";
import { besideText, type TitleActs, titleActs } from "./title-acts.ts";

type Problem = Diagnostic;
type Fix = Problem["fixes"][number];

/** Everything that a reader can do with the page. */
export interface Acts extends ApplicantActs, ChangeActs, CompareActs, FormActs, TitleActs, ScenarioActs {
  readonly setFact: (fact: string, value: unknown) => void;
  readonly start: (sample: string | undefined) => void;
  readonly crowd: CrowdActs;
  /** Opens the case of an applicant of the population, by its place. */
  readonly openPerson: (place: number) => void;
  readonly setOn: (day: string) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setGround: (ground: Ground) => void;
  readonly setLetters: (on: boolean) => void;
  /** How wide the measure is on pages of this size; undefined gives back the width of the design. */
  readonly setSplit: (size: SizeClass, width: number | undefined) => void;
  readonly restore: () => void;
  readonly setView: (view: View) => void;
  readonly setFile: (file: string) => void;
  readonly openPanel: (panel: Panel) => void;
  readonly openDecision: (decision: string) => void;
  readonly chooseReading: (reading: string, member: string | undefined) => void;
  readonly goToArticle: (article: string) => void;
  readonly goToLine: (rule: string) => void;
  readonly enterRow: (rule: string) => void;
  readonly lineOf: (problem: Problem) => number | undefined;
  readonly goToProblem: (problem: Problem) => void;
  readonly applyFix: (problem: Problem, fix: Fix) => void;
  readonly focusEditor: () => void;
  readonly formatText: () => void;
  /** Writes the open text wholly in one language. */
  readonly writeIn: (language: Language) => void;
  readonly showOtherNames: (shown: boolean) => void;
  readonly editorPage: EditorPage;
  readonly editorReady: (editor: CodeEditor) => void;
  /** The editor of a text that is no longer open; the next one may be there already. */
  readonly editorGone: (editor: CodeEditor) => void;
  readonly editorEvents: EditorEvents;
  /** Calls `listener` when the text scrolls; only the last one given is called. */
  readonly onScroll: (listener: () => void) => void;
}

/** Acts on one session and its editor. */
export function actsOf(
  store: Store,
  editor: RefObject<CodeEditor | null>,
  tabLeaves: (leaves: boolean) => void,
  serve: ServiceLine["serve"],
  crowd: CrowdActs,
): Acts {
  const { change, get } = store;
  const settle = (parts: Partial<Settings>): void => {
    const settings = { ...get().settings, ...parts };
    keepSettings(settings);
    change({ settings });
  };
  return besideText(store, {
    setFact: (fact, value) => change({ case: withFact(get().case, fact, value) }),
    start: (id) => {
      const sample = get().compiled?.samples.find((each) => each.id === id);
      change(sample === undefined ? startFromNobody() : startFrom(sample.case, sample.id));
    },
    crowd,
    openPerson: (place) => {
      const { crowd: people, compiled } = get();
      const person = people?.columns.ids[place];
      if (people === undefined || compiled === undefined || person === undefined) return;
      const given = caseOf(compiled.policy, people.columns, place);
      change({ case: given, origin: { case: given, person } });
    },
    setOn: (on) => {
      settle({ on });
      change({ on });
    },
    setLanguage: (language) => settle({ language }),
    setGround: (ground) => settle({ ground }),
    setLetters: (letters) => settle({ letters }),
    setSplit: (size, width) => {
      const { [size]: _before, ...others } = get().settings.splits ?? {};
      settle({ splits: width === undefined ? others : { ...others, [size]: width } });
    },
    openPanel: (panel) => change({ panel }),
    openDecision: (decision) => change({ decision, rule: undefined }),
    chooseReading: (reading, member) => {
      const readings = new Map(Object.entries(get().readings));
      if (member === undefined) readings.delete(reading);
      else readings.set(reading, member);
      change({ readings: Object.fromEntries(readings) });
    },
    ...compareActs(store),
    ...formActs(store),
    ...applicantActs(store, editor),
    ...changeActs(store, editor),
    ...scenarioActs(store, editor, serve),
    ...textActs(store, editor),
    ...writingActs(store, editor, serve),
    ...wayActs(store, editor),
    ...titleActs(store),
    ...editorActs(store, editor, tabLeaves),
  });
}

type TextActs = Pick<Acts, "restore" | "setView" | "setFile" | "lineOf" | "goToProblem" | "applyFix" | "focusEditor">;

function textActs({ get, change }: Store, editor: RefObject<CodeEditor | null>): TextActs {
  return {
    restore: () => {
      const { sources } = get().measure;
      change({ sources, ruler: undefined });
      for (const { path, text } of sources) editor.current?.setText(path, text);
    },
    setView: (view) => change({ view }),
    setFile: (file) => change({ file }),
    lineOf: (problem) => {
      const span = problem.labels[0]?.span;
      const source = get().sources.find(({ path }) => path === span?.source);
      return span === undefined || source === undefined ? undefined : lineAt(source.text, span.start);
    },
    goToProblem: ({ labels }) => {
      const span = labels[0]?.span;
      if (span !== undefined)
        change({ ...placeIn(get(), span.source), goTo: { file: span.source, offset: span.start } });
    },
    applyFix: (_problem, fix) => editor.current?.apply(fix.edits),
    focusEditor: () => {
      if (get().view === "both") document.querySelector<HTMLElement>(".both-writings")?.focus();
      else editor.current?.focus();
    },
  };
}

/** What has to be open so that a place of a text can be seen. */
function placeIn({ view }: Session, file: string): Pick<Session, "file" | "view"> {
  return { file, view: view === "both" ? "read" : view };
}

type WritingActs = Pick<Acts, "formatText" | "writeIn" | "showOtherNames" | "editorPage">;

function writingActs(store: Store, editor: RefObject<CodeEditor | null>, serve: ServiceLine["serve"]): WritingActs {
  const { get, change } = store;
  const ownText = (path: string): string | undefined => get().sources.find((source) => source.path === path)?.text;
  return {
    formatText: () => editor.current?.formatText(),
    writeIn: (skin) => {
      const { file, sources, settings, measure } = get();
      const asks = { path: file, language: settings.language, skin, shipped: measure.sources };
      void serve("formatIn", asks).then((answer) => {
        if (answer === undefined || get().sources !== sources) return;
        const { article, writings } = get();
        const { text, shipped } = answer.value;
        const others = (writings[file] ?? []).filter((writing) => writing !== shipped);
        change({ writings: { ...writings, [file]: [...others, shipped] } });
        editor.current?.setText(file, text);
        // Lines have come and gone over it: what was read is still at the top.
        if (article !== undefined) requestAnimationFrame(() => editor.current?.goToArticle(article, undefined));
      });
    },
    showOtherNames: (otherNames) => change({ otherNames }),
    editorPage: {
      serve,
      language: () => get().settings.language,
      texts: () => textsOf(get().settings.language),
      textOf: (path) => ownText(path) ?? textOfPlugin(path),
      isOwn: (path) => ownText(path) !== undefined && get().embed?.editing !== false,
      changed: (path, text) =>
        change({ sources: get().sources.map((source) => (source.path === path ? { path, text } : source)) }),
      openText: (path, offset) => change({ ...placeIn(get(), path), goTo: { file: path, offset } }),
      watchNews: (listener) => {
        store.watch((now, before) => {
          const spokenOtherwise = now.settings.language !== before.settings.language;
          if (now.scenarioRuns !== before.scenarioRuns || spokenOtherwise) listener();
        });
      },
    },
  };
}

type WayActs = Pick<Acts, "goToArticle" | "goToLine" | "enterRow">;

/** Ways from one side of the page to the other. */
function wayActs({ get, change }: Store, editor: RefObject<CodeEditor | null>): WayActs {
  return {
    goToArticle: (article) => {
      change({ article });
      editor.current?.goToArticle(article, articleOffset(get(), article));
      change({ article });
      document
        .querySelector(
          `tr[data-article="${article}"], tr[data-article^="${article}("], tr[data-article^="${article} "]`,
        )
        ?.scrollIntoView({ block: "start" });
    },
    goToLine: (rule) => {
      change({ rule });
      editor.current?.goToRule(rule);
    },
    enterRow: (rule) => {
      if (get().rule === rule) return;
      change({ rule });
      editor.current?.showRule(rule);
    },
  };
}

type EditorActs = Pick<Acts, "editorReady" | "editorGone" | "editorEvents" | "onScroll">;

function editorActs(
  store: Store,
  editor: RefObject<CodeEditor | null>,
  tabLeaves: (leaves: boolean) => void,
): EditorActs {
  const { get, change } = store;
  let scrolled: (() => void) | undefined;
  return {
    editorReady: (made) => {
      editor.current = made;
      change({ editorCount: get().editorCount + 1 });
    },
    editorGone: (made) => {
      if (editor.current === made) editor.current = null;
    },
    onScroll: (listener) => {
      scrolled = listener;
    },
    editorEvents: {
      caret: followCaret(store),
      figure: rulerActs(store, editor).open,
      toBoundary: (item) => change({ panel: "scenarios", boundary: item }),
      moved: (rule) => {
        if (rule !== undefined && rule !== get().rule) change({ rule });
      },
      scrolled: () => {
        scrolled?.();
        const made = editor.current;
        if (made === null) return;
        const { file, sources, article } = get();
        const text = sources.find(({ path }) => path === file)?.text ?? "";
        const now = articleAt(headingsOf(file, text), made.firstVisibleLine());
        if (now !== undefined && now !== article) change({ article: now });
      },
      toRow: (rule) => {
        change({ rule, panel: "finding" });
        whenThere(`tr[data-rule="${CSS.escape(rule)}"]`, (row) => {
          row.scrollIntoView({ block: "nearest" });
          row.querySelector<HTMLElement>("th button")?.focus();
        });
      },
      tabLeaves,
    },
  };
}

/** Where an article first stands in the open text. */
function articleOffset({ compiled, file }: Session, article: string): number | undefined {
  const places = compiled?.origins.articles ?? {};
  const key = Object.keys(places).find((each) => each === article || each.startsWith(`${article}(`));
  return (key === undefined ? [] : (places[key] ?? [])).find(({ source }) => source === file)?.start;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The same one each time: whoever shows fields is drawn anew where it is another. */
const noRefusals: ReadonlyMap<string, readonly Diagnostic[]> = new Map();

/** What the door says about given values, by the fact that each belongs to. */
export function refusalsOf(result: Session["result"]): ReadonlyMap<string, readonly Diagnostic[]> {
  const refusals = new Map<string, Diagnostic[]>();
  for (const problem of result?.problems ?? []) {
    const fact = refusedFact(problem.path);
    if (fact !== undefined && problem.severity === "error")
      refusals.set(fact, [...(refusals.get(fact) ?? []), problem]);
  }
  return refusals.size === 0 ? noRefusals : refusals;
}
