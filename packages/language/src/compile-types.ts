import type { Diagnostic } from "@bylaw/diagnostics";
import type { CompiledPolicy } from "@bylaw/ir";
import type { Plugin } from "@bylaw/plugin";
import type { PolicyTree } from "./3-build-ast/ast.ts";

/** One text: `.bylaw` is code, `.bylaw.md` a Markdown document whose `bylaw` blocks are the code. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface CompileInput {
  /** The files of one policy; the order does not matter. */
  readonly sources: readonly SourceText[];
  /** Plugins that a `use` line may name. */
  readonly plugins?: readonly Plugin[];
  /**
   * "left": scenarios are read but not looked at, for an answer between two keystrokes. "unread": their lines are not
   * even parsed, for a host that only evaluates; what is wrong in them is then not found. "read" where not given.
   */
  readonly scenarios?: "read" | "left" | "unread";
  /** Version of the plugin that brings the policy. */
  readonly version?: string;
}

export interface CompileResult {
  /** Present where there is no error. */
  readonly compiled?: CompiledPolicy;
  readonly problems: readonly Diagnostic[];
  /** The trees, also of broken text: for editors and `show`. */
  readonly trees: readonly PolicyTree[];
}
