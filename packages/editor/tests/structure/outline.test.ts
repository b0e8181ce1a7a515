import { expect, it } from "vitest";
import { analyse, outlineOf } from "../../src/index.ts";

it("a statement stands in the outline without the comments in its midst", () => {
  const path = "town.bylaw";
  const text = `decision d
article 2
  require a // why
    >= 1 "see http://town.example"
`;
  const [decision] = outlineOf(analyse({ sources: [{ path, text }] }), path, { language: "en" });
  const names = decision?.children.flatMap(({ children }) => children.map(({ name }) => name));
  expect(names).toEqual(['require a >= 1 "see http://town.example"']);
});
