package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

func day(text string) calendar.Date { return calendar.MustParseDate(text) }

func assess(t *testing.T, r workforce.Record, on string) workforce.Position {
	t.Helper()
	p, err := workforce.Assess(r, day(on))
	require.NoError(t, err)
	return p
}

// find gives the deadline of a requirement at a place.
func find(t *testing.T, p workforce.Position, what workforce.Requirement, place string) workforce.Deadline {
	t.Helper()
	for _, d := range p.Deadlines {
		if d.What == what && d.Place == place {
			return d
		}
	}
	require.Failf(t, "no deadline", "%s of %s", what, place)
	return workforce.Deadline{}
}

func managed(m schedule.Manager) workforce.Record {
	return workforce.Record{Managers: []schedule.Manager{m}}
}

func staffed(s ...workforce.Staff) workforce.Record { return workforce.Record{Staff: s} }

// level3 gives the Level 3 deadline of a single member of staff.
func level3(t *testing.T, s workforce.Staff, on string) workforce.Deadline {
	t.Helper()
	return find(t, assess(t, staffed(s), on), workforce.Level3, "staff[0]")
}

// level5 gives the Level 5 deadline of a single manager.
func level5(t *testing.T, m schedule.Manager, on string) workforce.Deadline {
	t.Helper()
	return find(t, assess(t, managed(m), on), workforce.Level5, "managers[0]")
}

func outcomes(d workforce.Deadline) map[rule.ID]rule.Outcome {
	out := map[rule.ID]rule.Outcome{}
	for f := range d.Findings() {
		out[f.Rule] = f.Outcome
	}
	return out
}
