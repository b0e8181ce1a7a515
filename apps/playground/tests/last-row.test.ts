import { describe, expect, test } from "vitest";
import { cellsOf, lastRow } from "../src/measure/last-row.ts";

describe("the last row of a wrapped line", () => {
  test("is the line where it fits", () => {
    expect(lastRow("  require assets >= 80万元", 60)).toBe(cellsOf("  require assets >= 80万元"));
    expect(cellsOf("80万元")).toBe(6);
  });

  test("begins four cells deeper than the line, at a word", () => {
    const line = "  require ningbo_sme_service_times >= 100 when not ningbo_high_volume_kind as demo_visits";
    expect(lastRow(line, 60)).toBe(cellsOf("      ningbo_high_volume_kind as demo_visits"));
  });

  test("may begin behind a full stop, and at a bracket", () => {
    expect(lastRow("  require years >= 2 years tightens 7(1).years_operating", 44)).toBe(
      cellsOf("      years_operating"),
    );
  });

  test("may begin at any Chinese character", () => {
    expect(lastRow("要求 从事为中小企业服务的人员", 20)).toBe(4 + cellsOf("服务的人员"));
  });

  test("a word that is longer than a row begins one", () => {
    expect(lastRow("abcdefghij", 4)).toBe(10);
  });
});
