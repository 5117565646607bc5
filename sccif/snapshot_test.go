package sccif_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// bare is a duty without what is not a field of it.
func bare(d schedule.Duty) schedule.Duty {
	var out schedule.Duty
	from, to := reflect.ValueOf(d), reflect.ValueOf(&out).Elem()
	for i := range from.NumField() {
		if from.Type().Field(i).IsExported() {
			to.Field(i).Set(from.Field(i))
		}
	}
	return out
}

// some leaves out entries of a list by chance.
func some[T any](r *rand.Rand, list []T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(T) bool { return r.IntN(3) == 0 })
}

// An assessment that was stored as JSON gives the changes that the assessment
// itself gives, and so does the snapshot that was.
func TestStoredAssessmentGivesTheSameChanges(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	changes := map[sccif.ChangeKind]int{}
	met := 0
	// The home as it was known: some of its inspections, visits and people.
	known := func() sccif.Home {
		home := caseHome()
		home.Inspections = some(r, home.Inspections)
		home.Regulation44Visits = some(r, home.Regulation44Visits)
		home.Managers = some(r, home.Managers)
		home.ComplianceNotices = some(r, home.ComplianceNotices)
		if r.IntN(2) == 0 {
			home.Closed = calendar.Date{}
		}
		for i := range home.Inspections {
			if r.IntN(2) == 0 {
				home.Inspections[i].Feedback = home.Inspections[i].First.AddDays(r.IntN(9))
			}
		}
		home.NoChildrenCondition = []schedule.NoChildrenCondition{{Imposed: day("2022-02-01"), Reopening: day("2022-11-01").AddDays(r.IntN(40))}}
		return home
	}
	for range 60 {
		on := day("2017-06-01").AddDays(r.IntN(3000))
		before, err := sccif.Assess(known(), on)
		require.NoError(t, err)
		after, err := sccif.Assess(known(), on.AddDays(r.IntN(400)))
		require.NoError(t, err)

		whole, err := json.Marshal(before)
		require.NoError(t, err)
		small, err := json.Marshal(before.Snapshot())
		require.NoError(t, err)
		assert.Less(t, len(small), len(whole))
		want := slices.Collect(after.Changes(before))
		for _, text := range [][]byte{whole, small} {
			stored, err := sccif.ReadSnapshot(bytes.NewReader(text))
			require.NoError(t, err)
			require.Equal(t, before.Snapshot(), stored)
			got := slices.Collect(after.ChangesSince(stored))
			require.Len(t, got, len(want))
			for i := range want {
				expected := sccif.Change{Kind: want[i].Kind, Duty: want[i].Duty, Before: bare(want[i].Before)}
				if want[i].Kind == sccif.DutyGone {
					expected.Duty = bare(want[i].Duty)
				}
				require.Equal(t, expected, got[i])
				changes[got[i].Kind]++
			}
		}
		for _, d := range before.Plan.Duties {
			if !d.MetBy.IsZero() {
				met++
			}
		}
	}
	for kind := sccif.DutyNew; kind <= sccif.DutyStands; kind++ {
		assert.Positive(t, changes[kind], kind)
	}
	assert.Positive(t, met)
}

func TestSnapshotHoldsWhatIsGiven(t *testing.T) {
	stored, err := sccif.ReadSnapshot(strings.NewReader(`{
		"version": 1, "urn": "SC000001", "on": "2024-06-01", "edition": "sccif-2023", "ledger": "sccif-2026", "later": 7, "x": {},
		"duties": [
			{"key": "schedule.annual-full/2024-25", "rule": "schedule.annual-full", "who": "ofsted", "what": "full inspection",
			 "opens": "2024-04-01", "closes": "2025-03-31", "strength": "usually", "status": "due", "metBy": null,
			 "provisional": false, "estimated": true, "because": ["…"], "notes": []},
			{"key": "k", "rule": "duty.reg44-visit", "who": "independent person", "what": "regulation 44 visit", "place": "Annexe",
			 "strength": "must", "status": "met", "metBy": "regulation44Visits[3]", "metOn": "2024-05-02", "governedBy": "g", "provisional": true}
		]}`))
	require.NoError(t, err)
	assert.Equal(t, sccif.Snapshot{
		URN: "SC000001", On: day("2024-06-01"), Edition: rule.SCCIF2023, Ledger: rule.SCCIF2026,
		Duties: schedule.Duties{
			{
				Key: "schedule.annual-full/2024-25", Rule: rule.ScheduleAnnualFull, Who: schedule.Ofsted, What: schedule.FullInspection,
				Window: schedule.Window{Opens: day("2024-04-01"), Closes: day("2025-03-31")}, Strength: rule.Usually,
				Status: schedule.Due, Estimated: true,
			},
			{
				Key: "k", Rule: rule.DutyReg44Visit, Who: schedule.IndependentPerson, What: schedule.Regulation44VisitTask, Place: "Annexe",
				Strength: rule.Must, Status: schedule.Met, MetBy: schedule.Ref{List: schedule.InRegulation44Visits, Index: 3},
				MetOn: day("2024-05-02"), GovernedBy: "g", Provisional: true,
			},
		},
	}, stored)
}

func TestReadSnapshotRefuses(t *testing.T) {
	const head = `"version": 1, "on": "2024-06-01"`
	for _, test := range []struct {
		text, want string
		is         error
	}{
		{``, `not JSON: the text is empty`, sccif.ErrNotJSON},
		{`{} {}`, `not JSON: invalid character '{' after top-level value`, sccif.ErrNotJSON},
		{`[]`, `a value of the wrong type`, sccif.ErrType},
		{` null`, `version: no such version of the assessment`, sccif.ErrVersion},
		{`{}`, `version: no such version of the assessment`, sccif.ErrVersion},
		{`{"version": null}`, `version: null: no such version of the assessment`, sccif.ErrVersion},
		{`{"version": 0}`, `version: 0: no such version of the assessment`, sccif.ErrVersion},
		{`{"version": "1"}`, `version: "1": no such version of the assessment`, sccif.ErrVersion},
		{`{"version": 2, "duties": "changed"}`, `version: 2: version of the assessment is newer than this release, which reads 1`, sccif.ErrNewerVersion},
		{`{"version": 99999999999999999999}`, `version: 99999999999999999999: version of the assessment is newer than this release, which reads 1`, sccif.ErrNewerVersion},
		{`{"version": 1}`, `on: not given`, sccif.ErrMissing},
		{`{` + head + `, "duties": 1}`, `duties: a value of the wrong type`, sccif.ErrType},
		{`{` + head + `, "duties": [{"status": "due"}, {"key": "a"}, {"key": "b", "status": "due"}, {"key": "b", "status": "due"}]}`,
			"duties[0].key: not given\nduties[1].status: not given\nduties[3].key: id given twice", sccif.ErrDuplicateID},
		{`{` + head + `, "duties": [{"key": "a", "status": "done"}]}`, `unknown name: status "done"`, rule.ErrUnknown},
		{`{` + head + `, "duties": [{"key": "a", "status": "due", "closes": "2024-02-30"}]}`, `calendar: date "2024-02-30": out of range: no such day`, calendar.ErrRange},
	} {
		stored, err := sccif.ReadSnapshot(strings.NewReader(test.text))
		assert.EqualError(t, err, test.want, test.text)
		assert.ErrorIs(t, err, test.is, test.text)
		var list sccif.ReadErrors
		assert.ErrorAs(t, err, &list, test.text)
		assert.Zero(t, stored)
	}

	_, err := sccif.ReadSnapshot(iotest.ErrReader(io.ErrClosedPipe))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
	_, err = sccif.ReadSnapshot(io.LimitReader(blanks{}, sccif.MaxAssessmentSize+1))
	assert.ErrorIs(t, err, sccif.ErrTooLarge)

	// No more is said than what can be read.
	many := `{` + head + `, "duties": [` + strings.Repeat(`{},`, sccif.MaxReadErrors) + `{}]}`
	_, err = sccif.ReadSnapshot(strings.NewReader(many))
	var list sccif.ReadErrors
	require.ErrorAs(t, err, &list)
	assert.LessOrEqual(t, len(list), sccif.MaxReadErrors+1)
}

// blanks is a reader of nothing but white space.
type blanks struct{}

func (blanks) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// Inside another JSON value a snapshot is read as strictly, and null is none.
func TestSnapshotUnmarshalJSON(t *testing.T) {
	var row struct {
		Before sccif.Snapshot `json:"before"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{"before": null}`), &row))
	assert.Zero(t, row)
	require.NoError(t, json.Unmarshal([]byte(`{"before": {"version": 1, "on": "2024-06-01", "duties": []}}`), &row))
	assert.Equal(t, sccif.Snapshot{On: day("2024-06-01"), Duties: schedule.Duties{}}, row.Before)
	kept := row.Before
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"before": {"version": 3}}`), &row), sccif.ErrNewerVersion)
	assert.Equal(t, kept, row.Before)
}

// Any text is read or refused; what is read comes back when it is written.
func FuzzReadSnapshot(f *testing.F) {
	a, err := sccif.Assess(caseHome(), day("2024-06-01"))
	require.NoError(f, err)
	whole, err := json.Marshal(a)
	require.NoError(f, err)
	small, err := json.Marshal(a.Snapshot())
	require.NoError(f, err)
	f.Add(whole)
	f.Add(small)
	for _, text := range []string{``, `null`, `{}`, `{"version":1}`, `{"version":2}`, `{"version":1,"on":"2024-06-01","duties":[{"key":"a","status":"due"}]}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		stored, err := sccif.ReadSnapshot(bytes.NewReader(text))
		if err != nil {
			require.Zero(t, stored)
			return
		}
		written, err := json.Marshal(stored)
		require.NoError(t, err)
		again, err := sccif.ReadSnapshot(bytes.NewReader(written))
		require.NoError(t, err, "%s", written)
		require.Equal(t, stored, again)
	})
}

// A service keeps the JSON of each night's assessment, or only the snapshot of it,
// and tells the next night what has changed.
func ExampleAssessment_ChangesSince() {
	home, err := sccif.ReadHome(strings.NewReader(`{
		"version": 1, "urn": "SC999999", "provision": "children's home", "registered": "2019-05-20",
		"inspections": [{"type": "full", "first": "2024-01-09", "last": "2024-01-10", "judgements": {"overall": "good"}}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	yesterday, err := sccif.Assess(home, calendar.MustParseDate("2024-03-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	column, err := json.Marshal(yesterday.Snapshot()) // into a database
	if err != nil {
		fmt.Println(err)
		return
	}

	today, err := sccif.Assess(home, calendar.MustParseDate("2024-04-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	stored, err := sccif.ReadSnapshot(bytes.NewReader(column)) // and out of it
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range today.ChangesSince(stored) {
		if c.Kind == sccif.DutyStands && c.Duty.Who == schedule.Ofsted {
			fmt.Println(c.Duty.Key, "was", c.Before.Status, "and is", c.Duty.Status)
		}
	}

	_, err = sccif.ReadSnapshot(strings.NewReader(`{"version": 2}`))
	fmt.Println(err)
	// Output:
	// schedule.annual-full/2024-25 was upcoming and is due
	// version: 2: version of the assessment is newer than this release, which reads 1
}
