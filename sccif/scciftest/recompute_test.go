package scciftest_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/scciftest"
	"github.com/sccif/sccif-go/schedule"
)

// store keeps what is answered now.
func store(t testing.TB, h scciftest.HomeBuilder, on string) scciftest.Stored {
	t.Helper()
	home, err := h.Build()
	require.NoError(t, err)
	a, err := sccif.Assess(home, calendar.MustParseDate(on))
	require.NoError(t, err)
	file, err := json.Marshal(a)
	require.NoError(t, err)
	return scciftest.Stored{Home: home, On: a.On, Assessment: file}
}

// changed gives a stored answer in which some text was another.
func changed(t testing.TB, s scciftest.Stored, pairs ...string) scciftest.Stored {
	t.Helper()
	for k := 0; k < len(pairs); k += 2 {
		require.Contains(t, string(s.Assessment), pairs[k])
	}
	s.Assessment = json.RawMessage(strings.NewReplacer(pairs...).Replace(string(s.Assessment)))
	return s
}

func moves(t testing.TB, s scciftest.Stored, opt scciftest.RecomputeOptions) []string {
	t.Helper()
	r, err := s.Recompute(opt)
	require.NoError(t, err)
	assert.Equal(t, s.On, r.On)
	assert.Equal(t, s.Home.URN, r.URN)
	var lines []string
	for _, m := range r.Moves {
		lines = append(lines, m.String())
	}
	return lines
}

// inspected is judged inadequate on 28 February 2024, with a compliance notice for
// 1 March, a Friday.
func inspected() scciftest.HomeBuilder {
	return scciftest.Home().URN("SC999999").Registered("2015-06-05").
		With(scciftest.Inspected(judgement.Full, "2024-02-27").To("2024-02-28").Feedback("2024-02-28").
			Judged(judgement.Inadequate, judgement.Inadequate, judgement.Good).Debriefed("2024-02-29")).
		ComplianceNotice("N1", "2024-02-01", "2024-03-01").
		Manager("M1", "2020-01-06").Resident("R1", "2012-01-01", "2022-07-01", "")
}

// Nothing moves where nothing has changed.
func TestRecomputeFindsNothing(t *testing.T) {
	for _, on := range []string{"2018-01-01", "2024-03-02", "2024-06-01", "2026-08-01"} {
		assert.Empty(t, moves(t, store(t, inspected(), on), scciftest.RecomputeOptions{}), on)
	}
	assert.Empty(t, moves(t, store(t, everything(), "2024-10-01"), scciftest.RecomputeOptions{}))
	assert.Empty(t, moves(t, store(t, scciftest.Home(), "2024-10-01"), scciftest.RecomputeOptions{}))
}

// A bank holiday is proclaimed for Monday 4 March 2024: what is counted in working
// days over it ends a day later, and what is counted in weeks stays.
func TestRecomputeWithANewBankHoliday(t *testing.T) {
	days, err := calendar.England().With(calendar.MustParseDate("2024-03-04"))
	require.NoError(t, err)
	got := moves(t, store(t, inspected(), "2024-03-02"), scciftest.RecomputeOptions{WorkingDays: days})
	assert.Contains(t, got, `duties[followup.case-review-5/2024-02-28].closes was "2024-03-06", is "2024-03-07" (other working days)`)
	assert.Contains(t, got, `timelines[0].milestones[draft report].date was "2024-03-25", is "2024-03-26" (other working days)`)
	assert.Contains(t, got, `timelines[0].milestones[publication].date was "2024-04-24", is "2024-04-25" (other working days)`)
	assert.Contains(t, got, `complianceVisits[["N1"]].closes was "2024-03-08", is "2024-03-11" (other working days)`)
	for _, line := range got {
		assert.NotContains(t, line, "return-6-8-weeks")
		assert.Contains(t, line, "(other working days)")
	}
}

// What moved for another reason is not put down to the working days that were given.
func TestRecomputeTellsReasonsApart(t *testing.T) {
	days, err := calendar.England().With(calendar.MustParseDate("2024-03-04"))
	require.NoError(t, err)
	s := store(t, inspected(), "2024-03-02")

	// An earlier release had the return a day later; nothing says why.
	late := changed(t, s, `"closes":"2024-04-24"`, `"closes":"2024-04-25"`)
	got := moves(t, late, scciftest.RecomputeOptions{WorkingDays: days})
	assert.Contains(t, got, `duties[followup.return-6-8-weeks/2024-02-28].closes was "2024-04-25", is "2024-04-24"`)

	// With another ledger that is the reason that is known.
	ledger := changed(t, late, `"ledger":"sccif-2026"`, `"ledger":"sccif-2023"`)
	got = moves(t, ledger, scciftest.RecomputeOptions{})
	assert.Equal(t, []string{
		`duties[followup.return-6-8-weeks/2024-02-28].closes was "2024-04-25", is "2024-04-24" (another ledger)`,
		`ledger was "sccif-2023", is "sccif-2026" (another ledger)`,
	}, got)

	// A rule that is read in another version is a better one.
	var tree map[string]any
	require.NoError(t, json.Unmarshal(ledger.Assessment, &tree))
	for _, r := range tree["rules"].([]any) {
		if r := r.(map[string]any); r["id"] == "followup.return-6-8-weeks" {
			r["edition"], r["from"] = "sccif-2017", "2017-04-01"
		}
	}
	ledger.Assessment, err = json.Marshal(tree)
	require.NoError(t, err)
	got = moves(t, ledger, scciftest.RecomputeOptions{})
	assert.Contains(t, got, `duties[followup.return-6-8-weeks/2024-02-28].closes was "2024-04-25", is "2024-04-24" (another version of the rule)`)
}

// A date that was provisional was so for want of confirmed bank holidays.
func TestRecomputeAfterBankHolidaysWereConfirmed(t *testing.T) {
	h := scciftest.Home().With(scciftest.Inspected(judgement.Full, "2029-02-26").To("2029-02-27").Feedback("2029-02-27").Judged(judgement.Good))
	s := store(t, h, "2029-03-01")
	require.Contains(t, string(s.Assessment), `"provisional":true`)
	home, err := h.Build()
	require.NoError(t, err)
	line, err := schedule.Timeline(home.Inspections[0])
	require.NoError(t, err)
	draft := line.On(schedule.DraftReport)
	was := changed(t, s, `"date":"`+draft.String()+`"`, `"date":"`+draft.AddDays(1).String()+`"`)
	got := moves(t, was, scciftest.RecomputeOptions{})
	assert.Contains(t, got, fmt.Sprintf(`timelines[0].milestones[draft report].date was "%v", is "%v" (bank holidays)`, draft.AddDays(1), draft))
}

// What is new and what is gone has the path of the whole entry; a value that is no
// longer what it was, its own.
func TestRecomputeFindsWhatIsNewAndGone(t *testing.T) {
	s := store(t, inspected(), "2024-06-01")
	got := moves(t, changed(t, s,
		`"key":"schedule.annual-full/2024-25"`, `"key":"schedule.annual-full/2034-35"`,
		`"verdict":"throughout"`, `"verdict":"in none"`,
		`"version":1`, `"version":0`,
		`"timelines":[{`, `"timelines":[1,{`,
		`"complianceVisits":[{`, `"complianceVisits":{"a":[{`, `}],"departures":`, `}]},"departures":`,
	), scciftest.RecomputeOptions{})
	joined := strings.Join(got, "\n")
	assert.Contains(t, joined, `duties[schedule.annual-full/2034-35] was {`)
	assert.Contains(t, joined, `}, is nothing`)
	assert.Contains(t, joined, `duties[schedule.annual-full/2024-25] was nothing, is {`)
	assert.Contains(t, joined, `occupancy.verdict was "in none", is "throughout"`)
	assert.Contains(t, joined, `version was 0, is 1`)
	assert.Contains(t, joined, `timelines was [1,{`)
	assert.Contains(t, joined, `complianceVisits was {"a":[{`)
}

// Two entries with the same key are told apart by their order.
func TestRecomputeKeepsEntriesWithOneKeyApart(t *testing.T) {
	s := store(t, scciftest.Home().Full("2024-01-09", judgement.Good), "2024-06-01")
	var tree map[string]any
	require.NoError(t, json.Unmarshal(s.Assessment, &tree))
	departures := tree["departures"].([]any)
	require.NotEmpty(t, departures)
	tree["departures"] = append(departures, departures[0], departures[0])
	var err error
	s.Assessment, err = json.Marshal(tree)
	require.NoError(t, err)
	got := moves(t, s, scciftest.RecomputeOptions{})
	require.Len(t, got, 2)
	assert.Contains(t, got[0], " #2] was {")
	assert.Contains(t, got[1], " #3] was {")
}

func lines(stored ...scciftest.Stored) io.Reader {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	for _, s := range stored {
		if err := e.Encode(s); err != nil {
			return iotest.ErrReader(err)
		}
	}
	return &b
}

// Many are read one at a time; what is wrong with one is said in its place.
func TestRecomputeMany(t *testing.T) {
	good := store(t, inspected(), "2024-06-01")
	r := io.MultiReader(
		lines(good), strings.NewReader("\n  \nnonsense\n{\"home\": {\"provision\": \"castle\"}}\n{\"house\": 1}\n"),
		lines(changed(t, good, `"duties":[`, `"duties":1,"x":[`)),
		lines(scciftest.Stored{Home: good.Home, On: good.On, Assessment: json.RawMessage(`[]`)}),
		lines(scciftest.Stored{Home: good.Home, On: good.On, Assessment: json.RawMessage(`null`)}),
		lines(scciftest.Stored{Home: good.Home, On: calendar.MustParseDate("2001-01-01"), Assessment: good.Assessment}),
		strings.NewReader(`{"home": {}, "on": "2024-01-01"}`+"\n"),
		lines(changed(t, good, `"verdict":"throughout"`, `"verdict":"in none"`)),
	)
	var got []string
	for r, err := range scciftest.Recompute(scciftest.ReadStored(r), scciftest.RecomputeOptions{}) {
		switch {
		case err != nil:
			got = append(got, strings.SplitN(err.Error(), ":", 3)[0])
		default:
			got = append(got, fmt.Sprint(r.URN, " ", len(r.Moves)))
		}
	}
	assert.Equal(t, []string{
		"SC999999 0", "line 4", "line 5", "line 6", "no stored answer", "no stored answer", "no stored answer", "schedule",
		"no stored answer", "SC999999 1",
	}, got)
}

func TestRecomputeStopsWhenAsked(t *testing.T) {
	good := store(t, scciftest.Home(), "2024-06-01")
	count := 0
	for range scciftest.Recompute(scciftest.ReadStored(lines(good, good, good)), scciftest.RecomputeOptions{}) {
		count++
		break
	}
	for range scciftest.ReadStored(lines(good, good, good)) {
		count++
		break
	}
	assert.Equal(t, 2, count)
}

func TestReadStoredErrors(t *testing.T) {
	var errs []error
	for _, err := range scciftest.ReadStored(io.MultiReader(strings.NewReader("x\n"), iotest.ErrReader(errBroken))) {
		errs = append(errs, err)
	}
	require.Len(t, errs, 2)
	assert.ErrorIs(t, errs[0], scciftest.ErrStored)
	assert.ErrorIs(t, errs[1], errBroken)
	assert.ErrorContains(t, errs[1], "line 2")
}

// A line that is too long is refused, and the next is read.
func TestReadStoredRefusesLongLines(t *testing.T) {
	long := io.LimitReader(endless{}, scciftest.MaxStoredSize+1)
	var errs []error
	for _, err := range scciftest.ReadStored(io.MultiReader(long, strings.NewReader("\n"), lines(store(t, scciftest.Home(), "2024-06-01")))) {
		errs = append(errs, err)
	}
	require.Len(t, errs, 2)
	assert.ErrorIs(t, errs[0], scciftest.ErrStored)
	assert.ErrorContains(t, errs[0], "longer than")
	assert.NoError(t, errs[1])
}

// A working-day calendar that ends too early is an error of the answer, and no panic.
func TestRecomputeErrors(t *testing.T) {
	s := store(t, inspected(), "2024-06-01")
	s.On = calendar.MustParseDate("9998-01-01")
	_, err := s.Recompute(scciftest.RecomputeOptions{WorkingDays: calendar.England()})
	assert.ErrorIs(t, err, calendar.ErrRange)
	_, err = scciftest.Stored{}.Recompute(scciftest.RecomputeOptions{})
	assert.ErrorIs(t, err, scciftest.ErrStored)
}

func TestWhyHasWords(t *testing.T) {
	for w, words := range map[scciftest.Why]string{
		0: "", scciftest.OtherWorkingDays: "other working days", scciftest.BankHolidays: "bank holidays",
		scciftest.OtherVersion: "another version of the rule", scciftest.OtherLedger: "another ledger",
	} {
		assert.Equal(t, words, w.String())
		text, err := w.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, words, string(text))
		var back scciftest.Why
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, w, back)
		if w != 0 {
			back, err = scciftest.ParseWhy(words)
			require.NoError(t, err)
			assert.Equal(t, w, back)
		}
	}
	_, err := scciftest.ParseWhy("the moon")
	assert.ErrorIs(t, err, rule.ErrUnknown)
	_, err = (scciftest.OtherLedger + 1).MarshalText()
	assert.ErrorIs(t, err, rule.ErrUnknown)

	m := scciftest.Move{Path: "a", Was: "1", Why: scciftest.BankHolidays}
	assert.Equal(t, "a was 1, is nothing (bank holidays)", m.String())
	assert.Equal(t, "a was nothing, is 1", scciftest.Move{Path: "a", Now: "1"}.String())
	file, err := json.Marshal(m)
	require.NoError(t, err)
	assert.JSONEq(t, `{"path": "a", "was": "1", "why": "bank holidays"}`, string(file))
}

func BenchmarkRecompute(b *testing.B) {
	s := store(b, inspected(), "2024-06-01")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Recompute(scciftest.RecomputeOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
