package calendar

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"
)

const (
	springBankHoliday = "Spring bank holiday"
	christmasDay      = "Christmas Day"
	boxingDay         = "Boxing Day"
)

// yearly are the bank holidays of every year since 1978, when the early May
// one began. It is a function because the holidays are pointers that any
// package may write through: they are read when the table is filled, and only
// then.
func yearly() []yearlyHoliday {
	return []yearlyHoliday{
		{"New Year's Day", gb.NewYear},
		{"Good Friday", gb.GoodFriday},
		{"Easter Monday", gb.EasterMonday},
		{"Early May bank holiday", gb.EarlyMay},
		{springBankHoliday, gb.SpringHoliday},
		{"Summer bank holiday", gb.SummerHoliday},
		{christmasDay, gb.ChristmasDay},
		{boxingDay, gb.BoxingDay},
	}
}

type yearlyHoliday struct {
	name string
	rule *cal.Holiday
}

// dropped are days on which a yearly bank holiday did not fall, because it was
// moved that year to one of the special days.
func dropped() []Date {
	return []Date{
		MustParseDate("1995-05-01"),
		MustParseDate("2002-05-27"),
		MustParseDate("2012-05-28"),
		MustParseDate("2020-05-04"),
		MustParseDate("2022-05-30"),
	}
}

// special are the days appointed for one year: by royal proclamation under
// the Banking and Financial Dealings Act 1971, section 1.
func special() []Holiday {
	return []Holiday{
		{Date: MustParseDate("1981-07-29"), Name: "Royal wedding"},
		{Date: MustParseDate("1995-05-08"), Name: "Early May bank holiday (VE day)"},
		{Date: MustParseDate("1999-12-31"), Name: "Millennium Eve"},
		{Date: MustParseDate("2002-06-03"), Name: "Golden Jubilee"},
		{Date: MustParseDate("2002-06-04"), Name: springBankHoliday, Substitute: true},
		{Date: MustParseDate("2011-04-29"), Name: "Royal wedding"},
		{Date: MustParseDate("2012-06-04"), Name: springBankHoliday, Substitute: true},
		{Date: MustParseDate("2012-06-05"), Name: "Queen's Diamond Jubilee"},
		{Date: MustParseDate("2020-05-08"), Name: "Early May bank holiday (VE day)"},
		{Date: MustParseDate("2022-06-02"), Name: springBankHoliday},
		{Date: MustParseDate("2022-06-03"), Name: "Platinum Jubilee bank holiday"},
		{Date: MustParseDate("2022-09-19"), Name: "Bank holiday for the State Funeral of Queen Elizabeth II"},
		{Date: MustParseDate("2023-05-08"), Name: "Bank holiday for the coronation of King Charles III"},
	}
}

// bankHolidays gives the bank holidays in England and Wales of those years,
// in order.
func bankHolidays(firstYear, lastYear int) []Holiday {
	all := special()
	not := dropped()
	for _, y := range yearly() {
		rule := atNoonUTC(y.rule)
		for year := range lastYear + 1 {
			if year < firstYear {
				continue
			}
			actual, observed := rule.Calc(year)
			if observed.IsZero() {
				continue // the rule makes an exception of this year
			}
			h := Holiday{DateOf(observed), y.name, !observed.Equal(actual)}
			h.swapChristmas()
			if !slices.Contains(not, h.Date) {
				all = append(all, h)
			}
		}
	}
	return merge(all)
}

// swapChristmas puts right the titles of a Christmas Day on a Sunday. The
// rules observe it on the 26th and move Boxing Day to the 27th; the days are
// the same, but the 26th is Boxing Day whatever else it may be.
func (h *Holiday) swapChristmas() {
	if h.Date.Month() != time.December {
		return
	}
	switch day := h.Date.Day(); {
	case day == 26:
		h.Name, h.Substitute = boxingDay, false
	case day == 27 && h.Date.Weekday() == time.Tuesday:
		h.Name = christmasDay
	}
}

// atNoonUTC copies a rule so that it answers in UTC. The rules make midnights
// in the time zone of the process, and in a zone that skips a midnight such a
// day would be lost or misplaced; twelve hours later it is the right day in
// every zone.
func atNoonUTC(rule *cal.Holiday) *cal.Holiday {
	r := *rule
	local := r.Func
	r.Func = func(h *cal.Holiday, year int) time.Time {
		y, m, d := local(h, year).Add(12 * time.Hour).Date()
		return time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	}
	return &r
}

// merge puts lists of holidays into one, in order, with one holiday a day: of
// two on the same day the one that is given first.
func merge(lists ...[]Holiday) []Holiday {
	all := slices.Concat(lists...)
	slices.SortStableFunc(all, func(a, b Holiday) int { return a.Date.Compare(b.Date) })
	return slices.CompactFunc(all, func(a, b Holiday) bool { return a.Date == b.Date })
}
