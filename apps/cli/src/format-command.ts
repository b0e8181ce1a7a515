import type { CommandHost } from "./command-host.ts";

interface FormatGiven {
  readonly check?: boolean;
  readonly lang?: string;
}

/** `bylaw format [PATHS...]`. */
export function addFormatCommand({ add, texts, terminal, finish }: CommandHost): void {
  add("format", texts.formatCommand)
    .argument("[PATHS...]", texts.paths)
    .option("--check", texts.formatCheck)
    .option("--lang <en|zh|zh-Hant>", texts.formatLang)
    .action(async (paths: readonly string[], { check: only = false, lang: writing }: FormatGiven) => {
      const { format } = await import("./commands/format.ts");
      finish(await format({ paths, check: only, ...(writing !== undefined && { writing }) }, terminal));
    });
}
