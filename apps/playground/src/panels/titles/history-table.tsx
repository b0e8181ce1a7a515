import type { Diagnostic } from "@bylaw/diagnostics";
import type { HostTitleEvent, TextType, TitleEventKind } from "@bylaw/ir";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { ValueField } from "../../ledger/fields/value-field.tsx";
import { usePage } from "../../page/page-context.ts";
import { type EventPart, eventKinds, partsOf, refusedAt, withKind, withPart } from "./history-edit.ts";
import { KnownChoice } from "./known-choice.tsx";
import { RefusedRow } from "./refused-row.tsx";
import { type HistoryWords, titleWords } from "./words.ts";

export interface HistoryTableProps {
  /** The title as it is called, and its id. */
  readonly name: string;
  readonly id: string;
  readonly events: readonly HostTitleEvent[] | undefined;
  /** Its history before the first change by hand. */
  readonly before: readonly HostTitleEvent[] | undefined;
  /** The record of which it is, with its name, where the title is taken for each; only its events are shown. */
  readonly record?: { readonly index: number; readonly name: string } | undefined;
  readonly problems: readonly Diagnostic[];
  readonly change: (events: readonly HostTitleEvent[] | undefined) => void;
  /** A row that waits for its event stands at the end. */
  readonly adding: boolean;
  readonly setAdding: (adding: boolean) => void;
}

const text: TextType = { kind: "text" };

/** The history of a title as a table that can be typed in. Never held differs from not known. */
export function HistoryTable(props: HistoryTableProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language).history;
  const { events, name, adding, setAdding, change } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState<number>();
  // Events set aside when somebody says "never held" or "not known" come back with "these events".
  const kept = useRef<readonly HostTitleEvent[]>([]);
  if (events !== undefined && events.length > 0) kept.current = events;
  useEffect(() => {
    if (removed === undefined) return;
    const rows = frame.current?.querySelectorAll<HTMLElement>("tbody .remove") ?? [];
    const next = rows[Math.min(removed, rows.length - 1)] ?? frame.current?.querySelector<HTMLElement>(".add-event");
    next?.focus();
    setRemoved(undefined);
  }, [removed]);
  const state = events === undefined ? "unknown" : events.length === 0 && !adding ? "never" : "events";
  const choose = (to: "unknown" | "never" | "events"): void => {
    setAdding(to === "events" && kept.current.length === 0);
    change(to === "unknown" ? undefined : to === "never" ? [] : kept.current);
  };
  return (
    <div class="history" ref={frame}>
      <KnownChoice
        name={`${words.known.name}: ${name}`}
        value={state}
        options={[
          { id: "events", text: words.known.events },
          { id: "never", text: words.known.never },
          { id: "unknown", text: words.known.unknown, isUnknown: true },
        ]}
        choose={choose}
      />
      {state === "never" ? <p class="history-hint">{words.nothingHere}</p> : null}
      {state === "events" ? <EventTable {...props} words={words} removed={setRemoved} /> : null}
      <button type="button" class="button add-event" disabled={adding} onClick={() => setAdding(true)}>
        {words.add}
      </button>
    </div>
  );
}

interface EventTableProps extends HistoryTableProps {
  readonly words: HistoryWords;
  readonly removed: (position: number) => void;
}

function EventTable(props: EventTableProps): JSX.Element {
  const { events, name, adding, setAdding, change, record, words } = props;
  const shown = (events ?? []).flatMap((event, index) => (isOf(event, record?.index) ? [{ event, index }] : []));
  const places = { ...(record && { record: record.index }) };
  // The row that waits for its event becomes that event's row: what is chosen in it by keys keeps the focus.
  const rows: readonly { readonly event?: HostTitleEvent; readonly index: number }[] = adding
    ? [...shown, { index: events?.length ?? 0 }]
    : shown;
  const put = (index: number, next: HostTitleEvent, isNew: boolean): void => {
    if (!isNew) change((events ?? []).map((each, at) => (at === index ? next : each)));
    else {
      setAdding(false);
      change([...(events ?? []), { ...next, ...places }]);
    }
  };
  return (
    <table class="history-table">
      <caption class="unseen">{words.table(name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.event}</th>
          <th scope="col">{words.columns.on}</th>
          <th scope="col">{words.columns.cause}</th>
          <th scope="col">{words.columns.until}</th>
          <th scope="col">
            <span class="unseen">{words.removed}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ event, index }, position) => (
          <EventRow
            key={index}
            words={words}
            event={event}
            position={position + 1}
            before={event && beforeOf(event, index, props)}
            problems={refusedAt(props.problems, `history.${props.id}[${index}]`)}
            put={(next) => put(index, next, event === undefined)}
            remove={() => {
              if (event === undefined) setAdding(false);
              else change((events ?? []).filter((_, at) => at !== index));
              props.removed(position);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The event as it stood before the first change by hand; nothing for one that was added. */
function beforeOf(
  event: HostTitleEvent,
  index: number,
  { before, events }: Pick<HistoryTableProps, "before" | "events">,
): HostTitleEvent | undefined {
  if (before?.includes(event) === true) return event;
  return before?.length === events?.length ? before?.[index] : undefined;
}

function isOf({ record }: HostTitleEvent, index: number | undefined): boolean {
  return index === undefined || typeof record !== "number" || record === index;
}

interface RowProps {
  readonly words: HistoryWords;
  /** Nothing while it is not chosen which event it is: the row is then in no history yet. */
  readonly event: HostTitleEvent | undefined;
  readonly before: HostTitleEvent | undefined;
  readonly position: number;
  readonly problems: readonly Diagnostic[];
  readonly put: (event: HostTitleEvent) => void;
  readonly remove: () => void;
}

function EventRow(props: RowProps): JSX.Element {
  const { words, event, before, position, problems, put, remove } = props;
  const parts = event === undefined ? noParts : partsOf(event.event);
  const wrong = (part: string): boolean => problems.some(({ path }) => path?.endsWith(`.${part}`) === true);
  const row = words.row(position);
  const field = (part: EventPart, type: Parameters<typeof ValueField>[0]["type"]): JSX.Element | null =>
    event === undefined || !parts.has(part) ? null : (
      <ValueField
        type={type}
        label={`${words.columns[part]}, ${row}`}
        value={event[part]}
        before={before?.[part]}
        refused={wrong(part)}
        change={(value) => put(withPart(event, part, value))}
      />
    );
  return (
    <>
      <tr data-event={event?.event}>
        <td class="event">
          <EventChoice {...props} label={`${words.columns.event}, ${row}`} />
        </td>
        <td class="on">{field("on", { kind: "date" })}</td>
        <td class="cause" title={parts.has("cause") ? words.otherLaw : undefined}>
          {field("cause", text)}
        </td>
        <td class="until">{field("until", { kind: "date" })}</td>
        <td class="act">
          <button type="button" class="as-link remove" aria-label={words.remove(position)} onClick={remove}>
            {words.removed}
          </button>
        </td>
      </tr>
      <RefusedRow problems={problems} />
    </>
  );
}

const noParts: ReadonlySet<EventPart> = new Set();

/** Which event it is. A new row begins here. */
function EventChoice({ words, event, before, label, put }: RowProps & { readonly label: string }): JSX.Element {
  const { language } = usePage();
  const events = titleWords(language).event;
  const choice = useRef<HTMLSelectElement>(null);
  const known = event === undefined || (eventKinds as readonly string[]).includes(event.event);
  useEffect(() => {
    if (event !== undefined) return;
    choice.current?.focus();
    choice.current?.closest("tr")?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <span class={`field is-select is-${known ? (before?.event === event?.event ? "given" : "changed") : "refused"}`}>
      <select
        ref={choice}
        aria-label={label}
        value={event?.event ?? ""}
        onChange={({ currentTarget }) =>
          put(withKind(event ?? { event: currentTarget.value }, currentTarget.value as TitleEventKind))
        }
      >
        {event === undefined ? (
          <option value="" disabled>
            {words.choose}
          </option>
        ) : null}
        {known ? null : <option value={event.event}>{event.event}</option>}
        {eventKinds.map((kind) => (
          <option key={kind} value={kind}>
            {events[kind]}
          </option>
        ))}
      </select>
    </span>
  );
}
