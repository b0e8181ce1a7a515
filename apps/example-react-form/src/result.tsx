import type { Explanation } from "@bylaw/ningbo";
import { use } from "react";
import { type Language, words } from "./words.ts";

interface Props {
  readonly explained: Promise<Explanation>;
  readonly language: Language;
}

/** The outcome and its reasons, as the measure words them; what is open is counted and can be unfolded. */
export function Result({ explained, language }: Props) {
  const say = words[language];
  const decision = use(explained).decisions.find(({ id }) => id === "certification");
  if (decision === undefined) return undefined;
  const by = (...statuses: readonly string[]) => decision.rules.filter(({ status }) => statuses.includes(status));
  const [unmet, open] = [by("not_met"), by("undecided", "at_discretion")];
  return (
    <section className="result" aria-live="polite" aria-labelledby="outcome">
      <h2 id="outcome" data-outcome={decision.outcome}>
        {decision.name}
        {say.colon}
        {decision.outcomeWord}
      </h2>
      <ul>
        {unmet.map(({ id, sentence }) => (
          <li key={id}>{sentence}</li>
        ))}
      </ul>
      <p>{say.met(by("met").length)}</p>
      <details>
        <summary>{say.open(open.length)}</summary>
        <ul>
          {open.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
