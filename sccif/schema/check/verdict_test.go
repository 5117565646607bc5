package check_test

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
)

// beyond gives the name of what is wrong with a case file where no schema can say
// so; it is empty for everything that the schema must refuse too. These are the
// exceptions that the schema's description lists.
func beyond(e sccif.ReadError) string {
	switch {
	case errors.Is(e, sccif.ErrDuplicateName):
		return "name given twice"
	case errors.Is(e, sccif.ErrOrder):
		return "order of days"
	case errors.Is(e, sccif.ErrDuplicateID) && !strings.HasPrefix(e.Place, "buildings["):
		return "id given twice"
	case errors.Is(e, sccif.ErrTooLarge):
		return "too large"
	case errors.Is(e, sccif.ErrVersion):
		if n, err := strconv.ParseFloat(e.Literal, 64); err == nil && n == 1 {
			return "version written otherwise"
		}
	case errors.Is(e, calendar.ErrRange):
		text, err := strconv.Unquote(e.Literal)
		first, last, period := strings.Cut(text, "/")
		a, errA := calendar.ParseDate(first)
		b, errB := calendar.ParseDate(last)
		if err == nil && period && errA == nil && errB == nil && b.Before(a) {
			return "period backwards"
		}
	}
	return ""
}

// tally counts what came out of many comparisons.
type tally struct {
	accepted, refused int
	beyond            map[string]int
}

// compare holds the verdict of the schema about a text against that of ReadHome,
// and gives the home if it is one.
func (n *tally) compare(t testing.TB, s *jsonschema.Schema, text []byte) (sccif.Home, bool) {
	t.Helper()
	home, err := sccif.ReadHome(bytes.NewReader(text))
	value, notJSON := jsonschema.UnmarshalJSON(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	shown := text[:min(len(text), 2000)]
	if notJSON != nil {
		require.ErrorIs(t, err, sccif.ErrNotJSON, "%s", shown)
		n.refused++
		return home, false
	}
	verdict := s.Validate(value)
	if err == nil {
		require.NoError(t, verdict, "ReadHome accepts what the schema refuses: %s", shown)
		n.accepted++
		return home, true
	}
	var list sccif.ReadErrors
	require.ErrorAs(t, err, &list)
	sayable, twice := false, false
	for _, e := range list {
		name := beyond(e)
		if name == "" {
			sayable = true
			continue
		}
		n.beyond[name]++
		twice = twice || name == "name given twice"
	}
	n.refused++
	switch {
	case twice: // which of the values a parser keeps is its own affair
	case sayable:
		require.Error(t, verdict, "the schema accepts what ReadHome refuses:\n%v\n%s", err, shown)
	default:
		require.NoError(t, verdict, "the schema refuses what ReadHome says only a reader can:\n%v\n%s", err, shown)
	}
	return home, false
}
