import { problem } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";

/** A limit whose ties are all in admits more than the limit where the last place is shared (semantics: cohorts). */
export const limitMayExceed: Check = ({ model }) =>
  model.decisions.flatMap(({ limits }) =>
    limits.flatMap((limit) => (limit.ties === "in" ? [problem("limit-may-exceed", {}, { here: limit.span })] : [])),
  );
