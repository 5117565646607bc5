// Package sample makes homes for tests, benchmarks and a first try: invented, varied, and
// the same on every run and machine.
package sample

import (
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// On is the day as at which the homes are of interest: their records end in May 2024.
var On = calendar.MustParseDate("2024-06-01")

// Homes gives the first n homes.
func Homes(n int) iter.Seq2[sccif.Home, error] {
	return func(yield func(sccif.Home, error) bool) {
		for k := range n {
			if !yield(Home(k), nil) {
				return
			}
		}
	}
}

var grades = [...]judgement.Grade{
	judgement.Good, judgement.Good, judgement.Outstanding, judgement.Good,
	judgement.RequiresImprovement, judgement.Good, judgement.Good, judgement.Inadequate,
}

// Home gives home number n: its URN is SC900000 and so on.
func Home(n int) sccif.Home {
	h := sccif.Home{URN: fmt.Sprintf("SC%06d", 900000+n)}
	h.Provision = judgement.ChildrensHome
	h.Registered = day(2020, 6, 1).AddDays(n * 7 % 1200)
	for year := h.Registered.Year() + 1; year <= 2024; year++ {
		first := day(year, 1, 9).AddDays((n*13 + year*5) % 100)
		grade := grades[(n+year)%len(grades)]
		h.Inspections = append(h.Inspections, judgement.Inspection{
			Type: judgement.Full, First: first, Last: first.AddDays(1), Published: first.AddDays(50),
			Judgements: judgement.Judgements{Overall: grade, HelpedAndProtected: grade, LeadersAndManagers: grade},
		})
	}
	h.Managers = []schedule.Manager{{ID: "M1", Appointed: h.Registered, Started: h.Registered, Qualified: h.Registered.AddYears(1)}}
	if n%5 == 0 { // the manager has left
		h.Managers[0].Left = day(2023, 11, 1).AddDays(n % 180)
		h.Recruiting = rule.Yes
	}
	if n%11 == 0 {
		h.ComplianceNotices = []schedule.ComplianceNotice{{ID: "N1", Due: day(2024, 5, 20).AddDays(n % 40)}}
	}
	if n%4 == 0 {
		h.Regulation44Visits = visits(h.Registered, n)
	}
	for r := range 1 + n%4 {
		arrived := h.Registered.AddDays(30 + 40*r)
		h.Residents = append(h.Residents, occupancy.Resident{
			ID: fmt.Sprintf("R%d", r+1), Born: arrived.AddYears(-11 - r),
			Stays: []occupancy.Stay{{From: arrived}},
		})
	}
	return h
}

// visits has the independent person's visits of every month since registration. Every
// seventh home has missed one.
func visits(registered calendar.Date, n int) []schedule.Regulation44Visit {
	var list []schedule.Regulation44Visit
	for month := registered.EndOfMonth().AddDays(1); month.Before(On); month = month.AddMonths(1) {
		if n%7 == 0 && month == day(2024, 3, 1) {
			continue
		}
		visit := month.AddDays(7 + n%15)
		list = append(list, schedule.Regulation44Visit{Visit: visit, ReportSent: visit.AddDays(7)})
	}
	return list
}

func day(year, month, d int) calendar.Date {
	return calendar.MustParseDate(fmt.Sprintf("%04d-%02d-%02d", year, month, d))
}
