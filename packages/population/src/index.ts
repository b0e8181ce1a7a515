export { checkPopulationSpec, type PopulateOptions, populate } from "./populate.ts";
export type * from "./specification/population-spec.ts";
export { populationFormat } from "./specification/population-spec.ts";
export { mostApplicants, readPopulationSpec } from "./specification/read-population-spec.ts";
export { type ReadTable, readTable } from "./table/read-table.ts";
export { rowsOf, type TableRow } from "./table/rows-of.ts";
export { tableOf } from "./table/table-of.ts";
export { tableLimits } from "./table/table-problems.ts";
