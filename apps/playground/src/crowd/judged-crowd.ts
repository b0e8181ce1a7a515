import type { Crowd } from "./crowd.ts";

/** A population of which is known what both texts make of it. */
export type JudgedCrowd = Crowd & { readonly judged: NonNullable<Crowd["judged"]> };
