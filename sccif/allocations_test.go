package sccif_test

import (
	"cmp"
	"fmt"
	"os"
	"reflect"
	"slices"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// stretch is a stretch of memory that an answer refers to.
type stretch struct {
	first, end uintptr
	key        bool // of a duty
}

// memory is everything that a value refers to.
type memory struct{ seen map[stretch]bool }

func (m *memory) add(p unsafe.Pointer, size uintptr, key bool) (fresh bool) {
	found := stretch{uintptr(p), uintptr(p) + size, key}
	if size == 0 || m.seen[found] {
		return false
	}
	m.seen[found] = true
	return true
}

func (m *memory) walk(t testing.TB, v reflect.Value, key bool) {
	switch v.Kind() {
	case reflect.String:
		m.add(unsafe.Pointer(unsafe.StringData(v.String())), uintptr(v.Len()), key)
	case reflect.Slice:
		if m.add(v.UnsafePointer(), uintptr(v.Cap())*v.Type().Elem().Size(), false) {
			for i := range v.Len() {
				m.walk(t, v.Index(i), false)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			m.walk(t, v.Index(i), false)
		}
	case reflect.Pointer:
		if !v.IsNil() && m.add(v.UnsafePointer(), v.Type().Elem().Size(), false) {
			m.walk(t, v.Elem(), false)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			m.walk(t, v.Field(i), v.Type() == reflect.TypeFor[schedule.Duty]())
		}
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan:
		require.True(t, v.IsNil(), "cannot look into %v", v.Type())
	}
}

// ownAllocations counts the allocations that an answer about a home holds on to. What
// two answers share is of the home or of the program. The keys of a plan are cut from
// one text, so that those that touch count as one.
func ownAllocations(t testing.TB, h sccif.Home) int {
	var answers [2]memory
	for i := range answers {
		a, err := sccif.Assess(h, on)
		require.NoError(t, err)
		answers[i].seen = map[stretch]bool{}
		answers[i].walk(t, reflect.ValueOf(a), false)
	}
	var own []stretch
	for s := range answers[0].seen {
		if !answers[1].seen[s] {
			own = append(own, s)
		}
	}
	slices.SortFunc(own, func(a, b stretch) int { return cmp.Compare(a.first, b.first) })
	n, last := 0, stretch{}
	for _, s := range own {
		if s.first > last.end || s.first == last.end && !(s.key && last.key) {
			n++
		}
		last = stretch{s.first, max(s.end, last.end), s.key}
	}
	return n
}

// fullYears is a home of ten years with all that a provider keeps: reports published in
// time, managers, staff, visits each month and reviews twice a year.
func fullYears(t testing.TB) sccif.Home {
	t.Helper()
	day := calendar.MustParseDate
	h := tenYears(t, 1)
	h.Managers = []schedule.Manager{
		{ID: "M1", Appointed: day("2013-06-05"), Started: day("2013-06-05"), Left: day("2019-03-01"), Qualified: day("2012-07-01")},
		{ID: "M2", Appointed: day("2019-04-01"), Started: day("2019-04-01"), Applied: day("2019-05-01"), Qualified: day("2021-06-01")},
	}
	for k := range h.Inspections {
		i := &h.Inspections[k]
		i.Published = i.Last.AddDays(35)
		h.Staff = append(h.Staff, workforce.Staff{ID: fmt.Sprint("S", k), Started: i.First, Qualified: i.First.AddYears(1)})
		for half := range 2 {
			h.Regulation45Reviews = append(h.Regulation45Reviews, schedule.Regulation45Review{Completed: i.First.AddMonths(6 * half)})
		}
		for month := range 12 {
			visit := i.First.AddMonths(month)
			h.Regulation44Visits = append(h.Regulation44Visits, schedule.Regulation44Visit{Visit: visit, ReportSent: visit.AddDays(9)})
		}
	}
	return h
}

// An assessment costs what its answer holds and a little more, however much is on
// record of the home.
func TestAllocationsBeyondTheAnswer(t *testing.T) {
	if raced {
		t.Skip("allocations are not counted under the race detector")
	}
	const most = 20
	text, err := os.Open("../examples/inspectionplan/sc485956.json")
	require.NoError(t, err)
	defer text.Close()
	known, err := sccif.ReadHome(text)
	require.NoError(t, err)
	for name, h := range map[string]sccif.Home{
		"inspections and residents": tenYears(t, 1), "everything": fullYears(t), "a real home": known,
	} {
		own := ownAllocations(t, h)
		all := testing.AllocsPerRun(20, func() { _, _ = sccif.Assess(h, on) })
		assert.Greater(t, own, 5, "%s: the answer holds next to nothing", name)
		assert.LessOrEqual(t, all-float64(own), float64(most), "%s: %v allocations, of which the answer holds %d", name, all, own)
		t.Logf("%s: %v allocations, of which the answer holds %d", name, all, own)
	}
}

// Every string and slice of an answer is found, and what two answers share is not
// counted.
func TestOwnAllocations(t *testing.T) {
	h := tenYears(t, 1)
	h.Residents, h.Inspections = nil, h.Inspections[len(h.Inspections)-1:]
	// The duties and the text of their keys, the timelines and the milestones of the
	// one there is, and the judgement.
	assert.Equal(t, 5, ownAllocations(t, h))
}
