package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// The national minimum standards of 2014: enrolled within six months of the
// appointment, qualified within three years of it; staff working towards theirs
// within six months of being confirmed.
func TestStandards2014(t *testing.T) {
	m := schedule.Manager{ID: "M1", Appointed: day("2014-05-31")}
	s := workforce.Staff{ID: "S1", Started: day("2014-02-01"), Confirmed: day("2014-05-31")}
	r := workforce.Record{Managers: []schedule.Manager{m}, Staff: []workforce.Staff{s}}
	for on, status := range map[string]schedule.Status{
		"2014-11-29": schedule.Due, "2014-11-30": schedule.Due, "2014-12-01": schedule.Overdue,
	} {
		p := assess(t, r, on)
		for place, what := range map[string]workforce.Requirement{"managers[0]": workforce.Enrolment, "staff[0]": workforce.WorkingTowards} {
			d := find(t, p, what, place)
			assert.Equal(t, day("2014-11-30"), d.Date, "31 May and six months, in a month of thirty days")
			assert.Equal(t, status, d.Status, on)
		}
		d := find(t, p, workforce.ManagementQualification, "managers[0]")
		assert.Equal(t, day("2017-05-31"), d.Date)
		assert.Equal(t, schedule.Due, d.Status)
		assert.Equal(t, rule.Applied, p.Trace.Outcome(rule.WorkforceNms2014))
		assert.Equal(t, rule.Outcome(0), p.Trace.Outcome(rule.WorkforceManagerLevel5))
		assert.Equal(t, workforce.Team{Staff: 1, Unknown: 1}, p.Team)
	}
	keys := map[string]bool{}
	for _, d := range assess(t, r, "2014-12-01").Deadlines {
		assert.False(t, keys[d.Key], d.Key)
		keys[d.Key] = true
	}
	assert.True(t, keys["workforce.nms-2014/2014-05-31/M1/enrolment"])
	assert.True(t, keys["workforce.nms-2014/2014-05-31/M1/qualification"])
	// From the day of the confirmation on it is asked for.
	assert.Len(t, assess(t, r, "2014-05-31").Deadlines, 3)
	assert.Len(t, assess(t, r, "2014-05-30").Deadlines, 0)

	// The regulations of 2015 took their place.
	p := assess(t, r, "2015-04-01")
	assert.Equal(t, day("2017-05-31"), find(t, p, workforce.Level5, "managers[0]").Date)
	for _, d := range p.Deadlines {
		assert.NotEqual(t, rule.WorkforceNms2014, d.Rule)
	}
	// Before 1 April 2014 nothing is known to hold.
	assert.Empty(t, assess(t, r, "2014-03-31").Deadlines)
}

func TestStandards2014Met(t *testing.T) {
	m := schedule.Manager{Started: day("2014-05-01")}
	m.Enrolled = day("2014-12-24")
	s := workforce.Staff{Started: day("2014-02-01"), Qualified: day("2013-01-01")}
	p := assess(t, workforce.Record{Managers: []schedule.Manager{m}, Staff: []workforce.Staff{s}}, "2015-01-01")
	d := find(t, p, workforce.Enrolment, "managers[0]")
	assert.Equal(t, schedule.Met, d.Status)
	assert.Equal(t, rule.Yes, d.Late())
	assert.True(t, d.Estimated)
	assert.Contains(t, d.Notes(), "The day of starting to manage stands in for that of the appointment.")
	// Who holds the qualification need not work towards it; the day of the
	// confirmation is not known.
	d = find(t, p, workforce.WorkingTowards, "staff[0]")
	assert.Equal(t, schedule.Met, d.Status)
	assert.Equal(t, day("2013-01-01"), d.MetOn)
	assert.Equal(t, []string{"staff[0].confirmed"}, d.Missing())
	assert.Equal(t, workforce.Team{Staff: 1, Qualified: 1}, p.Team)

	// Not confirmed yet: nothing is asked.
	s.Confirmed = day("2015-01-02")
	p = assess(t, staffed(s), "2015-01-01")
	assert.Empty(t, p.Deadlines)
	assert.Equal(t, []string{"staff[0].confirmed"}, p.Later)

	m = schedule.Manager{Appointed: day("2014-05-01"), Qualified: day("2014-06-01")}
	p = assess(t, managed(m), "2015-01-01")
	assert.Equal(t, day("2014-06-01"), find(t, p, workforce.Enrolment, "managers[0]").MetOn)
	assert.Equal(t, day("2014-06-01"), find(t, p, workforce.ManagementQualification, "managers[0]").MetOn)
	// Each is met by a day that is named after its own field; who enrolled and then
	// qualified met the first by enrolling.
	met := func(d workforce.Deadline) string {
		for f := range d.Findings() {
			for _, fact := range f.Facts {
				if fact.Value == d.MetOn.String() {
					return fact.Name
				}
			}
		}
		return ""
	}
	s = workforce.Staff{Started: day("2014-02-01"), Confirmed: day("2014-05-01"), Qualified: day("2014-07-01")}
	for enrolled, want := range map[string][2]string{"": {"2014-07-01", "qualified"}, "2014-06-01": {"2014-06-01", "enrolled"}} {
		m, s := m, s
		m.Qualified = day("2014-07-01")
		if enrolled != "" {
			m.Enrolled, s.Enrolled = day(enrolled), day(enrolled)
		}
		p := assess(t, workforce.Record{Managers: []schedule.Manager{m}, Staff: []workforce.Staff{s}}, "2015-01-01")
		for place, what := range map[string]workforce.Requirement{"managers[0]": workforce.Enrolment, "staff[0]": workforce.WorkingTowards} {
			d := find(t, p, what, place)
			assert.Equal(t, day(want[0]), d.MetOn, enrolled)
			assert.Equal(t, place+"."+want[1], met(d), enrolled)
		}
	}
}
