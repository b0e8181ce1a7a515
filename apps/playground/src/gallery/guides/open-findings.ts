import type { Guide } from "../guide.ts";

const day = "2024-06-20";

/** The six statuses: what is not known, what is left to the authority, what is lifted. */
export const openFindings: Guide = {
  id: "open-findings",
  measure: "ningbo",
  for: "trainers",
  title: { en: "What is not known stays open", zh: "未知事项不作推定" },
  about: {
    en: "Unknown facts, decisions of the bureau, an exception of the text and a reading, each on one invented platform.",
    zh: "以模拟平台说明：未知的事项、主管部门的裁量、条文的除外规定和适用口径各得何种结果。",
  },
  steps: [
    {
      title: { en: "Nobody yet", zh: "尚无申报单位" },
      says: {
        en: "Nothing is stated of anybody. A page of forms would be empty; here that is already a finding.",
        zh: "任何事项均未申报。此时并非空白，而是已有一项判定。",
      },
      shows: {
        en: "The outcome is undecided: nothing is refused, and what is missing is named.",
        zh: "结果为待核实：不作否定，并列明所缺事项。",
      },
      tries: {
        en: "Press N outside a field, and answer the question that it leads to.",
        zh: "请在填写栏之外按N键，回答所转到的问题。",
      },
      page: { on: day, article: "7" },
      expect: { outcomes: { certification: "undecided" } },
    },
    {
      title: { en: "One fact is missing", zh: "只缺一项信息" },
      says: {
        en: "This platform has stated all but how satisfied its users are. Article 8(5) asks for 85%.",
        zh: "此平台仅用户满意度尚未申报，第八条第五项要求85%。",
      },
      shows: {
        en: "The outcome is undecided, and user satisfaction is all that it waits for.",
        zh: "结果为待核实，所缺事项只有用户满意度。",
      },
      tries: {
        en: "Type 85 in the row of article 8(5): the outcome is met. The key U in the field makes it not known again.",
        zh: "请在第八条第五项填入85，结果即为符合；离开输入后按U键可恢复为未知。",
      },
      page: { from: "strong_demo", facts: { satisfaction: null }, on: day, rule: "8(5).satisfaction" },
      expect: { outcomes: { certification: "undecided" }, needs: ["satisfaction"] },
      law: ["require satisfaction >= 85%"],
      tried: { page: { facts: { satisfaction: "85%" } }, expect: { outcomes: { certification: "met" } } },
    },
    {
      title: { en: "Not known, and not needed", zh: "未知，但无须知道" },
      says: {
        en: "Nobody has stated the assets of this plain platform either, but article 8 does not apply to it.",
        zh: "此平台的资产总额同样未申报，但第八条不对其适用。",
      },
      shows: {
        en: "The outcome is met: what decides nothing is not asked for.",
        zh: "结果为符合：与判定无关的事项无须填报。",
      },
      tries: {
        en: "Choose demo as the tier over the outcome: what article 8 asks is then open, or not met.",
        zh: "请将结果上方的申报层级改为示范平台，第八条各项随即待核实或者不符合。",
      },
      page: { from: "strong_platform", on: day, rule: "8(1).assets" },
      expect: { outcomes: { certification: "met" }, rules: { "8(1).assets": "not_applicable" } },
      tried: { page: { facts: { tier: "demo" } }, expect: { rules: { "8(1).assets": "undecided" } } },
    },
    {
      title: { en: "One failure settles it", zh: "一项不符合即已确定" },
      says: {
        en: "Satisfaction is not known, and the unit is registered in another city. Article 2 is not met, whatever is stated later.",
        zh: "满意度未知，而申报单位注册在其他城市。无论此后申报何种情况，第二条均不符合。",
      },
      shows: {
        en: "The outcome is not met because of article 2; the row of article 8(5) stays undecided.",
        zh: "结果因第二条为不符合；第八条第五项仍为待核实。",
      },
      tries: {
        en: "Choose ningbo in the row of article 2: the outcome is open again.",
        zh: "请将第二条的注册城市改为宁波，结果恢复为待核实。",
      },
      page: {
        from: "strong_demo",
        facts: { satisfaction: null, registration_city: "other" },
        on: day,
        rule: "2.registration_city",
      },
      expect: {
        outcomes: { certification: "not_met" },
        rules: { "2.registration_city": "not_met", "8(5).satisfaction": "undecided" },
      },
      tried: { page: { facts: { registration_city: "ningbo" } }, expect: { outcomes: { certification: "undecided" } } },
    },
    {
      title: { en: "None is not “not known”", zh: "没有不等于未知" },
      says: {
        en: "Article 11(1) asks for a platform title granted before. The history of this unit is known, and empty: it never held one.",
        zh: "第十一条第一项要求此前已取得平台称号。该申报单位的称号沿革已知且为空，即从未取得。",
      },
      shows: {
        en: "The rule of article 11(1) is not met; with a history that nobody knows it would be undecided.",
        zh: "第十一条第一项不符合；若沿革未知，则为待核实。",
      },
      tries: {
        en: "Open Titles and choose for the platform title that its history is not known.",
        zh: "请打开“资格与期限”，将平台称号的沿革设为未知。",
      },
      page: {
        from: "strong_demo",
        history: { platform_title: [], demonstration_title: [] },
        on: day,
        rule: "platform_title_held",
      },
      expect: { outcomes: { certification: "not_met" }, rules: { platform_title_held: "not_met" } },
      tried: {
        page: { history: { platform_title: null } },
        expect: { outcomes: { certification: "undecided" }, rules: { platform_title_held: "undecided" } },
      },
    },
    {
      title: { en: "Left to the bureau", zh: "交由主管部门裁量" },
      says: {
        en: "A body that is not run for profit has 600,000 yuan of assets. The last paragraph of article 8 lets the bureau relax article 8(1) for it.",
        zh: "某非营利单位资产总额60万元。依第八条末款，市经信局可以对其放宽第一项要求。",
      },
      shows: {
        en: "The outcome is at discretion: whose act is awaited is said, and the tool does not decide in its place.",
        zh: "结果为由主管部门裁量，并注明尚待其决定；系统不代为决定。",
      },
      tries: {
        en: "Answer No to “not for profit” over the outcome: the paragraph no longer helps, and the outcome is not met.",
        zh: "请将结果上方的“不以营利为目的”改为否：不再适用末款，结果为不符合。",
      },
      page: { from: "nonprofit_demo", facts: { assets: 600_000 }, on: day, rule: "8(1).assets" },
      expect: { outcomes: { certification: "at_discretion" }, rules: { "8(1).assets": "at_discretion" } },
      tried: { page: { facts: { not_for_profit: false } }, expect: { outcomes: { certification: "not_met" } } },
    },
    {
      title: { en: "The bureau accepts", zh: "主管部门同意放宽" },
      says: {
        en: "On 10 June 2024 the bureau has recorded that it accepts the assets as they are. Waived is another word than met.",
        zh: "2024年6月10日，市经信局记录同意按现有资产予以放宽。豁免不同于符合。",
      },
      shows: {
        en: "The row of article 8(1) is waived, with the act that lifted it, and the outcome is met.",
        zh: "第八条第一项为豁免，并列明所依据的决定；结果为符合。",
      },
      tries: {
        en: "Open Applicant: the act stands among the decisions of the authority.",
        zh: "请打开“申报情况”，查看主管部门决定中的该项记录。",
      },
      page: {
        from: "nonprofit_demo",
        acts: [{ rule: "8(1).assets", outcome: "accepted", by: "city_bureau", on: "2024-06-10" }],
        on: day,
        rule: "8(1).assets",
      },
      expect: { outcomes: { certification: "met" }, rules: { "8(1).assets": "waived" } },
    },
    {
      title: { en: "The bureau refuses", zh: "主管部门不予放宽" },
      says: {
        en: "The same case, and the act of 10 June 2024 refuses. What was open is now settled by a person, not by the text alone.",
        zh: "情况相同，但2024年6月10日的决定为不予放宽。结果由人作出决定而确定，并非仅凭条文。",
      },
      shows: {
        en: "The row of article 8(1) is not met, and so is the outcome.",
        zh: "第八条第一项为不符合，结果亦为不符合。",
      },
      tries: {
        en: "Set the day at the top to 2024-06-09, before the act: the matter is open again.",
        zh: "请将顶部的判定日改为2024-06-09，即决定作出之前：该项恢复为待裁量。",
      },
      page: {
        from: "nonprofit_demo",
        acts: [{ rule: "8(1).assets", outcome: "refused", by: "city_bureau", on: "2024-06-10" }],
        on: day,
        rule: "8(1).assets",
      },
      expect: { outcomes: { certification: "not_met" }, rules: { "8(1).assets": "not_met" } },
      tried: { page: { on: "2024-06-09" }, expect: { outcomes: { certification: "at_discretion" } } },
    },
    {
      title: { en: "An exception of the text", zh: "条文的除外规定" },
      says: {
        en: "Article 7(6) asks for orders on the city's service market and excepts the year 2021. This round looks at 2021, and the orders are not known.",
        zh: "第七条第六项要求企服集市订单，并将2021年度除外。本轮的服务年度为2021年，订单数未知。",
      },
      shows: {
        en: "The rule of the orders is waived by the text itself, so that nobody has to know them: the outcome is met.",
        zh: "订单要求由条文自身豁免，无须核实订单数，结果为符合。",
      },
      tries: {
        en: "Type 2022 as the service year: the exception no longer helps, and the orders are missing.",
        zh: "请将服务年度改为2022：不再适用除外规定，订单数即为所缺事项。",
      },
      page: {
        from: "strong_platform",
        facts: { service_year: 2021, application_deadline: "2022-05-31", ningbo_market_orders: null },
        on: "2022-06-20",
        rule: "platform_orders",
      },
      expect: { outcomes: { certification: "met" }, rules: { platform_orders: "waived" } },
      tried: {
        page: { facts: { service_year: 2022 } },
        expect: { outcomes: { certification: "undecided" }, needs: ["ningbo_market_orders"] },
      },
    },
    {
      title: { en: "Another reading", zh: "另一种口径" },
      says: {
        en: "The exception can also be read as meaning the year of the round (NB-4). Under that reading this round is not excepted.",
        zh: "除外规定也可理解为按申报年度计算（NB-4）。按此口径，本批次不在除外之列。",
      },
      shows: {
        en: "The same facts, and the outcome is undecided: the orders would have to be known. The finding names the reading.",
        zh: "填报事项相同，结果为待核实：须核实订单数。判定中注明所用口径。",
      },
      tries: {
        en: "Open Readings and choose the other member of NB-4: the outcome is met again.",
        zh: "请打开“适用口径”，将NB-4切换为另一种，结果恢复为符合。",
      },
      page: {
        from: "strong_platform",
        facts: { service_year: 2021, application_deadline: "2022-05-31", ningbo_market_orders: null },
        readings: { NB_4: "by_round_year" },
        on: "2022-06-20",
        rule: "platform_orders",
      },
      expect: { outcomes: { certification: "undecided" }, rules: { platform_orders: "undecided" } },
      tried: { page: { readings: {} }, expect: { outcomes: { certification: "met" } } },
    },
  ],
};
