import { everyPart, type IrExpression, type TimeResult } from "@bylaw/ir";
import { type Day, dayText, firstPossibleDay, lastPossibleDay } from "../dates/calendar-day.ts";
import { fullMonths, shiftMonths } from "../dates/date-arithmetic.ts";
import { only } from "../numbers/interval.ts";
import { ceiling, divide, floor, rational } from "../numbers/rational.ts";
import type { Place } from "../place.ts";
import type { Sides } from "../rules/bounds.ts";
import { dateOf, numberOf, type Run } from "../run.ts";

/** Nobody is told of a day that lies further off. */
const mostYears = 100;

/**
 * From when a comparison that does not hold would hold by the passing of time alone: full years up to a date, or a
 * known date against the date asked about. Nothing for every other comparison.
 */
export function timeOf(sides: Sides, run: Run, place: Place): TimeResult | undefined {
  return yearsPassed(sides, run, place) ?? dayReached(sides, run, place);
}

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** `full years from a to b >= N years`, also through a value named with `let`. */
function yearsPassed({ given, operator, bound }: Sides, run: Run, place: Place): TimeResult | undefined {
  const years = fullYearsIn(given, run);
  if (years === undefined || (operator !== ">=" && operator !== ">")) return undefined;
  const { to } = years;
  if (to.kind !== "fact" && to.kind !== "today") return undefined;
  const [start, end] = [knownDay(years.from, run, place), knownDay(to, run, place)];
  const asked = only(numberOf(run, bound, place).value.range);
  if (start === undefined || end === undefined || asked === undefined) return undefined;
  const inYears = divide(asked, rational(12n));
  const needed = Number(operator === ">" ? floor(inYears) + 1n : ceiling(inYears));
  if (needed > mostYears) return undefined;
  return {
    from: dayText(shiftMonths(start, 12 * needed)),
    ...(to.kind === "fact" && { fact: to.fact }),
    elapsed: `P${Math.max(0, fullMonths(start, end))}M`,
  };
}

/** Full years are counted in months, twelve each. */
function fullYearsIn(expression: IrExpression, run: Run): Of<"fullYears"> | undefined {
  if (expression.kind === "let") {
    const value = run.lets.get(expression.let)?.value;
    return value && fullYearsIn(value, run);
  }
  const counted = expression.kind === "multiply" && expression.right.kind === "constant";
  return counted && expression.right.value === "12" && expression.left.kind === "fullYears"
    ? expression.left
    : undefined;
}

/** A known date against today, or against today moved by a length. */
function dayReached({ given, operator, bound }: Sides, run: Run, place: Place): TimeResult | undefined {
  const later = operator === ">=" || operator === ">" ? given : bound;
  const fixed = later === given ? bound : given;
  if (operator === "=" || operator === "!=" || !isClock(later) || readsToday(fixed, run)) return undefined;
  const day = knownDay(fixed, run, place);
  const move = movedBy(later, run, place);
  if (day === undefined || move === undefined) return undefined;
  const strict = operator === ">" || operator === "<";
  const holds = (today: Day): boolean => (strict ? move(today) > day : move(today) >= day);
  const first = firstDay(holds, run.on, Math.min(run.on + 366 * mostYears, lastPossibleDay));
  return first === undefined ? undefined : { from: dayText(first) };
}

/** The first day on which what then goes on holding holds. */
function firstDay(holds: (day: Day) => boolean, after: Day, last: Day): Day | undefined {
  if (!holds(last)) return undefined;
  let [not, yes] = [after, last];
  while (yes - not > 1) {
    const middle = Math.floor((not + yes) / 2);
    if (holds(middle)) yes = middle;
    else not = middle;
  }
  return yes;
}

function isClock(expression: IrExpression): expression is Of<"today"> | Of<"shift"> {
  if (expression.kind === "today") return true;
  return expression.kind === "shift" && expression.unit !== "workingDays" && expression.date.kind === "today";
}

function movedBy(expression: Of<"today"> | Of<"shift">, run: Run, place: Place): ((day: Day) => Day) | undefined {
  if (expression.kind === "today") return (day) => day;
  const amount = only(numberOf(run, expression.amount, place).value.range);
  if (amount === undefined || readsToday(expression.amount, run)) return undefined;
  const by = Number(floor(amount));
  if (Math.abs(by) > 12 * mostYears * 31) return undefined;
  return expression.unit === "months" ? (day) => shiftMonths(day, by) : (day) => day + by;
}

function readsToday(expression: IrExpression, run: Run): boolean {
  for (const part of everyPart(expression)) {
    if (part.kind === "today") return true;
    const value = part.kind === "let" ? run.lets.get(part.let)?.value : undefined;
    if (value !== undefined && readsToday(value, run)) return true;
  }
  return false;
}

function knownDay(expression: IrExpression, run: Run, place: Place): Day | undefined {
  const { first, last, none } = dateOf(run, expression, place).value;
  return none === "no" && first === last && first >= firstPossibleDay && last <= lastPossibleDay ? first : undefined;
}
