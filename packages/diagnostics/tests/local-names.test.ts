import { describe, expect, test } from "vitest";
import { problem, renderMessage, toJson } from "../src/index.ts";

const here = { source: "a.bylaw", start: 0, end: 4 };

describe("names of things in a sentence", () => {
  const unlike = {
    ...problem(
      "unlike-amounts",
      { first: "assets", firstKind: "money", second: "80%", secondKind: "percent", meeting: "compare" },
      { here },
    ),
    localNames: { assets: "资产总额" },
  };

  test("are the Chinese ones in Chinese, the others in English", () => {
    expect(renderMessage(unlike, "zh")).toBe("`资产总额`是金额，`80%`是百分比，两者不能比较。");
    expect(renderMessage(unlike, "en")).toContain("`assets` is money");
  });

  test("stay as they are in the data for machines", () => {
    expect(toJson([unlike], [], "zh")[0]?.parameters["first"]).toBe("assets");
  });

  test("what is near stands as it would be written, with the Chinese name in brackets", () => {
    const unknown = problem("unknown-fact", { name: "asets", nearest: ["assets"], searched: [] }, { here });
    expect(renderMessage({ ...unknown, localNames: { assets: "资产总额", asets: "无" } }, "zh")).toBe(
      "没有名为`asets`的事项。是否指`assets`（资产总额）？",
    );
    const several = problem("unknown-fact", { name: "x", nearest: ["staff_a", "staff_b"], searched: [] }, { here });
    expect(renderMessage({ ...several, localNames: { staff_b: "乙类人员" } }, "zh")).toContain(
      "相近的名称有`staff_a`和`staff_b`（乙类人员）。",
    );
  });

  test("own names only: constructor is no Chinese name", () => {
    const unused = problem("unused-fact", { name: "constructor" }, { here });
    expect(renderMessage({ ...unused, localNames: {} }, "zh")).toBe("没有规则用到`constructor`。");
  });
});
