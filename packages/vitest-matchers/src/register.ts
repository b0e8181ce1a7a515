// `setupFiles: ["@bylaw/vitest-matchers/register"]`: the matchers for all tests of a project.
import { expect } from "vitest";
import { bylawMatchers } from "./index.ts";

expect.extend({ ...bylawMatchers });
