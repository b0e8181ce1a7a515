/** Status of a title on a day (semantics 11), in the order in which the first that fits is taken. */
export type TitleStatus = "barred" | "revoked" | "expired" | "rectifying" | "due_for_review" | "held" | "none";

/** All statuses of a title, in the order of declaration. */
export const titleStatuses: readonly TitleStatus[] = [
  "none",
  "held",
  "due_for_review",
  "rectifying",
  "expired",
  "revoked",
  "barred",
];

/** The statuses in which a title stands: what `T is held` asks. A review that is due or an order takes nothing away. */
export const standingStatuses: readonly TitleStatus[] = ["held", "due_for_review", "rectifying"];

/** What can happen to a title. Within one day they count in this order. */
export type TitleEventKind =
  | "granted"
  | "renewed"
  | "reviewed"
  | "ordered_to_rectify"
  | "rectified"
  | "failed_to_rectify"
  | "refused_to_rectify"
  | "revoked";

export const titleEventKinds: readonly TitleEventKind[] = [
  "granted",
  "renewed",
  "reviewed",
  "ordered_to_rectify",
  "rectified",
  "failed_to_rectify",
  "refused_to_rectify",
  "revoked",
];
