import type { HelperName, HelperSource, TitleHelperName } from "./helper-source.ts";
import { barSource, candidateSource, foundSource, lifeSource, livesSource, type TitlePath } from "./title-paths.ts";

/**
 * Helpers that go through the histories of titles (semantics 11). A term is `[guard, amount, unit, from, until]`: its
 * guard holds (1) or is open (0), an amount that is not known is undefined, the units are months (0), days (1), and
 * working days as the helper that counts them, so that no other module holds it. An event is `{k, c, on}`: the number of
 * its kind, those of the terms that caused it, its day. A link is a title with its events (h), its terms for
 * validity (v) and review (w), and all its terms (t), which have `[, amount, unit, from, until, number, bars]`; the links of a title begin with the topmost one above it. A life is
 * `[status, stretches]`, a stretch `[since, until, how it ends]`. What no title of the policy needs is left out.
 */
export const titleHelpers: Readonly<Record<TitleHelperName, HelperSource>> = {
  // Events as records of facts hold them, the terms of the title given by their ids.
  eventsOf: {
    needs: [],
    source: `const eventsOf=(h,ids)=>h?.map(({event,cause,on,record})=>({k:eventKinds.indexOf(event),c:cause?.map(id=>ids.indexOf(id)),on,record}));
const eventKinds=["granted","renewed","reviewed","ordered_to_rectify","rectified","failed_to_rectify","refused_to_rectify","revoked"];`,
  },
  // Days beyond 9999 or before 1 have no date any more.
  lengthAfter: {
    needs: ["addMonths"],
    source: (paths) => {
      const open = paths.has("open") ? "if(n===undefined)return;" : "";
      const worked = paths.has("workingDays") ? "if(endless(d))return d;if(u?.call)return u(r,d,n);" : "";
      const moved = paths.has("days") ? "u?d+n:addMonths(d,n)" : "addMonths(d,n)";
      return `function lengthAfter(r,d,[,n,u]){${open}${worked}const x=${moved};return x>2932896?Infinity:x<-719162?-Infinity:x}`;
    },
  },
  inTerm: { needs: [], source: "const inTerm=(t,d)=>!(d<t[3]||d>t[4]);" },
  // The life of a title over dated events, or nothing where a day of it cannot be worked out.
  titleLife: { needs: periodNeeds, source: lifeSource },
  // Days that stand for all on which an event without a date can have been; nothing where they are too many.
  candidateDays: { needs: ["addMonths"], source: candidateSource },
  // All lives that a title can have had, or nothing where too much is open.
  titleLives: { needs: ["titleLife", "candidateDays"], source: livesSource },
  // Whether a bar runs (1), does not (2), or may (0): of one term by its number, or of any.
  barRuns: { needs: periodNeeds, source: barSource },
  // What is found of a title: the statuses still possible as a mask (m), its lives (l), the run and the title itself.
  titleFound: {
    needs: (paths) => (paths.has("bars") ? ["titleLives", "barRuns"] : ["titleLives"]),
    source: foundSource,
  },
  // Whether the status is one of those asked for: 1 yes, 2 no, 0 open; a title of an unknown record is open.
  titleIs: { needs: [], source: "const titleIs=(f,m)=>!f?0:!(f.m&~m)?1:f.m&m?0:2;" },
  // Whether a bar of one term runs, likewise.
  titleBar: { needs: ["barRuns"], source: "const titleBar=(f,i)=>f?barRuns(f.r,f.o,i):0;" },
  // The same of all records of a list.
  titleAll: {
    needs: [],
    source:
      "function titleAll(l,test){if(l===undefined)return 0;let all=1;for(const q of l){const t=test(q);if(t===2)return 2;if(t===0)all=0}return all}",
  },
  // A date of a title, or of all titles given, by its place in a stretch: its ends, and whether it is none.
  titleDate: {
    needs: [],
    source: `function titleDate(f,k){const l=f?.l?.map(([,l])=>l.at(-1)?.[k]),d=l?.filter(d=>d-d===0);
return l?{a:Math.max(-25567,Math.min(...d)),b:Math.min(120529,Math.max(...d)),p:!d.length,n:d.length===l.length}:{a:-25567,b:120529,p:false,n:false}}`,
  },
  titleDates: {
    needs: ["titleDate"],
    source: `function titleDates(l,find,part){if(l===undefined)return titleDate(undefined,part);
const all=l.map(q=>titleDate(find(q),part));if(all.length===0)return{a:Infinity,b:-Infinity,p:true,n:false};
return{a:Math.min(...all.map(x=>x.a)),b:Math.max(...all.map(x=>x.b)),p:all.every(x=>x.p),n:all.every(x=>x.n)}}`,
  },
};

function periodNeeds(paths: ReadonlySet<TitlePath>): readonly HelperName[] {
  return paths.has("periods") ? ["lengthAfter", "inTerm"] : ["lengthAfter"];
}
