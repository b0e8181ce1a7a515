import type { HelperSource, TitleHelperName } from "./helper-source.ts";

/**
 * Helpers that go through the histories of titles (semantics 11). A term is `[guard, amount, unit, from, until]`: its
 * guard holds (1) or is open (0), an amount that is not known is undefined, the units are months (0), days (1), and
 * working days as the helper that counts them, so that no other module holds it. A link is a title with its events and
 * terms; the links of a title begin with the topmost one above it.
 */
export const titleHelpers: Readonly<Record<TitleHelperName, HelperSource>> = {
  // Days beyond 9999 or before 1 have no date any more.
  lengthAfter: {
    needs: ["addMonths"],
    source: `function lengthAfter(r,d,t){
const n=t[1];if(n===undefined)return;if(!Number.isFinite(d))return d;
if(typeof t[2]==="function")return t[2](r,d,n,undefined);
if(n>=3e6)return Infinity;if(n<=-3e6)return-Infinity;
const x=t[2]===0?addMonths(d,n):d+n;return x>2932896?Infinity:x<-719162?-Infinity:x}`,
  },
  inTerm: { needs: [], source: "const inTerm=(t,d)=>d>=(t[3]??-Infinity)&&d<=(t[4]??Infinity);" },
  // The life of a title over dated events, or nothing where a day of it cannot be worked out.
  titleLife: {
    needs: ["lengthAfter", "inTerm"],
    source: `const eventKinds=["granted","renewed","reviewed","ordered_to_rectify","rectified","failed_to_rectify","refused_to_rectify","revoked"];
function titleLife(r,events,valid,review,taken,parent){
let unknown=false;const past=[];
const after=(d,t)=>{if(t===undefined)return Infinity;const x=lengthAfter(r,d,t);if(x===undefined)unknown=true;return x??Infinity};
const termOn=(l,d)=>l.find(t=>(t[0]===1||taken.has(t))&&inTerm(t,d));
const lastDay=s=>Math.min(s.end,s.cap,s.gone-1);
const endOf=s=>{const u=lastDay(s);return s.gone!==Infinity&&s.gone-1===u?5:s.end===u||parent===undefined?4:s.capEnds};
const cover=d=>{const l=parent.stretches;let i=l.findLastIndex(s=>s.since<=d&&d<=s.until);
while(l[i]!==undefined&&l[i+1]!==undefined&&l[i+1].since===l[i].until+1)i++;return l[i]};
const grant=(d,stands)=>{const c=parent===undefined?undefined:cover(d);if(parent!==undefined&&c===undefined)return;
const s=past.at(-1),u=after(d,termOn(valid,d)),end=stands?Math.max(u,s.end):u;
if(stands)s.end=d-1;if(s!==undefined&&s.since===d)past.pop();
past.push({since:d,end,cap:c===undefined?Infinity:c.until,capEnds:c===undefined?4:c.ends,gone:Infinity,review:d,order:false})};
for(const v of events.filter(v=>v.on<=r.day).sort((a,b)=>a.on-b.on||eventKinds.indexOf(a.event)-eventKinds.indexOf(b.event))){
const s=past.at(-1),k=v.event,stands=s!==undefined&&v.on<=lastDay(s);
if(k==="granted")grant(v.on,stands);
else if(s===undefined)continue;
else if(k==="revoked"){if((stands||v.on===s.cap+1&&v.on<=s.end)&&s.gone===Infinity)s.gone=v.on}
else if(!stands){if(k==="renewed"&&endOf(s)===4)grant(v.on,false)}
else if(k==="renewed")s.end=after(s.end,termOn(valid,v.on));
else if(k==="reviewed")s.review=v.on;
else s.order=k==="ordered_to_rectify"}
const s=past.at(-1),stands=s!==undefined&&r.day<=lastDay(s),by=stands?after(s.review,termOn(review,r.day)):Infinity;
const status=s===undefined?0:!stands?endOf(s):s.order?3:by<r.day?2:1;
return unknown?undefined:{status,stretches:past.map(s=>({since:s.since,until:lastDay(s),ends:endOf(s)}))}}`,
  },
  // Days that stand for all on which an event without a date can have been; nothing where they are too many.
  candidateDays: {
    needs: ["addMonths"],
    source: `function candidateDays(r,links){
const all=links.flatMap(l=>[...l.valid,...l.review]),renewals=links.flatMap(l=>l.h).filter(v=>v.event==="renewed").length;
if(all.some(t=>typeof t[2]==="function"||Math.abs(t[1])>(t[2]===0?4800:146000)))return;
const within=d=>d>=-25567&&d<=120529;
const around=(d,t)=>(t[2]===0?[addMonths(d,t[1]),addMonths(d,-t[1])]:[d-t[1],d+t[1]]).filter(within);
let reached=new Set([r.day,...links.flatMap(l=>l.h.flatMap(v=>v.on??[])),...all.flatMap(t=>[t[3]??[],t[4]??[]].flat())]);
for(let i=0;i<=renewals+1;i++){for(const d of[...reached])for(const l of links)for(const t of l.valid)for(const x of around(d,t))reached.add(x);
if(reached.size>4096)return}
for(const l of links)for(const t of l.review)for(const x of around(r.day,t))reached.add(x);
const w=3*(renewals+2)+1,days=new Set([-25567]);
for(const d of reached)for(let x=d-w;x<=d+w;x++)if(within(x))days.add(x);
return days.size>4096?undefined:[...days]}`,
  },
  // All lives that a title can have had, or nothing where too much is open.
  titleLives: {
    needs: ["titleLife", "candidateDays"],
    source: `function titleLives(r,links){
if(links.some(l=>l.h===undefined||[...l.valid,...l.review].some(t=>t[1]===undefined)))return;
const undated=links.flatMap(l=>l.h).filter(v=>v.on===undefined).length;if(undated>1)return;
const days=undated===0?[undefined]:candidateDays(r,links);if(days===undefined)return;
const guards=links.flatMap(l=>[...l.valid,...l.review]).filter(t=>t[0]===0),ways=2**guards.length,lives=[];
if(ways*days.length>4096)return;
for(let w=0;w<ways;w++){const taken=new Set(guards.filter((_,i)=>w>>i&1));
for(const d of days){let life;for(const l of links){
life=titleLife(r,l.h.flatMap(v=>v.on!==undefined?[v]:d===undefined?[]:[{...v,on:d}]),l.valid,l.review,taken,life);
if(life===undefined)return}
lives.push(life)}}
return lives}`,
  },
  // Whether a bar runs (1), does not (2), or may (0): of one term by its id, or of any.
  barRuns: {
    needs: ["lengthAfter", "inTerm"],
    source: `function barRuns(r,{h,terms},id){
const bars=terms.filter(t=>t[6]&&(id===undefined||t[5]===id));if(bars.length===0)return 2;if(h===undefined)return 0;
const then=(t,d)=>d===undefined||inTerm(t,d);let found=2;
for(const v of h)if(v.event==="revoked")for(const t of bars){
const named=v.cause??[],applying=terms.filter(x=>named.includes(x[5])&&then(x,v.on));
if(v.cause!==undefined&&!applying.includes(t)||!then(t,v.on)||v.on!==undefined&&v.on>r.day)continue;
let runs=0;
if(v.on!==undefined){const until=lengthAfter(r,v.on,t),lasts=until===undefined?0:r.day<=until?1:2;
const sure=applying.length>0&&applying.every(x=>x===t||x[6]&&r.day<=(lengthAfter(r,v.on,x)??-Infinity));
runs=lasts===2||sure&&lasts===1?lasts:0}
if(runs===1)return 1;if(runs===0)found=0}
return found}`,
  },
  // What is found of a title: the statuses still possible as a mask, its lives, and the title itself.
  titleFound: {
    needs: ["titleLives", "barRuns"],
    source: `function titleFound(r,links){
const own=links.at(-1),runs=links.map(l=>barRuns(r,l)),bars=runs.includes(1)?1:runs.includes(0)?0:2,lives=titleLives(r,links);
const maskOf=l=>l.reduce((m,x)=>m|1<<x.status,0),above=links.length>1;
const countless=()=>{const h=own.h;if(h===undefined)return 63;if(!h.some(v=>v.event==="granted"))return 1;
const alone=above?titleLives(r,[own]):undefined,has=k=>h.some(v=>v.event===k);
if(alone!==undefined){const m=maskOf(alone);return m|1|(m>1?48:0)}
return(above||h.every(v=>v.event!=="granted"||v.on===undefined||v.on>r.day)?1:0)|2|(own.review.length>0?4:0)|(has("ordered_to_rectify")?8:0)|
(above||own.valid.length>0?16:0)|(above||has("revoked")?32:0)};
const mask=bars===1?64:(lives===undefined?countless():maskOf(lives))|(bars===0?64:0);
return{run:r,own,lives,mask}}`,
  },
  // Whether the status is one of those asked for: 1 yes, 2 no, 0 open; a title of an unknown record is open.
  titleIs: {
    needs: [],
    source: "const titleIs=(f,m)=>f===undefined?0:(f.mask&~m)===0?1:(f.mask&m)===0?2:0;",
  },
  // Whether a bar of one term runs, likewise.
  titleBar: { needs: ["barRuns"], source: "const titleBar=(f,id)=>f===undefined?0:barRuns(f.run,f.own,id);" },
  // The same of all records of a list.
  titleAll: {
    needs: [],
    source:
      "function titleAll(l,test){if(l===undefined)return 0;let all=1;for(const q of l){const t=test(q);if(t===2)return 2;if(t===0)all=0}return all}",
  },
  // A date of a title, or of all titles given: its ends, and whether it is none.
  titleDate: {
    needs: [],
    source: `function titleDate(f,part){if(f===undefined||f.lives===undefined)return{a:-25567,b:120529,p:false,n:false};
let a=Infinity,b=-Infinity,some=false,none=false;
for(const l of f.lives){const d=l.stretches.at(-1)?.[part];if(d===undefined||!Number.isFinite(d)){none=true;continue}
some=true;a=Math.min(a,Math.max(d,-25567));b=Math.max(b,Math.min(d,120529))}
return{a,b,p:none&&!some,n:!none}}`,
  },
  titleDates: {
    needs: ["titleDate"],
    source: `function titleDates(l,find,part){if(l===undefined)return titleDate(undefined,part);
const all=l.map(q=>titleDate(find(q),part));if(all.length===0)return{a:Infinity,b:-Infinity,p:true,n:false};
return{a:Math.min(...all.map(x=>x.a)),b:Math.max(...all.map(x=>x.b)),p:all.every(x=>x.p),n:all.every(x=>x.n)}}`,
  },
};
