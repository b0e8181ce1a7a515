import type { ConsumeMethodOpts, CstElement, CstNode, DSLMethodOpts, IOrAlt, IToken, TokenType } from "chevrotain";
import { createTokenInstance, EOF } from "chevrotain";
import type { Chunk, Token } from "../1-scan/token.ts";
import { type Decision, fits, readDecision } from "./decision.ts";
import type { Rule } from "./expression-grammar.ts";
import { Grammar } from "./grammar.ts";
import { enter } from "./grammar-in-use.ts";
import { lookahead } from "./lookahead.generated.ts";

type Body = () => unknown;
type Option = Body | DSLMethodOpts<unknown>;
type Alternatives = readonly IOrAlt<unknown>[] | { readonly DEF: readonly IOrAlt<unknown>[] };
type Method = "OR" | "OPTION" | "MANY" | "AT_LEAST_ONE";

/** A node that is being built; the place of one without words is that of nothing. */
interface OpenNode extends CstNode {
  readonly location: { startOffset: number; endOffset: number };
}

/** Thrown where the words do not fit; nobody sees it. */
const misfit = new Error("the words do not fit the grammar");

const end: IToken = createTokenInstance(
  EOF,
  "",
  Number.NaN,
  Number.NaN,
  Number.NaN,
  Number.NaN,
  Number.NaN,
  Number.NaN,
);

/** One production: its body, and the decisions in it, each read from the table at its first use. */
class Production {
  readonly name: string;
  readonly body: Body;
  readonly #decisions: { readonly [M in Method]: (Decision | undefined)[] } = {
    OR: [],
    OPTION: [],
    MANY: [],
    AT_LEAST_ONE: [],
  };

  constructor(name: string, body: Body) {
    this.name = name;
    this.body = body;
  }

  decision(method: Method, occurrence: number): Decision {
    const decisions = this.#decisions[method];
    decisions[occurrence] ??= readDecision(
      lookahead[this.name]?.[`${method}${occurrence === 0 ? "" : occurrence}`] ?? [],
    );
    return decisions[occurrence];
  }
}

/**
 * The same productions for stretches without a mistake, many times as fast: nothing is noted for repairs, and where two
 * words decide, a table says how. It gives the tree that Chevrotain gives, which tests hold it to; a stretch that does
 * not fit it leaves to Chevrotain, which finds the mistake. The methods are those that Chevrotain's CONSUME, OR and so
 * on go through.
 */
export class QuickGrammar extends Grammar {
  declare private words: readonly IToken[];
  declare private at: number;
  declare private production: Production;
  declare private node: OpenNode;

  constructor() {
    super({ analysed: false });
  }

  /** The tree of a stretch; nothing where it does not fit from its first word to its last. */
  read(kind: Exclude<Chunk["kind"], "stray">, tokens: readonly Token[]): CstNode | undefined {
    this.words = tokens;
    this.at = 0;
    this.ifs = 0;
    try {
      const tree = enter(this, kind) as CstNode;
      return this.at === tokens.length ? tree : undefined;
    } catch (error) {
      if (error !== misfit) throw error;
      return undefined;
    }
  }

  protected override LA(offset: number): IToken {
    return this.words[this.at + offset - 1] ?? end;
  }

  /** Called while the productions of the grammar are set up. */
  protected defineRule(name: string, body: Body): Rule & { readonly production: Production } {
    const production = new Production(name, body);
    return Object.assign(() => this.run(production), { production });
  }

  protected subruleInternal(rule: Rule, _: number, options: { readonly LABEL?: string } | undefined): void {
    const { production } = rule as ReturnType<QuickGrammar["defineRule"]>;
    const above = this.node;
    const around = this.production;
    const made = this.run(production);
    this.node = above;
    this.production = around;
    add(above, options?.LABEL ?? production.name, made);
    widen(above, made.location.startOffset, made.location.endOffset);
  }

  private run(production: Production): OpenNode {
    const made: OpenNode = { name: production.name, children: {}, location: { startOffset: -1, endOffset: -1 } };
    this.node = made;
    this.production = production;
    production.body();
    return made;
  }

  protected consumeInternal(type: TokenType, _: number, options: ConsumeMethodOpts | undefined): void {
    const token = this.words[this.at];
    if (token === undefined || !isOf(token.tokenType, type)) throw misfit;
    this.at++;
    add(this.node, options?.LABEL ?? type.name, token);
    widen(this.node, token.startOffset, token.endOffset ?? token.startOffset);
  }

  protected orInternal(either: Alternatives, occurrence: number): void {
    const alternatives = "DEF" in either ? either.DEF : either;
    const second = this.LA(2);
    for (const candidate of this.candidates("OR", occurrence)) {
      const alternative = alternatives[candidate.alternative];
      if (alternative === undefined || !fits(candidate, second)) continue;
      if (alternative.GATE !== undefined && !alternative.GATE()) continue;
      alternative.ALT();
      return;
    }
    throw misfit;
  }

  protected optionInternal(option: Option, occurrence: number): void {
    if (this.goesIn("OPTION", occurrence, option)) bodyOf(option)();
  }

  protected manyInternal(occurrence: number, option: Option): void {
    const body = bodyOf(option);
    while (this.goesIn("MANY", occurrence, option)) {
      const before = this.at;
      body();
      if (this.at === before) return;
    }
  }

  protected atLeastOneInternal(occurrence: number, option: Option): void {
    if (!this.goesIn("AT_LEAST_ONE", occurrence, option)) throw misfit;
    const body = bodyOf(option);
    do body();
    while (this.goesIn("AT_LEAST_ONE", occurrence, option));
  }

  private goesIn(method: Method, occurrence: number, option: Option): boolean {
    const [candidate] = this.candidates(method, occurrence);
    if (candidate === undefined || !fits(candidate, this.LA(2))) return false;
    return typeof option === "function" || option.GATE === undefined || option.GATE();
  }

  private candidates(method: Method, occurrence: number): NonNullable<Decision["candidates"][number]> {
    return this.production.decision(method, occurrence).candidates[this.LA(1).tokenTypeIdx] ?? none;
  }
}

const none: readonly never[] = [];

function bodyOf(option: Option): Body {
  return typeof option === "function" ? option : option.DEF;
}

function isOf(type: TokenType, asked: TokenType): boolean {
  return type === asked || (type.CATEGORIES?.includes(asked) ?? false);
}

function add({ children }: CstNode, name: string, element: CstElement): void {
  const known = children[name];
  if (known === undefined) children[name] = [element];
  else known.push(element);
}

/** A node reaches from its first word to its last. */
function widen({ location }: OpenNode, start: number, endOffset: number): void {
  if (location.startOffset === -1) {
    location.startOffset = start;
    location.endOffset = endOffset;
  } else if (location.endOffset < endOffset) location.endOffset = endOffset;
}
