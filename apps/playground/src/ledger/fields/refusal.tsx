import { type Diagnostic, renderHelp, renderMessage } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";

/** What the door says about a value it does not take, and the one repair that is plain: a share without its %. */
export function Refusal(props: {
  readonly problems: readonly Diagnostic[];
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}): JSX.Element | null {
  const { language, texts } = usePage();
  const [first] = props.problems;
  if (first === undefined) return null;
  const share = first.code === "percent-too-large" ? `${String(props.value)}%` : undefined;
  return (
    <p class="refusal" role="alert">
      {renderHelp(first, language) ?? renderMessage(first, language)}
      {share === undefined ? null : (
        <button type="button" class="as-link" onClick={() => props.change(share)}>
          {texts.useInstead(share)}
        </button>
      )}
    </p>
  );
}
