import type {
  BylawPlace,
  BylawProblem,
  PolicyIdentity,
  PolicyScenarios,
  RanScenario,
  RanScenarios,
  ScenariosParams,
} from "@bylaw/language-server/protocol";

/** One file with scenarios, for the list of tests. */
export interface ScenarioFile {
  readonly id: string;
  readonly uri: string;
  readonly label: string;
  /** The policy to which the file belongs. */
  readonly policy: string;
  readonly scenarios: readonly ScenarioEntry[];
}

export interface ScenarioEntry extends BylawPlace {
  /** Of the file and the name; a second scenario of the same name has its number behind it. */
  readonly id: string;
  readonly name: string;
  readonly article?: string;
}

/** How one test ended: to be shown at its place. */
export interface ScenarioOutcome {
  readonly id: string;
  readonly passed: boolean;
  readonly messages: readonly { readonly text: string; readonly place?: BylawPlace }[];
}

/** How the server is asked for scenarios: of the workspace, or of the policy of one file. */
export type AskScenarios = (params: ScenariosParams) => Promise<readonly PolicyScenarios[]>;

/** The policies of the workspace, and those of open files that are in no folder of it. */
export async function collectPolicies(ask: AskScenarios, open: readonly string[]): Promise<readonly PolicyScenarios[]> {
  const found = [...(await ask({}))];
  for (const uri of open) {
    if (found.some(({ uris }) => uris.includes(uri))) continue;
    const more = await ask({ uri });
    found.push(...more.filter(({ key }) => !found.some((policy) => policy.key === key)));
  }
  return found;
}

/** The policies after some of them have changed: these are asked for anew, the others stay as they were. */
export async function refreshedPolicies(
  ask: AskScenarios,
  before: readonly PolicyScenarios[],
  changed: readonly PolicyIdentity[],
): Promise<readonly PolicyScenarios[]> {
  const policies = new Map(before.map((policy) => [policy.key, policy]));
  for (const { key, uris } of changed) {
    const [uri] = uris;
    const now = uri === undefined ? [] : await ask({ uri });
    if (now.length === 0) policies.delete(key);
    for (const policy of now) policies.set(policy.key, policy);
  }
  return [...policies.values()];
}

/** Scenarios by file, in the order in which they stand; files in the order of their policies. */
export function scenarioFiles(policies: readonly PolicyScenarios[]): readonly ScenarioFile[] {
  const files = new Map<string, { policy: string; scenarios: ScenarioEntry[] }>();
  const seen = new Map<string, number>();
  for (const { name: policy, scenarios } of policies) {
    for (const scenario of scenarios) {
      const file = files.get(scenario.uri) ?? { policy, scenarios: [] };
      files.set(scenario.uri, file);
      const base = `${scenario.uri}#${scenario.name}`;
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      file.scenarios.push({ ...scenario, id: count === 1 ? base : `${base}#${count}` });
    }
  }
  return [...files].map(([uri, { policy, scenarios }]) => ({
    id: uri,
    uri,
    label: fileName(uri),
    policy,
    scenarios: scenarios.toSorted((a, b) => a.range.start.line - b.range.start.line),
  }));
}

/** The last part of an address, readable; an address that cannot be read stands as it is. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What the server reports, for the tests that were asked for; one that it does not speak of has not passed. */
export function outcomesOf(
  asked: readonly ScenarioEntry[],
  ran: RanScenarios,
  unknown: string,
): readonly ScenarioOutcome[] {
  const left = [...ran.results];
  return asked.map((entry) => {
    const at = left.findIndex((result) => result.name === entry.name && standsAt(result, entry));
    const result = at === -1 ? undefined : left.splice(at, 1)[0];
    if (result !== undefined) return { id: entry.id, passed: result.passed, messages: result.problems.map(messageOf) };
    const problems = ran.problems.filter(({ severity }) => severity === "error").map(messageOf);
    return { id: entry.id, passed: false, messages: problems.length > 0 ? problems : [{ text: unknown }] };
  });
}

function standsAt({ place }: RanScenario, entry: ScenarioEntry): boolean {
  return place === undefined || (place.uri === entry.uri && place.range.start.line === entry.range.start.line);
}

function messageOf({ code, message, help, place }: BylawProblem): ScenarioOutcome["messages"][number] {
  const text = [`${message} (${code})`, ...(help === undefined ? [] : [help])].join("\n");
  return place === undefined ? { text } : { text, place };
}
