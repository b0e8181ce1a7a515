import type { HelperSource } from "./runtime.ts";

/** The name of a helper of modules with values, records or rounds. */
export type ValueHelperName =
  | "withGiven"
  | "numberText"
  | "lengthText"
  | "dayText"
  | "namesOf"
  | "said"
  | "worked"
  | "workingDay";

/** Helpers of modules whose decisions give values; see runtime.ts. */
export const valueHelpers: Readonly<Record<ValueHelperName, HelperSource>> = {
  // The columns of a decision with those of its value: given, surely left to a role, or open.
  withGiven: {
    needs: [],
    source: "function withGiven(y,g){const w=g===1?9:g===2?10:8;return y&w&9|(y|w)&6}",
  },
  // A fraction as determinations write it: with at least so many decimals, or as a fraction where no decimals do.
  numberText: {
    needs: ["reduced"],
    source:
      "function numberText(n,d,m){const[a,b]=reduced(BigInt(n),BigInt(d));let t=0,f=0,r=b;" +
      "while(r%2n===0n){r/=2n;t++}while(r%5n===0n){r/=5n;f++}if(r!==1n)return a+'/'+b;" +
      "const k=Math.max(t,f,m),z=(a<0n?-a:a)*10n**BigInt(k)/b,s=String(z).padStart(k+1,'0');" +
      "return(a<0n?'-':'')+s.slice(0,s.length-k)+(k===0?'':'.'+s.slice(s.length-k))}",
  },
  lengthText: {
    needs: ["numberText"],
    source: "const lengthText=(n,d,u)=>(n<0?'-':'')+'P'+numberText(n<0?-n:n,d,0)+u;",
  },
  dayText: {
    needs: ["yearOf", "daysBefore", "monthLength"],
    source:
      "function dayText(d){const y=yearOf(d);let r=d-daysBefore(y),m=0;while(r>=monthLength(y,m))r-=monthLength(y,m++);" +
      "const t=n=>String(n).padStart(2,'0');return String(y).padStart(4,'0')+'-'+t(m+1)+'-'+t(r+1)}",
  },
  namesOf: {
    needs: [],
    source: "const namesOf=(m,l)=>l.filter((_,i)=>typeof m==='bigint'?m>>BigInt(i)&1n:m>>>i&1);",
  },
  // Whether a day is worked, by the calendar of the run; undefined where its year is not loaded.
  worked: {
    needs: ["own", "yearOf"],
    source:
      "function worked(r,d){if(r.calendar===undefined)return;const y=yearOf(d);let s=r.years.get(y);if(s===undefined){" +
      "const t=own(r.calendar.years,String(y)),n=l=>new Set(l.map(x=>Math.round(Date.parse(x+'T00:00:00Z')/864e5)));" +
      "s=t===undefined?null:[n(t.free),n(t.working)];r.years.set(y,s)}if(s===null)return;" +
      "const w=((d+4)%7+7)%7;return s[1].has(d)||w!==0&&w!==6&&!s[0].has(d)}",
  },
  workingDay: {
    needs: ["worked"],
    source:
      "function workingDay(r,d,n,z){if(!Number.isFinite(d)||n===Infinity||n===-Infinity)return z;const s=n<0?-1:1;" +
      "for(let k=Math.abs(Number(n));k>0;){d+=s;const w=worked(r,d);if(w===undefined)return z;if(w)k--}return d}",
  },
  // What a determination says of a value: known, provisional, withheld, or open with what is left.
  said: {
    needs: ["fold"],
    source:
      "function said(d,t,p){if(d.y&4)return{withheld:true};if(d.g===1)return fold(d.x)===1?{known:t(d)}:{provisional:t(d)};" +
      "return d.g===2?{open:true}:{open:true,...p(d)}}",
  },
};
