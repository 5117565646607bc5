package sccif_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// Of two facts the second, on the day of the first and on any later day, excludes
// nothing; on the day before it does. One without the other excludes nothing.
func TestValidateOrder(t *testing.T) {
	record := func(r schedule.Record) sccif.Home { return sccif.Home{Record: r} }
	inspection := func(i judgement.Inspection) sccif.Home {
		i.Type = judgement.Full
		return record(schedule.Record{Inspections: []judgement.Inspection{
			{Type: judgement.Monitoring, First: day("2024-06-01")}, i}})
	}
	manager := func(m schedule.Manager) sccif.Home {
		return record(schedule.Record{Managers: []schedule.Manager{{}, m}})
	}
	staff := func(s workforce.Staff) sccif.Home { return sccif.Home{Staff: []workforce.Staff{{}, s}} }
	resident := func(r occupancy.Resident) sccif.Home { return sccif.Home{Residents: []occupancy.Resident{{}, r}} }

	for _, test := range []struct {
		earlier, later string // places; the earlier is named from the same object or from an outer one
		home           func(a, b calendar.Date) sccif.Home
		always         bool // the earlier or the later fact cannot be left out
	}{
		{"registered", "closed", func(a, b calendar.Date) sccif.Home {
			return record(schedule.Record{Registered: a, Closed: b})
		}, false},
		{"registered", "inspections[0].first", func(a, b calendar.Date) sccif.Home {
			return record(schedule.Record{Registered: a, Inspections: []judgement.Inspection{{Type: judgement.Full, First: b}}})
		}, true},
		{"first", "inspections[1].last", func(a, b calendar.Date) sccif.Home {
			return inspection(judgement.Inspection{First: a, Last: b})
		}, true},
		{"first", "inspections[1].feedback", func(a, b calendar.Date) sccif.Home {
			return inspection(judgement.Inspection{First: a, Feedback: b})
		}, true},
		{"appointed", "managers[1].left", func(a, b calendar.Date) sccif.Home {
			return manager(schedule.Manager{Appointed: a, Left: b})
		}, false},
		{"started", "managers[1].left", func(a, b calendar.Date) sccif.Home {
			return manager(schedule.Manager{Started: a, Left: b})
		}, false},
		{"firstManaged", "managers[1].started", func(a, b calendar.Date) sccif.Home {
			return manager(schedule.Manager{FirstManaged: a, Started: b})
		}, false},
		{"from", "managers[1].absences[1].to", func(a, b calendar.Date) sccif.Home {
			return manager(schedule.Manager{Absences: []schedule.Absence{{From: day("2020-01-01")}, {From: a, To: b}}})
		}, true},
		{"from", "managers[1].breaks[0].to", func(a, b calendar.Date) sccif.Home {
			return manager(schedule.Manager{Qualifying: schedule.Qualifying{Breaks: []schedule.Break{{From: a, To: b}}}})
		}, true},
		{"granted", "managers[1].deferral.until", func(a, b calendar.Date) sccif.Home {
			return manager(schedule.Manager{Qualifying: schedule.Qualifying{
				Deferral: schedule.QualificationDeferral{Granted: a, Until: b}}})
		}, false},
		{"served", "complianceNotices[0].due", func(a, b calendar.Date) sccif.Home {
			return record(schedule.Record{ComplianceNotices: []schedule.ComplianceNotice{{Served: a, Due: b}}})
		}, false},
		{"imposed", "noChildrenCondition[0].removed", func(a, b calendar.Date) sccif.Home {
			return record(schedule.Record{NoChildrenCondition: []schedule.NoChildrenCondition{{Imposed: a, Removed: b}}})
		}, false},
		{"granted", "deferrals[0].until", func(a, b calendar.Date) sccif.Home {
			return record(schedule.Record{Deferrals: []schedule.Deferral{{Granted: a, Until: b}}})
		}, false},
		{"started", "staff[1].left", func(a, b calendar.Date) sccif.Home {
			return staff(workforce.Staff{Started: a, Left: b})
		}, false},
		{"firstWorked", "staff[1].started", func(a, b calendar.Date) sccif.Home {
			return staff(workforce.Staff{FirstWorked: a, Started: b})
		}, false},
		{"born", "residents[1].leavesSchool", func(a, b calendar.Date) sccif.Home {
			return resident(occupancy.Resident{Born: a, LeavesSchool: b})
		}, false},
		{"born", "residents[1].stays[0].from", func(a, b calendar.Date) sccif.Home {
			return resident(occupancy.Resident{Born: a, Stays: []occupancy.Stay{{From: b}}})
		}, true},
		{"from", "residents[1].stays[0].to", func(a, b calendar.Date) sccif.Home {
			return resident(occupancy.Resident{Stays: []occupancy.Stay{{From: a, To: b}}})
		}, true},
	} {
		t.Run(test.later+" and "+test.earlier, func(t *testing.T) {
			d := day("2024-03-01")
			assert.NoError(t, test.home(d, d).Validate())
			assert.NoError(t, test.home(d, d.AddDays(1)).Validate())
			if !test.always {
				assert.NoError(t, test.home(d, calendar.Date{}).Validate())
				assert.NoError(t, test.home(calendar.Date{}, d).Validate())
			}
			want := sccif.ReadError{Place: test.later, Literal: `"2024-02-29"`}
			text := "before " + test.earlier + ", which is 2024-03-01"
			check := func(err error, line int) {
				var list sccif.ReadErrors
				require.ErrorAs(t, err, &list)
				require.Len(t, list, 1)
				got := list[0]
				assert.ErrorIs(t, got, sccif.ErrOrder)
				assert.EqualError(t, got.Err, text)
				assert.Equal(t, line, got.Line)
				got.Err, got.Line, got.Column = nil, 0, 0
				assert.Equal(t, want, got)
			}
			bad := test.home(d, d.AddDays(-1))
			check(bad.Validate(), 0)

			// And in the same words where it is read.
			written, err := json.Marshal(bad)
			require.NoError(t, err)
			_, err = sccif.ReadHome(strings.NewReader(string(written)))
			check(err, 1)
		})
	}
}

func TestValidateValues(t *testing.T) {
	record := func(r schedule.Record) sccif.Home { return sccif.Home{Record: r} }
	full := judgement.Inspection{Type: judgement.Full, First: day("2024-02-27")}
	for _, test := range []struct {
		name string
		home sccif.Home
		want string
		is   error
	}{
		{"newer", sccif.Home{Version: 2}, `version: 2: version of the case file is newer than this release, which reads 1`, sccif.ErrNewerVersion},
		{"negative version", sccif.Home{Version: -1}, `version: -1: no such version of the case file`, sccif.ErrVersion},
		{"URN not UTF-8", sccif.Home{URN: "SC\xff"}, `urn: not valid Unicode`, sccif.ErrText},
		{"mark of bad text", sccif.Home{Staff: []workforce.Staff{{ID: "a\ufffd"}}}, `staff[0].id: not valid Unicode`, sccif.ErrText},
		{"building not UTF-8", record(schedule.Record{Buildings: []string{"A", "\xc3"}}), `buildings[1]: not valid Unicode`, sccif.ErrText},
		{"building without a name", record(schedule.Record{Buildings: []string{""}}), `buildings[0]: not given`, sccif.ErrMissing},
		{"no provision", record(schedule.Record{Provision: 200}), `provision: "200": unknown provision`, rule.ErrUnknown},
		{"no truth", record(schedule.Record{Recruiting: 3}), `recruiting: 3: no truth`, rule.ErrUnknown},
		{"no date in a list", record(schedule.Record{Concerns: []calendar.Date{day("2024-01-01"), {}}}), `concerns[1]: not given`, sccif.ErrMissing},
		{"no period", record(schedule.Record{Enforcement: []calendar.Period{{}}}), `enforcement[0]: not given`, sccif.ErrMissing},
		{"open period", record(schedule.Record{Enforcement: []calendar.Period{{First: day("2024-01-02")}}}),
			`enforcement[0]: "2024-01-02/": want a first and a last day`, calendar.ErrNoDate},
		{"period backwards", record(schedule.Record{Enforcement: []calendar.Period{{First: day("2024-01-02"), Last: day("2024-01-01")}}}),
			`enforcement[0]: "2024-01-02/2024-01-01": last day before first`, calendar.ErrRange},
		{"inspection of no type on no day", record(schedule.Record{Inspections: []judgement.Inspection{full, {}}}),
			"inspections[1].type: not given\ninspections[1].first: not given", sccif.ErrMissing},
		{"no type", record(schedule.Record{Inspections: []judgement.Inspection{{Type: 6, First: day("2024-02-27")}}}),
			`inspections[0].type: "6": unknown inspection type`, rule.ErrUnknown},
		{"no grade", record(schedule.Record{Inspections: []judgement.Inspection{{Type: judgement.Full, First: day("2024-02-27"),
			Judgements: judgement.Judgements{Partnership: 7}}}}), `inspections[0].judgements.partnership: "7": unknown grade`, rule.ErrUnknown},
		{"no reason for a deferral", record(schedule.Record{Managers: []schedule.Manager{{Qualifying: schedule.Qualifying{
			Deferral: schedule.QualificationDeferral{Reason: 9}}}}}), `managers[0].deferral.reason: "9": unknown reason for a deferral`, rule.ErrUnknown},
		{"review never completed", record(schedule.Record{Regulation45Reviews: []schedule.Regulation45Review{{}}}), `regulation45Reviews[0].completed: not given`, sccif.ErrMissing},
		{"stay from no day", sccif.Home{Residents: []occupancy.Resident{{Stays: []occupancy.Stay{{}}}}}, `residents[0].stays[0].from: not given`, sccif.ErrMissing},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.home.Validate()
			require.EqualError(t, err, test.want)
			assert.ErrorIs(t, err, test.is)
			var list sccif.ReadErrors
			assert.ErrorAs(t, err, &list)
		})
	}
	assert.NoError(t, sccif.Home{}.Validate())
	assert.NoError(t, record(schedule.Record{Inspections: []judgement.Inspection{full}}).Validate())
}

func TestValidateDistinct(t *testing.T) {
	home := sccif.Home{
		Record: schedule.Record{
			Buildings:         []string{"A", "B", "A"},
			Managers:          []schedule.Manager{{ID: "1"}, {}, {}, {ID: "2"}, {ID: "1"}},
			ComplianceNotices: []schedule.ComplianceNotice{{ID: "1"}, {ID: "1"}, {ID: "1"}},
		},
		Staff:     []workforce.Staff{{ID: "1"}, {ID: "1"}},
		Residents: []occupancy.Resident{{ID: "1"}, {ID: "2"}, {ID: "2"}},
	}
	want := []string{
		"buildings[2]: the same as buildings[0]",
		"managers[4].id: the same as managers[0].id",
		"complianceNotices[1].id: the same as complianceNotices[0].id",
		"complianceNotices[2].id: the same as complianceNotices[0].id",
		"staff[1].id: the same as staff[0].id",
		"residents[2].id: the same as residents[1].id",
	}
	err := home.Validate()
	assert.EqualError(t, err, strings.Join(want, "\n"))
	assert.ErrorIs(t, err, sccif.ErrDuplicateID)

	// The same id in two lists names two people.
	home = sccif.Home{
		Record:    schedule.Record{Managers: []schedule.Manager{{ID: "1"}}, ComplianceNotices: []schedule.ComplianceNotice{{ID: "1"}}},
		Staff:     []workforce.Staff{{ID: "1"}},
		Residents: []occupancy.Resident{{ID: "1"}, {}, {}},
	}
	assert.NoError(t, home.Validate())
}

// Checking changes nothing.
func TestValidateLeavesTheHomeAlone(t *testing.T) {
	home := caseHome()
	home.Version = 0
	want := caseHome()
	want.Version = 0
	require.NoError(t, home.Validate())
	assert.Equal(t, want, home)
}

func TestReadErrorsOfNothing(t *testing.T) {
	assert.Equal(t, "", sccif.ReadError{}.Error())
	assert.Equal(t, "line 1, column 2: a: 3: not given", sccif.ReadError{Place: "a", Line: 1, Column: 2, Literal: "3", Err: sccif.ErrMissing}.Error())
	assert.Equal(t, "", sccif.ReadErrors{}.Error())
	assert.Empty(t, sccif.ReadErrors{}.Unwrap())
}
