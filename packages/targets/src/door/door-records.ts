/** The part of a built door that reads papers, recorded decisions, histories and steps. */
export const doorRecords: string = `
const readPapers=(d,given)=>{const out=empty(),seen=new Map;if(given===undefined)return out;const c=fields(given);if(c===undefined)return unlike(d,"object",given,"papers",["papers"]),out;
for(const k of Object.keys(c)){const v=c[k],p=find(papers,k),at=["papers",k];if(p===undefined){unknown(d,"paper",k,at,named(papers).keys());continue}
once(d,seen,p[0][0],k,at);if(typeof v==="boolean")out[p[0][0]]=v;else if(isDefined(v))unlike(d,"boolean",v,p[0][0],at)}return out};

// Places of the text: \`[key, English, Chinese]\`, as a host may write them.
const figures="\\u96f6\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d",units=["","\\u5341","\\u767e","\\u5343"];
const numeral=t=>{const v=String(Number(t));if(v==="0")return figures[0];let out="",zero=false;
for(let i=0;i<v.length;i++){const n=Number(v[i]);if(n===0){zero=out!=="";continue}if(zero)out+=figures[0];zero=false;out+=figures[n]+units[v.length-1-i]}
return v.length===2&&v[0]==="1"?out.slice(1):out};
const isPlace=(text,[key,en,zh])=>{const said=text.normalize("NFKC").trim();if(said===key||said.toLowerCase()===en)return true;
return said.replace(/[\\u689d\\u9805\\u7bc0]/g,c=>c==="\\u689d"?"\\u6761":c==="\\u9805"?"\\u9879":"\\u8282").replace(/\\u7b2c?\\(([^()]{1,9})\\)\\u9879?/g,"\\u7b2c$1\\u9879").replace(/[0-9]{1,4}/g,numeral)===zh};

const actParts=["rule","outcome","value","by","on","reason"];
const readActs=(d,given)=>{const out=empty(),all=new Map;if(!isDefined(given))return out;bounded(d,"acts",given,"acts",["acts"])?.forEach((v,i)=>readAct(d,v,i,all));
for(const[id,acts]of all){const[last]=acts.filter(a=>!(a.day>d.on)).sort((a,b)=>b.day-a.day);if(last!==undefined){const{day:_,...act}=last;out[id]=act}}return out};
const readAct=(d,given,i,all)=>{const at=["acts",i],a=fields(given);if(a===undefined)return unlike(d,"object",given,"acts["+i+"]",at);
parts(d,a,actParts,at);const name=part(a,"rule"),outcome=part(a,"outcome"),fine=outcome==="accepted"||outcome==="refused";let hit=[];
if(typeof name!=="string")unlike(d,"rule",name,"rule",[...at,"rule"]);
else{hit=rules.filter(r=>r[0]===name);if(hit.length===0)hit=rules.filter(r=>r[1]&&isPlace(name,r[1]));
if(hit.length===0)unknown(d,"rule",name,[...at,"rule"],[...rules.map(r=>r[0]),...rules.flatMap(r=>r[1]?[r[4]]:[])])}
if(!fine)unlike(d,"outcome",outcome,"outcome",[...at,"outcome"]);
const on=day(d,part(a,"on"),"on",[...at,"on"]),reason=part(a,"reason");
if(reason!==undefined&&typeof reason!=="string")unlike(d,"text",reason,"reason",[...at,"reason"]);
for(const r of hit){const by=readRole(d,r,part(a,"by"),[...at,"by"]),x=readAccepted(d,r,part(a,"value"),[...at,"value"]);
if(!fine||on===undefined||by===undefined)continue;
const act={outcome,...(x!==undefined&&outcome==="accepted"&&{value:x}),by,on:dayText(on),...(typeof reason==="string"&&{reason}),day:on};
const known=all.get(r[0])??[],other=known.find(k=>k.day===on);all.set(r[0],[...known,act]);
if(other!==undefined&&(other.outcome!==outcome||other.value!==act.value))say(d,"acts-differ",at,{rule:r[0],on:act.on})}};
const readRole=(d,[id,,,entitled],by,path)=>{if(typeof by!=="string")return unlike(d,"role",by,"by",path);
const role=find(roles,by);if(role===undefined)return unknown(d,"role",by,path,named(roles).keys());
if(entitled.length===0||entitled.includes(role[0][0]))return role[0][0];
return say(d,"act-of-another-role",path,{rule:id,roles:entitled.map(r=>"\\u0060"+r+"\\u0060"),given:role[0][0]})};
const readAccepted=(d,[id,,type],v,path)=>{if(v===undefined)return;if(type===null)return say(d,"act-without-bound",path,{rule:id});
const x=value(d,type,v,"value",path);return x==="none"?undefined:x};

const kinds=eventNames.map(([[id]])=>id),eventParts=["event","on","cause","until","record"];
const eventKind=w=>find(eventNames,w.normalize("NFC").trim().toLowerCase().replace(/[ -]+/g,"_"))?.[0][0];
const recordsOf=(facts,l)=>l!==0&&Array.isArray(facts[l])?facts[l]:undefined;
const recordName=(d,l,facts,v,path)=>{if(l===0&&v===undefined)return;const all=recordsOf(facts,l);
if(l!==0){if(typeof v==="number"&&Number.isSafeInteger(v)&&v>=0&&v<(all?.length??10000))return v;
if(typeof v==="string"&&all!==undefined){const id=v.normalize("NFC"),at=all.flatMap((r,i)=>r.id===id?[i]:[]);if(at.length===1)return at[0]}
if(typeof v!=="number"&&typeof v!=="string")return unlike(d,"recordName",v,"record",path)}
return say(d,"record-not-in-list",path,{given:shown(v),list:l},l===0?0:1)};
const readHistory=(d,facts,given)=>{const out=empty(),seen=new Map;if(given===undefined)return out;const c=fields(given);if(c===undefined)return unlike(d,"object",given,"history",["history"]),out;
for(const k of Object.keys(c)){const t=find(titles,k),at=["history",k];if(t===undefined){unknown(d,"title",k,at,named(titles).keys());continue}
const id=t[0][0],most=t[2]===0?1000:10000;once(d,seen,id,k,at);if(!isDefined(c[k]))continue;const l=bounded(d,"events",c[k],id,at,most);if(l===undefined)continue;
const found=new Map;l.forEach((v,i)=>{const e=readEvent(d,t,facts,v,[...at,i]);if(e===undefined||e.on>d.on)return;const key=JSON.stringify([e.event,e.on,e.cited,e.cause,e.until,e.record]);if(!found.has(key))found.set(key,{...e,index:i})});
const rank=e=>[e.record??-1,e.on??Infinity,kinds.indexOf(e.event),e.until??Infinity];
out[id]=[...found.values()].sort((a,b)=>{const x=rank(a),y=rank(b),p=x.findIndex((n,i)=>n!==y[i]);return p>=0?x[p]<y[p]?-1:1:(a.cited??"")<(b.cited??"")?-1:1})}return out};
const readEvent=(d,t,facts,given,path)=>{const v=fields(given),where=path[0]+"."+path[1]+"["+path[2]+"]";if(v===undefined)return unlike(d,"event",given,where,path);
parts(d,v,eventParts,path);const record=recordName(d,t[2],facts,part(v,"record"),[...path,"record"]),kind=part(v,"event"),on=part(v,"on"),cause=part(v,"cause"),until=part(v,"until");
if(typeof kind!=="string")return unlike(d,"event",kind,"event",[...path,"event"]);
const event=eventKind(kind);if(event===undefined)return unknown(d,"event",kind,[...path,"event"],named(eventNames).keys());
const e={event},n=on===undefined?undefined:day(d,on,"on",[...path,"on"]);if(n!==undefined)e.on=n;
if(cause!==undefined){if(event!=="revoked"&&event!=="ordered_to_rectify")say(d,"not-of-this-event cause",[...path,"cause"],{event});
else if(typeof cause!=="string")unlike(d,"cause",cause,"cause",[...path,"cause"]);
else[e.cause,e.cited]=readCause(d,t,cause.slice(0,200),[...path,"cause"])}
if(until!==undefined){if(event!=="ordered_to_rectify")say(d,"not-of-this-event until",[...path,"until"],{event});
else{const l=day(d,until,"until",[...path,"until"]);if(l!==undefined){if(l<n)say(d,"ends-before-it-begins",[...path,"until"],{name:"until",from:dayText(n),until:dayText(l)});e.until=l}}}
if(record!==undefined)e.record=record;return e};
// Of a term: its id, its key, its place, and the places that hold it.
const readCause=(d,[[title],terms],text,path)=>{const own=terms.find(t=>t[0]===text);if(own!==undefined)return[[own[0]],own[1]??text];
const exact=said=>terms.flatMap(([id,,place])=>place&&isPlace(said,place)?[[id,place[3]]]:[]);
const tries=[()=>exact(text),()=>terms.flatMap(([id,,,above=[]])=>{const p=above.find(p=>isPlace(text,p));return p===undefined?[]:[[id,p[3]]]})];
let said=text.normalize("NFC").trim();for(let i=0;i<5&&said!=="";i++){const s=said.replace(/\\s*(?:[(\\uff08][^()\\uff08\\uff09]*[)\\uff09]|(?<=.)\\u7b2c[^\\u7b2c]+|\\u672b\\u6b3e|,? (?:para|paragraph) [^ ]+|,? last.*)$/u,"");if(s===said)break;said=s;if(s!=="")tries.push(()=>exact(s))}
for(const t of tries){const all=t();if(all.length>0)return[all.map(([id])=>id),all[0][1]]}
const k=text.normalize("NFKC").trim();
if(/^(?:(?:article|section|paragraph|schedule) )?[0-9]+(?:\\(|\\.| para| last|,|$)/i.test(k)||/^\\u7b2c?[0-9\\u96f6\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341\\u767e\\u5343]+[\\u6761\\u689d\\u8282\\u7bc0\\u6bb5]/.test(k))say(d,"cause-not-in-title "+title,path,{cause:short(text)});
return[[],text]};

const ends="from until".split(" ");
const readSteps=(d,facts,given)=>{const out=empty(),seen=new Map;if(given===undefined)return out;const c=fields(given);if(c===undefined)return unlike(d,"object",given,"steps",["steps"]),out;
for(const k of Object.keys(c)){const p=find(procedures,k),at=["steps",k];if(p===undefined){unknown(d,"procedure",k,at,named(procedures).keys());continue}
const id=p[0][0],v=c[k];once(d,seen,id,k,at);if(!isDefined(v))continue;
if(p[2]===0){out[id]=[stepsOf(d,p,v,id,at)];continue}
const most=recordsOf(facts,p[2])?.length??10000,l=items(v,most);if(l===undefined){unlike(d,"stepsOfRecords",v,id,at);continue}
if(l.length>most)say(d,"record-not-in-list",[...at,most],{given:String(l.length-1),list:p[2]},1);else out[id]=l.all.map((x,i)=>stepsOf(d,p,x,id,[...at,i]))}return out};
const stepsOf=(d,[,steps],given,name,path)=>{const out=empty(),seen=new Map,c=fields(given);if(c===undefined)return unlike(d,"object",given,name,path),out;
for(const k of Object.keys(c)){const s=find(steps,k),at=[...path,k];if(s===undefined){unknown(d,"step",k,at,named(steps).keys());continue}
const id=s[0][0];once(d,seen,id,k,at);const x=stepOf(d,s,c[k],id,at);if(x!==undefined)out[id]=x}return out};
const stepOf=(d,[,lasts],v,name,path)=>{if(!isDefined(v))return{};const c=fields(v);
if(c===undefined){if(typeof v!=="string")return unlike(d,"step",v,name,path);const n=day(d,v,name,path);return n===undefined?undefined:soFar(d,n,lasts?undefined:n)}
parts(d,c,ends,path);const[from,until]=ends.map(k=>part(c,k)===undefined?undefined:day(d,part(c,k),k,[...path,k]));
if(until<from)say(d,"ends-before-it-begins",path,{name,from:dayText(from),until:dayText(until)});return soFar(d,from,until)};
const soFar=(d,from,until)=>from>d.on||from===undefined&&until>d.on?undefined:{...(from!==undefined&&{from}),...(!(until>d.on)&&until!==undefined&&{until})};
`;
