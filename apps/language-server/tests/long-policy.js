/**
 * A policy of about so many lines in one file, with the shares that measures have: a quarter facts, a third rules, the
 * rest scenarios.
 */
export function longPolicy(lines) {
  const facts = Math.ceil(lines / 12.5);
  const rules = Math.ceil(lines / 9);
  const scenarios = Math.ceil(lines / 15);
  const parts = ["/// A long measure", "///zh 长办法", "policy long_measure 长办法", "  in force from 2021-12-05", ""];
  for (let index = 0; index < facts; index++) {
    parts.push(`/// figure ${index} of the applicant`, `///zh 申报单位第${index}项数值`);
    parts.push(`fact figure_${index} 数值${index}: count of services 次`, "");
  }
  for (let index = 0; index < rules; index++) {
    if (index % 50 === 0) parts.push(`decision decision_${index / 50} 认定${index / 50}`, "");
    const one = `figure_${index % facts}`;
    const other = `数值${(index * 7 + 1) % facts}`;
    parts.push(`  article ${index + 1}`, `    /// what article ${index + 1} asks for`);
    parts.push(`    require ${one} >= ${(index % 90) + 1}次 when ${other} > 0次`);
  }
  parts.push("", "sample everybody 全部");
  for (let index = 0; index < facts; index++) parts.push(`  figure_${index} = ${(index % 90) + 2}次`);
  for (let index = 0; index < scenarios; index++) {
    parts.push("", `scenario "case ${index}"`);
    parts.push(`  given everybody with figure_${index % facts} = ${index % 80}次, 数值${(index + 3) % facts} = 3次`);
    parts.push(`  expect decision_0 not_met`);
  }
  return `${parts.join("\n")}\n`;
}
//# sourceMappingURL=long-policy.js.map
