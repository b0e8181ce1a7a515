/** Loops over the records of each lane around them: `offsets` says where those of a lane begin. */

/** `any` or `every` of the records; of none no and yes. */
export function foldConditions(
  out: Uint8Array,
  bits: Uint8Array,
  quantifier: "any" | "every",
  offsets: Int32Array,
  lanes: number,
): void {
  const every = quantifier === "every";
  for (let lane = 0; lane < lanes; lane++) {
    let result = every ? 2 : 1;
    const end = offsets[lane + 1] ?? 0;
    for (let record = offsets[lane] ?? 0; record < end; record++) {
      const code = bits[record] ?? 0;
      if (every) result = (result & code & 2) | ((result | code) & 1);
      else result = ((result | code) & 2) | (result & code & 1);
    }
    out[lane] = result;
  }
}

/** How many are surely and how many perhaps members. */
export function countMembers(
  least: Float64Array,
  most: Float64Array,
  membership: Uint8Array,
  offsets: Int32Array,
  lanes: number,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    let surely = 0;
    let perhaps = 0;
    const end = offsets[lane + 1] ?? 0;
    for (let record = offsets[lane] ?? 0; record < end; record++) {
      const code = membership[record] ?? 0;
      if (code === 2) surely++;
      if (code !== 1) perhaps++;
    }
    least[lane] = surely;
    most[lane] = perhaps;
  }
}
