package feed_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical" // reads back what another module wrote
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/examples/integrations/changes"
	"github.com/sccif/sccif-go/examples/integrations/feed"
	"github.com/sccif/sccif-go/examples/integrations/internal/sample"
	"github.com/sccif/sccif-go/examples/integrations/internal/testdb"
	"github.com/sccif/sccif-go/examples/integrations/store"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

var (
	day   = calendar.MustParseDate
	stamp = time.Date(2024, 6, 1, 4, 30, 0, 0, time.UTC)
)

func assess(t *testing.T, h sccif.Home, on string) sccif.Assessment {
	t.Helper()
	a, err := sccif.Assess(h, day(on))
	require.NoError(t, err)
	return a
}

func write(t *testing.T, a sccif.Assessment, opt feed.Options) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, feed.Write(&b, a, opt))
	return b.String()
}

// event is what the other parser reads of an event.
type event struct {
	first, end                       string // DTSTART, DTEND
	stamp, sequence, modified        string
	summary, description, status     string
	categories                       []string
	transparency, firstType, endType string
}

func read(t *testing.T, text string) map[string]event {
	t.Helper()
	cal, err := ical.NewDecoder(strings.NewReader(text)).Decode()
	require.NoError(t, err)
	assert.Equal(t, "2.0", cal.Props.Get(ical.PropVersion).Value)
	assert.Equal(t, "PUBLISH", cal.Props.Get(ical.PropMethod).Value)
	assert.NotEmpty(t, cal.Props.Get(ical.PropProductID).Value)
	events := map[string]event{}
	for _, e := range cal.Events() {
		value := func(name string) string {
			if prop := e.Props.Get(name); prop != nil {
				return prop.Value
			}
			return ""
		}
		words := func(name string) string {
			text, err := e.Props.Text(name)
			require.NoError(t, err)
			return text
		}
		var categories []string
		for _, c := range e.Props.Values(ical.PropCategories) {
			categories = append(categories, c.Value)
		}
		uid := words(ical.PropUID)
		require.NotContains(t, events, uid, "a UID stands once")
		events[uid] = event{
			first: value(ical.PropDateTimeStart), end: value(ical.PropDateTimeEnd),
			stamp: value(ical.PropDateTimeStamp), sequence: value(ical.PropSequence), modified: value(ical.PropLastModified),
			summary: words(ical.PropSummary), description: words(ical.PropDescription), status: value(ical.PropStatus),
			categories: categories, transparency: value(ical.PropTransparency),
			firstType: e.Props.Get(ical.PropDateTimeStart).Params.Get(ical.ParamValue),
			endType:   e.Props.Get(ical.PropDateTimeEnd).Params.Get(ical.ParamValue),
		}
	}
	return events
}

// outstanding is a home judged outstanding in February 2024: by the framework a full
// inspection is usually due in the inspection year from 1 April 2024 to 31 March 2025.
func outstanding() sccif.Home {
	return sccif.Home{URN: "SC485956", Record: schedule.Record{
		Provision: judgement.ChildrensHome, Registered: day("2015-06-05"),
		Inspections: []judgement.Inspection{{
			Type: judgement.Full, First: day("2024-02-27"), Last: day("2024-02-28"),
			Judgements: judgement.Judgements{Overall: judgement.Outstanding, HelpedAndProtected: judgement.Outstanding, LeadersAndManagers: judgement.Outstanding},
		}},
	}}
}

func TestReadBack(t *testing.T) {
	a := assess(t, outstanding(), "2024-06-01")
	events := read(t, write(t, a, feed.Options{Stamp: stamp, Host: "homes.example", Windows: true}))

	got := events["SC485956/schedule.annual-full/2024-25/last-day@homes.example"]
	assert.Equal(t, "20250331", got.first)
	assert.Equal(t, "20250401", got.end, "exclusive: the day after the last")
	assert.Equal(t, "DATE", got.firstType)
	assert.Equal(t, "DATE", got.endType)
	assert.Equal(t, "20240601T043000Z", got.stamp)
	assert.Equal(t, "0", got.sequence)
	assert.Equal(t, "Full inspection (usually): last day", got.summary)
	assert.Equal(t, "CONFIRMED", got.status)
	assert.Equal(t, "TRANSPARENT", got.transparency)
	assert.Equal(t, []string{"ofsted", "due"}, got.categories)
	assert.Contains(t, got.description, "(schedule.annual-full; SCCIF of 8 September 2023, Types of inspection; frequency)")

	got = events["SC485956/schedule.annual-full/2024-25/window@homes.example"]
	assert.Equal(t, "20240401", got.first)
	assert.Equal(t, "20250401", got.end)
	assert.Equal(t, "Full inspection (usually)", got.summary)

	got = events["SC485956/duty.reg44-visit/2024-06/last-day@homes.example"]
	assert.Equal(t, "TENTATIVE", got.status)
	assert.Equal(t, "To be decided: Regulation 44 visit (must): last day", got.summary)
	assert.Contains(t, got.description, "Cannot be decided without: regulation44Visits.")

	assert.NotContains(t, events, "SC485956/schedule.annual-full/2023-24/last-day@homes.example", "it has been met")
	events = read(t, write(t, a, feed.Options{Stamp: stamp, Met: true}))
	assert.Equal(t, "Done: Full inspection (usually): last day", events["SC485956/schedule.annual-full/2023-24/last-day"].summary)
	for uid := range events {
		assert.NotContains(t, uid, "/window")
	}
}

// Every duty of many homes is in its feed with its days and reasons, or rightly is not.
func TestEveryDuty(t *testing.T) {
	estimated := 0
	for h := range sample.Homes(60) {
		h.Inspections[len(h.Inspections)-1].Last = calendar.Date{} // as in Ofsted's tables
		a := assess(t, h, "2024-06-01")
		events := read(t, write(t, a, feed.Options{Stamp: stamp}))
		n := 0
		for d := range a.Duties() {
			e, there := events[feed.UID(h.URN, d.Key, "last-day", "")]
			want := !d.Window.Closes.IsZero() && d.Status != schedule.Met && d.Status != schedule.NotRequired
			require.Equal(t, want, there, d.Key)
			if !there {
				continue
			}
			n++
			closes := d.Window.Closes.Time()
			assert.Equal(t, closes.Format("20060102"), e.first)
			assert.Equal(t, closes.AddDate(0, 0, 1).Format("20060102"), e.end)
			assert.True(t, strings.HasPrefix(e.description, d.Because()), d.Key)
			assert.Equal(t, d.Provisional || d.Estimated || d.Status == schedule.Unknown, e.status == "TENTATIVE", d.Key)
			if d.Estimated {
				estimated++
				assert.Contains(t, e.description, "Estimated: ")
			}
		}
		assert.Len(t, events, n)
	}
	assert.Positive(t, estimated)
}

// The visit after a compliance notice rests on working days: after 2028 bank holidays are
// not yet confirmed.
func TestProvisional(t *testing.T) {
	h := outstanding()
	h.ComplianceNotices = []schedule.ComplianceNotice{{ID: "N1", Due: day("2029-03-28")}}
	provisional := 0
	for uid, e := range read(t, write(t, assess(t, h, "2029-03-28"), feed.Options{Stamp: stamp})) {
		if strings.Contains(uid, "compliance-notice") {
			provisional++
			assert.Equal(t, "TENTATIVE", e.status)
			assert.Contains(t, e.description, "Provisional: ")
		}
	}
	assert.Positive(t, provisional)
}

// The text itself: every line ends in CRLF and has at most 75 octets, none breaks a
// character, and nothing but that and the calendar's own escapes is in it.
func TestLines(t *testing.T) {
	h := outstanding()
	h.URN = "SC1;\\,\r\x01"
	h.Buildings = []string{"Hänsel; Gretel, \\ \"Ω\"\n\r\x07" + strings.Repeat("ü", 80), "Annexe"}
	h.Regulation44Visits = []schedule.Regulation44Visit{}
	text := write(t, assess(t, h, "2024-06-01"), feed.Options{Stamp: stamp, Windows: true, Host: "é;example"})

	require.True(t, strings.HasSuffix(text, "END:VCALENDAR\r\n"))
	require.Contains(t, text, "\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\n")
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(line), 75, line)
		require.NotEmpty(t, line)
		require.NotContains(t, line, "\r")
		require.NotContains(t, line, "\n")
		require.True(t, strings.ToValidUTF8(line, "") == line, "a character is broken: %q", line)
	}
	events := read(t, text)
	place := "Hänsel; Gretel, \\ \"Ω\"\n\x07"
	place = strings.ReplaceAll(place, "\x07", "") + strings.Repeat("ü", 80)
	found := 0
	for uid, e := range events {
		require.True(t, strings.HasPrefix(uid, "SC1;\\,/"), uid)
		require.True(t, strings.HasSuffix(uid, "@é;example"), uid)
		if strings.Contains(e.summary, place) {
			found++
		}
	}
	assert.Positive(t, found)
}

func TestNoStamp(t *testing.T) {
	require.ErrorIs(t, feed.Write(&bytes.Buffer{}, sccif.Assessment{}, feed.Options{}), feed.ErrNoStamp)
}

func TestSameBytes(t *testing.T) {
	a := assess(t, sample.Home(11), "2024-06-01")
	opt := feed.Options{Stamp: stamp, Windows: true, Met: true, Host: "homes.example"}
	assert.Equal(t, write(t, a, opt), write(t, a, opt))
	east := opt
	east.Stamp = stamp.In(time.FixedZone("east", 5*3600))
	assert.Equal(t, write(t, a, opt), write(t, a, east), "a time stamp is in UTC")
}

// A feed that is refreshed from the store: the moved duty keeps its UID and has a higher
// sequence, and what is gone can be sent as cancelled.
func TestRefresh(t *testing.T) {
	ctx := context.Background()
	s, err := store.Open(ctx, testdb.SQLite(t))
	require.NoError(t, err)
	defer s.Close()

	h := outstanding()
	h.ComplianceNotices = []schedule.ComplianceNotice{{ID: "N1", Due: day("2024-06-10")}, {ID: "N2", Due: day("2024-06-20")}}
	refresh := func(on string) map[string]event {
		_, err := s.Save(ctx, func(yield func(sccif.Home, error) bool) { yield(h, nil) })
		require.NoError(t, err)
		opt := feed.Options{Stamp: day(on).Time(), Revisions: map[string]feed.Revision{}}
		_, err = changes.Run(ctx, s, day(on), func(_ string, c sccif.Change, err error) error {
			if c.Kind == sccif.DutyGone {
				opt.Cancelled = append(opt.Cancelled, c.Duty)
			}
			return err
		})
		require.NoError(t, err)
		for d, err := range s.Duties(ctx, h.URN) {
			require.NoError(t, err)
			opt.Revisions[d.Key] = feed.Revision{Sequence: d.Sequence, Changed: d.Changed}
		}
		return read(t, write(t, assess(t, h, on), opt))
	}
	before := refresh("2024-06-01")
	h.Inspections[0].Feedback = day("2024-03-04") // moves the window of nothing that is still open
	h.ComplianceNotices = h.ComplianceNotices[:1]
	h.ComplianceNotices[0].Due = day("2024-06-11")
	after := refresh("2024-06-02")

	moved, cancelled := 0, 0
	for uid, was := range before {
		is, there := after[uid]
		require.True(t, there, "%s is updated or cancelled, and never left", uid)
		assert.Greater(t, is.stamp, was.stamp)
		switch {
		case is.status == "CANCELLED":
			cancelled++
			assert.Equal(t, "1", is.sequence)
		case is.first != was.first:
			moved++
			assert.Equal(t, "1", is.sequence)
			assert.Equal(t, "20240602T000000Z", is.modified)
		}
	}
	assert.Positive(t, moved+cancelled, fmt.Sprint(before))
	assert.Positive(t, cancelled)
}
