import { type CstNode, CstParser, type IToken, type ParserMethod, type TokenType } from "chevrotain";
import type { Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";

const { keyword, Name, Local, Comma, NumberLiteral, LeftRound, RightRound } = types;

/** A production: it gives a node of the concrete tree. */
export type Rule = ParserMethod<[], CstNode>;

/** Words that begin a note; after a comma they are not another name of the list before it. */
const noteWords: ReadonlySet<TokenType> = new Set([
  keyword.when,
  keyword.unless,
  keyword.from,
  keyword.until,
  keyword.tightens,
  keyword.proves,
  keyword.by,
  keyword.as,
  keyword.doneOn,
]);

/** What may begin an operand, names apart. */
const operandStarts: ReadonlySet<TokenType> = new Set([
  NumberLiteral,
  types.DateLiteral,
  types.Text,
  types.Currency,
  LeftRound,
  keyword.countOf,
  keyword.sumOf,
  keyword.averageOf,
  keyword.highestOf,
  keyword.lowestOf,
  keyword.latestOf,
  keyword.fullYearsFrom,
  keyword.endOfQuarterOf,
  keyword.yearOf,
]);

function isLiteralStart(type: TokenType): boolean {
  return type === types.Text || type === types.DateLiteral || type === keyword.yes || type === keyword.no;
}

/** Productions of names and expressions, tightest last (grammar.md 6). */
export abstract class ExpressionGrammar extends CstParser {
  /** Above zero inside `if … then`, where `else` belongs to the `if`. */
  protected ifs = 0;

  protected is(offset: number, type: TokenType): boolean {
    const token: IToken = this.LA(offset);
    return token.tokenType === type || (token.tokenType.CATEGORIES ?? []).includes(type);
  }

  protected sameLine(offset: number): boolean {
    const token = this.LA(offset) as Partial<Token>;
    return token.line !== undefined && token.line === (this.LA(offset - 1) as Partial<Token>).line;
  }

  protected startsLine(): boolean {
    return (this.LA(1) as Partial<Token>).first === true;
  }

  protected startsNote(offset: number): boolean {
    return noteWords.has(this.LA(offset).tokenType);
  }

  protected startsOperand(offset: number): boolean {
    const { tokenType } = this.LA(offset);
    return operandStarts.has(tokenType) || types.isLocal(tokenType);
  }

  protected endsAt(offset: number): boolean {
    return this.LA(offset).tokenType.name === "EOF";
  }

  /** A comma that goes on with a list, not one before a note. */
  protected continuesList(): boolean {
    return this.is(1, Comma) && !(this.startsNote(2) && !this.is(3, Comma) && !this.endsAt(3));
  }

  // Names.

  readonly named: Rule = this.RULE("named", () => {
    this.CONSUME(Name);
    this.OPTION({ GATE: () => this.sameLine(1), DEF: () => this.CONSUME(Local) });
  });

  readonly names: Rule = this.RULE("names", () => {
    this.CONSUME(Name);
    this.MANY({
      GATE: () => this.continuesList() && types.isName(this.LA(2).tokenType),
      DEF: () => {
        this.CONSUME(Comma);
        this.CONSUME2(Name);
      },
    });
  });

  readonly each: Rule = this.RULE("each", () => {
    this.CONSUME(keyword.forEach);
    this.CONSUME(Name);
  });

  readonly path: Rule = this.RULE("path", () => {
    this.CONSUME(Name);
    this.MANY(() => {
      this.CONSUME(types.Dot);
      this.CONSUME2(Name);
    });
  });

  readonly literal: Rule = this.RULE("literal", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(NumberLiteral);
          this.OPTION({
            GATE: () => this.is(1, types.PercentSign) || (this.sameLine(1) && !this.is(1, keyword.within)),
            DEF: () =>
              this.OR2([
                { ALT: () => this.CONSUME(types.PercentSign) },
                { ALT: () => this.CONSUME(Local, { LABEL: "unit" }) },
              ]),
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(types.Currency);
          this.CONSUME2(NumberLiteral);
        },
      },
      { ALT: () => this.CONSUME(types.DateLiteral) },
      { ALT: () => this.CONSUME(types.Text) },
      { ALT: () => this.CONSUME(keyword.yes) },
      { ALT: () => this.CONSUME(keyword.no) },
    ]);
  });

  // Expressions.

  readonly arms: Rule = this.RULE("arms", () => {
    this.SUBRULE(this.arm);
    this.MANY({
      GATE: () => this.continuesList(),
      DEF: () => {
        this.CONSUME(Comma);
        this.SUBRULE2(this.arm);
      },
    });
  });

  readonly arm: Rule = this.RULE("arm", () => {
    this.SUBRULE(this.expression);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(keyword.when);
            this.SUBRULE2(this.expression, { LABEL: "condition" });
          },
        },
        { ALT: () => this.CONSUME(keyword.otherwise) },
      ]),
    );
  });

  readonly expression: Rule = this.RULE("expression", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.if);
          this.ACTION(() => this.ifs++);
          this.SUBRULE(this.expression, { LABEL: "condition" });
          this.CONSUME(keyword.then);
          this.SUBRULE2(this.expression, { LABEL: "then" });
          this.ACTION(() => this.ifs--);
          this.CONSUME(keyword.else);
          this.SUBRULE3(this.expression, { LABEL: "else" });
        },
      },
      { ALT: () => this.SUBRULE(this.disjunction) },
    ]);
  });

  readonly disjunction: Rule = this.RULE("disjunction", () => {
    this.SUBRULE(this.conjunction);
    this.MANY(() => {
      this.CONSUME(keyword.or);
      this.SUBRULE2(this.conjunction);
    });
  });

  readonly conjunction: Rule = this.RULE("conjunction", () => {
    this.SUBRULE(this.negation);
    this.MANY(() => {
      this.CONSUME(keyword.and);
      this.SUBRULE2(this.negation);
    });
  });

  readonly negation: Rule = this.RULE("negation", () => {
    this.MANY(() => this.CONSUME(keyword.not));
    this.SUBRULE(this.test);
  });

  readonly test: Rule = this.RULE("test", () => {
    this.SUBRULE(this.sum);
    this.OPTION({
      // 80万元以上 begins with a number; another literal is a note of the statement.
      GATE: () => !this.isTextOrDate(),
      DEF: () =>
        this.OR([
          {
            ALT: () =>
              this.AT_LEAST_ONE(() => {
                this.CONSUME(types.Compare);
                this.SUBRULE2(this.sum);
              }),
          },
          {
            ALT: () => {
              this.SUBRULE(this.literal);
              this.OR2([{ ALT: () => this.CONSUME(keyword.orMore) }, { ALT: () => this.CONSUME(keyword.orLess) }]);
            },
          },
          { ALT: () => this.SUBRULE(this.membership) },
          {
            ALT: () => {
              this.OR3([
                {
                  ALT: () => {
                    this.CONSUME(keyword.is);
                    this.OPTION2(() => this.CONSUME(keyword.not));
                  },
                },
                { ALT: () => this.CONSUME(keyword.isNot) },
              ]);
              this.CONSUME(Name);
            },
          },
        ]),
    });
  });

  private isTextOrDate(): boolean {
    return isLiteralStart(this.LA(1).tokenType);
  }

  readonly membership: Rule = this.RULE("membership", () => {
    this.OPTION(() => this.CONSUME(keyword.not));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.in);
          this.SUBRULE(this.list);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.includeAnyOf);
          this.SUBRULE2(this.list);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.includeAllOf);
          this.SUBRULE3(this.list);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.include);
          this.SUBRULE(this.sum);
        },
      },
    ]);
  });

  readonly list: Rule = this.RULE("list", () => {
    this.CONSUME(LeftRound);
    this.SUBRULE(this.expression);
    this.MANY(() => {
      this.CONSUME(Comma);
      this.SUBRULE2(this.expression);
    });
    this.CONSUME(RightRound);
  });

  readonly sum: Rule = this.RULE("sum", () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.CONSUME(types.Additive);
      this.SUBRULE2(this.product);
    });
  });

  readonly product: Rule = this.RULE("product", () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.CONSUME(types.Multiplicative);
      this.SUBRULE2(this.unary);
    });
  });

  readonly unary: Rule = this.RULE("unary", () => {
    this.MANY(() => this.CONSUME(types.Minus));
    this.SUBRULE(this.primary);
  });

  readonly primary: Rule = this.RULE("primary", () => {
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.literal) },
        { ALT: () => this.SUBRULE(this.bracket) },
        { ALT: () => this.SUBRULE(this.aggregate), GATE: () => !this.is(1, keyword.latest) || this.is(3, keyword.of) },
        { ALT: () => this.SUBRULE(this.quantifier), GATE: () => !this.is(1, keyword.every) || this.is(2, Name) },
        { ALT: () => this.SUBRULE(this.dateOperation) },
        { ALT: () => this.SUBRULE(this.round), GATE: () => this.startsOperand(2) },
        { ALT: () => this.SUBRULE(this.call), GATE: () => this.is(2, LeftRound) },
        { ALT: () => this.SUBRULE(this.path) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  readonly bracket: Rule = this.RULE("bracket", () => {
    let outside = 0;
    this.CONSUME(LeftRound);
    this.ACTION(() => {
      outside = this.ifs;
      this.ifs = 0;
    });
    this.SUBRULE(this.arms);
    this.CONSUME(RightRound);
    this.ACTION(() => {
      this.ifs = outside;
    });
  });

  readonly aggregate: Rule = this.RULE("aggregate", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.countOf, { LABEL: "function" }) },
      { ALT: () => this.CONSUME(keyword.sumOf, { LABEL: "function" }) },
      { ALT: () => this.CONSUME(keyword.averageOf, { LABEL: "function" }) },
      { ALT: () => this.CONSUME(keyword.highestOf, { LABEL: "function" }) },
      { ALT: () => this.CONSUME(keyword.lowestOf, { LABEL: "function" }) },
      { ALT: () => this.CONSUME(keyword.latestOf, { LABEL: "function" }) },
      {
        ALT: () => {
          this.CONSUME(keyword.latest, { LABEL: "function" });
          this.CONSUME(Name, { LABEL: "fieldName" });
          this.CONSUME(keyword.of);
        },
      },
    ]);
    this.OPTION({ GATE: () => this.startsOperand(2), DEF: () => this.CONSUME(keyword.distinct) });
    this.SUBRULE(this.unary);
    this.OPTION2(() => this.SUBRULE(this.each));
    this.OPTION3({ GATE: () => this.ordersLatest(), DEF: () => this.SUBRULE(this.order) });
    this.OPTION4(() => {
      this.CONSUME(keyword.where);
      this.SUBRULE(this.disjunction);
    });
    this.OPTION5({ GATE: () => this.ordersLatest(), DEF: () => this.SUBRULE2(this.order) });
    this.OPTION6({
      GATE: () => this.ifs === 0 && !this.is(2, keyword.revoke) && !this.is(2, keyword.leaveTo),
      DEF: () => {
        this.CONSUME(keyword.else);
        this.SUBRULE2(this.unary, { LABEL: "empty" });
      },
    });
  });

  /** The `by` of `latest … by FIELD`; only that aggregate has an order, elsewhere `by` begins a note. */
  private ordersLatest(): boolean {
    if (!this.is(1, keyword.by)) return false;
    for (let offset = 0; ; offset--) {
      const type = this.LA(offset)?.tokenType;
      if (type === undefined) return false;
      if (type === keyword.latestOf || type === keyword.latest) return true;
      if (type === keyword.by || type.name.startsWith("head_")) return false;
    }
  }

  readonly order: Rule = this.RULE("order", () => {
    this.CONSUME(keyword.by);
    this.SUBRULE(this.path);
  });

  readonly quantifier: Rule = this.RULE("quantifier", () => {
    this.OR([{ ALT: () => this.CONSUME(keyword.any) }, { ALT: () => this.CONSUME(keyword.every) }]);
    this.SUBRULE(this.path);
    this.CONSUME(keyword.where);
    this.SUBRULE(this.disjunction);
  });

  readonly dateOperation: Rule = this.RULE("dateOperation", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.fullYearsFrom);
          this.SUBRULE(this.sum, { LABEL: "from" });
          this.OR2([{ ALT: () => this.CONSUME(keyword.to) }, { ALT: () => this.CONSUME(keyword.until) }]);
          this.SUBRULE2(this.sum, { LABEL: "to" });
        },
      },
      {
        ALT: () => {
          this.OR3([{ ALT: () => this.CONSUME(keyword.endOfQuarterOf) }, { ALT: () => this.CONSUME(keyword.yearOf) }]);
          this.SUBRULE(this.unary);
        },
      },
    ]);
  });

  readonly round: Rule = this.RULE("round", () => {
    this.CONSUME(keyword.round);
    this.SUBRULE(this.sum);
    this.CONSUME(keyword.to);
    this.OR([
      { ALT: () => this.SUBRULE(this.literal, { LABEL: "to" }) },
      { ALT: () => this.CONSUME(Local, { LABEL: "unit" }) },
    ]);
    this.SUBRULE(this.direction);
  });

  readonly direction: Rule = this.RULE("direction", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.up) },
      { ALT: () => this.CONSUME(keyword.down) },
      { ALT: () => this.CONSUME(keyword.nearest) },
    ]);
  });

  readonly call: Rule = this.RULE("call", () => {
    this.CONSUME(Name);
    this.CONSUME(LeftRound);
    this.SUBRULE(this.expression);
    this.MANY(() => {
      this.CONSUME(Comma);
      this.SUBRULE2(this.expression);
    });
    this.CONSUME(RightRound);
  });
}
