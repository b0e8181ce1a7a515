/** Height of a bar of a title, in pixels. */
export const barHeight = 22;
/** Height of a row of bars with the space under it. */
export const rowHeight = 32;
