import { type Language, renderMessage, unplacedProblem } from "@bylaw/diagnostics";

const noDetermination = (language: Language): string =>
  JSON.stringify(renderMessage(unplacedProblem("determination-expected", { given: "{given}" }), language));

/**
 * The part of a built `index.js` that tells a determination in words: `explain` loads the sentences of a language,
 * `explainWith` is handed them and answers at once. What is no determination is a `TypeError` that says so.
 */
export const explainSource: string = `const order=["met","not_met","undecided","at_discretion","waived","not_applicable"];
const part=(o,k)=>{try{return o?.[k]}catch{return}};
const chosen=asked=>typeof asked==="string"&&/^zh(?:-|$)/i.test(asked)?"zh":"en";
// What is told is frozen: of a host it holds words alone, and nothing that is the host's own.
const isTold=one=>order.indexOf(one.outcome)>=0&&order.indexOf(one.outcome)<4&&Object.values(one.rules).every(status=>order.includes(status))&&(one.records===undefined||one.records.every(isTold));
const decisionsIn=(given,lang)=>{try{const d=given?.determination??given;if(Object.values(d.decisions).every(isTold))return d}catch{}
throw new TypeError((lang==="zh"?${noDetermination("zh")}:${noDetermination("en")}).replace("{given}",given===null?"null":typeof given))};
// The figures of the facts are written into the sentences that have room for them.
const written=(n,k,[writing],lang)=>{const s=String(Math.abs(n)).padStart(k+1,"0"),whole=s.slice(0,s.length-k),rest=s.slice(s.length-k).replace(/0+$/,"");
return(n<0?"-":"")+(writing<2&&whole.length>(lang==="zh"?4:3)?whole.replace(/\\B(?=(\\d{3})+$)/g,","):whole)+(rest===""?"":"."+(writing===1?rest.padEnd(k,"0"):rest))};
const put=(n,k,forms,lang)=>{const[,one,many,year,years,and]=forms,of=(n,one,many)=>{const t=written(n,k,forms,lang);return(t==="1"?one:many).replace("#",t)};
if(year===undefined)return of(n,one,many);
const y=Math.trunc(n/12),m=n%12;return[...y>0?[of(y,year,years)]:[],...m>0||y===0?[of(m,one,many)]:[]].join(and)};
const isOne=(n,k,forms)=>forms.length>3?n===1||n===12:n===10**k;
const withFigures=({lang,figures},facts)=>{const met=new Map;
for(const[rule,fact,k,figure,gap,bound,...said]of figures){const v=facts[fact];if(typeof v!=="number")continue;
const many=isOne(v,k,figure)?"{0} were ":"";
const[yes,no,left]=said.map(s=>(many===""?s:s.replace(many,"{0} was ")).replace("{0}",put(v,k,figure,lang)).replace("{1}",put(Math.abs(bound-v),k,gap,lang)));
met.set(rule,{met:yes,not_met:no,at_discretion:left})}
return met};
export function explainWith(sentences,given,how){const{lang,outcomes,decisions}=sentences,d=decisionsIn(given,lang),facts=part(how,"facts");
const known=facts===undefined?undefined:check(facts,{on:d.on??"2000-01-01"}).case?.facts,met=known===undefined?new Map:withFigures(sentences,known);
return frozen({lang,decisions:decisions.flatMap(([id,name,sentences])=>{if(!Object.hasOwn(d.decisions,id))return[];
const r=d.decisions[id],rules=said=>sentences.flatMap(([rule,citation,...all])=>{if(!Object.hasOwn(said.rules,rule))return[];
const status=said.rules[rule],at=order.indexOf(status);return[{id:rule,citation,status,sentence:met.get(rule)?.[status]??all[at]}]});
const one=said=>({outcome:said.outcome,outcomeWord:outcomes[order.indexOf(said.outcome)],rules:rules(said)});
return[{id,name,...one(r),...(r.records&&{records:r.records.map(one)})}]})})}
export async function explain(given,how){const lang=chosen(part(how,"lang"));decisionsIn(given,lang);
return explainWith(lang==="zh"?await import("./sentences.zh.js"):await import("./sentences.en.js"),given,how)}
`;
