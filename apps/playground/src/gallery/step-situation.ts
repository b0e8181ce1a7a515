import type { HostCase } from "@bylaw/ir";
import { engineVersion } from "../keep/engine-version.ts";
import { hashOf } from "../keep/session-situation.ts";
import type { KeptText, Situation } from "../keep/situation.ts";
import { changeOf } from "../keep/text-change.ts";
import type { Measure } from "../plugins.ts";
import type { StepPage } from "./guide.ts";
import { stepCases } from "./step-cases.ts";

/** A step as a situation of the page, and the case with which it began: what differs from it was changed by hand. */
export interface StepSituation {
  readonly situation: Situation;
  readonly began: HostCase;
}

/** What a step puts on the page, by the same data as links and drafts. */
export function situationOfStep(page: StepPage, measure: Measure): StepSituation {
  const began: HostCase = page.from === undefined ? { facts: {} } : stepCases[page.from];
  const texts = editedTexts(page, measure);
  const situation: Situation = {
    format: 1,
    engine: engineVersion,
    measure: measure.id,
    texts,
    case: caseOfStep(page, began),
    ...(page.from === undefined ? {} : { sample: page.from }),
    on: page.on,
    readings: page.readings ?? {},
    ...(page.decision === undefined ? {} : { decision: page.decision }),
    panel: page.panel ?? "finding",
    view: page.view ?? "read",
  };
  return { situation, began };
}

function caseOfStep({ facts, acts, history }: StepPage, began: HostCase): HostCase {
  if (facts === undefined && acts === undefined && history === undefined) return began;
  const histories = known({ ...began.history, ...history });
  return {
    ...began,
    facts: known({ ...began.facts, ...facts }),
    ...(acts === undefined ? {} : { acts }),
    ...(began.history === undefined && history === undefined ? {} : { history: histories }),
  };
}

function known<Value>(entries: Readonly<Record<string, Value | null>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, NonNullable<Value>] => entry[1] !== null),
  );
}

/** Throws where an edit has no place of its own: that is a mistake in a guide. */
function editedTexts({ edits = [] }: StepPage, { id, sources }: Measure): readonly KeptText[] {
  const [shipped] = sources;
  if (edits.length === 0 || shipped === undefined) return [];
  let { text } = shipped;
  for (const { was, is } of edits) {
    if (text.split(was).length !== 2) throw new Error(`a guide edits "${was}", which is not once in ${id}`);
    text = text.replace(was, () => is);
  }
  return [{ path: shipped.path, of: hashOf(shipped), changes: changeOf(shipped.text, text) }];
}
