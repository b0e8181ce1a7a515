import type { Distances } from "@bylaw/analysis";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { CrowdActs } from "../../state/crowd-keeping.ts";
import { openDecision, type Session } from "../../state/session.ts";
import type { JudgedCrowd } from "../judged-crowd.ts";
import { type FocusLine, focusLine } from "./focus-line.ts";

/** A judged population by one line, all of one text and one decision. */
export interface PeopleByLine {
  readonly crowd: JudgedCrowd;
  readonly decision: string;
  readonly line: FocusLine;
  readonly distances: Distances;
}

/** The people by the line in focus; until the answer to a change is there, those of before. */
export function usePeopleByLine(session: Session, lineOf: CrowdActs["lineOf"]): PeopleByLine | undefined {
  const { crowd, rule } = session;
  const judged = crowd?.judged;
  const decision = openDecision(session)?.names.id;
  const line = useMemo(
    () => (judged === undefined || decision === undefined ? undefined : focusLine(judged.policies, decision, rule)),
    [judged, decision, rule],
  );
  const [found, setFound] = useState<PeopleByLine>();
  useEffect(() => {
    if (crowd === undefined || judged === undefined || decision === undefined || line === undefined) return undefined;
    let wanted = true;
    void lineOf({ decision, threshold: line.now.id, flips: false }).then((answer) => {
      if (!wanted || answer.found === undefined || answer.found.threshold.constant !== line.now.constant) return;
      setFound({ crowd: { ...crowd, judged }, decision, line, distances: answer.found.distances });
    });
    return () => {
      wanted = false;
    };
  }, [crowd, judged, decision, line, lineOf]);
  return judged === undefined || line === undefined ? undefined : found;
}
