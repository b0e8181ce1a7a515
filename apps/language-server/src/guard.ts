import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** A handler that always has an answer. */
export type Guarded<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/**
 * Work on a request that can be taken back. Whatever goes wrong is written to the log and answered with what stands for
 * nothing: a client shows an error of its server with each key otherwise.
 */
export function guarded<P, R>(
  session: Session,
  nothing: R,
  work: (params: P, token: CancellationToken) => Promise<R> | R,
): Guarded<P, R> {
  return async (params, token) => {
    try {
      if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, "");
      return await work(params, token);
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      report(session, error);
      return nothing;
    }
  };
}

/** The same for what is not answered. */
export function heeded<P>(session: Session, work: (params: P) => Promise<void> | void): (params: P) => Promise<void> {
  return async (params) => {
    try {
      await work(params);
    } catch (error) {
      report(session, error);
    }
  };
}

function report(session: Session, error: unknown): void {
  session.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
