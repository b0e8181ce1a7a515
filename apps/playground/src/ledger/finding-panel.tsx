import type { Language } from "@bylaw/diagnostics";
import type { IrDecision, IrPolicy } from "@bylaw/ir";
import type { DecisionExplanation } from "bylaw";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type ChosenReadings, placeFacts } from "../facts/fact-places.ts";
import { usePage } from "../page/page-context.ts";
import { openDecision, type Session } from "../state/session.ts";
import { CaseLine } from "./case-line.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { OutcomeBlock } from "./outcome-block.tsx";
import { RecordLists } from "./record-lists.tsx";
import { rowsOf } from "./rows.ts";

export interface FindingPanelProps {
  readonly session: Session;
  readonly goToLine: (rule: string) => void;
  readonly enter: (rule: string) => void;
  readonly answerNext: (() => void) | undefined;
}

/** The case, its outcome, and the ledger of its rules. */
export function FindingPanel(props: FindingPanelProps): JSX.Element | null {
  const { session } = props;
  const { compiled, result } = session;
  const decision = openDecision(session);
  if (compiled === undefined || decision === undefined) return null;
  const found = result?.determination?.decisions[decision.names.id];
  return (
    <Finding {...props} policy={compiled.policy} decision={decision} {...(found === undefined ? {} : { found })} />
  );
}

type FindingProps = FindingPanelProps & {
  readonly policy: IrPolicy;
  readonly decision: IrDecision;
  readonly found?: Parameters<typeof rowsOf>[1];
};

function Finding({ session, policy, decision, found, ...props }: FindingProps): JSX.Element {
  const { language, texts } = usePage();
  const { case: given, origin, result } = session;
  const determination = result?.determination;
  const readings: ChosenReadings = useMemo(
    () =>
      new Map((determination?.readings ?? []).flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]))),
    [determination],
  );
  const places = useMemo(() => placeFacts(policy, decision, readings), [policy, decision, readings]);
  const rows = useMemo(
    () => (found === undefined ? [] : rowsOf(decision, found, places, { policy, language, texts })),
    [policy, decision, found, places, language, texts],
  );
  const { goToLine, enter } = props;
  const { rule } = session;
  // The table is the largest part of the page: it is drawn anew only where something of it has changed.
  const table = useMemo(
    () => (
      <LedgerTable
        policy={policy}
        rows={rows}
        facts={given.facts}
        before={origin.case.facts}
        {...(rule === undefined ? {} : { rule })}
        goToLine={goToLine}
        enter={enter}
      />
    ),
    [policy, rows, given, origin, rule, goToLine, enter],
  );
  const explained = result?.explanation?.decisions.find(({ id }) => id === decision.names.id);
  const titles = result?.explanation?.titles;
  const courses = result?.explanation?.courses;
  const closing = useMemo(
    () =>
      explained === undefined || titles === undefined || courses === undefined ? null : (
        <RecordLists decision={explained} titles={titles} courses={courses} />
      ),
    [explained, titles, courses],
  );
  const sentences =
    explained === undefined
      ? []
      : [explained.sentence, ...explained.values, ...recordSentences(explained, language), ...forceSentences(session)];
  return (
    <>
      <CaseLine policy={policy} facts={given.facts} before={origin.case.facts} asked={places.inCase} />
      {found === undefined ? null : (
        <OutcomeBlock
          result={found}
          sentences={sentences}
          {...(props.answerNext === undefined ? {} : { next: props.answerNext })}
        />
      )}
      <div class="ledger-frame">
        {rows.length === 0 ? null : table}
        {closing}
      </div>
    </>
  );
}

/** Of a decision that is taken for each record of a list, each record on a line. */
function recordSentences({ records }: DecisionExplanation, language: Language): readonly string[] {
  const [colon, space] = language === "en" ? [": ", " "] : ["：", ""];
  return records.map(({ name, decision }) => name + colon + [decision.sentence, ...decision.values].join(space));
}

/** Whether the measure is in force on the day asked about is part of every outcome that it is not. */
function forceSentences({ result }: Session): readonly string[] {
  const { determination, explanation } = result ?? {};
  if (determination === undefined || explanation === undefined || determination.inForce === "yes") return [];
  return explanation.head.slice(-1);
}
