import type { Language } from "@bylaw/diagnostics";
import { copyText } from "../page/copy-text.ts";
import { whenThere } from "../page/when-there.ts";
import { panels } from "../panels/panels.ts";
import { scenarioPanelWords } from "../panels/scenarios/words.ts";
import { measures } from "../plugins.ts";
import { shortName } from "../present/names.ts";
import { isDraft, type Session } from "../state/session.ts";
import { isDay } from "../state/settings.ts";
import { type Around, namedIn } from "./around.ts";
import type { LookUp } from "./find.ts";
import { plainly } from "./match.ts";
import { actWords, copyWords, type PageAct } from "./page-words.ts";
import type { Thing } from "./thing.ts";
import { commandWords } from "./words.ts";

/** What does not hang on a single fact: samples, other measures, panels, and what the page can do as it stands. */
export function pageThings(around: Around): readonly Thing[] {
  return [...sampleThings(around), ...measureChoices(around), ...panelThings(around), ...actThings(around)];
}

function sampleThings({ session, acts }: Around): readonly Thing[] {
  const { language } = session.settings;
  return (session.compiled?.samples ?? []).map(({ id, names }) => ({
    id: `sample:${id}`,
    group: "samples" as const,
    ...namedIn(language, (each) => shortName({ id, ...names }, each), id),
    does: commandWords(language).does.sample,
    run: () => acts.start(id),
  }));
}

function measureChoices({ session }: Around): readonly Thing[] {
  const { language } = session.settings;
  return measures
    .filter(({ id }) => id !== session.measure.id)
    .map(({ id, titles, document = "" }) => ({
      id: `measure:${id}`,
      group: "measures" as const,
      ...namedIn(language, (each) => titles[each].replace(/: /u, " · "), id),
      does: commandWords(language).does.measure,
      about: [document],
      // Without what stands behind #, which may be a link about this measure.
      run: () => location.assign(`${location.pathname}?${new URLSearchParams({ measure: id })}`),
    }));
}

function panelThings({ session, acts }: Around): readonly Thing[] {
  const { language } = session.settings;
  return panels.map(({ id, name }, place) => ({
    id: `panel:${id}`,
    group: "panels" as const,
    ...namedIn(language, (each) => name[each], id),
    does: commandWords(language).does.panel,
    ...(place < 9 ? { keys: `Alt ${place + 1}` } : {}),
    run: () => {
      acts.openPanel(id);
      whenThere(`[role="tab"]#tab-${id}, #tab-${id} select`, (tab) => tab.focus());
    },
  }));
}

/** A day that was typed is one to decide as of. */
export function dayLookUp({ session, acts }: Around): LookUp {
  return (typed) => {
    const day = plainly(typed).trim();
    if (!isDay(day)) return { things: [], count: 0 };
    const thing: Thing = {
      id: "page:day",
      group: "page",
      ...namedIn(session.settings.language, (each) => commandWords(each).asOf(day), day),
      does: session.on,
      run: () => acts.setOn(day),
    };
    return { things: [thing], count: 1 };
  };
}

/** One act: whether there is anything to do, its key, and what it does; what it gives back is said. */
interface Act {
  readonly keys?: string;
  readonly run: Thing["run"];
}

function actThings(around: Around): readonly Thing[] {
  const { language, letters } = around.session.settings;
  return Object.entries(actsNow(around)).flatMap(([id, act]) => {
    const words = actWords[id as PageAct];
    const also: string | undefined = "also" in words ? words.also : undefined;
    const { name, names } = namedIn(language, (each) => words[each]);
    const isLetter = act.keys?.length === 1;
    return [
      {
        id: `page:${id}`,
        group: "page" as const,
        name,
        // Who types another word for an act means that act.
        names: [...names, ...(also?.split(" ") ?? [])],
        does: "",
        ...(act.keys === undefined || (isLetter && !letters) ? {} : { keys: act.keys }),
        run: act.run,
      },
    ];
  });
}

function actsNow(around: Around): Partial<Record<PageAct, Act>> {
  return { ...caseActs(around), ...shownActs(around), ...textActs(around), ...readerActs(around) };
}

function caseActs({ session, acts, presenter, keeper }: Around): Partial<Record<PageAct, Act>> {
  const { settings } = session;
  const copy = (as: Language) => async (): Promise<string> => {
    const text = (await acts.editorPage.serve("resultText", { language: as }))?.value;
    const done = text !== undefined && (await copyText(text));
    return copyWords[done ? "done" : "refused"][settings.language];
  };
  return {
    next: { keys: "N", run: () => acts.answerNext() },
    presentHere: {
      keys: "Ctrl Enter",
      run: () => {
        const steps = presenter.steps();
        presenter.begin(steps.length === 0 ? [presenter.record()] : steps, "room");
      },
    },
    steps: { run: () => press(".masthead .present") },
    copyLink: { run: () => void keeper.copyLink() },
    copyEnglish: { run: copy("en") },
    copyChinese: { run: copy("zh") },
    print: { run: () => window.print() },
    nobody: { run: () => acts.start(undefined) },
  };
}

function shownActs({ session, acts }: Around): Partial<Record<PageAct, Act>> {
  const { pinned, sources, heldShown, crowd, view, settings } = session;
  const showView = (id: Session["view"]): Partial<Record<PageAct, Act>> =>
    view === id ? {} : { [id]: { run: () => acts.setView(id) } };
  return {
    ...(pinned === sources ? {} : { pin: { keys: "P", run: () => acts.crowd.pin(sources) } }),
    ...(pinned === undefined ? {} : { unpin: { run: () => acts.crowd.pin(undefined) } }),
    [heldShown === true ? "hideHeld" : "showHeld"]: { keys: "B", run: () => acts.showHeld(heldShown !== true) },
    ...showView("read"),
    ...showView("changes"),
    ...showView("code"),
    ...showView("both"),
    ...(crowd === undefined
      ? {}
      : {
          table: { run: () => acts.toTable() },
          strip: { run: () => whenThere(".strip-frame", (strip) => strip.focus()) },
        }),
    addScenario: {
      run: async () => {
        const why = await acts.addScenario();
        return why === undefined ? undefined : scenarioPanelWords[settings.language].refused[why];
      },
    },
  };
}

function textActs({ session, acts }: Around): Partial<Record<PageAct, Act>> {
  const { otherNames } = session;
  return {
    ...(isDraft(session) ? { restore: { run: () => acts.restore() } } : {}),
    format: { keys: "Shift Alt F", run: () => acts.formatText() },
    writeChinese: { run: () => acts.writeIn("zh") },
    writeEnglish: { run: () => acts.writeIn("en") },
    [otherNames ? "hideNames" : "showNames"]: { run: () => acts.showOtherNames(!otherNames) },
  };
}

function readerActs({ session, acts }: Around): Partial<Record<PageAct, Act>> {
  const { language, ground, letters } = session.settings;
  const [otherLanguage, otherGround] = [
    language === "en" ? "zh" : "en",
    ground === "light" ? "dark" : "light",
  ] as const;
  return {
    [otherLanguage === "en" ? "english" : "chinese"]: { keys: "L", run: () => acts.setLanguage(otherLanguage) },
    [otherGround]: { keys: "D", run: () => acts.setGround(otherGround) },
    [letters ? "lettersOff" : "lettersOn"]: { run: () => acts.setLetters(!letters) },
    ...(has(galleryDoor) ? { gallery: { run: () => press(galleryDoor) } } : {}),
    keys: { run: () => press(".masthead .keys-open") },
  };
}

const galleryDoor = ".masthead .gallery-door";

function has(button: string): boolean {
  return typeof document !== "undefined" && document.querySelector(button) !== null;
}

/** Opens a sheet of the masthead by the button that opens it. */
function press(button: string): void {
  document.querySelector<HTMLElement>(button)?.click();
}
