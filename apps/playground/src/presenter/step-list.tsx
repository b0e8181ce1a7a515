import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { changedStep, most, movedStep, type Step, withoutStep } from "./steps.ts";
import { presenterWords } from "./words.ts";

interface StepsProps {
  readonly steps: readonly Step[];
  /** Takes the steps over; the sentence is for those who listen. */
  readonly change: (steps: readonly Step[], sentence: string) => void;
}

/** The recorded steps in their order, each with its name, its note in both languages, its kind, and ways to move and to remove it. */
export function StepList({ steps, change }: StepsProps): JSX.Element {
  const { language } = usePage();
  const words = presenterWords(language).recorder;
  return (
    <ol class="recorder-steps" aria-label={words.list}>
      {steps.map(({ name = "", note, kind, rule, situation }, at) => (
        <li key={at}>
          <span class="recorder-number">{at + 1}</span>
          <span class="recorder-what">
            <input
              type="text"
              class="recorder-name"
              maxLength={most.name}
              aria-label={words.name(at + 1)}
              placeholder={words.nameHint}
              value={name}
              onInput={(event) => change(changedStep(steps, at, { name: event.currentTarget.value }), "")}
            />
            {(language === "en" ? (["en", "zh"] as const) : (["zh", "en"] as const)).map((side) => (
              <input
                key={side}
                type="text"
                class="recorder-note"
                lang={side === "en" ? "en" : "zh-Hans"}
                maxLength={most.note}
                aria-label={words.note(at + 1, side)}
                placeholder={words.noteHint(side)}
                value={note[side]}
                onInput={(event) => change(changedStep(steps, at, { note: { [side]: event.currentTarget.value } }), "")}
              />
            ))}
            <small>
              {[situation.texts.length > 0 ? words.draft : words.inForce, rule, situation.on]
                .filter((part) => part !== undefined)
                .join(" · ")}
            </small>
          </span>
          <label class="recorder-kind">
            <input
              type="checkbox"
              aria-label={words.predict(at + 1)}
              checked={kind === "predict"}
              onChange={(event) =>
                change(changedStep(steps, at, { kind: event.currentTarget.checked ? "predict" : "show" }), "")
              }
            />
            {words.predictFirst}
          </label>
          <StepOrder steps={steps} at={at} change={change} />
        </li>
      ))}
    </ol>
  );
}

function StepOrder({ steps, change, at }: StepsProps & { readonly at: number }): JSX.Element {
  const { language } = usePage();
  const words = presenterWords(language).recorder;
  return (
    <span class="recorder-order">
      <button
        type="button"
        class="button is-bare"
        aria-label={words.earlier(at + 1)}
        disabled={at === 0}
        onClick={() => change(movedStep(steps, at, -1), "")}
      >
        ↑
      </button>
      <button
        type="button"
        class="button is-bare"
        aria-label={words.later(at + 1)}
        disabled={at === steps.length - 1}
        onClick={() => change(movedStep(steps, at, 1), "")}
      >
        ↓
      </button>
      <button
        type="button"
        class="button is-bare"
        aria-label={words.remove(at + 1)}
        onClick={() => change(withoutStep(steps, at), words.removed(at + 1))}
      >
        ×
      </button>
    </span>
  );
}
