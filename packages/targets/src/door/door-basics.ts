/**
 * The part of a built door that every policy has: reading what may be anything, names, and problems. Whatever is handed
 * in is copied once, own data alone; what a getter or a proxy refuses is `unread`, which is no value of any kind.
 */
export const doorBasics: string = `
const empty=()=>Object.create(null);
const unread=Symbol("unread");
const get=(o,k)=>{try{return o[k]}catch{return unread}};
const isDefined=v=>v!==undefined&&v!==null;

// An object with keys, such as JSON gives, as a copy without a prototype; nothing for maps, dates and the like.
const isObject=v=>{try{if(typeof v!=="object"||v===null||Array.isArray(v))return false;const p=Object.getPrototypeOf(v);return p===null||Object.getPrototypeOf(p)===null}catch{return false}};
const fields=v=>{if(!isObject(v))return;let keys;try{keys=Object.keys(v)}catch{return}
const c=empty();for(const k of keys)c[k]=get(v,k);return c};
// The entries of a list, so many at most, and how many there are.
const items=(v,most=10000)=>{try{if(!Array.isArray(v))return;const length=v.length,all=[];if(!Number.isSafeInteger(length)||length<0)return;
for(let i=0;i<length&&i<most;i++)all.push(Object.hasOwn(v,i)?get(v,i):undefined);return{all,length}}catch{return}};
const isList=v=>{try{return Array.isArray(v)}catch{return false}};
const part=(c,k)=>c[k]??undefined;

const short=s=>s.length>60?s.slice(0,60)+"\\u2026":s;
const kindOf=v=>{try{return short(Object.prototype.toString.call(v).slice(8,-1))}catch{return"object"}};
const shown=v=>{switch(typeof v){case"string":return JSON.stringify(short(v));case"number":case"bigint":case"boolean":return short(String(v));
case"undefined":return"none";case"object":return v===null?"null":isList(v)?"[\\u2026]":isObject(v)?"{\\u2026}":kindOf(v);default:return typeof v}};

// Names: every name of a thing to the thing; canonical names come first.
const listed=new WeakMap();
const named=things=>{let m=listed.get(things);if(m===undefined){m=new Map(things.map(t=>[t[0][0],t]));
for(const t of things)for(const n of t[0][1])if(!m.has(n))m.set(n,t);listed.set(things,m)}return m};
const find=(things,name)=>{const m=named(things);return m.get(name)??m.get(name.normalize("NFC"))};
const distance=(a,b)=>{let row=Array.from({length:b.length+1},(_,i)=>i);
for(let i=0;i<a.length;i++){const next=[i+1];for(let j=0;j<b.length;j++)next.push(Math.min(row[j+1]+1,next[j]+1,row[j]+(a[i]===b[j]?0:1)));row=next}return row[b.length]};
const swapped=(a,b)=>{if(a.length!==b.length)return false;let i=0;while(i<a.length&&a[i]===b[i])i++;
return a.slice(0,i)+(a[i+1]??"")+(a[i]??"")+a.slice(i+2)===b};
const begins=(a,b)=>a.startsWith(b)&&b.length>=(/[\\u3400-\\u9fff]/.test(b)?2:4);
const near=(name,all)=>{const w=name.slice(0,100).toLowerCase(),reach=Math.max(1,Math.floor([...w].length/3)),found=[];
for(const n of new Set(all)){if(n===name)continue;const k=n.slice(0,100).toLowerCase(),d=swapped(w,k)?1:distance(w,k);
if(d<=reach&&d<w.length)found.push([d,n]);else if(begins(w,k)||begins(k,w))found.push([reach+1,n])}
found.sort((a,b)=>a[0]-b[0]||(a[1]<b[1]?-1:1));
return found.filter(([d])=>d===found[0][0]).slice(0,3).map(([,n])=>n)};

// Problems: all are collected. A path is a list of keys and places.
const joined=(l,zh)=>l.length<2?l.join(""):l.slice(0,-1).join(zh?"\\u3001":", ")+(zh?"\\u548c":" and ")+l.at(-1);
const fill=(t,slots,zh)=>t.replace(/\\{(\\w+)\\}/g,(all,k)=>!Object.hasOwn(slots,k)?all:Array.isArray(slots[k])?joined(slots[k],zh):String(slots[k]));
const both=([en,zh],s)=>Object.freeze({en:fill(en,s,false),zh:fill(zh,s,true)});
const say=(d,key,path,slots,variant=0,nearest=[],said)=>{const[en,zh,...own]=texts[key][variant],help=said??(own.length>0?own:texts[key][0].slice(2)),near=nearTexts[nearest.length],s={...slots,...nearest};
d.issues.push(Object.freeze({code:key.split(" ")[0],path:Object.freeze(path),message:both([en+near[0],zh+near[1]],s),...help.length>0&&{help:both(help,s)},nearest:Object.freeze(nearest)}));return undefined};
const unlike=(d,kind,v,name,path)=>say(d,"value-of-another-kind "+kind,path,{name,given:shown(v)},v===undefined?1:0);
// The entries of a list; nothing, and a problem, where it is none or has too many: none is left out in silence.
const bounded=(d,kind,v,name,path,most=10000)=>{const l=items(v,most);if(l===undefined)return unlike(d,kind,v,name,path);
return l.length>most?say(d,"too-many-records "+most,path,{name,count:l.length}):l.all};
const unknown=(d,kind,name,path,all)=>{const n=d.issues.length<50?near(name,all):[];return say(d,"name-not-in-policy "+kind,path,{name:short(name)},0,n,kind!=="event"&&["history","steps","acts","papers"].includes(name)?besideFacts:undefined)};
const noMember=(d,members,given,name,path)=>{const n=d.issues.length<50?near(given,named(members).keys()):[];
return say(d,"not-a-member",path,{name,given:short(given),members:members.slice(0,12).map(m=>"\\u0060"+m[0][0]+"\\u0060")},0,n)};
const once=(d,seen,id,name,path)=>{if(seen.has(id))say(d,"given-twice",path,{name:short(name),other:short(seen.get(id))});else seen.set(id,name)};
const parts=(d,c,keys,path)=>{for(const k of Object.keys(c))if(!keys.includes(k))unknown(d,"part",k,[...path,k],keys)};
`;
