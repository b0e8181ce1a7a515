import { formatCitation } from "@bylaw/diagnostics";
import { type HostAct, type IrPolicy, type IrRule, type IrType, type RuleResult, scaleOf } from "@bylaw/ir";
import type { JSX } from "preact";
import { actOn } from "../../facts/case-parts.ts";
import { ValueField } from "../../ledger/fields/value-field.tsx";
import { usePage } from "../../page/page-context.ts";
import { roleName } from "../../present/names.ts";
import type { PanelProps } from "../panel.ts";
import { KnownChoice } from "../titles/known-choice.tsx";
import type { FormViewProps } from "./form-view-props.ts";
import { applicantWords } from "./words.ts";

/** Acts on rules that wait for one, or on which one is recorded. */
export function ActsOfAuthority({ open, session, acts }: FormViewProps): JSX.Element | null {
  const { language } = usePage();
  const words = applicantWords[language];
  const { policy, found } = open;
  const results = [...(found?.rules ?? []), ...(found?.records ?? []).flatMap((record) => record.rules)];
  const rules = policy.decisions
    .flatMap((decision) => decision.rules)
    .flatMap((rule) => {
      const result = results.find(({ id }) => id === rule.id);
      const waits = result?.status === "at_discretion" || result?.act !== undefined;
      return waits || actOn(session.case, rule.id) !== undefined ? [{ rule, result }] : [];
    });
  if (rules.length === 0) return null;
  return (
    <section class="ask-group" aria-label={words.acts}>
      <h2>{words.acts}</h2>
      <p class="ask-lead">{words.actsLead}</p>
      {rules.map(({ rule, result }) => (
        <ActRow key={rule.id} rule={rule} result={result} policy={policy} session={session} acts={acts} />
      ))}
    </section>
  );
}

interface ActRowProps extends PanelProps {
  readonly rule: IrRule;
  readonly result: RuleResult | undefined;
  readonly policy: IrPolicy;
}

function ActRow({ rule, result, policy, session, acts }: ActRowProps): JSX.Element {
  const { language, texts } = usePage();
  const words = applicantWords[language];
  const act = actOn(session.case, rule.id);
  const place = rule.citation === undefined ? rule.id : formatCitation(rule.citation, language);
  const explained = session.result?.explanation?.decisions
    .flatMap((decision) => decision.rules)
    .find(({ id }) => id === rule.id);
  const roles = rolesOf(policy, rule);
  const set = (outcome: "none" | HostAct["outcome"]): void => {
    if (outcome === "none") acts.setAct(rule.id, undefined);
    else acts.setAct(rule.id, { ...(act ?? { rule: rule.id, by: roles[0] ?? "", on: session.on }), outcome });
  };
  return (
    <div class="ask is-wide" data-ask={`act:${rule.id}`} onFocusIn={() => acts.enterEntry({ rules: [rule.id] })}>
      <div class="ask-name">
        <button type="button" class="as-link" onClick={() => acts.goToLine(rule.id)}>
          {place}
        </button>
        {explained === undefined ? null : <small>{explained.sentence}</small>}
      </div>
      <div class="ask-field">
        <KnownChoice
          name={words.act(place)}
          value={act?.outcome ?? "none"}
          options={[
            { id: "accepted", text: words.accepted },
            { id: "refused", text: words.refused },
            { id: "none", text: texts.notRecorded, isUnknown: true },
          ]}
          choose={set}
        />
        {act === undefined ? null : (
          <ActParts act={act} roles={roles} policy={policy} type={boundType(result)} change={acts.setAct} />
        )}
      </div>
    </div>
  );
}

interface ActPartsProps {
  readonly act: HostAct;
  readonly roles: readonly string[];
  readonly policy: IrPolicy;
  readonly type: BoundType | undefined;
  readonly change: PanelProps["acts"]["setAct"];
}

function ActParts({ act, roles, policy, type, change }: ActPartsProps): JSX.Element {
  const { language } = usePage();
  const words = applicantWords[language];
  const put = (part: "value" | "on" | "by" | "reason", value: unknown): void => {
    const { [part]: _, ...others } = act;
    // What is typed is handed to the door as it is; the door says what is wrong with it.
    change(act.rule, (value === undefined ? others : { ...others, [part]: value }) as HostAct);
  };
  const field = (
    part: "value" | "on" | "reason",
    label: string,
    of: BoundType | { readonly kind: "text" },
  ): JSX.Element => (
    <label class="act-part">
      <span>{label}</span>
      <ValueField type={of} label={label} value={act[part]} before={act[part]} change={(value) => put(part, value)} />
    </label>
  );
  return (
    <div class="act-parts">
      {type === undefined || act.outcome === "refused" ? null : field("value", words.actValue, type)}
      {roles.length < 2 ? null : (
        <label class="act-part">
          <span>{words.actBy}</span>
          <span class="field is-select is-given">
            <select value={act.by} onChange={({ currentTarget }) => put("by", currentTarget.value)}>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleName(policy, role, language)}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      {field("on", words.actOn, { kind: "date" })}
      {field("reason", words.actReason, { kind: "text" })}
    </div>
  );
}

type BoundType = Extract<IrType, { readonly kind: "number" | "date" }>;

/** What an act may accept instead, where the rule is one comparison with a number or a day. */
function boundType(result: RuleResult | undefined): BoundType | undefined {
  const { measure, asked, operator } = result ?? {};
  if (asked === undefined || operator === "=" || operator === "!=") return undefined;
  if (measure === "date") return { kind: "date" };
  if (measure === undefined || !Object.hasOwn(scaleOf, measure)) return undefined;
  const known = measure as keyof typeof scaleOf;
  return { kind: "number", measure: known, scale: scaleOf[known] };
}

/** The roles to whom the text leaves the rule, else all there are. */
function rolesOf(policy: IrPolicy, rule: IrRule): readonly string[] {
  const relaxations = policy.decisions
    .flatMap((decision) => decision.relaxations)
    .filter(({ id }) => rule.relaxations.includes(id));
  const named = [rule.by, ...relaxations.map(({ by }) => by)].filter((role) => role !== undefined);
  return named.length > 0 ? [...new Set(named)] : policy.roles.map(({ id }) => id);
}
