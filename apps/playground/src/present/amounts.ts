import type { Language } from "@bylaw/diagnostics";
import type { IrPolicy, RuleResult } from "@bylaw/ir";
import type { Texts } from "../texts/texts.ts";
import { type Exact, grouped, readExact, times, toDecimal } from "./exact.ts";
import { shortName, unitName } from "./names.ts";

/** A value as the page shows it: the figure, and the unit that follows it smaller. */
export interface Amount {
  readonly value: string;
  readonly unit?: string;
}

export interface Manner {
  readonly policy: IrPolicy;
  readonly language: Language;
  readonly texts: Texts;
}

/** What a value measures, and for a share its two amounts. */
export interface Measured {
  readonly measure?: RuleResult["measure"] | undefined;
  readonly unit?: string | undefined;
  readonly share?: { readonly part: string; readonly whole: string } | undefined;
}

/** A canonical value of the determination in words of the page. Text that is no number stays as it is. */
export function showAmount(canonical: string, measured: Measured, manner: Manner): Amount {
  const exact = readExact(canonical);
  switch (measured.measure) {
    case "money":
      return exact === undefined ? { value: canonical } : showMoney(exact, manner);
    case "percent":
      return { value: showPercent(canonical, exact, measured, manner) };
    case "months":
    case "days":
      return showLength(canonical, manner);
    case "boolean":
      return { value: canonical === "true" || canonical === "yes" ? manner.texts.yes : manner.texts.no };
    case "choice":
    case "set":
      return { value: showMembers(canonical, manner) };
    case "count":
    case "area":
    case "points":
    case "number":
      return exact === undefined ? { value: canonical } : showPlain(exact, measured, manner);
    default:
      return { value: canonical };
  }
}

/** Money in yuan; in Chinese in 万元 where that has at most two decimals. */
export function showMoney(exact: Exact, { language, texts }: Pick<Manner, "language" | "texts">): Amount {
  const unit = texts.units.money;
  if (language === "zh") {
    const wan = toDecimal({ numerator: exact.numerator, denominator: exact.denominator * 10_000n }, 2);
    if (wan.exact && Math.abs(Number(wan.text)) >= 1) return { value: grouped(wan.text, language), unit: `万${unit}` };
  }
  return { value: grouped(toDecimal(exact, 2).text, language), unit };
}

/** A share by its two amounts where they are known: 79 of 99 is not 79.79 %. */
function showPercent(
  canonical: string,
  exact: Exact | undefined,
  { share }: Measured,
  { language, texts }: Manner,
): string {
  const [part = "", whole] = share === undefined ? canonical.split("/") : [share.part, share.whole];
  if (whole !== undefined) return texts.ofMany(plain(part, language), plain(whole, language));
  return exact === undefined ? canonical : `${toDecimal(times(exact, 100n), 4).text}%`;
}

function plain(canonical: string, language: Language): string {
  const exact = readExact(canonical);
  return exact === undefined ? canonical : grouped(toDecimal(exact, 2).text, language);
}

/** "P24M" as 2 years, "P30D" as 30 days. */
export function showLength(canonical: string, { texts }: Pick<Manner, "texts">): Amount {
  const parts = /^(-?)P(\d+)([YMD])$/.exec(canonical);
  if (parts === null) return { value: canonical };
  const count = Number(`${parts[1]}${parts[2]}`);
  if (parts[3] === "D") return { value: String(count), unit: texts.length(count, "days") };
  const months = parts[3] === "Y" ? count * 12 : count;
  if (months % 12 === 0 && months !== 0) {
    return { value: String(months / 12), unit: texts.length(months / 12, "years") };
  }
  return { value: String(months), unit: texts.length(months, "months") };
}

function showPlain(exact: Exact, { measure, unit }: Measured, { policy, language, texts }: Manner): Amount {
  const value = grouped(toDecimal(exact, 4).text, language);
  if (measure === "area") return { value, unit: texts.units.area };
  if (measure === "points") return { value, unit: texts.units.points };
  return unit === undefined ? { value } : { value, unit: unitName(policy, unit, language) };
}

/** Member ids by the names of the policy's own choices. */
function showMembers(canonical: string, { policy, language, texts }: Manner): string {
  if (canonical === "none") return texts.none;
  const names = new Map<string, string>();
  for (const { type } of [...policy.facts, ...policy.lets]) {
    const types = type.kind === "list" ? type.fields.map((field) => field.type) : [type];
    for (const each of types) {
      if (each.kind === "choice" || each.kind === "set") {
        for (const member of each.members) names.set(member.id, shortName(member, language));
      }
    }
  }
  return canonical
    .split(/,\s*/)
    .map((id) => names.get(id) ?? id)
    .join(language === "zh" ? "、" : ", ");
}

/** Figure and unit as one text. */
export function joined({ value, unit }: Amount, language: Language): string {
  if (unit === undefined) return value;
  return language === "zh" ? `${value}${unit}` : `${value} ${unit}`;
}
