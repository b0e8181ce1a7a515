import type { Language } from "@bylaw/diagnostics";
import type { CancellationToken, editor, IDisposable, IEvent } from "monaco-editor/editor";
import type { ServiceKind, Services } from "../../engine/service-calls.ts";
import type { ServiceLine } from "../../engine/service-line.ts";
import type { Texts } from "../../texts/texts.ts";
import { CalledOff } from "./called-off.ts";
import { pathOf } from "./text-path.ts";
import type { ModelOf } from "./text-places.ts";

/** What each provider is given: the services of the worker, and what the page knows. */
export interface ServiceDesk {
  readonly ask: <Kind extends ServiceKind>(
    service: Kind,
    model: editor.ITextModel,
    /** All that the service asks but text and language. */
    more: Omit<Services[Kind]["asks"], "path" | "language">,
    token?: CancellationToken,
  ) => Promise<Services[Kind]["gives"]>;
  readonly modelOf: ModelOf;
  readonly language: () => Language;
  readonly texts: () => Texts;
  /** The scenarios have run, or the page speaks another language. */
  readonly onNews: IEvent<void>;
}

export type DeskOptions = Omit<ServiceDesk, "ask"> & Pick<ServiceLine, "serve">;

/**
 * Asked of a text as a whole, and of no place in it: the editor puts nothing in the place of what it has, and folds by
 * indentation, where such an answer fails. So what an edit has overtaken is asked again.
 */
const ofWholeText: ReadonlySet<ServiceKind> = new Set(["folds", "hints", "lenses", "links", "outline"]);

/** Milliseconds without an edit before it is asked again. */
const quiet = 200;

/** For services of which the editor waits without a net: nothing in the place of an answer that was overtaken. */
export async function orNothing<T, Nothing>(answer: Promise<T>, nothing: Nothing): Promise<T | Nothing> {
  try {
    return await answer;
  } catch (reason) {
    if (reason instanceof CalledOff) return nothing;
    throw reason;
  }
}

/** A desk whose answers are of the text as it stands: what has been overtaken by an edit is asked again or called off. */
export function openDesk({ serve, ...page }: DeskOptions): ServiceDesk {
  return {
    ...page,
    ask: async (service, model, more, token) => {
      const isGone = (): boolean => model.isDisposed() || token?.isCancellationRequested === true;
      while (!isGone()) {
        const version = model.getVersionId();
        // A generic spread is not known to be whole: text and language are what `more` lacks.
        const asks = { ...more, path: pathOf(model), language: page.language() } as unknown as Parameters<
          typeof serve<typeof service>
        >[1];
        let listening: IDisposable | undefined;
        const answer = await serve(service, asks, (drop) => {
          listening = token?.onCancellationRequested(drop);
        });
        listening?.dispose();
        if (answer === undefined || isGone()) break;
        if (model.getVersionId() === version) return answer.value;
        if (!ofWholeText.has(service)) break;
        await untilQuiet(model, isGone);
      }
      throw new CalledOff();
    },
  };
}

async function untilQuiet(model: editor.ITextModel, isGone: () => boolean): Promise<void> {
  let version: number | undefined;
  while (!isGone() && version !== model.getVersionId()) {
    version = model.getVersionId();
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
}
