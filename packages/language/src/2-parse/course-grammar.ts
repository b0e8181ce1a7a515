import * as types from "../1-scan/token-types.ts";
import { DeclarationGrammar } from "./declaration-grammar.ts";
import type { Rule } from "./expression-grammar.ts";

const { head, keyword, Name, Comma, NumberLiteral } = types;

/** Productions of titles, duties, procedures and honesty statements. */
export abstract class CourseGrammar extends DeclarationGrammar {
  // Titles, duties, procedures.

  readonly term: Rule = this.RULE("term", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.titleTerm) },
      { ALT: () => this.SUBRULE(this.rectification) },
      { ALT: () => this.SUBRULE(this.deadline) },
      { ALT: () => this.SUBRULE(this.recurrence) },
      { ALT: () => this.SUBRULE(this.step) },
    ]);
  });

  readonly titleTerm: Rule = this.RULE("titleTerm", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(head.valid);
          this.SUBRULE(this.sum);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.review);
          this.CONSUME(keyword.every);
          this.SUBRULE2(this.sum);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.revoke);
          this.OPTION({
            GATE: () => !this.startsAnyNote(),
            DEF: () => {
              this.CONSUME(Comma);
              this.SUBRULE3(this.sum);
              this.CONSUME(keyword.insideNoApplication);
            },
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.revokeAndBar);
          this.SUBRULE4(this.sum);
        },
      },
      { ALT: () => this.CONSUME(head.mayRevoke) },
      { ALT: () => this.CONSUME(head.renew) },
      {
        ALT: () => {
          this.CONSUME(head.under);
          this.CONSUME(Name);
        },
      },
    ]);
    this.SUBRULE(this.notes);
  });

  readonly rectification: Rule = this.RULE("rectification", () => {
    this.CONSUME(head.rectify);
    this.SUBRULE(this.notes);
    this.OPTION(() => {
      this.CONSUME(keyword.within);
      this.SUBRULE(this.sum);
      this.OPTION2(() => this.CONSUME(keyword.inside));
    });
    this.OPTION3(() => {
      this.CONSUME(keyword.else);
      this.CONSUME(keyword.revoke);
    });
    this.SUBRULE2(this.notes);
  });

  readonly deadline: Rule = this.RULE("deadline", () => {
    this.CONSUME(head.within);
    this.SUBRULE(this.sum, { LABEL: "first" });
    this.OR([{ ALT: () => this.CONSUME(keyword.after) }, { ALT: () => this.CONSUME(keyword.before) }]);
    this.SUBRULE2(this.sum, { LABEL: "second" });
    this.OPTION(() => this.CONSUME(keyword.inside));
    this.OPTION2(() => this.CONSUME(keyword.orNextWorkingDay));
    this.SUBRULE(this.notes);
  });

  readonly recurrence: Rule = this.RULE("recurrence", () => {
    this.CONSUME(head.every);
    this.CONSUME(Name, { LABEL: "period" });
    this.OPTION({ GATE: () => this.startsDay(), DEF: () => this.SUBRULE(this.dayOfMonth) });
    this.OPTION2(() => this.CONSUME(keyword.orNextWorkingDay));
    this.SUBRULE(this.notes);
  });

  /** `by day 25 of …`, 按 末月 25日: a day follows, and no role. */
  protected startsDay(): boolean {
    const month = (at: number): boolean => this.is(at, keyword.itsLastMonth) || this.is(at, keyword.theNextMonth);
    return month(1) || month(2) || (this.is(1, keyword.by) && this.is(3, NumberLiteral));
  }

  readonly dayOfMonth: Rule = this.RULE("dayOfMonth", () => {
    this.OPTION(() => this.CONSUME(keyword.by));
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.days);
          this.CONSUME(NumberLiteral);
          this.CONSUME(keyword.of);
          this.SUBRULE(this.month);
        },
      },
      {
        ALT: () => {
          this.SUBRULE2(this.month);
          this.SUBRULE(this.literal);
          this.OPTION2(() => this.CONSUME(keyword.before));
        },
      },
    ]);
  });

  readonly month: Rule = this.RULE("month", () => {
    this.OR([{ ALT: () => this.CONSUME(keyword.itsLastMonth) }, { ALT: () => this.CONSUME(keyword.theNextMonth) }]);
  });

  readonly step: Rule = this.RULE("step", () => {
    this.CONSUME(head.step);
    this.SUBRULE(this.named);
    this.CONSUME(keyword.by);
    this.CONSUME(Name);
    this.OPTION(() => {
      this.CONSUME(keyword.for);
      this.CONSUME(keyword.atLeast);
      this.SUBRULE(this.sum);
    });
    this.SUBRULE(this.notes);
  });

  // Honesty.

  readonly honesty: Rule = this.RULE("honesty", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(head.omit);
          this.OPTION({ GATE: () => this.namesPlaces(), DEF: () => this.SUBRULE(this.references) });
          this.CONSUME(types.Text, { LABEL: "reason" });
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.leaveTo);
          this.CONSUME(Name);
          this.SUBRULE(this.notes);
        },
      },
      {
        ALT: () => {
          this.CONSUME(head.reading);
          this.CONSUME2(Name, { LABEL: "id" });
          this.OPTION2(() => {
            this.SUBRULE(this.named);
            this.CONSUME(types.Colon);
            this.SUBRULE(this.type);
            this.CONSUME(types.Equals);
            this.SUBRULE(this.sum);
          });
          this.OPTION3(() => this.CONSUME2(types.Text, { LABEL: "reason" }));
        },
      },
    ]);
  });

  /** `omit "the reason"` names no place; `omit "Schedule 1", "Schedule 2" "the reason"` does. */
  protected namesPlaces(): boolean {
    return !this.is(1, types.Text) || this.is(2, types.Text) || this.is(2, Comma);
  }
}
