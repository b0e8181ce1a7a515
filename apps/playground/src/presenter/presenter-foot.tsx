import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { presenterWords } from "./words.ts";

/** The keys that do something now, each a button too, and where among the steps this one stands. */
export function PresenterFoot(props: {
  readonly covered: boolean;
  readonly at: number;
  readonly of: number;
  /** What the next step is called. */
  readonly next?: string | undefined;
  readonly reveal: () => void;
  readonly goTo: (at: number) => void;
  readonly again: () => void;
  readonly leave: () => void;
}): JSX.Element {
  const { language } = usePage();
  const { keys } = presenterWords(language);
  const { covered, at, of } = props;
  return (
    <footer class="presenter-foot">
      {covered ? <Key keys={[keys.space]} does={keys.reveal} act={props.reveal} /> : null}
      {covered ? (
        <span class="presenter-key">
          <kbd>↑</kbd> <kbd>↓</kbd> {keys.guess}
        </span>
      ) : null}
      {at + 1 < of ? (
        <Key
          keys={["→"]}
          does={props.next === undefined ? keys.next : keys.nextNamed(props.next)}
          act={() => props.goTo(at + 1)}
        />
      ) : null}
      {at > 0 ? <Key keys={["←"]} does={keys.back} act={() => props.goTo(at - 1)} /> : null}
      {at > 0 || !covered ? <Key keys={["Home"]} does={keys.again} act={props.again} /> : null}
      <Key keys={["Esc"]} does={keys.leave} act={props.leave} />
      <span class="stretch" />
      <ol class="presenter-steps" aria-hidden="true">
        {Array.from({ length: of }, (_, step) => (
          <li key={step} class={step === at ? "is-here" : step < at ? "is-past" : ""} />
        ))}
      </ol>
    </footer>
  );
}

function Key(props: {
  readonly keys: readonly string[];
  readonly does: string;
  readonly act: () => void;
}): JSX.Element {
  return (
    <button type="button" class="presenter-key" onClick={props.act}>
      {props.keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
      {props.does}
    </button>
  );
}
