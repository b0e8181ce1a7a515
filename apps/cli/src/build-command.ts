import { unplacedProblem } from "@bylaw/diagnostics";
import type { CommandHost } from "./command-host.ts";

/** The command that writes a policy for other programs. */
export function addBuildCommand({ add, texts, terminal, finish }: CommandHost): void {
  add("build", texts.build)
    .argument("<POLICY>", texts.policy)
    .option("--out <DIR>", texts.out)
    .action(async (policy: string, { out }: { readonly out?: string }) => {
      if (out === undefined) {
        terminal.refuse(unplacedProblem("word-missing", { name: "`--out`" }));
        return finish(2);
      }
      const { build } = await import("./commands/build.ts");
      return finish(await build({ policy, out }, terminal));
    });
}
