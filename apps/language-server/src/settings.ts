import type { Language } from "@bylaw/diagnostics";

/** How this server speaks and what it shows, as far as the client has said. */
export interface Settings {
  readonly language: Language | "auto";
  readonly applicant?: string;
  readonly statuses: boolean;
  readonly otherNames: boolean;
}

/** What counts where a client says nothing. */
export const defaultSettings: Settings = { language: "auto", statuses: true, otherNames: false };

/** Reads settings of a client, value by value over those before; what is of another kind is passed over. */
export function readSettings(value: unknown, before: Settings = defaultSettings): Settings {
  const language = entry(value, "language");
  const applicant = entry(value, "applicant");
  const hints = entry(value, "hints");
  const [statuses, otherNames] = [entry(hints, "statuses"), entry(hints, "otherNames")];
  const { applicant: applicantBefore, ...others } = before;
  const chosen = typeof applicant === "string" ? applicant.trim() : (applicantBefore ?? "");
  return {
    ...others,
    ...(language === "en" || language === "zh" || language === "auto" ? { language } : {}),
    ...(chosen === "" ? {} : { applicant: chosen }),
    ...(typeof statuses === "boolean" ? { statuses } : {}),
    ...(typeof otherNames === "boolean" ? { otherNames } : {}),
  };
}

/** Commands that the client runs itself. */
export function clientCommandsOf(options: unknown): ReadonlySet<string> {
  const listed = entry(options, "clientCommands");
  return new Set(Array.isArray(listed) ? listed.filter((one) => typeof one === "string") : []);
}

/** The language in which a client is spoken to: what it says, otherwise its locale. */
export function languageOf({ language }: Settings, locale: string | undefined): Language {
  if (language !== "auto") return language;
  return /^zh\b|^zh[-_]/i.test(locale ?? "") ? "zh" : "en";
}

/** One own entry of what a client sent. */
export function entry(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
