import type { HostCase } from "@bylaw/ir";
import { engineVersion } from "../keep/engine-version.ts";
import { toFragment } from "../keep/fragment.ts";
import type { Store } from "./session.ts";

/** What a reader does with the other measures. */
export interface CompareActs {
  /** Opens a measure with a case; the one that is open stays as it is, at that decision. */
  readonly openMeasure: (measure: string, given: HostCase, decision: string | undefined) => void;
}

export function compareActs({ get, change }: Store): CompareActs {
  return {
    openMeasure: (id, given, decision) => {
      const { measure, on } = get();
      if (id === measure.id) {
        change({ panel: "finding", rule: undefined, ...(decision === undefined ? {} : { decision }) });
        return;
      }
      const situation = {
        format: 1 as const,
        engine: engineVersion,
        measure: id,
        texts: [],
        case: given,
        on,
        readings: {},
        ...(decision === undefined ? {} : { decision }),
        panel: "finding" as const,
        view: "read" as const,
      };
      void toFragment(situation).then((fragment) => {
        location.assign(`${location.pathname}?${new URLSearchParams({ measure: id })}#${fragment}`);
      });
    },
  };
}
