import { problem } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";

/** A fact of the policy itself that no rule, value or reading asks about. A vocabulary's facts are for others. */
export const unusedFact: Check = ({ model }) => {
  const { bound } = model;
  const broken = bound.trees.some((tree) => tree.broken.length > 0);
  if (broken || model.decisions.every((decision) => decision.rules.length === 0 && decision.value === undefined))
    return [];
  return bound.facts.flatMap(({ declaration, vocabulary }) => {
    if (vocabulary !== undefined || bound.used.has(declaration.name.text)) return [];
    return [problem("unused-fact", { name: declaration.name.text }, { here: declaration.name.span })];
  });
};
