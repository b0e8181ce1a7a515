/** The words of the page within another page. */
export const embedWords = {
  en: { wholePage: "Open the whole page", tells: "The page around this one is told the outcome." },
  zh: { wholePage: "打开完整页面", tells: "判定结果将告知所在网页。" },
} as const;
