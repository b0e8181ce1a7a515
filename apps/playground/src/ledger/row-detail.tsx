import { formatCitation } from "@bylaw/diagnostics";
import type { IrPolicy, IrReading, IrRule, RuleResult } from "@bylaw/ir";
import type { RuleExplanation } from "bylaw/runtime";
import type { ComponentChildren, JSX } from "preact";
import { entryOfNeed } from "../facts/next-question.ts";
import { usePage } from "../page/page-context.ts";
import { factOf, labelOf, roleName, shortName } from "../present/names.ts";
import type { Acts } from "../state/acts.ts";
import { decisionsUnder } from "./decisions-under.ts";
import { ledgerWords } from "./words.ts";

export interface RowDetailProps {
  readonly policy: IrPolicy;
  readonly rule: IrRule;
  readonly found: RuleResult;
  readonly explained: RuleExplanation;
  /** Members chosen of the readings that can be switched, by id. */
  readonly readings: ReadonlyMap<string, string>;
  readonly acts: Pick<Acts, "askFor" | "openDecision">;
}

/** A row unfolded: what the text says, how it was read, what it waits for, and what would change it. */
export function RowDetail({ policy, rule, found, explained, readings, acts }: RowDetailProps): JSX.Element {
  const { language } = usePage();
  const words = ledgerWords[language];
  const used = policy.readings.filter(({ id }) => rule.readings.includes(id) || found.readings?.includes(id));
  const decisions = decisionsUnder(policy, rule);
  return (
    <dl class="row-detail">
      <Part name={words.ofLaw}>
        <p>{[explained.sentence, ...explained.remarks].join(language === "en" ? " " : "")}</p>
      </Part>
      {used.length === 0 ? null : (
        <Part name={words.readings}>
          {used.map((reading) => (
            <ReadingLine key={reading.id} reading={reading} chosen={readings.get(reading.id)} />
          ))}
        </Part>
      )}
      <Needs policy={policy} found={found} acts={acts} />
      <Waits policy={policy} rule={rule} found={found} acts={acts} />
      <WouldChange policy={policy} found={found} gap={explained.gap} />
      {decisions.length === 0 ? null : (
        <Part name={words.restsOn}>
          {decisions.map((names) => (
            <button key={names.id} type="button" class="as-link" onClick={() => acts.openDecision(names.id)}>
              {words.openDecision(shortName(names, language))}
            </button>
          ))}
        </Part>
      )}
    </dl>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ReadingLine(props: { readonly reading: IrReading; readonly chosen: string | undefined }): JSX.Element {
  const { language } = usePage();
  const { reading, chosen } = props;
  const said = reading.label?.[language];
  const member = reading.type?.kind === "choice" ? reading.type.members.find(({ id }) => id === chosen) : undefined;
  const place = reading.citation === undefined ? "" : ` · ${formatCitation(reading.citation, language)}`;
  return (
    <p>
      <b>
        {reading.id.replaceAll("_", "-")}
        {place}
      </b>{" "}
      <span lang={language === "zh" && said === undefined ? "en" : undefined}>{said ?? reading.text ?? ""}</span>
      {member === undefined ? null : ` (${ledgerWords[language].readAs(shortName(member, language))})`}
    </p>
  );
}

type Partly = Pick<RowDetailProps, "policy" | "found" | "acts">;

/** Facts that are not known, each leading to its field. */
function Needs({ policy, found, acts }: Partly): JSX.Element | null {
  const { language } = usePage();
  const entries = new Map((found.needs ?? []).map((need) => [keyOf(need), entryOfNeed(need)]));
  if (entries.size === 0) return null;
  return (
    <Part name={ledgerWords[language].needs}>
      {[...entries].map(([key, { kind, id }]) => {
        const names =
          kind === "paper"
            ? policy.papers.find((paper) => paper.id === id)
            : kind === "title"
              ? policy.titles?.find((title) => title.names.id === id)?.names
              : factOf(policy, id)?.names;
        return (
          <button key={key} type="button" class="as-link" onClick={() => acts.askFor(key)}>
            {names === undefined ? id : labelOf(names, language)}
          </button>
        );
      })}
    </Part>
  );
}

function keyOf(need: string): string {
  const { kind, id } = entryOfNeed(need);
  return `${kind}:${id}`;
}

/** The act that settles a rule which is left to a role. */
function Waits({ policy, rule, found, acts }: Partly & Pick<RowDetailProps, "rule">): JSX.Element | null {
  const { language } = usePage();
  const words = ledgerWords[language];
  if (found.status !== "at_discretion") return null;
  const role = found.discretion?.by ?? rule.by;
  return (
    <Part name={words.awaits}>
      {role === undefined ? null : <span>{words.actOf(roleName(policy, role, language))}</span>}
      <button type="button" class="as-link" onClick={() => acts.askFor(`act:${rule.id}`)}>
        {words.recordAct}
      </button>
    </Part>
  );
}

function WouldChange(
  props: Pick<RowDetailProps, "policy" | "found"> & { readonly gap: string | undefined },
): JSX.Element | null {
  const { language } = usePage();
  const words = ledgerWords[language];
  const { policy, found, gap } = props;
  const facts = (found.couldChange ?? []).flatMap((id) => factOf(policy, id) ?? []);
  if (gap === undefined && facts.length === 0) return null;
  return (
    <Part name={words.wouldChange}>
      {gap === undefined ? null : <p>{gap}</p>}
      {facts.map(({ names, decidedBy }) => (
        <p key={names.id}>
          {words.actWouldChange(labelOf(names, language), roleName(policy, decidedBy ?? "authority", language))}
        </p>
      ))}
    </Part>
  );
}
