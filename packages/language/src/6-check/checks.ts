import type { Check } from "./check-input.ts";
import { amendmentDays } from "./checks/amendment-days.ts";
import { armNeverReached } from "./checks/arm-never-reached.ts";
import { articleNotAccountedFor } from "./checks/article-not-accounted-for.ts";
import { boundaryNotTried } from "./checks/boundary-not-tried.ts";
import { calendarNotUsed } from "./checks/calendar-not-used.ts";
import { caseNotCovered } from "./checks/case-not-covered.ts";
import { impliedRule } from "./checks/implied-rule.ts";
import { limitMayExceed } from "./checks/limit-may-exceed.ts";
import { loosenedRule } from "./checks/loosened-rule.ts";
import { neverApplies } from "./checks/never-applies.ts";
import { noSuchArticle } from "./checks/no-such-article.ts";
import { rowMissing } from "./checks/row-missing.ts";
import { rowsOverlap } from "./checks/rows-overlap.ts";
import { rowsShare } from "./checks/rows-share.ts";
import { rulesClash } from "./checks/rules-clash.ts";
import { sameRuleName } from "./checks/same-rule-name.ts";
import { tighteningNotChecked } from "./checks/tightening-not-checked.ts";
import { tooManyCases } from "./checks/too-many-cases.ts";
import { unusedFact } from "./checks/unused-fact.ts";

/** All checks, in the order in which a reader would ask: does it stand, does it fit together, is it complete. */
export const checks: readonly Check[] = Object.freeze([
  sameRuleName,
  noSuchArticle,
  tooManyCases,
  loosenedRule,
  tighteningNotChecked,
  rulesClash,
  impliedRule,
  neverApplies,
  armNeverReached,
  caseNotCovered,
  rowMissing,
  rowsOverlap,
  rowsShare,
  limitMayExceed,
  amendmentDays,
  calendarNotUsed,
  unusedFact,
  articleNotAccountedFor,
  boundaryNotTried,
]);
