import { expect, test } from "vitest";
import { localeLanguage } from "../src/locale.ts";

test.each<readonly [Readonly<Record<string, string>>, string]>([
  [{}, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "ZH_TW" }, "zh"],
  [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_GB.UTF-8" }, "en"],
  [{ LANG: "en_GB.UTF-8", LC_MESSAGES: "de_DE", LC_ALL: "zh" }, "zh"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "" }, "zh"],
  [{ LANG: "C" }, "en"],
])("%j", (environment, language) => {
  expect(localeLanguage(environment)).toBe(language);
});
