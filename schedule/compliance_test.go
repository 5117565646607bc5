package schedule_test

import (
	"encoding/json"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

// notices names notices N1, N2, … after the days by which they are to be met.
func notices(due ...string) Record {
	var r Record
	for k, d := range due {
		r.ComplianceNotices = append(r.ComplianceNotices, ComplianceNotice{ID: fmt.Sprintf("N%d", k+1), Due: on(d)})
	}
	return r
}

// visits writes each visit as "N1 N2: opens to closes, status".
func visits(t *testing.T, r Record, day string) []string {
	t.Helper()
	plan, err := ComplianceVisits(r, on(day), Options{})
	require.NoError(t, err)
	var lines []string
	for _, v := range plan.Visits {
		lines = append(lines, fmt.Sprintf("%s: %v to %v, %v", strings.Join(v.Serves, " "), v.Opens, v.Closes, v.Status))
	}
	return lines
}

func TestComplianceWindow(t *testing.T) {
	for due, want := range map[string]string{
		"2024-05-01": "2024-05-02 to 2024-05-09", // 6 May is a bank holiday
		"2024-05-02": "2024-05-03 to 2024-05-10",
		"2024-05-03": "2024-05-04 to 2024-05-13",
		"2024-05-04": "2024-05-05 to 2024-05-13", // a Saturday
		"2024-03-28": "2024-03-29 to 2024-04-08", // the day before Good Friday
		"2024-12-23": "2024-12-24 to 2025-01-02",
		"2017-05-02": "2017-05-03 to 2017-05-09",
	} {
		assert.Equal(t, []string{"N1: " + want + ", upcoming"}, visits(t, notices(due), due), due)
	}
}

// Each notice brings a duty of its own, in the list with all others.
func TestComplianceDuties(t *testing.T) {
	r := home()
	r.ComplianceNotices = notices("2024-05-01", "2024-05-07", "2024-05-20").ComplianceNotices
	r.ComplianceNotices[2].ID = ""
	const key = "enforcement.compliance-notice-visit/2024-05-01/N1"
	d := byKey(t, r, "2024-05-03", key)
	assert.Equal(t, window("2024-05-02", "2024-05-09"), d.Window)
	assert.Equal(t, [...]any{Ofsted, ComplianceVisitTask, rule.Always}, [...]any{d.Who, d.What, d.Strength})
	assert.Equal(t, "compliance visit", d.What.String())
	assert.Contains(t, d.Because(), "within 5 working days of its date, 1 May 2024, so from 2 May 2024 to 9 May 2024 (enforcement.compliance-notice-visit; ")
	assert.Contains(t, d.Because(), "enforcement.monitoring-checks; ")
	ref, day := d.Trigger()
	assert.Equal(t, "complianceNotices[0] 2024-05-01", ref.String()+" "+day.String())
	stands(t, r, key, "2024-05-01", "upcoming", "2024-05-02", "due", "2024-05-09", "due", "2024-05-10", "overdue", "2027-01-01", "overdue")
	// N1 and N2 share 8 and 9 May; the third stands alone.
	const combined = "Visits may be combined: one that lies in the window of several notices serves each of them."
	const alone = "enforcement.compliance-notice-visit/2024-05-20"
	assert.Equal(t, []string{combined}, d.Notes())
	assert.Equal(t, []string{combined}, byKey(t, r, "2024-05-03", "enforcement.compliance-notice-visit/2024-05-07/N2").Notes())
	assert.Empty(t, byKey(t, r, "2024-05-03", alone).Notes())

	// The first visit after its date meets each, of any type and however late.
	r.Inspections = []judgement.Inspection{visit(judgement.Monitoring, "2024-05-01", "2024-05-01"), visit(judgement.Monitoring, "2024-05-06", "2024-05-08")}
	met := byKey(t, r, "2024-05-08", key)
	assert.Equal(t, [...]any{Met, "inspections[1]", on("2024-05-06")}, [...]any{met.Status, met.MetBy.String(), met.MetOn})
	met = byKey(t, r, "2024-05-08", "enforcement.compliance-notice-visit/2024-05-07/N2")
	assert.Equal(t, [...]any{Met, on("2024-05-08")}, [...]any{met.Status, met.MetOn})
	r.Inspections[1] = graded("2024-05-10", "2024-05-13", judgement.Good)
	assert.Equal(t, 1, byKey(t, r, "2024-05-13", key).Days())

	// Two of one day and without ids; one not served yet, one without a day, one
	// before the rule, and one so far off that it cannot be counted.
	r.ComplianceNotices = []ComplianceNotice{{Due: on("2024-05-20")}, {Due: on("2024-05-20")}, {Served: on("2024-05-04"), Due: on("2024-06-20")}, {}, {Due: on("2017-03-31")}}
	stands(t, r, alone+"/2", "2024-05-03", "upcoming")
	assert.Len(t, duties(t, r, "2024-05-03", rule.EnforcementComplianceNoticeVisit), 2)
	assert.Len(t, duties(t, r, "2024-05-04", rule.EnforcementComplianceNoticeVisit), 3)
	plan, err := Assess(r, on("2024-05-03"), Options{})
	require.NoError(t, err)
	assert.Equal(t, "[complianceNotices[3]]", sprint(plan.Undated))
	assert.Equal(t, rule.Applied, plan.Trace.Outcome(rule.EnforcementComplianceNoticeVisit))
	r.ComplianceNotices = []ComplianceNotice{{Due: on("2100-12-31")}}
	_, err = Assess(r, on("2024-05-03"), Options{})
	require.ErrorIs(t, err, calendar.ErrRange)
	// The text before 2023 asks for the day after, where that is possible.
	r.ComplianceNotices = notices("2019-05-01").ComplianceNotices
	assert.Equal(t, []string{"The day after the notice's date where that is possible."}, byKey(t, r, "2019-05-02", "enforcement.compliance-notice-visit/2019-05-01/N1").Notes()[:1])
}

func TestComplianceVisitJSON(t *testing.T) {
	r := notices("2024-05-01")
	r.Inspections = []judgement.Inspection{visit(judgement.Monitoring, "2024-05-10", "2024-05-10")}
	plan, err := ComplianceVisits(r, on("2024-05-10"), Options{})
	require.NoError(t, err)
	text, err := json.Marshal(plan.Visits[0])
	require.NoError(t, err)
	var got map[string]any
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Equal(t, "enforcement.compliance-notice-visit", got["rule"])
	assert.Equal(t, []any{"Met late, on 10 May 2024: 1 day after 9 May 2024."}, got["notes"])
	because := got["because"].([]any)
	require.Len(t, because, 2)
	assert.Contains(t, because[0], "so from 2 May 2024 to 9 May 2024 (enforcement.compliance-notice-visit; ")
	assert.Equal(t, [...]any{"2024-05-02", "2024-05-09", "met", "inspections[0]"}, [...]any{got["opens"], got["closes"], got["status"], got["metBy"]})

	r.Inspections, r.Closed = nil, on("2024-05-05")
	for day, notes := range map[string][]string{"2024-05-04": {}, "2024-05-05": {"The home has closed: nothing is due after it."}} {
		plan, err := ComplianceVisits(r, on(day), Options{})
		require.NoError(t, err)
		assert.Equal(t, notes, plan.Visits[0].Notes(), day)
	}
}

func TestComplianceStatus(t *testing.T) {
	for day, want := range map[string]string{"2024-05-01": "upcoming", "2024-05-02": "due",
		"2024-05-09": "due", "2024-05-10": "overdue"} {
		assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, " + want}, visits(t, notices("2024-05-01"), day))
	}
	closed := notices("2024-05-01")
	closed.Closed = on("2024-05-03")
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, due"}, visits(t, closed, "2024-05-02"))
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, not required"}, visits(t, closed, "2024-05-03"))
}

func TestComplianceCombined(t *testing.T) {
	// Windows: 2 to 9 May, 8 to 14 May, 10 to 16 May, 21 to 28 May.
	assert.Equal(t, []string{
		"N1 N2: 2024-05-08 to 2024-05-09, due",
		"N3: 2024-05-10 to 2024-05-16, upcoming",
		"N4: 2024-05-21 to 2024-05-28, upcoming",
	}, visits(t, notices("2024-05-01", "2024-05-07", "2024-05-09", "2024-05-20"), "2024-05-09"))
	// The same whatever their order; the ids stay in that of the record.
	assert.Equal(t, []string{
		"N2 N3: 2024-05-08 to 2024-05-09, upcoming",
		"N1: 2024-05-10 to 2024-05-16, upcoming",
	}, visits(t, notices("2024-05-09", "2024-05-07", "2024-05-01"), "2024-05-01"))
	// One day alone is shared: 9 May.
	assert.Equal(t, []string{"N1 N2: 2024-05-09 to 2024-05-09, upcoming"}, visits(t, notices("2024-05-01", "2024-05-08"), "2024-05-01"))
	assert.Len(t, visits(t, notices("2024-05-01", "2024-05-09"), "2024-05-01"), 2)
	assert.Len(t, visits(t, notices("2024-05-01", "2024-05-01"), "2024-05-01"), 1)
	assert.Empty(t, visits(t, notices(), "2024-05-01"))
}

func TestComplianceServed(t *testing.T) {
	r := notices("2024-05-01", "2024-05-07")
	r.Inspections = []judgement.Inspection{
		visit(judgement.Monitoring, "2024-05-20", "2024-05-20"),
		visit(judgement.Monitoring, "2024-05-03", "2024-05-03"),
	}
	// The visit of 3 May served the first notice only.
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, met", "N2: 2024-05-08 to 2024-05-14, upcoming"}, visits(t, r, "2024-05-04"))
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, met", "N2: 2024-05-08 to 2024-05-14, overdue"}, visits(t, r, "2024-05-19"))
	plan, err := ComplianceVisits(r, on("2024-05-20"), Options{})
	require.NoError(t, err)
	assert.Equal(t, "inspections[1]", plan.Visits[0].MetBy.String())
	assert.Equal(t, on("2024-05-03"), plan.Visits[0].MetOn)
	assert.False(t, plan.Visits[0].Late())
	assert.Equal(t, "inspections[0]", plan.Visits[1].MetBy.String())
	assert.True(t, plan.Visits[1].Late())

	// On the notice's own date compliance is not yet tested.
	r = notices("2024-05-01")
	r.Inspections = []judgement.Inspection{visit(judgement.Monitoring, "2024-05-01", "2024-05-01")}
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, due"}, visits(t, r, "2024-05-02"))
	// A longer one reaches into the window, once it does.
	r.Inspections = []judgement.Inspection{visit(judgement.Full, "2024-05-01", "2024-05-02")}
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, upcoming"}, visits(t, r, "2024-05-01"))
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, met"}, visits(t, r, "2024-05-02"))
	r.Inspections[0].Incomplete = rule.Yes
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, due"}, visits(t, r, "2024-05-02"))
	// One visit that comes too late for both serves them apart.
	r = notices("2024-05-01", "2024-05-20")
	r.Inspections = []judgement.Inspection{visit(judgement.Monitoring, "2024-06-03", "2024-06-03")}
	assert.Equal(t, []string{"N1: 2024-05-02 to 2024-05-09, met", "N2: 2024-05-21 to 2024-05-28, met"}, visits(t, r, "2024-06-03"))
}

func TestComplianceUndecided(t *testing.T) {
	r := notices("", "2017-03-31", "2017-04-01", "2024-05-01")
	r.ComplianceNotices[3].ID, r.ComplianceNotices[3].Served = "", on("2024-04-10")
	plan, err := ComplianceVisits(r, on("2024-04-10"), Options{})
	require.NoError(t, err)
	require.Len(t, plan.Undecided, 2)
	assert.Equal(t, "complianceNotices[0]", plan.Undecided[0].String())
	assert.Equal(t, "complianceNotices[1]", plan.Undecided[1].String())
	require.Len(t, plan.Visits, 2)
	assert.Equal(t, []string{"complianceNotices[3]"}, plan.Visits[1].Serves)
	plan, err = ComplianceVisits(r, on("2024-04-09"), Options{})
	require.NoError(t, err)
	assert.Len(t, plan.Visits, 1, "not served yet")

	_, err = ComplianceVisits(r, calendar.Date{}, Options{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	_, err = ComplianceVisits(notices("2100-12-31"), on("2024-01-01"), Options{})
	assert.ErrorIs(t, err, calendar.ErrRange)
	closed, err := calendar.England().With(on("2024-05-02"))
	require.NoError(t, err)
	plan, err = ComplianceVisits(notices("2024-05-01"), on("2024-05-01"), Options{WorkingDays: closed})
	require.NoError(t, err)
	assert.Equal(t, on("2024-05-10"), plan.Visits[0].Closes)
	plan, err = ComplianceVisits(notices("2028-12-20"), on("2028-12-01"), Options{})
	require.NoError(t, err)
	assert.False(t, plan.Visits[0].Provisional, "closes on 29 December")
	plan, err = ComplianceVisits(notices("2028-12-21"), on("2028-12-01"), Options{})
	require.NoError(t, err)
	assert.True(t, plan.Visits[0].Provisional, "closes on 2 January 2029")
}

// The least number found against a search over all sets of days.
func TestComplianceLeast(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		n := 1 + random.IntN(9)
		var r Record
		windows := make([]calendar.Period, n)
		for k := range n {
			due := on("2024-03-18").AddDays(random.IntN(60))
			closes, err := calendar.England().Add(due, 5)
			require.NoError(t, err)
			windows[k] = calendar.Period{First: due.AddDays(1), Last: closes}
			r.ComplianceNotices = append(r.ComplianceNotices, ComplianceNotice{ID: fmt.Sprint(k), Due: due})
		}
		plan, err := ComplianceVisits(r, on("2024-03-01"), Options{})
		require.NoError(t, err)
		assert.Equal(t, leastDays(windows), len(plan.Visits), windows)
		var served []string
		for _, v := range plan.Visits {
			require.False(t, v.Opens.After(v.Closes))
			for _, name := range v.Serves {
				var k int
				_, err := fmt.Sscan(name, &k)
				require.NoError(t, err)
				assert.True(t, windows[k].Covers(calendar.Period{First: v.Opens, Last: v.Closes}), "%v outside %v", v, windows[k])
			}
			served = append(served, v.Serves...)
		}
		slices.Sort(served)
		assert.Len(t, slices.Compact(served), n, "each notice is served once")
	}
}

// leastDays finds the fewest days that hit every window, by breadth-first search
// over the sets of windows hit.
func leastDays(windows []calendar.Period) int {
	hits := map[uint]bool{}
	for d := on("2024-03-01"); d.Before(on("2024-07-01")); d = d.AddDays(1) {
		var set uint
		for k, w := range windows {
			if w.Contains(d) {
				set |= 1 << k
			}
		}
		hits[set] = true
	}
	reached := map[uint]bool{0: true}
	for n := 0; ; n++ {
		next := map[uint]bool{}
		for set := range reached {
			if bits.OnesCount(set) == len(windows) {
				return n
			}
			for more := range hits {
				next[set|more] = true
			}
		}
		reached = next
	}
}

func TestComplianceJSON(t *testing.T) {
	plan, err := ComplianceVisits(notices("2024-05-01"), on("2024-04-01"), Options{})
	require.NoError(t, err)
	text, err := json.Marshal(plan.Visits)
	require.NoError(t, err)
	var got []map[string]any
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Equal(t, []any{"N1"}, got[0]["serves"])
	assert.Equal(t, "2024-05-02", got[0]["opens"])
	assert.Equal(t, "2024-05-09", got[0]["closes"])
}

func TestComplianceFindings(t *testing.T) {
	plan, err := ComplianceVisits(notices("2024-05-01", "2024-05-07"), on("2024-04-01"), Options{})
	require.NoError(t, err)
	found := slices.Collect(plan.Visits[0].Findings())
	require.Len(t, found, 2)
	assert.Equal(t, rule.EnforcementComplianceNoticeVisit, found[0].Rule)
	assert.Contains(t, found[0].Text, "within 5 working days of its date, so from 8 May 2024 to 9 May 2024")
	assert.Contains(t, found[0].Text, "may be combined")
	assert.Equal(t, rule.EnforcementMonitoringChecks, found[1].Rule)
	for range plan.Visits[0].Findings() {
		break
	}
	plan, err = ComplianceVisits(notices("2018-05-01"), on("2018-04-01"), Options{})
	require.NoError(t, err)
	found = slices.Collect(plan.Visits[0].Findings())
	assert.Contains(t, found[0].Text, "where that is possible", "the guidance of 2017 to 2019")
	assert.NotContains(t, found[0].Text, "combined")
}

func TestNoticesTested(t *testing.T) {
	list := notices("2024-05-01", "2024-05-02", "2024-05-03", "").ComplianceNotices
	tested, undecided := NoticesTested(list, on("2024-05-02"))
	assert.Equal(t, []int{0}, tested, "the date of the second has not passed")
	assert.Equal(t, []int{3}, undecided)
	tested, _ = NoticesTested(list, on("2024-05-03"))
	assert.Equal(t, []int{0, 1}, tested)
	_, undecided = NoticesTested(list, calendar.Date{})
	assert.Len(t, undecided, 4)
}

func FuzzComplianceVisits(f *testing.F) {
	f.Add(0, 3, 9, 1, 12, 5)
	f.Fuzz(func(t *testing.T, a, b, c, first, last, day int) {
		base := on("2024-03-01")
		r := Record{Inspections: []judgement.Inspection{{Type: judgement.Monitoring, First: base.AddDays(first), Last: base.AddDays(last)}}}
		for _, d := range [...]int{a, b, c} {
			r.ComplianceNotices = append(r.ComplianceNotices, ComplianceNotice{Due: base.AddDays(d)})
		}
		plan, err := ComplianceVisits(r, base.AddDays(day), Options{})
		if err != nil {
			return
		}
		n := len(plan.Undecided)
		for _, v := range plan.Visits {
			n += len(v.Serves)
			if v.Opens.After(v.Closes) || v.MetOn.After(base.AddDays(day)) {
				t.Fatal(v)
			}
		}
		if n != 3 {
			t.Fatalf("%d notices of 3", n)
		}
	})
}

func BenchmarkComplianceVisits(b *testing.B) {
	r := notices("2024-05-01", "2024-05-07", "2024-05-09", "2024-05-20")
	day := on("2024-05-01")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ComplianceVisits(r, day, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A full, an assurance or an interim inspection and a monitoring visit test compliance;
// the assurance visits of 2020 did not, nor does one that was not completed.
func TestComplianceTestedBy(t *testing.T) {
	r := notices("2020-11-02")
	for typ, want := range map[judgement.InspectionType]string{
		judgement.Full: "met", judgement.Assurance: "met", judgement.Interim: "met", judgement.Monitoring: "met", judgement.AssuranceVisit: "due",
	} {
		r.Inspections = []judgement.Inspection{visit(typ, "2020-11-04", "2020-11-04")}
		assert.Equal(t, []string{"N1: 2020-11-03 to 2020-11-09, " + want}, visits(t, r, "2020-11-04"), typ)
	}
	r.Inspections[0].Type, r.Inspections[0].Incomplete = judgement.Full, rule.Yes
	assert.Equal(t, []string{"N1: 2020-11-03 to 2020-11-09, due"}, visits(t, r, "2020-11-04"))
}

func TestComplianceLate(t *testing.T) {
	for made, late := range map[string]bool{"2024-05-08": false, "2024-05-09": false, "2024-05-10": true} {
		assert.Equal(t, late, ComplianceVisit{Closes: on("2024-05-09"), Status: Met, MetOn: on(made)}.Late(), made)
	}
	assert.False(t, ComplianceVisit{Closes: on("2024-05-09"), Status: Overdue, MetOn: on("2024-05-10")}.Late())
}

// Events of a kind on one day are told apart by number.
func TestThreeOfOneDay(t *testing.T) {
	r := home()
	r.ComplianceNotices = []ComplianceNotice{{Due: on("2024-05-20")}, {Due: on("2024-05-20")}, {Due: on("2024-05-20")}}
	const key = "enforcement.compliance-notice-visit/2024-05-20"
	for k, name := range []string{key, key + "/2", key + "/3"} {
		trigger, _ := byKey(t, r, "2024-05-03", name).Trigger()
		assert.Equal(t, fmt.Sprintf("complianceNotices[%d]", k), trigger.String())
	}
}

// What was asked for before the text of 2023 stands behind what still is.
func TestComplianceIfPossible(t *testing.T) {
	r := notices("2020-11-02")
	plan, err := ComplianceVisits(r, on("2020-11-04"), Options{})
	require.NoError(t, err)
	for f := range plan.Visits[0].Findings() {
		assert.Regexp(t, `^Compliance with a notice is assessed by a visit or inspection within 5 working days of its date, so from 3 November 2020 to 9 November 2020\. \S`, f.Text)
		break
	}
}

// A visit that could not be completed counts once feedback has ended it, and then by its
// days on site: within five working days of 22 March 2024, so by 2 April (29 March and
// 1 April are bank holidays).
func TestComplianceVisitCompletedLater(t *testing.T) {
	r := home()
	r.ComplianceNotices = notices("2024-03-22").ComplianceNotices
	i := visit(judgement.Monitoring, "2024-03-25", "2024-03-25")
	i.Incomplete = rule.Yes
	r.Inspections = []judgement.Inspection{i}
	const key = "enforcement.compliance-notice-visit/2024-03-22/N1"
	stands(t, r, key, "2024-03-25", "due", "2024-04-02", "due", "2024-04-03", "overdue", "2024-05-01", "overdue")
	r.Inspections[0].Feedback = on("2024-04-10")
	stands(t, r, key, "2024-04-02", "due", "2024-04-03", "overdue", "2024-04-09", "overdue", "2024-04-10", "met", "2024-05-01", "met")
	d := byKey(t, r, "2024-05-01", key)
	assert.Equal(t, on("2024-03-25"), d.MetOn)
	assert.False(t, d.Late())
	assert.Equal(t, []string{"N1: 2024-03-23 to 2024-04-02, overdue"}, visits(t, r, "2024-04-09"))
	assert.Equal(t, []string{"N1: 2024-03-23 to 2024-04-02, met"}, visits(t, r, "2024-04-10"))
	// One that could be completed counts from its first day on.
	r.Inspections[0].Incomplete = rule.No
	stands(t, r, key, "2024-03-24", "due", "2024-03-25", "met")
}
