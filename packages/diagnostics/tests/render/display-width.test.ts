import { displayWidth, visibleText } from "@bylaw/diagnostics";
import { expect, test } from "vitest";

test("a Chinese character takes two columns, a combining mark none", () => {
  expect(displayWidth("assets")).toBe(6);
  expect(displayWidth("资产总额")).toBe(8);
  expect(displayWidth("，。（）＞＝")).toBe(12);
  expect(displayWidth("\u{20000}")).toBe(2);
  expect(displayWidth("e\u0301")).toBe(1);
  expect(displayWidth("“ ”")).toBe(3);
  expect(displayWidth("")).toBe(0);
});

test("what a terminal would obey is shown, not sent", () => {
  expect(visibleText("a\u001b[31mb")).toBe("a␛[31mb");
  expect(visibleText("a\r\nb\tc\u007f\u0085")).toBe("a␍␊b␉c␡\ufffd");
  expect(visibleText("a\tb", { tabs: true })).toBe("a\tb");
});

test("marks that hide or reorder text become visible and keep their length", () => {
  const hidden = "a\u200bb\u202ec\u2066d\ufeffe\ud800f";
  const shown = visibleText(hidden);
  expect(shown).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf");
  expect(shown).toHaveLength(hidden.length);
});
