package schedule_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	. "github.com/sccif/sccif-go/schedule"
)

// on reads a date; "" is no date.
func on(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	return calendar.MustParseDate(s)
}

func visit(typ judgement.InspectionType, first, last string) judgement.Inspection {
	return judgement.Inspection{Type: typ, First: on(first), Last: on(last)}
}

// dated gives a timeline's days by step, "opens/closes" where it has both.
func dated(t *testing.T, i judgement.Inspection) map[string]string {
	t.Helper()
	line, err := Timeline(i)
	require.NoError(t, err)
	return datesOf(line)
}

func datesOf(line ReportTimeline) map[string]string {
	days := map[string]string{}
	for _, m := range line.Milestones {
		day := m.Date.String()
		if !m.Opens.IsZero() {
			day = m.Opens.String() + "/" + day
		}
		days[m.What.String()] = day
	}
	return days
}

// Counted by hand on a calendar.
func TestTimelineDates(t *testing.T) {
	for name, c := range map[string]struct {
		inspection judgement.Inspection
		want       map[string]string
	}{
		"full, over Easter": {visit(judgement.Full, "2024-02-27", "2024-02-28"), map[string]string{
			"evidence scanned": "2024-03-06", "quality assurance": "2024-03-01/2024-03-06",
			"draft report": "2024-03-25", "comments": "2024-04-03", "final report": "2024-04-12",
			"complaint": "2024-04-19", "publication": "2024-04-24"}},
		"full, a day earlier": {visit(judgement.Full, "2024-02-26", "2024-02-27"), map[string]string{
			"evidence scanned": "2024-03-05", "quality assurance": "2024-02-29/2024-03-05",
			"draft report": "2024-03-22", "comments": "2024-04-02", "final report": "2024-04-11",
			"complaint": "2024-04-18", "publication": "2024-04-23"}},
		"full, a day later": {visit(judgement.Full, "2024-02-28", "2024-02-29"), map[string]string{
			"evidence scanned": "2024-03-07", "quality assurance": "2024-03-04/2024-03-07",
			"draft report": "2024-03-26", "comments": "2024-04-04", "final report": "2024-04-15",
			"complaint": "2024-04-22", "publication": "2024-04-25"}},
		"full, over Christmas": {visit(judgement.Full, "2024-12-11", "2024-12-12"), map[string]string{
			"evidence scanned": "2024-12-19", "quality assurance": "2024-12-16/2024-12-19",
			"draft report": "2025-01-10", "comments": "2025-01-17", "final report": "2025-01-28",
			"complaint": "2025-02-04", "publication": "2025-02-07"}},
		"ends on a Saturday": {visit(judgement.Full, "2024-06-07", "2024-06-08"), map[string]string{
			"evidence scanned": "2024-06-14", "quality assurance": "2024-06-11/2024-06-14",
			"draft report": "2024-07-03", "comments": "2024-07-10", "final report": "2024-07-19",
			"complaint": "2024-07-26", "publication": "2024-07-31"}},
		"assurance": {visit(judgement.Assurance, "2024-09-03", "2024-09-04"), map[string]string{
			"evidence scanned": "2024-09-11", "quality assurance": "2024-09-05/2024-09-11",
			"draft report": "2024-09-30", "comments": "2024-10-07", "final report": "2024-10-16",
			"complaint": "2024-10-23", "publication": "2024-10-28"}},
		// No table is given for monitoring visits, so no days of quality assurance.
		"monitoring": {visit(judgement.Monitoring, "2024-02-28", "2024-02-28"), map[string]string{
			"evidence scanned": "2024-03-06",
			"draft report":     "2024-03-25", "comments": "2024-04-03", "final report": "2024-04-12",
			"complaint": "2024-04-19", "publication": "2024-04-24"}},
		"full of 2017": {visit(judgement.Full, "2017-06-06", "2017-06-07"), map[string]string{
			"evidence scanned": "2017-06-14", "publication": "2017-07-17"}},
		"monitoring of 2017": {visit(judgement.Monitoring, "2017-06-07", "2017-06-07"), map[string]string{
			"evidence scanned": "2017-06-14", "publication": "2017-07-17"}},
		"interim of 2017": {visit(judgement.Interim, "2017-10-02", "2017-10-02"), map[string]string{
			"evidence scanned": "2017-10-09", "draft report": "2017-10-19", "comments": "2017-10-26",
			"publication": "2017-11-09"}},
		"last day of the edition of 2017": {visit(judgement.Full, "2020-08-31", "2020-08-31"), map[string]string{
			"evidence scanned": "2020-09-07", "publication": "2020-10-08"}},
		"first day of the edition of 2020": {visit(judgement.AssuranceVisit, "2020-09-01", "2020-09-01"), map[string]string{
			"evidence scanned": "2020-09-08", "draft report": "2020-09-25", "comments": "2020-10-02",
			"final report": "2020-10-13", "complaint": "2020-10-20", "publication": "2020-10-23"}},
		"last day before the text of 2026": {visit(judgement.Full, "2026-06-28", "2026-06-29"), map[string]string{
			"evidence scanned": "2026-07-06", "quality assurance": "2026-07-01/2026-07-06",
			"draft report": "2026-07-23", "comments": "2026-07-30", "final report": "2026-08-10",
			"complaint": "2026-08-17", "publication": "2026-08-20"}},
		"first day of the text of 2026": {visit(judgement.Full, "2026-06-29", "2026-06-29"), map[string]string{
			"evidence scanned": "2026-07-06",
			"draft report":     "2026-07-23", "comments": "2026-07-30", "final report": "2026-08-10"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, dated(t, c.inspection))
		})
	}
}

// The limits run from the day of feedback, scanning from the last day on site
// (SCCIF 2023, End of the inspection and feedback; How inspectors record the
// evidence).
func TestTimelineFeedbackLater(t *testing.T) {
	i := visit(judgement.Full, "2024-02-26", "2024-02-27")
	i.Feedback = on("2024-02-28")
	line, err := Timeline(i)
	require.NoError(t, err)
	assert.Equal(t, on("2024-02-28"), line.End)
	assert.Equal(t, on("2024-03-25"), line.On(DraftReport))
	assert.Equal(t, on("2024-03-05"), line.On(EvidenceScanned))
	assert.False(t, line.Estimated)

	i.Last = calendar.Date{}
	line, err = Timeline(i)
	require.NoError(t, err)
	m, _ := line.At(EvidenceScanned)
	assert.True(t, m.Estimated, "the last day on site is not known")
	assert.Equal(t, on("2024-03-04"), m.Date)
	m, _ = line.At(DraftReport)
	assert.False(t, m.Estimated, "the day of feedback is")
}

func TestTimelineEstimated(t *testing.T) {
	line, err := Timeline(visit(judgement.Full, "2024-02-28", ""))
	require.NoError(t, err)
	assert.True(t, line.Estimated)
	assert.Equal(t, on("2024-03-25"), line.On(DraftReport))
	for _, m := range line.Milestones {
		assert.True(t, m.Estimated, m.What)
		assert.Zero(t, m.Day, m.What)
	}

	i := visit(judgement.Full, "2024-02-28", "")
	i.DraftReceived, i.FinalReceived = on("2024-03-20"), on("2024-04-10")
	line, err = Timeline(i)
	require.NoError(t, err)
	for _, m := range line.Milestones {
		assert.Equal(t, m.What != CommentsEnd && m.What != ComplaintEnds, m.Estimated, m.What)
	}
}

// The tables as published: the full table supposes an end on day 3, that of
// assurance inspections on day 2 (SCCIF 2023, Timeframe; Assurance inspections:
// timeline).
func TestTimelineReproducesTheTables(t *testing.T) {
	full := map[string]int{"quality assurance": 8, "draft report": 21, "comments": 26,
		"final report": 33, "complaint": 38, "publication": 41, "evidence scanned": 8}
	assurance := map[string]int{"quality assurance": 7, "draft report": 20, "comments": 25,
		"final report": 32, "complaint": 37, "publication": 40, "evidence scanned": 7}
	for _, c := range []struct {
		typ         judgement.InspectionType
		first, last string
		moved       int
		table       map[string]int
	}{
		{judgement.Full, "2024-02-27", "2024-02-28", 0, full},
		{judgement.Full, "2024-12-19", "2024-12-20", 0, full},
		{judgement.Full, "2024-12-24", "2024-12-27", 0, full},
		{judgement.Full, "2024-02-27", "2024-02-27", -1, full},
		{judgement.Full, "2024-02-27", "2024-02-29", 1, full},
		{judgement.Full, "2024-02-27", "2024-03-01", 2, full},
		{judgement.Full, "2024-02-29", "2024-03-05", 2, full},
		{judgement.Assurance, "2024-09-03", "2024-09-04", 0, assurance},
		{judgement.Assurance, "2024-09-06", "2024-09-09", 0, assurance},
		{judgement.Assurance, "2024-09-03", "2024-09-03", -1, assurance},
		{judgement.Assurance, "2024-09-03", "2024-09-05", 1, assurance},
	} {
		line, err := Timeline(visit(c.typ, c.first, c.last))
		require.NoError(t, err)
		require.Len(t, line.Milestones, 7)
		for _, m := range line.Milestones {
			assert.Equal(t, c.table[m.What.String()]+c.moved, m.Day, "%v %v to %v: %v", c.typ, c.first, c.last, m.What)
		}
	}
}

func TestTable(t *testing.T) {
	rows := func(typ judgement.InspectionType, first, last string) []TableRow {
		line, err := Timeline(visit(typ, first, last))
		require.NoError(t, err)
		return line.Table()
	}
	// As published.
	assert.Equal(t, []TableRow{
		{"preparation", 1, 1}, {"first day on site", 2, 2}, {"end of the inspection", 3, 3}, {"drafting", 4, 4},
		{"quality assurance", 5, 8}, {"draft report", 21, 21}, {"comments", 26, 26}, {"final report", 33, 33},
		{"complaint", 38, 38}, {"publication", 41, 41},
	}, rows(judgement.Full, "2024-02-27", "2024-02-28"))
	assert.Equal(t, []TableRow{
		{"preparation", 1, 1}, {"first day on site", 1, 1}, {"end of the inspection", 2, 2}, {"drafting", 2, 2},
		{"quality assurance", 3, 7}, {"draft report", 20, 20}, {"comments", 25, 25}, {"final report", 32, 32},
		{"complaint", 37, 37}, {"publication", 40, 40},
	}, rows(judgement.Assurance, "2024-09-03", "2024-09-04"))
	// Four days on site move what follows by two; one day, the other way.
	assert.Equal(t, []TableRow{
		{"preparation", 1, 1}, {"first day on site", 2, 2}, {"end of the inspection", 5, 5}, {"drafting", 6, 6},
		{"quality assurance", 7, 10}, {"draft report", 23, 23}, {"comments", 28, 28}, {"final report", 35, 35},
		{"complaint", 40, 40}, {"publication", 43, 43},
	}, rows(judgement.Full, "2024-02-27", "2024-03-01"))
	assert.Equal(t, []TableRow{
		{"preparation", 1, 1}, {"first day on site", 1, 1}, {"end of the inspection", 1, 1}, {"drafting", 1, 1},
		{"quality assurance", 2, 6}, {"draft report", 19, 19}, {"comments", 24, 24}, {"final report", 31, 31},
		{"complaint", 36, 36}, {"publication", 39, 39},
	}, rows(judgement.Assurance, "2024-09-03", "2024-09-03"))
	assert.Empty(t, rows(judgement.Full, "2024-02-27", ""))
	assert.Empty(t, rows(judgement.Monitoring, "2024-02-27", "2024-02-27"))
	assert.Empty(t, rows(judgement.Full, "2026-06-29", "2026-06-29"))
	assert.Empty(t, rows(judgement.Assurance, "2022-03-31", "2022-03-31"))
	assert.Len(t, rows(judgement.Assurance, "2022-04-01", "2022-04-01"), 10)
}

// Each table's own numbers agree with the limits in words.
func TestTablesAgreeWithLimits(t *testing.T) {
	for _, e := range []rule.Edition{rule.SCCIF2022, rule.SCCIF2023} {
		for _, id := range []rule.ID{rule.TimelineFull, rule.TimelineAssurance} {
			table, ok := id.Under(e)
			require.True(t, ok)
			limit := func(id rule.ID) int {
				v, _ := id.Under(e)
				require.Equal(t, rule.WorkingDays, v.Limit.Unit)
				return v.Limit.N
			}
			day := func(name string) int { return table.Figure(name).N }
			end := day("end of the inspection")
			assert.Equal(t, day("draft report"), end+limit(rule.TimelineDraft18))
			assert.Equal(t, day("comments"), day("draft report")+limit(rule.TimelineComments5))
			assert.Equal(t, day("final report"), end+limit(rule.TimelineFinal30))
			assert.Equal(t, day("complaint"), day("final report")+limit(rule.TimelineComplaint5))
			assert.Equal(t, day("publication"), end+limit(rule.TimelinePublish38))
		}
	}
}

func TestTimelineFromReceipt(t *testing.T) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	i.DraftReceived = on("2024-03-20")
	line, err := Timeline(i)
	require.NoError(t, err)
	// 21, 22, 25, 26, 27 March.
	assert.Equal(t, on("2024-03-27"), line.On(CommentsEnd))
	assert.Equal(t, on("2024-04-19"), line.On(ComplaintEnds))

	for _, c := range []struct{ issued, received, last, earlier string }{
		{"2024-04-10", "", "2024-04-17", ""},
		{"", "2024-04-10", "2024-04-17", ""},
		{"2024-04-10", "2024-04-10", "2024-04-17", ""},
		{"2024-04-10", "2024-04-11", "2024-04-18", "2024-04-17"},
		{"2024-04-11", "2024-04-10", "2024-04-18", "2024-04-17"}, // odd, and kept as it is
		{"2024-04-12", "2024-04-13", "2024-04-19", ""},           // received on a Saturday: no difference
	} {
		i.FinalIssued, i.FinalReceived = on(c.issued), on(c.received)
		line, err = Timeline(i)
		require.NoError(t, err)
		m, _ := line.At(ComplaintEnds)
		assert.Equal(t, on(c.last), m.Date, c)
		assert.Equal(t, on(c.earlier), m.Earlier, c)
		assert.Equal(t, on("2024-04-24"), line.On(Publication), c)
	}
}

// A complaint comes before publication: published on or before the last day, the day
// before publication is the last, also where the day of the final report is not known.
func TestTimelineComplaintBeforePublication(t *testing.T) {
	for _, c := range []struct{ issued, received, published, last, earlier string }{
		{"2024-04-10", "2024-04-12", "", "2024-04-19", "2024-04-17"},
		{"2024-04-10", "2024-04-12", "2024-04-20", "2024-04-19", "2024-04-17"},
		{"2024-04-10", "2024-04-12", "2024-04-19", "2024-04-18", "2024-04-17"},
		{"2024-04-10", "2024-04-12", "2024-04-18", "2024-04-17", ""},
		{"", "2024-04-12", "2024-04-15", "2024-04-14", ""},
		{"2024-04-12", "", "2024-04-22", "2024-04-19", ""},
		{"", "", "2024-04-15", "2024-04-14", ""},
		{"", "", "2024-04-19", "2024-04-18", ""},
		{"", "", "2024-04-20", "2024-04-19", ""},
	} {
		i := visit(judgement.Full, "2024-02-27", "2024-02-28")
		i.FinalIssued, i.FinalReceived, i.Published = on(c.issued), on(c.received), on(c.published)
		line, err := Timeline(i)
		require.NoError(t, err)
		m, _ := line.At(ComplaintEnds)
		assert.Equal(t, on(c.last), m.Date, c)
		assert.Equal(t, on(c.earlier), m.Earlier, c)
		if !m.Earlier.IsZero() {
			assert.Contains(t, reasons(line)[rule.TimelineComplaintWindow].Text, "17 April 2024 and 19 April 2024; the later is the provider's")
		}
	}
	// A day that no bank holiday moves is not provisional.
	i := visit(judgement.Full, "2028-11-20", "2028-11-20")
	i.FinalReceived = on("2028-12-27")
	line, err := TimelineWith(i, TimelineOptions{Edition: rule.SCCIF2023})
	require.NoError(t, err)
	m, _ := line.At(ComplaintEnds)
	assert.True(t, m.Provisional)
	i.Published = on("2028-12-29")
	line, err = TimelineWith(i, TimelineOptions{Edition: rule.SCCIF2023})
	require.NoError(t, err)
	m, _ = line.At(ComplaintEnds)
	assert.Equal(t, [...]any{on("2028-12-28"), false}, [...]any{m.Date, m.Provisional})
}

func TestTimelineErrors(t *testing.T) {
	incomplete := visit(judgement.Full, "2024-02-27", "2024-02-28")
	incomplete.Incomplete = rule.Yes
	feedback := visit(judgement.Full, "2024-02-27", "2024-02-28")
	feedback.Feedback = on("2024-02-27")
	feedbackOnly := visit(judgement.Full, "2024-02-27", "")
	feedbackOnly.Feedback = on("2024-02-26")
	for name, c := range map[string]struct {
		i      judgement.Inspection
		target error
		says   string
	}{
		"no type":              {visit(0, "2024-02-27", "2024-02-28"), ErrMissing, "type"},
		"no type known":        {visit(77, "2024-02-27", "2024-02-28"), ErrMissing, "type"},
		"no first day":         {visit(judgement.Full, "", "2024-02-28"), ErrMissing, "first"},
		"last before first":    {visit(judgement.Full, "2024-02-28", "2024-02-27"), ErrOrder, "2024-02-27"},
		"feedback before last": {feedback, ErrOrder, "feedback 2024-02-27"},
		"feedback too early":   {feedbackOnly, ErrOrder, "feedback 2024-02-26"},
		"incomplete":           {incomplete, ErrIncomplete, "schedule.incomplete"},
		"before 2017":          {visit(judgement.Full, "2017-03-31", "2017-04-03"), rule.ErrNotCovered, "2017-03-31"},
		"before 2011":          {visit(judgement.Full, "2011-03-31", "2011-03-31"), rule.ErrNotCovered, "2011-03-31"},
		"beyond the calendar":  {visit(judgement.Full, "2100-12-20", "2100-12-20"), calendar.ErrRange, "2100-12-20"},
		"far beyond":           {visit(judgement.Monitoring, "2500-01-01", "2500-01-01"), calendar.ErrRange, "2500-01-01"},
	} {
		t.Run(name, func(t *testing.T) {
			line, err := Timeline(c.i)
			require.ErrorIs(t, err, c.target)
			assert.ErrorContains(t, err, c.says)
			assert.Empty(t, line.Milestones)
			assert.Empty(t, slices.Collect(line.Reasons()))
		})
	}
	_, err := Timeline(visit(judgement.Full, "2017-04-01", "2017-04-01"))
	assert.NoError(t, err)
	incomplete.Feedback = on("2024-03-20")
	line, err := Timeline(incomplete)
	require.NoError(t, err, "feedback has ended it")
	assert.Equal(t, on("2024-03-20"), line.End)
	_, err = TimelineWith(visit(judgement.Full, "2024-02-27", "2024-02-28"), TimelineOptions{Edition: rule.Framework2015})
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = TimelineWith(visit(judgement.Full, "2024-02-27", "2024-02-28"), TimelineOptions{Edition: rule.Proposed2013})
	assert.ErrorIs(t, err, rule.ErrNotCovered)
	_, err = TimelineWith(visit(judgement.Full, "2024-02-27", "2024-02-28"), TimelineOptions{WorkingDays: new(calendar.WorkingDays)})
	assert.ErrorIs(t, err, calendar.ErrNoCalendar)
}

func TestTimelineVariants(t *testing.T) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")

	closed, err := calendar.England().With(on("2024-03-28"), on("2024-04-02"))
	require.NoError(t, err)
	line, err := TimelineWith(i, TimelineOptions{WorkingDays: closed})
	require.NoError(t, err)
	assert.Equal(t, on("2024-03-25"), line.On(DraftReport))
	assert.Equal(t, on("2024-04-05"), line.On(CommentsEnd))
	assert.Equal(t, on("2024-04-16"), line.On(FinalReport))

	line, err = TimelineWith(i, TimelineOptions{Edition: rule.SCCIF2026})
	require.NoError(t, err)
	assert.Equal(t, rule.SCCIF2026, line.Edition)
	assert.Equal(t, on("2024-04-12"), line.On(FinalReport))
	assert.True(t, line.On(Publication).IsZero())
	assert.True(t, line.On(ComplaintEnds).IsZero())

	line, err = TimelineWith(i, TimelineOptions{Edition: rule.SCCIF2017})
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"evidence scanned": "2024-03-06", "publication": "2024-04-10"}, datesOf(line))
}

// Bank holidays are confirmed through 2028.
func TestTimelineProvisional(t *testing.T) {
	line, err := Timeline(visit(judgement.Full, "2028-11-30", "2028-12-01"))
	require.NoError(t, err)
	got := map[Step]bool{}
	for _, m := range line.Milestones {
		got[m.What] = m.Provisional
	}
	// 28 December is the 17th working day after, the 29th the 18th and last
	// working day of 2028.
	assert.False(t, got[DraftReport])
	assert.Equal(t, on("2028-12-29"), line.On(DraftReport))
	assert.True(t, got[CommentsEnd])
	assert.True(t, got[FinalReport])

	line, err = Timeline(visit(judgement.Full, "2028-12-01", "2028-12-04"))
	require.NoError(t, err)
	m, _ := line.At(DraftReport)
	assert.True(t, m.Provisional)
}

// A plain walk over the days is the reference.
func TestTimelineAgainstAWalk(t *testing.T) {
	england := calendar.England()
	walk := func(d calendar.Date, n int) calendar.Date {
		for n > 0 {
			d = d.AddDays(1)
			if working, err := england.IsWorkingDay(d); err == nil && working {
				n--
			}
		}
		return d
	}
	for d := on("2022-04-01"); d.Before(on("2026-06-01")); d = d.AddDays(1) {
		line, err := Timeline(judgement.Inspection{Type: judgement.Full, First: d, Last: d.AddDays(1)})
		require.NoError(t, err)
		end := d.AddDays(1)
		draft, final := walk(end, 18), walk(end, 30)
		require.Equal(t, draft, line.On(DraftReport), d)
		require.Equal(t, walk(draft, 5), line.On(CommentsEnd), d)
		require.Equal(t, final, line.On(FinalReport), d)
		require.Equal(t, walk(final, 5), line.On(ComplaintEnds), d)
		require.Equal(t, walk(end, 38), line.On(Publication), d)
	}
}

func TestTimelineJSON(t *testing.T) {
	i := visit(judgement.Assurance, "2024-09-03", "2024-09-04")
	line, err := Timeline(i)
	require.NoError(t, err)
	line.Inspection = 3
	text, err := json.Marshal(line)
	require.NoError(t, err)
	var got struct {
		Inspection int
		Type, End  string
		Milestones []map[string]any
	}
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Equal(t, 3, got.Inspection)
	assert.Equal(t, "assurance", got.Type)
	assert.Equal(t, "2024-09-04", got.End)
	require.Len(t, got.Milestones, 7)
	draft := got.Milestones[2]
	for name, want := range map[string]any{"rule": "timeline.draft-18", "what": "draft report",
		"date": "2024-09-30", "provisional": false, "estimated": false} {
		assert.Equal(t, want, draft[name], name)
	}
	var back ReportTimeline
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, line.Milestones, back.Milestones)
}

// The texts of 2023 and 2026 differ on publication and complaints, and the day of
// the change is known only to lie between them.
func TestTimelinePending(t *testing.T) {
	for first, want := range map[string][]Step{
		"2023-09-08": nil,
		"2023-09-09": {QualityAssurance, ComplaintEnds, Publication},
		"2026-06-28": {QualityAssurance, ComplaintEnds, Publication},
		"2026-06-29": nil,
	} {
		line, err := Timeline(visit(judgement.Full, first, first))
		require.NoError(t, err)
		var pending []Step
		for _, m := range line.Milestones {
			if !m.Pending.IsZero() {
				assert.Equal(t, on("2023-09-09"), m.Pending)
				pending = append(pending, m.What)
			}
		}
		assert.Equal(t, want, pending, first)
		assert.Equal(t, len(want) > 0, !line.Because(Publication).Pending.IsZero(), first)
		says := line.Because(Publication).Caveat()
		if len(want) > 0 {
			assert.Contains(t, says, "read as before the change of some day from 9 September 2023 to 29 June 2026, since which: The text no longer gives a limit", first)
		} else {
			assert.Empty(t, says, first)
		}

		named, err := TimelineWith(visit(judgement.Full, first, first), TimelineOptions{Edition: rule.SCCIF2023})
		require.NoError(t, err)
		for f := range named.Reasons() {
			assert.Zero(t, f.Pending)
		}
	}
}

func reasons(line ReportTimeline) map[rule.ID]rule.Finding {
	found := map[rule.ID]rule.Finding{}
	for f := range line.Reasons() {
		if _, ok := found[f.Rule]; !ok {
			found[f.Rule] = f
		}
	}
	return found
}

func TestTimelineReasons(t *testing.T) {
	i := visit(judgement.Full, "2023-06-26", "2023-06-27")
	i.Feedback = on("2023-06-28")
	i.FinalIssued, i.FinalReceived, i.Published = on("2023-08-01"), on("2023-08-02"), on("2023-08-09")
	line, err := Timeline(i)
	require.NoError(t, err)
	got := reasons(line)
	for id, want := range map[rule.ID]string{
		rule.TimelineEndOfInspection: "The day of feedback, 28 June 2023, ends the inspection",
		rule.TimelineFeedbackLater:   "limits run from 28 June 2023 and the scanning of evidence from 27 June 2023",
		rule.TimelineTableBasis:      "ends on day 3; this one ended on day 4, so they move 1 later",
		rule.TimelineFull:            "from 30 June 2023 to 5 July 2023",
		rule.TimelineEvidence5:       "within 5 working days of the last day on site, 27 June 2023, so by the end of 4 July 2023",
		rule.TimelineDraft18:         "within 18 working days of the end of the inspection, 28 June 2023, so by the end of 24 July 2023",
		rule.TimelineComments5:       "within 5 working days of the last day for the draft, 24 July 2023",
		rule.TimelineFinal30:         "within 30 working days",
		rule.TimelineComplaint5:      "within 5 working days of the receipt of the final report, 2 August 2023, so by the end of 9 August 2023, and before publication on 9 August 2023, so by the end of 8 August 2023",
		rule.TimelinePublish38:       "within 38 working days",
		rule.TimelineComplaintWindow: "A formal complaint has to come before the report is published; the report was published on 9 August 2023, so that day and those after it were too late",
	} {
		assert.Equal(t, rule.Applied, got[id].Outcome, id)
		assert.Contains(t, got[id].Text, want, id)
		assert.NotEmpty(t, got[id].Section, id)
	}
	assert.Len(t, got, 11)
	assert.Equal(t, []rule.Fact{{Name: "end of the inspection", Value: "2023-06-28"}, {Name: "limit", Value: "18 working days"}},
		got[rule.TimelineDraft18].Facts)
	for id := range line.Trace().Rules().All() {
		assert.Equal(t, got[id].Outcome, line.Trace().Outcome(id), id)
	}
	assert.Equal(t, 11, line.Trace().Rules().Len())
	for range line.Reasons() {
		break // an early stop is no trouble
	}

	i = visit(judgement.Full, "2023-06-27", "")
	i.DraftReceived, i.FinalIssued = on("2023-07-20"), on("2023-08-01")
	line, err = Timeline(i)
	require.NoError(t, err)
	got = reasons(line)
	assert.Equal(t, []string{"last", "feedback"}, got[rule.TimelineEndOfInspection].Missing)
	assert.Equal(t, rule.Undecided, got[rule.TimelineFeedbackLater].Outcome)
	assert.Contains(t, got[rule.TimelineTableBasis].Text, "is not known")
	assert.Contains(t, got[rule.TimelineComments5].Text, "receipt of the draft, 20 July 2023")
	assert.Contains(t, got[rule.TimelineComplaint5].Text, "issue of the final report, 1 August 2023")
	assert.Equal(t, rule.NotApplied, got[rule.TimelineComplaintWindow].Outcome)

	i.Feedback = on("2023-06-29")
	line, err = Timeline(i)
	require.NoError(t, err)
	assert.Equal(t, []string{"last"}, reasons(line)[rule.TimelineFeedbackLater].Missing)

	line, err = Timeline(visit(judgement.Assurance, "2023-06-27", "2023-06-27"))
	require.NoError(t, err)
	got = reasons(line)
	assert.Contains(t, got[rule.TimelineTableBasis].Text, "day 2; this one ended on day 1, so they move 1 earlier")
	assert.Contains(t, got[rule.TimelineEndOfInspection].Text, "the last day on site, 27 June 2023, is taken")
	line, err = Timeline(visit(judgement.Assurance, "2023-06-27", "2023-06-28"))
	require.NoError(t, err)
	assert.Contains(t, reasons(line)[rule.TimelineTableBasis].Text, "as this one did")

	i = visit(judgement.Monitoring, "2023-06-27", "2023-06-27")
	i.Feedback = i.Last
	line, err = Timeline(i)
	require.NoError(t, err)
	got = reasons(line)
	assert.Equal(t, rule.Applied, got[rule.TimelineMonitoringSame].Outcome)
	assert.Equal(t, rule.NotApplied, got[rule.TimelineFeedbackLater].Outcome)
	assert.Zero(t, line.Because(QualityAssurance))
	assert.Zero(t, line.Because(0))
	assert.Zero(t, line.Because(99))

	line, err = Timeline(visit(judgement.Full, "2017-06-06", "2017-06-07"))
	require.NoError(t, err)
	got = reasons(line)
	assert.Equal(t, rule.Undecided, got[rule.TimelineDraft18].Outcome)
	assert.Contains(t, got[rule.TimelineDraft18].Text, "is not known under the SCCIF of April 2017")
	assert.Equal(t, rule.NotApplied, got[rule.TimelineFinal30].Outcome)

	line, err = Timeline(visit(judgement.Full, "2026-06-29", "2026-06-30"))
	require.NoError(t, err)
	got = reasons(line)
	assert.Equal(t, rule.Applied, got[rule.TimelineComplaint5].Outcome)
	assert.Equal(t, rule.May, got[rule.TimelineComplaint5].Strength)
	assert.Contains(t, got[rule.TimelineComplaint5].Text, "receives the draft report")
	assert.Equal(t, rule.NotApplied, got[rule.TimelinePublish38].Outcome)
	assert.Contains(t, got[rule.TimelinePublish38].Text, "SCCIF of 29 June 2026 gives no limit")
}

func TestStepText(t *testing.T) {
	names := map[Step]string{EvidenceScanned: "evidence scanned", QualityAssurance: "quality assurance",
		DraftReport: "draft report", CommentsEnd: "comments", FinalReport: "final report",
		ComplaintEnds: "complaint", Publication: "publication"}
	for s := range Step(255) {
		assert.Equal(t, names[s] != "", s.Valid(), uint8(s))
		if !s.Valid() {
			continue
		}
		assert.Equal(t, names[s], s.String())
		parsed, err := ParseStep(s.String())
		require.NoError(t, err)
		assert.Equal(t, s, parsed)
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back Step
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
	}
	var s Step
	assert.ErrorIs(t, s.UnmarshalText([]byte("Draft")), rule.ErrUnknown)
}

func FuzzTimeline(f *testing.F) {
	f.Add(uint8(1), 0, 1, 1, 20, 40, 41, uint8(0))
	f.Add(uint8(3), -3000, 0, 0, 0, 0, 0, uint8(9))
	f.Add(uint8(2), 28000, 9, 9, 9, 9, 9, uint8(5))
	f.Fuzz(func(t *testing.T, typ uint8, first, last, feedback, draft, issued, received int, edition uint8) {
		base := on("2024-01-01")
		day := func(n int) calendar.Date {
			if n == 0 {
				return calendar.Date{}
			}
			return base.AddDays(n)
		}
		i := judgement.Inspection{Type: judgement.InspectionType(typ), First: day(first), Last: day(last),
			Feedback: day(feedback), DraftReceived: day(draft), FinalIssued: day(issued), FinalReceived: day(received),
			Published: day(received)}
		line, err := TimelineWith(i, TimelineOptions{Edition: rule.Edition(edition)})
		for f := range line.Reasons() {
			_ = f.String()
		}
		if err != nil {
			if len(line.Milestones) != 0 {
				t.Fatal("days beside an error")
			}
			return
		}
		end, _ := i.End()
		for _, m := range line.Milestones {
			// Published on the day of its receipt, or before, a report leaves no time
			// for a complaint.
			cut := m.What == ComplaintEnds && m.Date == i.Published.AddDays(-1)
			if m.Date.IsZero() || m.Date.Before(m.From) && !cut {
				t.Fatalf("%v: %v", i, m)
			}
			if (m.What == DraftReport || m.What == Publication) && m.From != end {
				t.Fatalf("%v: %v", i, m)
			}
		}
	})
}

func TestTimelineAllocations(t *testing.T) {
	if raceEnabled {
		t.Skip("allocations are not counted under the race detector")
	}
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _, _ = Timeline(i) }), 1.0, "its list of milestones")
}

func BenchmarkTimeline(b *testing.B) {
	i := visit(judgement.Full, "2024-02-27", "2024-02-28")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Timeline(i); err != nil {
			b.Fatal(err)
		}
	}
}
