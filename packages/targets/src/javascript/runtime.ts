import type { HelperName, HelperSource } from "./helper-source.ts";
import { titleHelpers } from "./runtime-titles.ts";
import { valueHelpers } from "./runtime-values.ts";
import type { TitlePath } from "./title-paths.ts";

/**
 * Helpers of generated modules, each a line of source with what it needs. A module holds those it uses and no others.
 * Whole numbers are doubles while they are exact and bigints beyond; ends may be infinite. A fraction is an infinite
 * number or a pair of bigints with a positive second one.
 */
const sources: Readonly<Record<HelperName, HelperSource>> = {
  own: { needs: [], source: "const own=(o,k)=>Object.hasOwn(o,k)?o[k]:undefined;" },
  // The names of a checked case are its own; one that was sent as JSON has others above it.
  bare: {
    needs: [],
    source:
      "const bare=o=>{const p=Object.getPrototypeOf(o);return p===null||p===bare.kind?o:Object.assign(Object.create(null),o)};" +
      "bare.kind=Object.freeze(Object.create(null));",
  },
  // Comparing a number or bigint with itself tells an infinite one.
  endless: { needs: [], source: "const endless=x=>x-x!=0;" },
  safe: { needs: [], source: "const safe=Number.isSafeInteger;" },
  whole: { needs: ["safe"], source: "const whole=b=>safe(Number(b))?Number(b):b;" },
  plus: {
    needs: ["whole", "endless"],
    source: "const plus=(a,b)=>safe(a)&&safe(b)&&safe(a+b)?a+b:endless(a)?a:endless(b)?b:whole(BigInt(a)+BigInt(b));",
  },
  times: {
    needs: ["whole", "endless"],
    source:
      "const times=(a,b)=>!a||!b?0:safe(a)&&safe(b)&&safe(a*b)?a*b:endless(a)||endless(b)?a>0===b>0?Infinity:-Infinity:whole(BigInt(a)*BigInt(b));",
  },
  lesser: { needs: [], source: "const lesser=(a,b)=>a<b?a:b;" },
  greater: { needs: [], source: "const greater=(a,b)=>a>b?a:b;" },
  corners: {
    needs: ["times", "lesser", "greater"],
    source:
      "function corners(a,b,c,d){const p=times(a,c),q=times(a,d),r=times(b,c),s=times(b,d);return[lesser(lesser(p,q),lesser(r,s)),greater(greater(p,q),greater(r,s))]}",
  },
  roundDown: {
    needs: ["whole", "endless"],
    source:
      "function roundDown(n,d){if(endless(n))return n;if(safe(n)&&safe(d)){let m=n%d;if(m<0)m+=d;return(n-m)/d}const x=BigInt(n),y=BigInt(d),q=x/y;return whole(x<0n&&q*y!==x?q-1n:q)}",
  },
  roundUp: { needs: ["roundDown"], source: "const roundUp=(n,d)=>-roundDown(-n,d);" },
  roundNearest: {
    needs: ["roundDown", "plus", "times"],
    source:
      "const roundNearest=(n,d)=>n<0?-roundDown(plus(times(-n,2),d),times(d,2)):roundDown(plus(times(n,2),d),times(d,2));",
  },
  fraction: { needs: ["endless"], source: "const fraction=(n,d)=>endless(n)?n:[BigInt(n),BigInt(d)];" },
  reduced: {
    needs: [],
    source: "function reduced(n,d){let x=n<0n?-n:n,y=d;while(y){const z=x%y;x=y;y=z}return x>1n?[n/x,d/x]:[n,d]}",
  },
  isEnd: { needs: [], source: "const isEnd=a=>typeof a==='number';" },
  compared: {
    needs: ["isEnd"],
    source:
      "function compared(a,b){const e=isEnd(a)||isEnd(b),x=e?isEnd(a)?a:0:a[0]*b[1],y=e?isEnd(b)?b:0:b[0]*a[1];return x<y?-1:x>y?1:0}",
  },
  addFractions: {
    needs: ["isEnd", "reduced"],
    source: "const addFractions=(a,b)=>isEnd(a)?a:isEnd(b)?b:reduced(a[0]*b[1]+b[0]*a[1],a[1]*b[1]);",
  },
  multiplyFractions: {
    needs: ["isEnd", "reduced"],
    source:
      "function multiplyFractions(a,b){const s=x=>isEnd(x)?x:x[0]<0n?-1:x[0]>0n?1:0;return!isEnd(a)&&!isEnd(b)?reduced(a[0]*b[0],a[1]*b[1]):s(a)&&s(b)?s(a)*s(b):[0n,1n]}",
  },
  negateFraction: { needs: ["isEnd"], source: "const negateFraction=a=>isEnd(a)?-a:[-a[0],a[1]];" },
  lesserFraction: { needs: ["compared"], source: "const lesserFraction=(a,b)=>compared(a,b)<=0?a:b;" },
  greaterFraction: { needs: ["compared"], source: "const greaterFraction=(a,b)=>compared(a,b)>=0?a:b;" },
  cornerFractions: {
    needs: ["multiplyFractions", "lesserFraction", "greaterFraction"],
    source:
      "function cornerFractions(a,b,c,d){const p=multiplyFractions(a,c),q=multiplyFractions(a,d),r=multiplyFractions(b,c),s=multiplyFractions(b,d);return[lesserFraction(lesserFraction(p,q),lesserFraction(r,s)),greaterFraction(greaterFraction(p,q),greaterFraction(r,s))]}",
  },
  inverse: { needs: ["isEnd"], source: "const inverse=a=>isEnd(a)?[0n,1n]:[a[1],a[0]];" },
  roundFraction: {
    needs: ["isEnd", "whole"],
    source:
      "function roundFraction(a,p,q,m){if(isEnd(a))return a;let n=a[0]*q,d=a[1]*p,s=1n;if(m===1||m===2&&n<0n){n=-n;s=-1n}if(m===2){n=2n*n+d;d=2n*d}let k=n/d;if(n<0n&&k*d!==n)k-=1n;return whole(s*k*p)}",
  },
  // Months count from March of the year 0, so that the day a leap year adds is the last of twelve of them.
  monthStart: {
    needs: [],
    source:
      "const monthStart=m=>{const y=Math.floor(m/12);return 365*y+Math.floor(y/4)-Math.floor(y/100)+Math.floor(y/400)+Math.floor((153*(m-12*y)+2)/5)-719468};",
  },
  monthOf: {
    needs: ["monthStart"],
    source:
      "function monthOf(d){let m=Math.floor((d+719468)/30.436875);while(monthStart(m)>d)m--;while(monthStart(m+1)<=d)m++;return m}",
  },
  yearOf: { needs: ["monthOf"], source: "const yearOf=d=>Math.floor((monthOf(d)+2)/12);" },
  addMonths: {
    needs: ["monthOf", "endless"],
    source:
      "function addMonths(d,n){if(endless(d))return d;const m=monthOf(d);return Math.min(monthStart(m+n)+d-monthStart(m),monthStart(m+n+1)-1)}",
  },
  moved: {
    needs: ["addMonths"],
    source:
      "function moved(d,n,m){if(n>4e6)return Infinity;if(n<-4e6)return-Infinity;return m?addMonths(d,Number(n)):d+Number(n)}",
  },
  fullYears: {
    needs: ["yearOf", "addMonths"],
    source:
      "function fullYears(a,b,e){if(endless(a)||endless(b))return e;const n=yearOf(b)-yearOf(a);return addMonths(a,12*n)<=b?n:n-1}",
  },
  yearEnd: { needs: ["yearOf", "endless"], source: "const yearEnd=d=>endless(d)?d:yearOf(d);" },
  quarterEnd: {
    needs: ["monthOf", "endless"],
    source: "function quarterEnd(d){if(endless(d))return d;const m=monthOf(d);return monthStart(m+3-(m+2)%3)-1}",
  },
  pick: {
    needs: [],
    source: "function pick(v,l,a){if(v!==undefined)for(let i=0;i<l.length;i++)if(l[i]===v)return 1<<i;return a}",
  },
  pickWide: {
    needs: [],
    source: "function pickWide(v,l,a){const i=v===undefined?-1:l.indexOf(v);return i<0?a:1n<<BigInt(i)}",
  },
  gather: {
    needs: [],
    source:
      "function gather(v,l,a){if(v===undefined)return a;let m=0;for(let i=0;i<l.length;i++)if(v.includes(l[i]))m|=1<<i;return m}",
  },
  gatherWide: {
    needs: [],
    source:
      "function gatherWide(v,l,a){if(v===undefined)return a;let m=0n;for(let i=0;i<l.length;i++)if(v.includes(l[i]))m|=1n<<BigInt(i);return m}",
  },
  single: { needs: [], source: "const single=m=>(m&(typeof m==='bigint'?m-1n:m-1))==0;" },
  number: {
    needs: ["whole"],
    source: "const number=v=>typeof v==='bigint'?whole(v):v;",
  },
  // The packed inputs of a rule that applies, is never lifted and whose failing is left to nobody.
  asked: { needs: [], source: "const asked=(y,n)=>y?665:n?617:521;" },
  columns: {
    needs: [],
    source:
      "function columns(x){const a=x>>10,p=x&22,q=(x&41)===41,f=(x&73)===73,g=x&134,y=x&256,n=x&512;" +
      "return a===2?(p?1:0)|(q?2:0)|(f||q&&y?4:0)|(g&&(p||n)?8:0):(p||a===1&&y?1:0)|(q&&(a!==1||n)?2:0)|(f&&n?4:0)|(g||y?8:0)}",
  },
  // The columns of rules i to n taken together: the list `R` holds what is packed of each.
  every: {
    needs: ["columns"],
    source:
      "function every(e,r,i,n,q){let a=9,o=0;for(;i<n;i++){const x=columns(R[i](e,r,q));if(x&4)return 6;a&=x;o|=x}return a&9|o&6}",
  },
  status: {
    needs: ["columns"],
    source:
      "function status(x){if(x&2)return 5;if(x&4)return 4;if(x&16)return 0;const c=columns(x);return c&4?1:c&1?x&32?4:0:(c&10)===10?3:2}",
  },
  // The status that an input comes to, and above it its columns, worked out once.
  judged: {
    needs: ["columns", "status"],
    source: "const judged=(known=>p=>known[p]||(known[p]=128|columns(p)<<3|status(p)))(new Uint8Array(4096));",
  },
  statusesOf: {
    needs: ["status"],
    source: "const statusesOf=(e,r,i,n,q)=>R.slice(i,n).map(f=>status(f(e,r,q)));",
  },
  // What is chosen of a reading under the first of its names that is given.
  chosen: {
    needs: ["own"],
    source: "const chosen=(g,l)=>{for(const k of l){const v=own(g,k);if(v!=null)return v}};",
  },
  // An act: 0 none, 1 accepted, 2 refused; and its value, which counts where it is accepted.
  actOf: { needs: [], source: "const actOf=a=>a===undefined?0:a.outcome==='accepted'?1:2;" },
  actValue: { needs: ["actOf", "number"], source: "const actValue=a=>actOf(a)===1?number(a.value):undefined;" },
  readYes: {
    needs: [],
    source: "const readYes=(v,d)=>v==='yes'||v==='true'||v==='是'?true:v==='no'||v==='false'||v==='否'?false:d;",
  },
  // Two columns as the number of an outcome.
  fold: { needs: [], source: "const fold=c=>c&4?1:c&1?0:(c&10)===10?3:2;" },
  ...valueHelpers,
  ...titleHelpers,
};

/** The helpers with all that they need. */
export function withNeeds(names: ReadonlySet<HelperName>, paths: ReadonlySet<TitlePath>): ReadonlySet<HelperName> {
  const wanted = new Set<HelperName>();
  const take = (name: HelperName): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    const { needs } = sources[name];
    for (const need of typeof needs === "function" ? needs(paths) : needs) take(need);
  };
  for (const name of names) take(name);
  return wanted;
}

/** The source of the helpers in one fixed order; they must be complete. */
export function helperSource(names: ReadonlySet<HelperName>, paths: ReadonlySet<TitlePath>): string {
  const ordered = Object.keys(sources) as readonly HelperName[];
  return ordered
    .filter((name) => names.has(name))
    .map((name) => {
      const { source } = sources[name];
      return `${typeof source === "function" ? source(paths) : source}\n`;
    })
    .join("");
}
