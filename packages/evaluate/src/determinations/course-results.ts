import type { Determination, IrForEach, IrTitle, TitleResult } from "@bylaw/ir";
import { type Run, recordsOf } from "../run.ts";
import { titleResult } from "./title-result.ts";

/** Titles, duties and procedures of a determination; each absent where the policy has none. */
export function courseResults(run: Run): Pick<Determination, "titles" | "duties" | "procedures"> {
  const { titles } = run.policy;
  return { ...(titles !== undefined && { titles: titleResults(run, titles) }) };
}

function titleResults(run: Run, titles: readonly IrTitle[]): NonNullable<Determination["titles"]> {
  return Object.fromEntries(
    titles.map((title) => {
      const records = recordsFor(run, title.forEach);
      const result =
        records === undefined
          ? titleResult({ title }, run)
          : records === "unknown"
            ? titleOfUnknownList(title.forEach?.list ?? "")
            : records.map((record) => titleResult({ title, record }, run));
      return [title.names.id, result];
    }),
  );
}

/** The places of the records for which something is taken; nothing where it is not taken for each. */
function recordsFor(run: Run, forEach: IrForEach | undefined): readonly number[] | "unknown" | undefined {
  if (forEach === undefined) return undefined;
  const records = recordsOf(run, forEach.list);
  return records === undefined ? "unknown" : [...records.keys()];
}

/** How many there are is not known, so there is one result for all of them. */
function titleOfUnknownList(list: string): TitleResult {
  return { status: "undecided", bars: [], asks: [], impossible: [], needs: [list], awaits: [], errors: [] };
}
