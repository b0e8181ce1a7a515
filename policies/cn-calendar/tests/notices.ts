/** What a notice says of one year, as it is written there: the days off, and the weekend days that are worked. */
export interface Arrangement {
  readonly notice: string;
  /** First and last day of each holiday, in the order of the notice; one day where they are the same. */
  readonly holidays: Readonly<Record<string, readonly [first: string, last: string]>>;
  readonly makeUpDays: readonly string[];
}

/** Copied by hand from the texts of the notices, not from any package; days as month-day. */
export const arrangements: Readonly<Record<string, Arrangement>> = {
  // With the second notice: Spring Festival lasts until 2 February, and 1 February is no longer worked.
  "2020": {
    notice: "国办发明电〔2019〕16号；国办发明电〔2020〕1号",
    holidays: {
      newYear: ["01-01", "01-01"],
      springFestival: ["01-24", "02-02"],
      tombSweeping: ["04-04", "04-06"],
      labour: ["05-01", "05-05"],
      dragonBoat: ["06-25", "06-27"],
      nationalAndMidAutumn: ["10-01", "10-08"],
    },
    makeUpDays: ["01-19", "04-26", "05-09", "06-28", "09-27", "10-10"],
  },
  "2021": {
    notice: "国办发明电〔2020〕27号",
    holidays: {
      newYear: ["01-01", "01-03"],
      springFestival: ["02-11", "02-17"],
      tombSweeping: ["04-03", "04-05"],
      labour: ["05-01", "05-05"],
      dragonBoat: ["06-12", "06-14"],
      midAutumn: ["09-19", "09-21"],
      national: ["10-01", "10-07"],
    },
    makeUpDays: ["02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"],
  },
  "2022": {
    notice: "国办发明电〔2021〕11号",
    holidays: {
      newYear: ["01-01", "01-03"],
      springFestival: ["01-31", "02-06"],
      tombSweeping: ["04-03", "04-05"],
      labour: ["04-30", "05-04"],
      dragonBoat: ["06-03", "06-05"],
      midAutumn: ["09-10", "09-12"],
      national: ["10-01", "10-07"],
    },
    makeUpDays: ["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"],
  },
  // New Year begins on 31 December 2022, a Saturday.
  "2023": {
    notice: "国办发明电〔2022〕16号",
    holidays: {
      newYear: ["01-01", "01-02"],
      springFestival: ["01-21", "01-27"],
      tombSweeping: ["04-05", "04-05"],
      labour: ["04-29", "05-03"],
      dragonBoat: ["06-22", "06-24"],
      midAutumnAndNational: ["09-29", "10-06"],
    },
    makeUpDays: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"],
  },
  // 9 February is recommended as a day of paid leave, and stays a working day.
  "2024": {
    notice: "国办发明电〔2023〕7号",
    holidays: {
      newYear: ["01-01", "01-01"],
      springFestival: ["02-10", "02-17"],
      tombSweeping: ["04-04", "04-06"],
      labour: ["05-01", "05-05"],
      dragonBoat: ["06-10", "06-10"],
      midAutumn: ["09-15", "09-17"],
      national: ["10-01", "10-07"],
    },
    makeUpDays: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
  },
  "2025": {
    notice: "国办发明电〔2024〕12号",
    holidays: {
      newYear: ["01-01", "01-01"],
      springFestival: ["01-28", "02-04"],
      tombSweeping: ["04-04", "04-06"],
      labour: ["05-01", "05-05"],
      dragonBoat: ["05-31", "06-02"],
      nationalAndMidAutumn: ["10-01", "10-08"],
    },
    makeUpDays: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  "2026": {
    notice: "国办发明电〔2025〕7号",
    holidays: {
      newYear: ["01-01", "01-03"],
      springFestival: ["02-15", "02-23"],
      tombSweeping: ["04-04", "04-06"],
      labour: ["05-01", "05-05"],
      dragonBoat: ["06-19", "06-21"],
      midAutumn: ["09-25", "09-27"],
      national: ["10-01", "10-07"],
    },
    makeUpDays: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
};
