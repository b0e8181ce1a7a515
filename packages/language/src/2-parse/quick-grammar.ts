import type { ConsumeMethodOpts, DSLMethodOpts, IOrAlt, IToken, TokenType } from "chevrotain";
import { createTokenInstance, EOF } from "chevrotain";
import type { Chunk, Token } from "../1-scan/token.ts";
import { type Branch, isBranch, isLevel } from "./branch.ts";
import { type Candidate, fits } from "./decision.ts";
import type { Rule } from "./expression-grammar.ts";
import { Grammar } from "./grammar.ts";
import { enter } from "./grammar-in-use.ts";
import {
  type Guarded,
  type Level,
  levelOf,
  type Method,
  Place,
  Production,
  type Repeated,
  type Step,
} from "./steps.ts";

type Body = () => unknown;
type Option = Body | DSLMethodOpts<unknown>;
type Alternatives = readonly IOrAlt<unknown>[] | { readonly DEF: readonly IOrAlt<unknown>[] };

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

const none: readonly never[] = [];

/**
 * The same productions for stretches without a mistake, many times as fast: each is noted once as a list of steps, nothing
 * is kept for repairs, and where two words decide, a table says how. It gives the tree that Chevrotain gives, which tests
 * hold it to; a stretch that does not fit it leaves to Chevrotain, which finds the mistake. The methods that note steps
 * are those that Chevrotain's CONSUME, OR and so on go through.
 */
export class QuickGrammar extends Grammar {
  declare private words: readonly Token[];
  declare private at: number;
  /** What is read of the open productions: the parts of each follow those of the one around it. */
  declare private uses: string[];
  declare private parts: (Branch | Token)[];
  declare private count: number;
  /** The production whose steps are being noted, and where to. */
  declare private noted: string;
  declare private steps: Step[];

  constructor() {
    super({ analysed: false });
  }

  /** The tree of a stretch; nothing where it does not fit from its first word to its last. */
  read(kind: Exclude<Chunk["kind"], "stray">, tokens: readonly Token[]): Branch | undefined {
    this.words = tokens;
    this.at = 0;
    this.ifs = 0;
    this.uses = [];
    this.parts = [];
    this.count = 0;
    try {
      const tree = enter(this, kind) as Branch;
      return this.at === tokens.length ? tree : undefined;
    } catch (error) {
      if (error !== misfit) throw error;
      return undefined;
    }
  }

  protected override LA(offset: number): IToken {
    const place = this.at + offset - 1;
    return place >= 0 && place < this.words.length ? (this.words[place] ?? end) : end;
  }

  private run(production: Production): Branch {
    const steps = production.steps ?? this.noteProduction(production);
    const { level } = production;
    if (level !== undefined && !this.goesOn(level.front)) return this.climb(production, level);
    const { ifs, count } = this;
    this.walk(steps);
    // Whatever is said of `else` within a production ends with it.
    this.ifs = ifs;
    const only = production.isLevel && this.count === count + 1 ? this.parts[count] : undefined;
    if (only === undefined || !isBranch(only)) return this.finish(production, count);
    this.count = count;
    only.outermost = production.name;
    return only;
  }

  /** A level of an expression that has nothing in front of the level below it; most have nothing behind it either. */
  private climb(production: Production, { below, behind }: Level): Branch {
    const made = this.run(below);
    if (!this.goesOn(behind)) {
      made.outermost = production.name;
      return made;
    }
    const { count } = this;
    this.push(below.name, made);
    this.walk(behind);
    return this.finish(production, count);
  }

  private goesOn(steps: readonly Repeated[]): boolean {
    for (const { place, body } of steps) if (this.goesIn(place, body)) return true;
    return false;
  }

  private push(use: string, part: Branch | Token): void {
    this.uses[this.count] = use;
    this.parts[this.count] = part;
    this.count++;
  }

  /** Takes the parts from `first` on as a branch of their own. It reaches from its first word to its last. */
  private finish({ name }: Production, first: number): Branch {
    const uses = this.uses.slice(first, this.count);
    const parts = this.parts.slice(first, this.count);
    this.count = first;
    let startOffset = -1;
    let endOffset = -1;
    for (const part of parts) {
      if (startOffset === -1) startOffset = part.startOffset;
      if (endOffset < part.endOffset) endOffset = part.endOffset;
    }
    return { name, outermost: name, uses, parts, startOffset, endOffset };
  }

  private walk(steps: readonly Step[]): void {
    for (const step of steps) {
      switch (step.kind) {
        case "word":
          this.take(step.type, step.use);
          break;
        case "production":
          this.push(step.use, this.run(step.production));
          break;
        case "choice":
          this.choose(step.place, step.alternatives);
          break;
        case "act":
          step.act();
          break;
        default:
          this.repeat(step.kind, step.place, step.body);
      }
    }
  }

  private take(type: TokenType, use: string): void {
    const token = this.words[this.at];
    if (token === undefined || !isOf(token.tokenType, type)) throw misfit;
    this.at++;
    this.push(use, token);
  }

  private choose(place: Place, alternatives: readonly Guarded[]): void {
    for (const candidate of this.candidates(place)) {
      const alternative = alternatives[candidate.alternative];
      if (alternative === undefined || !fits(candidate, this.LA(2))) continue;
      if (alternative.gate !== undefined && !alternative.gate()) continue;
      this.walk(alternative.steps);
      return;
    }
    throw misfit;
  }

  private repeat(kind: "option" | "many" | "atLeastOne", place: Place, body: Guarded): void {
    if (!this.goesIn(place, body)) {
      if (kind === "atLeastOne") throw misfit;
      return;
    }
    this.walk(body.steps);
    if (kind === "option") return;
    for (let before = -1; this.at > before && this.goesIn(place, body); ) {
      before = this.at;
      this.walk(body.steps);
    }
  }

  private goesIn(place: Place, { gate }: Guarded): boolean {
    const [candidate] = this.candidates(place);
    if (candidate === undefined || !fits(candidate, this.LA(2))) return false;
    return gate === undefined || gate();
  }

  private candidates(place: Place): readonly Candidate[] {
    return place.decision.candidates[this.LA(1).tokenTypeIdx] ?? none;
  }

  private noteProduction(production: Production): readonly Step[] {
    this.noted = production.name;
    const steps = this.noteSteps(production.body);
    production.steps = steps;
    if (production.isLevel) production.level = levelOf(steps);
    return steps;
  }

  private noteSteps(body: Body): readonly Step[] {
    const around = this.steps;
    const steps: Step[] = [];
    this.steps = steps;
    body();
    this.steps = around;
    return steps;
  }

  private noteGuarded(gate: (() => boolean) | undefined, body: Body): Guarded {
    return { gate, steps: this.noteSteps(body) };
  }

  private noteRepeat(kind: "option" | "many" | "atLeastOne", method: Method, occurrence: number, option: Option): void {
    const body =
      typeof option === "function" ? this.noteGuarded(undefined, option) : this.noteGuarded(option.GATE, option.DEF);
    this.steps.push({ kind, place: new Place(this.noted, method, occurrence), body });
  }

  /** Called while the productions of the grammar are set up. */
  protected defineRule(name: string, body: Body): Rule & { readonly production: Production } {
    const production = new Production(name, isLevel(name), body);
    return Object.assign(() => this.run(production), { production }) as unknown as Rule & {
      readonly production: Production;
    };
  }

  protected subruleInternal(rule: Rule, _: number, options: { readonly LABEL?: string } | undefined): void {
    const { production } = rule as ReturnType<QuickGrammar["defineRule"]>;
    this.steps.push({ kind: "production", production, use: options?.LABEL ?? production.name });
  }

  protected consumeInternal(type: TokenType, _: number, options: ConsumeMethodOpts | undefined): void {
    this.steps.push({ kind: "word", type, use: options?.LABEL ?? type.name });
  }

  protected orInternal(either: Alternatives, occurrence: number): void {
    const alternatives = "DEF" in either ? either.DEF : either;
    const noted = alternatives.map(({ GATE, ALT }) => this.noteGuarded(GATE, ALT));
    this.steps.push({ kind: "choice", place: new Place(this.noted, "OR", occurrence), alternatives: noted });
  }

  protected optionInternal(option: Option, occurrence: number): void {
    this.noteRepeat("option", "OPTION", occurrence, option);
  }

  protected manyInternal(occurrence: number, option: Option): void {
    this.noteRepeat("many", "MANY", occurrence, option);
  }

  protected atLeastOneInternal(occurrence: number, option: Option): void {
    this.noteRepeat("atLeastOne", "AT_LEAST_ONE", occurrence, option);
  }

  override ACTION<T>(act: () => T): T {
    this.steps.push({ kind: "act", act });
    return undefined as T;
  }
}

function isOf(type: TokenType, asked: TokenType): boolean {
  return type === asked || (type.CATEGORIES?.includes(asked) ?? false);
}
