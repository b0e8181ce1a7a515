import type { Language } from "@bylaw/diagnostics";
import type { Outcome } from "@bylaw/ir";
import { type AskedDecision, readDetermination, readOutcome } from "./read-determination.ts";
import { reasonsOf } from "./reasons.ts";
import { type SpokenPolicy, sentencesOf } from "./spoken-policies.ts";
import { words } from "./words.ts";

/** What a matcher gives to `expect`. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual: Outcome;
  readonly expected: Outcome;
}

/** What `expect` calls a matcher on. */
export interface MatcherContext {
  readonly isNot?: boolean;
}

type OutcomeMatcher = (this: MatcherContext, received: unknown, decision?: string) => MatcherResult;

/** The matchers by their names, as `expect.extend` takes them: that of vitest, of Jest, and of others like them. */
export interface BylawMatchers {
  readonly toBeMet: OutcomeMatcher;
  readonly toBeNotMet: OutcomeMatcher;
  readonly toBeUndecided: OutcomeMatcher;
  readonly toBeAtDiscretion: OutcomeMatcher;
  readonly toHaveOutcome: (
    this: MatcherContext,
    received: unknown,
    decision: string,
    outcome: Outcome,
  ) => MatcherResult;
}

/**
 * The matchers with what they say in one language. Names and outcomes are said as they stand in the determination; rules of
 * a built policy that is named here with its sentences are told in them.
 */
export function matchersIn(language: Language, policies: readonly SpokenPolicy[] = []): BylawMatchers {
  const judge = (asked: AskedDecision, wanted: Outcome, isNot: boolean): MatcherResult => {
    const { outcome: actual } = asked.decision;
    const message = (): string => failure(asked, wanted, isNot, language, policies);
    return { pass: actual === wanted, message, actual, expected: wanted };
  };
  const about = (wanted: Outcome): OutcomeMatcher =>
    function outcomeMatcher(received, decision) {
      return judge(readDetermination(received, decision, language), wanted, this.isNot ?? false);
    };
  return {
    toBeMet: about("met"),
    toBeNotMet: about("not_met"),
    toBeUndecided: about("undecided"),
    toBeAtDiscretion: about("at_discretion"),
    toHaveOutcome(received, decision, outcome) {
      const wanted = readOutcome(outcome, language);
      return judge(readDetermination(received, decision, language), wanted, this.isNot ?? false);
    },
  };
}

function failure(
  asked: AskedDecision,
  wanted: Outcome,
  isNot: boolean,
  language: Language,
  policies: readonly SpokenPolicy[],
): string {
  const { name, on, inForce, decision } = asked;
  const said = words[language];
  const head = isNot ? said.isStill(name, decision.outcome) : said.isNot(name, decision.outcome, wanted);
  const force = inForce ? [] : [said.notInForce(on, decision.ifInForce)];
  return [
    head,
    ...[...force, ...reasonsOf(decision, language, sentencesOf(asked, policies))].map((line) => `  ${line}`),
  ].join("\n");
}
