package calendar_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/sccif/sccif-go/calendar"
)

// The draft report of an inspection is due 18 working days after it ends, and
// the provider then has 5 to comment. Good Friday and Easter Monday fall into
// the second period.
func Example() {
	england := calendar.England()
	ended := calendar.MustParseDate("2024-02-28")

	draft, err := england.Add(ended, 18)
	if err != nil {
		fmt.Println(err)
		return
	}
	comments, err := england.Add(draft, 5)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("draft by", draft.Long())
	fmt.Println("comments by", comments.Long())
	fmt.Println("both in", calendar.InspectionYearOf(draft), "and", calendar.InspectionYearOf(comments))
	// Output:
	// draft by 25 March 2024
	// comments by 3 April 2024
	// both in 2023-24 and 2024-25
}

// Of a missing date nothing is due, and the answer says so; a zero Date never
// turns into a day.
func Example_notGiven() {
	var ended calendar.Date // not known

	_, err := calendar.England().Add(ended, 18)
	fmt.Println(errors.Is(err, calendar.ErrNoDate))
	fmt.Println(ended.AddMonths(6).IsZero())
	// Output:
	// true
	// true
}

func ExampleParseDate() {
	d, err := calendar.ParseDate("2024-06-29")
	fmt.Println(d.Weekday(), err)
	_, err = calendar.ParseDate("2023-02-29")
	fmt.Println(err)
	_, err = calendar.ParseDate("29/06/2024")
	fmt.Println(err)
	// Output:
	// Saturday <nil>
	// calendar: date "2023-02-29": out of range: no such day
	// calendar: date "29/06/2024": not in the expected form: want a date such as 2024-06-29
}

// Half past eleven at night UTC is the next day in London in summer.
func ExampleDateInLondon() {
	d, err := calendar.DateInLondon(time.Date(2024, time.June, 28, 23, 30, 0, 0, time.UTC))
	fmt.Println(d, err)
	d, err = calendar.DateInLondon(time.Date(2024, time.December, 28, 23, 30, 0, 0, time.UTC))
	fmt.Println(d, err)
	// Output:
	// 2024-06-29 <nil>
	// 2024-12-28 <nil>
}

// A period of months ends on the corresponding date, and where the month has
// no such day on its last.
func ExampleDate_AddMonths() {
	fmt.Println(calendar.MustParseDate("1978-09-30").AddMonths(4))
	fmt.Println(calendar.MustParseDate("2024-08-31").AddMonths(6))
	fmt.Println(calendar.MustParseDate("2024-02-29").AddMonths(1))
	// Output:
	// 1979-01-30
	// 2025-02-28
	// 2024-03-29
}

// Somebody born on 29 February comes of age on 1 March.
func ExampleDate_Birthday() {
	born := calendar.MustParseDate("2008-02-29")
	fmt.Println(born.Birthday(18), "and not", born.AddYears(18))
	// Output: 2026-03-01 and not 2026-02-28
}

// With omitzero a date that is not given is left out of JSON; with or without,
// it reads back.
func ExampleDate_MarshalText() {
	type inspection struct {
		First     calendar.Date `json:"first"`
		Published calendar.Date `json:"published,omitzero"`
	}
	encoded, err := json.Marshal(inspection{First: calendar.MustParseDate("2024-02-27")})
	fmt.Println(string(encoded), err)
	// Output: {"first":"2024-02-27"} <nil>
}

func ExampleEarliest() {
	var registered calendar.Date // not known
	arrived := calendar.MustParseDate("2022-01-10")
	fmt.Println(calendar.Earliest(registered, arrived))
	// Output: 2022-01-10
}

func ExamplePeriod_Intersect() {
	year := calendar.MustParseInspectionYear("2023-24")
	open := calendar.MustParsePeriod("2023-11-20/2025-01-31")
	fmt.Println(open.Intersect(year.SecondHalf()))
	fmt.Println(open.Overlaps(year.FirstHalf()))
	// Output:
	// 2023-11-20/2024-03-31
	// false
}

// The full calendar months of a period are those that it covers.
func ExamplePeriod_Months() {
	p := calendar.MustParsePeriod("2024-01-17/2024-04-30")
	for month := range p.Months() {
		fmt.Println(month, month.Days(), p.Covers(month))
	}
	// Output:
	// 2024-01-01/2024-01-31 31 false
	// 2024-02-01/2024-02-29 29 true
	// 2024-03-01/2024-03-31 31 true
	// 2024-04-01/2024-04-30 30 true
}

func ExampleInspectionYearOf() {
	for _, s := range []string{"2024-03-31", "2024-04-01"} {
		y := calendar.InspectionYearOf(calendar.MustParseDate(s))
		fmt.Println(s, "is in", y, "which ends on", y.Last().Long())
	}
	// Output:
	// 2024-03-31 is in 2023-24 which ends on 31 March 2024
	// 2024-04-01 is in 2024-25 which ends on 31 March 2025
}

func ExampleInspectionYear_LastQuarter() {
	y := calendar.MustParseInspectionYear("2023-24")
	fmt.Println(y.LastQuarter(), y.LastQuarter().Contains(calendar.MustParseDate("2024-02-28")))
	// Output: 2024-01-01/2024-03-31 true
}

// The day that is counted from is not counted itself, be it a working day or
// not. Nothing added gives the day or the next working day.
func ExampleWorkingDays_Add() {
	england := calendar.England()
	for _, s := range []string{"2024-06-28", "2024-06-29", "2024-07-01"} {
		d := calendar.MustParseDate(s)
		after, _ := england.Add(d, 1)
		itself, _ := england.Add(d, 0)
		before, _ := england.Add(d, -1)
		fmt.Printf("%.3s %v: %v, %v, %v\n", d.Weekday(), d, before, itself, after)
	}
	_, err := england.Add(calendar.MustParseDate("2100-12-20"), 38)
	fmt.Println(err)
	// Output:
	// Fri 2024-06-28: 2024-06-27, 2024-06-28, 2024-07-01
	// Sat 2024-06-29: 2024-06-28, 2024-07-01, 2024-07-01
	// Mon 2024-07-01: 2024-06-28, 2024-07-01, 2024-07-02
	// calendar: working day "2100-12-20 + 38": out of range: want 1978-01-01/2100-12-31
}

// Published on 15 April after an inspection that ended on 28 February: within
// 38 working days of it?
func ExampleWorkingDays_Between() {
	n, err := calendar.England().Between(calendar.MustParseDate("2024-02-28"), calendar.MustParseDate("2024-04-15"))
	fmt.Println(n, err)
	// Output: 31 <nil>
}

func ExampleWorkingDays_Deadline() {
	england := calendar.England()
	for _, s := range []string{"2028-11-01", "2028-12-20"} {
		deadline, err := england.Deadline(calendar.MustParseDate(s), 18)
		fmt.Println(deadline, err)
	}
	fmt.Println("bank holidays are known to", england.ConfirmedThrough())
	// Output:
	// 2028-11-27 <nil>
	// 2029-01-18 (provisional) <nil>
	// bank holidays are known to 2028-12-31
}

// An office that closes between Christmas and the New Year.
func ExampleWorkingDays_With() {
	office, err := calendar.England().With(
		calendar.MustParseDate("2024-12-27"),
		calendar.MustParseDate("2024-12-30"),
		calendar.MustParseDate("2024-12-31"),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := calendar.MustParseDate("2024-12-24")
	fmt.Println(office.Next(d))
	fmt.Println(calendar.England().Next(d))
	// Output:
	// 2025-01-02 <nil>
	// 2024-12-27 <nil>
}

func ExampleWorkingDays_Holidays() {
	holidays, err := calendar.England().Holidays(2022)
	for _, h := range holidays {
		fmt.Println(h)
	}
	fmt.Println(err)
	// Output:
	// 3 January 2022: New Year's Day (substitute day)
	// 15 April 2022: Good Friday
	// 18 April 2022: Easter Monday
	// 2 May 2022: Early May bank holiday
	// 2 June 2022: Spring bank holiday
	// 3 June 2022: Platinum Jubilee bank holiday
	// 29 August 2022: Summer bank holiday
	// 19 September 2022: Bank holiday for the State Funeral of Queen Elizabeth II
	// 26 December 2022: Boxing Day
	// 27 December 2022: Christmas Day (substitute day)
	// <nil>
}

// A column of dates at a time.
func ExampleWorkingDays_AddAll() {
	ended := []calendar.Date{calendar.MustParseDate("2024-02-28"), calendar.MustParseDate("2024-09-03")}
	due, err := calendar.England().AddAll(nil, ended, 38)
	fmt.Println(due, err)
	// Output: [2024-04-24 2024-10-25] <nil>
}
