// Package schedule says what is due and when under the social care common
// inspection framework (SCCIF) for children's homes in England: inspections, report
// timelines, what follows an inspection, visits after compliance notices, and the
// duties of providers and of independent persons.
//
// A [Record] holds what is known of a home. [Assess] gives a [Plan]: every [Duty]
// with who has it, its window, how firm it is, how it stands on a day, what met it,
// and on demand the rules that say so. What is not known makes a duty [Unknown], with
// the names of the missing facts.
//
// # One call a question
//
//   - When does the next inspection come, and is that law or only usual?
//     [NextInspection]. Is there one this year? [ThisYear]. Of a new home?
//     [FirstInspection]. What does one inspection bring? [After].
//   - When are the draft, comments, the final report, complaints and publication?
//     [Timeline]; as it stands on a day, [InProgress]. From the day on which the
//     report arrived: [LastDayToComment], [LastDayToComplain].
//   - Can one visit serve several compliance notices? [ComplianceVisits]; which does a
//     visit test? [NoticesTested].
//   - Is every month visited, and each report sent? [Regulation44]. What comes next
//     under regulations 45 and 46? [NextReviews].
//   - How long is an inspection, by whom, in which buildings? [PlanOnSite]. Whose cases
//     are taken up? [ChooseCases]. Who has inspected too often in a row?
//     [InspectorRuns]. Is there a ground for a monitoring visit? [MonitoringGrounds].
//
// # Where things are
//
// Each topic is a file of that name. What a year asks for is in routine, and what moves
// or lifts it in lifted; a home that is new in newhome, or empty in nochildren; what
// follows an inspection in followup, and who is told in followup_alerts; visits for
// notices in compliance; what providers owe in provider, manager and regulation44 to
// regulation46; a report in timeline and progress; an inspection itself in onsite,
// conduct, inspector, inspectiontypes and monitoring. The facts are in record, pointed
// at by ref; duty says what a duty is and explain tells why. A plan is made by planner,
// from the inspections in visit, and put in order by order.
//
// # How the text is read
//
//   - Usually at least once annually means in each inspection year, 1 April to 31
//     March. The end of an inspection places it in a year and in a quarter; where
//     its first day would place it elsewhere a note says so.
//   - Requires improvement or inadequate at a full inspection brings one second
//     inspection in the year, by the first such judgement in it. After requires
//     improvement a full or an assurance inspection supplies it; after inadequate
//     the return within 6 to 8 weeks does too, whatever its type.
//   - Before 30 June is by 29 June, before 31 March by 30 March. The statute's 30
//     June is a note.
//   - A home registered from 1 April to 30 September owes the full inspection of that
//     year, and the rule about new homes governs it; one registered later in the
//     year does not owe it. A first inspection that comes early, because of
//     concerns, is the first inspection all the same.
//   - A year in which the no-children condition is removed asks for the inspection
//     that the rule about the removal gives, and for no other.
//   - A granted deferral is a fact. It moves no last day: one that outlasts the window
//     makes the inspection not required until it ends, and overdue after it.
//   - At least 3 months before means clear months.
//   - At least once a month means in each calendar month, from the first full month
//     after registration; once in each calendar year, from the first full year.
//   - A list of the record that is given is whole; an empty one says that nothing in it
//     has happened, one that is not given says nothing. A report of regulation 44 or 45
//     without a day of sending is unknown once its time has passed where the list gives
//     no such day at all, as a list of plain dates does not; else it is overdue.
//   - From 2017 to 2021 a home whose last full inspection, in the year or before it,
//     was less than good is inspected at least twice in the year.
//
// # What is not here
//
// Nothing computes a grade, decides whether a deferral is granted or judges whether
// concerns are significant: those are given. Other kinds of provision have schedules
// of their own, which are not held. Sentences that only describe, such as the inputs
// of scheduling, stand in the ledger of package rule.
package schedule
