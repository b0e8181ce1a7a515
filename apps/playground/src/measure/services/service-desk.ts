import type { Language } from "@bylaw/diagnostics";
import type { CancellationToken, editor, IEvent } from "monaco-editor/editor";
import type { ServiceKind, Services } from "../../engine/service-calls.ts";
import type { ServiceLine } from "../../engine/service-line.ts";
import type { Texts } from "../../texts/texts.ts";
import { type ModelOf, pathOf } from "./text-places.ts";

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

/** The editor takes an error of this name as "not any more": it keeps what it shows and says nothing. */
function cancelled(): Error {
  const error = new Error("Canceled");
  error.name = "Canceled";
  return error;
}

/** For services of which the editor waits without a net: nothing in the place of an answer that was overtaken. */
export async function orNothing<T, Nothing>(answer: Promise<T>, nothing: Nothing): Promise<T | Nothing> {
  try {
    return await answer;
  } catch (reason) {
    if (reason instanceof Error && reason.name === "Canceled") return nothing;
    throw reason;
  }
}

/** A desk whose answers are of the text as it stands: what has been overtaken by an edit ends as cancelled. */
export function openDesk({ serve, ...page }: DeskOptions): ServiceDesk {
  return {
    ...page,
    ask: async (service, model, more, token) => {
      const version = model.getVersionId();
      // A generic spread is not known to be whole: text and language are what `more` lacks.
      const asks = { ...more, path: pathOf(model), language: page.language() } as unknown as Parameters<
        typeof serve<typeof service>
      >[1];
      const answer = await serve(service, asks, (drop) => token?.onCancellationRequested(drop));
      const overtaken = model.isDisposed() || model.getVersionId() !== version;
      if (answer === undefined || overtaken || token?.isCancellationRequested === true) throw cancelled();
      return answer.value;
    },
  };
}
