import type { Guide } from "../guide.ts";

const penalty = (day: string): Readonly<Record<string, unknown>> => ({
  penalties: [{ subject: "unit", kind: "administrative_penalty", severe: false, effective_on: day }],
});
const granted = { event: "granted", on: "2022-12-20" } as const;
const revoked = { event: "revoked", on: "2024-06-10", cause: "18(1)" } as const;
const afterRevocation18 = { platform_title: [granted, revoked] };

/** The life of a title: its term, a ground against it, the revocation, the bar and its last day. */
export const afterRevocation: Guide = {
  id: "after-revocation",
  measure: "ningbo",
  for: "trainers",
  title: { en: "A title is lost, and the bar runs", zh: "撤销之后的禁止申报期" },
  about: {
    en: "An invented holder of both titles of Ningbo: the term, a penalty, the recorded revocation, and three years of bar.",
    zh: "以持有宁波两级称号的模拟单位说明：有效期、处罚、撤销的记录，以及三年禁止申报期。",
  },
  steps: [
    {
      title: { en: "Two titles, one term beneath", zh: "两级称号与有效期" },
      says: {
        en: "A platform title granted on 20 December 2022 stands for 3 years under article 17. The demonstration title rests on it.",
        zh: "2022年12月20日授予的平台称号，依第十七条有效期3年。示范平台称号以其为基础。",
      },
      shows: {
        en: "Both lanes, and the last day of the platform title, 20 December 2025.",
        zh: "两条时间线，以及平台称号的最后一日：2025年12月20日。",
      },
      tries: {
        en: "Move the handle of the day with the arrow keys to 2025-12-21: both titles have expired.",
        zh: "请用方向键将判定日移至2025-12-21：两级称号均已届满。",
      },
      page: { from: "titled_platform", on: "2024-06-20", panel: "titles" },
      expect: {
        titles: {
          platform_title: { status: "held", since: "2022-12-20", until: "2025-12-20", asks: [] },
          demonstration_title: { status: "held" },
        },
      },
      law: ["valid 3 years"],
      tried: {
        page: { on: "2025-12-21" },
        expect: { titles: { platform_title: { status: "expired" }, demonstration_title: { status: "expired" } } },
      },
    },
    {
      title: { en: "A penalty before the grant", zh: "授予之前的处罚" },
      says: {
        en: "A penalty took effect on 19 December 2022, the day before the title was granted. Article 18(1) looks at the term of the title alone (NB-14).",
        zh: "处罚于2022年12月19日生效，即授予称号的前一日。第十八条第一项仅以称号存续期间为准（NB-14）。",
      },
      shows: {
        en: "Nothing is asked of the bureau, and the title stands.",
        zh: "无须市经信局作出处理，称号有效。",
      },
      tries: {
        en: "Open Applicant and write 2022-12-20 as the day of the penalty: it falls into the term.",
        zh: "请打开“申报情况”，将处罚生效日期改为2022-12-20：即在存续期间之内。",
      },
      page: { from: "titled_platform", facts: penalty("2022-12-19"), on: "2024-06-20", panel: "titles" },
      expect: { titles: { platform_title: { status: "held", asks: [] } }, values: { revoke: "no_revocation" } },
      tried: { page: { facts: penalty("2022-12-20") }, expect: { values: { revoke: "withdraw_with_ban" } } },
    },
    {
      title: { en: "A ground, and still no act", zh: "事由已有，尚未决定" },
      says: {
        en: "The penalty took effect on 2 May 2024, within the term. Article 18(1) asks the bureau to revoke and to bar.",
        zh: "处罚于2024年5月2日生效，在存续期间之内。依第十八条第一项，应由市经信局撤销并禁止申报。",
      },
      shows: {
        en: "The title is still held: only a recorded revocation ends it, and the tool revokes nothing.",
        zh: "称号仍然有效：仅有记录的撤销才使其终止，系统不作撤销。",
      },
      tries: {
        en: "Open Finding and choose the decision “may apply”: nothing bars this unit yet.",
        zh: "请打开“判定”，选择判定“可以申报”：此时尚无禁止申报。",
      },
      page: { from: "titled_platform", facts: penalty("2024-05-02"), on: "2024-06-20", panel: "titles" },
      expect: {
        titles: { platform_title: { status: "held", asks: ["revoke_and_bar"] } },
        values: { revoke: "withdraw_with_ban" },
        outcomes: { may_apply: "met" },
      },
    },
    {
      title: { en: "The revocation is recorded", zh: "撤销已记录" },
      says: {
        en: "On 10 June 2024 the bureau revoked the title under article 18(1). The bar of 3 years runs from that day (NB-12).",
        zh: "2024年6月10日，市经信局依第十八条第一项撤销称号。3年禁止申报期自该日起算（NB-12）。",
      },
      shows: {
        en: "The lane of the platform title is barred, and the unit can apply again from 11 June 2027.",
        zh: "平台称号处于禁止申报期内，自2027年6月11日起可以再次申报。",
      },
      tries: {
        en: "Open Finding and choose the decision “may apply”: it is not met because of article 18.",
        zh: "请打开“判定”，选择判定“可以申报”：因第十八条不符合。",
      },
      page: {
        from: "titled_platform",
        facts: penalty("2024-05-02"),
        history: afterRevocation18,
        on: "2024-06-20",
        panel: "titles",
      },
      expect: {
        titles: { platform_title: { status: "barred", barUntil: "2027-06-10", applyFrom: "2027-06-11" } },
        outcomes: { may_apply: "not_met" },
        rules: { not_barred: "not_met" },
      },
      law: ["revoke and bar 3 years when ningbo_penalised_in_term by city_bureau"],
    },
    {
      title: { en: "What rests on it falls too", zh: "从属的称号一并失效" },
      says: {
        en: "Nobody has revoked the demonstration title. It falls with the platform title on which it rests, and the bar holds for both (NB-13).",
        zh: "示范平台称号未被单独撤销，但随平台称号一并失效，禁止申报对两级均适用（NB-13）。",
      },
      shows: {
        en: "The second lane is barred as well, and opens again on the same day as the first, 11 June 2027.",
        zh: "第二条时间线同样处于禁止申报期内，与第一条同日（2027年6月11日）起可以再次申报。",
      },
      tries: {
        en: "Set the day at the top to 2024-06-09, the day before: both titles are held.",
        zh: "请将顶部的判定日改为2024-06-09，即前一日：两级称号均有效。",
      },
      page: { from: "titled_platform", history: afterRevocation18, on: "2024-06-20", panel: "titles" },
      expect: { titles: { demonstration_title: { status: "barred", applyFrom: "2027-06-11" } } },
      tried: {
        page: { on: "2024-06-09" },
        expect: { titles: { platform_title: { status: "held" }, demonstration_title: { status: "held" } } },
      },
    },
    {
      title: { en: "The last day of the bar", zh: "禁止申报期的最后一日" },
      says: {
        en: "It is 10 June 2027. The last day of a bar belongs to the bar.",
        zh: "判定日为2027年6月10日。禁止申报期的最后一日包含在内。",
      },
      shows: {
        en: "The decision “may apply”: not met because of article 18.",
        zh: "判定“可以申报”因第十八条不符合。",
      },
      tries: {
        en: "Set the day to 2027-06-11, one day later: met.",
        zh: "请将判定日改为次日2027-06-11：符合。",
      },
      page: { from: "titled_platform", history: afterRevocation18, on: "2027-06-10", decision: "may_apply" },
      expect: { outcomes: { may_apply: "not_met" } },
      tried: { page: { on: "2027-06-11" }, expect: { outcomes: { may_apply: "met" } } },
    },
    {
      title: { en: "The day after", zh: "次日" },
      says: {
        en: "On 11 June 2027 the bar is over. The unit may apply as anybody else: the title does not come back by itself.",
        zh: "2027年6月11日，禁止申报期已过。该申报单位可以与其他申报单位一样申报，称号不会自行恢复。",
      },
      shows: {
        en: "The platform title is revoked and no longer barred.",
        zh: "平台称号为已撤销，不再处于禁止申报期内。",
      },
      tries: {
        en: "Open Finding and choose the decision “may apply”: met.",
        zh: "请打开“判定”，选择判定“可以申报”：符合。",
      },
      page: { from: "titled_platform", history: afterRevocation18, on: "2027-06-11", panel: "titles" },
      expect: { titles: { platform_title: { status: "revoked" } }, outcomes: { may_apply: "met" } },
    },
    {
      title: { en: "Revoked without a bar", zh: "撤销而不禁止申报" },
      says: {
        en: "Article 17 revokes the title of a platform whose evaluation was “not qualified”, and names no bar. The cause recorded here is article 17.",
        zh: "依第十七条，评价不合格的撤销称号，不附带禁止申报。此处记录的事由为第十七条。",
      },
      shows: {
        en: "Revoked on 10 June 2024, and the unit may apply from the next round on.",
        zh: "2024年6月10日撤销，可以在此后的批次申报。",
      },
      tries: {
        en: "Write 18(2) as the cause of the revocation: the bar is there.",
        zh: "请将撤销事由改为第十八条第二项：即产生禁止申报期。",
      },
      page: {
        from: "titled_platform",
        history: { platform_title: [granted, { ...revoked, cause: "17" }] },
        on: "2024-06-20",
        panel: "titles",
      },
      expect: { titles: { platform_title: { status: "revoked" } }, outcomes: { may_apply: "met" } },
      tried: {
        page: { history: { platform_title: [granted, { ...revoked, cause: "18(2)" }] } },
        expect: { titles: { platform_title: { status: "barred" } } },
      },
    },
    {
      title: { en: "The cause was not written down", zh: "撤销事由未记录" },
      says: {
        en: "A revocation of 10 June 2024 is recorded, but not under which article. With a bar or without: the record does not say.",
        zh: "2024年6月10日的撤销已有记录，但未注明依据哪一条。是否附带禁止申报，记录没有说明。",
      },
      shows: {
        en: "Undecided, with both states that are still possible. The unit is not barred by a gap in the files.",
        zh: "结果为待核实，并列出仍有可能的两种状态。不因记录缺漏而禁止申报。",
      },
      tries: {
        en: "Add article 17 or article 18(1) as the cause, and the matter is settled either way.",
        zh: "请补填事由第十七条或者第十八条第一项，结果随即确定。",
      },
      page: {
        from: "titled_platform",
        history: { platform_title: [granted, { event: "revoked", on: "2024-06-10" }] },
        on: "2024-06-20",
        panel: "titles",
      },
      expect: { titles: { platform_title: { status: "undecided" } }, outcomes: { may_apply: "undecided" } },
    },
    {
      title: { en: "A shorter bar, by the text", zh: "缩短禁止申报期" },
      says: {
        en: "A draft writes 1 year instead of 3 in article 18(1). The same revocation of 10 June 2024 now bars until 10 June 2025.",
        zh: "拟改文本将第十八条第一项的3年改为1年。同一撤销决定（2024年6月10日）禁止申报至2025年6月10日。",
      },
      shows: {
        en: "The lane with its bar, and the first day on which the unit may apply again, 11 June 2025.",
        zh: "时间线上的禁止申报期，以及可以再次申报的首日2025年6月11日。",
      },
      tries: {
        en: "Choose Changes above the text, and take the change back there.",
        zh: "请选择文本上方的“修改处”，撤回此项改动。",
      },
      page: {
        from: "titled_platform",
        history: afterRevocation18,
        edits: [
          {
            was: "revoke and bar 3 years when ningbo_penalised_in_term by city_bureau",
            is: "revoke and bar 1 year when ningbo_penalised_in_term by city_bureau",
          },
        ],
        on: "2024-06-20",
        panel: "titles",
      },
      expect: {
        titles: { platform_title: { status: "barred", barUntil: "2025-06-10", applyFrom: "2025-06-11" } },
      },
    },
  ],
};
