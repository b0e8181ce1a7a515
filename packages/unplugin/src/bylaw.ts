import { dirname, isAbsolute, resolve } from "node:path";
import type { UnpluginBuildContext, UnpluginOptions } from "unplugin";
import { createUnplugin, type UnpluginContext, type UnpluginContextMeta, type UnpluginInstance } from "unplugin";
import { setUpEsbuild } from "./bundlers/esbuild-setup.ts";
import { loadPart, styleBeside } from "./bundlers/load-policy.ts";
import { tellTogether } from "./bundlers/report.ts";
import { updatedModules } from "./bundlers/vite-update.ts";
import { tellWebpack } from "./bundlers/webpack-report.ts";
import { type BylawOptions, languageOf } from "./options.ts";
import { type KeptPolicies, keepPolicies } from "./policies/kept-policies.ts";
import { policyIds, readModuleId } from "./policies/module-id.ts";
import { noPlaces, type SourceMap } from "./policies/module-source.ts";

const name = "bylaw";

/** Policy files as modules, for each bundler by its name: `bylaw.vite()`, `bylaw.rollup()`, and so on. */
export const bylaw: UnpluginInstance<BylawOptions | undefined, false> = createUnplugin(
  (options: BylawOptions | undefined = {}, meta: UnpluginContextMeta): UnpluginOptions => {
    const policies = keepPolicies(languageOf(options, process.env));
    if (meta.framework === "esbuild") {
      return { name, esbuild: { setup: (build) => setUpEsbuild(build, policies, options) } };
    }
    const likeWebpack = meta.framework === "webpack" || meta.framework === "rspack" || meta.framework === "rsbuild";
    return {
      name,
      // webpack and its kin find a file with a query by themselves; others have to be told.
      ...(likeWebpack ? {} : { resolveId: { filter: { id: /[?&]bylaw=/ }, handler: resolvePart } }),
      load: {
        filter: { id: policyIds },
        handler(id) {
          return likeWebpack
            ? loadForWebpack.call(this, id, policies, options)
            : load.call(this, id, policies, options, meta);
        },
      },
      vite: {
        hotUpdate({ file, modules }) {
          return updatedModules(this.environment, policies, file, modules);
        },
      },
    };
  },
);

type LoadContext = UnpluginBuildContext & UnpluginContext;

interface LoadedModule {
  readonly code: string;
  readonly map: SourceMap;
  readonly moduleSideEffects: false;
}

async function load(
  this: LoadContext,
  id: string,
  policies: KeptPolicies,
  options: BylawOptions,
  { framework }: UnpluginContextMeta,
): Promise<LoadedModule | undefined> {
  const asked = readModuleId(id);
  if (asked === undefined) return undefined;
  const { module, problems, watched } = await loadPart(asked, policies, options, styleBeside(asked));
  for (const file of watched) this.addWatchFile(file);
  tellTogether(problems, this, id, framework === "vite" ? 1 : 0);
  return module && { code: module.code, map: module.map ?? noPlaces, moduleSideEffects: false };
}

async function loadForWebpack(
  this: LoadContext,
  id: string,
  policies: KeptPolicies,
  options: BylawOptions,
): Promise<Pick<LoadedModule, "code" | "map"> | undefined> {
  const asked = readModuleId(id);
  if (asked === undefined) return undefined;
  const { module, problems, watched } = await loadPart(asked, policies, options, styleBeside(asked, true));
  for (const file of watched) this.addWatchFile(file);
  tellWebpack(problems, this);
  // Without a module the errors stop the build; an empty one keeps a second from being about the Markdown.
  return { code: module?.code ?? "", map: module?.map ?? noPlaces };
}

function resolvePart(id: string, importer: string | undefined): string | undefined {
  const asked = readModuleId(id);
  const from = importer === undefined ? undefined : importer.replace(/[?#].*$/, "");
  if (asked?.part === undefined || from === undefined || isAbsolute(id) || !/^\.\.?\//.test(id)) return undefined;
  return resolve(dirname(from), asked.path) + id.slice(asked.path.length);
}
