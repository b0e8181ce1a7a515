import { describe, expect, it } from "vitest";
import { snippets } from "../../src/complete/snippets.ts";
import { analyse } from "../../src/index.ts";

const head = "policy measures 办法\n  articles 1 to 20\n";
const prelude = `${head}fact assets 资产总额: money
fact tier 申报层级: one of platform 平台, demo 示范平台
fact penalised 受处罚: yes/no
fact changed_on 变更日期: date
fact filed_on 备案日期: date or none
sample strong 达标平台
  tier = demo, assets = 80万元
decision certification 认定
article 1
  require penalised
`;

/** A skeleton with its defaults filled in. */
function filled(body: string): string {
  return body.replaceAll(/\$\{\d+:([^}]*)\}/g, "$1");
}

describe.each(snippets)("the skeleton $id", ({ id, en, zh }) => {
  it.each([en, zh])("compiles as $label", ({ body }) => {
    const text = id === "policy" ? filled(body) : prelude + filled(body);
    const { problems } = analyse({ sources: [{ path: "a.bylaw", text }] }).forms;
    expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([]);
  });
});
