import { contentHash } from "@bylaw/ir";
import type { SourceFile } from "../engine/source-file.ts";
import type { Measure } from "../plugins.ts";
import type { Session } from "../state/session.ts";
import { engineVersion } from "./engine-version.ts";
import type { KeptText, Situation } from "./situation.ts";
import { applyChange, changeOf, type Hunk } from "./text-change.ts";

/** Texts whole, as drafts keep them, or as changes of lines, as links carry them. */
export type TextForm = "whole" | "changes";

/** What the session shows, as data to be kept or sent. */
export function situationOf(session: Session, form: TextForm): Situation {
  const { measure, origin, decision, file, pinned, peopleAsked } = session;
  return {
    format: 1,
    engine: engineVersion,
    measure: measure.id,
    texts: keptTexts(session.sources, measure, form),
    ...(pinned === undefined ? {} : { pinned: keptTexts(pinned, measure, form) }),
    case: session.case,
    ...(origin.sample === undefined ? {} : { sample: origin.sample }),
    on: session.on,
    readings: session.readings,
    ...(decision === undefined ? {} : { decision }),
    panel: session.panel,
    view: session.view,
    ...(file === measure.sources[0]?.path ? {} : { file }),
    ...(peopleAsked === undefined ? {} : { people: peopleAsked }),
  };
}

function keptTexts(sources: readonly SourceFile[], measure: Measure, form: TextForm): readonly KeptText[] {
  return sources.flatMap(({ path, text }): readonly KeptText[] => {
    const shipped = measure.sources.find((source) => source.path === path);
    if (shipped === undefined || shipped.text === text) return [];
    const kept = { path, of: hashOf(shipped) };
    return [form === "whole" ? { ...kept, text } : { ...kept, changes: changeOf(shipped.text, text) }];
  });
}

const hashes = new WeakMap<SourceFile, string>();

/** By what a text is known again: the beginning of its content hash. */
export function hashOf(source: SourceFile): string {
  const known = hashes.get(source);
  if (known !== undefined) return known;
  const hash = contentHash(source.text).slice(0, 16);
  hashes.set(source, hash);
  return hash;
}

/** A situation set upon the texts that the page holds. */
export interface OpenedSituation {
  /** The parts of the session that it decides. */
  readonly session: OpenedParts;
  /** The text in force is another than the one that was changed. */
  readonly changedSince: boolean;
  /** Changes whose lines the text in force no longer has. */
  readonly unfit: readonly Hunk[];
}

type OpenedParts = Pick<Session, "case" | "origin" | "on" | "readings" | "panel" | "view" | "file" | "sources"> & {
  readonly pinned: Session["pinned"];
  readonly decision: Session["decision"];
  readonly peopleAsked: Session["peopleAsked"];
};

/** Sets a situation upon a measure of the page. Texts that the measure does not have are left out. */
export function openSituation(situation: Situation, measure: Measure): OpenedSituation {
  const now = laidOver(situation.texts, measure);
  const pinned = situation.pinned === undefined ? undefined : laidOver(situation.pinned, measure);
  const first = measure.sources[0]?.path ?? "";
  const { sample, file } = situation;
  return {
    session: {
      sources: now.sources,
      pinned: pinned?.sources,
      case: situation.case,
      origin: { case: situation.case, ...(sample === undefined ? {} : { sample }) },
      on: situation.on,
      readings: situation.readings,
      decision: situation.decision,
      peopleAsked: situation.people,
      panel: situation.panel,
      view: situation.view,
      file: measure.sources.some(({ path }) => path === file) ? (file ?? first) : first,
    },
    changedSince: now.changedSince || pinned?.changedSince === true,
    unfit: [...now.unfit, ...(pinned?.unfit ?? [])],
  };
}

interface LaidOver extends Omit<OpenedSituation, "session"> {
  readonly sources: readonly SourceFile[];
}

function laidOver(kept: readonly KeptText[], measure: Measure): LaidOver {
  let changedSince = false;
  const unfit: Hunk[] = [];
  const sources = measure.sources.map((shipped) => {
    const own = kept.find(({ path }) => path === shipped.path);
    if (own === undefined) return shipped;
    changedSince ||= own.of !== hashOf(shipped);
    const made = "text" in own ? { text: own.text, unfit: [] } : applyChange(shipped.text, own.changes);
    unfit.push(...made.unfit);
    return made.text === shipped.text ? shipped : { path: shipped.path, text: made.text };
  });
  return { sources, changedSince, unfit };
}
