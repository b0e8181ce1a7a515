import type { Span } from "@bylaw/diagnostics";
import type { HostAct, HostCase } from "@bylaw/ir";
import type { RefObject } from "preact";
import type { FormEntry } from "../facts/applicant-form.ts";
import { withAct, withPaper } from "../facts/case-parts.ts";
import { nextQuestions } from "../facts/next-question.ts";
import { openForm } from "../facts/open-form.ts";
import type { ShownCase } from "../facts/shown-case.ts";
import type { CodeEditor } from "../measure/code-editor.ts";
import { whenThere } from "../page/when-there.ts";
import { placeOf } from "../present/names.ts";
import { withFact } from "./conversation.ts";
import type { Store } from "./session.ts";

/** What a reader does with the applicant's form. */
export interface ApplicantActs {
  /** Leads to the question that matters most among those that stand in the way, but not to the one given. */
  readonly answerNext: (but?: string) => void;
  /** Leads to the field of an entry of the form, by its key. */
  readonly askFor: (key: string) => void;
  /** Sets several facts at once. */
  readonly setFacts: (values: readonly (readonly [fact: string, value: unknown])[]) => void;
  readonly setPaper: (paper: string, handedIn: boolean | undefined) => void;
  readonly setAct: (rule: string, act: HostAct | undefined) => void;
  /** Takes a whole case; what it began with stays what changes are measured against. */
  readonly takeCase: (given: HostCase) => void;
  readonly showCase: (shown: ShownCase) => void;
  /** Marks the lines that read what is asked for. */
  readonly enterEntry: (entry: Pick<FormEntry, "rules">) => void;
}

export function applicantActs({ get, change }: Store, editor: RefObject<CodeEditor | null>): ApplicantActs {
  const askFor = (key: string): void => {
    change({ panel: "applicant", shownCase: { ...get().shownCase, as: "form" } });
    whenThere(`[data-ask="${CSS.escape(key)}"]`, focusEntry);
  };
  return {
    askFor,
    setFacts: (values) =>
      change({ case: values.reduce((given, [fact, value]) => withFact(given, fact, value), get().case) }),
    answerNext: (but) => {
      const open = openForm(get());
      if (open?.found === undefined) return;
      const next = nextQuestions(open.form, open.found).find((entry) => askKey(entry) !== but);
      if (next !== undefined) askFor(askKey(next));
    },
    setPaper: (paper, handedIn) => change({ case: withPaper(get().case, paper, handedIn) }),
    setAct: (rule, act) => change({ case: withAct(get().case, rule, act) }),
    takeCase: (given) => change({ case: given }),
    showCase: (shownCase) => change({ shownCase }),
    enterEntry: ({ rules }) => {
      const { compiled, file, view } = get();
      const [rule] = rules;
      const places = rules.flatMap((id): readonly Span[] => {
        const place = placeOf(compiled?.origins.rules ?? {}, id);
        return place?.source === file ? [place] : [];
      });
      const [place, ...also] = places;
      change({
        ...(rule === undefined ? {} : { rule }),
        marked: place === undefined || view === "both" ? undefined : { place, also, reveal: false },
      });
      if (rule !== undefined) editor.current?.showRule(rule);
    },
  };
}

/** By what an entry is found on the page. */
export function askKey({ kind, id }: Pick<FormEntry, "kind" | "id">): string {
  return `${kind}:${id}`;
}

function focusEntry(entry: HTMLElement): void {
  // Of choices the one that is made is where the keys go on from.
  const control =
    entry.querySelector<HTMLElement>(".ask-field input:checked") ??
    entry.querySelector<HTMLElement>(".ask-field :is(input, select, button)");
  control?.focus();
  entry.scrollIntoView({ block: "nearest" });
}
