package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sccif/sccif-go/calendar"
)

func TestAllocations(t *testing.T) {
	if calendar.RaceEnabled {
		t.Skip("allocations are not counted under the race detector")
	}
	england := calendar.England()
	d, e, p, y := day("2024-02-28"), day("2024-03-25"), period("2024-04-01/2025-03-31"), year("2023-24")
	text, buffer := []byte("2024-02-28"), make([]byte, 0, 64)
	dates, due, counts := []calendar.Date{d, e}, make([]calendar.Date, 0, 2), make([]int, 0, 2)
	at := d.Time().Add(23 * 3600e9)
	for name, f := range map[string]func(){
		"ParseDate":              func() { _, _ = calendar.ParseDate("2024-02-28") },
		"NewDate":                func() { _, _ = calendar.NewDate(2024, 2, 28) },
		"DateOf":                 func() { calendar.DateOf(at) },
		"DateInLondon":           func() { _, _ = calendar.DateInLondon(at) },
		"Date.UnmarshalText":     func() { var d calendar.Date; _ = d.UnmarshalText(text) },
		"Date.AppendText":        func() { _, _ = d.AppendText(buffer) },
		"Date.AddMonths":         func() { d.AddMonths(6) },
		"ParsePeriod":            func() { _, _ = calendar.ParsePeriod("2024-04-01/2025-03-31") },
		"Period.AppendText":      func() { _, _ = p.AppendText(buffer) },
		"Period.Intersect":       func() { p.Intersect(y.Period()) },
		"Period.All":             func() { count(p) },
		"InspectionYearOf":       func() { calendar.InspectionYearOf(d) },
		"InspectionYearOf none":  func() { calendar.InspectionYearOf(calendar.Date{}) },
		"InspectionYear.append":  func() { _, _ = y.AppendText(buffer) },
		"InspectionYear.quarter": func() { y.LastQuarter() },
		"Add":                    func() { _, _ = england.Add(d, 38) },
		"Add back":               func() { _, _ = england.Add(d, -38) },
		"Between":                func() { _, _ = england.Between(d, e) },
		"IsWorkingDay":           func() { _, _ = england.IsWorkingDay(d) },
		"Roll":                   func() { _, _ = england.Roll(d, calendar.Preceding) },
		"Next":                   func() { _, _ = england.Next(d) },
		"Previous":               func() { _, _ = england.Previous(d) },
		"Count":                  func() { _, _ = england.Count(p) },
		"Deadline":               func() { _, _ = england.Deadline(d, 18) },
		"HolidayOn":              func() { _, _ = england.HolidayOn(d) },
		"Range":                  func() { england.Range() },
		"AddAll":                 func() { _, _ = england.AddAll(due, dates, 18) },
		"BetweenAll":             func() { _, _ = england.BetweenAll(counts, dates, dates) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func count(p calendar.Period) (n int) {
	for range p.All() {
		n++
	}
	return n
}
