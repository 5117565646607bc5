package sccif_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// homes makes homes at random, field by field. Where orderly, every date is later
// than the one before and every value is one of its type, so that most homes are
// without errors.
type homes struct {
	*rand.Rand
	orderly bool
	last    calendar.Date
	ids     int
}

func (r *homes) home() sccif.Home {
	r.last = calendar.MustParseDate("1999-12-31")
	var h sccif.Home
	r.fill(reflect.ValueOf(&h).Elem(), 0)
	h.Version = r.IntN(2)
	if r.orderly {
		// These two come before what stands before them.
		for i := range h.Managers {
			h.Managers[i].FirstManaged = calendar.MustParseDate("1999-01-01")
		}
		for i := range h.Staff {
			h.Staff[i].FirstWorked = calendar.MustParseDate("1999-01-01")
		}
	}
	return h
}

// sometimes is for what may be left out.
func (r *homes) sometimes() bool { return r.IntN(3) > 0 }

func (r *homes) date() calendar.Date {
	if r.orderly {
		r.last = r.last.AddDays(r.IntN(3))
		return r.last
	}
	return calendar.MustParseDate("2020-02-27").AddDays(r.IntN(5))
}

func (r *homes) fill(v reflect.Value, depth int) {
	upTo := func(n int) uint64 {
		if !r.orderly && r.IntN(10) == 0 {
			n = 255
		}
		return r.Uint64N(uint64(n) + 1)
	}
	switch x := v.Addr().Interface().(type) {
	case *calendar.Date:
		if r.orderly || r.sometimes() {
			*x = r.date()
		}
	case *calendar.Period:
		*x = calendar.Period{First: r.date(), Last: r.date()}
	case *rule.Truth:
		*x = rule.Truth(r.IntN(3))
	case *judgement.Provision:
		v.SetUint(upTo(int(judgement.SupportedAccommodation)))
	case *judgement.InspectionType:
		v.SetUint(1 + r.Uint64N(uint64(judgement.AssuranceVisit)))
	case *judgement.Outcome:
		v.SetUint(upTo(int(judgement.NoJudgement)))
	case *schedule.DeferralReason:
		v.SetUint(upTo(int(schedule.DeferralOther)))
	case *judgement.Grade:
		v.SetUint(upTo(int(judgement.Outstanding)))
	case *string:
		r.ids++
		marks := []string{"", "<&>", "é", "\u2028", "\x00\n\"\\/", "😀", "Jane"}
		*x = marks[r.IntN(len(marks))] + strconv.Itoa(r.ids)
		if !r.orderly {
			*x = []string{"", "1", "2", "\xff"}[r.IntN(4)]
		}
	default:
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				r.fill(v.Field(i), depth+1)
			}
		case reflect.Slice:
			if n := r.IntN(3); n > 0 {
				v.Set(reflect.MakeSlice(v.Type(), n, n))
				for i := range n {
					r.fill(v.Index(i), depth+1)
				}
			}
		}
	}
}

// reference is a home without the difference that the text does not keep.
func reference(h sccif.Home) sccif.Home {
	h.Version = sccif.CaseVersion
	return h
}

// What is written of a home without errors reads back as the same home.
func TestHomeRoundTrip(t *testing.T) {
	r := &homes{Rand: rand.New(rand.NewPCG(1, 2)), orderly: true}
	for range 500 {
		home := r.home()
		require.NoError(t, home.Validate())
		text, err := json.Marshal(home)
		require.NoError(t, err)
		read, err := sccif.ReadHome(bytes.NewReader(text))
		require.NoError(t, err, "%s", text)
		require.Equal(t, reference(home), read, "%s", text)
	}
}

// Every field of the case file comes back, so none is read into another's place.
func TestHomeRoundTripFieldByField(t *testing.T) {
	r := &homes{Rand: rand.New(rand.NewPCG(3, 4)), orderly: true}
	filled := map[string]bool{}
	var note func(v reflect.Value, path string)
	note = func(v reflect.Value, path string) {
		if !v.IsZero() {
			filled[path] = true
		} else if _, ok := filled[path]; !ok {
			filled[path] = false
		}
		switch {
		case v.Kind() == reflect.Slice:
			for i := range v.Len() {
				note(v.Index(i), path+"[]")
			}
		case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[calendar.Date]():
			for i := range v.NumField() {
				note(v.Field(i), path+"."+v.Type().Field(i).Name)
			}
		}
	}
	for range 100 {
		home := r.home()
		text, err := json.Marshal(home)
		require.NoError(t, err)
		read, err := sccif.ReadHome(bytes.NewReader(text))
		require.NoError(t, err)
		note(reflect.ValueOf(read), "Home")
	}
	for path, ok := range filled {
		assert.True(t, ok, "%s was never read", path)
	}
}

// What Validate finds in a home, ReadHome finds at the same places in what is
// written of it; and where Validate finds nothing, the home comes back.
func TestValidateAgreesWithReadHome(t *testing.T) {
	r := &homes{Rand: rand.New(rand.NewPCG(5, 6))}
	valid := 0
	for range 3000 {
		home := r.home()
		// A few parts of it, so that some homes are without errors.
		if r.sometimes() {
			home.Inspections = nil
		}
		if r.sometimes() {
			home.Managers, home.Staff = nil, nil
		}
		if r.sometimes() {
			home.Residents = nil
		}
		if r.IntN(10) > 0 {
			home.Enforcement, home.Buildings, home.LocationAssessments = nil, nil, nil
			home.Regulation44Visits, home.Concerns, home.StatementOfPurpose = nil, nil, nil
			home.URN, home.Provision = "", 0
		}
		found := home.Validate()
		text, err := json.Marshal(home)
		if err != nil {
			// A value that is none of its type has no text.
			require.Error(t, found)
			continue
		}
		read, err := sccif.ReadHome(bytes.NewReader(text))
		require.Equal(t, places(found), places(err), "%s", text)
		if found == nil {
			valid++
			require.Equal(t, reference(home), read, "%s", text)
		}
	}
	assert.Greater(t, valid, 100)
	assert.Less(t, valid, 2900)
}

// places counts the errors at each place, whatever their order.
func places(err error) map[string]int {
	n := map[string]int{}
	var list sccif.ReadErrors
	if errors.As(err, &list) {
		for _, e := range list {
			n[e.Place]++
		}
	}
	return n
}

// An empty list that says that nothing has happened is not lost on the way, and is
// another thing than no list; of other lists an empty one says nothing.
func TestEmptyListsRoundTrip(t *testing.T) {
	const given = `{"version":1,"regulation44Visits":[],"regulation45Reviews":[],"locationAssessments":[]}`
	home, err := sccif.ReadHome(strings.NewReader(given))
	require.NoError(t, err)
	assert.Equal(t, schedule.Record{
		Regulation44Visits: []schedule.Regulation44Visit{}, Regulation45Reviews: []schedule.Regulation45Review{},
		LocationAssessments: []schedule.LocationAssessment{},
	}, home.Record)
	require.NoError(t, home.Validate())
	text, err := json.Marshal(home)
	require.NoError(t, err)
	assert.Equal(t, given, string(text))

	for _, nothing := range []string{`{"inspections":[],"managers":[]}`, `{"regulation44Visits":null,"locationAssessments":null}`} {
		home, err = sccif.ReadHome(strings.NewReader(nothing))
		require.NoError(t, err)
		text, err = json.Marshal(home)
		require.NoError(t, err)
		assert.Equal(t, `{"version":1}`, string(text))
	}
}

func TestHomeMarshalJSON(t *testing.T) {
	text, err := json.Marshal(sccif.Home{})
	require.NoError(t, err)
	assert.Equal(t, `{"version":1}`, string(text))

	// Indented as it stands in the file.
	text, err = json.MarshalIndent(caseHome(), "", "  ")
	require.NoError(t, err)
	assert.JSONEq(t, string(readCase(t, "case.json")), string(text))

	_, err = json.Marshal(sccif.Home{Record: schedule.Record{Enforcement: []calendar.Period{{Last: day("2024-01-01")}}}})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
}

// A home does not keep the text that it was read from.
func TestReadHomeKeepsNoText(t *testing.T) {
	text := []byte(`{"urn": "SC1", "residents": [{"id": "R1"}]}`)
	home, err := sccif.ReadHome(bytes.NewReader(text))
	require.NoError(t, err)
	for i := range text {
		text[i] = 'x'
	}
	assert.Equal(t, sccif.Home{Version: 1, URN: "SC1", Residents: []occupancy.Resident{{ID: "R1"}}}, home)
}
