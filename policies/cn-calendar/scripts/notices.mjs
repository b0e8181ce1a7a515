/**
 * The notice of the General Office of the State Council behind each year. 2020 has two: the second one, of January 2020,
 * made the Spring Festival longer and took back the make-up day of 1 February.
 */
export const notices = new Map([
  [2020, "国办发明电〔2019〕16号；国办发明电〔2020〕1号"],
  [2021, "国办发明电〔2020〕27号"],
  [2022, "国办发明电〔2021〕11号"],
  [2023, "国办发明电〔2022〕16号"],
  [2024, "国办发明电〔2023〕7号"],
  [2025, "国办发明电〔2024〕12号"],
  [2026, "国办发明电〔2025〕7号"],
]);
