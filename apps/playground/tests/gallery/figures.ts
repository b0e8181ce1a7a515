/** Figures of sentences and of data, in one writing: numbers without marks, days as `YYYY-MM-DD`. */

const months = "January February March April May June July August September October November December".split(" ");

/** Citations and keys are no figures; "article 8(1)", "articles 17 and 18", 第八条第一项 and so on. */
const citation =
  /\b[Aa]rticles? \d+(?:\(\d+\))*(?:(?:, | and | to | or )\d+(?:\(\d+\))*)*|\b\d+\(\d+\)|\b[A-Z]{2}-\d+\b|\bF\d+\b|第[〇一二三四五六七八九十百]+[条款项]/g;

/** The figures that a text names. A day without a year is not read as a day: guides write days in full. */
export function figuresIn(text: string): readonly string[] {
  const figures: string[] = [];
  const take = (figure: string): string => {
    figures.push(figure);
    return " ";
  };
  text
    .replace(citation, " ")
    .replace(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/g, (whole, day: string, month: string, year: string) => {
      const place = months.indexOf(month) + 1;
      return place === 0 ? whole : take(dayOf(year, String(place), day));
    })
    .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (_, year: string, month: string, day: string) =>
      take(dayOf(year, month, day)),
    )
    .replace(/\d{4}-\d{2}-\d{2}/g, take)
    .replace(/([\d.]+)万/g, (_, amount: string) => take(String(Number(amount) * 10_000)))
    .replace(/\d{1,3}(?:,\d{3})+/g, (whole) => take(whole.replaceAll(",", "")))
    .replace(/\d+(?:\.\d+)?/g, (whole) => take(String(Number(whole))));
  return figures;
}

function dayOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
