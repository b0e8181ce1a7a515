import type { Caret } from "./caret.ts";
import type { Offer } from "./offer.ts";
import type { Writing } from "./writing.ts";

/** A skeleton of one or more statements, with stops to fill in. */
export interface Snippet {
  readonly id: string;
  readonly en: { readonly label: string; readonly body: string };
  readonly zh: { readonly label: string; readonly body: string };
  /** Words that find it. */
  readonly also: readonly string[];
}

/** The skeletons of whole articles and declarations, in both writings; each stop has a default that compiles. */
export const snippets: readonly Snippet[] = [
  {
    id: "policy",
    also: ["policy", "政策", "authority"],
    en: {
      label: "policy with its head",
      body: `policy \${1:our_policy} \${2:本市政策}
  authority  "\${3:Bureau}"
  document   "\${4:No. 1}"
  issued     \${5:2026-01-01}
  in force   from \${6:2026-02-01}
  articles   1 to \${7:20}
  currency   CNY
`,
    },
    zh: {
      label: "政策及其标题部分",
      body: `政策 \${1:our_policy} \${2:本市政策}
  制定机关  “\${3:市局}”
  文号   “\${4:第1号}”
  印发   \${5:2026-01-01}
  施行   自 \${6:2026-02-01}
  条文   1 到 \${7:20}
  币种   CNY
`,
    },
  },
  {
    id: "article",
    also: ["article", "require", "条", "要求"],
    en: {
      label: "article with a rule",
      body: `article \${1:1}
  require \${2:assets} >= \${3:800000} when \${4:tier} = \${5:demo}
`,
    },
    zh: {
      label: "条文及要求",
      body: `\${1:第一条}
  要求 \${2:资产总额} >= \${3:80万元} 当 \${4:申报层级} = \${5:示范平台}
`,
    },
  },
  {
    id: "choice",
    also: ["fact", "one of", "事项", "单选"],
    en: {
      label: "fact with a choice",
      body: "fact ${1:kind_of_body} ${2:单位类型}: one of ${3:firm} ${4:企业}, ${5:institute} ${6:院所}\n",
    },
    zh: {
      label: "单选事项",
      body: "事项 ${1:kind_of_body} ${2:单位类型}：单选 ${3:firm} ${4:企业}、${5:institute} ${6:院所}\n",
    },
  },
  {
    id: "grade",
    also: ["decision", "give", "判定", "评定为"],
    en: {
      label: "decision with grades",
      body: `decision \${1:grade} \${2:等次}: one of \${3:excellent} \${4:优秀}, \${5:good} \${6:良好}, \${7:failed} \${8:不合格}
  article \${9:2}
    give \${3:excellent} when \${10:assets} >= \${11:2000000}, \${5:good} when \${10:assets} >= \${12:800000}, \${7:failed} otherwise
`,
    },
    zh: {
      label: "等次判定",
      body: `判定 \${1:grade} \${2:等次}：单选 \${3:excellent} \${4:优秀}、\${5:good} \${6:良好}、\${7:failed} \${8:不合格}
  \${9:第二条}
    评定为 \${4:优秀} 当 \${10:资产总额} >= \${11:200万元}，\${6:良好} 当 \${10:资产总额} >= \${12:80万元}，\${8:不合格} 其余
`,
    },
  },
  {
    id: "table",
    also: ["table", "表"],
    en: {
      label: "table with rows",
      body: `table \${1:award_scale} \${2:奖补标准} by \${3:tier}: money
  | \${4:platform} | \${5:10万} |
  | \${6:demo}     | \${7:20万} |
`,
    },
    zh: {
      label: "表及各行",
      body: `表 \${1:award_scale} \${2:奖补标准} 按 \${3:申报层级}：金额
  | \${4:平台}     | \${5:10万} |
  | \${6:示范平台} | \${7:20万} |
`,
    },
  },
  {
    id: "title",
    also: ["title", "valid", "revoke", "称号", "有效期"],
    en: {
      label: "title with its terms",
      body: `title \${1:platform_title} \${2:平台称号}  granted by \${3:certification}
  article \${4:3}
    valid \${5:3 years}
    revoke when \${6:penalised}
`,
    },
    zh: {
      label: "称号及有效期、撤销",
      body: `称号 \${1:platform_title} \${2:平台称号}  授予依据 \${3:认定}
  \${4:第三条}
    有效期 \${5:3年}
    撤销 当 \${6:受处罚}
`,
    },
  },
  {
    id: "duty",
    also: ["duty", "within", "义务", "应在"],
    en: {
      label: "duty with a deadline",
      body: `duty \${1:file_change} \${2:变更备案} by \${3:applicant}
  article \${4:4}
    within \${5:30 days} after \${6:changed_on} done on \${7:filed_on}
`,
    },
    zh: {
      label: "义务及期限",
      body: `义务 \${1:file_change} \${2:变更备案} 由 \${3:申报单位}
  \${4:第四条}
    应在 \${6:变更日期} 后 \${5:30日} 内 履行于 \${7:备案日期}
`,
    },
  },
  {
    id: "procedure",
    also: ["procedure", "step", "程序", "步骤"],
    en: {
      label: "procedure with steps",
      body: `procedure \${1:certification_steps} \${2:认定程序}
  article \${3:5}
    step \${4:apply} \${5:申报} by \${6:applicant}
    step \${7:decide} \${8:审定} by \${9:authority}
`,
    },
    zh: {
      label: "程序及步骤",
      body: `程序 \${1:certification_steps} \${2:认定程序}
  \${3:第五条}
    步骤 \${4:apply} \${5:申报} 由 \${6:申报单位}
    步骤 \${7:decide} \${8:审定} 由 \${9:主管部门}
`,
    },
  },
  {
    id: "scenario",
    also: ["scenario", "given", "expect", "情景", "给定"],
    en: {
      label: "scenario with what it expects",
      body: `scenario "\${1:assets one yuan short}"
  given \${2:strong} with \${3:assets} = \${4:799999} on \${5:2026-03-01}
  expect \${6:certification} not_met because \${7:1}
`,
    },
    zh: {
      label: "情景及预期",
      body: `情景 “\${1:资产总额差一元}”
  给定 \${2:达标平台} 改为 \${3:资产总额} = \${4:799999} 于 \${5:2026-03-01}
  预期 \${6:认定} 不符合 因 \${7:第一条}
`,
    },
  },
  {
    id: "sample",
    also: ["sample", "样例"],
    en: {
      label: "sample",
      body: "sample ${1:typical} ${2:典型平台}\n  ${3:assets} = ${4:80万元}, ${5:tier} = ${6:demo}\n",
    },
    zh: {
      label: "样例",
      body: "样例 ${1:typical} ${2:典型平台}\n  ${3:资产总额} = ${4:80万元}，${5:申报层级} = ${6:示范平台}\n",
    },
  },
];

/** The skeletons at the start of a line; that of a policy where none is yet. */
export function snippetsFor(caret: Caret, writing: Writing): readonly Offer[] {
  if (caret.opens !== "line" || caret.quoted) return [];
  const headed = caret.analysis.forms.model.bound.header !== undefined;
  return snippets
    .filter(({ id }) => id !== "policy" || !headed)
    .map((snippet, place) => {
      const { label, body } = writing === "en" ? snippet.en : snippet.zh;
      const other = writing === "en" ? snippet.zh.label : snippet.en.label;
      const share = snippet.id === "policy" ? 0.004 : 0.002 - place * 0.0001;
      return {
        label,
        kind: "snippet" as const,
        share,
        insert: body,
        snippet: true as const,
        other,
        also: snippet.also,
      };
    });
}
