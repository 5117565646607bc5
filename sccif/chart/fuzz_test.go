package chart

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Whatever the values are, pictures are well formed, within their frame, and the same
// again.
func FuzzPictures(f *testing.F) {
	for which := range uint8(11) {
		f.Add(which, attack, uint32(738_000), uint32(738_100), uint32(738_050), uint8(0), 0)
		f.Add(which, strings.Repeat("\x02", 60), uint32(738_000), uint32(738_100), uint32(738_050), uint8(3), 3)
		f.Add(which, "", uint32(0), uint32(0), uint32(0), uint8(255), -1)
		f.Add(which, "a", uint32(1), uint32(3_652_059), uint32(3_652_059), uint8(7), 1<<30)
	}
	f.Fuzz(func(t *testing.T, which uint8, text string, x, y, z uint32, kind uint8, n int) {
		if len(text) > 2000 {
			return
		}
		first := day("0001-01-01")
		date := func(v uint32) calendar.Date { return first.AddDays(int(v%3_652_060) - 1) } // no date at 0
		d := schedule.Duty{
			Key: text, Place: text, Rule: rule.ID(kind), Who: schedule.Party(kind % 7), What: schedule.Task(kind), Status: schedule.Status(kind % 9),
			Window: schedule.Window{Opens: date(x), Closes: date(y)}, MetOn: date(z), Provisional: kind&1 > 0, Estimated: kind&2 > 0,
		}
		a := sccif.Assessment{URN: text, On: date(z), Edition: rule.Edition(kind), Plan: schedule.Plan{Duties: schedule.Duties{d, {}, d}}}
		m := schedule.Milestone{Rule: d.Rule, What: schedule.Step(kind), Opens: date(x), Date: date(y), Earlier: date(z), From: date(x), Provisional: kind&1 > 0, Day: n}
		line := schedule.ReportTimeline{Type: judgement.InspectionType(kind), End: date(x), Milestones: []schedule.Milestone{m, {}}}
		a.Timelines = []schedule.ReportTimeline{line}
		progress := schedule.ReportProgress{Timeline: line, On: date(z), Steps: []schedule.StepProgress{{Milestone: m, Done: date(z), Pace: schedule.Pace(kind), WorkingDays: n}}}
		series := occupancy.Series{Span: calendar.Period{First: date(x), Last: date(y)}, Months: n, Runs: []occupancy.Run{{First: date(x), Last: date(y), Standing: occupancy.Standing(kind)}}}
		share := judgement.Share{Count: n, Of: int(kind)}
		p := judgement.Profile{}.With(judgement.Grade(kind)).With(judgement.Good)
		o := Options{Title: text, ID: text, Width: n, Scheme: Scheme(kind)}
		pictures := []func() string{
			func() string { return o.Plan(a) },
			func() string { return Plan(a) },
			func() string { return o.Timeline(line) },
			func() string { return o.Progress(progress) },
			func() string { return o.Occupancy(series) },
			func() string { return o.Profile(p) },
			func() string { return o.Profiles(NamedProfile{text, p}) },
			func() string {
				return o.Transitions(judgement.Transitions{}.With(judgement.Grade(kind%8), judgement.Good))
			},
			func() string {
				return o.Shares([]string{text}, ShareRow{text, []judgement.Share{share, {Count: int(x), Of: n}}})
			},
			func() string { return o.Parts(Part{text, share}) },
			func() string {
				return o.Histogram(Distribution{Values: []int{int(kind), n, int(x)}, Unit: text, Limit: int(y)})
			},
		}
		draw := pictures[int(which)%len(pictures)]
		svg := draw()
		readBack(t, svg)
		require.Equal(t, svg, draw())
		if which%4 > 0 {
			return
		}
		sheet, err := o.Sheet(svg, svg)
		require.NoError(t, err)
		readBack(t, sheet)
		_, err = Sheet(text, strings.TrimPrefix(svg, "<"))
		require.ErrorIs(t, err, ErrNotChart)
	})
}
