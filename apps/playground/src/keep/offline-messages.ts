/** Asks a new version of the service worker that waits to take the place of the one at work. */
export const takeOver = "bylaw: take over";
