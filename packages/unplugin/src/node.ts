// `node --import @bylaw/unplugin/node program.mjs`: from here on the program and its tests import policies.
import module from "node:module";
import { askThread } from "./node/ask-thread.ts";
import { sourceOf } from "./node/policy-answer.ts";
import { policyOfUrl } from "./node/policy-url.ts";

// Hooks in the thread of the program are the newer way, and the only one that `require` knows.
if (typeof module.registerHooks === "function") {
  module.registerHooks({
    load(url, context, nextLoad) {
      if (policyOfUrl(url) === undefined) return nextLoad(url, context);
      return { format: "module", source: sourceOf(askThread(url)), shortCircuit: true };
    },
  });
} else {
  module.register(import.meta.url.replace(/node(\.[jt]s)$/, "node/thread-hooks$1"));
}
