import { renderMessage } from "@bylaw/diagnostics";
import { definePlugin, type PluginFile } from "@bylaw/plugin";
import { describe, expect, test } from "vitest";

const manifest = {
  format: 1,
  id: "ningbo",
  version: "1.2.0",
  kind: "measure",
  names: { en: "Ningbo", zh: "宁波" },
  division: "330200",
  files: ["ningbo.bylaw.md"],
};
const files: readonly PluginFile[] = [{ path: "ningbo.bylaw.md", text: "policy ningbo" }];

const codes = (given: unknown, texts: readonly PluginFile[] = files) =>
  definePlugin(given, texts).problems.map(({ code }) => code);

describe("a plugin", () => {
  test("is made of its manifest and the files listed", () => {
    const { plugin, problems } = definePlugin(manifest, [...files, { path: "README.md", text: "unlisted" }]);
    expect(problems).toEqual([]);
    expect(plugin?.manifest).toEqual(manifest);
    expect(plugin?.files).toEqual(files);
  });

  test("is frozen, and no longer tied to what was handed in", () => {
    const given = structuredClone(manifest);
    const { plugin } = definePlugin(given, files);
    given.names.en = "changed";
    expect(plugin?.manifest.names.en).toBe("Ningbo");
    for (const part of [plugin, plugin?.manifest, plugin?.manifest.names, plugin?.manifest.files, plugin?.files[0]]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test("keeps its order of files, not that of the list handed in", () => {
    const listed = { ...manifest, files: ["a.bylaw", "b/c.bylaw"] };
    const { plugin } = definePlugin(listed, [
      { path: "b/c.bylaw", text: "2" },
      { path: "a.bylaw", text: "1" },
    ]);
    expect(plugin?.files.map(({ text }) => text)).toEqual(["1", "2"]);
  });
});

describe("a malformed plugin is refused", () => {
  test.each([[null], [undefined], ["ningbo"], [[manifest]], [7]])("no object: %j", (given) => {
    expect(codes(given)).toEqual(["plugin-manifest-unread"]);
  });

  test("everything missing is named at once", () => {
    expect(codes({})).toEqual(Array.from({ length: 6 }, () => "plugin-value-missing"));
  });

  test.each([[2], ["1"], [{}]])("another format: %j", (format) => {
    const { plugin, problems } = definePlugin({ ...manifest, format }, files);
    expect(plugin).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["plugin-other-format"]);
  });

  test.each([
    ["id", "Ningbo"],
    ["id", "__proto__"],
    ["version", "1.0"],
    ["kind", "city"],
    ["names", { en: "Ningbo" }],
    ["names", "Ningbo"],
    ["division", "33020"],
    ["reviewedOn", "2023-02-29"],
    ["expires", "soon"],
    ["authority", { en: "x".repeat(2_000), zh: "市经信局" }],
    ["files", "ningbo.bylaw.md"],
    ["files", [7]],
  ])("%s = %j", (key, value) => {
    const { plugin, problems } = definePlugin({ ...manifest, [key]: value }, files);
    expect(plugin).toBeUndefined();
    expect(problems.map(({ code, path }) => [code, path])).toEqual([["plugin-value-wrong", key]]);
  });

  test("a 29th of February is a day in a leap year", () => {
    expect(codes({ ...manifest, reviewedOn: "2024-02-29" })).toEqual([]);
  });

  test("an entry that no manifest has is a warning, and is left out", () => {
    const { plugin, problems } = definePlugin({ ...manifest, verison: "1" }, files);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["plugin-unknown-entry", "warning"]]);
    expect(problems[0]?.parameters["nearest"]).toEqual(["version"]);
    expect(Object.keys(plugin?.manifest ?? {})).not.toContain("verison");
  });
});

describe("a hostile plugin is refused", () => {
  test("reserved names, own or from JSON", () => {
    const parsed: unknown = JSON.parse(`{"__proto__": {"format": 1}, ${JSON.stringify(manifest).slice(1)}`);
    expect(codes(parsed)).toEqual(["plugin-reserved-entry"]);
    expect(codes({ ...manifest, constructor: 1 })).toEqual(["plugin-reserved-entry"]);
    expect(Object.hasOwn(Object.prototype, "format")).toBe(false);
  });

  test("an inherited manifest is no manifest, and accessors are not called", () => {
    expect(codes(Object.create(manifest))).toContain("plugin-value-missing");
    let called = false;
    const hostile = Object.defineProperty({ ...manifest }, "id", {
      get: () => {
        called = true;
        return "ningbo";
      },
    });
    expect(codes(hostile)).toEqual(["plugin-value-missing"]);
    expect(called).toBe(false);
  });

  test("a manifest that holds itself", () => {
    const cyclic: Record<string, unknown> = { ...manifest };
    cyclic["names"] = cyclic;
    expect(codes(cyclic)).toEqual(["plugin-value-wrong"]);
  });

  test("proxies that throw, or that are revoked, wherever they stand", () => {
    const throwing = new Proxy([], {
      get: () => {
        throw new Error("touched");
      },
      getOwnPropertyDescriptor: () => {
        throw new Error("touched");
      },
      ownKeys: () => {
        throw new Error("touched");
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const hostile of [throwing, proxy]) {
      expect(codes(hostile)).toEqual(["plugin-manifest-unread"]);
      expect(codes({ ...manifest, names: hostile })).toEqual(["plugin-value-wrong"]);
      expect(codes({ ...manifest, files: hostile })).toEqual(["plugin-value-wrong"]);
      expect(codes({ ...manifest, functions: hostile })).toEqual(["plugin-value-wrong"]);
      expect(codes(manifest, hostile as unknown as readonly PluginFile[])).toContain("plugin-file-unread");
      expect(codes(manifest, [hostile as unknown as PluginFile])).toContain("plugin-file-unread");
    }
  });

  test("very many entries, files or problems", () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`entry${at}`, at]));
    expect(codes({ ...manifest, ...many })).toEqual(["plugin-too-many"]);
    const long: unknown[] = [];
    long.length = 4_000_000_000;
    expect(codes({ ...manifest, files: long })).toEqual(["plugin-value-wrong"]);
    expect(codes(manifest, long as readonly PluginFile[])).toEqual(["plugin-too-many", "plugin-file-missing"]);
    const missing = Array.from({ length: 1_000 }, (_, at) => `${"a".repeat(180)}${at}.bylaw`);
    const given = missing.map((path) => ({ path: `${path}.md`, text: "" }));
    const begun = process.cpuUsage();
    expect(codes({ ...manifest, files: missing }, given)).toHaveLength(100);
    expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
  });

  test("an item of a list that is an accessor is not called", () => {
    let called = false;
    const paths = Object.defineProperty(["ningbo.bylaw.md"], 0, {
      get: () => {
        called = true;
        return "ningbo.bylaw.md";
      },
    });
    expect([codes({ ...manifest, files: paths }), called]).toEqual([["plugin-value-wrong"], false]);
  });

  test("a population outside the plugin", () => {
    expect(codes({ ...manifest, population: "population.json" })).toEqual([]);
    for (const wrong of ["../population.json", { seed: 7 }, 2000]) {
      expect(codes({ ...manifest, population: wrong })).toEqual(["plugin-value-wrong"]);
    }
  });

  test("fingerprints outside the plugin", () => {
    expect(codes({ ...manifest, fingerprints: "fingerprints.json" })).toEqual([]);
    expect(codes({ ...manifest, fingerprints: "../fingerprints.json" })).toEqual(["plugin-value-wrong"]);
  });

  test.each([["../ningbo.bylaw"], ["/etc/passwd"], ["a/../b"], ["c:/x"], ["a\\b"], ["./a"], [""], ["a//b"], ["a\0b"]])(
    "a path outside: %j",
    (path) => {
      expect(codes({ ...manifest, files: [path] }, [{ path, text: "" }])).toEqual([
        "plugin-file-outside",
        "plugin-file-outside",
      ]);
    },
  );

  test("more than 4 MiB, in characters of any width", () => {
    expect(codes(manifest, [{ path: "ningbo.bylaw.md", text: "a".repeat(4 * 1024 * 1024) }])).toEqual([]);
    expect(codes(manifest, [{ path: "ningbo.bylaw.md", text: "条".repeat(1_500_000) }])).toEqual(["plugin-too-large"]);
  });

  test("files twice, missing, or no files at all", () => {
    expect(codes(manifest, [...files, ...files])).toEqual(["plugin-file-twice"]);
    expect(codes({ ...manifest, files: ["ningbo.bylaw.md", "ningbo.bylaw.md"] })).toEqual(["plugin-file-twice"]);
    expect(codes(manifest, [])).toEqual(["plugin-file-missing"]);
    expect(codes(manifest, [{ path: "ningbo.bylaw.md" }] as unknown as readonly PluginFile[])).toEqual([
      "plugin-file-unread",
      "plugin-file-missing",
    ]);
    expect(codes(manifest, null as unknown as readonly PluginFile[])).toContain("plugin-file-unread");
  });
});

test("the messages say what is so, in both languages", () => {
  const [problem] = definePlugin({ ...manifest, id: "Ningbo 2021" }, files).problems;
  expect(problem && renderMessage(problem, "en")).toBe("`id` is not a name of small letters, digits, `_` and `-`.");
  expect(problem && renderMessage(problem, "zh")).toBe("`id`应为由小写字母、数字、`_`和`-`组成的名称。");
});
