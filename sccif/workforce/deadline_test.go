package workforce_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// Three years, and two, end with the corresponding date, which is still in time.
func TestCorrespondingDate(t *testing.T) {
	for _, c := range []struct{ started, level5, level3 string }{
		{"2020-01-06", "2023-01-06", "2022-01-06"},
		{"2020-02-29", "2023-02-28", "2022-02-28"}, // no 29 February in a common year
		{"2021-02-28", "2024-02-28", "2023-02-28"},
		{"2022-03-01", "2025-03-01", "2024-03-01"},
		{"2021-12-31", "2024-12-31", "2023-12-31"},
	} {
		m := schedule.Manager{Started: day(c.started)}
		s := workforce.Staff{Started: day(c.started)}
		for _, x := range []struct {
			want string
			get  func(on string) workforce.Deadline
		}{
			{c.level5, func(on string) workforce.Deadline { return level5(t, m, on) }},
			{c.level3, func(on string) workforce.Deadline { return level3(t, s, on) }},
		} {
			last := day(x.want)
			for n, status := range map[int]schedule.Status{-1: schedule.Due, 0: schedule.Due, 1: schedule.Overdue} {
				d := x.get(last.AddDays(n).String())
				assert.Equal(t, last, d.Date, "%s from %s", d.What, c.started)
				assert.Equal(t, status, d.Status, "%s from %s, %d days after", d.What, c.started, n)
				assert.Equal(t, day(c.started), d.From)
				assert.True(t, d.Framework.IsZero() && d.Ordinary.IsZero() && d.NotBefore.IsZero())
			}
		}
	}
}

func TestQualifiedInTimeAndLate(t *testing.T) {
	for qualified, late := range map[string]rule.Truth{
		"2024-05-08": rule.No, "2024-05-09": rule.No, "2024-05-10": rule.Yes, "2019-01-01": rule.No,
	} {
		d := level3(t, workforce.Staff{Started: day("2022-05-09"), Qualified: day(qualified)}, "2024-06-01")
		assert.Equal(t, schedule.Met, d.Status)
		assert.Equal(t, day(qualified), d.MetOn)
		assert.Equal(t, late, d.Late(), qualified)
	}
	d := level3(t, workforce.Staff{Started: day("2022-05-09"), Qualified: day("2024-05-11")}, "2024-06-01")
	assert.Contains(t, d.Notes(), "Met late, on 11 May 2024: 2 days after 9 May 2024.")
	// On the day before, it had not been gained.
	d = level3(t, workforce.Staff{Started: day("2022-05-09"), Qualified: day("2024-05-11")}, "2024-05-10")
	assert.Equal(t, schedule.Overdue, d.Status)
	assert.Equal(t, rule.Unknown, d.Late())
	// A qualification from before the start is named, and is in time.
	d = level3(t, workforce.Staff{Started: day("2022-05-09"), Qualified: day("2022-05-09")}, "2022-05-09")
	assert.Contains(t, d.Notes(), "Held already on starting.")
	// What is said of how it was met stands beside what is said of part-time work.
	d = level3(t, workforce.Staff{Started: day("2022-05-09"), Qualified: day("2022-05-08"), Qualifying: schedule.Qualifying{Equivalent: rule.Yes, PartTime: rule.Yes}}, "2025-01-01")
	assert.Equal(t, []string{
		"A break or part-time work is recorded: the provider may defer the date, and no deferral is recorded.",
		"Met by a qualification that the provider considers to be equivalent.",
		"Held already on starting.",
	}, d.Notes())
	// Only the fact is known, not its day.
	d = level3(t, workforce.Staff{Started: day("2022-05-09"), Qualifying: schedule.Qualifying{HasQualified: rule.Yes, Equivalent: rule.Yes}}, "2025-01-01")
	assert.Equal(t, schedule.Met, d.Status)
	assert.True(t, d.MetOn.IsZero())
	assert.Equal(t, []string{"Met by a qualification that the provider considers to be equivalent."}, d.Notes())
}

// The regulation's clock runs on through a move; the framework's words alone would
// start it again.
func TestMove(t *testing.T) {
	d := level5(t, schedule.Manager{ID: "M1", Started: day("2022-07-01"), FirstManaged: day("2020-03-15")}, "2023-03-16")
	assert.Equal(t, day("2020-03-15"), d.From)
	assert.Equal(t, day("2023-03-15"), d.Date)
	assert.Equal(t, day("2025-07-01"), d.Framework)
	assert.Equal(t, schedule.Overdue, d.Status)
	assert.Equal(t, "workforce.manager-level5/2020-03-15/M1", d.Key)
	assert.Equal(t, rule.Applied, outcomes(d)[rule.WorkforceClockPerPerson])
	for f := range d.Findings() {
		assert.Equal(t, []rule.Fact{{Name: "managers[0].firstManaged", Value: "2020-03-15"}}, f.Facts)
	}
	assert.Equal(t, []string{"By the framework's words alone, which count from the start in this home, the last day would be 1 July 2025; the regulation governs."}, d.Notes())

	d = level3(t, workforce.Staff{Started: day("2022-07-01"), FirstWorked: day("2020-03-15")}, "2022-07-01")
	assert.Equal(t, day("2022-03-15"), d.Date)
	assert.Equal(t, day("2024-07-01"), d.Framework)

	// Who first worked here has not moved.
	d = level3(t, workforce.Staff{Started: day("2022-07-01"), FirstWorked: day("2022-07-01")}, "2023-01-01")
	assert.True(t, d.Framework.IsZero())
	assert.Equal(t, rule.NotApplied, outcomes(d)[rule.WorkforceClockPerPerson])
}

// Regulations 28(3) and 32(5): in post on 1 April 2014 has a fixed date, after it a
// count of years.
func TestTransitionalDates(t *testing.T) {
	for started, want := range map[string][2]string{
		"2009-10-01": {"2017-04-01", "2016-04-01"},
		"2014-03-31": {"2017-04-01", "2016-04-01"},
		"2014-04-01": {"2017-04-01", "2016-04-01"},
		"2014-04-02": {"2017-04-02", "2016-04-02"},
	} {
		m := level5(t, schedule.Manager{Started: day(started)}, "2016-01-01")
		s := level3(t, workforce.Staff{Started: day(started)}, "2016-01-01")
		assert.Equal(t, day(want[0]), m.Date, started)
		assert.Equal(t, day(want[1]), s.Date, started)
		fixed := started <= "2014-04-01"
		assert.Equal(t, fixed, m.From.IsZero(), started)
		if fixed {
			assert.Equal(t, rule.Applied, outcomes(m)[rule.WorkforceTransitionalDates])
		} else {
			assert.Equal(t, rule.NotApplied, outcomes(s)[rule.WorkforceTransitionalDates])
		}
	}
}

// Whoever started in any home on that day was in post on it, whatever came after; the
// day before leaves it open, and the day after it is known not to be.
func TestTransitionOnTheDayElsewhere(t *testing.T) {
	m, s := schedule.Manager{Started: day("2021-03-17")}, workforce.Staff{Started: day("2021-03-17")}
	for first, want := range map[string][2]string{
		"2014-03-31": {"", ""},
		"2014-04-01": {"2017-04-01", "2016-04-01"},
		"2014-04-02": {"2017-04-02", "2016-04-02"},
	} {
		m.FirstManaged, s.FirstWorked = day(first), day(first)
		five, three := level5(t, m, "2021-03-17"), level3(t, s, "2021-03-17")
		assert.Equal(t, want[0], five.Date.String(), first)
		assert.Equal(t, want[1], three.Date.String(), first)
		if want[0] == "" {
			assert.Equal(t, []string{"staff[0].inPost2014"}, three.Missing())
			continue
		}
		assert.Empty(t, five.Missing())
		assert.Empty(t, three.Missing())
		assert.Equal(t, schedule.Overdue, three.Status, first)
		assert.Equal(t, day("2024-03-17"), five.Framework)
		assert.Equal(t, first == "2014-04-01", outcomes(three)[rule.WorkforceTransitionalDates] == rule.Applied)
	}
	// A stated no, and a break over the day, are not overruled.
	s.FirstWorked, s.InPost2014 = day("2014-04-01"), rule.No
	assert.True(t, level3(t, s, "2021-03-17").Date.IsZero())
	// Who is said not to have been, and started here on that very day, has started
	// again since: when is not known, and a start here on the day after tells it.
	for started, after := range map[string]string{"2014-04-01": "", "2014-04-02": "2016-04-02"} {
		here := workforce.Staff{Started: day(started), Qualifying: schedule.Qualifying{InPost2014: rule.No}}
		d := level3(t, here, "2021-03-17")
		assert.Equal(t, after, calendar.Latest(d.Date, d.NotAfter).String(), started)
		assert.Equal(t, day("2016-04-02"), calendar.Latest(d.Date, d.NotBefore), started)
	}
	s.InPost2014, s.Breaks = rule.Unknown, []schedule.Break{{From: day("2014-04-01"), To: day("2014-10-20")}}
	assert.Equal(t, day("2016-10-20"), level3(t, s, "2021-03-17").Date)
}

// Who is said to have been in post on that day, and started here later, was in another
// home: the date is fixed though the first start is not known, and a move starts no new
// count.
func TestTransitionElsewhereAsStated(t *testing.T) {
	then := schedule.Qualifying{InPost2014: rule.Yes}
	five := level5(t, schedule.Manager{Started: day("2018-01-01"), Qualifying: then}, "2018-06-01")
	assert.Equal(t, day("2017-04-01"), five.Date)
	assert.Equal(t, schedule.Overdue, five.Status)
	assert.Equal(t, day("2021-01-01"), five.Framework)
	assert.Equal(t, rule.Applied, outcomes(five)[rule.WorkforceTransitionalDates])
	assert.Equal(t, rule.Applied, outcomes(five)[rule.WorkforceClockPerPerson])
	for started, framework := range map[string]string{"2014-03-31": "", "2014-04-01": "", "2014-04-02": "2016-04-02"} {
		three := level3(t, workforce.Staff{Started: day(started), Qualifying: then}, "2016-01-01")
		assert.Equal(t, day("2016-04-01"), three.Date, started)
		assert.Equal(t, framework, three.Framework.String(), started)
	}
}

// Who first managed before that day and came here after it may or may not have been
// in post on it: the day lies between, and before and after it the answer is sure.
func TestTransitionNotKnown(t *testing.T) {
	m := schedule.Manager{Started: day("2015-09-01"), FirstManaged: day("2011-05-05")}
	for on, status := range map[string]schedule.Status{
		"2017-04-01": schedule.Due, "2017-04-02": schedule.Unknown,
		"2018-09-01": schedule.Unknown, "2018-09-02": schedule.Overdue,
	} {
		d := level5(t, m, on)
		assert.Equal(t, status, d.Status, on)
		assert.True(t, d.Date.IsZero())
		assert.Equal(t, day("2017-04-01"), d.NotBefore)
		assert.Equal(t, day("2018-09-01"), d.NotAfter)
		assert.Equal(t, []string{"managers[0].inPost2014"}, d.Missing())
		assert.Equal(t, rule.Undecided, outcomes(d)[rule.WorkforceTransitionalDates])
		assert.Equal(t, rule.Undecided, outcomes(d)[rule.WorkforceManagerLevel5])
	}
	for qualified, late := range map[string]rule.Truth{"2017-04-01": rule.No, "2017-04-02": rule.Unknown, "2018-09-01": rule.Unknown, "2018-09-02": rule.Yes} {
		m := m
		m.Qualified = day(qualified)
		assert.Equal(t, late, level5(t, m, "2019-01-01").Late(), qualified)
	}

	m.InPost2014 = rule.Yes
	assert.Equal(t, day("2017-04-01"), level5(t, m, "2016-01-01").Date)
	m.InPost2014 = rule.No
	d := level5(t, m, "2016-01-01")
	assert.Equal(t, day("2017-04-02"), d.NotBefore)
	assert.Equal(t, day("2018-09-01"), d.NotAfter)
	assert.Equal(t, []string{"managers[0].breaks"}, d.Missing())

	// A break over that day ends with a start after it.
	m.InPost2014 = rule.Unknown
	m.Breaks = []schedule.Break{{From: day("2014-04-01"), To: day("2014-10-20")}}
	assert.Equal(t, day("2017-10-20"), level5(t, m, "2016-01-01").Date)
	m.Breaks = []schedule.Break{{From: day("2014-01-01"), To: day("2014-04-01")}}
	assert.True(t, level5(t, m, "2016-01-01").Date.IsZero(), "the day of return is no day away")
	// Until the return the first start after that day is not known.
	m.Breaks = []schedule.Break{{From: day("2014-03-01"), To: day("2014-10-20")}, {From: day("2014-01-01"), To: day("2016-01-02")}}
	for on, from := range map[string]string{"2016-01-01": "", "2016-01-02": "2016-01-02", "2016-01-03": "2016-01-02"} {
		for range 2 {
			assert.Equal(t, from, level5(t, m, on).From.String(), on)
			m.Breaks[0], m.Breaks[1] = m.Breaks[1], m.Breaks[0]
		}
	}
	m.Breaks = []schedule.Break{{From: day("2014-01-01")}}
	d = level5(t, m, "2016-01-01")
	assert.True(t, d.Date.IsZero(), "a break that lasts")
	assert.Equal(t, day("2018-09-01"), d.NotAfter)

	// The first day in any home is known, that here is not.
	d = level5(t, schedule.Manager{FirstManaged: day("2011-05-05")}, "2016-01-01")
	assert.True(t, d.NotAfter.IsZero())
	assert.Equal(t, schedule.Due, d.Status)
}

func TestStartNotGiven(t *testing.T) {
	d := level3(t, workforce.Staff{ID: "S1"}, "2024-06-01")
	assert.Equal(t, schedule.Unknown, d.Status)
	assert.Equal(t, []string{"staff[0].started"}, d.Missing())
	assert.Equal(t, "workforce.staff-level3/unknown/S1", d.Key)
	d = level3(t, workforce.Staff{FirstWorked: day("2022-06-01")}, "2024-06-01")
	assert.Equal(t, day("2024-06-01"), d.Date)
	d = level3(t, workforce.Staff{Qualifying: schedule.Qualifying{InPost2014: rule.Yes}}, "2024-06-01")
	assert.Equal(t, day("2016-04-01"), d.Date)

	// The appointment stands in for the start, and says so.
	m := level5(t, schedule.Manager{Appointed: day("2022-01-10")}, "2024-06-01")
	assert.Equal(t, day("2025-01-10"), m.Date)
	assert.True(t, m.Estimated)
	assert.Equal(t, []string{"The day of appointment stands in for that of starting to manage."}, m.Notes())
	m = level5(t, schedule.Manager{Appointed: day("2022-01-10"), Started: day("2022-02-01")}, "2024-06-01")
	assert.Equal(t, day("2025-02-01"), m.Date)
	assert.False(t, m.Estimated)
}

func TestDeferral(t *testing.T) {
	held := schedule.QualificationDeferral{
		Granted: day("2024-03-01"), Until: day("2024-11-09"), Reason: schedule.DeferralPartTime, Review: day("2024-08-01"),
	}
	s := workforce.Staff{Started: day("2022-05-09"), Qualifying: schedule.Qualifying{Deferral: held, PartTime: rule.Yes}}

	// Before it was granted it is not there, but the ground for it is.
	d := level3(t, s, "2024-02-29")
	assert.Equal(t, day("2024-05-09"), d.Date)
	assert.Equal(t, []string{"A break or part-time work is recorded: the provider may defer the date, and no deferral is recorded."}, d.Notes())

	// So is a break from the day on which it begins, and not before.
	for from, notes := range map[string][]string{"2024-02-28": d.Notes(), "2024-02-29": d.Notes(), "2024-03-01": {}} {
		away := workforce.Staff{Started: day("2022-05-09"), Qualifying: schedule.Qualifying{Breaks: []schedule.Break{{From: day(from)}}}}
		assert.Equal(t, notes, level3(t, away, "2024-02-29").Notes(), from)
	}

	for on, status := range map[string]schedule.Status{
		"2024-03-01": schedule.Due, "2024-11-09": schedule.Due, "2024-11-10": schedule.Overdue,
	} {
		d := level3(t, s, on)
		assert.Equal(t, day("2024-11-09"), d.Date, on)
		assert.Equal(t, day("2024-05-09"), d.Ordinary, on)
		assert.Equal(t, day("2024-08-01"), d.Review, on)
		assert.Equal(t, status, d.Status, on)
	}
	assert.Empty(t, level3(t, s, "2024-07-31").Notes())
	assert.Equal(t, []string{"The deferral was to be reviewed on 1 August 2024."}, level3(t, s, "2024-08-01").Notes())

	with := func(change func(*schedule.QualificationDeferral)) workforce.Staff {
		s := s
		change(&s.Deferral)
		return s
	}
	// The framework's reading is put off too.
	moved := with(func(*schedule.QualificationDeferral) {})
	moved.Started, moved.FirstWorked = day("2022-07-01"), day("2022-05-09")
	assert.Equal(t, day("2024-11-09"), level3(t, moved, "2024-06-01").Framework)
	moved.Started = day("2023-07-01")
	assert.Equal(t, day("2025-07-01"), level3(t, moved, "2024-06-01").Framework)

	d = level3(t, with(func(q *schedule.QualificationDeferral) { q.Reason = schedule.DeferralOther }), "2024-06-01")
	assert.Equal(t, day("2024-05-09"), d.Date)
	assert.Equal(t, schedule.Overdue, d.Status)
	assert.Len(t, d.Notes(), 1)

	d = level3(t, with(func(q *schedule.QualificationDeferral) { q.Until = day("2024-05-09") }), "2024-05-10")
	assert.Equal(t, schedule.Overdue, d.Status)
	assert.Equal(t, []string{"The deferral ends before the day that it would put off, and changes nothing."}, d.Notes())
	d = level3(t, with(func(q *schedule.QualificationDeferral) { q.Until = day("2024-05-10") }), "2024-05-10")
	assert.Equal(t, schedule.Due, d.Status)

	// Without its ground, or its end, the last day cannot be told once the ordinary
	// one has passed.
	noReason := with(func(q *schedule.QualificationDeferral) { q.Reason = 0 })
	for on, status := range map[string]schedule.Status{
		"2024-05-09": schedule.Due, "2024-05-10": schedule.Unknown, "2024-11-09": schedule.Unknown, "2024-11-10": schedule.Overdue,
	} {
		d := level3(t, noReason, on)
		assert.Equal(t, status, d.Status, on)
		assert.Equal(t, []string{"staff[0].deferral.reason"}, d.Missing())
	}
	noEnd := with(func(q *schedule.QualificationDeferral) { q.Until = calendar.Date{} })
	d = level3(t, noEnd, "2030-01-01")
	assert.Equal(t, schedule.Unknown, d.Status)
	assert.Equal(t, []string{"staff[0].deferral.until"}, d.Missing())
	assert.Equal(t, []string{"A deferral is recorded, but not enough of it to tell the last day."}, d.Notes())
	neither := with(func(q *schedule.QualificationDeferral) { q.Reason, q.Until = 0, calendar.Date{} })
	assert.Equal(t, []string{"staff[0].deferral.reason", "staff[0].deferral.until"}, level3(t, neither, "2024-06-01").Missing())
	noStart := s
	noStart.Started = calendar.Date{}
	assert.Equal(t, schedule.Unknown, level3(t, noStart, "2030-01-01").Status)

	bare := with(func(q *schedule.QualificationDeferral) { q.Reason = schedule.DeferralBreak; q.Review = calendar.Date{} })
	bare.PartTime = rule.Unknown
	assert.Equal(t, []string{
		"The deferral is for a break, and no break is recorded.",
		"No day is recorded on which the deferral is to be reviewed.",
	}, level3(t, bare, "2024-06-01").Notes())
}

// What is put off is itself not known.
func TestDeferralOfAnUnknownDay(t *testing.T) {
	m := schedule.Manager{Started: day("2015-09-01"), FirstManaged: day("2011-05-05")}
	m.Deferral = schedule.QualificationDeferral{Until: day("2019-01-31"), Reason: schedule.DeferralBreak}
	d := level5(t, m, "2018-12-01")
	assert.Equal(t, schedule.Unknown, d.Status)
	assert.Equal(t, day("2019-01-31"), d.NotAfter)
	assert.Equal(t, schedule.Overdue, level5(t, m, "2019-02-01").Status)
}

func TestDeadlineJSON(t *testing.T) {
	d := level5(t, schedule.Manager{ID: "M1", Appointed: day("2020-01-06"), Started: day("2020-01-06")}, "2024-06-01")
	text, err := json.Marshal(d)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"key": "workforce.manager-level5/2020-01-06/M1", "rule": "workforce.manager-level5",
		"what": "Level 5 diploma", "place": "managers[0]", "strength": "must",
		"from": "2020-01-06", "date": "2023-01-06", "status": "overdue", "estimated": false,
		"because": [
			"The Level 5 diploma is asked for within 3 years of 6 January 2020, by 6 January 2023 (workforce.manager-level5; SCCIF of 8 September 2023, Registered manager qualifications).",
			"The person was not in such a post on 1 April 2014 (workforce.transitional-dates; Children's Homes (England) Regulations 2015, Regulations 28(3) and 32(5)).",
			"The person is not known to have moved from another home (workforce.clock-per-person; Children's Homes (England) Regulations 2015, Regulations 28(3) and 32(5))."
		],
		"notes": []
	}`, string(text))

	d = level3(t, workforce.Staff{}, "2024-06-01")
	text, err = json.Marshal(d)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"missing":["staff[0].started"]`)
	assert.Contains(t, string(text), `its last day cannot be told (missing: staff[0].started)`)
	assert.NotContains(t, string(text), `"date"`)
	for _, s := range []workforce.Staff{
		{Started: day("2012-01-01")},
		{Started: day("2022-05-09"), Qualifying: schedule.Qualifying{PartTime: rule.Yes, Deferral: schedule.QualificationDeferral{Until: day("2025-01-01"), Reason: schedule.DeferralPartTime}}},
	} {
		text, err = json.Marshal(level3(t, s, "2024-06-01"))
		require.NoError(t, err)
		assert.NotContains(t, string(text), "missing")
	}
	assert.Contains(t, string(text), "by 9 May 2024, and was put off to 1 January 2025")
}

// A deadline is the same value on every run.
func TestDeadlineIsComparable(t *testing.T) {
	s := workforce.Staff{Started: day("2022-05-09")}
	once, again, other := level3(t, s, "2024-06-01"), level3(t, s, "2024-06-01"), level3(t, s, "2024-06-02")
	assert.True(t, once == again)
	assert.False(t, once == other)
}
