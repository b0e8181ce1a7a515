import type { ConsumeMethodOpts, CstNode, IToken, TokenType } from "chevrotain";
import type { Chunk, Token } from "../1-scan/token.ts";
import { Grammar } from "./grammar.ts";
import { enter } from "./grammar-in-use.ts";

/** How the parser took one word: the name or label in its production, and the tree down to there, as far as it is read. */
export interface TakenWord {
  readonly use: string;
  readonly path: readonly CstNode[];
}

/** Thrown to leave the parser at once; building Chevrotain's errors takes a thousand times as long. */
const stopped = new Error("the parser has said what was asked");

/**
 * The same grammar, asked one question at a time: is this word taken here, and as what? It stops at the word or at the
 * first mistake, and never repairs anything.
 */
export class AskingGrammar extends Grammar {
  private asked: IToken | undefined;
  private found: TakenWord | undefined;
  private failedAt: IToken | undefined;

  constructor() {
    super({ repairs: false });
  }

  /** How the last of the tokens in hand that is `asked` is taken; where it is not, the token that is none. */
  ask(
    kind: Exclude<Chunk["kind"], "stray">,
    tokens: readonly Token[],
    asked: Token,
  ): TakenWord | { readonly failedAt: IToken | undefined } {
    this.begin(tokens);
    this.asked = asked;
    this.found = undefined;
    this.failedAt = undefined;
    try {
      enter(this, kind);
      this.failedAt = this.LA(1);
    } catch (error) {
      if (error !== stopped) throw error;
    }
    return this.found ?? { failedAt: this.failedAt };
  }

  override CONSUME(type: TokenType, options?: ConsumeMethodOpts): IToken {
    this.look(type, options);
    return super.CONSUME(type, options);
  }

  override CONSUME2(type: TokenType, options?: ConsumeMethodOpts): IToken {
    this.look(type, options);
    return super.CONSUME2(type, options);
  }

  override CONSUME3(type: TokenType, options?: ConsumeMethodOpts): IToken {
    this.look(type, options);
    return super.CONSUME3(type, options);
  }

  /** The rest of the input is not looked at. */
  protected onAfterParse(): void {}

  /** Chevrotain calls it where no alternative fits. */
  protected raiseNoAltException(): never {
    this.fail(this.LA(1));
  }

  /** Chevrotain calls it where something must stand at least once. */
  protected raiseEarlyExitException(): never {
    this.fail(this.LA(1));
  }

  private look(type: TokenType, options: ConsumeMethodOpts | undefined): void {
    if (this.RECORDING_PHASE) return;
    const next = this.LA(1);
    if (!this.is(1, type)) this.fail(next);
    if (next !== this.asked) return;
    // The trees in hand are the one thing that Chevrotain does not hand out by a documented name.
    const { CST_STACK: stack } = this as unknown as { readonly CST_STACK: readonly CstNode[] };
    this.found = { use: options?.LABEL ?? type.name, path: [...stack] };
    throw stopped;
  }

  private fail(token: IToken): never {
    this.failedAt = token;
    throw stopped;
  }
}
