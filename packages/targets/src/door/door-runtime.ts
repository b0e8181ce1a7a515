import { doorBasics } from "./door-basics.ts";
import { doorRecords } from "./door-records.ts";
import { doorValues } from "./door-values.ts";

/**
 * The part of a built door that is the same for every policy: it reads a case by the tables `facts`, `papers`, `titles`,
 * `procedures`, `rules`, `roles`, says what is at fault with the texts `texts`, and never throws, whatever it is handed.
 */
export const doorRuntime: string = `${doorBasics.trimStart()}${doorValues}${doorRecords}
const yearOf=(d,v,path)=>{const c=fields(v);if(c===undefined)return unlike(d,"object",v,short(path.at(-1)),path),empty();
return Object.fromEntries(["free","working"].map(k=>{const at=[...path,k],l=bounded(d,"list",part(c,k),k,at);
if(l?.some(x=>typeof x!=="string"))unlike(d,"list",part(c,k),k,at);return[k,l??[]]}))};
const calendarOf=(d,v,path)=>{const c=fields(v);if(c===undefined)return unlike(d,"object",v,"calendars["+path[2]+"]",path);
const id=part(c,"id"),years=fields(part(c,"years"));if(typeof id!=="string")unlike(d,"text",id,"id",[...path,"id"]);
if(years===undefined)return unlike(d,"object",part(c,"years"),"years",[...path,"years"]);
for(const y of Object.keys(years))years[y]=yearOf(d,years[y],[...path,"years",y]);return{id,years}};
const readEnvironment=(d,v)=>{if(!isDefined(v))return;const at="environment",c=fields(v);if(c===undefined)return unlike(d,"object",v,at,[at]);
options(d,c,["calendars","functions"],[at]);const own=part(c,"functions"),functions=fields(own);if(own!==undefined&&functions===undefined)unlike(d,"object",own,"functions",[at,"functions"]);
const all=bounded(d,"list",part(c,"calendars")??[],"calendars",[at,"calendars"])??[];
return{calendars:all.map((x,i)=>calendarOf(d,x,[at,"calendars",i])),functions}};
// Calls a function of a plugin; one that throws, is not there or gives something else gives nothing.
export const callOf=(functions,on)=>(name,values)=>{const t=called.find(([n])=>n===name);if(t===undefined||!Object.hasOwn(functions,name))return;
try{const f=functions[name],d={issues:[],on},x=value(d,t[1],f(...values),name,[]);return d.issues.length>0?undefined:x}catch{return}};
// What this module does not heed, the interpreter may.
const optionNames="on readings decisions environment call skip".split(" "),heededElsewhere=["period","hashOf"];
const options=(d,c,names,path)=>{for(const k of Object.keys(c))if(c[k]!==undefined&&!names.includes(k)&&!(path.length===0&&heededElsewhere.includes(k)))unknown(d,"option",k,[...path,k],names)};
const readOptions=(d,given)=>{const c=fields(given)??empty(),on=typeof c.on==="string"?dayOf(c.on):undefined,o={on:c.on};
if(on===undefined)say(d,"day-asked-missing",["on"],{given:shown(c.on)},isDefined(c.on)?1:0);else d.on=on;options(d,c,optionNames,[]);
if(isDefined(c.readings)){const chosen=fields(c.readings),seen=new Map;if(chosen===undefined)unlike(d,"object",c.readings,"readings",["readings"]);
else{o.readings=empty();for(const k of Object.keys(chosen)){const v=chosen[k],r=find(readings,k),at=["readings",k];if(r===undefined){unknown(d,"reading",k,at,named(readings).keys());continue}
once(d,seen,r[2],k,at);const m=typeof v==="string"?find(r[1],v):undefined;if(m!==undefined)o.readings[r[2]]=m[0][0];
else noMember(d,r[1],typeof v==="string"?v:shown(v),r[2],at)}}}
o.environment=readEnvironment(d,c.environment);
if(isDefined(c.decisions)){const l=bounded(d,"set",c.decisions,"decisions",["decisions"]);
if(l!==undefined)o.decisions=l.map((n,i)=>{const name=typeof n==="string"?n:shown(n),p=find(decisions,name);return p===undefined?unknown(d,"decision",name,["decisions",i],named(decisions).keys()):p[0][0]})}
if(typeof c.call==="function")o.call=c.call;else if(called.length>0&&o.environment?.functions!==undefined)o.call=callOf(o.environment.functions,d.on);return o};
`;

/** The way through it, after the part that reads plain facts without a detour. */
export const doorWay: string = `
const none=Object.freeze(empty());
/** Names of what was asked in vain, as they stand in the policy. */
export function readSkip(given){const d={issues:[],on:NaN},c=fields(given)??empty();if(!isDefined(c.skip))return{skip:[]};
const skip=(bounded(d,"set",c.skip,"skip",["skip"])??[]).map((n,i)=>{const name=typeof n==="string"?n:shown(n),p=find(facts,name)??find(papers,name)??find(titles,name);
return p===undefined?unknown(d,"fact",name,["skip",i],[...named(facts).keys(),...named(papers).keys(),...named(titles).keys()]):p[0][0]});
return d.issues.length>0?Object.freeze({issues:Object.freeze(d.issues)}):{skip}}

const readInput=(d,input)=>{asked=d.on;if(plainly){const F=fast(input);if(F!==undefined)return{facts:F,acts:none,papers:none}}const c=fields(input);if(c===undefined)return say(d,"case-not-facts",[],{given:shown(input)},input===undefined?1:0);
const given=part(c,"facts"),inner=fields(given);
if(inner===undefined){if(isList(c.cohort)&&find(facts,"cohort")===undefined)return say(d,"case-is-round",["cohort"],{});
if(given!==undefined&&find(facts,"facts")===undefined)return say(d,"case-not-facts",["facts"],{given:shown(given)});
return{facts:group(d,facts,"fact",c,[]),acts:empty(),papers:empty()}}
parts(d,c,["facts","acts","papers","history","steps"],[]);const read=fast(given)??group(d,facts,"fact",inner,["facts"]);
return{facts:read,acts:readActs(d,part(c,"acts")),papers:readPapers(d,part(c,"papers")),histories:readHistory(d,read,part(c,"history")),steps:readSteps(d,read,part(c,"steps"))}};

/** A case and options as a host hands them in, checked: \`{case, options}\` or \`{issues}\`. */
let day0=NaN,plain0;
const isPlain=o=>{try{if(plain0===undefined||o.on!==plain0.on)return false;for(const k in o)if(k!=="on"&&o[k]!==undefined)return false;return true}catch{return false}};
const optionsOf=(d,given)=>{if(isPlain(given)){d.on=day0;return plain0}const o=readOptions(d,given);
if(d.issues.length===0&&o.readings===undefined&&o.environment===undefined&&o.decisions===undefined&&o.call===undefined){plain0=Object.freeze(o);day0=d.on}return o};
export function read(input,given){const d={issues:[],on:NaN},options=optionsOf(d,given),checked=readInput(d,input);
return d.issues.length>0?Object.freeze({issues:Object.freeze(d.issues)}):{case:checked,options}}
export function check(input,options){const c=read(input,options);return c.issues===undefined?Object.freeze({case:c.case}):c}
`;
