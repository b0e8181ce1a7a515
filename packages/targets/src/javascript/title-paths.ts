import type { IrPolicy } from "@bylaw/ir";

/**
 * What the titles of a policy can need of the helpers: reviews; terms under guards, for a period, of days or working
 * days; lengths that can be open or long; bars; titles above others.
 */
export type TitlePath = "review" | "bars" | "guards" | "periods" | "days" | "workingDays" | "open" | "long" | "above";

type Paths = ReadonlySet<TitlePath>;

/** What can be told of the titles before their lengths are written, which tell whether they can be open or long. */
export function titlePathsOf({ titles = [] }: IrPolicy): Set<TitlePath> {
  const terms = titles.flatMap((title) => title.terms);
  const timed = terms.filter(({ kind }) => kind === "valid" || kind === "review");
  const units = new Set(terms.map((term) => ("period" in term ? term.period.unit : undefined)));
  const found: Readonly<Record<Exclude<TitlePath, "open" | "long">, boolean>> = {
    review: terms.some(({ kind }) => kind === "review"),
    bars: terms.some(({ kind }) => kind === "revoke_and_bar"),
    guards: timed.some(({ when }) => when !== undefined),
    periods: terms.some(({ from, until }) => from !== undefined || until !== undefined),
    days: units.has("days"),
    workingDays: units.has("workingDays"),
    above: titles.some(({ under }) => under !== undefined),
  };
  const paths = Object.keys(found) as readonly (keyof typeof found)[];
  return new Set(paths.filter((path) => found[path]));
}

/** The life of a title over dated events, or nothing where a day of it cannot be worked out. */
export function lifeSource(paths: Paths): string {
  const has = (path: TitlePath, code: string, otherwise = ""): string => (paths.has(path) ? code : otherwise);
  const open = paths.has("open") || paths.has("workingDays");
  const above = paths.has("above");
  const reviewed = has("review", "k<3?s.w=d:");
  const length = open
    ? "if(!t)return Infinity;const x=lengthAfter(r,d,t);z||=x===undefined;return x??Infinity"
    : "return t?lengthAfter(r,d,t):Infinity";
  const start = above
    ? `let i,c=[,Infinity,4];if(p){const l=p[1];i=l.findLastIndex(s=>s[0]<=d&&d<=s[1]);while(l[i]&&l[i+1]?.[0]===l[i][1]+1)i++;c=l[i];if(!c)return}`
    : "";
  return `function titleLife(r,l,{v,w},p,g){
const a=[],after=(d,l,o)=>{const t=${termOn(paths)};${length}},lastDay=s=>Math.min(s.u,${above ? "s.c," : ""}s.g-1),
endOf=s=>{const u=lastDay(s);return s.g-1===u&&u<Infinity?5:${above ? "s.u===u?4:s.k" : "4"}};
let s,t${open ? ",z" : ""};const grant=d=>{${start}
const x=after(d,v,d),u=t?Math.max(x,s.u):x;if(t)s.u=d-1;if(s?.d===d)a.pop();a.push({d,u,${above ? "c:c[1],k:c[2]," : ""}g:Infinity${has("review", ",w:d")}})};
for(const{on:d,k}of l.filter(v=>v.on<=r.day).sort((a,b)=>a.on-b.on||a.k-b.k)){
s=a.at(-1);t=s&&d<=lastDay(s);
if(!k)grant(d);else if(!s);
else if(k>6){if((t${above ? "||d===s.c+1&&d<=s.u" : ""})&&s.g===Infinity)s.g=d}
else if(!t){if(k<2&&endOf(s)===4)grant(d)}
else if(k<2)s.u=after(s.u,v,d);else ${reviewed}${has("review", "s.o=k<4", "if(k>2)s.o=k<4")}}
s=a.at(-1);t=s&&r.day<=lastDay(s);${has("review", "const x=t&&after(s.w,w,r.day)<r.day;")}
${open ? "if(!z)" : ""}return[!s?0:!t?endOf(s):s.o?3:${has("review", "x?2:")}1,a.map(s=>[s.d,lastDay(s),endOf(s)])]}`;
}

/** The term of the list `l` that holds on the day `o`. */
function termOn(paths: Paths): string {
  const tests = [
    ...(paths.has("guards") ? ["(t[0]||g.has(t))"] : []),
    ...(paths.has("periods") ? ["inTerm(t,o)"] : []),
  ];
  return tests.length === 0 ? "l[0]" : `l.find(t=>${tests.join("&&")})`;
}

/** All terms of the titles `l` that give a length. */
function timed(paths: Paths): string {
  return paths.has("review") ? "l.flatMap(l=>[...l.v,...l.w])" : "l.flatMap(l=>l.v)";
}

/** Days that stand for all on which an event without a date can have been; nothing where they are too many. */
export function candidateSource(paths: Paths): string {
  const far = paths.has("days") || paths.has("workingDays") ? "(t[2]?146000:4800)" : "4800";
  const worked = paths.has("workingDays") ? "t[2]?.call||" : "";
  const long =
    paths.has("long") || worked !== "" ? `if(${timed(paths)}.some(t=>${worked}Math.abs(t[1])>${far}))return;` : "";
  const ends = paths.has("periods") ? `,...${timed(paths)}.flatMap(t=>[t[3],t[4]])` : "";
  const moved = paths.has("days") ? "t[2]?d+n:addMonths(d,n)" : "addMonths(d,n)";
  const reviews = paths.has("review") ? "reach([r.day],l.flatMap(l=>l.w));" : "";
  return `function candidateDays(r,l){${long}const h=l.flatMap(l=>l.h),w=h.filter(v=>v.k===1).length,
reached=new Set([r.day,...h.map(v=>v.on)${ends}]),days=new Set([-25567]),
add=(s,d)=>{if(d>=-25567&&d<=120529)s.add(d)},reach=(l,m)=>{for(const d of l)for(const t of m)for(const n of[t[1],-t[1]])add(reached,${moved})};
reached.delete();for(let i=w+2;i--;){reach([...reached],l.flatMap(l=>l.v));if(reached.size>4096)return}${reviews}
for(const d of reached)for(let x=-3*w-7;x<=3*w+7;x++)add(days,d+x);
if(days.size<=4096)return[...days]}`;
}

/** All lives that a title can have had, or nothing where too much is open. */
export function livesSource(paths: Paths): string {
  const all = timed(paths);
  const open = paths.has("open") ? `if(${all}.some(t=>t[1]===undefined))return;` : "";
  const start = `function titleLives(r,l){if(l.some(l=>!l.h))return;${open}
const n=l.flatMap(l=>l.h).filter(v=>v.on===undefined).length,days=n>1?0:n?candidateDays(r,l):[0],lives=[];`;
  const life = (guards: string): string =>
    `for(const d of days){let x;for(const t of l){x=titleLife(r,t.h.map(v=>({...v,on:v.on??d})),t,x${guards});if(!x)return}lives.push(x)}`;
  if (!paths.has("guards"))
    return `${start}if(!days)return;
${life("")}
return lives}`;
  return `${start}
const open=${all}.filter(t=>!t[0]),ways=2**open.length;if(!days||ways*days.length>4096)return;
for(let w=0;w<ways;w++)${life(",new Set(open.filter((_,i)=>w>>i&1))")}
return lives}`;
}

/** Whether a bar runs (1), does not (2), or may (0): of one term by its number, or of any. */
export function barSource(paths: Paths): string {
  const periods = paths.has("periods");
  return `function barRuns(r,{h,t},i){const bars=t.filter(t=>t[6]&&(i??t[5])===t[5]);if(!bars[0])return 2;if(!h)return 0;let found=2;
for(const{k,c,on}of h)if(k>6)for(const b of bars){const l=t.filter(x=>c?.includes(x[5])${periods ? "&&inTerm(x,on)" : ""}),until=t=>lengthAfter(r,on,t);
if(!(c&&!l.includes(b)${periods ? "||!inTerm(b,on)" : ""}||on>r.day||until(b)<r.day)){if(c&&l.every(t=>t[6]&&r.day<=until(t)))return 1;found=0}}
return found}`;
}

/** What is found of a title: the statuses still possible as a mask (m), its lives (l), the run and the title itself. */
export function foundSource(paths: Paths): string {
  const [above, bars] = [paths.has("above"), paths.has("bars")];
  const granted = "h.every(v=>v.k||!(v.on<=r.day))";
  const review = paths.has("review") ? "|!!o.w[0]*4" : "";
  const rest = `${review}|has(3)*8`;
  const alone = `${granted}|2${rest}|!!o.v[0]*16|has(7)*32`;
  const open = above
    ? `const x=l[1]&&titleLives(r,[o]);m=x?maskOf(x)|1:l[1]?51${rest}:${alone};if(x&&m>1)m|=48`
    : `m=${alone}`;
  return `function titleFound(r,l){const o=l.at(-1),{h}=o,${bars ? "runs=l.map(t=>barRuns(r,t))," : ""}lives=titleLives(r,l),
maskOf=l=>l.reduce((m,x)=>m|1<<x[0],0),has=k=>h.some(v=>v.k===k);
let m;${bars ? "if(runs.includes(1))m=64;else{" : ""}if(lives)m=maskOf(lives);else if(!h)m=63;else if(!has(0))m=1;else{${open}}
${bars ? "if(runs.includes(0))m|=64}" : ""}return{r,o,l:lives,m}}`;
}
