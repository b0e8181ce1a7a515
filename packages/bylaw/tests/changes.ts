import type { Diagnostic, Fix, Span, TextEdit } from "@bylaw/diagnostics";

/** What a repair has done to the problems of a policy. */
export interface Changes {
  /** The problem that it was for is still there. */
  readonly left: boolean;
  readonly fresh: readonly Diagnostic[];
  /** Problems, infos apart, that went away with the one that it was for. */
  readonly gone: readonly Diagnostic[];
}

/** Compares the problems before and after a repair, by code and by place; places are followed through the edits. */
export function changes(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  repaired: Diagnostic,
  { edits }: Fix,
): Changes {
  const waiting = [...after];
  const take = (one: Diagnostic): boolean => {
    const found = waiting.findIndex((other) => isSame(one, other, edits));
    if (found >= 0) waiting.splice(found, 1);
    return found >= 0;
  };
  const others = before.filter((one) => one !== repaired);
  const gone = others.filter((one) => !take(one) && one.severity !== "info");
  const left = take(repaired);
  return { left, fresh: waiting, gone };
}

function isSame(before: Diagnostic, after: Diagnostic, edits: readonly TextEdit[]): boolean {
  if (before.code !== after.code) return false;
  const [old, now] = [before.labels[0]?.span, after.labels[0]?.span];
  if (old === undefined || now === undefined) return old === now;
  if (old.source !== now.source) return false;
  const own = edits.filter(({ span }) => span.source === old.source);
  return moved(old.start, own) === now.start || within(old, own, now);
}

/** Where an offset stands after the edits. */
export function moved(offset: number, edits: readonly TextEdit[]): number {
  return edits.reduce(
    (at, { span, text }) => (span.end <= offset ? at + text.length - (span.end - span.start) : at),
    offset,
  );
}

/** True where the text of a problem was changed itself, and the new place lies in what was written. */
function within(old: Span, edits: readonly TextEdit[], now: Span): boolean {
  return edits.some(({ span, text }) => {
    const start = moved(
      span.start,
      edits.filter((other) => other.span.end <= span.start && other.span !== span),
    );
    return span.start <= old.start && old.start < span.end && start <= now.start && now.start < start + text.length;
  });
}
