import type { DecisionResult, Determination, IrTitle, IrTitleTerm } from "@bylaw/ir";
import { dayNumber } from "./exact.ts";
import type { Place } from "./places-of-owners.ts";
import type { CoveragePoint, ReadDetermination, Tracker } from "./tracker.ts";

/**
 * Each status that a title can have and each request about it, each status of a duty, each step and each limit is to
 * come up once; terms of validity and deadlines are to be tried on their last day and on the day after.
 */
export function courseTrackers({ compiled, placed }: Place): readonly Tracker[] {
  const { titles = [], duties = [], procedures = [], decisions } = compiled.policy;
  const tracker = (
    kind: Tracker["kind"],
    owner: Parameters<Place["placed"]>[0],
    wanted: readonly CoveragePoint[],
  ): Tracker => ({
    kind,
    id: owner.id,
    owner: placed(owner),
    wanted,
    seen: new Set(),
  });
  return [
    ...titles.flatMap((title) => {
      const { names, terms, citation } = title;
      const owner = { kind: "title", id: names.id, ...(citation && { citation }) } as const;
      const asked = terms.filter(({ kind }) => kind !== "valid");
      return [
        tracker("title", owner, statusesOf(title)),
        ...asked.map((term) => tracker("title", termOwner(term, names.id), ["asked"])),
        ...terms.flatMap((term) =>
          term.kind === "valid" ? [tracker("boundary", termOwner(term, names.id), ["last_day", "day_after"])] : [],
        ),
      ];
    }),
    ...duties.flatMap(({ names, terms }) =>
      terms.flatMap((term) => {
        const { id, citation, when, deadline } = term;
        const owner = { kind: "duty", id, of: names.id, ...(citation && { citation }) } as const;
        const idle: readonly CoveragePoint[] = when === undefined ? [] : ["not_triggered"];
        if (deadline === undefined) return [tracker("duty", owner, [...idle, "pending", "done"])];
        return [
          tracker("duty", owner, [...idle, "pending", "done_in_time", "done_late", "overdue"]),
          tracker("boundary", owner, ["last_day", "day_after"]),
        ];
      }),
    ),
    ...procedures.flatMap(({ names, steps }) =>
      steps.map(({ names: step, citation, forAtLeast }) =>
        tracker("step", { kind: "step", id: step.id, of: names.id, ...(citation && { citation }) }, [
          "done",
          ...(forAtLeast === undefined ? [] : (["too_short"] as const)),
        ]),
      ),
    ),
    ...decisions.flatMap(({ names, limits = [] }) =>
      limits.map(({ id, citation }) =>
        tracker("limit", { kind: "limit", id, of: names.id, ...(citation && { citation }) }, [
          "admitted",
          "left_out",
          "tied",
        ]),
      ),
    ),
  ];
}

function termOwner({ id, citation }: IrTitleTerm, of: string): Parameters<Place["placed"]>[0] {
  return { kind: "term", id, of, ...(citation && { citation }) };
}

function statusesOf({ terms, under }: IrTitle): readonly CoveragePoint[] {
  const kinds = new Set(terms.map(({ kind }) => kind));
  const revokes = terms.some(
    (term) => term.kind === "revoke" || term.kind === "may_revoke" || (term.kind === "rectify" && term.elseRevoke),
  );
  const wanted: readonly (CoveragePoint | false)[] = [
    "none",
    "held",
    kinds.has("review") && "due_for_review",
    kinds.has("rectify") && "rectifying",
    kinds.has("valid") && "expired",
    revokes && "revoked",
    kinds.has("revoke_and_bar") && "barred",
    under !== undefined && "lost_with_parent",
  ];
  return wanted.filter((point) => point !== false);
}

/** Reads what determinations say of titles, duties, steps and limits. */
export function courseReader(trackers: readonly Tracker[]): ReadDetermination {
  const byKey = new Map<string, Tracker[]>();
  for (const tracker of trackers) {
    const { kind, owner } = tracker;
    // A title does not say which of its terms of validity runs, so its days are those of each.
    const ofTitle = kind === "boundary" && owner.kind === "term";
    const key = ofTitle ? keyOf(undefined, owner.of ?? "") : keyOf(owner.of, owner.id);
    byKey.set(key, [...(byKey.get(key) ?? []), tracker]);
  }
  const see = (of: string | undefined, id: string, ...points: readonly CoveragePoint[]): void => {
    for (const { wanted, seen } of byKey.get(keyOf(of, id)) ?? []) {
      for (const point of points) if (wanted.includes(point)) seen.add(point);
    }
  };
  return (determination) => {
    readTitles(determination, see);
    readDuties(determination, see);
    readProcedures(determination, see);
    for (const [id, decision] of Object.entries(determination.decisions)) readLimits(id, decision, see);
  };
}

type See = (of: string | undefined, id: string, ...points: readonly CoveragePoint[]) => void;

function keyOf(of: string | undefined, id: string): string {
  return JSON.stringify([of ?? null, id]);
}

const standing: ReadonlySet<string> = new Set(["held", "due_for_review", "rectifying"]);

function readTitles({ titles = {}, on }: Determination, see: See): void {
  for (const [id, results] of Object.entries(titles)) {
    for (const { status, until, lostWith, asks } of Array.isArray(results) ? results : [results]) {
      if (status !== "undecided") see(undefined, id, status);
      if (lostWith !== undefined) see(undefined, id, "lost_with_parent");
      const after = until === undefined ? undefined : daysBetween(until, on);
      if (after === 0 && standing.has(status)) see(undefined, id, "last_day");
      if (after === 1 && status === "expired") see(undefined, id, "day_after");
      for (const ask of asks) if (ask.status === "asked") see(id, ask.term, "asked");
    }
  }
}

function readDuties({ duties = {} }: Determination, see: See): void {
  for (const [id, results] of Object.entries(duties)) {
    for (const { term, status, due, doneOn } of results) {
      if (status !== "undecided") see(id, term, status);
      const after = due === undefined || doneOn === undefined ? undefined : daysBetween(due, doneOn);
      if (after === 0) see(id, term, "last_day");
      if (after === 1) see(id, term, "day_after");
    }
  }
}

function readProcedures({ procedures = {} }: Determination, see: See): void {
  for (const [id, results] of Object.entries(procedures)) {
    for (const { steps } of Array.isArray(results) ? results : [results]) {
      for (const step of steps) {
        if (step.status === "done") see(id, step.id, "done");
        if (step.tooShort !== undefined) see(id, step.id, "too_short");
      }
    }
  }
}

function readLimits(id: string, { value, records = [] }: DecisionResult, see: See): void {
  for (const limit of value?.limits ?? []) {
    if (limit.admitted === "yes") see(id, limit.id, "admitted");
    if (limit.admitted === "no") see(id, limit.id, "left_out");
    if (limit.tied) see(id, limit.id, "tied");
  }
  for (const record of records) readLimits(id, record, see);
}

function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === undefined || end === undefined ? undefined : Number(end.top - start.top);
}
