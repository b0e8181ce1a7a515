import "../../ledger/result.css";
import type { JSX } from "preact";
import { FindingPanel } from "../../ledger/finding-panel.tsx";
import { ProblemNote } from "../../page/problem-note.tsx";
import { openDecision } from "../../state/session.ts";
import type { PanelPart, PanelProps } from "../panel.ts";

/** The case, its outcome and the ledger of its rules. */
export const findingPart: PanelPart = {
  id: "finding",
  name: { en: "Finding", zh: "判定" },
  Component: Finding,
};

function Finding({ session, acts }: PanelProps): JSX.Element {
  const found = session.result?.determination?.decisions[openDecision(session)?.names.id ?? ""];
  const next = found !== undefined && found.needs.length > 0 ? () => acts.answerNext() : undefined;
  return (
    <>
      <ProblemNote session={session} lineOf={acts.lineOf} goTo={acts.goToProblem} apply={acts.applyFix} />
      <FindingPanel session={session} acts={acts} answerNext={next} />
    </>
  );
}
