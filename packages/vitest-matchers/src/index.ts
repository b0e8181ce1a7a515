import { type BylawMatchers, matchersIn } from "./matchers.ts";

export type { BylawAssertions, DecisionOf } from "./assertions.ts";
export { type BylawMatchers, type MatcherContext, type MatcherResult, matchersIn } from "./matchers.ts";
export type { SpokenDecision, SpokenPolicy } from "./spoken-policies.ts";

/** The matchers in English, to be handed to `expect.extend`. */
export const bylawMatchers: BylawMatchers = matchersIn("en");
