import type { HelperSource, TitleHelperName } from "./helper-source.ts";

/**
 * Helpers that go through the histories of titles (semantics 11). A term is `[guard, amount, unit, from, until]`: its
 * guard holds (1) or is open (0), an amount that is not known is undefined, the units are months (0), days (1), and
 * working days as the helper that counts them, so that no other module holds it. A link is a title with its events (h) and
 * terms; the links of a title begin with the topmost one above it. A life is `[status, stretches]`, a stretch
 * `[since, until, how it ends]`.
 */
export const titleHelpers: Readonly<Record<TitleHelperName, HelperSource>> = {
  // Days beyond 9999 or before 1 have no date any more.
  lengthAfter: {
    needs: ["addMonths", "endless"],
    source: `function lengthAfter(r,d,[,n,u]){if(n===undefined)return;if(endless(d))return d;
if(u.call)return u(r,d,n);const x=u?d+n:addMonths(d,n);return x>2932896?Infinity:x<-719162?-Infinity:x}`,
  },
  inTerm: { needs: [], source: "const inTerm=(t,d)=>!(d<t[3]||d>t[4]);" },
  // The life of a title over dated events, or nothing where a day of it cannot be worked out.
  titleLife: {
    needs: ["lengthAfter", "inTerm"],
    source: `const eventKinds=["granted","renewed","reviewed","ordered_to_rectify","rectified","failed_to_rectify","refused_to_rectify","revoked"];
function titleLife(r,l,{valid,review},g,p){
let z,a=[];const after=(d,t)=>{if(!t)return Infinity;const x=lengthAfter(r,d,t);z||=x===undefined;return x??Infinity},
termOn=(l,d)=>l.find(t=>(t[0]||g.has(t))&&inTerm(t,d)),lastDay=s=>Math.min(s.u,s.c,s.g-1),
endOf=s=>{const u=lastDay(s);return s.g-1===u&&u<Infinity?5:s.u===u||!p?4:s.k},
grant=(d,t)=>{let i,c=[,Infinity,4];if(p){const l=p[1];i=l.findLastIndex(s=>s[0]<=d&&d<=s[1]);while(l[i]&&l[i+1]?.[0]===l[i][1]+1)i++;c=l[i];if(!c)return}
const s=a.at(-1),x=after(d,termOn(valid,d)),u=t?Math.max(x,s.u):x;
if(t)s.u=d-1;if(s?.d===d)a.pop();a.push({d,u,c:c[1],k:c[2],g:Infinity,w:d,o:false})};
for(const v of l.filter(v=>v.on<=r.day).sort((a,b)=>a.on-b.on||eventKinds.indexOf(a.event)-eventKinds.indexOf(b.event))){
const d=v.on,s=a.at(-1),k=eventKinds.indexOf(v.event),t=s&&d<=lastDay(s);
if(!k)grant(d,t);else if(!s);
else if(k>6){if((t||d===s.c+1&&d<=s.u)&&s.g===Infinity)s.g=d}
else if(!t){if(k<2&&endOf(s)===4)grant(d)}
else if(k<2)s.u=after(s.u,termOn(valid,d));else if(k<3)s.w=d;else s.o=k<4}
const s=a.at(-1),t=s&&r.day<=lastDay(s),x=t?after(s.w,termOn(review,r.day))<r.day:0;
if(!z)return[!s?0:!t?endOf(s):s.o?3:x?2:1,a.map(s=>[s.d,lastDay(s),endOf(s)])]}`,
  },
  // Days that stand for all on which an event without a date can have been; nothing where they are too many.
  candidateDays: {
    needs: ["addMonths"],
    source: `function candidateDays(r,l){const all=l.flatMap(l=>[...l.valid,...l.review]),h=l.flatMap(l=>l.h),n=h.filter(v=>v.event==="renewed").length;
if(all.some(t=>t[2].call||Math.abs(t[1])>(t[2]?146000:4800)))return;
const reached=new Set([r.day,...h.map(v=>v.on),...all.flatMap(t=>[t[3],t[4]])].filter(d=>d!==undefined)),days=new Set([-25567]),
within=d=>d>=-25567&&d<=120529,reach=(l,t)=>{for(const d of l)for(const[,n,u]of t)for(const x of[n,-n].map(n=>u?d+n:addMonths(d,n)))if(within(x))reached.add(x)};
for(let i=0;i<=n+1;i++){reach([...reached],l.flatMap(l=>l.valid));if(reached.size>4096)return}
reach([r.day],l.flatMap(l=>l.review));
const w=3*(n+2)+1;for(const d of reached)for(let x=d-w;x<=d+w;x++)if(within(x))days.add(x);
if(days.size<=4096)return[...days]}`,
  },
  // All lives that a title can have had, or nothing where too much is open.
  titleLives: {
    needs: ["titleLife", "candidateDays"],
    source: `function titleLives(r,l){const all=l.flatMap(l=>[...l.valid,...l.review]);
if(l.some(l=>!l.h)||all.some(t=>t[1]===undefined))return;
const n=l.flatMap(l=>l.h).filter(v=>v.on===undefined).length,days=n>1?undefined:n?candidateDays(r,l):[undefined],
open=all.filter(t=>!t[0]),ways=2**open.length,lives=[];if(!days||ways*days.length>4096)return;
for(let w=0;w<ways;w++)for(const d of days){let x;for(const t of l){
x=titleLife(r,t.h.flatMap(v=>v.on!==undefined?v:d===undefined?[]:{...v,on:d}),t,new Set(open.filter((_,i)=>w>>i&1)),x);if(!x)return}
lives.push(x)}
return lives}`,
  },
  // Whether a bar runs (1), does not (2), or may (0): of one term by its id, or of any.
  barRuns: {
    needs: ["lengthAfter", "inTerm"],
    source: `function barRuns(r,{h,terms},id){const bars=terms.filter(t=>t[6]&&(id===undefined||t[5]===id));if(!bars.length)return 2;if(!h)return 0;
const until=(d,t)=>lengthAfter(r,d,t);let found=2;
for(const{event,cause,on:d}of h)if(event==="revoked")for(const t of bars){
const l=terms.filter(x=>cause?.includes(x[5])&&(d===undefined||inTerm(x,d)));let runs=0;
if(cause&&!l.includes(t)||d!==undefined&&(!inTerm(t,d)||d>r.day))continue;
if(d!==undefined){const u=until(d,t);
if(u<r.day)runs=2;else if(u!==undefined&&l[0]&&l.every(x=>x===t||x[6]&&r.day<=until(d,x)))runs=1}
if(runs===1)return 1;if(!runs)found=0}
return found}`,
  },
  // What is found of a title: the statuses still possible as a mask (m), its lives (l), the run and the title itself.
  titleFound: {
    needs: ["titleLives", "barRuns"],
    source: `function titleFound(r,l){const own=l.at(-1),{h}=own,runs=l.map(t=>barRuns(r,t)),lives=titleLives(r,l),above=l.length>1,
maskOf=l=>l.reduce((m,x)=>m|1<<x[0],0),has=k=>h.some(v=>v.event===k);
let m;if(runs.includes(1))m=64;else{if(lives)m=maskOf(lives);else if(!h)m=63;else if(!has("granted"))m=1;else{
const alone=above&&titleLives(r,[own]);
if(alone){m=maskOf(alone)|1;if(m>1)m|=48}else m=(above||h.every(v=>v.event!=="granted"||!(v.on<=r.day))?1:0)|2|(own.review.length?4:0)|(has("ordered_to_rectify")?8:0)|
(above||own.valid.length?16:0)|(above||has("revoked")?32:0)}
if(runs.includes(0))m|=64}
return{r,own,l:lives,m}}`,
  },
  // Whether the status is one of those asked for: 1 yes, 2 no, 0 open; a title of an unknown record is open.
  titleIs: { needs: [], source: "const titleIs=(f,m)=>!f?0:!(f.m&~m)?1:f.m&m?0:2;" },
  // Whether a bar of one term runs, likewise.
  titleBar: { needs: ["barRuns"], source: "const titleBar=(f,id)=>f?barRuns(f.r,f.own,id):0;" },
  // The same of all records of a list.
  titleAll: {
    needs: [],
    source:
      "function titleAll(l,test){if(l===undefined)return 0;let all=1;for(const q of l){const t=test(q);if(t===2)return 2;if(t===0)all=0}return all}",
  },
  // A date of a title, or of all titles given, by its place in a stretch: its ends, and whether it is none.
  titleDate: {
    needs: ["endless"],
    source: `function titleDate(f,k){let a=Infinity,b=-a,p=true,n=true;if(!f?.l)return{a:-25567,b:120529,p:false,n:false};
for(const[,l]of f.l){const d=l.at(-1)?.[k];if(d===undefined||endless(d))n=false;else{p=false;a=Math.min(a,Math.max(d,-25567));b=Math.max(b,Math.min(d,120529))}}
return{a,b,p:p&&!n,n}}`,
  },
  titleDates: {
    needs: ["titleDate"],
    source: `function titleDates(l,find,part){if(l===undefined)return titleDate(undefined,part);
const all=l.map(q=>titleDate(find(q),part));if(all.length===0)return{a:Infinity,b:-Infinity,p:true,n:false};
return{a:Math.min(...all.map(x=>x.a)),b:Math.max(...all.map(x=>x.b)),p:all.every(x=>x.p),n:all.every(x=>x.n)}}`,
  },
};
