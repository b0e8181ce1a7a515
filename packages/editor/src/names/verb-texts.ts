import type { KeywordClass, KeywordId, keywordClasses } from "@bylaw/language";

/** What a word of the language does, with a line that shows it in both writings. */
export interface KeywordText {
  readonly en: string;
  readonly zh: string;
  readonly example?: readonly [en: string, zh: string];
}

/** Texts about all keywords of some classes: one that lacks its text does not compile. */
export type TextsOf<C extends KeywordClass> = {
  readonly [I in KeywordId as (typeof keywordClasses)[I] extends C ? I : never]: KeywordText;
};

/** Verbs, which begin a statement. */
export const verbTexts: TextsOf<"verb"> = {
  policy: {
    en: "Opens a policy and names it; the lines below say who issued it and when it is in force.",
    zh: "开始一项政策并为其命名，其下各行写明制定机关、文号和施行日期。",
    example: ["policy sample_town 示例办法", "政策 sample_town 示例办法"],
  },
  article: {
    en: "Says where in the text the following statements stand. A condition behind it guards all of them.",
    zh: "写明其下语句在原文中的位置；后接条件的，该条件适用于其下全部语句。",
    example: ["article 8 when tier = demo", "第八条 当 申报层级 = 示范平台"],
  },
  authority: {
    en: "The office that issued the measure.",
    zh: "制定本政策的机关。",
    example: ['authority "Municipal Bureau"', "制定机关 “市主管部门”"],
  },
  document: {
    en: "The number of the document.",
    zh: "政策文件的文号。",
    example: ['document "市发〔2021〕1号"', "文号 “市发〔2021〕1号”"],
  },
  issued: {
    en: "The day that the document bears.",
    zh: "文件的印发日期。",
    example: ["issued 2021-11-04", "印发 2021年11月4日"],
  },
  inForce: {
    en: "The first and last day in force, both included. On other days results are undecided for it.",
    zh: "施行的首日和末日，均包括在内。在此之外的日期，结果为待核实。",
    example: ["in force from 2021-12-05", "施行 自 2021年12月5日"],
  },
  replaces: {
    en: "The document that this one takes the place of.",
    zh: "本文件替代的文件。",
    example: ['replaces "市发〔2018〕2号"', "替代 “市发〔2018〕2号”"],
  },
  articles: {
    en: "The articles of the text. The coverage ledger shows each as encoded, partly encoded or omitted with a reason.",
    zh: "原文的条文范围。覆盖清单逐条列明已编入、部分编入或者不编入及其理由。",
    example: ["articles 1 to 20", "条文 1 到 20"],
  },
  currency: {
    en: "The currency of all money of the policy, by its three letters.",
    zh: "本政策金额所用的币种，以三个字母表示。",
    example: ["currency CNY", "币种 CNY"],
  },
  use: {
    en: "Takes over the facts, roles and papers of a shared vocabulary, or a calendar or functions of a plugin.",
    zh: "引用共用词汇插件中的事项、主体和材料，或者插件提供的日历、函数。",
    example: ["use sme_services", "引用 sme_services"],
  },
  role: {
    en: "Names who acts, vouches for facts or decides.",
    zh: "命名办理、核实或者决定的主体。",
    example: ["role city_bureau 市经信局", "主体 city_bureau 市经信局"],
  },
  paper: {
    en: "Names a paper that is handed in or that proves a fact.",
    zh: "命名应提交或者用以证明事项的材料。",
    example: ["paper audit_report 审计报告", "材料 audit_report 审计报告"],
  },
  fact: {
    en: "Declares what is known of an applicant, with its kind. A fact that is not given is unknown: never false, never zero.",
    zh: "声明申报单位的一项情况及其种类。未提供的事项为未知，不作否定，也不作零。",
    example: ["fact assets 资产总额: money", "事项 assets 资产总额：金额"],
  },
  let: {
    en: "Names a value that is worked out from others, also by cases.",
    zh: "为由其他内容得出的值命名，可以分情形写明。",
    example: ["let visits_minimum = 100 when high_volume, 50 otherwise", "定义 服务下限 = 100 当 高服务量，50 其余"],
  },
  decision: {
    en: "Opens a decision over the rules below it. With a kind behind a colon it gives a value as well.",
    zh: "开始一项判定，由其下各规则得出结果；冒号后写明种类的，同时给出数值。",
    example: ["decision certification 认定", "判定 certification 认定"],
  },
  require: {
    en: "What follows must hold; where it fails, so does the decision. Unknown facts leave it undecided.",
    zh: "其后内容必须符合；不符合的，判定不符合。事项未知的，为待核实。",
    example: ["require assets >= 800000 when tier = demo", "要求 资产总额 >= 800000 当 申报层级 = 示范平台"],
  },
  generallyRequire: {
    en: "A default that the authority may leave: failing it is at its discretion, until its decision is recorded.",
    zh: "主管部门可以不予坚持的一般要求：不符合的，由主管部门裁量，以记录的决定为准。",
    example: ["generally require staff >= 10", "一般应 从业人员 >= 10"],
  },
  forbid: {
    en: "What follows must not hold.",
    zh: "不得有其后所列情形。",
    example: ["forbid seriously_dishonest", "不得 严重失信"],
  },
  generallyForbid: {
    en: "What follows must as a rule not hold; the authority may leave it.",
    zh: "一般不得有其后所列情形，主管部门可以裁量。",
    example: ["generally forbid penalised", "一般不得 受处罚"],
  },
  encourage: {
    en: "Reported with every result, and never decisive.",
    zh: "在结果中列明，不影响判定。",
    example: ["encourage shares_open", "鼓励 开放共享"],
  },
  note: {
    en: "A benchmark that is shown in the report and decides nothing.",
    zh: "在报告中列明的参照，不作为判定依据。",
    example: ["note events >= 6", "列示 活动场次 >= 6"],
  },
  submit: {
    en: "Papers to be handed in. A missing one is named, with the articles that it would prove.",
    zh: "应当提交的材料。缺少的予以列明，并写明其所证明的条文。",
    example: ["submit audit_report proves 7(3)", "应提交 审计报告 证明 第七条第三项"],
  },
  mayRelax: {
    en: "Where the rules named fail and the condition holds, the authority may let them pass: they are at its discretion.",
    zh: "所列规则不符合而条件成立的，主管部门可以放宽，该规则由主管部门裁量。",
    example: [
      "may relax 8(1), 8(3) when nonprofit by city_bureau",
      "可适当放宽 第八条第一项、第八条第三项 当 非营利 由 市经信局",
    ],
  },
  give: {
    en: "Gives the value of the decision. Arms are tried in written order; the first whose condition holds counts.",
    zh: "给出判定的数值。各分支按书写顺序判断，以条件首先成立的为准。",
    example: ["give D when penalised", "评定为 D 当 受处罚"],
  },
  add: {
    en: "Adds to the value: all additions whose condition holds are summed.",
    zh: "条件成立的各项累加计入。",
    example: ["add 20 when research_share >= 5%", "加分 20 当 研发占比 >= 5%"],
  },
  atMost: {
    en: "Caps the value of the decision.",
    zh: "判定数值的上限。",
    example: ["at most 40", "最高不超过 40"],
  },
  limit: {
    en: "A rule over all applicants of a round: only so many may have these values. The others get what stands after `else`.",
    zh: "对同批申报单位的限定：取得所列等次的不得超过一定数量，其余按“否则”处理。",
    example: ["limit A, B to 50% of cohort by rank, rounding down", "限定 A、B 到 50% 同批总数 按 名次，取整 向下"],
  },
  table: {
    en: "A table keyed by one or more values, looked up where its name stands. A hole in it is never a silent blank.",
    zh: "按一项或者多项内容查取的表，写其名称即为查表；表中空缺必予指出。",
    example: ["table award_scale by grade: money", "表 奖补标准 按 等次：金额"],
  },
  title: {
    en: "Declares a title that is held, reviewed, renewed and lost. Its recorded history alone makes its status.",
    zh: "声明一项称号，其下写明有效期、复核、续期和撤销。称号的状态只依沿革确定。",
    example: ["title platform_title 平台称号 granted by certification", "称号 platform_title 平台称号 授予依据 认定"],
  },
  valid: {
    en: "How long the title lasts. It ends on the same day of its last month or year, which still counts.",
    zh: "称号的有效期，至末月或者末年的对应日届满，当日仍有效。",
    example: ["valid 3 years", "有效期 3年"],
  },
  review: {
    en: "How often the title is to be reviewed.",
    zh: "称号的复核周期。",
    example: ["review every 1 year", "复核 每 1年"],
  },
  rectify: {
    en: "On this condition the authority is asked to order rectification; `else revoke` says what follows a failure.",
    zh: "条件成立的，主管部门应责令整改；写明“否则 撤销”的，整改不合格的予以撤销。",
    example: [
      "rectify when evaluation = unqualified within 6 months else revoke",
      "责令整改 当 评价 = 不合格 在 6个月内 否则 撤销",
    ],
  },
  revoke: {
    en: "On this condition the authority is asked to revoke the title. The rules never revoke it themselves.",
    zh: "条件成立的，主管部门应撤销称号；规则本身不产生撤销的效果。",
    example: ["revoke when evaluation = unqualified", "撤销 当 评价 = 不合格"],
  },
  revokeAndBar: {
    en: "As `revoke`, and for this time no new application may be made.",
    zh: "应予撤销，并在所写期限内不得申报。",
    example: ["revoke and bar 3 years when false_material", "撤销，3年内不得申报 当 提供虚假材料"],
  },
  mayRevoke: {
    en: "On this condition the text leaves it to the authority whether the title is revoked.",
    zh: "条件成立的，主管部门可以撤销称号。",
    example: ["may revoke when moved_away", "可以撤销 当 已迁出"],
  },
  renew: {
    en: "On this condition the title may be renewed.",
    zh: "条件成立的，称号可以续期。",
    example: ["renew when evaluation = good", "续期 当 评价 = 良好"],
  },
  under: {
    en: "The title is held only while the other one is; it falls with it and shares its bar.",
    zh: "本称号从属于所列称号：后者丧失的一并丧失，禁止申报期相同。",
    example: ["under platform_title", "从属于 平台称号"],
  },
  duty: {
    en: "Declares what a role has to do in time.",
    zh: "声明某一主体应当按期履行的义务。",
    example: [
      "duty file_change 变更备案 by platform for each changes",
      "义务 file_change 变更备案 由 平台 对每一 变更事项",
    ],
  },
  within: {
    en: "The last day of the duty. Day one is the day after the event; the last day is still in time.",
    zh: "义务的履行期限，自事件次日起算，末日仍为按期。",
    example: ["article 17  within 30 working days after changed_on", "第十七条  应在 变更日期 后 30个工作日内"],
  },
  every: {
    en: "A duty that comes back every month, quarter, half year or year.",
    zh: "每月、每季度、每半年或者每年应当履行的义务。",
    example: [
      "every quarter by day 25 of its last month done on reports.filed_on",
      "每 季度 按 末月 25日 履行于 报送.报送日期",
    ],
  },
  procedure: {
    en: "Declares steps in their order. Dated steps of a case show where it stands and whose turn it is.",
    zh: "声明依次办理的程序。由各步骤的办理日期得出所处阶段和应办主体。",
    example: ["procedure certification_steps 认定程序", "程序 certification_steps 认定程序"],
  },
  step: {
    en: "One step of a procedure, by whom, and for how long at least.",
    zh: "程序的一个步骤，写明办理主体和至少持续的期限。",
    example: [
      "step notice 公示 by city_bureau for at least 5 working days",
      "步骤 notice 公示 由 市经信局 为期 至少 5个工作日",
    ],
  },
  omit: {
    en: "Says that these articles are not encoded, and why. It stands in the coverage ledger and in every result.",
    zh: "写明所列条文不编入及其理由，在覆盖清单和每一结果中列明。",
    example: ['omit 5 "another document says how it is paid"', "不编入 第五条 “支付办法另行规定”"],
  },
  leaveTo: {
    en: "The text leaves this point to a role: it is listed with every outcome, and as an arm it gives no value.",
    zh: "原文交由所列主体决定的事项：在结果中列明，不改变结果；作为分支时不给出数值。",
    example: ['leave to city_bureau "the choice among the eligible"', "交由 市经信局 “从符合条件的单位中选定”"],
  },
  reading: {
    en: "Records how an open point of the text was read, with its alternatives. A run may switch it.",
    zh: "记录原文可作不同理解之处的适用口径及其他口径，运行时可以切换。",
    example: [
      "reading NB_4 waiver: one of by_year, by_round = by_year",
      "适用口径 NB_4 年度口径：单选 按年度、按批次 = 按年度",
    ],
  },
  sample: {
    en: "Names an applicant with given facts, from which scenarios start.",
    zh: "命名一组给定的事项，供情景引用。",
    example: ["sample strong\n  assets = 80万元, staff = 10", "样例 strong\n  资产总额 = 80万元，从业人员 = 10"],
  },
  scenario: {
    en: "A case with what is expected of it. Scenarios run in the playground, on the command line and in tests.",
    zh: "一个案例及其预期结果，可以在演练场、命令行和测试中运行。",
    example: ['scenario "assets one yuan short"', "情景 “资产总额差一元”"],
  },
  given: {
    en: "What the scenario starts from: a sample, facts, what is taken away, the day; or the applicants of a round.",
    zh: "情景的给定内容：样例、事项、未提供的内容和日期，或者同批申报单位。",
    example: ["given strong with assets = 799999", "给定 strong 改为 资产总额 = 799999"],
  },
  expect: {
    en: "What must come out: a status, a value, or both, with the reason or what is still needed.",
    zh: "预期的状态、数值或者两者，可以写明依据条文或者尚缺的事项。",
    example: ["expect certification not_met because 8(1)", "预期 认定 不符合 因 第八条第一项"],
  },
  section: {
    en: "As `article`, for a text that is divided into sections.",
    zh: "同条文号，用于分节的文本。",
    example: ["section 3", "第三节"],
  },
  paragraph: {
    en: "As `article`, for a text with numbered paragraphs.",
    zh: "同条文号，用于分段编号的文本。",
    example: ["paragraph 2", "第二段"],
  },
  schedule: {
    en: "As `article`, for a schedule at the end of the text.",
    zh: "同条文号，用于文末附表。",
    example: ["schedule 1", "附表一"],
  },
};
