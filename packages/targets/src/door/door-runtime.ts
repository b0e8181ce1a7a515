/**
 * The part of a built door that is the same for every policy: it reads a case by the tables `facts`, `papers`, `titles`,
 * `rules`, `roles`, says what is at fault with the texts `texts`, and never throws, whatever it is handed. A type is
 * `[kind, …]`: "b" yes/no (with 1 where somebody vouches for it or decides it, 2), "n" number `[measure, scale, least,
 * most, range]`, "d" date (with 1 where it may be none), "c" choice and "s" set with their members, "t" text, "l" list
 * with its fields. A name is `[id, other names]`.
 */
export const doorRuntime: string = `
const own=(o,k)=>Object.hasOwn(o,k)?o[k]??undefined:undefined;
const isObject=v=>{if(typeof v!=="object"||v===null||Array.isArray(v))return false;const p=Object.getPrototypeOf(v);return p===null||Object.getPrototypeOf(p)===null};
const short=s=>s.length>60?s.slice(0,60)+"\\u2026":s;
const shown=v=>{switch(typeof v){case"string":return JSON.stringify(short(v));case"number":case"bigint":case"boolean":return short(String(v));
case"undefined":return"none";case"object":return v===null?"null":Array.isArray(v)?"[\\u2026]":isObject(v)?"{\\u2026}":short(Object.prototype.toString.call(v).slice(8,-1));default:return typeof v}};
const empty=()=>Object.create(null);

// Names: every name of a thing to the thing; canonical names come first.
const listed=new WeakMap();
const named=things=>{let m=listed.get(things);if(m===undefined){m=new Map(things.map(t=>[t[0][0],t]));
for(const t of things)for(const n of t[0][1])if(!m.has(n))m.set(n,t);listed.set(things,m)}return m};
const find=(things,name)=>named(things).get(name.normalize("NFC"));
const distance=(a,b)=>{let row=Array.from({length:b.length+1},(_,i)=>i);
for(let i=0;i<a.length;i++){const next=[i+1];for(let j=0;j<b.length;j++)next.push(Math.min(row[j+1]+1,next[j]+1,row[j]+(a[i]===b[j]?0:1)));row=next}return row[b.length]};
const near=(name,all)=>{const w=name.slice(0,40).toLowerCase(),reach=Math.max(1,Math.floor(w.length/3));
const found=[...new Set(all)].map(n=>[distance(w,n.slice(0,40).toLowerCase()),n]).filter(([d])=>d<=reach&&d<w.length).sort((a,b)=>a[0]-b[0]||(a[1]<b[1]?-1:1));
return found.filter(([d])=>d===found[0][0]).slice(0,3).map(([,n])=>n)};

// Problems: all are collected. A path is a list of keys and places.
const joined=(l,zh)=>l.length<2?l.join(""):l.slice(0,-1).join(zh?"\\u3001":", ")+(zh?"\\u548c":" and ")+l.at(-1);
const fill=(t,slots,zh)=>t.replace(/\\{(\\w+)\\}/g,(all,k)=>!Object.hasOwn(slots,k)?all:Array.isArray(slots[k])?joined(slots[k],zh):String(slots[k]));
const say=(d,key,path,slots,variant=0,nearest=[])=>{const [en,zh]=texts[key][variant];const s={...slots,...nearest};
d.issues.push(Object.freeze({code:key.split(" ")[0],path:Object.freeze(path),message:Object.freeze({en:fill(en,s,false),zh:fill(zh,s,true)}),nearest:Object.freeze(nearest)}));return undefined};
const unlike=(d,kind,v,name,path)=>say(d,"value-of-another-kind "+kind,path,{name,given:shown(v)},v===undefined?1:0);
const unknown=(d,kind,name,path,all)=>{const n=d.issues.length<50?near(name,all):[];return say(d,"name-not-in-policy "+kind,path,{name:short(name)},n.length,n)};
const noMember=(d,members,given,name,path)=>{const n=d.issues.length<50?near(given,named(members).keys()):[];
const first=members.slice(0,12).map(m=>"\\u0060"+m[0][0]+"\\u0060");
return say(d,"not-a-member",path,{name,given:short(given),members:first},n.length,n)};

// Values.
const decimalOf=t=>{const m=t.length>400?null:/^([+-]?)(\\d+)(?:\\.(\\d+))?$/.exec(t);if(m===null)return;const after=(m[3]??"").replace(/0+$/,"");
const n=BigInt(m[2]+after);return[m[1]==="-"?-n:n,after.length]};
const plain=v=>{const t=String(v),m=/^(-?)(\\d+)(?:\\.(\\d+))?e([+-]\\d+)$/.exec(t);if(m===null)return t;const p=m[2].length+Number(m[4]),s=m[2]+(m[3]??"");
return p<=0?m[1]+"0."+"0".repeat(-p)+s:p>=s.length?m[1]+s.padEnd(p,"0"):m[1]+s.slice(0,p)+"."+s.slice(p)};
const decimal=v=>typeof v==="bigint"?[v,0]:typeof v==="number"?Number.isFinite(v)?decimalOf(plain(v)):undefined:typeof v==="string"?decimalOf(v.trim()):undefined;
const decimalText=([n,k])=>{while(k>0&&n%10n===0n){n/=10n;k--}const s=(n<0n?-n:n).toString().padStart(k+1,"0"),p=s.length-k;return(n<0n?"-":"")+s.slice(0,p)+(k===0?"":"."+s.slice(p))};
const lengthOf=v=>{if(typeof v!=="string"||v.length>40)return;const t=v.trim(),i=/^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?$/.exec(t);
if(i!==null){const months=i[1]!==undefined||i[2]!==undefined;if(months===(i[3]!==undefined))return;
return months?["months",12n*BigInt(i[1]??0)+BigInt(i[2]??0)]:["days",BigInt(i[3])]}
const w=/^(\\d+)\\s*(\\p{L}+)$/u.exec(t);if(w===null)return;const n=BigInt(w[1]),u=w[2].toLowerCase();
if(/^(years?|\\u5e74)$/.test(u))return["months",12n*n];if(/^(months?|\\u4e2a\\u6708|\\u500b\\u6708|\\u6708)$/.test(u))return["months",n];
return/^(days?|\\u65e5|\\u5929)$/.test(u)?["days",n]:undefined};
const limitText=(n,scale,measure)=>measure==="percent"?decimalText([n*100n,scale])+"%":measure==="months"?"P"+n+"M":measure==="days"?"P"+n+"D":decimalText([n,scale]);
const number=(d,[,measure,scale,least,most,range],v,name,path)=>{
let x;
if(measure==="months"||measure==="days"){const l=lengthOf(v);x=l?.[0]===measure?[l[1],0]:undefined}
else if(measure==="percent"&&typeof v==="string"&&/[%\\uff05]$/.test(v.trim())){x=decimal(v.trim().slice(0,-1));if(x)x=decimal(decimalText([x[0],x[1]+2]))}
else{x=decimal(v);if(x&&measure==="percent"&&range.share!==1){const one=10n**BigInt(x[1]);if((x[0]<0n?-x[0]:x[0])>one){const given=decimalText(x);
return say(d,"percent-too-large",path,{name,given,percent:limitText(x[0],x[1],"percent"),share:decimalText([x[0],x[1]+2]),least:range.least,most:range.most},(range.least?1:0)+(range.most?2:0))}}}
if(x===undefined)return unlike(d,measure,v,name,path);
if(x[1]>scale)return measure==="money"&&scale===2?say(d,"finer-than-a-fen",path,{name,given:decimalText(x),decimals:x[1]}):
say(d,"too-many-decimals "+scale,path,{name,given:decimalText(x),decimals:x[1]},x[1]===1?0:1);
const n=x[0]*10n**BigInt(scale-x[1]);
if(least!==null&&n<BigInt(least)||most!==null&&n>BigInt(most))return say(d,"value-out-of-range",path,{name,given:limitText(n,scale,measure),least:range.least,most:range.most},(range.least?1:0)+(range.most?2:0)-1);
if((n<0n?-n:n)>(measure==="count"||measure==="percent"?10n**12n:10n**15n)&&!range.both)return say(d,"value-too-wide",path,{name,given:String(n)});
return n<=9007199254740991n&&n>=-9007199254740991n?Number(n):n};
const day=(d,v,name,path)=>{const t=typeof v==="string"?v.trim():"";if(!/^\\d{4}-\\d{2}-\\d{2}$/.test(t))return unlike(d,"date",v,name,path);
const at=Date.parse(t+"T00:00:00Z");if(Number.isNaN(at)||new Date(at).toISOString().slice(0,10)!==t)return say(d,"day-does-not-exist",path,{name,given:t});
const n=at/864e5;return n>=-25567&&n<=120529?n:say(d,"value-out-of-range",path,{name,given:t,least:"1900-01-01",most:"2299-12-31"},2)};
const isNone=v=>v==="none"||v==="\\u65e0"||v==="\\u7121";
const value=(d,type,v,name,path)=>{
if(v===undefined||v===null)return;
switch(type[0]){
case"b":{if(typeof v==="boolean")return v;if(!type[1]||!isObject(v))return unlike(d,type[1]?"attested":"boolean",v,name,path);
for(const k of Object.keys(v))if(!["value","by","on","evidence"].includes(k))unknown(d,"part",k,[...path,k],["value","by","on","evidence"]);
const x=own(v,"value"),on=own(v,"on"),n=on===undefined?undefined:day(d,on,"on",[...path,"on"]);
if(x===undefined)return;if(typeof x!=="boolean")return unlike(d,"boolean",x,name,[...path,"value"]);return type[1]===2&&n!==undefined&&n>d.on?undefined:x}
case"n":return number(d,type,v,name,path);
case"d":return type[1]&&isNone(v)?"none":day(d,v,name,path);
case"c":{if(typeof v!=="string")return unlike(d,"choice",v,name,path);const m=find(type[1],v);return m!==undefined?m[0][0]:type[2]&&isNone(v)?"none":noMember(d,type[1],v,name,path)}
case"s":return set(d,type[1],v,name,path);
case"t":return typeof v==="string"?v.normalize("NFC"):unlike(d,"text",v,name,path);
default:return list(d,type[1],v,name,path)}};
const set=(d,members,v,name,path)=>{const ids=members.map(m=>m[0][0]);
if(Array.isArray(v)){const has=new Set;v.slice(0,10000).forEach((x,i)=>{const at=[...path,i];if(typeof x!=="string")return unlike(d,"choice",x,name,at);
const m=find(members,x);if(m===undefined)noMember(d,members,x,name,at);else has.add(m[0][0])});const must=ids.filter(i=>has.has(i));return{must,may:must}}
if(!isObject(v))return unlike(d,"set",v,name,path);
const said=new Map;for(const[k,x]of Object.entries(v)){const m=find(members,k),at=[...path,k];if(m===undefined)noMember(d,members,k,name,at);
else if(typeof x==="boolean")said.set(m[0][0],x);else if(x!=null)unlike(d,"boolean",x,m[0][0],at)}
return{must:ids.filter(i=>said.get(i)===true),may:ids.filter(i=>said.get(i)!==false)}};
const group=(d,things,kind,given,path)=>{const out=empty(),seen=new Map;
for(const[k,v]of Object.entries(given)){const t=find(things,k),at=[...path,k];if(t===undefined){unknown(d,kind,k,at,named(things).keys());continue}
const id=t[0][0];if(seen.has(id))say(d,"given-twice",at,{name:short(k),other:short(seen.get(id))});else seen.set(id,k);
const x=value(d,t[1],v,id,at);if(x!==undefined)out[id]=x}return out};
const list=(d,fields,v,name,path)=>{if(!Array.isArray(v))return unlike(d,"list",v,name,path);
if(v.length>10000)return say(d,"too-many-records",path,{name,count:v.length});
return v.map((x,i)=>isObject(x)?group(d,fields,"field",x,[...path,i]):(unlike(d,"record",x,name,[...path,i]),empty()))};

// Papers, recorded decisions and histories.
const readPapers=(d,given)=>{const out=empty();if(given===undefined)return out;if(!isObject(given))return unlike(d,"object",given,"papers",["papers"]),out;
for(const[k,v]of Object.entries(given)){const p=find(papers,k),at=["papers",k];if(p===undefined)unknown(d,"paper",k,at,named(papers).keys());
else if(typeof v==="boolean")out[p[0][0]]=v;else if(v!=null)unlike(d,"boolean",v,p[0][0],at)}return out};
const parts=(d,entry,keys,path)=>{for(const k of Object.keys(entry))if(!keys.includes(k))unknown(d,"part",k,[...path,k],keys)};
const readActs=(d,given)=>{const out=empty(),all=new Map;if(given===undefined)return out;if(!Array.isArray(given))return unlike(d,"acts",given,"acts",["acts"]),out;
given.slice(0,10000).forEach((a,i)=>{const at=["acts",i];if(!isObject(a))return unlike(d,"object",a,"acts",at);
parts(d,a,["rule","outcome","value","by","on","reason"],at);
const name=own(a,"rule"),hit=typeof name==="string"?rules.filter(r=>r[0]===name||r[1]===name):[];
if(typeof name!=="string")unlike(d,"rule",name,"rule",[...at,"rule"]);else if(hit.length===0)unknown(d,"rule",name,[...at,"rule"],rules.flatMap(r=>[r[0],r[1]]));
const exact=hit.filter(r=>r[0]===name),outcome=own(a,"outcome"),fine=outcome==="accepted"||outcome==="refused",by=own(a,"by"),value0=own(a,"value");
if(!fine)unlike(d,"outcome",outcome,"outcome",[...at,"outcome"]);
const on=day(d,own(a,"on"),"on",[...at,"on"]);const role=typeof by==="string"?find(roles,by):undefined;
if(typeof by!=="string")unlike(d,"role",by,"by",[...at,"by"]);else if(role===undefined)unknown(d,"role",by,[...at,"by"],named(roles).keys());
for(const[id,,type,entitled]of exact.length>0?exact:hit){
if(role!==undefined&&entitled.length>0&&!entitled.includes(role[0][0])){say(d,"act-of-another-role",[...at,"by"],{rule:id,roles:entitled.map(r=>"\\u0060"+r+"\\u0060"),given:role[0][0]});continue}
let x;if(value0!==undefined){if(type===null)say(d,"act-without-bound",[...at,"value"],{rule:id});else x=value(d,type,value0,"value",[...at,"value"])}
if(!fine||on===undefined||role===undefined)continue;
const act={outcome,by:role[0][0],on:own(a,"on").trim(),day:on};if(x!==undefined&&outcome==="accepted"&&x!=="none")act.value=x;
const known=all.get(id)??[];const other=known.find(k=>k.day===on);
if(other!==undefined&&(other.outcome!==outcome||other.value!==act.value))say(d,"acts-differ",at,{rule:id,on:act.on});
all.set(id,[...known,act])}});
for(const[id,acts]of all){const taken=acts.filter(a=>a.day<=d.on).sort((a,b)=>b.day-a.day);if(taken.length>0){const{day:_,...act}=taken[0];out[id]=act}}return out};
const kinds=["granted","renewed","reviewed","ordered_to_rectify","rectified","failed_to_rectify","refused_to_rectify","revoked"];
const readHistory=(d,given)=>{const out=empty();if(given===undefined)return out;if(!isObject(given))return unlike(d,"object",given,"history",["history"]),out;
for(const[k,events]of Object.entries(given)){const t=find(titles,k),at=["history",k];if(t===undefined){unknown(d,"title",k,at,named(titles).keys());continue}
if(events==null)continue;if(!Array.isArray(events)){unlike(d,"events",events,t[0][0],at);continue}
if(events.length>(t[2]?10000:1000)){say(d,"too-many-records",at,{name:t[0][0],count:events.length});continue}
const found=new Map;events.forEach((v,i)=>{const e=event(d,t,v,[...at,i]);if(e===undefined||e.on>d.on)return;const key=JSON.stringify([e.event,e.on,e.cited,e.until,e.record]);if(!found.has(key))found.set(key,e)});
const rank=e=>[e.record??-1,e.on??Infinity,kinds.indexOf(e.event)];
out[t[0][0]]=[...found.values()].sort((a,b)=>{const x=rank(a),y=rank(b),p=x.findIndex((n,i)=>n!==y[i]);return p<0?0:x[p]<y[p]?-1:1})}return out};
const event=(d,[[title],causes,ofRecords],v,path)=>{if(!isObject(v))return unlike(d,"event",v,title,path);
parts(d,v,["event","on","cause","until","record"],path);const kind=own(v,"event"),on=own(v,"on"),cause=own(v,"cause"),until=own(v,"until"),record=own(v,"record");
if(typeof kind!=="string")return unlike(d,"event",kind,"event",[...path,"event"]);
if(!kinds.includes(kind))return unknown(d,"event",kind,[...path,"event"],kinds);
const e={event:kind},n=on===undefined?undefined:day(d,on,"on",[...path,"on"]);if(n!==undefined)e.on=n;
if(ofRecords){if(!Number.isInteger(record)||record<0)unlike(d,"recordName",record,"record",[...path,"record"]);else e.record=record}
else if(record!==undefined)unlike(d,"recordName",record,"record",[...path,"record"]);
if(cause!==undefined){if(kind!=="revoked"&&kind!=="ordered_to_rectify")say(d,"not-of-this-event cause",[...path,"cause"],{event:kind});
else if(typeof cause!=="string")unlike(d,"cause",cause,"cause",[...path,"cause"]);
else{const ids=causes.filter(c=>c.includes(cause)).map(c=>c[0]);
if(ids.length===0&&/^(?:(?:article|section|paragraph|schedule) )?\\d|^\\u7b2c?[\\d\\u96f6\\u4e00-\\u9fff]+[\\u6761\\u689d\\u8282\\u7bc0\\u6bb5]/i.test(cause))say(d,"name-not-in-policy rule",[...path,"cause"],{name:short(cause)},...(n=>[n.length,n])(near(cause,causes.flat())));
else{e.cause=ids;e.cited=cause}}}
if(until!==undefined){if(kind!=="ordered_to_rectify")say(d,"not-of-this-event until",[...path,"until"],{event:kind});else{const l=day(d,until,"until",[...path,"until"]);if(l!==undefined)e.until=l}}
return e};

const isDay=t=>typeof t==="string"&&/^\\d{4}-\\d{2}-\\d{2}$/.test(t)&&!Number.isNaN(Date.parse(t+"T00:00:00Z"))&&new Date(t+"T00:00:00Z").toISOString().slice(0,10)===t;
const readOptions=(d,o)=>{if(!isDay(o.on))say(d,"day-asked-missing",["on"],{given:shown(o.on)},o.on==null?0:1);else d.on=Date.parse(o.on+"T00:00:00Z")/864e5;
if(o.readings!==undefined){if(!isObject(o.readings))unlike(d,"object",o.readings,"readings",["readings"]);
else for(const[k,v]of Object.entries(o.readings)){const r=find(readings,k),at=["readings",k];if(r===undefined)unknown(d,"reading",k,at,named(readings).keys());
else if(typeof v!=="string"||find(r[1],v)===undefined)noMember(d,r[1],typeof v==="string"?v:shown(v),r[0][0],at)}}
if(o.decisions!==undefined){if(!Array.isArray(o.decisions))unlike(d,"set",o.decisions,"decisions",["decisions"]);
else o.decisions.forEach((n,i)=>{if(!decisions.includes(n))unknown(d,"decision",String(n),["decisions",i],decisions)})}};

/** A case as a host hands it in, checked: \`{case}\` or \`{issues}\`. Facts alone, or \`{facts, acts, papers, history}\`. */
export function check(input,options){const d={issues:[],on:NaN};readOptions(d,isObject(options)?options:{});
const checked=readInput(d,input);return d.issues.length>0?Object.freeze({issues:Object.freeze(d.issues)}):Object.freeze({case:checked})}
function readInput(d,input){if(!isObject(input))return say(d,"case-not-facts",[],{given:shown(input)},input===undefined?1:0);
const inner=own(input,"facts");
if(!isObject(inner)){if(inner!==undefined&&find(facts,"facts")===undefined)return say(d,"case-not-facts",["facts"],{given:shown(inner)});
return{facts:group(d,facts,"fact",input,[]),acts:empty(),papers:empty()}}
parts(d,input,["facts","acts","papers","history"],[]);
return{facts:group(d,facts,"fact",inner,["facts"]),acts:readActs(d,own(input,"acts")),papers:readPapers(d,own(input,"papers")),histories:readHistory(d,own(input,"history"))}}
`;
