// Package calendar holds the days in which the inspection of children's homes
// in England is counted: civil dates, periods, inspection years and working
// days.
//
// Four types carry it:
//
//   - [Date] is a day, without a time or a time zone. Its months and years are
//     those of English law: the corresponding date, and the last day of the
//     month where there is none.
//   - [Period] is a run of days, both ends included.
//   - [InspectionYear] runs from 1 April to 31 March and has halves and
//     quarters on which the framework's scheduling turns.
//   - [WorkingDays] knows Saturdays, Sundays and the bank holidays in England
//     and Wales from 1978 to 2100, and counts in what is left. [England] is
//     the one that the framework's report limits are counted in.
//
// The first three are small, comparable values. Their zero says that nothing
// was given; it is an empty text and a NULL in a database, and it reads back.
// All three go through JSON, text and SQL unchanged.
//
// # How a period of working days is counted
//
// A period of n working days of a day D does not count D, whether or not D is
// a working day, and ends at the end of the nth working day after it. That day
// is England().Add(D, n). The framework never says what a working day is; not
// to count Saturdays, Sundays and bank holidays is the reading taken here, and
// [WorkingDays.With] adds the days on which an office is closed.
//
// Bank holidays are settled up to 31 December 2028. Those after it are
// projected from the yearly rules, and [WorkingDays.Deadline] says of a date
// whether it rests on them.
//
// # What it refuses
//
// A wrong day is worse than an error. Days that do not exist, text in another
// form, and working days outside the years that are known give an [*Error]
// that names the value; nothing is carried over, guessed or cut off. Nothing
// panics but the Must functions. Arithmetic on a Date has no error to give:
// on no date, or out of the years 1 to 9999, it gives no date, and what is
// asked with that next is refused.
//
// # What it is not
//
// It reads no clock and no time zone: today is the caller's to say, and
// [DateOf] and [DateInLondon] turn an instant into a date. It has no times of
// day, no weeks of the year, no recurring events, and no holidays of Scotland
// or Northern Ireland; they can be given to With as dates. It knows the
// inspection year but none of the framework's limits: how many working days or
// weeks something may take stands with the rules.
package calendar
