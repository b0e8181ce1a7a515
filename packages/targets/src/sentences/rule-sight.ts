import type { IrRule, RuleResult } from "@bylaw/ir";
import type { Claim, Subject } from "./claim.ts";
import type { Describing } from "./describing.ts";
import type { Given, Short } from "./wording.ts";

/** Everything known of one rule's result, laid out for its sentence. */
export interface RuleSight {
  readonly result: RuleResult;
  readonly rule: IrRule | undefined;
  readonly describing: Describing;
  readonly article: string;
  /** What the rule asks; missing for a group or a decision. */
  readonly claim?: Claim;
  readonly subject?: Subject;
  readonly given?: Given;
  readonly short?: Short;
}
