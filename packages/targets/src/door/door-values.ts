/**
 * The part of a built door that reads values by their types. A type is `[kind, …]`: "b" yes/no (with 1 where somebody
 * vouches for it or decides it, 2), "n" number `[measure, scale, least, most, range]`, "d" date (with 1 where it may be
 * none), "c" choice and "s" set with their members, "t" text, "l" list with its fields. A name is `[id, other names]`.
 */
export const doorValues: string = `
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
const sized=n=>n<0n?-n:n;
const number=(d,[,measure,scale,least,most,range],v,name,path)=>{
let x;
if(measure==="months"||measure==="days"){const l=lengthOf(v);x=l?.[0]===measure?[l[1],0]:undefined}
else if(measure==="percent"){const p=typeof v==="string"?/^(.*)[%\\uff05]$/.exec(v.trim()):null;x=decimal(p===null?v:p[1]);
if(x&&p!==null)x=decimal(decimalText([x[0],x[1]+2]));
else if(x&&range.share!==1&&sized(x[0])>10n**BigInt(x[1]))return say(d,"percent-too-large",path,{name,given:decimalText(x),percent:limitText(x[0],x[1],"percent"),share:decimalText([x[0],x[1]+2]),least:range.least,most:range.most},(range.least?1:0)+(range.most?2:0))}
else x=decimal(v);
if(x===undefined)return unlike(d,measure,v,name,path);
if(x[1]>scale)return measure==="money"&&scale===2?say(d,"finer-than-a-fen",path,{name,given:decimalText(x),decimals:x[1]}):
say(d,"too-many-decimals "+scale,path,{name,given:decimalText(x),decimals:x[1]},x[1]===1?0:1);
const n=x[0]*10n**BigInt(scale-x[1]);
if(least!==null&&n<BigInt(least)||most!==null&&n>BigInt(most))return say(d,"value-out-of-range",path,{name,given:limitText(n,scale,measure),least:range.least,most:range.most},(range.least?1:0)+(range.most?2:0)-1);
if(sized(n)>(measure==="count"||measure==="percent"?10n**12n:10n**15n)&&!range.both)return say(d,"value-too-wide",path,{name,given:short(String(n))});
return sized(n)<=9007199254740991n?Number(n):n};

const two=(t,i)=>{const a=t.charCodeAt(i)-48,b=t.charCodeAt(i+1)-48;return a>=0&&a<10&&b>=0&&b<10?a*10+b:NaN};
// The day that a text \`YYYY-MM-DD\` names, from 1970-01-01 on; nothing for a day that does not exist.
const dayOf=t=>{const y=two(t,0)*100+two(t,2),m=two(t,5),n=two(t,8);
if(!(t.length===10&&t[4]==="-"&&t[7]==="-"&&y>=0&&m>0&&m<13&&n>0&&n<=(m===2?y%4===0&&(y%100!==0||y%400===0)?29:28:30+(m+(m>>3)&1))))return;
const a=m<3?y-1:y;return 365*a+Math.floor(a/4)-Math.floor(a/100)+Math.floor(a/400)+Math.floor((153*(m<3?m+9:m-3)+2)/5)+n-719469};
const dayText=n=>new Date(n*864e5).toISOString().slice(0,10);
const day=(d,v,name,path)=>{const t=typeof v==="string"?v.trim():"",n=dayOf(t);
if(n===undefined)return/^\\d{4}-\\d{2}-\\d{2}$/.test(t)?say(d,"day-does-not-exist",path,{name,given:t}):unlike(d,"date",v,name,path);
return n>=-25567&&n<=120529?n:say(d,"value-out-of-range",path,{name,given:t,least:"1900-01-01",most:"2299-12-31"},2)};
const isNone=v=>v==="none"||v==="\\u65e0"||v==="\\u7121";
const vouched=["value","by","on","evidence"];
const truth=(d,type,v,name,path)=>{if(typeof v==="boolean")return v;const c=type[1]?fields(v):undefined;
if(c===undefined)return unlike(d,type[1]?"attested":"boolean",v,name,path);
parts(d,c,vouched,path);const x=part(c,"value"),on=part(c,"on"),n=on===undefined?undefined:day(d,on,"on",[...path,"on"]);
if(x===undefined)return;if(typeof x!=="boolean")return unlike(d,"boolean",x,name,[...path,"value"]);return type[1]===2&&n!==undefined&&n>d.on?undefined:x};
const value=(d,type,v,name,path)=>{
if(!isDefined(v))return;
switch(type[0]){
case"b":return truth(d,type,v,name,path);
case"n":return number(d,type,v,name,path);
case"d":return type[1]&&isNone(v)?"none":day(d,v,name,path);
case"c":{if(typeof v!=="string")return unlike(d,"choice",v,name,path);const m=find(type[1],v);return m!==undefined?m[0][0]:type[2]&&isNone(v)?"none":noMember(d,type[1],v,name,path)}
case"s":return set(d,type[1],v,name,path);
case"t":return typeof v==="string"?v.normalize("NFC"):unlike(d,"text",v,name,path);
default:return list(d,type[1],v,name,path)}};
const set=(d,members,v,name,path)=>{const ids=members.map(m=>m[0][0]),c=fields(v);
if(c===undefined){const l=bounded(d,"set",v,name,path),has=new Set;if(l===undefined)return;l.forEach((x,i)=>{const at=[...path,i];if(typeof x!=="string")return unlike(d,"choice",x,name,at);
const m=find(members,x);if(m===undefined)noMember(d,members,x,name,at);else has.add(m[0][0])});const must=ids.filter(i=>has.has(i));return{must,may:must}}
const said=new Map,seen=new Map;for(const k of Object.keys(c)){const x=c[k],m=find(members,k),at=[...path,k];if(m===undefined){noMember(d,members,k,name,at);continue}
once(d,seen,m[0][0],k,at);if(typeof x==="boolean")said.set(m[0][0],x);else if(isDefined(x))unlike(d,"boolean",x,m[0][0],at)}
return{must:ids.filter(i=>said.get(i)===true),may:ids.filter(i=>said.get(i)!==false)}};
const group=(d,things,kind,given,path)=>{const out=empty(),seen=new Map;
for(const k of Object.keys(given)){const t=find(things,k),at=[...path,k];if(t===undefined){unknown(d,kind,k,at,named(things).keys());continue}
const id=t[0][0];once(d,seen,id,k,at);const x=value(d,t[1],given[k],id,at);if(x!==undefined)out[id]=x}return out};
const list=(d,things,v,name,path)=>{const l=bounded(d,"list",v,name,path);
return l?.map((x,i)=>{const c=fields(x);return c===undefined?(unlike(d,"record",x,name,[...path,i]),empty()):group(d,things,"field",c,[...path,i])})};
`;
