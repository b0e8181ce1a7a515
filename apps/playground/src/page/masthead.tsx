import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { CopyLink } from "../keep/copy-link.tsx";
import type { Keeper } from "../keep/keeper.ts";
import { type Measure, measures } from "../plugins.ts";
import { shortName } from "../present/names.ts";
import type { Acts } from "../state/acts.ts";
import { isDraft, openDecision, type Session } from "../state/session.ts";
import { isDay } from "../state/settings.ts";
import { type DraftLine, draftOf, draftWords } from "./draft-line.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { usePage } from "./page-context.ts";
import { Seal } from "./seal.tsx";
import { Segment } from "./segment.tsx";

export interface MastheadProps {
  readonly session: Session;
  readonly acts: Pick<Acts, "setOn" | "setLanguage" | "setGround" | "setLetters" | "restore">;
  readonly keeper: Keeper;
  /** The way to everything: the command field. */
  readonly command: JSX.Element;
  /** The way to the presenter. */
  readonly present: JSX.Element;
}

/** The title of the measure; where the page holds several, the choice among them. */
function MeasureTitle({ measure }: Pick<Session, "measure">): JSX.Element {
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
export function Masthead({ session, acts, keeper, command, present }: MastheadProps): JSX.Element {
  const { texts } = usePage();
  const { ground, letters } = session.settings;
  const draft = draftOf(session);
  const [open, setOpen] = useState(false);
  return (
    <header class={`masthead${open ? " is-open" : ""}`}>
      <span class="wordmark">Bylaw</span>
      <Seal draft={draft !== undefined} />
      <div class="document">
        <MeasureTitle measure={session.measure} />
        <UnderTitle session={session} draft={draft} restore={acts.restore} />
      </div>
      <button
        type="button"
        class="masthead-more"
        aria-label={texts.tabs.more}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        ⋯
      </button>
      <span class="stretch" />
      <DayField on={session.on} setOn={acts.setOn} />
      {command}
      <CopyLink session={session} keeper={keeper} />
      <KeysDialog letters={letters} setLetters={acts.setLetters} />
      <LanguageChoice setLanguage={acts.setLanguage} />
      <div class="segments" role="group" aria-label={texts.ground.name}>
        <Segment
          pressed={ground === "light"}
          choose={() => acts.setGround("light")}
          label={texts.ground.light}
          text="☼"
        />
        <Segment pressed={ground === "dark"} choose={() => acts.setGround("dark")} label={texts.ground.dark} text="☾" />
      </div>
      {present}
    </header>
  );
}

/** Of the text in force its number and its day; of a draft what it is a draft against, and how many changes it holds. */
function UnderTitle(props: {
  readonly session: Session;
  readonly draft: DraftLine | undefined;
  readonly restore: () => void;
}): JSX.Element {
  const { language, texts } = usePage();
  const { session, draft } = props;
  const policy = session.compiled?.policy;
  const { document = "" } = session.measure;
  // A text that was only written in the other language is no draft, and can be put back all the same.
  const back = isDraft(session) ? (
    <>
      {" · "}
      <button type="button" class="as-link" onClick={props.restore}>
        {texts.undo}
      </button>
    </>
  ) : null;
  if (draft !== undefined) {
    const words = draftWords(draft, document, language);
    return (
      <small data-changes={draft.changes}>
        <span class="draft-base">
          {words.before}
          <span lang="zh-Hans">{words.document}</span>
        </span>
        <span class="draft-short">{words.short}</span>
        {words.after}
        {back}
      </small>
    );
  }
  const force = policy?.force;
  const day = force?.kind === "from" ? texts.forceFrom(force.from) : policy === undefined ? "" : texts.forceUnknown;
  const decision = openDecision(session);
  return (
    <>
      <small class="in-force-line">
        <span lang="zh-Hans">{document}</span>
        {document === "" || day === "" ? "" : " · "}
        {day}
        {back}
      </small>
      <small class="phone-line">
        {decision === undefined ? "" : `${shortName(decision.names, language)} · `}
        {texts.asOf} {session.on}
      </small>
    </>
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
