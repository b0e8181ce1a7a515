import type { AskedDecision } from "./read-determination.ts";

/** What a built module says of one decision. */
export interface SpokenDecision {
  readonly rules: readonly { readonly id: string; readonly sentence: string }[];
  readonly records?: readonly Pick<SpokenDecision, "rules">[];
}

/** A built policy with its sentences of one language: `{ module: ningbo, sentences }`, each imported as a whole. */
export interface SpokenPolicy {
  readonly module: {
    readonly policy: { readonly hash: string };
    readonly explainWith: (
      sentences: never,
      determination: never,
      options: never,
    ) => { readonly decisions: readonly (SpokenDecision & { readonly id: string })[] };
  };
  readonly sentences: object;
}

/**
 * What the built policy that a determination comes from says of the decision; nothing where none of these is it. Sentences
 * name figures where the test hands in the facts beside the determination.
 */
export function sentencesOf(
  { name, determination, facts }: AskedDecision,
  policies: readonly SpokenPolicy[],
): SpokenDecision | undefined {
  const spoken = policies.find(({ module }) => module.policy.hash === determination["hash"]);
  if (spoken === undefined || !isBuilt(determination)) return undefined;
  const { module, sentences } = spoken;
  const { decisions } = module.explainWith(sentences as never, determination as never, { facts } as never);
  return decisions.find(({ id }) => id === name);
}

/** The interpreter tells figures by itself, and its rules are a list. */
function isBuilt({ decisions }: AskedDecision["determination"]): boolean {
  return Object.values(decisions as object).every(({ rules }: { readonly rules?: unknown }) => !Array.isArray(rules));
}
