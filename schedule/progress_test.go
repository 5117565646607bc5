package schedule_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

func at(t *testing.T, i judgement.Inspection, day string, s Step) StepProgress {
	t.Helper()
	p, err := InProgress(i, on(day))
	require.NoError(t, err)
	step, ok := p.At(s)
	require.True(t, ok, s)
	return step
}

// Ended on 28 February 2024: draft by 25 March, final report by 12 April,
// publication by 24 April.
func TestProgressPaces(t *testing.T) {
	for _, c := range []struct {
		step Step
		set  func(*judgement.Inspection, calendar.Date)
		done string
		pace Pace
		days int
	}{
		{DraftReport, func(i *judgement.Inspection, d calendar.Date) { i.DraftReceived = d }, "2024-03-20", Early, -3},
		{DraftReport, func(i *judgement.Inspection, d calendar.Date) { i.DraftReceived = d }, "2024-03-22", Early, -1},
		{DraftReport, func(i *judgement.Inspection, d calendar.Date) { i.DraftReceived = d }, "2024-03-24", Early, -1},
		{DraftReport, func(i *judgement.Inspection, d calendar.Date) { i.DraftReceived = d }, "2024-03-25", OnTime, 0},
		{DraftReport, func(i *judgement.Inspection, d calendar.Date) { i.DraftReceived = d }, "2024-03-26", Late, 1},
		{DraftReport, func(i *judgement.Inspection, d calendar.Date) { i.DraftReceived = d }, "2024-04-02", Late, 4},
		{FinalReport, func(i *judgement.Inspection, d calendar.Date) { i.FinalIssued = d }, "2024-04-11", Early, -1},
		{FinalReport, func(i *judgement.Inspection, d calendar.Date) { i.FinalIssued = d }, "2024-04-12", OnTime, 0},
		{FinalReport, func(i *judgement.Inspection, d calendar.Date) { i.FinalIssued = d }, "2024-04-13", Late, 0}, // a Saturday
		{FinalReport, func(i *judgement.Inspection, d calendar.Date) { i.FinalIssued = d }, "2024-04-15", Late, 1},
		{FinalReport, func(i *judgement.Inspection, d calendar.Date) { i.FinalReceived = d }, "2024-04-12", OnTime, 0},
		{Publication, func(i *judgement.Inspection, d calendar.Date) { i.Published = d }, "2024-04-15", Early, -7},
		{Publication, func(i *judgement.Inspection, d calendar.Date) { i.Published = d }, "2024-04-24", OnTime, 0},
		{Publication, func(i *judgement.Inspection, d calendar.Date) { i.Published = d }, "2024-04-25", Late, 1},
	} {
		i := visit(judgement.Full, "2024-02-27", "2024-02-28")
		c.set(&i, on(c.done))
		s := at(t, i, "2024-06-01", c.step)
		assert.Equal(t, on(c.done), s.Done)
		assert.Equal(t, c.pace, s.Pace, "%v on %v", c.step, c.done)
		assert.Equal(t, c.days, s.WorkingDays, "%v on %v", c.step, c.done)
	}
}

func TestProgressOpen(t *testing.T) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	i.DraftReceived = on("2024-03-20")
	for _, c := range []struct {
		day  string
		step Step
		pace Pace
		days int
	}{
		{"2024-02-28", DraftReport, Open, -18}, {"2024-03-19", DraftReport, Open, -4}, {"2024-03-20", DraftReport, Early, -3},
		{"2024-03-26", CommentsEnd, Open, -1}, {"2024-03-27", CommentsEnd, Open, 0}, {"2024-03-28", CommentsEnd, Closed, 1},
		{"2024-04-11", FinalReport, Open, -1}, {"2024-04-12", FinalReport, Open, 0}, {"2024-04-15", FinalReport, Overrun, 1},
		{"2024-04-24", Publication, Open, 0}, {"2024-04-25", Publication, Overrun, 1},
		{"2024-04-19", ComplaintEnds, Open, 0}, {"2024-04-20", ComplaintEnds, NotRecorded, 0},
		{"2024-03-06", EvidenceScanned, Open, 0}, {"2024-03-07", EvidenceScanned, NotRecorded, 1},
		{"2024-03-06", QualityAssurance, Open, 0}, {"2024-03-07", QualityAssurance, NotRecorded, 1},
	} {
		s := at(t, i, c.day, c.step)
		assert.Equal(t, c.pace, s.Pace, "%v on %v", c.step, c.day)
		assert.Equal(t, c.days, s.WorkingDays, "%v on %v", c.step, c.day)
	}
	// The final report is not recorded: that its own last day has passed does not
	// close the provider's time. Recorded, it does, five working days after.
	final := i
	final.FinalReceived = on("2024-04-16")
	assert.Equal(t, Open, at(t, final, "2024-04-23", ComplaintEnds).Pace)
	assert.Equal(t, Closed, at(t, final, "2024-04-24", ComplaintEnds).Pace)
	// So with comments, where no draft is recorded: sent after the day that rests on
	// the draft's last day, 3 April, they may still be in time.
	undrafted := visit(judgement.Full, "2024-02-27", "2024-02-28")
	assert.Equal(t, NotRecorded, at(t, undrafted, "2024-04-04", CommentsEnd).Pace)
	for _, c := range []struct {
		sent string
		pace Pace
	}{{"2024-04-02", Early}, {"2024-04-03", OnTime}, {"2024-04-04", NotRecorded}} {
		undrafted.CommentsSent = on(c.sent)
		assert.Equal(t, c.pace, at(t, undrafted, "2024-06-01", CommentsEnd).Pace, c.sent)
	}
	// A record that does not follow the report says nothing of its steps, nor
	// does one that has a later step only.
	assert.Equal(t, NotRecorded, at(t, visit(judgement.Full, "2024-02-27", "2024-02-28"), "2024-06-01", Publication).Pace)
	i = visit(judgement.Full, "2024-02-27", "2024-02-28")
	i.Published = on("2024-04-15")
	assert.Equal(t, NotRecorded, at(t, i, "2024-06-01", FinalReport).Pace)
	assert.Equal(t, NotRecorded, at(t, i, "2024-06-01", DraftReport).Pace)
}

// The last day to comment runs from receipt of the draft, and moves with it.
func TestProgressComments(t *testing.T) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	assert.Equal(t, on("2024-04-03"), at(t, i, "2024-03-01", CommentsEnd).Date)
	i.DraftReceived = on("2024-03-28")
	s := at(t, i, "2024-03-28", CommentsEnd)
	assert.Equal(t, on("2024-04-08"), s.Date)
	assert.Equal(t, i.DraftReceived, s.From)
	assert.Equal(t, on("2024-04-03"), at(t, i, "2024-03-27", CommentsEnd).Date, "the draft has not come")
	i.CommentsSent = on("2024-04-09")
	s = at(t, i, "2024-05-01", CommentsEnd)
	assert.Equal(t, Late, s.Pace)
	assert.Equal(t, 1, s.WorkingDays)
}

func TestProgressComplaint(t *testing.T) {
	for _, c := range []struct {
		issued, received, published string
		last, earlier               string
	}{
		{"2024-04-10", "2024-04-12", "", "2024-04-19", "2024-04-17"},
		{"2024-04-10", "2024-04-12", "2024-04-22", "2024-04-19", "2024-04-17"},
		{"2024-04-10", "2024-04-12", "2024-04-20", "2024-04-19", "2024-04-17"},
		{"2024-04-10", "2024-04-12", "2024-04-19", "2024-04-18", "2024-04-17"}, // before publication
		{"2024-04-10", "2024-04-12", "2024-04-18", "2024-04-17", ""},
		{"2024-04-10", "2024-04-12", "2024-04-15", "2024-04-14", ""},
		{"", "", "2024-04-15", "2024-04-14", ""},
		{"", "2024-04-12", "", "2024-04-19", ""},
	} {
		i := visit(judgement.Full, "2024-02-27", "2024-02-28")
		i.FinalIssued, i.FinalReceived, i.Published = on(c.issued), on(c.received), on(c.published)
		s := at(t, i, "2024-05-01", ComplaintEnds)
		assert.Equal(t, on(c.last), s.Date, c)
		assert.Equal(t, on(c.earlier), s.Earlier, c)
		assert.Equal(t, Closed, s.Pace)
	}
	// Not yet published on the day asked about.
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	i.FinalReceived, i.Published = on("2024-04-12"), on("2024-04-15")
	assert.Equal(t, on("2024-04-19"), at(t, i, "2024-04-14", ComplaintEnds).Date)
	assert.Equal(t, on("2024-04-14"), at(t, i, "2024-04-15", ComplaintEnds).Date)
}

// The text of 2026: a complaint is made when the draft is received.
func TestProgressComplaint2026(t *testing.T) {
	i := visit(judgement.Full, "2026-06-29", "2026-06-30")
	p, err := InProgress(i, on("2026-08-01"))
	require.NoError(t, err)
	_, ok := p.At(ComplaintEnds)
	assert.False(t, ok, "the draft has not come")
	i.DraftReceived = on("2026-07-20")
	s := at(t, i, "2026-08-01", ComplaintEnds)
	assert.Equal(t, i.DraftReceived, s.Opens)
	assert.True(t, s.Date.IsZero())
	assert.Equal(t, Open, s.Pace)
	assert.Equal(t, rule.May, s.Strength)
}

func TestProgressErrors(t *testing.T) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	_, err := InProgress(i, calendar.Date{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	_, err = InProgress(judgement.Inspection{}, on("2024-03-01"))
	assert.ErrorIs(t, err, ErrMissing)
	closed, err := calendar.England().With(on("2024-03-21"))
	require.NoError(t, err)
	p, err := InProgressWith(i, on("2024-03-01"), TimelineOptions{WorkingDays: closed})
	require.NoError(t, err)
	s, _ := p.At(DraftReport)
	assert.Equal(t, on("2024-03-26"), s.Date)
}

func TestProgressJSON(t *testing.T) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	i.DraftReceived = on("2024-03-20")
	p, err := InProgress(i, on("2024-04-01"))
	require.NoError(t, err)
	text, err := json.Marshal(p)
	require.NoError(t, err)
	var got struct{ Steps []map[string]any }
	require.NoError(t, json.Unmarshal(text, &got))
	require.Len(t, got.Steps, 7)
	assert.Equal(t, "draft report", got.Steps[2]["what"])
	assert.Equal(t, "early", got.Steps[2]["pace"])
	assert.Equal(t, "2024-03-20", got.Steps[2]["done"])
	assert.EqualValues(t, -3, got.Steps[2]["workingDays"])
	var back ReportProgress
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, p.Steps, back.Steps)
}

func TestLastDays(t *testing.T) {
	for from, want := range map[string]string{"2024-03-20": "2024-03-27", "2024-03-21": "2024-03-28",
		"2024-03-22": "2024-04-02", "2024-03-23": "2024-04-02", "2024-12-24": "2025-01-03"} {
		l, err := LastDayToComment(on(from))
		require.NoError(t, err)
		assert.Equal(t, on(want), l.Date, from)
		l, err = LastDayToComplain(on(from))
		require.NoError(t, err)
		assert.Equal(t, on(want), l.Date, from)
	}
	l, err := LastDayToComment(on("2028-12-28"))
	require.NoError(t, err)
	assert.True(t, l.Provisional)

	_, err = LastDayToComment(on("2020-09-01"))
	assert.NoError(t, err)
	_, err = LastDayToComment(on("2020-08-31"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = LastDayToComplain(on("2026-06-28"))
	assert.NoError(t, err)
	_, err = LastDayToComplain(on("2026-06-29"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = LastDayToComplain(on("1900-01-01"))
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = LastDayToComment(calendar.Date{})
	assert.ErrorIs(t, err, calendar.ErrNoDate)
	_, err = LastDayToComment(on("2100-12-31"))
	assert.ErrorIs(t, err, calendar.ErrRange)
}

func TestPaceText(t *testing.T) {
	for p := NotRecorded; p <= Closed; p++ {
		text, err := p.MarshalText()
		require.NoError(t, err)
		assert.NotEmpty(t, text)
		var back Pace
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, p, back)
		parsed, err := ParsePace(p.String())
		require.NoError(t, err)
		assert.Equal(t, p, parsed)
	}
	var p Pace
	assert.ErrorIs(t, p.UnmarshalText([]byte("On time")), rule.ErrUnknown)
}

// LateSteps tells of the late steps what InProgress tells, and nothing else.
func TestLateStepsAreThoseInProgress(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	late := 0
	for range 20_000 {
		first := on("2016-01-01").AddDays(r.IntN(4200))
		days := func(n int) calendar.Date {
			if r.IntN(3) == 0 {
				return calendar.Date{}
			}
			return first.AddDays(r.IntN(n))
		}
		i := judgement.Inspection{
			Type: judgement.InspectionType(1 + r.IntN(4)), First: first, Last: days(3), Feedback: days(5), DraftReceived: days(60),
			CommentsSent: days(70), FinalIssued: days(80), FinalReceived: days(90), Published: days(100),
		}
		asked := first.AddDays(r.IntN(150))
		p, wantErr := InProgress(i, asked)
		timeline, got, err := LateSteps(i, asked, TimelineOptions{})
		require.Equal(t, wantErr, err)
		require.Equal(t, p.Timeline, timeline)
		want := slices.DeleteFunc(p.Steps, func(s StepProgress) bool { return s.Pace != Late })
		require.True(t, slices.Equal(want, got), "%v: want %v, got %v", i, want, got)
		late += len(got)
	}
	assert.Greater(t, late, 1000)
}

func FuzzInProgress(f *testing.F) {
	f.Add(uint8(1), 0, 1, 1, 20, 40, 41, 42, 50)
	f.Fuzz(func(t *testing.T, typ uint8, first, last, draft, comments, issued, received, published, day int) {
		base := on("2024-01-01")
		i := judgement.Inspection{Type: judgement.InspectionType(typ), First: base.AddDays(first), Last: base.AddDays(last),
			DraftReceived: base.AddDays(draft), CommentsSent: base.AddDays(comments), FinalIssued: base.AddDays(issued),
			FinalReceived: base.AddDays(received), Published: base.AddDays(published)}
		asked := base.AddDays(day)
		p, err := InProgress(i, asked)
		if err != nil {
			return
		}
		for _, s := range p.Steps {
			if s.Done.After(asked) {
				t.Fatalf("%v has not happened by %v", s, asked)
			}
			if s.What == ComplaintEnds && p.Timeline.Edition < rule.SCCIF2026 && !s.Date.Before(i.Published) && !i.Published.After(asked) {
				t.Fatalf("%v lies after publication on %v", s, i.Published)
			}
		}
	})
}

func BenchmarkInProgress(b *testing.B) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	i.DraftReceived = on("2024-03-20")
	day := on("2024-04-01")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := InProgress(i, day); err != nil {
			b.Fatal(err)
		}
	}
}

// The record follows the report where any earlier step of it is recorded.
func TestProgressFollows(t *testing.T) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	i.FinalIssued = on("2024-04-10")
	assert.Equal(t, Overrun, at(t, i, "2024-06-01", Publication).Pace)
	assert.Equal(t, NotRecorded, at(t, i, "2024-06-01", DraftReport).Pace)
}
