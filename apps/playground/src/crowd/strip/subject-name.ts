import type { Threshold } from "@bylaw/analysis";
import type { Manner } from "../../present/amounts.ts";
import { labelOf } from "../../present/names.ts";

/** What is held against a line, by the names that it reads. */
export function subjectName({ reads }: Threshold, { policy, language }: Pick<Manner, "policy" | "language">): string {
  const named = [...policy.facts, ...policy.lets];
  const names = reads.flatMap((id) => named.find((each) => each.names.id === id)?.names ?? []);
  const labels = names.map((each) => labelOf(each, language));
  if (language === "zh") return labels.join("、");
  return labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join(", ");
}
