// Package workforce says by when managers and care staff are to be qualified, how
// long a home has been without a manager, whether an applicant has the experience
// to manage one, and what all this says about the facts on which judgements hang.
//
// [Assess] takes a [Record] of people and a day and gives a [Position]: a
// [Deadline] for each thing required of each person in post, the [Team] in counts
// and shares, and the facts that [Position.Facts] adds to those of the package
// judgement. [Experienced] looks at the posts of an applicant.
//
// # How the words are read
//
// A count of years or months ends with the corresponding date, which is still in
// time; 29 February has 28 February in a common year. The three years of the Level
// 5 diploma and the two of the Level 3 diploma run, by regulations 28(3) and 32(5)
// of 2015, from the day on which the person first managed, or first worked in a
// care role in, any children's home. The framework's words, the home, read alone
// would start them again in each home: the regulation governs, and both days are
// shown where the person moved. Anyone in post on 1 April 2014 has a fixed date.
//
// A break or part-time work puts nothing off by itself: the provider may defer the
// date, and only on one of these two grounds.
//
// 26 weeks are counted from the day on which the manager left, the first without
// one, and end when one is appointed; 12 weeks from the appointment or, where only
// that is known, from the start. The last day of each is in time.
//
// # What is not known
//
// The status of a deadline is about the record, as that of a duty is: overdue says
// that the day has passed and nothing recorded has met it. The facts for a
// judgement need more than that: an application, or a qualification, without a day
// may still have been made or gained, so the fact is unknown unless the record says
// that there is none ([schedule.Manager].HasApplied,
// [schedule.Qualifying].HasQualified).
//
// Whether none or very few of the staff are qualified, whether the rest have a
// prospect of it, and whether managers try to recruit, are for a person to judge.
// They come in with the record and are passed on as they are. What the record says
// without a day is of its own day only: [AssessEarlier] leaves it out.
package workforce
