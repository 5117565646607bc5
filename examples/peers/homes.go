package peers

import (
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

// England is about the number of children's homes in England.
const England = 4000

// asked is the day that the homes are assessed on.
func asked() calendar.Date { return calendar.MustParseDate("2024-06-01") }

// home gives the case file of a home with a history of ten years: an inspection each
// year, managers, visits, reviews, and residents who come and go.
func home(n int) sccif.Home {
	day := func(year, month, day int) calendar.Date {
		return calendar.MustParseDate(fmt.Sprintf("%d-%02d-%02d", year, month, day))
	}
	h := sccif.Home{
		URN: fmt.Sprintf("SC%06d", n),
		Record: schedule.Record{
			Provision: judgement.ChildrensHome, Registered: day(2013, 6, 5),
			Managers: []schedule.Manager{
				{ID: "M1", Appointed: day(2013, 6, 5), Started: day(2013, 6, 5), Left: day(2019, 3, 1), Qualified: day(2012, 7, 1)},
				{ID: "M2", Appointed: day(2019, 4, 1), Started: day(2019, 4, 1), Applied: day(2019, 5, 1), Qualified: day(2021, 6, 1)},
			},
		},
		Residents: residents(12, uint64(n)),
	}
	grades := [...]judgement.Grade{judgement.Good, judgement.RequiresImprovement, judgement.Outstanding}
	for year := 2014; year < 2024; year++ {
		grade := grades[(year+n)%len(grades)]
		if year < 2015 {
			grade = judgement.Good
		}
		h.Inspections = append(h.Inspections, judgement.Inspection{
			Type: judgement.Full, First: day(year, 6, 10+n%10), Last: day(year, 6, 11+n%10), Published: day(year, 7, 20+n%10),
			Judgements: judgement.Judgements{Overall: grade, HelpedAndProtected: judgement.Good, LeadersAndManagers: grade},
		})
		h.Regulation45Reviews = append(h.Regulation45Reviews,
			schedule.Regulation45Review{Completed: day(year, 1, 20)}, schedule.Regulation45Review{Completed: day(year, 7, 18)})
		for month := range 12 {
			h.Regulation44Visits = append(h.Regulation44Visits,
				schedule.Regulation44Visit{Visit: day(year, month+1, 17), ReportSent: day(year, month+1, 27)})
		}
	}
	return h
}

// homes are so many different ones that no two neighbours are alike.
func homes() []sccif.Home {
	homes := make([]sccif.Home, 50)
	for n := range homes {
		homes[n] = home(n)
	}
	return homes
}

// cycle gives n homes, over and over the same.
func cycle(homes []sccif.Home, n int) iter.Seq2[sccif.Home, error] {
	return func(yield func(sccif.Home, error) bool) {
		for k := range n {
			if !yield(homes[k%len(homes)], nil) {
				return
			}
		}
	}
}

// spin keeps one core busy with arithmetic that touches no memory: n steps of a
// generator of random numbers.
func spin(n int) uint64 {
	x := uint64(n)*2 + 1
	for range n {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
	}
	return x
}
