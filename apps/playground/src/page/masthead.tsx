import type { Language } from "@bylaw/diagnostics";
import type { IrPolicy } from "@bylaw/ir";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Measure, measures } from "../plugins.ts";
import { type Ground, isDay } from "../state/settings.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { usePage } from "./page-context.ts";

export interface MastheadProps {
  readonly measure: Measure;
  readonly policy?: IrPolicy;
  readonly draft: boolean;
  readonly on: string;
  readonly ground: Ground;
  readonly letters: boolean;
  readonly setOn: (day: string) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setGround: (ground: Ground) => void;
  readonly setLetters: (on: boolean) => void;
  readonly restore: () => void;
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
          const { value } = currentTarget;
          location.search = new URLSearchParams({ measure: value }).toString();
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
  const { language, texts } = usePage();
  const { measure, policy } = props;
  const force = policy?.force;
  const day = force?.kind === "from" ? texts.forceFrom(force.from) : policy === undefined ? "" : texts.forceUnknown;
  const { document = "" } = measure;
  return (
    <header class="masthead">
      <span class="wordmark">Bylaw</span>
      <Seal draft={props.draft} />
      <div class="document">
        <MeasureTitle measure={measure} />
        <small>
          <span lang="zh-Hans">{document}</span>
          {document === "" || day === "" ? "" : " · "}
          {day}
        </small>
      </div>
      {props.draft ? (
        <button type="button" class="button" onClick={props.restore}>
          {texts.undo}
        </button>
      ) : null}
      <span class="stretch" />
      <DayField on={props.on} setOn={props.setOn} />
      <KeysDialog letters={props.letters} setLetters={props.setLetters} />
      <div class="segments" role="group" aria-label={texts.language}>
        <Segment
          pressed={language === "en"}
          choose={() => props.setLanguage("en")}
          label="EN, English"
          text="EN"
          lang="en"
        />
        <Segment
          pressed={language === "zh"}
          choose={() => props.setLanguage("zh")}
          label="中文"
          text="中文"
          lang="zh-Hans"
        />
      </div>
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
    </header>
  );
}

function Segment(props: {
  readonly pressed: boolean;
  readonly choose: () => void;
  readonly label: string;
  readonly text: string;
  readonly lang?: string;
}): JSX.Element {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      aria-label={props.label}
      title={props.label}
      lang={props.lang}
      onClick={props.choose}
    >
      {props.text}
    </button>
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
