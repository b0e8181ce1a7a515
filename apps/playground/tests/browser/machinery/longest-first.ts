import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, roughly in order; the others follow as vitest has them, large ones first. */
const longest = [
  "panels-in-english",
  "panels-in-chinese",
  "titles",
  "services",
  "every-state",
  "hostile-link",
  "gallery",
  "keyboard-walk",
  "memory",
  "impact",
  "editing",
  "applicant-panel",
  "command-bar",
];

/** Two files run at a time: a long one that began last would be waited for alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
