import { afterEach } from "vitest";

// What fails on a busy machine of CI is tried once more (`retry`). One that passed only then has a race that somebody meets.
afterEach(({ task }) => {
  const tries = task.result?.retryCount ?? 0;
  if (tries > 0) console.warn(`Tried again: ${task.file.name} > ${task.name}. Find its race with BYLAW_UNSTEADY.`);
});
