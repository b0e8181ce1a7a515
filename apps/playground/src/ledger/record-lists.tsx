import type { DecisionExplanation, Explanation } from "bylaw";
import type { JSX } from "preact";

export interface RecordListsProps {
  readonly decision: DecisionExplanation;
  readonly titles: Explanation["titles"];
}

/** What the rules alone do not say: acts that are not recorded, points left to a person, benchmarks, papers. */
export function RecordLists({ decision, titles }: RecordListsProps): JSX.Element {
  const lists = [
    { title: titles.notRecorded, sentences: decision.notRecorded },
    { title: titles.leftTo, sentences: decision.leftTo },
    { title: titles.papers, sentences: decision.papers },
    { title: titles.notes, sentences: decision.notes },
  ];
  return (
    <div class="record-lists">
      {lists
        .filter(({ sentences }) => sentences.length > 0)
        .map(({ title, sentences }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
