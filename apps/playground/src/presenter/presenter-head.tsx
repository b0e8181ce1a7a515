import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import { Seal } from "../page/seal.tsx";
import { isDraft, type Session } from "../state/session.ts";
import type { ShownStep } from "./shown-step.ts";
import { presenterWords } from "./words.ts";

/** Seal, measure and article in both languages, and which step this is; closed by the double rule. */
export function PresenterHead(props: {
  readonly session: Session;
  readonly shown?: ShownStep;
  readonly at: number;
  readonly of: number;
}): JSX.Element {
  const { language } = usePage();
  const { shown } = props;
  const draft = isDraft(props.session);
  const [first, second] = language === "en" ? (["en", "zh"] as const) : (["zh", "en"] as const);
  const name = (side: "en" | "zh"): string => {
    const parts = [shown?.measure[side], shown?.article?.[side]].filter((part) => part !== undefined);
    return parts.join(side === "en" ? ", " : " · ");
  };
  return (
    <header class="presenter-head">
      <Seal draft={draft} />
      <strong lang={first === "en" ? "en" : "zh-Hans"}>{name(first)}</strong>
      <span lang={second === "en" ? "en" : "zh-Hans"}>{name(second)}</span>
      <span class="stretch" />
      <span>{presenterWords(language).step(props.at + 1, props.of)}</span>
    </header>
  );
}
