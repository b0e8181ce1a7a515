import type { FormLine } from "@bylaw/editor";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ShownForm, ShownListing } from "../../engine/service-calls.ts";
import { copyText } from "../../page/copy-text.ts";
import { lineCounter } from "../../present/line-counter.ts";
import type { PanelProps } from "../panel.ts";
import { lineAtCaret } from "./line-at-caret.ts";
import { inked } from "./listing-ink.ts";
import { formWords } from "./words.ts";

export interface FormListingProps extends PanelProps {
  readonly whole: boolean;
  readonly listing?: ShownListing;
  /** The listing without an end. */
  readonly all: () => Promise<{ readonly value: ShownListing } | undefined>;
  readonly more: () => void;
}

/** A form as lines: a line marks its place in the text, and the caret marks its line. */
export function FormListing(props: FormListingProps): JSX.Element {
  const { whole, listing, session, acts } = props;
  const words = formWords[session.settings.language];
  const empty = listing?.why ?? (listing?.lines.length === 0 ? "empty" : undefined);
  return (
    <>
      <div class="form-bar">
        <div class="segments" role="group" aria-label={words.scope.name}>
          <button type="button" aria-pressed={!whole} onClick={() => acts.showForm({ whole: false })}>
            {words.scope.statement}
          </button>
          <button type="button" aria-pressed={whole} onClick={() => acts.showForm({ whole: true })}>
            {words.scope.whole}
          </button>
        </div>
        <span class="stretch" />
        {empty === undefined && listing !== undefined ? <CopyButton {...props} /> : null}
      </div>
      {empty !== undefined ? <p class="form-none">{words.why[empty]}</p> : null}
      {empty === undefined && listing !== undefined ? <Lines {...props} listing={listing} /> : null}
    </>
  );
}

function CopyButton({ all, session }: FormListingProps): JSX.Element {
  const words = formWords[session.settings.language];
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const answer = await all();
    if (answer === undefined) return;
    setCopied(await copyText(`${answer.value.lines.map(({ text }) => text).join("\n")}\n`));
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <>
      <span role="status" class="form-copied">
        {copied ? words.copied : ""}
      </span>
      <button type="button" class="button is-bare" onClick={() => void copy()}>
        {words.copy}
      </button>
    </>
  );
}

function Lines(props: FormListingProps & { readonly listing: ShownListing }): JSX.Element {
  const { whole, listing, session, acts, more } = props;
  const { file, sources, caret } = session;
  const words = formWords[session.settings.language];
  const list = useRef<HTMLDivElement>(null);
  const { lines, form } = listing;
  const here = useMemo(
    () => (caret?.file === file ? lineAtCaret(lines, file, caret.offset) : -1),
    [lines, file, caret],
  );
  const [chosen, setChosen] = useState(-1);
  const active = chosen >= 0 && chosen < lines.length ? chosen : here;
  useEffect(() => setChosen(-1), [lines, caret]);
  useEffect(() => () => acts.markPlace(undefined), []);
  useEffect(() => {
    if (whole) list.current?.querySelector(".is-here")?.scrollIntoView({ block: "nearest" });
  }, [here, lines]);
  const text = sources.find(({ path }) => path === file)?.text ?? "";
  const numbers = useMemo(() => sourceLines(lines, file, text), [lines, file, text]);
  const choose = (index: number, reveal: boolean): void => {
    setChosen(index);
    acts.markPlace(lines[index]?.span, reveal);
  };
  const press = (event: KeyboardEvent): void => {
    const next = nextLine(event.key, active, lines.length);
    const place = lines[active]?.span;
    if (next !== undefined) {
      choose(next, true);
      list.current?.querySelector(`#form-line-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && place !== undefined) acts.goToPlace(place);
    else return;
    event.preventDefault();
  };
  return (
    <div class="form-frame">
      <div
        ref={list}
        class={`form-lines is-${form}`}
        role="listbox"
        tabIndex={0}
        aria-label={words.lines(words.names[form])}
        aria-activedescendant={active < 0 ? undefined : `form-line-${active}`}
        lang={form === "sentences" ? undefined : "en"}
        onKeyDown={press}
        onBlur={() => acts.markPlace(undefined)}
        onMouseLeave={() => acts.markPlace(undefined)}
      >
        {lines.map((line, index) => (
          <Line
            key={index}
            {...{ index, line, form, words, acts }}
            isActive={index === active}
            isHere={index === here}
            number={numbers[index] ?? ""}
          />
        ))}
      </div>
      {listing.left === 0 ? null : (
        <button type="button" class="button form-more" onClick={more}>
          {words.more(listing.left, listing.atLeast === true)}
        </button>
      )}
    </div>
  );
}

interface LineProps {
  readonly index: number;
  readonly line: FormLine;
  readonly form: ShownForm;
  readonly words: (typeof formWords)["en"];
  readonly acts: FormListingProps["acts"];
  readonly isActive: boolean;
  readonly isHere: boolean;
  /** Of the line of the text, where it is told. */
  readonly number: string;
}

function Line({ index, line, form, words, acts, isActive, isHere, number }: LineProps): JSX.Element {
  return (
    <div
      id={`form-line-${index}`}
      role="option"
      aria-selected={isActive}
      class={`form-line${isHere ? " is-here" : ""}${line.span === undefined ? "" : " has-place"}`}
      onMouseEnter={() => acts.markPlace(line.span)}
      onClick={() => {
        // Words that are being selected are not a click.
        if (getSelection()?.isCollapsed !== false && line.span !== undefined) acts.goToPlace(line.span);
      }}
    >
      <span class="form-number" aria-label={number === "" ? undefined : words.line(Number(number))}>
        {number}
      </span>
      <span class="form-text" style={{ "--indent": line.text.length - line.text.trimStart().length + 2 }}>
        {inked(line.text, form).map((part, at) => (
          <span key={at} class={`is-${part.weight}`}>
            {part.text}
          </span>
        ))}
      </span>
    </div>
  );
}

/** The line of the text beside the first line of each place. */
function sourceLines(lines: readonly FormLine[], file: string, text: string): readonly string[] {
  const lineOf = lineCounter(text);
  let before = -1;
  return lines.map(({ span }) => {
    if (span === undefined || span.source !== file) return "";
    const line = lineOf(span.start);
    const shown = line === before ? "" : String(line);
    before = line;
    return shown;
  });
}

const page = 20;

function nextLine(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.max(0, Math.min(count - 1, next));
}
