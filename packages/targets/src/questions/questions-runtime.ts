/**
 * The part of the module of questions that is the same for every policy. An entry of `asked` is `[kind, id, label, answers
 * that are tried, fields of a record, what can be answered]`; of `items` `[decision, [[rule, places of asked], …], places of its value]`.
 */
export const questionsRuntime: string = `
const deep=(v,day)=>Array.isArray(v)?v[0]==="day"?day+v[1]:v.map(x=>deep(x,day)):typeof v==="object"&&v!==null?Object.assign(Object.create(null),Object.fromEntries(Object.entries(v).map(([k,x])=>[k,deep(x,day)]))):v;
const parts={fact:"facts",paper:"papers",title:"histories"};
const isUnknown=(c,[kind,id,,,fields])=>{const o=c[parts[kind]],v=o!==undefined&&Object.hasOwn(o,id)?o[id]:undefined;
if(v===undefined)return true;if(kind!=="fact")return false;
return Array.isArray(v)?v.some(r=>Object.keys(r).length<fields):typeof v==="object"&&v.may!==undefined&&v.may.length!==v.must.length};
// What inherits from \`bare.kind\` inherits nothing, and is no dictionary to the engine.
const given=(c,[kind,id],v)=>{const o=Object.assign(Object.create(bare.kind??null),c[parts[kind]]);o[id]=v;return{facts:c.facts,acts:c.acts,papers:c.papers,histories:c.histories,steps:c.steps,[parts[kind]]:o}};
const isOpen=(d,rule)=>rule===undefined?d.value===undefined?(d.ifInForce??d.outcome)==="undecided":d.value.open===true||(d.ifInForce??d.outcome)==="undecided":d.rules[rule]==="undecided";

// What waits for what: of each open rule the unknown things that can settle it alone, or where none can, with one other answer.
// \`say(case, k)\` judges decision \`k\`.
export function waiting(say,checked,o,day){
const wait=new Map,known=new Map;
const alone=(k,at)=>{const key=k+" "+at;let all=known.get(key);if(all===undefined){all=tried(at).map(v=>say(given(checked,asked[at],v),k));known.set(key,all)}return all};
const values=new Map,tried=at=>{let all=values.get(at);if(all===undefined){all=asked[at][3].map(v=>deep(v,day));values.set(at,all)}return all};
const together=(k,rule,a,b)=>tried(a).some(v=>{const c=given(checked,asked[a],v);return tried(b).some((w,i)=>isOpen(alone(k,b)[i],rule)&&!isOpen(say(given(c,asked[b],w),k),rule))});
items.forEach(([id,rules,places],k)=>{if(o.decisions!==undefined&&!o.decisions.includes(id))return;const d=say(checked,k);
const open=(d.ifInForce??d.outcome)==="undecided"?rules.filter(([rule])=>isOpen(d,rule)):[];
for(const[rule,reads]of places.length>0&&isOpen(d)?[...open,[undefined,places]]:open){
const unknown=reads.filter(at=>!(o.skip??[]).includes(asked[at][1])&&isUnknown(checked,asked[at]));let found=unknown.filter(at=>alone(k,at).some(x=>!isOpen(x,rule)));
if(found.length===0)found=unknown.filter(a=>unknown.some(b=>a!==b&&together(k,rule,a,b)));
for(const at of found.length>0?found:unknown){const all=wait.get(at)??[];all.push({decision:id,...(rule!==undefined&&{rule})});wait.set(at,all)}}});
return[...wait].sort((a,b)=>b[1].length-a[1].length||a[0]-b[0]).map(([at,settles])=>{const[kind,name,label,,,answer]=asked[at];return{kind,name,label,answer,settles}})}
`;
