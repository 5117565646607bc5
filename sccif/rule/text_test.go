package rule

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// name is what every small enumeration can do, and the pointer to one.
type name interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
	driver.Valuer
}

type namePointer[T any] interface {
	*T
	encoding.TextUnmarshaler
	sql.Scanner
}

// testNames reads and writes every value of an enumeration in every form: values
// are all but the zero value, and beyond is the first that has no name.
func testNames[T name, P namePointer[T]](t *testing.T, parse func(string) (T, error), zero, beyond T, values map[string]T) {
	t.Helper()
	for text, v := range values {
		assert.Equal(t, text, v.String())
		got, err := parse(text)
		require.NoError(t, err)
		assert.Equal(t, v, got)

		marshalled, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, text, string(marshalled))
		appended, err := v.AppendText([]byte("x "))
		require.NoError(t, err)
		assert.Equal(t, "x "+text, string(appended))
		back := beyond
		require.NoError(t, P(&back).UnmarshalText(marshalled))
		assert.Equal(t, v, back)

		data, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, `"`+text+`"`, string(data))
		back = beyond
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, v, back)

		value, err := v.Value()
		require.NoError(t, err)
		assert.Equal(t, text, value)
		for _, src := range []any{text, []byte(text)} {
			back = beyond
			require.NoError(t, P(&back).Scan(src))
			assert.Equal(t, v, back)
		}

		for _, bad := range []string{strings.ToUpper(text), " " + text, text + "x", text[1:]} {
			if _, ok := values[bad]; ok {
				continue
			}
			_, err := parse(bad)
			require.ErrorIs(t, err, ErrUnknown, bad)
			assert.ErrorContains(t, err, fmt.Sprintf("%q", bad))
			back = v
			assert.ErrorIs(t, P(&back).UnmarshalText([]byte(bad)), ErrUnknown)
			assert.Equal(t, v, back, "a text that cannot be read changes nothing")
		}
	}

	// The zero value is no text, NULL and nothing.
	assert.Empty(t, zero.String())
	_, err := parse("")
	assert.ErrorIs(t, err, ErrUnknown)
	marshalled, err := zero.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, marshalled)
	value, err := zero.Value()
	require.NoError(t, err)
	assert.Nil(t, value)
	for _, src := range []any{nil, "", []byte{}} {
		back := beyond
		require.NoError(t, P(&back).Scan(src))
		assert.Equal(t, zero, back)
	}
	back := beyond
	require.NoError(t, P(&back).UnmarshalText(nil))
	assert.Equal(t, zero, back)
	assert.ErrorIs(t, P(&back).Scan(3.5), ErrUnknown)
	assert.ErrorIs(t, P(&back).Scan(int64(1)), ErrUnknown, "numbers differ from one release to the next")
	assert.ErrorIs(t, P(&back).Scan("no such name"), ErrUnknown)

	// A value outside the names is printed and never written.
	assert.NotEmpty(t, beyond.String())
	_, err = beyond.MarshalText()
	assert.ErrorIs(t, err, ErrUnknown)
	text, err := beyond.AppendText([]byte("x"))
	assert.ErrorIs(t, err, ErrUnknown)
	assert.Equal(t, "x", string(text))
	_, err = beyond.Value()
	assert.ErrorIs(t, err, ErrUnknown)
}

func TestNames(t *testing.T) {
	t.Run("strength", func(t *testing.T) {
		testNames(t, ParseStrength, 0, Guidance+1, map[string]Strength{
			"definition": Definition, "always": Always, "must": Must, "certainly": Certainly,
			"never": Never, "usually": Usually, "likely": Likely, "unlikely": Unlikely,
			"may": May, "guidance": Guidance,
		})
	})
	t.Run("basis", func(t *testing.T) {
		testNames(t, ParseBasis, 0, Presumed+1, map[string]Basis{"stated": Stated, "presumed": Presumed})
	})
	t.Run("kind", func(t *testing.T) {
		testNames(t, ParseKind, 0, Statement+1, map[string]Kind{
			"date": Date, "limit": Limit, "check": Check, "statement": Statement,
		})
	})
	t.Run("unit", func(t *testing.T) {
		testNames(t, ParseUnit, 0, Count+1, map[string]Unit{
			"days": Days, "working days": WorkingDays, "weeks": Weeks, "months": Months,
			"years": Years, "half days": HalfDays, "table day": TableDay, "hours": Hours,
			"count": Count,
		})
	})
	t.Run("source", func(t *testing.T) {
		sources := map[string]Source{
			"regulations-2015": SourceRegulations2015, "frequency-regulations": SourceFrequency,
			"response-2014": SourceResponse2014, "letter-2014": SourceLetter2014,
			"blog-2017": SourceBlog2017, "article-2011": SourceArticle2011,
			"guidance-2017": SourceGuidance2017, "announcements-2020": SourceAnnouncements,
			"update-log": SourceUpdateLog,
		}
		for _, e := range editionDays {
			if e.text != 0 {
				sources[e.id] = e.text
			}
		}
		testNames(t, ParseSource, 0, Source(len(sourceNames.Texts)), sources)
		for s := SourceSCCIF2023; int(s) < len(sourceNames.Texts); s++ {
			assert.NotEmpty(t, s.Title())
		}
		assert.Empty(t, Source(0).Title())
	})
	t.Run("outcome", func(t *testing.T) {
		testNames(t, ParseOutcome, 0, Undecided+1, map[string]Outcome{
			"applied": Applied, "not applied": NotApplied, "undecided": Undecided,
		})
	})
	t.Run("edition", func(t *testing.T) {
		editions := map[string]Edition{"proposed-2013": Proposed2013}
		for _, e := range editionDays {
			editions[e.id] = e.edition
		}
		testNames(t, ParseEdition, 0, Proposed2013+1, editions)
	})
	t.Run("id", func(t *testing.T) {
		ids := map[string]ID{}
		for id := None + 1; id < end; id++ {
			ids[slugs[id]] = id
		}
		testNames(t, ParseID, None, end, ids)
	})
}

func TestMustParse(t *testing.T) {
	assert.Equal(t, TimelineDraft18, MustParseID("timeline.draft-18"))
	assert.Equal(t, SCCIF2023, MustParseEdition("sccif-2023"))
	assert.Panics(t, func() { MustParseID("timeline.draft-19") })
	assert.Panics(t, func() { MustParseEdition("sccif-2024") })
}

func TestKinds(t *testing.T) {
	for k, want := range map[Kind]bool{0: false, Date: true, Limit: true, Check: true, Statement: false, 9: false} {
		assert.Equal(t, want, k.Decidable(), k)
	}
}

func TestStrengths(t *testing.T) {
	// From the weakest to the firmest; those of one row are as firm as each other.
	order := [][]Strength{
		{0, 99}, {Definition}, {May}, {Guidance}, {Unlikely}, {Likely}, {Usually},
		{Always, Must, Certainly, Never},
	}
	for i, row := range order {
		for _, s := range row {
			assert.Equal(t, i == len(order)-1, s.Binds(), s)
			assert.Equal(t, s == Unlikely || s == Likely || s == Usually, s.Expects(), s)
			for j, other := range order {
				for _, o := range other {
					assert.Equal(t, i > j, s.FirmerThan(o), "%v and %v", s, o)
				}
			}
		}
	}
}

func TestQuantities(t *testing.T) {
	for q, want := range map[Quantity]string{
		{}:                "",
		{18, WorkingDays}: "18 working days",
		{1, WorkingDays}:  "1 working day",
		{26, Weeks}:       "26 weeks",
		{1, Months}:       "1 month",
		{1, HalfDays}:     "1 half day",
		{25, Hours}:       "25 hours",
		{21, TableDay}:    "day 21",
		{4, Count}:        "4",
		{1, Count}:        "1",
		{0, Days}:         "0 days",
		{3, 0}:            "3",
		{3, 99}:           "3 99",
		{-1, Days}:        "-1 days",
	} {
		assert.Equal(t, want, q.String())
		assert.Equal(t, q == Quantity{}, q.IsZero())
		if q.Unit <= Count {
			data, err := json.Marshal(q)
			require.NoError(t, err)
			var back Quantity
			require.NoError(t, json.Unmarshal(data, &back))
			assert.Equal(t, q, back)
		}
	}
	data, err := json.Marshal(Quantity{18, WorkingDays})
	require.NoError(t, err)
	assert.JSONEq(t, `{"n":18,"unit":"working days"}`, string(data))
}

// A rule goes to JSON and back whole.
func TestRulesAsJSON(t *testing.T) {
	for r := range All() {
		data, err := json.Marshal(r)
		require.NoError(t, err, r.ID)
		var back Rule
		require.NoError(t, json.Unmarshal(data, &back), r.ID)
		assert.Equal(t, r, back)
	}
	v, _ := TimelineDraft18.Under(SCCIF2023)
	v.Summary = "In own words."
	data, err := json.Marshal(v)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"edition": "sccif-2023", "from": "2023-09-08", "basis": "stated", "strength": "always",
		"limit": {"n": 18, "unit": "working days"}, "source": "sccif-2023",
		"section": "Timeframe; quality assurance",
		"summary": "In own words."
	}`, string(data))
	data, err = json.Marshal(Version{
		Edition: SCCIF2026, From: date("2026-06-29"), NotBefore: date("2023-09-09"), Basis: Stated,
		Withdrawn: true, Source: SourceSCCIF2026, Summary: "Gone.",
		Parts: []Part{{Name: "by", Strength: Must, Exception: true, Day: date("2017-04-01"), Limit: Quantity{1, Days}, Summary: "Then."}},
	})
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"edition": "sccif-2026", "from": "2026-06-29", "notBefore": "2023-09-09", "basis": "stated",
		"withdrawn": true, "source": "sccif-2026", "summary": "Gone.",
		"parts": [{"name": "by", "strength": "must", "exception": true, "day": "2017-04-01",
			"limit": {"n": 1, "unit": "days"}, "summary": "Then."}]
	}`, string(data))
	for c := range Changes(date("2011-01-01"), date("2030-01-01")) {
		data, err := json.Marshal(c)
		require.NoError(t, err)
		var back Change
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, c, back)
	}
}
