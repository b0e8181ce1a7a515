import type { DecisionResult, Determination, IrDecision, IrPolicy } from "@bylaw/ir";
import type { DecisionExplanation, Explanation } from "bylaw/runtime";
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { type ChosenReadings, placeFacts } from "../facts/fact-places.ts";
import { usePage } from "../page/page-context.ts";
import { useNarrow } from "../page/use-narrow.ts";
import { NextQuestion } from "../panels/applicant/next-question.tsx";
import type { Acts } from "../state/acts.ts";
import { openDecision, type Session } from "../state/session.ts";
import { CaseLine } from "./case-line.tsx";
import { ChangesSection } from "./changes-section.tsx";
import { outcomeSentences } from "./closing-sentences.ts";
import { LedgerTable } from "./ledger-table.tsx";
import { OutcomeBlock } from "./outcome-block.tsx";
import { type PhoneRows, phoneRows } from "./phone-rows.ts";
import { RecordLists } from "./record-lists.tsx";
import { RecordRows } from "./record-rows.tsx";
import { ResultBar } from "./result-bar.tsx";
import { type LedgerRow, rowsOf } from "./rows.ts";
import { ledgerWords } from "./words.ts";

export interface FindingPanelProps {
  readonly session: Session;
  readonly acts: Acts;
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

function Finding({ session, acts, policy, decision, found, ...props }: FindingProps): JSX.Element {
  const { language, texts } = usePage();
  const { case: given, origin, result, rule } = session;
  const determination = result?.determination;
  const readings = useReadings(determination);
  const places = useMemo(() => placeFacts(policy, decision, readings), [policy, decision, readings]);
  const rows = useMemo(
    () => (found === undefined ? [] : rowsOf(decision, found, places, { policy, language, texts })),
    [policy, decision, found, places, language, texts],
  );
  const { narrow, short, fold } = usePhoneRows(session, policy, rows, found);
  const explained = result?.explanation?.decisions.find(({ id }) => id === decision.names.id);
  // The table is the largest part of the page: it is drawn anew only where something of it has changed.
  const table = useMemo(
    () => (
      <LedgerTable
        policy={policy}
        rows={short?.shown ?? rows}
        facts={given.facts}
        before={origin.case.facts}
        {...(rule === undefined ? {} : { rule })}
        rules={decision.rules}
        {...(found === undefined ? {} : { result: found })}
        {...(explained === undefined ? {} : { explained })}
        readings={readings}
        acts={acts}
      />
    ),
    [policy, rows, short, given, origin, rule, explained, acts],
  );
  const closing = useClosing(explained, result?.explanation);
  const [changesOpen, setChangesOpen] = useState(false);
  // No fact brings a measure into force: what its rules then give is what changes could be looked for.
  const isMet = (found?.ifInForce ?? found?.outcome) === "met";
  return (
    <>
      <CaseLine policy={policy} facts={given.facts} before={origin.case.facts} asked={places.inCase} />
      {found === undefined ? null : (
        <OutcomeBlock
          result={found}
          sentences={outcomeSentences(session, explained)}
          {...(props.answerNext === undefined ? {} : { next: props.answerNext })}
        />
      )}
      {narrow ? <NextQuestion session={session} acts={acts} /> : null}
      {found === undefined ? null : (
        <ResultBar
          session={session}
          acts={acts}
          open={changesOpen}
          unfold={isMet ? undefined : () => setChangesOpen(!changesOpen)}
        />
      )}
      <div class="ledger-frame">
        {changesOpen && found !== undefined && !isMet ? (
          <ChangesSection session={session} acts={acts} policy={policy} decision={decision} />
        ) : null}
        {rows.length === 0 ? null : table}
        {fold}
        {found?.records === undefined || explained === undefined ? null : (
          <RecordRows
            session={session}
            acts={acts}
            readings={readings}
            of={{ policy, decision, found, places, explained }}
          />
        )}
        {closing}
      </div>
    </>
  );
}

/** What stands below the rules; drawn anew only where it says something else. */
function useClosing(
  explained: DecisionExplanation | undefined,
  explanation: Explanation | undefined,
): JSX.Element | null {
  const { titles, courses } = explanation ?? {};
  return useMemo(
    () =>
      explained === undefined || titles === undefined || courses === undefined ? null : (
        <RecordLists decision={explained} titles={titles} courses={courses} />
      ),
    [explained, titles, courses],
  );
}

/** On a narrow page fewer rows, in another order, and the way to the rest of them. */
function usePhoneRows(
  session: Session,
  policy: IrPolicy,
  rows: readonly LedgerRow[],
  found: DecisionResult | undefined,
): { readonly narrow: boolean; readonly short?: PhoneRows; readonly fold: JSX.Element | null } {
  const { language, texts } = usePage();
  const [unfolded, setUnfolded] = useState(false);
  const narrow = useNarrow() && session.embed === undefined;
  const short = useMemo(
    () => (narrow && found !== undefined ? phoneRows(rows, found, unfolded, { policy, language, texts }) : undefined),
    [narrow, rows, found, unfolded],
  );
  if (short === undefined) return { narrow, fold: null };
  return { narrow, short, fold: <FoldRows folded={short.folded} unfolded={unfolded} unfold={setUnfolded} /> };
}

interface FoldRowsProps {
  readonly folded: number;
  readonly unfolded: boolean;
  readonly unfold: (unfolded: boolean) => void;
}

/** Of a narrow page: how many rules that pass are folded away, and the way to them. */
function FoldRows({ folded, unfolded, unfold }: FoldRowsProps): JSX.Element | null {
  const words = ledgerWords[usePage().language];
  if (folded === 0 && !unfolded) return null;
  return (
    <button type="button" class="fold-rows" aria-expanded={unfolded} onClick={() => unfold(!unfolded)}>
      <span>{unfolded ? "" : words.folded(folded)}</span>
      <span>{unfolded ? words.fold : words.showFolded}</span>
    </button>
  );
}

/** The members chosen of the readings that can be switched, by id. */
function useReadings(determination: Determination | undefined): ChosenReadings {
  return useMemo(
    () =>
      new Map((determination?.readings ?? []).flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]))),
    [determination],
  );
}
