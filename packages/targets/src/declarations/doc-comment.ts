/** A doc comment of these lines, indented; text that would end the comment is broken. */
export function docComment(lines: readonly (string | undefined)[], indent = ""): string {
  const said = lines
    .flatMap((line) => line?.split("\n") ?? [])
    .map((line) => line.trim().replaceAll("*/", "*\u200b/"))
    .filter((line) => line !== "");
  if (said.length === 0) return "";
  const [only = ""] = said;
  if (said.length === 1) return `${indent}/** ${only} */\n`;
  return `${indent}/**\n${said.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}
