/** Sizes of page that keep a split of their own, after the widths at which the page changes its shape. */
export type SizeClass = "wide" | "middle" | "narrow";

export const sizeClasses: readonly SizeClass[] = ["wide", "middle", "narrow"];

export function classOfWidth(width: number): SizeClass {
  if (width > 1360) return "wide";
  return width > 1100 ? "middle" : "narrow";
}

const leastMeasure = 320;
const leastRight = 420;

/** The width nearest to the one wished for with which both sides can still be read; whole pixels. */
export function boundSplit(wished: number, page: number): number {
  const most = Math.max(page - leastRight, leastMeasure);
  return Math.round(Math.min(Math.max(wished, leastMeasure), most));
}
