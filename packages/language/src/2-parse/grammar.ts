import type { Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { CourseGrammar } from "./course-grammar.ts";
import type { Rule } from "./expression-grammar.ts";

const { head, keyword, Name, Local, Comma, LeftRound, RightRound } = types;

/** How the parser is made ready; where nothing is said, for parsing with repairs. */
export interface GrammarOptions {
  readonly validated?: boolean;
  readonly repairs?: boolean;
  /** False where Chevrotain need not know the grammar, since it is not asked to parse. */
  readonly analysed?: false;
}

/**
 * The whole grammar, one method a production; each stretch of tokens is parsed alone by one of the five entries.
 * LL(2), which a test has Chevrotain confirm.
 */
export class Grammar extends CourseGrammar {
  /** Whether the grammar is sound is for a test to say: validation costs a start, and needs more than Node 20 has. */
  constructor(options: GrammarOptions = {}) {
    super([...types.tokenVocabulary], {
      maxLookahead: 2,
      recoveryEnabled: options.repairs !== false,
      nodeLocationTracking: "onlyOffset",
      skipValidations: options.validated !== true,
    });
    if (options.analysed !== false) this.performSelfAnalysis();
  }

  /** Forgets what the stretch before has left. */
  begin(tokens: readonly Token[]): void {
    this.input = [...tokens];
    this.ifs = 0;
  }

  // Entries.

  readonly statement: Rule = this.RULE("statement", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.policyStatement) },
      { ALT: () => this.SUBRULE(this.declaration) },
      { ALT: () => this.SUBRULE(this.article) },
      { ALT: () => this.SUBRULE(this.rule) },
      { ALT: () => this.SUBRULE(this.value) },
      { ALT: () => this.SUBRULE(this.term) },
      { ALT: () => this.SUBRULE(this.honesty) },
      { ALT: () => this.SUBRULE(this.scenario) },
    ]);
  });

  readonly led: Rule = this.RULE("led", () => {
    this.OPTION(() => this.CONSUME(keyword.when));
    this.SUBRULE(this.expression);
    this.OR([{ ALT: () => this.CONSUME(keyword.whose) }, { ALT: () => this.CONSUME(keyword.time) }]);
    this.CONSUME(Comma);
    this.SUBRULE(this.statement);
  });

  readonly field: Rule = this.RULE("field", () => {
    this.SUBRULE(this.declared);
  });

  readonly item: Rule = this.RULE("item", () => {
    this.SUBRULE(this.named);
    this.CONSUME(types.Colon);
    this.SUBRULE(this.expression);
  });

  readonly row: Rule = this.RULE("row", () => {
    this.CONSUME(types.RowStart);
    this.SUBRULE(this.cell);
    this.MANY(() => {
      this.CONSUME(types.Bar);
      this.SUBRULE2(this.cell);
    });
    this.CONSUME(types.RowEnd);
  });

  readonly cell: Rule = this.RULE("cell", () => {
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.CONSUME(keyword.otherwise) },
        {
          ALT: () => {
            this.CONSUME(types.Compare);
            this.SUBRULE(this.sum);
          },
        },
        { ALT: () => this.SUBRULE(this.range), GATE: () => this.is(1, types.LeftSquare) || this.holdsComma() },
        {
          ALT: () => {
            this.SUBRULE2(this.sum);
            this.MANY(() => {
              this.CONSUME(Comma);
              this.SUBRULE3(this.sum);
            });
          },
        },
      ]);
    });
  });

  readonly range: Rule = this.RULE("range", () => {
    this.OR([
      { ALT: () => this.CONSUME(types.LeftSquare, { LABEL: "open" }) },
      { ALT: () => this.CONSUME(LeftRound, { LABEL: "open" }) },
    ]);
    this.SUBRULE(this.sum, { LABEL: "from" });
    this.CONSUME(Comma);
    this.SUBRULE2(this.sum, { LABEL: "to" });
    this.OR2([
      { ALT: () => this.CONSUME(types.RightSquare, { LABEL: "close" }) },
      { ALT: () => this.CONSUME(RightRound, { LABEL: "close" }) },
    ]);
  });

  /** A comma at the first depth of the bracket that stands next: `(55%, 75%]` is a range, `(60 + 1)` a value. */
  protected holdsComma(): boolean {
    if (!this.is(1, LeftRound)) return false;
    let depth = 0;
    for (let offset = 1; ; offset++) {
      if (this.is(offset, LeftRound) || this.is(offset, types.LeftSquare)) depth++;
      else if (this.is(offset, RightRound) || this.is(offset, types.RightSquare)) depth--;
      else if (depth === 1 && this.is(offset, Comma)) return true;
      if (depth === 0 || this.endsAt(offset)) return false;
    }
  }

  // Samples and scenarios.

  readonly scenario: Rule = this.RULE("scenario", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.sample) },
      {
        ALT: () => {
          this.CONSUME(head.scenario);
          this.OR2([{ ALT: () => this.CONSUME(types.Text) }, { ALT: () => this.SUBRULE(this.named) }]);
        },
      },
      { ALT: () => this.SUBRULE(this.given) },
      { ALT: () => this.SUBRULE(this.expectation) },
    ]);
  });

  readonly sample: Rule = this.RULE("sample", () => {
    this.CONSUME(head.sample);
    this.CONSUME(Name);
    this.OPTION({
      GATE: () => this.sameLine(1) && !this.is(2, types.Equals),
      DEF: () => this.CONSUME(Local),
    });
    this.OPTION2({ GATE: () => this.startsPair(1), DEF: () => this.SUBRULE(this.pairs) });
  });

  readonly given: Rule = this.RULE("given", () => {
    this.CONSUME(head.given);
    this.OPTION({ GATE: () => !this.is(2, types.Equals), DEF: () => this.CONSUME(Local, { LABEL: "sampleName" }) });
    this.OPTION2({
      GATE: () => this.startsPair(this.is(1, keyword.with) ? 2 : 1),
      DEF: () => {
        this.OPTION3({ GATE: () => !this.is(2, types.Equals), DEF: () => this.CONSUME(keyword.with) });
        this.SUBRULE(this.pairs);
      },
    });
    this.OPTION4(() => {
      this.CONSUME(keyword.without);
      this.SUBRULE(this.taken);
      this.MANY({
        GATE: () => this.continuesList(),
        DEF: () => {
          this.CONSUME(Comma);
          this.SUBRULE2(this.taken);
        },
      });
    });
    this.OPTION5(() => {
      this.CONSUME(keyword.on);
      this.CONSUME(types.DateLiteral);
    });
  });

  /** What is taken away of a sample: a fact, or the past of a title or procedure. */
  readonly taken: Rule = this.RULE("taken", () => {
    this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(keyword.historyOf) }, { ALT: () => this.CONSUME(keyword.stepsOf) }]),
    );
    this.CONSUME(Name);
  });

  readonly expectation: Rule = this.RULE("expectation", () => {
    this.CONSUME(head.expect);
    this.SUBRULE(this.reference);
    this.MANY(() => {
      this.CONSUME(types.Dot);
      this.CONSUME(Name, { LABEL: "within" });
    });
    this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(types.Equals) }, { ALT: () => this.CONSUME(keyword.is) }]));
    this.OPTION2({ GATE: () => !this.endsExpectation(), DEF: () => this.SUBRULE(this.givenValue) });
    this.OPTION3({
      GATE: () => !this.endsExpectation(),
      DEF: () => {
        this.OPTION4(() => this.CONSUME2(types.Equals));
        this.SUBRULE2(this.givenValue);
      },
    });
    this.OPTION5(() => {
      this.CONSUME(keyword.because);
      this.SUBRULE(this.references);
    });
    this.OPTION6(() => {
      this.CONSUME(keyword.needing);
      this.SUBRULE(this.names);
    });
  });

  protected endsExpectation(): boolean {
    return this.is(1, keyword.because) || this.is(1, keyword.needing) || this.startsLine();
  }

  protected startsPair(offset: number): boolean {
    const past = this.is(offset, keyword.historyOf) || this.is(offset, keyword.stepsOf);
    const at = past ? offset + 1 : offset;
    return this.is(at, Name) && this.is(at + 1, types.Equals);
  }

  readonly pairs: Rule = this.RULE("pairs", () => {
    this.SUBRULE(this.pair);
    this.MANY({
      GATE: () => (this.is(1, Comma) ? this.startsPair(2) : this.startsLine() && this.startsPair(1)),
      DEF: () => {
        this.OPTION(() => this.CONSUME(Comma));
        this.SUBRULE2(this.pair);
      },
    });
    this.OPTION2({ GATE: () => this.is(1, Comma), DEF: () => this.CONSUME2(Comma) });
  });

  readonly pair: Rule = this.RULE("pair", () => {
    this.OPTION(() =>
      this.OR([{ ALT: () => this.CONSUME(keyword.historyOf) }, { ALT: () => this.CONSUME(keyword.stepsOf) }]),
    );
    this.CONSUME(Name);
    this.CONSUME(types.Equals);
    this.SUBRULE(this.givenValue);
  });

  readonly givenValue: Rule = this.RULE("givenValue", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(LeftRound);
            this.OPTION(() => {
              this.SUBRULE(this.entry);
              this.MANY(() => {
                this.CONSUME(Comma);
                this.SUBRULE2(this.entry);
              });
            });
            this.CONSUME(RightRound);
          },
        },
        { ALT: () => this.SUBRULE(this.sum) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  /** `18(1)`, `18 last`, `18 para 2`: a number with what only citations have. */
  protected continuesCitation(): boolean {
    return [LeftRound, keyword.last, keyword.para].some((type) => this.is(2, type));
  }

  readonly entry: Rule = this.RULE("entry", () => {
    this.OR({
      DEF: [
        { GATE: () => this.is(2, types.Equals), ALT: () => this.SUBRULE(this.pair) },
        { GATE: () => this.continuesCitation(), ALT: () => this.SUBRULE(this.citation) },
        { ALT: () => this.SUBRULE(this.chineseCitation) },
        { ALT: () => this.SUBRULE(this.givenValue) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });
}
