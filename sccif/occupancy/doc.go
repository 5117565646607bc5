// Package occupancy answers whether a children's home accommodates wholly or
// mainly children: on any day, over years, and when that will change.
//
// The law has a children's home provide care and accommodation wholly or mainly
// for children, who are people aged 17 or under. It may have young adults, too, as
// long as it has more children. Ofsted looks at that over a period and never at a
// single day: in most cases, for the majority of the time in any 12-month period
// there must be more children than young adults, even if at times there are not
// (SCCIF 2023 and 2026, Inspecting homes where young adults live; Guidelines for
// judging whether a home is meeting the "wholly or mainly" policy).
//
// [Assess] answers as at a day, [Rolling] for each day of a span, [Forecast] for
// the days to come, and [WhatIf] tries changes out. Facts go in, an answer comes
// out with the rules behind it ([Result.Reasons]); nothing reads a clock.
//
// # How the words are read
//
//   - Aged 17 or under: a child becomes a young adult at the start of the 18th
//     birthday. Someone born on 29 February does so on 1 March in a common year or,
//     by [Options.February28], on 28 February.
//   - Living at the home on a day: the day of arrival counts, the first day away
//     does not. Absences do not end a stay, and short breaks are stays. Stays of one
//     person that overlap count once and are listed.
//   - More children than young adults: strictly more.
//   - The majority of the time: strictly more than half of the days counted. Days on
//     which nobody lives there are left out and shown apart; where counting them
//     against the home changes the answer, both answers are given. A window in which
//     nobody lives there on any day gives no answer.
//   - A 12-month period: the days after the corresponding date 12 months before its
//     last day. It must lie in the record, which runs from registration, or the
//     first arrival, to the day asked about; later windows are forecast, and marked.
//   - Any 12-month period: whether every window of the record qualifies, and whether
//     one that contains the day does, see [Verdict]. Windows that ended before the
//     framework can have had the test (2 April 2017) are left out.
//   - 18 months, after a child has turned 18, where this covers a young person
//     leaving school: a may, shown beside the verdict and never part of it, by a
//     wider and a narrower reading, see [Opening].
//   - The day it flips: the first day to come on which the window that ends on it
//     stands differently, given those who live there on the day asked about and the
//     leaving dates that are known.
//
// A resident whose birthday is not given may be a child or a young adult. Where that
// makes no difference the answer stands; otherwise it is undecided and names the
// resident.
//
// # What it does not do
//
// It does not say whether young adults are well placed: plans and the impact on
// children are facts that it is given and checks for presence. It decides no
// enforcement. It counts residents only: volunteers, staff and others who live at
// the home are neither children nor young adults and cannot be given. It does not
// ask whether the home would rather be an adult care home.
package occupancy
