import type { PolicyIdentity, PolicyScenarios } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";
import { editorLocation, editorRange } from "../places.ts";
import { isPolicyDocument, type Session } from "../session.ts";
import {
  type AskScenarios,
  collectPolicies,
  fileName,
  outcomesOf,
  refreshedPolicies,
  type ScenarioEntry,
  type ScenarioFile,
  scenarioFiles,
} from "./scenario-tree.ts";

/** The scenarios of the workspace in the editor's list of tests. */
export interface TestList {
  /** Runs scenarios of a file by their names; all where none are named. Shows the results in the list. */
  readonly run: (uri: string, names?: readonly string[]) => Promise<void>;
}

/** Fills the list of tests now and whenever policies change. */
export function createTestList(context: vscode.ExtensionContext, session: Session): TestList {
  const controller = vscode.tests.createTestController("bylaw", vscode.l10n.t("Bylaw scenarios"));
  const entries = new Map<string, ScenarioEntry>();
  let policies: readonly PolicyScenarios[] = [];
  let filling: Promise<void> = Promise.resolve();
  const ask: AskScenarios = (params) => session.ask("bylaw/scenarios", params);
  const fill = (changed?: readonly PolicyIdentity[]): Promise<void> => {
    filling = filling.catch(reportNothing).then(async () => {
      const open = vscode.workspace.textDocuments.filter(isPolicyDocument).map(({ uri }) => uri.toString());
      policies = await (changed === undefined ? collectPolicies(ask, open) : refreshedPolicies(ask, policies, changed));
      show(controller, entries, scenarioFiles(policies));
    });
    return filling;
  };
  const run = async (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> => {
    await runTests(controller, entries, session, request, token);
  };
  controller.refreshHandler = () => fill();
  controller.createRunProfile(vscode.l10n.t("Run"), vscode.TestRunProfileKind.Run, run, true);
  const later = whenQuiet((changed) => void fill(changed).catch(reportNothing));
  context.subscriptions.push(
    controller,
    session.onChanged((changed) => later(changed?.policies)),
  );
  return {
    run: async (uri, names) => {
      await fill();
      const include = itemsOf(controller, entries, uri, names);
      const source = new vscode.CancellationTokenSource();
      await run(new vscode.TestRunRequest(include), source.token);
      source.dispose();
    },
  };
}

/** Milliseconds without a change, before the list is filled anew: nobody reads it while typing. */
const quiet = 600;

/** Gathers changes until no more come; without policies named, everything is asked for. */
function whenQuiet(
  fill: (changed: readonly PolicyIdentity[] | undefined) => void,
): (changed: readonly PolicyIdentity[] | undefined) => void {
  const gathered = new Map<string, PolicyIdentity>();
  let all = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (changed) => {
    if (changed === undefined) all = true;
    for (const policy of changed ?? []) gathered.set(policy.key, policy);
    clearTimeout(timer);
    timer = setTimeout(() => {
      fill(all ? undefined : [...gathered.values()]);
      gathered.clear();
      all = false;
    }, quiet);
  };
}

/** The list stays as it was where the server cannot tell; it says by itself what is wrong. */
function reportNothing(): void {}

function show(
  controller: vscode.TestController,
  entries: Map<string, ScenarioEntry>,
  files: readonly ScenarioFile[],
): void {
  entries.clear();
  controller.items.replace(
    files.map((file) => {
      const uri = vscode.Uri.parse(file.uri);
      const item = controller.createTestItem(file.id, file.label, uri);
      item.description = file.policy;
      item.children.replace(
        file.scenarios.map((scenario, index) => {
          entries.set(scenario.id, scenario);
          const child = controller.createTestItem(scenario.id, scenario.name, uri);
          child.range = editorRange(scenario.range);
          child.sortText = String(index).padStart(6, "0");
          if (scenario.article !== undefined) child.description = scenario.article;
          return child;
        }),
      );
      return item;
    }),
  );
}

/** The items of some scenarios of the policy of a file: those of the file first, otherwise of the other files. */
function itemsOf(
  controller: vscode.TestController,
  entries: ReadonlyMap<string, ScenarioEntry>,
  uri: string,
  names: readonly string[] | undefined,
): readonly vscode.TestItem[] {
  const policy = controller.items.get(uri)?.description ?? policyBeside(controller, uri);
  const items = leaves(
    [...controller.items].map(([, item]) => item).filter(({ description }) => description === policy),
  );
  return names === undefined ? items : items.filter(({ id }) => names.includes(entries.get(id)?.name ?? ""));
}

/** A file without scenarios of its own takes those of the files in its folder. */
function policyBeside(controller: vscode.TestController, uri: string): string | undefined {
  const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
  return [...controller.items].find(([id]) => id.startsWith(folder))?.[1].description;
}

function leaves(items: readonly vscode.TestItem[]): readonly vscode.TestItem[] {
  return items.flatMap((item) =>
    item.children.size === 0 ? [item] : leaves([...item.children].map(([, child]) => child)),
  );
}

async function runTests(
  controller: vscode.TestController,
  entries: ReadonlyMap<string, ScenarioEntry>,
  session: Session,
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
): Promise<void> {
  const run = controller.createTestRun(request);
  const all = leaves(request.include ?? [...controller.items].map(([, item]) => item));
  const excluded = new Set(leaves(request.exclude ?? []).map(({ id }) => id));
  const items = all.filter(({ id }) => entries.has(id) && !excluded.has(id));
  for (const item of items) run.started(item);
  try {
    for (const [uri, group] of byFile(items)) {
      if (token.isCancellationRequested) break;
      const asked = group.flatMap(({ id }) => entries.get(id) ?? []);
      const ran = await session.ask("bylaw/runScenarios", { uri, names: asked.map(({ name }) => name) });
      const unknown = vscode.l10n.t("The scenario was not run.");
      const outcomes = new Map(outcomesOf(asked, ran, unknown).map((outcome) => [outcome.id, outcome]));
      const passed = [...outcomes.values()].filter((outcome) => outcome.passed).length;
      run.appendOutput(`${fileName(uri)}: ${vscode.l10n.t("{0} of {1} scenarios pass", passed, group.length)}\r\n`);
      for (const item of group) {
        const outcome = outcomes.get(item.id);
        if (outcome?.passed === true) run.passed(item);
        else run.failed(item, (outcome?.messages ?? []).map(testMessage));
      }
    }
  } catch (error) {
    for (const item of items)
      run.errored(item, new vscode.TestMessage(error instanceof Error ? error.message : String(error)));
  } finally {
    run.end();
  }
}

function byFile(items: readonly vscode.TestItem[]): ReadonlyMap<string, readonly vscode.TestItem[]> {
  const groups = new Map<string, vscode.TestItem[]>();
  for (const item of items) {
    const uri = item.parent?.id ?? "";
    groups.set(uri, [...(groups.get(uri) ?? []), item]);
  }
  return groups;
}

function testMessage({
  text,
  place,
}: {
  text: string;
  place?: Parameters<typeof editorLocation>[0];
}): vscode.TestMessage {
  const message = new vscode.TestMessage(text);
  if (place !== undefined) message.location = editorLocation(place);
  return message;
}
