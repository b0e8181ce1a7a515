import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { openDecision } from "../../state/session.ts";
import type { PanelPart, PanelProps } from "../panel.ts";
import { ImpactPanel } from "./impact-panel.tsx";
import { impactWords } from "./words.ts";
import "./impact.css";

/** What a change of the text does to the population. */
export const impactPart: PanelPart = {
  id: "impact",
  name: { en: "Before and after", zh: "前后对照" },
  Component: BeforeAndAfter,
};

function BeforeAndAfter({ session, acts }: PanelProps): JSX.Element {
  const { language } = usePage();
  const judged = session.crowd?.judged;
  const decision = openDecision(session);
  if (session.crowd === undefined || judged === undefined || decision === undefined) {
    return <p class="panel-lead">{impactWords(language).waiting}</p>;
  }
  return (
    <ImpactPanel session={session} acts={acts} crowd={{ ...session.crowd, judged }} decision={decision.names.id} />
  );
}
