package main

import (
	"io"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/chart"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/schedule"
)

// writeSVG draws the plan and below it the latest report in progress and, where
// residents are given, who lives at the home and what becomes of that.
func writeSVG(w io.Writer, h sccif.Home, a sccif.Assessment) error {
	charts := []string{chart.Plan(a)}
	if len(a.Timelines) > 0 {
		latest := slices.MaxFunc(a.Timelines, func(s, t schedule.ReportTimeline) int { return s.End.Compare(t.End) })
		report, err := schedule.InProgress(h.Inspections[latest.Inspection], a.On)
		if err != nil {
			return err
		}
		charts = append(charts, chart.Progress(report))
	}
	if a.Occupancy != nil {
		series, err := occupancy.Rolling(h.Residents, around(h, a), occupancy.Options{Registered: h.Registered, Closed: h.Closed, AsAt: a.On})
		if err != nil {
			return err
		}
		charts = append(charts, chart.Occupancy(series))
	}
	title := "Children's home"
	if a.URN != "" {
		title += " " + a.URN
	}
	sheet, err := chart.Sheet(title, charts...)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, sheet)
	return err
}

// around gives the days of the occupancy: two years back, as far as the home has been
// registered, and one year ahead, or half a year beyond the day on which the answer
// flips.
func around(h sccif.Home, a sccif.Assessment) calendar.Period {
	first := calendar.Latest(a.On.AddYears(-2), h.Registered)
	if first.After(a.On) {
		first = a.On
	}
	return calendar.Period{First: first, Last: calendar.Latest(a.On.AddYears(1), a.Occupancy.Flips.AddMonths(6))}
}
