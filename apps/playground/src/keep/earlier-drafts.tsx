import "./keep-note.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import type { EarlierDraft, Keeper } from "./keeper.ts";
import { keepWords } from "./words.ts";

/** The way back to versions that were set aside: nothing that was written is lost because another was chosen. */
export function EarlierDrafts({ keeper }: { readonly keeper: Keeper }): JSX.Element {
  const { language } = usePage();
  const words = keepWords[language];
  const [list, setList] = useState<readonly EarlierDraft[]>();
  return (
    <span class="earlier-drafts">
      <button
        type="button"
        aria-expanded={list !== undefined}
        onClick={() => setList(list === undefined ? keeper.earlier() : undefined)}
      >
        {words.earlier.name}
      </button>
      {list === undefined ? null : (
        <ul aria-label={words.earlier.name}>
          {list.length === 0 ? <li>{words.earlier.none}</li> : null}
          {list.map(({ on, changes }, place) => (
            <li key={place}>
              <button
                type="button"
                onClick={() => {
                  setList(undefined);
                  keeper.showEarlier(place);
                }}
              >
                {words.earlierDraft(changes.length, on)}
              </button>
              <code>{changes[0]?.is.join(" ").trim().slice(0, 60)}</code>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}
