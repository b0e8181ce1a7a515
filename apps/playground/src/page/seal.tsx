import type { JSX } from "preact";
import { usePage } from "./page-context.ts";

/** Ink outline: the text in force. Filled: a person has changed it here. */
export function Seal({ draft }: { readonly draft: boolean }): JSX.Element {
  const { texts } = usePage();
  return (
    <span
      class={`seal${draft ? " is-draft" : ""}`}
      role="img"
      aria-label={draft ? texts.seal.draft : texts.seal.inForce}
    >
      <i aria-hidden="true" lang="zh-Hans">
        {draft ? "拟改" : "现行"}
      </i>
    </span>
  );
}
