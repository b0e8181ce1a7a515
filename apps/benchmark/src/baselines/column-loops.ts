import { type FactArrays, flag, type PackedArrays } from "../columns.ts";

/** Whole numbers in all columns: shares are millionths, money is fen. */
const [fifth, fourFifths, seventeenTwentieths] = [200_000, 800_000, 850_000];
const [assetsAsked, profitAllowed] = [80_000_000, 50_000_000];

/** What a developer writes over columns as Bylaw takes them: one loop that stops at the first condition not met. */
export function columnVerdicts(columns: FactArrays, from: number, to: number, met: Uint8Array): number {
  const { tier, serviceYear, kind, city, yearsOperating, soundFinances, publishedDiscounts, lowPricedShare } = columns;
  const { typicalCases, premises, partners, goodStanding, visits, satisfaction, marketOrders } = columns;
  const { assets, staff, qualifiedShare, nonprofit, averageProfit } = columns;
  let count = 0;
  for (let n = from; n < to; n++) {
    const service = kind[n]!;
    const double = service >= 0 && service < 3;
    const waived = serviceYear[n] === 2021;
    const yes =
      city[n] === 0 &&
      yearsOperating[n]! >= 1 &&
      soundFinances[n] === 1 &&
      publishedDiscounts[n] === 1 &&
      lowPricedShare[n]! >= fifth &&
      typicalCases[n]! >= 2 &&
      premises[n] === 1 &&
      partners[n]! >= 3 &&
      goodStanding[n] === 1 &&
      visits[n]! >= (double ? 100 : 50) &&
      satisfaction[n]! >= fourFifths &&
      (waived || marketOrders[n]! >= (double ? 40 : 20)) &&
      (tier[n] !== 1 ||
        (((nonprofit[n] === 1 && averageProfit[n]! < profitAllowed) ||
          (yearsOperating[n]! >= 2 &&
            assets[n]! >= assetsAsked &&
            staff[n]! >= 10 &&
            qualifiedShare[n]! >= fourFifths)) &&
          typicalCases[n]! >= 4 &&
          partners[n]! >= 5 &&
          visits[n]! >= (double ? 200 : 100) &&
          satisfaction[n]! >= seventeenTwentieths &&
          (waived || marketOrders[n]! >= (double ? 80 : 40))));
    met[n] = yes ? 1 : 0;
    if (yes) count++;
  }
  return count;
}

const needed = flag.ningbo | flag.soundFinances | flag.publishedDiscounts | flag.premises | flag.goodStanding;

/** The same over columns packed by hand: five conditions are one comparison of bits. */
export function packedVerdicts(columns: PackedArrays, from: number, to: number, met: Uint8Array): number {
  const { flags, yearsOperating, lowPricedShare, typicalCases, partners, visits, satisfaction, marketOrders } = columns;
  const { assets, staff, qualifiedShare, averageProfit } = columns;
  let count = 0;
  for (let n = from; n < to; n++) {
    const bits = flags[n]!;
    const double = (bits >> 1) & 1;
    const waived = (bits & flag.firstYear) !== 0;
    const yes =
      (bits & needed) === needed &&
      yearsOperating[n]! >= 1 &&
      lowPricedShare[n]! >= fifth &&
      typicalCases[n]! >= 2 &&
      partners[n]! >= 3 &&
      visits[n]! >= 50 << double &&
      satisfaction[n]! >= fourFifths &&
      (waived || marketOrders[n]! >= 20 << double) &&
      ((bits & flag.demonstration) === 0 ||
        ((((bits & flag.nonprofit) !== 0 && averageProfit[n]! < profitAllowed) ||
          (yearsOperating[n]! >= 2 &&
            assets[n]! >= assetsAsked &&
            staff[n]! >= 10 &&
            qualifiedShare[n]! >= fourFifths)) &&
          typicalCases[n]! >= 4 &&
          partners[n]! >= 5 &&
          visits[n]! >= 100 << double &&
          satisfaction[n]! >= seventeenTwentieths &&
          (waived || marketOrders[n]! >= 40 << double)));
    met[n] = yes ? 1 : 0;
    if (yes) count++;
  }
  return count;
}

/** Every condition looked at, the failing ones as bits, with a branch where the rules have one. */
export function packedMasks(columns: PackedArrays, from: number, to: number, masks: Int32Array): number {
  const { flags, yearsOperating, lowPricedShare, typicalCases, partners, visits, satisfaction, marketOrders } = columns;
  const { assets, staff, qualifiedShare, averageProfit } = columns;
  let count = 0;
  for (let n = from; n < to; n++) {
    const bits = flags[n]!;
    const double = (bits >> 1) & 1;
    const waived = (bits & flag.firstYear) !== 0;
    let missed = 0;
    if ((bits & flag.ningbo) === 0) missed |= 1 << 0;
    if (yearsOperating[n]! < 1) missed |= 1 << 1;
    if ((bits & flag.soundFinances) === 0) missed |= 1 << 2;
    if ((bits & flag.publishedDiscounts) === 0) missed |= 1 << 3;
    if (lowPricedShare[n]! < fifth) missed |= 1 << 4;
    if (typicalCases[n]! < 2) missed |= 1 << 5;
    if ((bits & flag.premises) === 0) missed |= 1 << 6;
    if (partners[n]! < 3) missed |= 1 << 7;
    if ((bits & flag.goodStanding) === 0) missed |= 1 << 8;
    if (visits[n]! < 50 << double) missed |= 1 << 9;
    if (satisfaction[n]! < fourFifths) missed |= 1 << 10;
    if (!waived && marketOrders[n]! < 20 << double) missed |= 1 << 11;
    if ((bits & flag.demonstration) !== 0) {
      if ((bits & flag.nonprofit) === 0 || averageProfit[n]! >= profitAllowed) {
        if (yearsOperating[n]! < 2) missed |= 1 << 12;
        if (assets[n]! < assetsAsked) missed |= 1 << 13;
        if (staff[n]! < 10) missed |= 1 << 14;
        if (qualifiedShare[n]! < fourFifths) missed |= 1 << 15;
      }
      if (typicalCases[n]! < 4) missed |= 1 << 16;
      if (partners[n]! < 5) missed |= 1 << 17;
      if (visits[n]! < 100 << double) missed |= 1 << 18;
      if (satisfaction[n]! < seventeenTwentieths) missed |= 1 << 19;
      if (!waived && marketOrders[n]! < 40 << double) missed |= 1 << 20;
    }
    masks[n] = missed;
    if (missed === 0) count++;
  }
  return count;
}
