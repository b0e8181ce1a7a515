import type { HelperSource, ValueHelperName } from "./helper-source.ts";

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
    needs: ["yearOf"],
    source:
      "function dayText(d){const m=monthOf(d),t=(n,l)=>String(n).padStart(l,'0');" +
      "return t(yearOf(d),4)+'-'+t((m+2)%12+1,2)+'-'+t(d-monthStart(m)+1,2)}",
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
  // A value after a limit over the members m, with i instead (all members: f): kept (1), lost (0), or open (2).
  afterLimit: {
    needs: ["single"],
    source:
      "function afterLimit(v,m,i,f,s){if(v.g===2||(v.a&m)==0||s===1)return v;const k=s===2?v.a:v.a&~m,n=i===undefined," +
      "w=n?k:k|i,l=v.l||n;return w==0?{g:2,l:true,a:f}:{g:!l&&single(w)?1:0,l,a:w}}",
  },
  // How many ends of an ascending row lie below one, or at it too.
  below: {
    needs: ["compared"],
    source:
      "function below(l,x,t){let a=0,b=l.length;while(a<b){const m=a+b>>1,c=orderOf(l[m],x);if(c<0||t&&c===0)a=m+1;else b=m}return a}" +
      "\nconst orderOf=(a,b)=>Array.isArray(a)||Array.isArray(b)?compared(a,b):a<b?-1:a>b?1:0;",
  },
  placesOf: {
    needs: ["compared", "multiplyFractions", "roundFraction", "fraction"],
    source:
      "function placesOf(c,n,m,h,z){const x=compared(c,[0n,1n])<0?[0n,1n]:c,y=h?multiplyFractions(x,[BigInt(n),1n]):x;" +
      "return isEnd(y)?z:Number(roundFraction(y,1n,1n,m))}",
  },
  // What a limit leaves of the values s of all applicants a, by sorted keys.
  limitAll: {
    needs: ["afterLimit", "below", "placesOf"],
    source:
      "function limitAll(r,a,s,B,m,i,f,t,d,h){const c=a.map(e=>B(e,r));let n=0,z=0;for(const k of c){if(k[0]===1)n++;if(k[0]!==2)z++}" +
      "const o=a.map((e,k)=>{const v=s[k];if(v.y&4||v.g===2||(v.a&m)==0)return 0;return(v.a&~m)==0&&v.y&1&&!v.l?1:2})," +
      "best=c.filter((_,k)=>o[k]).map(k=>k[1]).sort(orderOf),worst=c.filter((_,k)=>o[k]===1).map(k=>k[2]).sort(orderOf);" +
      "return s.map((v,k)=>{if(o[k]===0)return v;const[,x,y,p,q]=c[k],w=orderOf(x,y)===0,u=o[k]===1?1:0," +
      "l=placesOf(p,n,d,h,z),g=Math.max(l,placesOf(q,z,d,h,z))," +
      "no=1+(t===2?below(worst,x,true)-(w?u:0):below(worst,x,false)),yes=1+(t===1?below(best,y,false)-(w?0:1):below(best,y,true)-1);" +
      "return{...v,...afterLimit(v,m,i,f,yes<=l?1:no>g?0:2)}})}",
  },
  // What a determination says of a value: known, provisional, withheld, or open with what is left.
  said: {
    needs: ["fold"],
    source:
      "function said(d,t,p){if(d.y&4)return{withheld:true};if(d.g===1)return fold(d.x)===0?{known:t(d)}:{provisional:t(d)};" +
      "return d.g===2?{open:true}:{open:true,...p(d)}}",
  },
};
