import type { DecisionResult, RuleStatus } from "@bylaw/ir";
import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { Sign } from "../present/sign.tsx";

const order: readonly RuleStatus[] = ["met", "not_met", "at_discretion", "undecided", "waived", "not_applicable"];

export interface OutcomeProps {
  readonly result: DecisionResult;
  /** What stands in the way, as one or two sentences. */
  readonly sentences: readonly string[];
  /** Goes to the field of the first fact that stands in the way; missing where none does. */
  readonly next?: () => void;
}

/** The outcome of the decision: sign, word, sentence, the tally of the rules and the next useful act. */
export function OutcomeBlock({ result, sentences, next }: OutcomeProps): JSX.Element {
  const { texts } = usePage();
  return (
    <section class="outcome" data-outcome={result.outcome}>
      <Sign status={result.outcome} />
      <div>
        <h1>{texts.status[result.outcome]}</h1>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div class="outcome-acts">
        <Tally result={result} />
        {next === undefined ? null : (
          <button type="button" class="button is-filled" onClick={next}>
            {texts.next} <kbd>N</kbd>
          </button>
        )}
      </div>
    </section>
  );
}

function Tally({ result }: { readonly result: DecisionResult }): JSX.Element {
  const { texts } = usePage();
  const counts = order.flatMap((status) => {
    const count = result.rules.filter((rule) => rule.status === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
  return (
    <ul class="tally">
      {counts.map(({ status, count }) => (
        <li key={status}>
          <Sign status={status} />
          <span aria-hidden="true">{count}</span>
          <span class="unseen">{texts.tally(count, texts.status[status])}</span>
        </li>
      ))}
    </ul>
  );
}
