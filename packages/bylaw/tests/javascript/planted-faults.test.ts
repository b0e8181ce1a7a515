import { evaluate, functionsOf } from "@bylaw/evaluate";
import type { IrPolicy } from "@bylaw/ir";
import { toJavaScript } from "@bylaw/targets";
import { type PolicyLimits, runDifferential } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";

/** Faults of a kind that a careless code generator makes, planted into what it writes. */
const faults: Readonly<Record<string, (source: string) => string>> = {
  "at least becomes more than": (source) => source.replaceAll(/(e\.f\d+)>=(\d)/g, "$1>$2"),
  "the upper end is compared instead of the lower": (source) =>
    source.replaceAll(/(\?\?|:)-Infinity\)/g, "$1Infinity)"),
  "masks of a set are joined instead of met": (source) => source.replaceAll(/\(\(e\.f(\d+)&(\d+)\)/g, "((e.f$1|$2)"),
  "a guard is dropped": (source) => source.replaceAll(/(=>|return )\([^?;]*\?1:/g, "$1(true?1:"),
  "no test for unknown facts": (source) => source.replaceAll(/if\(\(e\.u0&-?\d+\)!==0\)return /g, "if(false)return "),
  "a number not known counts as a low one": (source) => source.replaceAll(/&&e\.f\d+!==-\d+/g, ""),
  "a yes/no fact not known counts as no": (source) => source.replaceAll(/\(e\.n(\d+)&(\d+)\)!==0/g, "(e.y$1&$2)===0"),
  "an accepted act counts as refused": (source) => source.replaceAll("==='accepted'?1:2", "==='accepted'?2:1"),
  "what is left to the authority passes": (source) => source.replaceAll("{a&=8;o|=10}", "{}"),
  "a period ends a day early": (source) => source.replaceAll(/r\.day<=(\d+)/g, "r.day<$1"),
  "a policy is always in force": (source) => source.replaceAll("if(r.force===0)return 2;", ""),
  "two masks are exchanged": (source) =>
    source.replaceAll(/out\[at\+0\]=f;out\[at\+1\]=u;/g, "out[at+0]=u;out[at+1]=f;"),
  "an open guard takes the first arm only": (source) => source.replaceAll("lesser=(a,b)=>a<b?a:b", "lesser=(a,b)=>a"),
};

const values: PolicyLimits = { values: true };
const fewValues: PolicyLimits = { values: true, small: true, facts: 4, rules: 3, depth: 2 };
const titles: PolicyLimits = { titles: true, small: true, facts: 3, rules: 3, depth: 2 };

/** Faults in what is written for values, records, working days, functions and titles, and where they are looked for. */
const newerFaults: Readonly<Record<string, readonly [PolicyLimits, (source: string) => string]>> = {
  "a value left to a role counts as given": [values, (source) => source.replaceAll("?2:(!l&&", "?1:(!l&&")],
  "what may be left to a role is known": [values, (source) => source.replaceAll("?2:(!l&&", "?2:(")],
  "a value is read although the rules are open": [values, (source) => source.replaceAll(/\.y&1\)!==0/g, ".y&1)!==9")],
  "an open value lets the decision be met": [values, (source) => source.replaceAll("g===2?10:8", "g===2?10:9")],
  "an open guard ends the arms": [values, (source) => source.replaceAll(/if\([^;]*\)break (t\d+);/g, "break $1;")],
  "one record is taken for all": [
    fewValues,
    (source) => source.replaceAll(/for\(const q of e\.f(\d+)\)/g, "for(const q of e.f$1.slice(0,1))"),
  ],
  "Saturdays are worked": [values, (source) => source.replaceAll("w!==0&&w!==6", "w!==0")],
  "a function is called for open values": [values, (source) => source.replaceAll(/F(\d)\(r,[^?]*\?/g, "F$1(r,true?")],
  "a title stands a day longer": [titles, (source) => source.replaceAll("Math.min(s.u,s.c,", "Math.min(s.u+1,s.c,")],
  "a bar never ends": [titles, (source) => source.replaceAll("||until(b)<r.day", "")],
  "a title does not fall with the one above it": [titles, (source) => source.replaceAll("c:c[1],", "c:Infinity,")],
  "an event without a date is left out": [
    titles,
    (source) => source.replaceAll("t.h.map(v=>({...v,on:v.on??d}))", "t.h"),
  ],
};

/** The run that is to end with a failure, and whether the fault was planted anywhere. */
function runWith(plant: (source: string) => string, policies: number, limits: PolicyLimits = {}) {
  let changed = false;
  const toFaulty = (policy: IrPolicy): string => {
    const source = toJavaScript(policy);
    const planted = plant(source);
    changed ||= planted !== source;
    return planted;
  };
  const run = runDifferential({ evaluate, toJavaScript: toFaulty, functionsOf }, { seed: 7 }, policies, false, limits);
  return { run, changed };
}

describe("the differential test notices", () => {
  // Fewer policies than the test itself tries: a fault that needs more would slip through another seed.
  test.each(Object.entries(faults))("%s", (_, plant) => {
    const { run, changed } = runWith(plant, 100);
    expect(changed).toBe(true);
    expect(run.failure ?? "nothing").toContain("BYLAW_SEED=7:");
  });

  test.each(Object.entries(newerFaults))("%s", { timeout: 180_000 }, (_, [limits, plant]) => {
    const { run, changed } = runWith(plant, 300, limits);
    expect(changed).toBe(true);
    expect(run.failure ?? "nothing").not.toBe("nothing");
  });
});
