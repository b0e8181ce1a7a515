import type { Guide } from "../guide.ts";

const day = "2023-06-01";

/** The quota of a round: how many places, who has one, and what is not known of it. */
export const halfOfTheRound: Guide = {
  id: "half-of-the-round",
  measure: "bengbu",
  for: "trainers",
  title: { en: "Half of the round", zh: "名额不超过一半" },
  about: {
    en: "Bengbu's article 11 gives grades A and B to at most half of those evaluated: who has a place, and who does not.",
    zh: "蚌埠办法第十一条规定A级、B级合计不超过参评总数的一半：谁有名额，谁没有名额。",
  },
  steps: [
    {
      title: { en: "Four places of eight", zh: "八家四个名额" },
      says: {
        en: "8 invented platforms took part. Article 11 lets at most half of them have grade A or B, both grades together.",
        zh: "参评的模拟平台共8家。依第十一条，A级、B级合计不超过参评总数的一半。",
      },
      shows: {
        en: "The decision on the places gives 4.",
        zh: "判定“AB级名额”给出4家。",
      },
      tries: {
        en: "Type 10 as the number of those who took part: it gives 5.",
        zh: "请将参评总数改为10，名额为5家。",
      },
      page: { from: "provincial_platform", facts: { bengbu_participants_total: 8 }, on: day, decision: "quota_AB" },
      expect: { values: { quota_AB: "4" } },
      law: ["give round bengbu_participants_total * 50% to 1 down"],
      tried: { page: { facts: { bengbu_participants_total: 10 } }, expect: { values: { quota_AB: "5" } } },
    },
    {
      title: { en: "Half of an odd number", zh: "总数为奇数" },
      says: {
        en: "Of 7 the half is no whole number. It is rounded down (BB-9), since the text says “at most”.",
        zh: "7家的一半不是整数。原文为“不超过”，因此向下取整（BB-9）。",
      },
      shows: {
        en: "3 places, and the reading on which that rests.",
        zh: "名额为3家，并注明所依据的口径。",
      },
      tries: {
        en: "Type 1: whoever is alone in the round has no place, 0.",
        zh: "请填入1：仅一家参评时，名额为0家。",
      },
      page: { from: "provincial_platform", facts: { bengbu_participants_total: 7 }, on: day, decision: "quota_AB" },
      expect: { values: { quota_AB: "3" } },
      tried: { page: { facts: { bengbu_participants_total: 1 } }, expect: { values: { quota_AB: "0" } } },
    },
    {
      title: { en: "How many took part?", zh: "参评总数未知" },
      says: {
        en: "Nobody has said how many took part. A number of places is not guessed.",
        zh: "参评总数尚未提供。名额不作推测。",
      },
      shows: {
        en: "The decision is undecided, and the number of those who took part is what it waits for.",
        zh: "判定为待核实，所缺事项为参评总数。",
      },
      tries: {
        en: "Type any number, and the places are there in the same moment.",
        zh: "请填入任一数值，名额随即给出。",
      },
      page: { from: "provincial_platform", facts: { bengbu_participants_total: null }, on: day, decision: "quota_AB" },
      expect: { outcomes: { quota_AB: "undecided" }, needs: ["bengbu_participants_total"] },
    },
    {
      title: { en: "The last place", zh: "最后一个名额" },
      says: {
        en: "The experts rank this platform 4 of 8, and the bureau's meeting has recorded grade B.",
        zh: "8家之中，专家评审排名第4，局办公会审定为B级。",
      },
      shows: {
        en: "Whether the grade can stand under article 11: met, exactly at the line.",
        zh: "依第十一条，该等次可予审定：符合，恰在线上。",
      },
      tries: {
        en: "Type 5 as the rank: there is no fifth place, and the grade cannot stand.",
        zh: "请将排名改为5：已无名额，该等次不可审定。",
      },
      page: {
        from: "provincial_platform",
        facts: { bengbu_rank: 4, bengbu_participants_total: 8 },
        on: day,
        decision: "grade_admissible",
        rule: "within_the_half",
      },
      expect: { outcomes: { grade_admissible: "met" }, rules: { within_the_half: "met" } },
      tried: { page: { facts: { bengbu_rank: 5 } }, expect: { outcomes: { grade_admissible: "not_met" } } },
    },
    {
      title: { en: "One beyond the half", zh: "超出一名" },
      says: {
        en: "Rank 5 of 8 with grade B is one beyond the 4 places.",
        zh: "8家中排名第5而审定为B级，超出4个名额一名。",
      },
      shows: {
        en: "Not met because of article 11. Which grade it has instead the text does not say, so nothing is put in its place (BB-15).",
        zh: "因第十一条不符合。应改为何种等次，原文没有规定，此处不作推定（BB-15）。",
      },
      tries: {
        en: "Choose C as the recorded grade: it takes none of the places, and can stand.",
        zh: "请将审定等次改为C级：不占名额，可予审定。",
      },
      page: {
        from: "provincial_platform",
        facts: { bengbu_rank: 5, bengbu_participants_total: 8 },
        on: day,
        decision: "grade_admissible",
        rule: "within_the_half",
      },
      expect: {
        outcomes: { grade_admissible: "not_met" },
        values: { quota_AB: "4" },
        rules: { within_the_half: "not_met" },
      },
      tried: { page: { facts: { bengbu_recorded_grade: "C" } }, expect: { outcomes: { grade_admissible: "met" } } },
    },
    {
      title: { en: "Somebody ahead gives way", zh: "名次在前者让出名额" },
      says: {
        en: "Rank 5 again, but 1 of those ahead was graded D directly under article 16, and such a platform takes no place of the others.",
        zh: "排名仍为第5，但名次在前的1家依第十六条直接评定为D级，不占其他平台的名额。",
      },
      shows: {
        en: "The place is now the fourth, and the recorded B can stand: met.",
        zh: "有效名次变为第四，审定的B级可以成立：符合。",
      },
      tries: {
        en: "Type 6 as the rank: it is one too many again.",
        zh: "请将排名改为6，再次超出一名。",
      },
      page: {
        from: "provincial_platform",
        facts: { bengbu_rank: 5, bengbu_participants_total: 8, bengbu_direct_d_ranked_higher: 1 },
        on: day,
        decision: "grade_admissible",
        rule: "within_the_half",
      },
      expect: { outcomes: { grade_admissible: "met" } },
      tried: { page: { facts: { bengbu_rank: 6 } }, expect: { outcomes: { grade_admissible: "not_met" } } },
    },
    {
      title: { en: "Not known who gives way", zh: "让出情况未知" },
      says: {
        en: "With rank 5 everything depends on whether somebody ahead was graded D directly, and nobody has said so.",
        zh: "排名第5时，结果取决于名次在前者是否有直接评定为D级的，而此项尚未提供。",
      },
      shows: {
        en: "Undecided, and one missing fact, instead of a refusal that would later prove wrong.",
        zh: "结果为待核实，并列明所缺的一项信息，而不是作出事后可能有误的否定。",
      },
      tries: {
        en: "Type 4 as the rank: now it no longer matters, and the grade can stand.",
        zh: "请将排名改为4：此项不再影响结果，等次可予审定。",
      },
      page: {
        from: "provincial_platform",
        facts: { bengbu_rank: 5, bengbu_participants_total: 8, bengbu_direct_d_ranked_higher: null },
        on: day,
        decision: "grade_admissible",
        rule: "within_the_half",
      },
      expect: { outcomes: { grade_admissible: "undecided" }, needs: ["bengbu_direct_d_ranked_higher"] },
      tried: { page: { facts: { bengbu_rank: 4 } }, expect: { outcomes: { grade_admissible: "met" } } },
    },
    {
      title: { en: "Straight to D", zh: "直接评定为D级" },
      says: {
        en: "This platform failed in the evaluation of the province. Article 16(2) leads straight to D, whatever its rank.",
        zh: "此平台省级评价不合格。依第十六条第二项直接评定为D级，不论排名。",
      },
      shows: {
        en: "The recorded B cannot stand because of article 16, although there is a place for rank 2.",
        zh: "虽然排名第2有名额，审定的B级仍因第十六条不能成立。",
      },
      tries: {
        en: "Choose D as the recorded grade, and it can stand.",
        zh: "请将审定等次改为D级，即可予审定。",
      },
      page: {
        from: "provincial_platform",
        facts: { bengbu_rank: 2, bengbu_provincial_result: "provincially_unqualified" },
        on: day,
        decision: "grade_admissible",
        rule: "direct_d_kept",
      },
      expect: {
        outcomes: { grade_admissible: "not_met" },
        values: { direct_D: "direct" },
        rules: { direct_d_kept: "not_met", within_the_half: "met" },
      },
      tried: { page: { facts: { bengbu_recorded_grade: "D" } }, expect: { outcomes: { grade_admissible: "met" } } },
    },
    {
      title: { en: "The round needs everyone", zh: "批次须有全体申报单位" },
      says: {
        en: "Before the meeting the rule of article 11 is counted over the whole round. This page holds one platform, so the others are awaited.",
        zh: "局办公会审定之前，第十一条按整个批次计算。本页只有一家平台，尚待其他参评单位的情况。",
      },
      shows: {
        en: "The proposed grade is undecided: a B is proposed, and whether it has a place hangs on the round.",
        zh: "拟评等次为待核实：建议为B级，有无名额取决于整个批次。",
      },
      tries: {
        en: "Choose C as the grade that the experts propose: it takes no place and stands by itself.",
        zh: "请将专家建议等次改为C级：不占名额，无须等待批次。",
      },
      page: { from: "provincial_platform", on: day, decision: "proposed_grade_in_round" },
      expect: { outcomes: { proposed_grade_in_round: "undecided" } },
      law: ["limit A, B to 50% of cohort"],
      tried: {
        page: { facts: { bengbu_proposed_grade: "C" } },
        expect: { values: { proposed_grade_in_round: "C" } },
      },
    },
    {
      title: { en: "What a place is worth", zh: "名额意味着什么" },
      says: {
        en: "Article 14 pays by title and grade. A provincial platform with grade B is due 150,000 yuan.",
        zh: "第十四条按称号层级和等次给予奖补。省级平台评为B级的，应予15万元。",
      },
      shows: {
        en: "The sum that is due. Whether it is paid the bureau chooses, which is a decision of its own (BB-11).",
        zh: "此处为应予数额；是否给予由市经信局择优确定，另为一项判定（BB-11）。",
      },
      tries: {
        en: "Choose C as the recorded grade: 100,000 yuan are due instead.",
        zh: "请将审定等次改为C级：应予数额改为10万元。",
      },
      page: { from: "provincial_platform", on: day, decision: "award_due" },
      expect: { values: { award_due: "150000.00" } },
      law: ["| national   | 50万 | 40万 | 30万 | 0 |", "| provincial | 20万 | 15万 | 10万 | 0 |"],
      tried: { page: { facts: { bengbu_recorded_grade: "C" } }, expect: { values: { award_due: "100000.00" } } },
    },
  ],
};
