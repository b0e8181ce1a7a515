import { renderMessage } from "@bylaw/diagnostics";
import { definePlugin, distinctPlugins, type Plugin } from "@bylaw/plugin";
import { expect, test } from "vitest";

function pluginOf(id: string, version: string): Plugin {
  const names = { en: id, zh: id };
  const { plugin } = definePlugin({ format: 1, id, version, kind: "measure", names, files: [] }, []);
  if (plugin === undefined) throw new Error(`${id} is no sound plugin`);
  return plugin;
}

test("the first plugin of a name is kept, and each further one is reported with both places", () => {
  const { plugins, problems } = distinctPlugins([
    { plugin: pluginOf("sme-services", "2.0.0"), place: "policies/sme-services" },
    { plugin: pluginOf("ningbo", "1.0.0"), place: "policies/ningbo" },
    { plugin: pluginOf("sme_services", "1.0.0"), place: "node_modules/sme-services" },
  ]);
  expect(plugins.map(({ manifest }) => `${manifest.id} ${manifest.version}`)).toEqual([
    "sme-services 2.0.0",
    "ningbo 1.0.0",
  ]);
  expect(problems.map(({ code, plugin }) => [code, plugin])).toEqual([["plugin-twice", "sme_services"]]);
  expect(problems[0] && renderMessage(problems[0], "en")).toBe(
    "Two plugins are called `sme_services`: the one in `policies/sme-services` is read, the one in " +
      "`node_modules/sme-services` is left out.",
  );
});

test("no plugins, no problems", () => expect(distinctPlugins([])).toEqual({ plugins: [], problems: [] }));
