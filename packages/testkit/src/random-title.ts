import type { CheckedEvent, IrExpression, IrLength, IrTitle, IrTitleTerm } from "@bylaw/ir";
import { titleEventKinds } from "@bylaw/ir";
import type { Choices } from "./choices.ts";
import { dayNumber, naturalDays } from "./random-days.ts";
import type { Surroundings } from "./random-sources.ts";
import { plainNumber } from "./random-types.ts";
import { perhapsForEach } from "./random-value-decision.ts";

function length(around: Surroundings, unit: "months" | "days", values: readonly string[]): IrLength {
  const { choices, limits, make } = around;
  if (limits.lengths && choices.chance(30)) return { unit, amount: make.number(around, unit, 0) };
  if (limits.lengths && choices.chance(30)) {
    const open = choices.chance(30) ? make.number(around, "days", 0) : undefined;
    const type = plainNumber("days");
    const amount = open ?? { kind: "constant", type, value: choices.pick(["3", "0", "20", "250", "-2"]) };
    return { unit: "workingDays", amount };
  }
  return { unit, amount: { kind: "constant", type: plainNumber(unit), value: choices.pick(values) } };
}

/** One or two titles, the second perhaps under the first. */
export function addTitles(around: Surroundings, titles: IrTitle[]): void {
  titles.push(randomTitle(around, 0, undefined));
  if (around.choices.chance(60)) titles.push(randomTitle(around, 1, titles[0]));
}

function randomTitle(around: Surroundings, index: number, above: IrTitle | undefined): IrTitle {
  const { choices } = around;
  const { inside, forEach } = perhapsForEach(around, above === undefined ? 25 : 0);
  const under = above !== undefined && above.forEach === undefined && choices.chance(70);
  const terms: IrTitleTerm[] = [];
  const when = (): { readonly when?: IrExpression } =>
    choices.chance(20) ? { when: around.make.condition(inside, 0) } : {};
  if (choices.chance(20)) {
    const until = choices.chance(60) ? { until: choices.pick(naturalDays) } : {};
    terms.push({ kind: "valid", id: "0.valid", ...when(), ...until, period: length(inside, "months", ["24", "1"]) });
  }
  if (choices.chance(70)) {
    terms.push({ kind: "valid", id: "1.valid", ...when(), period: length(inside, "months", ["12", "36", "1"]) });
  }
  if (choices.chance(50)) {
    terms.push({ kind: "review", id: "2.review", ...when(), period: length(inside, "months", ["24", "6"]) });
  }
  if (choices.chance(60)) {
    const from = choices.chance(15) ? { from: choices.pick(naturalDays) } : {};
    const period = length(inside, "days", ["365", "30", "2000"]);
    terms.push({ kind: "revoke_and_bar", id: "3.revoke_and_bar", ...from, period });
  }
  if (choices.chance(40)) terms.push({ kind: "revoke", id: "4.revoke" });
  return {
    names: { id: `title${index}` },
    ...(forEach !== undefined && { forEach }),
    ...(under && { under: { title: above.names.id } }),
    terms,
    readings: [],
  };
}

/** Events as the door would let them through: sorted, without repeats, mostly in an order that can have happened. */
export function randomHistory(
  choices: Choices,
  title: IrTitle,
  unknown: number,
  records: number,
): readonly CheckedEvent[] {
  const events = choices.times(0, 5, (index): CheckedEvent => {
    const event = index === 0 || choices.chance(25) ? "granted" : choices.pick(titleEventKinds);
    const on = dayNumber(choices.pick(naturalDays)) + choices.below(3) - 1;
    const barring = title.terms
      .filter(({ kind }) => kind === "revoke_and_bar" || kind === "revoke")
      .map(({ id }) => id);
    const cause = event === "revoked" && !choices.chance(unknown) ? { cause: choices.some(barring) } : {};
    const record = title.forEach === undefined ? {} : { record: choices.below(Math.max(1, records)) };
    return { event, ...(choices.chance(unknown / 3) ? {} : { on }), ...cause, ...record };
  });
  const place = ({ on = -Infinity, event }: CheckedEvent): readonly [number, number] => [
    on,
    titleEventKinds.indexOf(event),
  ];
  const sorted = events.toSorted((a, b) => {
    const [[dayA, kindA], [dayB, kindB]] = [place(a), place(b)];
    return dayA === dayB ? kindA - kindB : dayA - dayB;
  });
  const once = new Map(sorted.map((event) => [JSON.stringify(event), event]));
  return [...once.values()].map((event, index) => ({ ...event, index }));
}
