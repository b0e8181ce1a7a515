import type { Applicant } from "../applicants.ts";
import { cLike, type InfixForm } from "../encodings/infix.ts";
import { importPeer } from "../peers.ts";

/** A decision that ZEN has loaded; each answer comes back over a thread of its own. */
export interface Decision {
  evaluate(facts: Applicant): Promise<{ readonly result: unknown }>;
}

interface Module {
  readonly ZenEngine: new () => { createDecision(content: unknown): Decision };
  readonly ZenDecisionContent: new (content: Buffer) => unknown;
}

/** Operators of ZEN's expressions. */
export const zenForm: InfixForm = { ...cLike, and: "and", or: "or" };

/** A way from input to output over one node that judges. */
function graph(type: string, content: unknown): unknown {
  const position = { x: 0, y: 0 };
  return {
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "in", type: "inputNode", position },
      { id: "rules", name: "rules", type, position, content },
      { id: "out", name: "out", type: "outputNode", position },
    ],
    edges: [
      { id: "first", sourceId: "in", targetId: "rules", type: "edge" },
      { id: "second", sourceId: "rules", targetId: "out", type: "edge" },
    ],
  };
}

/** Loads graphs of one node of that kind into one engine. */
export async function zenDecisions(type: string, contents: readonly unknown[]): Promise<readonly Decision[]> {
  const { ZenEngine, ZenDecisionContent } = await importPeer<Module>("@gorules/zen-engine");
  const engine = new ZenEngine();
  return contents.map((content) =>
    engine.createDecision(new ZenDecisionContent(Buffer.from(JSON.stringify(graph(type, content))))),
  );
}
