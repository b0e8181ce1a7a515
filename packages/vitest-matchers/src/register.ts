// `setupFiles: ["@bylaw/vitest-matchers/register"]`: the matchers for all tests of a project.
import { expect } from "vitest";
import "./assertions.ts";
import { matchersIn } from "./matchers.ts";

expect.extend({ ...matchersIn("en") });
