import { contentHash, type IrDecision, outcomeCodes, ruleStatusCodes } from "@bylaw/ir";
import { helper, listOf, type ModuleContext } from "./context.ts";
import type { DecisionParts } from "./decisions.ts";
import { isFound, valueSource } from "./found-decisions.ts";
import { textLiteral } from "./literals.ts";
import { wordCount } from "./masks.ts";
import { property, statusSource } from "./status-words.ts";

/** The ids of the rules that a decision has as a whole, as text. */
function rulesOf({ rules, forEach }: IrDecision): string {
  return forEach === undefined ? rules.map(({ id }) => textLiteral(id)).join(",") : "";
}

/** The ids of the rules that a decision has for each record. */
function recordRulesOf({ rules, forEach }: IrDecision): string {
  return forEach === undefined ? "" : `,recordRules:[${rules.map(({ id }) => textLiteral(id)).join(",")}]`;
}

/** The value of decision `k` and the results of its records, by the number of the decision: `M`. */
function moreSource(module: ModuleContext, parts: readonly DecisionParts[]): string {
  const found = parts.filter(({ decision }) => isFound(decision));
  const fold = helper(module, "fold");
  const entries = found.map(({ index, decision }) => {
    if (decision.forEach === undefined) return `${index}:(e,r)=>({value:j${index}(D[${index}](e,r))})`;
    const list = `e.f${listOf(module, decision.forEach.list).index}`;
    const value = decision.value === undefined ? "" : `,value:j${index}(d)`;
    const names = `policy.decisions[${index}].recordRules`;
    return (
      `${index}:(e,r)=>${list}===undefined?{}:{records:${list}.map(q=>{const d=D[${index}](e,r,q),t=Object.create(null),` +
      `s=Q[${index}](e,r,q),x=outcomes[${fold}(d.x)];${names}.forEach((n,i)=>{t[n]=statuses[s[i]]});` +
      `return r.force===0?{outcome:outcomes[2],ifInForce:x,rules:t${value}}:{outcome:x,rules:t${value}}})}`
    );
  });
  return `const M={${entries.join(",")}};\n`;
}

/**
 * The function `result(k, record, run)`: what is said of decision `k`, frozen; and `outcomeOf`, the number of its outcome
 * alone. Of what is found of a decision the statuses come one by one.
 */
function resultSource(module: ModuleContext, parts: readonly DecisionParts[]): string {
  const single = parts.filter(({ decision }) => !isFound(decision));
  const written = new Map(single.map((part) => [part, statusSource({ ...part, module })]));
  const own = new Set(single.flatMap(({ rules }) => rules.map(({ number }) => number)));
  const names = Array.from({ length: Math.max(-1, ...own) + 1 }, (_, number) => (own.has(number) ? `R${number}` : ""));
  const functions = parts.map((part) => {
    const entry = written.get(part)?.entry;
    if (entry !== undefined) return entry;
    const { index, decision, rules } = part;
    const each = decision.forEach === undefined ? rules : [];
    const literal = each.map(({ rule }, place) => property(rule.id, `statuses[s[${place}]]`)).join(",");
    return `(e,r)=>{const s=S[${index}](e,r);return{${literal}}}`;
  });
  const answers = parts.map((part) => (written.has(part) ? `A${part.index}` : ""));
  const fold = helper(module, "fold");
  return (
    // Called by names of their own, so that an engine can take them in.
    (names.length === 0 ? "" : `const[${names.join(",")}]=R;\n`) +
    "const answered=(x,r,t)=>(Object.freeze(t),Object.freeze(r.force===0?{outcome:outcomes[2],ifInForce:outcomes[x],rules:t}:{outcome:outcomes[x],rules:t}));\n" +
    [...written.values()].map(({ source }) => source).join("") +
    `const A=[${answers.join(",")}],B=[${functions.join(",\n")}];\n` +
    "const frozen=v=>{if(typeof v==='object'&&v!==null&&!Object.isFrozen(v)){Object.freeze(v);for(const k of Object.keys(v))frozen(v[k])}return v};\n" +
    `export function result(k,e,r){const m=M[k];if(m===undefined)return B[k](e,r,A[k]);const t=B[k](e,r),x=outcomes[${fold}(C[k](e,r))];` +
    "return frozen(Object.assign(r.force===0?{outcome:outcomes[2],ifInForce:x,rules:t}:{outcome:x,rules:t},m(e,r)))}\n" +
    `export const outcomeOf=(k,e,r)=>r.force===0?2:M[k]===undefined?B[k](e,r):${fold}(C[k](e,r));\n`
  );
}

const outcomes = JSON.stringify(outcomeCodes);
const statuses = JSON.stringify(ruleStatusCodes);

/** The source of what a module says in the policy's own words: `policy`, `ruleStatuses`, `evaluate`, `round`. */
export function answerSource(
  module: ModuleContext,
  parts: readonly DecisionParts[],
  { twoColumns, rules }: { readonly twoColumns: boolean; readonly rules: number },
): string {
  const { policy } = module;
  const decisions = parts.map(
    ({ decision }) => `{id:${textLiteral(decision.names.id)},rules:[${rulesOf(decision)}]${recordRulesOf(decision)}}`,
  );
  const values = parts.flatMap(({ index, decision }) =>
    isFound(decision) && decision.value !== undefined ? [valueSource(module, index, decision)] : [],
  );
  return (
    `${values.join("")}export const policy={id:${textLiteral(policy.names.id)},version:${textLiteral(policy.version)},` +
    `hash:"${contentHash(policy)}",words:${wordCount(rules)},columns:${twoColumns ? 4 : 2},` +
    `decisions:[${decisions.join(",")}]};\n` +
    `export const outcomes=${outcomes};\nexport const statuses=${statuses};\n` +
    moreSource(module, parts) +
    resultSource(module, parts) +
    "export function ruleStatuses(e,r,k=0){return S[k](e,r).map(s=>statuses[s])}\n" +
    evaluateSource(parts)
  );
}

/** The source of `evaluate(case, options)`, and of `round(cases, options)` where something is limited over a round. */
function evaluateSource(parts: readonly DecisionParts[]): string {
  const each =
    "policy.decisions.forEach((p,k)=>{if(o.decisions===undefined||o.decisions.includes(p.id))d[p.id]=result(k,e,r)});" +
    "return{decisions:d}";
  if (parts.every(({ decision }) => decision.limits === undefined)) {
    return `export function evaluate(c,o){const r=prepare(o),e=encode(c),d=Object.create(null);${each}}\n`;
  }
  return (
    `function answer(e,r,o){const d=Object.create(null);${each}}\n` +
    "export function evaluate(c,o){return answer(encode(c),prepare(o),o)}\n" +
    "export function round(l,o){const records=l.map(c=>encode(c)),r={...prepare(o),round:{records,limited:[]}};" +
    "return records.map(e=>answer(e,r,o))}\n"
  );
}
