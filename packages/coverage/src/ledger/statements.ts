import { type Citation, citationKey, type Span } from "@bylaw/diagnostics";
import type {
  CompiledPolicy,
  IrDecision,
  IrDecisionValue,
  IrDuty,
  IrPolicy,
  IrProcedure,
  IrTitle,
  Origins,
} from "@bylaw/ir";

/** What encodes something of an article. */
export interface LedgerStatement {
  readonly kind:
    | "rule"
    | "relaxation"
    | "submission"
    | "encourage"
    | "note"
    | "discretion"
    | "reading"
    | "arm"
    | "addend"
    | "most"
    | "limit"
    | "title"
    | "under"
    | "term"
    | "duty"
    | "step";
  readonly id: string;
  /** The decision, title, duty or procedure that it belongs to. */
  readonly owner?: string;
  readonly citation: Citation;
  /** It says what the text says; without it, it only stands beside a text that is left to people. */
  readonly decides: boolean;
  readonly place?: Span;
}

/** Everything of a policy that cites an article, in the order of the compiled policy. */
export function statementsOf({
  policy,
  origins,
}: Pick<CompiledPolicy, "policy" | "origins">): readonly LedgerStatement[] {
  return [
    ...readings(policy),
    ...policy.decisions.flatMap(ofDecision),
    ...(policy.titles ?? []).flatMap(ofTitle),
    ...(policy.duties ?? []).flatMap(ofDuty),
    ...(policy.procedures ?? []).flatMap(ofProcedure),
  ].flatMap((found) => {
    const { citation } = found;
    if (citation === undefined) return [];
    const place = placeOf(found, citation, origins);
    return [{ ...found, citation, decides: !beside.has(found.kind), ...(place && { place }) }];
  });
}

/** A reading says how a text was understood, a note and a point left to a person say that nothing is worked out. */
const beside: ReadonlySet<LedgerStatement["kind"]> = new Set(["note", "discretion", "reading"]);

interface Found {
  readonly kind: LedgerStatement["kind"];
  readonly id: string;
  readonly owner?: string;
  readonly citation?: Citation | undefined;
}

function readings(policy: IrPolicy): readonly Found[] {
  return policy.readings.map(({ id, citation }) => ({ kind: "reading", id, citation }));
}

function ofDecision(decision: IrDecision): readonly Found[] {
  const owner = decision.names.id;
  // A rule that follows from a title was not written: its article is encoded by the title.
  const written = decision.rules.filter((rule) => rule.title === undefined);
  return [
    ...written.map(({ id, citation }): Found => ({ kind: "rule", id, owner, citation })),
    ...decision.relaxations.map(({ id, citation }): Found => ({ kind: "relaxation", id, owner, citation })),
    ...decision.submissions.map(({ id, citation }): Found => ({ kind: "submission", id, owner, citation })),
    ...decision.notes.map(({ id, kind, citation }): Found => ({ kind, id, owner, citation })),
    ...decision.discretion.map(({ by, citation }): Found => ({ kind: "discretion", id: by, owner, citation })),
    ...(decision.value === undefined ? [] : ofValue(decision.value, owner)),
    ...(decision.limits ?? []).map(({ id, citation }): Found => ({ kind: "limit", id, owner, citation })),
  ];
}

function ofValue(value: IrDecisionValue, owner: string): readonly Found[] {
  const parts =
    value.kind === "give"
      ? value.arms.map(({ id, citation }): Found => ({ kind: "arm", id, owner, citation }))
      : value.addends.map(({ id, citation }): Found => ({ kind: "addend", id, owner, citation }));
  const { most } = value;
  return most === undefined ? parts : [...parts, { kind: "most", id: "most", owner, citation: most.citation }];
}

function ofTitle({ names, citation, under, terms }: IrTitle): readonly Found[] {
  const owner = names.id;
  return [
    { kind: "title", id: owner, citation },
    { kind: "under", id: under?.title ?? "", owner, citation: under?.citation },
    ...terms.map((term): Found => ({ kind: "term", id: term.id, owner, citation: term.citation })),
  ];
}

function ofDuty({ names, terms }: IrDuty): readonly Found[] {
  return terms.map(({ id, citation }) => ({ kind: "duty", id, owner: names.id, citation }));
}

function ofProcedure({ names, steps }: IrProcedure): readonly Found[] {
  return steps.map((step) => ({ kind: "step", id: step.names.id, owner: names.id, citation: step.citation }));
}

/** Where it stands; what has no place of its own stands at the line that names its article. */
function placeOf({ kind, id, owner }: Found, citation: Citation, origins: Origins): Span | undefined {
  const own =
    kind === "rule"
      ? at(origins.rules, id)
      : kind === "relaxation"
        ? at(origins.relaxations, id)
        : kind === "reading"
          ? at(origins.readings, id)
          : at(origins.courses ?? {}, owner === undefined ? id : `${owner}/${id}`);
  return own ?? at(origins.articles, citationKey(citation))?.[0];
}

function at<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
