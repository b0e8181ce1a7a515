import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
} from "@microsoft/api-extractor";
import { type Entry, type PublicPackage, shortName } from "./public-packages.ts";
import { readingOptions } from "./reading-options.ts";
import { asDeclaration } from "./write-declarations.ts";

/**
 * The reports of all entries of the packages whose declarations stand in `folder`: each public signature in one order,
 * nothing else. By file name. One compiler reads them all.
 */
export function makeReports(packages: readonly PublicPackage[], folder: string): ReadonlyMap<string, string> {
  const all = packages.flatMap((one) => one.entries.map((entry) => ({ one, entry })));
  const files = all.map(({ one, entry }) => join(folderOf(one, folder), asDeclaration(entry.source)));
  let compilerState: CompilerState | undefined;
  return new Map(
    all.map(({ one, entry }) => {
      const config = configOf(one, entry, folder);
      compilerState ??= CompilerState.create(config, { additionalEntryPoints: files });
      Extractor.invoke(config, {
        localBuild: true,
        compilerState,
        messageCallback: (message) => {
          message.logLevel = ExtractorLogLevel.None;
        },
      });
      const name = `${reportName(one, entry)}.api.md`;
      return [name, readFileSync(join(folder, "reports", name), "utf8")] as const;
    }),
  );
}

function folderOf(one: PublicPackage, folder: string): string {
  return join(folder, "declarations", shortName(one.name));
}

function reportName(one: PublicPackage, entry: Entry): string {
  return `${shortName(one.name)}${entry.path.slice(1)}`.replaceAll("/", "-");
}

function configOf(one: PublicPackage, entry: Entry, folder: string): ExtractorConfig {
  const projectFolder = folderOf(one, folder);
  const mainEntryPointFilePath = join(projectFolder, asDeclaration(entry.source));
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  const configObject: IConfigFile = {
    projectFolder,
    mainEntryPointFilePath,
    newlineKind: "lf",
    compiler: {
      overrideTsconfig: {
        compilerOptions: readingOptions,
        files: [mainEntryPointFilePath],
      },
    },
    apiReport: {
      enabled: true,
      reportFolder: join(folder, "reports"),
      reportTempFolder: join(folder, "reports-before"),
      reportFileName: reportName(one, entry),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: silent,
      extractorMessageReporting: silent,
      tsdocMessageReporting: silent,
    },
  };
  mkdirSync(join(folder, "reports"), { recursive: true });
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: join(projectFolder, "api-extractor.json"),
    packageJsonFullPath: join(projectFolder, "package.json"),
  });
}
