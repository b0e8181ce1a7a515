// Generated from messages/ by `npm run generate`. Do not edit.
import type { ParameterValue, Severity } from "./parameter-value.ts";
import { joinList, nearestNames, selectKey } from "./parameters.ts";

type P = Readonly<Record<string, ParameterValue>>;
type Text = (p: P) => string;
interface Both { readonly en: Text; readonly zh: Text }

function choose(key: string, cases: Readonly<Record<string, (() => string) | undefined>>): string {
  return (Object.hasOwn(cases, key) ? cases[key] : cases["other"])?.() ?? "";
}

/** The parameters that each code takes. */
export interface DiagnosticParameters {
  readonly "unknown-fact": { readonly "name": string; readonly "nearest": readonly string[]; readonly "searched": readonly string[] };
}

interface LabelNames {
  readonly "unknown-fact": "here";
}

interface PrimaryLabels {
  readonly "unknown-fact": "here";
}

interface FixNames {
  readonly "unknown-fact": "rename";
}

export type DiagnosticCode = keyof DiagnosticParameters;
export type ParametersOf<C extends DiagnosticCode> = DiagnosticParameters[C];
export type LabelName<C extends DiagnosticCode> = LabelNames[C];
export type PrimaryLabel<C extends DiagnosticCode> = PrimaryLabels[C];
export type FixName<C extends DiagnosticCode> = FixNames[C];

export const severities: { readonly [C in DiagnosticCode]: Severity } = {
  "unknown-fact": "error",
};

export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(severities) as DiagnosticCode[];

/** The labels of each code, the primary one first. */
export const labelOrder: { readonly [C in DiagnosticCode]: readonly string[] } = {
  "unknown-fact": ["here"],
};

export const messages: { readonly [C in DiagnosticCode]: { readonly message: Both; readonly labels: Readonly<Record<string, Both>>; readonly help?: Both; readonly fixes: Readonly<Record<string, Both>> } } = {
  "unknown-fact": {
    message: { en: (p) => "No fact is called `" + String(p["name"] ?? "") + "`." + nearestNames(p["nearest"] as readonly string[], "en"), zh: (p) => "没有名为`" + String(p["name"] ?? "") + "`的事项。" + nearestNames(p["nearest"] as readonly string[], "zh") },
    labels: { "here": { en: (p) => "not declared here" + choose(selectKey(p["searched"]), { "none": () => "", "other": () => " or in " + joinList(p["searched"] as readonly string[], "en") }), zh: (p) => "本文件" + choose(selectKey(p["searched"]), { "none": () => "", "other": () => "及" + joinList(p["searched"] as readonly string[], "zh") }) + "未声明" } },
    help: { en: () => "A fact is declared once with its kind, as in `fact assets: money`.", zh: () => "事项须先声明其种类，例如“事项 资产总额: 金额”。" },
    fixes: { "rename": { en: (p) => "Write `" + String(p["to"] ?? "") + "`", zh: (p) => "改为`" + String(p["to"] ?? "") + "`" } },
  },
};
