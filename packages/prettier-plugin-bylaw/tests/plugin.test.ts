import { readdirSync, readFileSync } from "node:fs";
import { format } from "@bylaw/editor";
import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.ts";

const examples = new URL("../../../policies/examples/", import.meta.url);
const texts = readdirSync(examples)
  .filter((name) => name.endsWith(".bylaw"))
  .map((name) => [name, readFileSync(new URL(name, examples), "utf8")] as const);
const sinks = new URL("../../language/tests/compile/", import.meta.url);
for (const name of ["kitchen-sink.bylaw", "kitchen-sink-zh.bylaw"])
  texts.push([name, readFileSync(new URL(name, sinks), "utf8")]);

const untidy =
  "// why\nfact   a 甲:money\n\n\n\ndecision d\n article 1\n   require a >=   3   // so\n  require requ and\n";

describe("a policy", () => {
  it.each([...texts, ["untidy.bylaw", untidy] as const])("%s comes to what the formatter gives", async (path, text) => {
    const printed = await prettier.format(text, { filepath: path, plugins: [plugin] });
    expect(printed).toBe(format({ path, text }));
    expect(await prettier.format(printed, { parser: "bylaw", plugins: [plugin] })).toBe(printed);
  });

  it("is printed in another width where one is asked for", async () => {
    const text = "decision d\narticle 1\n  require one_name_of_a_fact or another_name_of_a_fact\n";
    const printed = await prettier.format(text, { parser: "bylaw", plugins: [plugin], printWidth: 40 });
    expect(printed).toBe("decision d\narticle 1\n  require one_name_of_a_fact\n    or another_name_of_a_fact\n");
  });

  it("is left as it is where it cannot be read as a whole", async () => {
    const large = `use   a\n${"// x\n".repeat(300_000)}`;
    expect(await prettier.format(large, { parser: "bylaw", plugins: [plugin] })).toBe(large);
  });
});

describe("Markdown", () => {
  it("has its blocks formatted", async () => {
    const text = `# Town\n\nText.\n\n\`\`\`bylaw\n${untidy}\`\`\`\n\n- item\n\n  \`\`\`bylaw\n  use   b\n  \`\`\`\n`;
    const printed = await prettier.format(text, { parser: "markdown", plugins: [plugin], printWidth: 120 });
    expect(printed).toBe(
      `# Town\n\nText.\n\n\`\`\`bylaw\n${format({ path: "x.bylaw", text: untidy })}\`\`\`\n\n- item\n\n  \`\`\`bylaw\n  use b\n  \`\`\`\n`,
    );
  });
});

it("has its columns in blanks, whatever a tab is", async () => {
  const text = "decision d\narticle 1\n  require one_name_of_a_fact or another_name_of_a_fact\n";
  const options = { parser: "bylaw", plugins: [plugin], printWidth: 40, useTabs: true, tabWidth: 4 };
  const printed = await prettier.format(text, options);
  expect(printed).toBe("decision d\narticle 1\n  require one_name_of_a_fact\n    or another_name_of_a_fact\n");
});
