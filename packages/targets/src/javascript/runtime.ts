import type { HelperName, HelperSource } from "./helper-source.ts";
import { titleHelpers } from "./runtime-titles.ts";
import { valueHelpers } from "./runtime-values.ts";

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
  whole: {
    needs: [],
    source: "const whole=b=>b<=9007199254740991n&&b>=-9007199254740991n?Number(b):b;",
  },
  plus: {
    needs: ["whole"],
    source:
      "function plus(a,b){if(typeof a==='number'&&typeof b==='number'){const s=a+b;if(s<=9007199254740991&&s>=-9007199254740991||s===Infinity||s===-Infinity)return s}else{if(a===Infinity||a===-Infinity)return a;if(b===Infinity||b===-Infinity)return b}return whole(BigInt(a)+BigInt(b))}",
  },
  times: {
    needs: ["whole"],
    source:
      "function times(a,b){if(a===0||b===0)return 0;if(typeof a==='number'&&typeof b==='number'){const p=a*b;if(p<=9007199254740991&&p>=-9007199254740991||a===Infinity||a===-Infinity||b===Infinity||b===-Infinity)return p}else if(a===Infinity||a===-Infinity||b===Infinity||b===-Infinity)return a>0===b>0?Infinity:-Infinity;return whole(BigInt(a)*BigInt(b))}",
  },
  lesser: { needs: [], source: "const lesser=(a,b)=>a<b?a:b;" },
  greater: { needs: [], source: "const greater=(a,b)=>a>b?a:b;" },
  corners: {
    needs: ["times", "lesser", "greater"],
    source:
      "function corners(a,b,c,d){const p=times(a,c),q=times(a,d),r=times(b,c),s=times(b,d);return[lesser(lesser(p,q),lesser(r,s)),greater(greater(p,q),greater(r,s))]}",
  },
  roundDown: {
    needs: ["whole"],
    source:
      "function roundDown(n,d){if(n===Infinity||n===-Infinity)return n;if(typeof n==='number'&&typeof d==='number'){let m=n%d;if(m<0)m+=d;return(n-m)/d}const x=BigInt(n),y=BigInt(d),q=x/y;return whole(x<0n&&q*y!==x?q-1n:q)}",
  },
  roundUp: { needs: ["roundDown"], source: "const roundUp=(n,d)=>-roundDown(-n,d);" },
  roundNearest: {
    needs: ["roundDown", "plus", "times"],
    source:
      "const roundNearest=(n,d)=>n<0?-roundDown(plus(times(-n,2),d),times(d,2)):roundDown(plus(times(n,2),d),times(d,2));",
  },
  fraction: {
    needs: [],
    source: "const fraction=(n,d)=>n===Infinity||n===-Infinity?n:[BigInt(n),BigInt(d)];",
  },
  reduced: {
    needs: [],
    source: "function reduced(n,d){let x=n<0n?-n:n,y=d;while(y){const z=x%y;x=y;y=z}return x>1n?[n/x,d/x]:[n,d]}",
  },
  isEnd: { needs: [], source: "const isEnd=a=>typeof a==='number';" },
  compared: {
    needs: ["isEnd"],
    source:
      "function compared(a,b){if(isEnd(a)||isEnd(b)){const x=isEnd(a)?a:0,y=isEnd(b)?b:0;return x<y?-1:x>y?1:0}const x=a[0]*b[1],y=b[0]*a[1];return x<y?-1:x>y?1:0}",
  },
  addFractions: {
    needs: ["isEnd", "reduced"],
    source: "const addFractions=(a,b)=>isEnd(a)?a:isEnd(b)?b:reduced(a[0]*b[1]+b[0]*a[1],a[1]*b[1]);",
  },
  multiplyFractions: {
    needs: ["isEnd", "reduced"],
    source:
      "function multiplyFractions(a,b){if(isEnd(a)||isEnd(b)){const s=(isEnd(a)?a:a[0]<0n?-1:a[0]>0n?1:0),t=(isEnd(b)?b:b[0]<0n?-1:b[0]>0n?1:0);return s===0||t===0?[0n,1n]:s*t}return reduced(a[0]*b[0],a[1]*b[1])}",
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
  daysBefore: {
    needs: [],
    source: "const daysBefore=y=>365*(y-=1)+Math.floor(y/4)-Math.floor(y/100)+Math.floor(y/400)-719162;",
  },
  yearOf: {
    needs: ["daysBefore"],
    source:
      "function yearOf(d){let y=1970+Math.floor(d/365.2425);while(daysBefore(y)>d)y--;while(daysBefore(y+1)<=d)y++;return y}",
  },
  monthLength: {
    needs: [],
    source: "const monthLength=(y,m)=>m===1?y%4===0&&(y%100!==0||y%400===0)?29:28:m===3||m===5||m===8||m===10?30:31;",
  },
  dayOfMonth: {
    needs: ["daysBefore", "monthLength"],
    source:
      "function dayOfMonth(y,m,d){let n=daysBefore(y);for(let i=0;i<m;i++)n+=monthLength(y,i);return n+Math.min(d,monthLength(y,m))-1}",
  },
  addMonths: {
    needs: ["yearOf", "daysBefore", "monthLength", "dayOfMonth"],
    source:
      "function addMonths(d,n){if(d===Infinity||d===-Infinity)return d;const y=yearOf(d);let r=d-daysBefore(y),m=0;while(r>=monthLength(y,m))r-=monthLength(y,m++);const c=y*12+m+n,z=Math.floor(c/12);return dayOfMonth(z,c-z*12,r+1)}",
  },
  moved: {
    needs: ["addMonths"],
    source:
      "function moved(d,n,m){if(n>4e6)return Infinity;if(n<-4e6)return-Infinity;return m?addMonths(d,Number(n)):d+Number(n)}",
  },
  fullYears: {
    needs: ["yearOf", "addMonths"],
    source:
      "function fullYears(a,b,e){if(!Number.isFinite(a)||!Number.isFinite(b))return e;const n=yearOf(b)-yearOf(a);return addMonths(a,12*n)<=b?n:n-1}",
  },
  yearEnd: { needs: ["yearOf"], source: "const yearEnd=d=>Number.isFinite(d)?yearOf(d):d;" },
  quarterEnd: {
    needs: ["yearOf", "daysBefore", "monthLength", "dayOfMonth"],
    source:
      "function quarterEnd(d){if(!Number.isFinite(d))return d;const y=yearOf(d);let r=d-daysBefore(y),m=0;while(r>=monthLength(y,m))r-=monthLength(y,m++);return dayOfMonth(y,m-m%3+2,31)}",
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
      "function columns(x){const a=x>>10,p=(x&22)!==0,q=(x&41)===41,f=(x&73)===73,g=(x&134)!==0,y=(x&256)!==0,n=(x&512)!==0;" +
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
  fold: { needs: [], source: "const fold=c=>c&4?0:c&1?1:(c&10)===10?3:2;" },
  ...valueHelpers,
  ...titleHelpers,
};

/** The helpers with all that they need. */
export function withNeeds(names: ReadonlySet<HelperName>): ReadonlySet<HelperName> {
  const wanted = new Set<HelperName>();
  const take = (name: HelperName): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const need of sources[name].needs) take(need);
  };
  for (const name of names) take(name);
  return wanted;
}

/** The source of the helpers in one fixed order, with all that they need unless they are `complete` already. */
export function helperSource(names: ReadonlySet<HelperName>, complete = false): string {
  const wanted = complete ? names : withNeeds(names);
  const ordered = Object.keys(sources) as readonly HelperName[];
  return ordered.map((name) => (wanted.has(name) ? `${sources[name].source}\n` : "")).join("");
}
