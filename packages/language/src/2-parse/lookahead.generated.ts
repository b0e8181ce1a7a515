// Written by scripts/lookahead-table.ts; do not edit.

/** By production and by place in it: of each alternative the words that begin it, with those that may follow them. */
export const lookahead: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "named": {
    "OPTION": [
      "Local"
    ]
  },
  "names": {
    "MANY": [
      "Comma"
    ]
  },
  "path": {
    "MANY": [
      "Dot"
    ]
  },
  "literal": {
    "OR": [
      "NumberLiteral",
      "Currency",
      "DateLiteral",
      "Text",
      "key_yes",
      "key_no"
    ],
    "OPTION": [
      "PercentSign Local"
    ],
    "OR2": [
      "PercentSign",
      "Local"
    ]
  },
  "arms": {
    "MANY": [
      "Comma"
    ]
  },
  "arm": {
    "OPTION": [
      "key_when key_otherwise"
    ],
    "OR": [
      "key_when",
      "key_otherwise"
    ]
  },
  "expression": {
    "OR": [
      "key_if",
      "key_not Minus NumberLiteral Currency DateLiteral Text key_yes key_no LeftRound key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Name"
    ]
  },
  "disjunction": {
    "MANY": [
      "key_or"
    ]
  },
  "conjunction": {
    "MANY": [
      "key_and"
    ]
  },
  "negation": {
    "MANY": [
      "key_not"
    ]
  },
  "test": {
    "OPTION": [
      "Compare NumberLiteral Currency DateLiteral Text key_yes key_no key_not key_in key_includeAnyOf key_includeAllOf key_include key_is key_isNot"
    ],
    "OR": [
      "Compare",
      "NumberLiteral Currency DateLiteral Text key_yes key_no",
      "key_not key_in key_includeAnyOf key_includeAllOf key_include",
      "key_is key_isNot"
    ],
    "AT_LEAST_ONE": [
      "Compare"
    ],
    "OR2": [
      "key_orMore",
      "key_orLess"
    ],
    "OR3": [
      "key_is",
      "key_isNot"
    ],
    "OPTION2": [
      "key_not"
    ]
  },
  "membership": {
    "OPTION": [
      "key_not"
    ],
    "OR": [
      "key_in",
      "key_includeAnyOf",
      "key_includeAllOf",
      "key_include"
    ]
  },
  "list": {
    "MANY": [
      "Comma"
    ]
  },
  "sum": {
    "MANY": [
      "Additive"
    ]
  },
  "product": {
    "MANY": [
      "Multiplicative"
    ]
  },
  "unary": {
    "MANY": [
      "Minus"
    ]
  },
  "primary": {
    "OR": [
      "NumberLiteral Currency DateLiteral Text key_yes key_no",
      "LeftRound",
      "key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest:Name",
      "key_any key_every:Name",
      "key_fullYearsFrom key_endOfQuarterOf key_yearOf",
      "key_round:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name",
      "Name:LeftRound",
      "Name"
    ]
  },
  "aggregate": {
    "OR": [
      "key_countOf",
      "key_sumOf",
      "key_averageOf",
      "key_highestOf",
      "key_lowestOf",
      "key_latestOf",
      "key_latest"
    ],
    "OPTION": [
      "key_distinct"
    ],
    "OPTION2": [
      "key_forEach"
    ],
    "OPTION3": [
      "key_by:Name"
    ],
    "OPTION4": [
      "key_where"
    ],
    "OPTION5": [
      "key_by"
    ],
    "OPTION6": [
      "key_else"
    ]
  },
  "quantifier": {
    "OR": [
      "key_any",
      "key_every"
    ]
  },
  "dateOperation": {
    "OR": [
      "key_fullYearsFrom",
      "key_endOfQuarterOf key_yearOf"
    ],
    "OR2": [
      "key_to",
      "key_until"
    ],
    "OR3": [
      "key_endOfQuarterOf",
      "key_yearOf"
    ]
  },
  "round": {
    "OR": [
      "NumberLiteral Currency DateLiteral Text key_yes key_no",
      "Local"
    ]
  },
  "direction": {
    "OR": [
      "key_up",
      "key_down",
      "key_nearest"
    ]
  },
  "call": {
    "MANY": [
      "Comma"
    ]
  },
  "article": {
    "OR": [
      "CitationLiteral",
      "head_article head_section head_paragraph head_schedule"
    ],
    "OR2": [
      "head_article",
      "head_section",
      "head_paragraph",
      "head_schedule"
    ],
    "OR3": [
      "NumberLiteral",
      "Text"
    ],
    "OPTION": [
      "key_when"
    ]
  },
  "chineseCitation": {
    "OPTION": [
      "Dot"
    ]
  },
  "citation": {
    "OPTION": [
      "key_para"
    ],
    "OPTION2": [
      "LeftRound"
    ],
    "OPTION3": [
      "key_last"
    ],
    "OPTION4": [
      "Dot"
    ]
  },
  "part": {
    "OR": [
      "Name",
      "NumberLiteral"
    ]
  },
  "reference": {
    "OR": [
      "key_article:NumberLiteral,Text key_section:NumberLiteral,Text key_paragraph:NumberLiteral,Text key_schedule:NumberLiteral,Text",
      "NumberLiteral",
      "CitationLiteral",
      "Name",
      "Text"
    ],
    "OR2": [
      "key_article",
      "key_section",
      "key_paragraph",
      "key_schedule"
    ],
    "OR3": [
      "NumberLiteral",
      "Text"
    ]
  },
  "references": {
    "MANY": [
      "Comma"
    ],
    "OPTION": [
      "key_except"
    ],
    "MANY2": [
      "Comma"
    ]
  },
  "rule": {
    "OR": [
      "head_require head_generallyRequire",
      "head_forbid head_generallyForbid head_encourage head_note head_submit",
      "head_mayRelax"
    ],
    "OR2": [
      "head_require",
      "head_generallyRequire"
    ],
    "OR3": [
      "key_allOf key_atLeast key_exactly:NumberLiteral",
      "key_if key_not Minus NumberLiteral Currency DateLiteral Text key_yes key_no LeftRound key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Name"
    ],
    "OR4": [
      "head_forbid",
      "head_generallyForbid",
      "head_encourage",
      "head_note",
      "head_submit"
    ],
    "OPTION": [
      "key_to:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name"
    ]
  },
  "group": {
    "OR": [
      "key_allOf",
      "key_atLeast key_exactly"
    ],
    "OR2": [
      "key_atLeast",
      "key_exactly"
    ],
    "OR3": [
      "key_of",
      "Local"
    ]
  },
  "notes": {
    "MANY": [
      "Comma key_if key_not Minus NumberLiteral Currency DateLiteral Text key_yes key_no LeftRound key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Name key_when key_unless"
    ]
  },
  "note": {
    "OPTION": [
      "Comma"
    ],
    "OR": [
      "key_if key_not Minus NumberLiteral Currency DateLiteral key_yes key_no LeftRound key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Text:Multiplicative,Additive,Compare,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,key_not,key_in,key_includeAnyOf,key_includeAllOf,key_include,key_is,key_isNot,key_and,key_or,key_excepted Name:LeftRound,Dot,Multiplicative,Additive,Compare,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,key_not,key_in,key_includeAnyOf,key_includeAllOf,key_include,key_is,key_isNot,key_and,key_or,key_excepted",
      "key_when key_unless",
      "key_from:DateLiteral key_until:DateLiteral",
      "key_tightens:key_article,key_section,key_paragraph,key_schedule,NumberLiteral,CitationLiteral,Name,Text key_proves:key_article,key_section,key_paragraph,key_schedule,NumberLiteral,CitationLiteral,Name,Text",
      "key_by:Name key_as:Name",
      "key_doneOn:Name",
      "Text"
    ],
    "OR2": [
      "key_when",
      "key_unless"
    ],
    "OR3": [
      "key_from",
      "key_until"
    ],
    "OR4": [
      "key_tightens",
      "key_proves"
    ],
    "OR5": [
      "key_by",
      "key_as"
    ],
    "MANY": [
      "key_and"
    ]
  },
  "value": {
    "OR": [
      "head_give head_add",
      "head_atMost",
      "head_limit"
    ],
    "OR2": [
      "head_give",
      "head_add"
    ]
  },
  "cap": {
    "OR": [
      "key_to",
      "key_notMore"
    ],
    "OPTION": [
      "key_where"
    ],
    "OPTION2": [
      "key_ascending key_descending"
    ],
    "OR2": [
      "key_ascending",
      "key_descending"
    ],
    "MANY": [
      "Comma"
    ]
  },
  "capDetail": {
    "OR": [
      "key_rounding",
      "key_up key_down key_nearest",
      "key_ties",
      "key_else"
    ],
    "OPTION": [
      "key_rounding"
    ],
    "OR2": [
      "key_in",
      "Name"
    ],
    "OR3": [
      "key_leaveTo:Name",
      "Minus NumberLiteral Currency DateLiteral Text key_yes key_no LeftRound key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Name"
    ]
  },
  "policyStatement": {
    "OR": [
      "head_policy",
      "head_authority head_document head_replaces",
      "head_issued",
      "head_inForce",
      "head_articles",
      "head_currency head_use"
    ],
    "OR2": [
      "head_authority",
      "head_document",
      "head_replaces"
    ],
    "MANY": [
      "Comma"
    ],
    "OR3": [
      "head_currency",
      "head_use"
    ]
  },
  "force": {
    "OR": [
      "key_unknown",
      "key_from"
    ],
    "OR2": [
      "DateLiteral",
      "key_issued"
    ],
    "OPTION": [
      "key_until"
    ]
  },
  "place": {
    "OR": [
      "NumberLiteral",
      "Text"
    ],
    "OPTION": [
      "key_to key_until"
    ],
    "OR2": [
      "key_to",
      "key_until"
    ]
  },
  "declaration": {
    "OR": [
      "head_role head_paper",
      "head_fact",
      "head_let",
      "head_decision",
      "head_table",
      "head_title head_duty head_procedure"
    ],
    "OR2": [
      "head_role",
      "head_paper"
    ],
    "OPTION": [
      "key_forEach"
    ],
    "OPTION2": [
      "Colon"
    ]
  },
  "letStatement": {
    "OPTION": [
      "key_forEach"
    ],
    "OPTION2": [
      "Colon"
    ]
  },
  "table": {
    "MANY": [
      "Comma"
    ],
    "OPTION": [
      "key_unique"
    ]
  },
  "course": {
    "OR": [
      "head_title",
      "head_duty",
      "head_procedure"
    ],
    "OPTION": [
      "key_forEach:Name"
    ],
    "OPTION2": [
      "key_grantedBy:Name"
    ],
    "OPTION3": [
      "key_forEach:Name"
    ],
    "OPTION4": [
      "key_forEach"
    ]
  },
  "declared": {
    "MANY": [
      "key_from key_by key_fromEarlierDecision key_evidence key_onlyUp key_onlyDown key_fixed key_free"
    ]
  },
  "type": {
    "OR": [
      "key_yesNo",
      "key_attested",
      "key_decidedBy",
      "key_number",
      "key_countOf",
      "key_money",
      "key_percent",
      "key_duration",
      "key_date",
      "key_area",
      "key_text",
      "key_points",
      "key_yearType",
      "key_years",
      "key_oneOf key_anyOf",
      "key_listOf"
    ],
    "OPTION": [
      "Name"
    ],
    "OPTION2": [
      "key_inMonths key_inDays"
    ],
    "OR2": [
      "key_inMonths",
      "key_inDays"
    ],
    "OR3": [
      "key_oneOf",
      "key_anyOf"
    ],
    "MANY": [
      "Comma"
    ],
    "OPTION3": [
      "key_orNone key_or"
    ],
    "OR4": [
      "key_orNone",
      "key_or"
    ]
  },
  "choice": {
    "OR": [
      "Name",
      "NumberLiteral Currency DateLiteral Text key_yes key_no"
    ]
  },
  "factNote": {
    "OR": [
      "key_from",
      "key_by",
      "key_fromEarlierDecision",
      "key_evidence",
      "key_onlyUp",
      "key_onlyDown",
      "key_fixed",
      "key_free"
    ],
    "OR2": [
      "key_to",
      "key_until"
    ]
  },
  "term": {
    "OR": [
      "head_valid head_review head_revoke head_revokeAndBar head_mayRevoke head_renew head_under",
      "head_rectify",
      "head_within",
      "head_every",
      "head_step"
    ]
  },
  "titleTerm": {
    "OR": [
      "head_valid",
      "head_review",
      "head_revoke",
      "head_revokeAndBar",
      "head_mayRevoke",
      "head_renew",
      "head_under"
    ],
    "OPTION": [
      "Comma:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name"
    ]
  },
  "rectification": {
    "OPTION": [
      "key_within:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name"
    ],
    "OPTION2": [
      "key_inside"
    ],
    "OPTION3": [
      "key_else"
    ]
  },
  "deadline": {
    "OR": [
      "key_after",
      "key_before"
    ],
    "OPTION": [
      "key_inside"
    ],
    "OPTION2": [
      "key_orNextWorkingDay"
    ]
  },
  "recurrence": {
    "OPTION": [
      "key_by:key_days,key_itsLastMonth,key_theNextMonth key_days:NumberLiteral key_itsLastMonth:NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no key_theNextMonth:NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no"
    ],
    "OPTION2": [
      "key_orNextWorkingDay"
    ]
  },
  "dayOfMonth": {
    "OPTION": [
      "key_by"
    ],
    "OR": [
      "key_days",
      "key_itsLastMonth key_theNextMonth"
    ],
    "OPTION2": [
      "key_before"
    ]
  },
  "month": {
    "OR": [
      "key_itsLastMonth",
      "key_theNextMonth"
    ]
  },
  "step": {
    "OPTION": [
      "key_for:key_atLeast"
    ]
  },
  "honesty": {
    "OR": [
      "head_omit",
      "head_leaveTo",
      "head_reading"
    ],
    "OPTION": [
      "key_article key_section key_paragraph key_schedule NumberLiteral CitationLiteral Name Text"
    ],
    "OPTION2": [
      "Name"
    ],
    "OPTION3": [
      "Text"
    ]
  },
  "statement": {
    "OR": [
      "head_policy head_authority head_document head_replaces head_issued head_inForce head_articles head_currency head_use",
      "head_role head_paper head_fact head_let head_decision head_table head_title head_duty head_procedure",
      "CitationLiteral head_article head_section head_paragraph head_schedule",
      "head_require head_generallyRequire head_forbid head_generallyForbid head_encourage head_note head_submit head_mayRelax",
      "head_give head_add head_atMost head_limit",
      "head_valid head_review head_revoke head_revokeAndBar head_mayRevoke head_renew head_under head_rectify head_within head_every head_step",
      "head_omit head_leaveTo head_reading",
      "head_sample head_scenario head_given head_expect"
    ]
  },
  "led": {
    "OPTION": [
      "key_when"
    ],
    "OR": [
      "key_whose",
      "key_time"
    ]
  },
  "row": {
    "MANY": [
      "Bar"
    ]
  },
  "cell": {
    "OPTION": [
      "key_otherwise Compare LeftSquare LeftRound Minus NumberLiteral Currency DateLiteral Text key_yes key_no key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Name"
    ],
    "OR": [
      "key_otherwise",
      "Compare",
      "LeftSquare LeftRound:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name",
      "Minus NumberLiteral Currency DateLiteral Text key_yes key_no key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Name LeftRound:key_if,key_not,Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name"
    ],
    "MANY": [
      "Comma"
    ]
  },
  "range": {
    "OR": [
      "LeftSquare",
      "LeftRound"
    ],
    "OR2": [
      "RightSquare",
      "RightRound"
    ]
  },
  "scenario": {
    "OR": [
      "head_sample",
      "head_scenario",
      "head_given",
      "head_expect"
    ],
    "OR2": [
      "Text",
      "Name"
    ]
  },
  "sample": {
    "OPTION": [
      "Local"
    ],
    "OPTION2": [
      "key_historyOf key_stepsOf Name"
    ]
  },
  "given": {
    "OPTION": [
      "Local"
    ],
    "OPTION2": [
      "key_with key_historyOf key_stepsOf Name:Equals"
    ],
    "OPTION3": [
      "key_with"
    ],
    "OPTION4": [
      "key_without"
    ],
    "MANY": [
      "Comma"
    ],
    "OPTION5": [
      "key_on"
    ]
  },
  "taken": {
    "OPTION": [
      "key_historyOf key_stepsOf"
    ],
    "OR": [
      "key_historyOf",
      "key_stepsOf"
    ]
  },
  "expectation": {
    "MANY": [
      "Dot"
    ],
    "OPTION": [
      "Equals key_is"
    ],
    "OR": [
      "Equals",
      "key_is"
    ],
    "OPTION2": [
      "LeftRound:key_historyOf,key_stepsOf,Name,NumberLiteral,CitationLiteral,LeftRound,Minus,Currency,DateLiteral,Text,key_yes,key_no,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_any,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,RightRound,key_if,key_not Minus:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name NumberLiteral Currency:NumberLiteral DateLiteral Text key_yes key_no key_countOf:key_distinct,Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_sumOf:key_distinct,Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_averageOf:key_distinct,Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_highestOf:key_distinct,Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_lowestOf:key_distinct,Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_latestOf:key_distinct,Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_latest:Name key_any:Name key_every:Name key_fullYearsFrom:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_endOfQuarterOf:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_yearOf:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name key_round:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name Name"
    ],
    "OPTION3": [
      "Equals LeftRound Minus NumberLiteral Currency DateLiteral Text key_yes key_no key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Name"
    ],
    "OPTION4": [
      "Equals"
    ],
    "OPTION5": [
      "key_because"
    ],
    "OPTION6": [
      "key_needing"
    ]
  },
  "pairs": {
    "MANY": [
      "key_historyOf key_stepsOf Name Comma:key_historyOf,key_stepsOf,Name"
    ],
    "OPTION": [
      "Comma"
    ],
    "OPTION2": [
      "Comma"
    ]
  },
  "pair": {
    "OPTION": [
      "key_historyOf key_stepsOf"
    ],
    "OR": [
      "key_historyOf",
      "key_stepsOf"
    ]
  },
  "givenValue": {
    "OR": [
      "LeftRound:key_historyOf,key_stepsOf,Name,NumberLiteral,CitationLiteral,LeftRound,Minus,Currency,DateLiteral,Text,key_yes,key_no,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_any,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,RightRound",
      "Minus NumberLiteral Currency DateLiteral Text key_yes key_no key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_latest key_any key_every key_fullYearsFrom key_endOfQuarterOf key_yearOf key_round Name LeftRound:key_if,key_not,Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name"
    ],
    "OPTION": [
      "key_historyOf key_stepsOf Name NumberLiteral CitationLiteral LeftRound Minus Currency DateLiteral Text key_yes key_no key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_any key_fullYearsFrom key_endOfQuarterOf key_yearOf"
    ],
    "MANY": [
      "Comma"
    ]
  },
  "entry": {
    "OR": [
      "key_historyOf key_stepsOf Name:Equals",
      "NumberLiteral",
      "CitationLiteral",
      "LeftRound Minus Currency DateLiteral Text key_yes key_no key_countOf key_sumOf key_averageOf key_highestOf key_lowestOf key_latestOf key_any key_fullYearsFrom key_endOfQuarterOf key_yearOf NumberLiteral key_latest:Name key_every:Name key_round:Minus,NumberLiteral,Currency,DateLiteral,Text,key_yes,key_no,LeftRound,key_countOf,key_sumOf,key_averageOf,key_highestOf,key_lowestOf,key_latestOf,key_latest,key_any,key_every,key_fullYearsFrom,key_endOfQuarterOf,key_yearOf,key_round,Name Name"
    ]
  }
};
