package schedule

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

func open(key string, s rule.Strength, opens, closes string) Duty {
	d := Duty{Key: key, What: FullInspection, Status: Due, Strength: s, Window: Window{Opens: calendar.MustParseDate(opens)}}
	if closes != "" {
		d.Window.Closes = calendar.MustParseDate(closes)
	}
	return d
}

func governed(ds ...Duty) map[string]string {
	Duties(ds).govern()
	by := map[string]string{}
	for _, d := range ds {
		by[d.Key] = d.GovernedBy
	}
	return by
}

// The one that closes first governs all that it shares a day with, wherever it stands.
func TestFirstToCloseGoverns(t *testing.T) {
	a := open("a", rule.Must, "2024-05-01", "2024-06-30")
	b := open("b", rule.Must, "2024-05-01", "2024-07-31")
	c := open("c", rule.Must, "2024-05-01", "2024-08-31")
	want := map[string]string{"a": "", "b": "a", "c": "a"}
	for _, ds := range [][]Duty{{a, b, c}, {a, c, b}, {b, a, c}, {b, c, a}, {c, a, b}, {c, b, a}} {
		assert.Equal(t, want, governed(ds...))
	}
}

// What binds and has no last day is not governed by what does not bind.
func TestWhatBindsWithoutALastDay(t *testing.T) {
	must, always := open("open", rule.Must, "2024-05-01", ""), open("open", rule.Always, "2024-05-01", "")
	likely := open("open", rule.Likely, "2024-05-01", "")
	for name, c := range map[string]struct {
		open, closing Duty
		governs       bool
	}{
		"as firm":      {must, open("closing", rule.Must, "2024-05-01", "2024-06-30"), true},
		"binds, too":   {always, open("closing", rule.Must, "2024-05-01", "2024-06-30"), true},
		"does not":     {must, open("closing", rule.Usually, "2024-05-01", "2024-06-30"), false},
		"neither does": {likely, open("closing", rule.Likely, "2024-05-01", "2024-06-30"), true},
		"only it does": {likely, open("closing", rule.Must, "2024-05-01", "2024-06-30"), true},
	} {
		want := ""
		if c.governs {
			want = "closing"
		}
		assert.Equal(t, want, governed(c.open, c.closing)["open"], name)
	}
	// With a last day it is governed by what closes before.
	assert.Equal(t, "closing", governed(open("open", rule.Must, "2024-05-01", "2024-07-31"), open("closing", rule.Usually, "2024-05-01", "2024-06-30"))["open"])
}

// Of what is noted of a rule the strongest stays: applied, then undecided, then not
// applied.
func TestLooked(t *testing.T) {
	all := []rule.Outcome{rule.NotApplied, rule.Undecided, rule.Applied}
	for i, first := range all {
		for k, then := range all {
			var p planner
			p.looked(rule.ScheduleAnnualFull, first)
			p.looked(rule.ScheduleAnnualFull, then)
			assert.Equal(t, all[max(i, k)], p.plan.Trace.Outcome(rule.ScheduleAnnualFull), "%v, then %v", first, then)
		}
	}
}
