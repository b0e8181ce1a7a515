import { evaluate } from "@bylaw/evaluate";
import type { IrPolicy } from "@bylaw/ir";
import { toJavaScript } from "@bylaw/targets";
import { runDifferential } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";

/** Faults of a kind that a careless code generator makes, planted into what it writes. */
const faults: Readonly<Record<string, (source: string) => string>> = {
  "at least becomes more than": (source) => source.replaceAll(/(e\.f\d+)>=(\d)/g, "$1>$2"),
  "the upper end is compared instead of the lower": (source) => source.replaceAll("??-Infinity)", "??Infinity)"),
  "masks of a set are joined instead of met": (source) => source.replaceAll(/\(\(e\.f(\d+)&(\d+)\)/g, "((e.f$1|$2)"),
  "a guard is dropped": (source) => source.replaceAll(/return \([^?;]*\?1:/g, "return (true?1:"),
  "no test for unknown facts": (source) =>
    source.replaceAll(/if\(\(e\.u0&\d+\)!==0\)return fold/g, "if(false)return fold"),
  "an accepted act counts as refused": (source) => source.replaceAll('==="accepted"?1:2', '==="accepted"?2:1'),
  "what is left to the authority passes": (source) => source.replaceAll("{a&=8;o|=10}", "{}"),
  "a period ends a day early": (source) => source.replaceAll(/r\.day<=(\d+)/g, "r.day<$1"),
  "a policy is always in force": (source) => source.replaceAll("if(r.force===0)return 2;", ""),
  "two masks are exchanged": (source) =>
    source.replaceAll(/out\[at\+0\]=f;out\[at\+1\]=u;/g, "out[at+0]=u;out[at+1]=f;"),
  "an open guard takes the first arm only": (source) => source.replaceAll("lesser=(a,b)=>a<b?a:b", "lesser=(a,b)=>a"),
};

describe("the differential test notices", () => {
  test.each(Object.entries(faults))("%s", (_, plant) => {
    const planted = (policy: IrPolicy): string => plant(toJavaScript(policy));
    let changed = false;
    const toFaulty = (policy: IrPolicy): string => {
      const source = planted(policy);
      changed ||= source !== toJavaScript(policy);
      return source;
    };
    const run = runDifferential({ evaluate, toJavaScript: toFaulty }, { seed: 7 }, 600, false);
    expect(changed).toBe(true);
    expect(run.failure ?? "nothing").toContain("BYLAW_SEED=7:");
  });
});
