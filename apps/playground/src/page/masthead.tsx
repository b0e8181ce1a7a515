import type { Language } from "@bylaw/diagnostics";
import type { IrPolicy } from "@bylaw/ir";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { CopyLink } from "../keep/copy-link.tsx";
import type { Keeper } from "../keep/keeper.ts";
import type { Keeping } from "../keep/keeping.ts";
import { type Measure, measures } from "../plugins.ts";
import { type Ground, isDay } from "../state/settings.ts";
import { type DraftLine, draftWords } from "./draft-line.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { usePage } from "./page-context.ts";
import { Segment } from "./segment.tsx";

export interface MastheadProps {
  readonly measure: Measure;
  readonly policy?: IrPolicy;
  /** Missing where the text is the one in force. */
  readonly draft: DraftLine | undefined;
  /** The text is not, letter for letter, the one shipped. */
  readonly rewritten: boolean;
  readonly on: string;
  readonly ground: Ground;
  readonly letters: boolean;
  readonly setOn: (day: string) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setGround: (ground: Ground) => void;
  readonly setLetters: (on: boolean) => void;
  readonly restore: () => void;
  readonly keeping: Keeping | undefined;
  readonly keeper: Keeper;
  /** The way to the presenter. */
  readonly present: JSX.Element;
}

/** The title of the measure; where the page holds several, the choice among them. */
function MeasureTitle({ measure }: Pick<MastheadProps, "measure">): JSX.Element {
  const { language, texts } = usePage();
  const title = ({ titles }: Measure): string => titles[language].replace(/: /, " · ");
  if (measures.length < 2) return <strong>{title(measure)}</strong>;
  return (
    <span class="measure-title">
      <strong aria-hidden="true">{title(measure)}</strong>
      <select
        class="measure-choice"
        aria-label={texts.measure}
        value={measure.id}
        onChange={({ currentTarget }) => {
          // Without what stands behind #, which may be a link about the other measure.
          location.assign(`${location.pathname}?${new URLSearchParams({ measure: currentTarget.value })}`);
        }}
      >
        {measures.map((each) => (
          <option key={each.id} value={each.id}>
            {title(each)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Word mark, seal, title of the measure, day of decision, language and ground; closed by the double rule. */
export function Masthead(props: MastheadProps): JSX.Element {
  const { texts } = usePage();
  const { measure } = props;
  return (
    <header class="masthead">
      <span class="wordmark">Bylaw</span>
      <Seal draft={props.draft !== undefined} />
      <div class="document">
        <MeasureTitle measure={measure} />
        <UnderTitle {...props} />
      </div>
      {props.rewritten ? (
        <button type="button" class="button" onClick={props.restore}>
          {texts.undo}
        </button>
      ) : null}
      <span class="stretch" />
      <DayField on={props.on} setOn={props.setOn} />
      <CopyLink keeping={props.keeping} keeper={props.keeper} />
      <KeysDialog letters={props.letters} setLetters={props.setLetters} />
      <LanguageChoice setLanguage={props.setLanguage} />
      <div class="segments" role="group" aria-label={texts.ground.name}>
        <Segment
          pressed={props.ground === "light"}
          choose={() => props.setGround("light")}
          label={texts.ground.light}
          text="☼"
        />
        <Segment
          pressed={props.ground === "dark"}
          choose={() => props.setGround("dark")}
          label={texts.ground.dark}
          text="☾"
        />
      </div>
      {props.present}
    </header>
  );
}

/** Of the text in force its number and its day; of a draft what it is a draft against, and how many changes it holds. */
function UnderTitle({ measure, policy, draft }: Pick<MastheadProps, "measure" | "policy" | "draft">): JSX.Element {
  const { language, texts } = usePage();
  const { document = "" } = measure;
  if (draft !== undefined) {
    const words = draftWords(draft, document, language);
    return (
      <small data-changes={draft.changes}>
        {words.before}
        <span lang="zh-Hans">{words.document}</span>
        {words.after}
      </small>
    );
  }
  const force = policy?.force;
  const day = force?.kind === "from" ? texts.forceFrom(force.from) : policy === undefined ? "" : texts.forceUnknown;
  return (
    <small>
      <span lang="zh-Hans">{document}</span>
      {document === "" || day === "" ? "" : " · "}
      {day}
    </small>
  );
}

/** Ink outline: the text in force. Filled: a person has changed it here. */
function Seal({ draft }: { readonly draft: boolean }): JSX.Element {
  const { texts } = usePage();
  return (
    <span
      class={`seal${draft ? " is-draft" : ""}`}
      role="img"
      aria-label={draft ? texts.seal.draft : texts.seal.inForce}
    >
      <i aria-hidden="true" lang="zh-Hans">
        {draft ? "拟改" : "现行"}
      </i>
    </span>
  );
}

function DayField({ on, setOn }: { readonly on: string; readonly setOn: (day: string) => void }): JSX.Element {
  const { texts } = usePage();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? on;
  const wrong = !isDay(shown);
  return (
    <label class="as-of">
      <span>{texts.asOf}</span>
      <input
        type="text"
        size={10}
        maxLength={10}
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={wrong}
        aria-description={wrong ? texts.noSuchDay : texts.asOfHint}
        value={shown}
        onInput={(event) => {
          const day = event.currentTarget.value.normalize("NFKC").trim();
          setTyped(day);
          if (isDay(day)) setOn(day);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
