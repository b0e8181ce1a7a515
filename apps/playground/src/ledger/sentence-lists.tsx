import type { JSX } from "preact";

export interface SentenceListsProps {
  readonly lists: readonly { readonly title: string; readonly sentences: readonly string[] }[];
}

/** Sentences under their titles; a list without any is left out. */
export function SentenceLists({ lists }: SentenceListsProps): JSX.Element {
  return (
    <>
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
    </>
  );
}
