import { citationKey, type Span } from "@bylaw/diagnostics";
import type { CompiledPolicy, Origins } from "@bylaw/ir";
import type { SiteOwner } from "./site.ts";

/** A compiled policy, and where its parts stand. */
export interface Place {
  readonly compiled: CompiledPolicy;
  readonly placed: (owner: Omit<SiteOwner, "place">) => SiteOwner;
}

/** Gives owners their places; what has none of its own stands at the line that names its article, or its owner. */
export function placesOf(compiled: CompiledPolicy): Place {
  return {
    compiled,
    placed: (owner) => {
      const place = placeOf(owner, compiled.origins);
      return place === undefined ? owner : { ...owner, place };
    },
  };
}

function placeOf({ kind, id, of, citation }: Omit<SiteOwner, "place">, origins: Origins): Span | undefined {
  const own =
    kind === "rule"
      ? at(origins.rules, id)
      : kind === "relaxation"
        ? at(origins.relaxations, id)
        : kind === "let"
          ? at(origins.lets, id)
          : at(origins.courses ?? {}, of === undefined ? id : `${of}/${id}`);
  const cited = citation === undefined ? undefined : at(origins.articles, citationKey(citation))?.[0];
  const above = of === undefined ? undefined : (at(origins.decisions, of) ?? at(origins.courses ?? {}, of));
  return own ?? cited ?? above;
}

function at<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
