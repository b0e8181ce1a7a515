import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bylaw } from "./run-bylaw.ts";

const cwd = fileURLToPath(new URL("../../../", import.meta.url));
const isThere = existsSync(new URL("../../../policies/ningbo/plugin.json", import.meta.url));

test.runIf(isThere)("Ningbo by its name, from the root of the workspace, in both languages", async () => {
  const words = ["evaluate", "ningbo", "--facts", "-", "--on", "2024-05-01", "--decision", "certification"];
  const input = '{"tier": "demo", "assets": 799999, "not_for_profit": false}';
  const [en, zh] = await Promise.all([bylaw(words, { cwd, input }), bylaw([...words, "--lang", "zh"], { cwd, input })]);
  const joined = (out: string | undefined): string => (out ?? "").replaceAll(/\n +/g, " ");
  expect([en?.code, en?.err, zh?.code, zh?.err]).toEqual([0, "", 0, ""]);
  expect(joined(en?.out)).toMatch(
    /Article 8\(1\) asks for .*assets of at least 800,000 yuan; 799,999 yuan was stated, 1 yuan short\. Not met\./,
  );
  expect(joined(zh?.out).replaceAll(" ", "")).toContain(
    "第八条第一项要求资产总额不低于800,000元，申报为799,999元，相差1元，不符合。",
  );
});

test.runIf(isThere)("a long decision that is undecided names first what keeps it so", async () => {
  const words = ["evaluate", "ningbo", "--facts", "-", "--on", "2024-05-01", "--decision", "certification"];
  const [open, failing] = await Promise.all([
    bylaw(words, { cwd, input: '{"tier": "platform"}' }),
    bylaw(words, { cwd, input: '{"tier": "demo", "assets": 799999, "not_for_profit": false}' }),
  ]);
  expect(open?.out).toMatch(
    /^\? Certification is undecided .*\n(?: {2}\S.*\n)+ {2}In the way: 2, 6, 7\(1\), .*7\(6\), 18\(1\), 18\(2\), 18\(3\)\.\n\n {2}\? /m,
  );
  expect(failing?.out).not.toContain("In the way");
});

test.runIf(isThere)("Ningbo has no error, and its scenarios are as expected", async () => {
  const checked = await bylaw(["check", "ningbo"], { cwd });
  expect([checked.code, checked.err]).toEqual([0, ""]);
  const tested = await bylaw(["test", "ningbo"], { cwd });
  expect(tested.out).toMatch(/^ningbo: \d+ scenarios as expected, 0 not\.\n/);
});
