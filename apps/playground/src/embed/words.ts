/** The words of the page within another page. */
export const embedWords = {
  en: { wholePage: "Open the whole page" },
  zh: { wholePage: "打开完整页面" },
} as const;
