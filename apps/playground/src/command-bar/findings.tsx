import "./findings.css";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import type { Around } from "./around.ts";
import type { FieldKeys } from "./field-keys.ts";
import { type Findings as Found, type FoundGroup, find } from "./find.ts";
import { moved } from "./moved.ts";
import type { Thing } from "./thing.ts";
import { useThings } from "./use-things.ts";
import { type CommandWords, commandWords, groupWords } from "./words.ts";

export interface FindingsProps {
  readonly around: Around;
  readonly from: Element | null;
  readonly typed: string;
  readonly keys: FieldKeys;
  /** Tells the field which of the things the keys stand on, by the id of its element. */
  readonly setActive: (id: string | undefined) => void;
  readonly choose: (thing: Thing) => void;
}

/** What was found, kind by kind. The keyboard stays in the field; one of the things is the one that Enter does. */
export function Findings({ around, from, typed, keys, setActive, choose }: FindingsProps): JSX.Element {
  const { language } = usePage();
  const words = commandWords(language);
  const { things, lookUps, focus } = useThings(around, from);
  const without = useMemo(() => (isIndexShown() ? (["articles"] as const) : []), []);
  const found = useMemo(() => find(things, typed, { lookUps, without }), [things, lookUps, typed, without]);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const place = Math.min(at, found.things.length - 1);
  // Before the next key can come: the keys act on the first of what was found, and not on a place in the list before.
  useLayoutEffect(() => {
    setAt(0);
    list.current?.scrollTo({ top: 0 });
  }, [typed]);
  useLayoutEffect(() => setActive(place < 0 ? undefined : elementOf(place)), [place]);
  keys.pressed = (event) => {
    // Enter that ends a composition chooses the word of the input method, not the thing.
    if (event.isComposing) return;
    const thing = found.things[place];
    if (event.key === "Enter") {
      event.preventDefault();
      if (thing !== undefined) choose(thing);
      return;
    }
    const next = moved(place, event, found.things.length);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    document.getElementById(elementOf(next))?.scrollIntoView({ block: "nearest" });
    if (next === 0) list.current?.scrollTo({ top: 0 });
  };
  return (
    <>
      <div id="command-findings" role="listbox" class="command-findings" aria-label={words.list} ref={list}>
        <Groups found={found} place={place} focus={focus} words={words} choose={choose} point={setAt} />
      </div>
      {found.count === 0 ? <NothingFound typed={typed} words={words} /> : null}
      <p class="command-foot">
        <span role="status">{typed.trim() === "" ? "" : words.found(found.count)}</span>
        <span aria-hidden="true">{words.foot}</span>
      </p>
    </>
  );
}

function elementOf(place: number): string {
  return `command-thing-${place}`;
}

/** On narrow pages the index of the articles has no place of its own: the bar is the way to them. */
function isIndexShown(): boolean {
  return (document.querySelector(".index")?.getClientRects().length ?? 0) > 0;
}

interface GroupsProps {
  readonly found: Found;
  readonly place: number;
  /** What the first kind is about, where something is in focus. */
  readonly focus: string | undefined;
  readonly words: CommandWords;
  readonly choose: (thing: Thing) => void;
  readonly point: (place: number) => void;
}

function Groups({ found, focus, words, ...rest }: GroupsProps): JSX.Element {
  const { language } = usePage();
  let first = 0;
  return (
    <>
      {found.groups.map((group) => {
        const from = first;
        first += group.shown.length;
        const name = groupWords[group.group][language];
        const heading =
          group.group === "here" && focus !== undefined ? `${name}${language === "zh" ? "：" : ": "}${focus}` : name;
        return <Group key={group.group} group={group} from={from} heading={heading} words={words} {...rest} />;
      })}
    </>
  );
}

interface GroupProps extends Omit<GroupsProps, "found" | "focus"> {
  readonly group: FoundGroup;
  /** Place of its first thing among all. */
  readonly from: number;
  readonly heading: string;
}

function Group({
  group: { group, shown, count },
  from,
  heading,
  place,
  words,
  choose,
  point,
}: GroupProps): JSX.Element {
  const id = `command-group-${group}`;
  return (
    <div role="group" aria-labelledby={id} class="command-group">
      <div role="presentation" id={id} class="command-heading">
        {heading}
        {count > shown.length ? <small> {words.shownOf(shown.length, count)}</small> : null}
      </div>
      {shown.map((thing, index) => (
        <ThingLine
          key={thing.id}
          thing={thing}
          id={elementOf(from + index)}
          isAt={from + index === place}
          choose={() => choose(thing)}
          point={() => point(from + index)}
        />
      ))}
    </div>
  );
}

interface ThingLineProps {
  readonly thing: Thing;
  readonly id: string;
  readonly isAt: boolean;
  readonly choose: () => void;
  readonly point: () => void;
}

/** One line: what it is called in both languages, what else is known of it, and what happens. */
function ThingLine({ thing, id, isAt, choose, point }: ThingLineProps): JSX.Element {
  const { language } = usePage();
  const { name, other, detail, isCode, does, keys } = thing;
  return (
    <div role="option" id={id} class="command-thing" aria-selected={isAt} onClick={choose} onPointerMove={point}>
      <span class="command-name">
        {name}
        {other === undefined ? null : <small lang={language === "en" ? "zh-Hans" : "en"}> {other}</small>}
        {detail === undefined ? null : isCode === true ? (
          <code> {detail}</code>
        ) : (
          <small class="command-detail"> {detail}</small>
        )}
      </span>
      <span class="command-does">{does}</span>
      <kbd class="command-key">{isAt ? "↵" : (keys ?? "")}</kbd>
    </div>
  );
}

function NothingFound({ typed, words }: { readonly typed: string; readonly words: CommandWords }): JSX.Element {
  const shown = typed.trim();
  return (
    <div class="command-nothing">
      <p>{words.nothing(shown.length > 40 ? `${shown.slice(0, 40)}…` : shown)}</p>
      <dl>
        {words.canBeFound.map(([what, examples]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{examples}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
