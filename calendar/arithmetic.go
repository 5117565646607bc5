package calendar

import "time"

// AddDays gives the date n days after d, or before it where n is negative.
// Out of the years 1 to 9999, and on no date, it gives no date.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n < 1-int(d.day) || n > lastDay-int(d.day) {
		return Date{}
	}
	return Date{d.day + int32(n)}
}

// AddWeeks gives the date n weeks after d, under the terms of AddDays.
func (d Date) AddWeeks(n int) Date {
	if n < -lastDay || n > lastDay {
		return Date{}
	}
	return d.AddDays(7 * n)
}

// AddMonths gives the corresponding date n months after d, or before it where
// n is negative: the day of the same number in that month or, where the month
// is too short to have one, its last day. So a month after 30 January is
// 28 or 29 February, and four months after 30 September is 30 January.
// Out of the years 1 to 9999, and on no date, it gives no date.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() || n < -12*maxYear || n > 12*maxYear {
		return Date{}
	}
	year, month, day := d.civil()
	months := 12*year + int(month) - 1 + n
	year, month = months/12, time.Month(months%12+1)
	if year < minYear || year > maxYear {
		return Date{}
	}
	return dateOf(year, month, min(day, daysIn(year, month)))
}

// AddYears gives the corresponding date n years after d, under the terms of
// AddMonths: 29 February becomes 28 February in a common year. For the day on
// which somebody reaches an age see Birthday.
func (d Date) AddYears(n int) Date {
	if n < -maxYear || n > maxYear {
		return Date{}
	}
	return d.AddMonths(12 * n)
}

// Birthday gives the day on which somebody born on d reaches the age, in
// years. It is the corresponding date, but whoever was born on 29 February
// reaches the age on 1 March in a common year; those who read it as
// 28 February use AddYears. A negative age gives no date.
func (d Date) Birthday(age int) Date {
	if age < 0 {
		return Date{}
	}
	b := d.AddYears(age)
	if b.Day() < d.Day() {
		return b.AddDays(1)
	}
	return b
}

// Sub gives the days from e to d: 1 where d is the day after e, negative where
// d is before e, 0 where either is no date.
func (d Date) Sub(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int(d.day) - int(e.day)
}

// StartOfMonth gives the first day of d's month; no date gives no date.
func (d Date) StartOfMonth() Date { return d.AddDays(1 - d.Day()) }

// EndOfMonth gives the last day of d's month; no date gives no date.
func (d Date) EndOfMonth() Date {
	year, month, day := d.civil()
	return d.AddDays(daysIn(year, month) - day)
}
