import type { BylawInitializationOptions, BylawSettings } from "@bylaw/language-server/protocol";

/** Reads one value of the section `bylaw` of the settings. */
export type ReadSetting = (name: string) => unknown;

/** The settings as the server takes them; values of another kind are left out, an empty applicant is none. */
export function settingsFor(read: ReadSetting): BylawSettings {
  const language = read("language");
  const applicant = read("applicant");
  const statuses = read("hints.statuses");
  const otherNames = read("hints.otherNames");
  return {
    language: language === "en" || language === "zh" ? language : "auto",
    ...(typeof applicant === "string" && applicant.trim() !== "" ? { applicant: applicant.trim() } : {}),
    hints: {
      ...(typeof statuses === "boolean" ? { statuses } : {}),
      ...(typeof otherNames === "boolean" ? { otherNames } : {}),
    },
  };
}

/** What the server is told at its start; it may name the commands that this extension runs itself. */
export function initializationOptions(read: ReadSetting): BylawInitializationOptions {
  return { ...settingsFor(read), clientCommands: ["bylaw.runScenarios"] };
}
