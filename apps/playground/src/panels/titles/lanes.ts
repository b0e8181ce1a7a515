import { formatCitation, type Language } from "@bylaw/diagnostics";
import type {
  Determination,
  DutyResult,
  IrDuty,
  IrPolicy,
  IrProcedure,
  IrTitle,
  ProcedureResult,
  TitleResult,
} from "@bylaw/ir";
import type { CourseExplanation, Explanation } from "bylaw";
import { labelOf } from "../../present/names.ts";
import { titleWords } from "./words.ts";

interface LaneBase {
  /** Unlike that of any other lane. */
  readonly key: string;
  readonly id: string;
  /** Place of the record, of what is taken for each. */
  readonly record?: number;
  readonly said: CourseExplanation;
}

export interface TitleLane extends LaneBase {
  readonly kind: "title";
  readonly title: IrTitle;
  readonly result: TitleResult;
}

export interface ProcedureLane extends LaneBase {
  readonly kind: "procedure";
  readonly procedure: IrProcedure;
  readonly result: ProcedureResult;
}

/** A duty in one record: one result for what is done once, one a period for what recurs. */
export interface DutyLane extends LaneBase {
  readonly kind: "duty";
  readonly duty: IrDuty;
  readonly term: string;
  readonly results: readonly { readonly result: DutyResult; readonly said: CourseExplanation }[];
}

export type Lane = TitleLane | DutyLane | ProcedureLane;

/** Each title, duty and procedure of a determination with its sentences, one lane for each record. */
export function lanesOf(
  policy: IrPolicy,
  found: Determination,
  { courses }: Explanation,
  language: Language,
): readonly Lane[] {
  const saidOf = (kind: CourseExplanation["kind"], id: string): readonly CourseExplanation[] =>
    courses.filter((course) => course.kind === kind && course.id === id);
  const titles = (policy.titles ?? []).flatMap((title): readonly TitleLane[] => {
    const { id } = title.names;
    return paired(found.titles?.[id], saidOf("title", id)).map(({ result, said, record }) => {
      const place = title.forEach === undefined ? {} : { record };
      return { kind: "title", key: `title ${id} ${record}`, id, title, result, said, ...place };
    });
  });
  const procedures = (policy.procedures ?? []).flatMap((procedure): readonly ProcedureLane[] => {
    const { id } = procedure.names;
    return paired(found.procedures?.[id], saidOf("procedure", id)).map(({ result, said, record }) => {
      const place = procedure.forEach === undefined ? {} : { record };
      return { kind: "procedure", key: `procedure ${id} ${record}`, id, procedure, result, said, ...place };
    });
  });
  const duties = (policy.duties ?? []).flatMap((duty) =>
    dutyLanes(duty, found, saidOf("duty", duty.names.id), language),
  );
  return [...titles, ...duties, ...procedures];
}

interface Paired<Result> {
  readonly result: Result;
  readonly said: CourseExplanation;
  readonly record: number;
}

/** Results with their sentences: both are in the order of the records. */
function paired<Result>(
  results: Result | readonly Result[] | undefined,
  said: readonly CourseExplanation[],
): readonly Paired<Result>[] {
  const all =
    results === undefined ? [] : Array.isArray(results) ? (results as readonly Result[]) : [results as Result];
  return all.flatMap((result, record) => {
    const words = said[record];
    return words === undefined ? [] : [{ result, said: words, record }];
  });
}

function dutyLanes(
  duty: IrDuty,
  found: Determination,
  said: readonly CourseExplanation[],
  language: Language,
): readonly DutyLane[] {
  const { id } = duty.names;
  const lanes = new Map<string, DutyLane>();
  for (const { result, said: words } of paired(found.duties?.[id], said)) {
    const key = `duty ${id} ${result.term} ${result.record ?? ""}`;
    const entry = { result, said: words };
    const lane = lanes.get(key);
    const place = result.record === undefined ? {} : { record: result.record };
    if (lane === undefined) {
      lanes.set(key, { kind: "duty", key, id, duty, term: result.term, said: words, results: [entry], ...place });
    } else lanes.set(key, { ...lane, said: words, results: [...lane.results, entry] });
  }
  return lanes.size > 0
    ? [...lanes.values()]
    : duty.terms.slice(0, 1).map(({ id: term }) => untouched(duty, term, language));
}

/** The lane of a duty that is taken for each of a list without records. */
function untouched(duty: IrDuty, term: string, language: Language): DutyLane {
  const { id } = duty.names;
  const { noRecord, notTriggered } = titleWords(language).duty;
  const said = { kind: "duty", id, name: labelOf(duty.names, language), sentences: [noRecord] } as const;
  const status = { status: "not_triggered", statusWord: notTriggered } as const;
  return { kind: "duty", key: `duty ${id} ${term}`, id, duty, term, said: { ...said, ...status }, results: [] };
}

/** The terms of a lane that matter now: the term and the reviews, what bars, and what the authority is asked to do. */
export function termsOf(lane: Lane): readonly string[] {
  if (lane.kind === "procedure") return [];
  if (lane.kind === "duty") return [lane.term];
  const { terms } = lane.title;
  const asked = new Set(lane.result.asks.filter(({ status }) => status === "asked").map(({ term }) => term));
  const bars = new Set(lane.result.bars.flatMap(({ citation, title }) => (title === undefined ? [citation] : [])));
  const chosen = terms.filter(
    ({ kind, id }) =>
      kind === "valid" || kind === "review" || asked.has(id) || (kind === "revoke_and_bar" && bars.has(keyOf(id))),
  );
  const first = terms.find(({ kind }) => kind === "revoke_and_bar" || kind === "revoke");
  const shown = chosen.some(({ kind }) => kind !== "valid" && kind !== "review");
  return [...chosen, ...(shown || first === undefined ? [] : [first])].map(({ id }) => id);
}

/** The citation in the id of a term: of `18(1).revoke_and_bar` that is `18(1)`. */
export function keyOf(term: string): string {
  return term.split(".")[0] ?? term;
}

/** The places of the law that a lane rests on, each once: "articles 17, 18(1)". */
export function citationsOf(lane: Lane, language: Language): string {
  const shown = new Set(termsOf(lane));
  const parts =
    lane.kind === "procedure"
      ? lane.procedure.steps
      : (lane.kind === "duty" ? lane.duty.terms : lane.title.terms).filter(({ id }) => shown.has(id));
  const places = parts.flatMap(({ citation }) => citation ?? []);
  const said = [...new Set(places.map((place) => formatCitation(place, language)))];
  if (language === "zh" || said.length < 2 || said.some((each) => !each.startsWith("article "))) {
    return said.join(language === "zh" ? "、" : ", ");
  }
  return `articles ${said.map((each) => each.slice("article ".length)).join(", ")}`;
}

/** A citation key of a title's term in words; nothing where no term stands there. */
export function termPlace(title: IrTitle, key: string | undefined, language: Language): string | undefined {
  const place = title.terms.find(({ id }) => key !== undefined && keyOf(id) === key)?.citation;
  return place === undefined ? undefined : formatCitation(place, language);
}

/** What is said of a lane, and apart from it what stands open or was passed over: much to read, and seldom the point. */
export interface SaidOfLane {
  readonly main: readonly string[];
  /** Of the main sentences, the one on the next day to apply on. */
  readonly next?: number;
  readonly aside: readonly string[];
}

export function saidOf(lane: Lane): SaidOfLane {
  const { sentences } = lane.said;
  if (lane.kind !== "title") return { main: sentences, aside: [] };
  const { asks, impossible, applyFrom } = lane.result;
  // Sentences come in this order: how it stands, what is asked of the authority, what cannot have happened so.
  const first = sentences.length - asks.length - impossible.length;
  const isAside = (index: number): boolean => index >= first && asks[index - first]?.status !== "asked";
  return {
    main: sentences.filter((_, index) => !isAside(index)),
    aside: sentences.filter((_, index) => isAside(index)),
    ...(applyFrom !== undefined && { next: first - 1 }),
  };
}

/** The status of a lane in a few words, for the handle: "platform title: Held". */
export function statusOf({ said }: Lane, language: Language): string {
  return language === "zh" ? `${said.name}：${said.statusWord}` : `${said.name}: ${said.statusWord}`;
}
