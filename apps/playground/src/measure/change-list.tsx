import type { TextChange } from "@bylaw/analysis";
import { formatCitation, type TextEdit } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { articleAt, headingsOf } from "../document/chapters.ts";
import { usePage } from "../page/page-context.ts";
import type { PresenterActs } from "../presenter/presenter-acts.ts";
import { presenterWords } from "../presenter/words.ts";
import type { Acts } from "../state/acts.ts";
import type { Session } from "../state/session.ts";
import { partsOf } from "./change-parts.ts";
import { type ChangedText, changesOfTexts } from "./changes-of-texts.ts";
import { textChangeWords } from "./text-change-words.ts";
import "./changes.css";

export interface ChangeListProps {
  readonly session: Session;
  readonly acts: Pick<Acts, "takeBack" | "goToPlace">;
  readonly keepStep: PresenterActs["keepStep"] | undefined;
}

/** What was changed in the texts, each with its undo. */
export function ChangeList({ session, acts, keepStep }: ChangeListProps): JSX.Element {
  const words = textChangeWords(usePage().language);
  const texts = changesOfTexts(session);
  const keep = keepStep === undefined ? null : <KeepStep keepStep={keepStep} />;
  return (
    <section class="change-list" aria-label={words.list}>
      {texts.length === 0 ? <p class="panel-lead">{words.none}</p> : null}
      <ul>
        {texts.flatMap((text) =>
          text.found.changes.map((change, index, all) => (
            <Change
              key={`${text.path} ${change.after.start} ${change.before.start}`}
              {...{ text, change, acts }}
              number={index}
              beside={text === texts.at(-1) && index === all.length - 1 ? keep : null}
              named={session.sources.length > 1 && text.path !== session.file}
            />
          )),
        )}
      </ul>
    </section>
  );
}

/** Keeps what the page shows as a step to be presented. */
function KeepStep({ keepStep }: { readonly keepStep: PresenterActs["keepStep"] }): JSX.Element {
  const { language } = usePage();
  const words = textChangeWords(language);
  const { recorder } = presenterWords(language);
  const [said, setSaid] = useState("");
  return (
    <span class="keep-step">
      <output aria-live="polite">{said}</output>
      <button
        type="button"
        class="button"
        onClick={() => {
          const made = keepStep();
          if (made === undefined) setSaid(recorder.full);
          else setSaid(made.kept ? words.stepKept(made.number) : recorder.notKept);
        }}
        onBlur={() => setSaid("")}
      >
        {words.keepStep}
      </button>
    </span>
  );
}

interface ChangeProps {
  readonly text: ChangedText;
  readonly change: TextChange;
  readonly number: number;
  /** Of another text than the open one. */
  readonly named: boolean;
  readonly acts: ChangeListProps["acts"];
  /** What stands behind its undo. */
  readonly beside: JSX.Element | null;
}

function Change({ text, change, number, named, acts, beside }: ChangeProps): JSX.Element {
  const { language } = usePage();
  const words = textChangeWords(language);
  const article = articleAt(headingsOf(text.path, text.now), change.after.line);
  const line = words.line(String(change.after.line));
  const place = article === undefined ? line : formatCitation({ place: "article", number: article }, language);
  const edit: TextEdit = {
    span: { source: text.path, start: change.undo.start, end: change.undo.end },
    text: change.undo.text,
  };
  const figures = text.found.figures.filter((each) => each.change === number);
  const [figure] = figures;
  return (
    <li>
      <div class="change-head">
        <button
          type="button"
          onClick={() => acts.goToPlace({ source: text.path, start: change.after.start, end: change.after.end })}
        >
          {place}
        </button>
        <span>
          {named ? `${text.path.slice(text.path.indexOf("/") + 1)} · ` : ""}
          {article === undefined ? "" : `${line} · `}
          {change.moved !== undefined
            ? words.moved
            : figure !== undefined && figures.length === 1
              ? words.fromTo(withUnit(figure.before), withUnit(figure.after))
              : change.kind === "changed"
                ? ""
                : words[change.kind]}
        </span>
        <button
          type="button"
          class="as-link"
          aria-label={words.undoOf(`${place} · ${line}`)}
          onClick={() => acts.takeBack([edit])}
        >
          {words.undo}
        </button>
        {beside}
      </div>
      {change.kind === "added" ? null : <Side change={change} side="before" />}
      {change.kind === "removed" ? null : <Side change={change} side="after" />}
    </li>
  );
}

function withUnit({ text, unit }: { readonly text: string; readonly unit?: string }): string {
  if (unit === undefined) return text;
  return /^[A-Za-z]/.test(unit) ? `${text} ${unit}` : text + unit;
}

/** The lines of one text, what differs within them marked. */
function Side({ change, side }: { readonly change: TextChange; readonly side: "before" | "after" }): JSX.Element {
  const block = change[side];
  const Tag = side === "before" ? "del" : "ins";
  return (
    <Tag class="change-lines">
      {partsOf(block, change.stretches, side).map(({ text, differs }, index) =>
        differs ? <b key={index}>{text}</b> : text,
      )}
    </Tag>
  );
}
