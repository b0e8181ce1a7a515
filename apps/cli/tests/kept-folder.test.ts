import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { keptFolder } from "../src/kept/kept-folder.ts";

const home = homedir();

test.each<readonly [NodeJS.ProcessEnv, NodeJS.Platform, string | undefined]>([
  [{}, "linux", join(home, ".cache/bylaw")],
  [{}, "darwin", join(home, "Library/Caches/bylaw")],
  [{ XDG_CACHE_HOME: "/caches" }, "linux", "/caches/bylaw"],
  // By its specification a path that is not absolute counts as none.
  [{ XDG_CACHE_HOME: "caches" }, "linux", join(home, ".cache/bylaw")],
  [{ LOCALAPPDATA: "/local" }, "win32", "/local/bylaw"],
  [{}, "win32", undefined],
  [{ BYLAW_CACHE: "off", XDG_CACHE_HOME: "/caches" }, "linux", undefined],
  [{ BYLAW_CACHE: " OFF " }, "linux", undefined],
  [{ BYLAW_CACHE: "0" }, "linux", undefined],
  [{ BYLAW_CACHE: "False" }, "linux", undefined],
  [{ BYLAW_CACHE: "no" }, "linux", undefined],
  [{ BYLAW_CACHE: "./no" }, "linux", resolve("no")],
  [{ BYLAW_CACHE: "kept" }, "linux", resolve("kept")],
  [{ BYLAW_CACHE: "" }, "linux", join(home, ".cache/bylaw")],
])("%j on %s", (environment, platform, folder) => {
  expect(keptFolder(environment, platform)).toBe(folder);
});
