import type { Guide } from "../guide.ts";

const change = (changed: string | undefined, filed: string = "none"): Readonly<Record<string, unknown>> => ({
  major_changes: [{ kind: "address", ...(changed === undefined ? {} : { changed_on: changed }), filed_on: filed }],
});
const nationalDay = ["2023-09-29", "2023-10-02", "2023-10-03", "2023-10-04", "2023-10-05", "2023-10-06"];

/** A deadline in working days over National Day and over the Spring Festival. */
export const longHoliday: Guide = {
  id: "long-holiday",
  measure: "beijing",
  for: "authors",
  title: { en: "Thirty working days over a holiday", zh: "长假前后的三十个工作日" },
  about: {
    en: "Beijing's article 17 gives thirty working days for filing a change: how they are counted over holidays and make-up days.",
    zh: "北京办法第十七条规定变更后三十个工作日内备案：遇长假和调休上班日如何计算。",
  },
  steps: [
    {
      title: { en: "A change before the holiday", zh: "长假之前的变更" },
      says: {
        en: "An invented platform changed its address on 1 September 2023. Article 17 gives it 30 working days; the day after the change is the first.",
        zh: "某模拟平台于2023年9月1日变更地址。依第十七条应在30个工作日内备案，变更次日为第一日。",
      },
      shows: {
        en: "The days in numbered cells, and the last one: 19 October 2023.",
        zh: "逐日编号的方格，以及最后一日：2023年10月19日。",
      },
      tries: {
        en: "Choose the heading of the row: the caret goes to the lines that make it.",
        zh: "请点击该行标题，光标转到作出此项规定的条文。",
      },
      page: { from: "titled", facts: change("2023-09-01"), on: "2023-10-10", panel: "titles" },
      expect: { duties: { change_filing: { status: "pending", due: "2023-10-19" } } },
      law: ["within 30 working days after changed_on"],
    },
    {
      title: { en: "What is skipped, what is worked", zh: "放假与调休" },
      says: {
        en: "Holidays run from 29 September 2023 to 6 October 2023. Saturday 7 October 2023 and Sunday 8 October 2023 are worked instead.",
        zh: "放假自2023年9月29日至2023年10月6日，2023年10月7日（星期六）、2023年10月8日（星期日）上班。",
      },
      shows: {
        en: "Free days are woven, and the two make-up days carry a number although they are a weekend.",
        zh: "放假日以织纹表示；两个调休上班日虽为周末，仍计为工作日。",
      },
      tries: {
        en: "Set the day at the top to 2023-10-08: the duty is still pending.",
        zh: "请将顶部的判定日改为2023-10-08：仍为待履行。",
      },
      page: { from: "titled", facts: change("2023-09-01"), on: "2023-10-07", panel: "titles" },
      expect: {
        duties: { change_filing: { status: "pending", due: "2023-10-19" } },
        calendar: { free: nationalDay, worked: ["2023-10-07", "2023-10-08"] },
      },
      tried: {
        page: { on: "2023-10-08" },
        expect: { duties: { change_filing: { status: "pending", due: "2023-10-19" } } },
      },
    },
    {
      title: { en: "The last day", zh: "最后一日" },
      says: {
        en: "It is 19 October 2023, the thirtieth working day. Nothing is filed, and nothing is late.",
        zh: "判定日为2023年10月19日，即第三十个工作日。尚未备案，也未逾期。",
      },
      shows: {
        en: "Still pending: the whole of the last day is in time.",
        zh: "仍为待履行：最后一日全天均为按期。",
      },
      tries: {
        en: "Set the day to 2023-10-20: overdue.",
        zh: "请将判定日改为2023-10-20：逾期未履行。",
      },
      page: { from: "titled", facts: change("2023-09-01"), on: "2023-10-19", panel: "titles" },
      expect: { duties: { change_filing: { status: "pending", due: "2023-10-19" } } },
      tried: {
        page: { on: "2023-10-20" },
        expect: { duties: { change_filing: { status: "overdue", due: "2023-10-19" } } },
      },
    },
    {
      title: { en: "Filed on the last day", zh: "最后一日备案" },
      says: {
        en: "The change was filed on 19 October 2023.",
        zh: "该变更已于2023年10月19日备案。",
      },
      shows: {
        en: "In time. Seen from 1 December 2023 this stays so: what was done is done.",
        zh: "按期履行。即使在2023年12月1日判定，结果也不变。",
      },
      tries: {
        en: "Open Applicant and write 2023-10-20 as the day of filing: late.",
        zh: "请打开“申报情况”，将备案日期改为2023-10-20：逾期履行。",
      },
      page: { from: "titled", facts: change("2023-09-01", "2023-10-19"), on: "2023-12-01", panel: "titles" },
      expect: { duties: { change_filing: { status: "done_in_time", due: "2023-10-19" } } },
      tried: {
        page: { facts: change("2023-09-01", "2023-10-20") },
        expect: { duties: { change_filing: { status: "done_late", due: "2023-10-19" } } },
      },
    },
    {
      title: { en: "One day late", zh: "逾期一日" },
      says: {
        en: "Filed on 20 October 2023, one working day late. Article 17 does not say what follows from that.",
        zh: "于2023年10月20日备案，逾期一个工作日。逾期备案的后果，第十七条没有规定。",
      },
      shows: {
        en: "Late, and no penalty beside it: nothing is invented where the text is silent.",
        zh: "逾期履行，不附带任何处理：原文没有规定的，不作推定。",
      },
      tries: {
        en: "Open Readings, and see on which readings this finding rests.",
        zh: "请打开“适用口径”，查看判定所依据的口径。",
      },
      page: { from: "titled", facts: change("2023-09-01", "2023-10-20"), on: "2023-12-01", panel: "titles" },
      expect: { duties: { change_filing: { status: "done_late", due: "2023-10-19" } } },
    },
    {
      title: { en: "On the eve of the holiday", zh: "放假前一日的变更" },
      says: {
        en: "A change of 28 September 2023: day one is the make-up Saturday, 7 October 2023.",
        zh: "变更日期为2023年9月28日：第一日是调休上班的星期六，即2023年10月7日。",
      },
      shows: {
        en: "The last day is 15 November 2023.",
        zh: "最后一日为2023年11月15日。",
      },
      tries: {
        en: "Write 2023-10-03, a day within the holiday, as the day of the change: the last day stays the same.",
        zh: "请将变更日期改为假期之内的2023-10-03：最后一日不变。",
      },
      page: { from: "titled", facts: change("2023-09-28"), on: "2023-10-10", panel: "titles" },
      expect: {
        duties: { change_filing: { status: "pending", due: "2023-11-15" } },
        calendar: { free: nationalDay, worked: ["2023-10-07"] },
      },
      tried: {
        page: { facts: change("2023-10-03") },
        expect: { duties: { change_filing: { status: "pending", due: "2023-11-15" } } },
      },
    },
    {
      title: { en: "The Spring Festival", zh: "春节" },
      says: {
        en: "A change of 22 January 2024. The Sundays 4 February 2024 and 18 February 2024 are worked for the festival, which takes away 12 February 2024 to 16 February 2024.",
        zh: "变更日期为2024年1月22日。因春节调休，2024年2月4日、2024年2月18日（星期日）上班，2024年2月12日至2024年2月16日放假。",
      },
      shows: {
        en: "The last day is 7 March 2024.",
        zh: "最后一日为2024年3月7日。",
      },
      tries: {
        en: "Set the day to 2024-03-08: overdue by one day.",
        zh: "请将判定日改为2024-03-08：逾期一日。",
      },
      page: { from: "titled", facts: change("2024-01-22"), on: "2024-02-01", panel: "titles" },
      expect: {
        duties: { change_filing: { status: "pending", due: "2024-03-07" } },
        calendar: {
          free: ["2024-02-12", "2024-02-13", "2024-02-14", "2024-02-15", "2024-02-16"],
          worked: ["2024-02-04", "2024-02-18"],
        },
      },
      tried: {
        page: { on: "2024-03-08" },
        expect: { duties: { change_filing: { status: "overdue", due: "2024-03-07" } } },
      },
    },
    {
      title: { en: "The day is not known", zh: "变更日期未知" },
      says: {
        en: "The address has changed, and nobody has said when. No deadline is made up from that.",
        zh: "地址已经变更，但变更日期未提供。不据此推算期限。",
      },
      shows: {
        en: "Undecided: neither in time nor late, and the list of changes is what is missing something.",
        zh: "待核实：既非按期，也非逾期；所缺事项在重大变更一项。",
      },
      tries: {
        en: "Open Applicant and write 2023-09-01 as the day of the change: overdue.",
        zh: "请打开“申报情况”，将变更日期填为2023-09-01：逾期未履行。",
      },
      page: { from: "titled", facts: change(undefined), on: "2023-12-01", panel: "titles" },
      expect: { duties: { change_filing: { status: "undecided" } } },
      tried: {
        page: { facts: change("2023-09-01") },
        expect: { duties: { change_filing: { status: "overdue", due: "2023-10-19" } } },
      },
    },
    {
      title: { en: "Twenty instead of thirty", zh: "三十日改为二十日" },
      says: {
        en: "A draft gives 20 working days instead of 30. The change of 1 September 2023 would then have had to be filed earlier.",
        zh: "拟改文本将30个工作日改为20个工作日。2023年9月1日的变更须更早备案。",
      },
      shows: {
        en: "The last day under the draft is Saturday 7 October 2023, a make-up day; on 10 October 2023 the filing is overdue.",
        zh: "按拟改文本，最后一日为调休上班的星期六，即2023年10月7日；至2023年10月10日已逾期。",
      },
      tries: {
        en: "Undo the change at the top, and the duty is pending again.",
        zh: "请在顶部恢复现行文本，该义务重新为待履行。",
      },
      page: {
        from: "titled",
        facts: change("2023-09-01"),
        edits: [{ was: "within 30 working days after changed_on", is: "within 20 working days after changed_on" }],
        on: "2023-10-10",
        panel: "titles",
      },
      expect: { duties: { change_filing: { status: "overdue", due: "2023-10-07" } } },
      tried: { page: { edits: [] }, expect: { duties: { change_filing: { status: "pending", due: "2023-10-19" } } } },
    },
    {
      title: { en: "Plain days instead", zh: "改为自然日" },
      says: {
        en: "Another draft writes 30 days and leaves “working” out. One word moves the deadline.",
        zh: "另一份拟改文本写作30日，去掉“工作”二字。一词之差，期限随之变动。",
      },
      shows: {
        en: "The last day is 1 October 2023, within the holidays: this text does not carry it over to a working day.",
        zh: "最后一日为2023年10月1日，处于假期之内：该文本未规定遇休息日顺延。",
      },
      tries: {
        en: "Write “or the next working day” behind the deadline: it ends on 7 October 2023, the first day that is worked.",
        zh: "请在期限之后写上“遇休息日顺延”：期限止于首个上班日2023年10月7日。",
      },
      page: {
        from: "titled",
        facts: change("2023-09-01"),
        edits: [{ was: "within 30 working days after changed_on", is: "within 30 days after changed_on" }],
        on: "2023-09-20",
        panel: "titles",
      },
      expect: { duties: { change_filing: { status: "pending", due: "2023-10-01" } } },
      tried: {
        page: {
          edits: [
            {
              was: "within 30 working days after changed_on",
              is: "within 30 days after changed_on or the next working day",
            },
          ],
        },
        expect: { duties: { change_filing: { status: "pending", due: "2023-10-07" } } },
      },
    },
  ],
};
