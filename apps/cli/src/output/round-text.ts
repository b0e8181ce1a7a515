import type { Determination, IrPolicy, RoundDetermination } from "@bylaw/ir";
import { type DecisionExplanation, explain } from "bylaw";
import { words } from "../words.ts";
import { colours, signs } from "./signs.ts";
import { type TableRow, tableText } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { wrap } from "./wrap.ts";

/** A round for people: for each decision a line an applicant, in the order given, with its outcome and what it gives. */
export function roundText({ applicants }: RoundDetermination, policy: IrPolicy, terminal: Terminal): string {
  const said = words[terminal.language];
  const explained = applicants.map(({ id, determination }) => ({
    id,
    determination,
    explanation: explain(determination, policy, { language: terminal.language, length: "short" }),
  }));
  const head = explained[0]?.explanation.head ?? [];
  const decisions = explained[0]?.explanation.decisions ?? [];
  const lines = [...head.flatMap((line) => wrap(line, terminal.width)), said.applicants(applicants.length)];
  for (const [index, { name }] of decisions.entries()) {
    const rows = explained.flatMap(({ id, determination, explanation }) => {
      const decision = explanation.decisions[index];
      if (decision === undefined) return [];
      const member = memberGiven(decision.id, determination, policy, terminal);
      return [rowOf(id, decision, member, terminal)];
    });
    lines.push("", ...tableText([said.applicant, name, ""], rows, terminal));
  }
  return lines.join("\n");
}

function rowOf(
  id: string,
  { outcome, outcomeWord, sentence, values, leftTo }: DecisionExplanation,
  member: string | undefined,
  { language }: Terminal,
): TableRow {
  // A value says what came of it; without one, or where it is not settled, the outcome is said.
  const sentences = outcome === "met" && values.length > 0 ? values : [sentence, ...values, ...leftTo];
  return {
    cells: [id, `${signs[outcome]} ${member ?? outcomeWord}`, sentences.join(language === "en" ? " " : "")],
    colour: colours[outcome],
  };
}

/** The grade or other choice that a decision gives, as the reader knows it. */
function memberGiven(
  id: string,
  { decisions }: Determination,
  policy: IrPolicy,
  { language }: Terminal,
): string | undefined {
  const known = decisions[id]?.value?.known;
  const type = policy.decisions.find(({ names }) => names.id === id)?.type;
  const member = type?.kind === "choice" ? type.members.find((each) => each.id === known) : undefined;
  return member?.[language] ?? member?.id;
}
