import type { TextEdit } from "@bylaw/diagnostics";
import type { RefObject } from "preact";
import type { CodeEditor } from "../measure/code-editor.ts";
import { lineOfFigure, plainFigure } from "../measure/ruler/figure-lines.ts";
import type { RulerZone } from "../measure/ruler/ruler-zone.ts";
import { type OpenRuler, openDecision, type PeopleShown, type Store } from "./session.ts";

/** The ruler under a figure of the text. */
export interface RulerActs {
  /** Opens the ruler of the figure at an offset of the open text; nothing where none can be moved. */
  readonly open: (offset: number, focus: boolean) => void;
  /** Closes it; `restore` puts back the figure as it was when the ruler was opened. */
  readonly close: (restore: boolean) => void;
  readonly show: (opened: OpenRuler, height: number, place: Parameters<RulerZone["open"]>[2]) => void;
  readonly hide: () => void;
  readonly figure: () => ReturnType<RulerZone["figure"]>;
  /** Writes another figure; with `begin` as a step of its own that can be undone. */
  readonly write: RulerZone["write"];
  readonly settle: () => void;
}

/** What can be done with the change that is under way. */
export interface ChangeActs {
  /** Lays the text held as "before" over the text, or takes it away. */
  readonly showHeld: (shown: boolean) => void;
  /** Takes changes of the texts back. */
  readonly takeBack: (edits: readonly TextEdit[]) => void;
  readonly ruler: RulerActs;
  /** Changes how the people are shown; what is not named stays. */
  readonly showPeople: (shown: PeopleShown) => void;
  /** Opens the table of the people and goes into it. */
  readonly toTable: () => void;
}

export function changeActs(store: Store, editor: RefObject<CodeEditor | null>): ChangeActs {
  const { change, get } = store;
  return {
    showHeld: (heldShown) => {
      if ((get().heldShown ?? false) !== heldShown) change({ heldShown });
    },
    takeBack: (edits) => editor.current?.apply(edits),
    ruler: rulerActs(store, editor),
    showPeople: (shown) => change({ peopleShown: { ...get().peopleShown, entered: false, ...shown } }),
    toTable: () => change({ panel: "population", peopleShown: { ...get().peopleShown, table: true, entered: true } }),
  };
}

/** Acts on the ruler of the editor. */
export function rulerActs({ change, get }: Store, editor: RefObject<CodeEditor | null>): RulerActs {
  const zone = (): RulerZone | undefined => editor.current?.ruler;
  return {
    open: (offset, focus) => {
      const session = get();
      const { compiled, file, sources, placed, ruler } = session;
      const source = sources.find(({ path }) => path === file);
      // Places of an older text are not those of this one.
      if (compiled === undefined || source === undefined || placed !== sources || session.embed?.editing === false)
        return;
      const own = openDecision(session)?.names.id;
      const others = compiled.policy.decisions.map(({ names }) => names.id).filter((id) => id !== own);
      const drawn = lineOfFigure(compiled, source, offset, own === undefined ? others : [own, ...others]);
      const figure = drawn === undefined ? editor.current?.figureAt(offset) : undefined;
      const line = drawn ?? (figure && plainFigure(source, figure, own ?? ""));
      if (line === undefined) return;
      const { start, end, threshold, plain } = line;
      if (ruler?.threshold.id === threshold.id && ruler.file === file) {
        if (focus) document.querySelector<HTMLElement>('.ruler [role="slider"]')?.focus();
        return;
      }
      const text = source.text.slice(start, end);
      change({
        ruler: { file, start, end, text, threshold, decision: threshold.decision, focus, ...(plain && { plain }) },
      });
    },
    close: (restore) => {
      const { ruler } = get();
      const figure = zone()?.figure();
      if (restore && ruler !== undefined && figure !== undefined && figure.text !== ruler.text) {
        zone()?.write(ruler.text, true);
        zone()?.settle();
      }
      change({ ruler: undefined });
      editor.current?.focus();
    },
    show: ({ start, end }, height, place) => zone()?.open(zone()?.figure() ?? { start, end }, height, place),
    hide: () => zone()?.close(),
    figure: () => zone()?.figure(),
    write: (text, begin) => zone()?.write(text, begin),
    settle: () => zone()?.settle(),
  };
}
