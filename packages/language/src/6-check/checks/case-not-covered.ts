import { problem } from "@bylaw/diagnostics";
import { shortened } from "../../5-type/meet.ts";
import { armsIn } from "../arms.ts";
import type { Check } from "../check-input.ts";
import { casesOf, sweep } from "../covered.ts";

/** Cases that no arm covers, with an example (language reference: let). */
export const caseNotCovered: Check = ({ model, textAt }) =>
  armsIn(model).flatMap(({ arms, span }) => {
    if (arms.some(({ when }) => when === undefined)) return [];
    const read = casesOf(arms.map(({ when }) => (when === undefined ? [] : [when])));
    // What is worked out may hang together with what stands beside it: the gap might be one that nobody falls into.
    const plain = read?.subjects.every(({ subject }) => subject.kind === "fact" || subject.kind === "field");
    if (!plain && read?.subjects.length !== 1) return [];
    const gap = read && sweep(read.cases, read.subjects)?.gap;
    const [first] = read?.subjects ?? [];
    if (gap === undefined || first === undefined) return [];
    const subjects = read?.subjects.map((entry) => shortened(textAt(entry.subject.span))) ?? [];
    return [problem("case-not-covered", { subjects, example: gap }, { here: span })];
  });
