package main

import (
	"fmt"
	"io"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/chart"
)

// writeSVG draws the answer: the shares good or better by region, the grades, the moves
// from one full inspection to the next, and of each file what followed inadequate
// judgements and how long reports took.
func writeSVG(w io.Writer, r report) error {
	charts := []string{r.drawShares(), r.drawGrades(), chart.Transitions(r.Transitions.counted)}
	for _, f := range r.Files {
		if f.FollowUp != nil {
			charts = append(charts, f.FollowUp.draw(f.heading()))
		}
		if f.Publication != nil {
			charts = append(charts, f.Publication.draw(f.heading()))
		}
	}
	sheet, err := chart.Sheet("Inspections of children's homes in England", charts...)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, sheet)
	return err
}

func (r report) drawShares() string {
	var columns []string
	england := chart.ShareRow{Name: "England"}
	for _, f := range r.Files {
		columns = append(columns, f.heading())
		england.Shares = append(england.Shares, f.profile.GoodOrBetter())
	}
	rows := []chart.ShareRow{england}
	for _, region := range allRegions(r.Files) {
		row := chart.ShareRow{Name: region}
		for _, f := range r.Files {
			row.Shares = append(row.Shares, f.region(region))
		}
		rows = append(rows, row)
	}
	return chart.Options{Title: "Judged good or better, by region"}.Shares(columns, rows...)
}

func (r report) drawGrades() string {
	var profiles []chart.NamedProfile
	for _, f := range r.Files {
		profiles = append(profiles, chart.NamedProfile{Name: f.heading(), Profile: f.profile})
	}
	return chart.Profiles(profiles...)
}

func (u *followUp) draw(heading string) string {
	var parts []chart.Part
	for _, p := range u.parts() {
		parts = append(parts, chart.Part{Name: p.name, Share: judgement.Share{Count: p.count, Of: u.Inadequate}})
	}
	title := fmt.Sprintf("What followed %d inadequate judgements, %s", u.Inadequate, heading)
	return chart.Options{Title: title}.Parts(parts...)
}

func (p *publication) draw(heading string) string {
	return chart.Options{Title: "Time until reports were published, " + heading}.Histogram(chart.Distribution{
		Values: p.days, Unit: "working days after the first day of the inspection", Limit: p.limit,
	})
}
