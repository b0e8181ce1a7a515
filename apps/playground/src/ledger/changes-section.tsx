import type { AwaitedAct, ChangesToPass, FactChange, FactShown, RecordsAdded, StuckRule, Way } from "@bylaw/analysis";
import { formatCitation } from "@bylaw/diagnostics";
import type { IrDecision, IrPolicy } from "@bylaw/ir";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { listWith } from "../facts/added-records.ts";
import { hostValue } from "../facts/host-value.ts";
import { usePage } from "../page/page-context.ts";
import { joined, type Manner, type Measured, showAmount } from "../present/amounts.ts";
import { factOf, labelOf, roleName } from "../present/names.ts";
import type { Acts } from "../state/acts.ts";
import type { Session } from "../state/session.ts";
import { useService } from "../state/use-service.ts";
import { type LedgerWords, ledgerWords } from "./words.ts";

export interface ChangesSectionProps {
  readonly session: Session;
  readonly acts: Pick<Acts, "editorPage" | "setFact" | "setFacts" | "askFor" | "goToLine">;
  readonly policy: IrPolicy;
  readonly decision: IrDecision;
}

/** How what is found of changes is said, and what can be done with it. */
interface Saying {
  readonly manner: Manner;
  readonly words: LedgerWords;
  readonly acts: ChangesSectionProps["acts"];
  /** Sets facts as a way has them, and adds its records to their lists. */
  readonly attempt: (facts: readonly (FactChange | FactShown)[], records?: readonly RecordsAdded[]) => void;
}

/** The smallest sets of changes with which the rules would be met: never advice, only what would follow. */
export function ChangesSection({ session, acts, policy, decision }: ChangesSectionProps): JSX.Element {
  const { language, texts } = usePage();
  const words = ledgerWords[language];
  const section = useRef<HTMLElement>(null);
  const { case: given, on, readings, compiled } = session;
  // It opens over the rules, which may have been scrolled.
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), []);
  const asks = useSettled({ case: given, on, readings, decision: decision.names.id });
  const changes = useService(acts.editorPage.serve, "changes", asks, [compiled]);
  const attempt: Saying["attempt"] = (facts, records = []) => {
    const lists = records.flatMap((added): readonly [string, unknown][] => {
      const list = listWith(policy, given.facts, added);
      return list === undefined ? [] : [[added.list, list]];
    });
    const values = facts.flatMap((each): readonly [string, unknown][] => {
      const type = factOf(policy, each.fact)?.type;
      const to = "to" in each ? each.to : each.value;
      return type === undefined || to === undefined ? [] : [[each.fact, hostValue(type, to)]];
    });
    acts.setFacts([...values, ...lists]);
    // The button may go with the change that it made.
    section.current?.focus();
  };
  const saying: Saying = { manner: { policy, language, texts }, words, acts, attempt };
  return (
    <section class="changes" aria-label={words.changes} tabIndex={-1} ref={section}>
      {changes?.decision === decision.names.id ? (
        <Found changes={changes} saying={saying} />
      ) : (
        <p role="status">{words.searching}</p>
      )}
    </section>
  );
}

/** Milliseconds without another question before it is put: a search is not for every key. */
const pause = 300;

/** The newest question once nothing has been asked anew for a moment; the first one at once. */
function useSettled<Question>(now: Question): Question {
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), pause);
    return () => clearTimeout(timer);
  }, [JSON.stringify(now)]);
  return settled;
}

function Found({ changes, saying }: { readonly changes: ChangesToPass; readonly saying: Saying }): JSX.Element {
  const { words } = saying;
  const { status, ways, stuck, exact, acts } = changes;
  if (status === "met") return <p>{words.metAlready}</p>;
  return (
    <>
      {ways.map((way, index) => (
        <WayView
          key={JSON.stringify(way)}
          way={way}
          lead={index > 0 ? words.orIf : stuck.length > 0 ? words.othersMetIf : words.metIf}
          saying={saying}
        />
      ))}
      {ways.length > 0 && !exact ? <p class="changes-note">{words.notSmallest}</p> : null}
      {ways.length > 0 || stuck.length > 0 ? null : (
        <p>
          {status === "undecided_within_budget"
            ? words.notFinished(Math.max(0, (changes.atLeast ?? 1) - 1))
            : words.noChange}
        </p>
      )}
      {stuck.length === 0 ? null : (
        <>
          <h3>{words.notByChange}</h3>
          <ul>
            {stuck.map((each) => (
              <StuckLine key={JSON.stringify(each)} stuck={each} saying={saying} />
            ))}
          </ul>
        </>
      )}
      {acts.length === 0 ? null : (
        <>
          <h3>{words.acts}</h3>
          <ul>
            {acts.map((act) => (
              <ActLine key={act.rule} act={act} saying={saying} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface WayProps {
  readonly way: Way;
  readonly lead: string;
  readonly saying: Saying;
}

function WayView({ way, lead, saying }: WayProps): JSX.Element {
  const { words, attempt } = saying;
  const { changes, shown, records } = way;
  const tried = [...changes, ...shown.filter(({ value }) => value !== undefined)];
  return (
    <div class="way">
      <h3>{lead}</h3>
      <ul>
        {changes.map((change) => (
          <ChangeLine key={change.fact} change={change} saying={saying} />
        ))}
        {records.map((each) => (
          <li key={each.list}>
            <span>{words.records(factName(each.list, saying), each.more, each.where !== undefined)}</span>
            <button
              type="button"
              class="as-link"
              aria-label={words.tryNamed(
                words.records(factName(each.list, saying), each.more, each.where !== undefined),
              )}
              onClick={() => attempt([], [each])}
            >
              {words.tryIt}
            </button>
            <button type="button" class="as-link" onClick={() => saying.acts.askFor(`fact:${each.list}`)}>
              {words.openList}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? null : (
        <>
          {changes.length + records.length === 0 ? null : <p>{words.notKnown}</p>}
          <ul class="is-shown">
            {shown.map((each) => (
              <ShownLine key={each.fact} shown={each} saying={saying} />
            ))}
          </ul>
        </>
      )}
      {tried.length + records.length < 2 ? null : (
        <button type="button" class="button" onClick={() => attempt(tried, records)}>
          {words.tryAll}
        </button>
      )}
    </div>
  );
}

function ChangeLine({ change, saying }: { readonly change: FactChange; readonly saying: Saying }): JSX.Element {
  const { words, attempt } = saying;
  const { from, to, difference, direction } = change;
  const says = words.change(factName(change.fact, saying), amount(to, change, saying));
  // The unit of what is counted is said once: it is written for many, and what differs may be one.
  const plain = change.measure === "count" && saying.manner.language === "en" ? withoutUnit(change) : change;
  const more = difference === undefined ? undefined : amount(difference, plain, saying);
  return (
    <li data-change={change.fact}>
      <span>
        {says} <small>{words.instead(amount(from, plain, saying), more, direction === "up")}</small>
      </span>
      <button type="button" class="as-link" aria-label={words.tryNamed(says)} onClick={() => attempt([change])}>
        {words.tryIt}
      </button>
    </li>
  );
}

function ShownLine({ shown, saying }: { readonly shown: FactShown; readonly saying: Saying }): JSX.Element {
  const { words, attempt, manner } = saying;
  const { policy, language } = manner;
  const { value, statedBy, evidence } = shown;
  const says = words.shown(
    factName(shown.fact, saying),
    value === undefined ? undefined : amount(value, shown, saying),
  );
  const papers = evidence.map((id) => {
    const names = policy.papers.find((paper) => paper.id === id);
    return names === undefined ? id : labelOf(names, language).toLocaleLowerCase(language);
  });
  const by = words.shownBy(statedBy === "applicant" ? undefined : roleName(policy, statedBy, language), papers);
  return (
    <li data-change={shown.fact}>
      <span>
        {says} {by === "" ? null : <small>{by}</small>}
      </span>
      {value === undefined ? (
        <button type="button" class="as-link" onClick={() => saying.acts.askFor(`fact:${shown.fact}`)}>
          {words.toField}
        </button>
      ) : (
        <button type="button" class="as-link" aria-label={words.tryNamed(says)} onClick={() => attempt([shown])}>
          {words.tryIt}
        </button>
      )}
    </li>
  );
}

function StuckLine({ stuck, saying }: { readonly stuck: StuckRule; readonly saying: Saying }): JSX.Element {
  const { words } = saying;
  const { because, facts, time } = stuck;
  const names = because === "fixed" ? facts.map((id) => factName(id, saying)) : [];
  const more = time === undefined ? words.still(names) : words.fromDay(time.from);
  return (
    <li>
      <RulePlace rule={stuck.rule} saying={saying} />
      <span>
        {words.because[because]} {more === "" ? null : <small>{more}</small>}
      </span>
    </li>
  );
}

function ActLine({ act, saying }: { readonly act: AwaitedAct; readonly saying: Saying }): JSX.Element {
  const { words, manner } = saying;
  const role = roleName(manner.policy, act.by ?? "authority", manner.language);
  const facts = (act.facts ?? []).map((id) => factName(id, saying));
  return (
    <li>
      <RulePlace rule={act.rule} saying={saying} />
      <span>
        {act.kind === "discretion" ? words.leftTo(role, relaxedUnder(act, manner)) : words.actFacts(facts, role)}
      </span>
    </li>
  );
}

/** The article under which an act may relax a rule; empty where no relaxation is meant. */
function relaxedUnder({ relaxation }: AwaitedAct, { policy, language }: Manner): string {
  const found = policy.decisions.flatMap(({ relaxations }) => relaxations).find(({ id }) => id === relaxation);
  return found?.citation === undefined ? "" : formatCitation(found.citation, language);
}

function RulePlace({
  rule,
  saying,
}: {
  readonly rule: string | undefined;
  readonly saying: Saying;
}): JSX.Element | null {
  const { manner, acts } = saying;
  if (rule === undefined) return null;
  const found = manner.policy.decisions.flatMap(({ rules }) => rules).find(({ id }) => id === rule);
  const place = found?.citation === undefined ? rule : formatCitation(found.citation, manner.language);
  return (
    <button type="button" class="as-link" onClick={() => acts.goToLine(rule)}>
      {place}
    </button>
  );
}

function withoutUnit({ measure }: FactChange): Measured {
  return { measure };
}

function factName(id: string, { manner }: Saying): string {
  const fact = factOf(manner.policy, id);
  return fact === undefined ? id : labelOf(fact.names, manner.language);
}

function amount(canonical: string, measured: Measured, { manner }: Saying): string {
  return canonical === "" ? manner.texts.none : joined(showAmount(canonical, measured, manner), manner.language);
}
