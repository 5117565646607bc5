package workforce

import (
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Grounds are the three grounds, any of which is enough, on which a requirement about a
// manager's qualification should be raised (SCCIF 2023, Registered manager
// qualifications).
type Grounds struct {
	// Place is the manager's place in the record.
	Place string `json:"place"`
	// Overdue: the qualification was not gained in time, and there was no reason
	// for a deferral.
	Overdue rule.Truth `json:"overdue,omitzero"`
	// NotFinishing: the manager is not enrolled, or will not complete it by the
	// relevant date, without good reason.
	NotFinishing rule.Truth `json:"notFinishing,omitzero"`
	// NotExplained: an equivalent is not explained satisfactorily.
	NotExplained rule.Truth `json:"notExplained,omitzero"`
	// Missing are the places of the facts on which an unknown ground hangs.
	Missing []string `json:"missing,omitempty"`
}

// Any says whether there is a ground at all.
func (g Grounds) Any() rule.Truth { return g.Overdue.Or(g.NotFinishing, g.NotExplained) }

// asking looks at facts and keeps the places of those that are missing.
type asking struct {
	at      place
	missing []string
}

func (a *asking) ask(name string, t rule.Truth) rule.Truth {
	if !t.Known() && !a.at.unnamed() {
		a.lacks(a.at.field(name))
	}
	return t
}

func (a *asking) lacks(places ...string) {
	for _, place := range places {
		if !slices.Contains(a.missing, place) {
			a.missing = append(a.missing, place)
		}
	}
}

// grounds decides the grounds for a manager in post whose Level 5 deadline is d.
// What no longer matters once another fact is known is not asked for.
func grounds(m *schedule.Manager, at place, d *Deadline, on calendar.Date) Grounds {
	a := asking{at: at}
	g := Grounds{Place: d.Place}
	held, _ := done(m.Qualified, m.HasQualified, on)
	// What is held is the diploma unless it is said to be an equivalent, and only who
	// holds one has it to explain.
	g.NotExplained = rule.No
	if m.Equivalent == rule.Yes && held != rule.No {
		g.NotExplained = a.ask("equivalentExplained", m.EquivalentExplained).Not()
	}
	if held == rule.Yes {
		g.Overdue, g.NotFinishing = rule.No, rule.No
	} else {
		unheld := held.Not()
		g.Overdue = overdue(m, d, &a, on).And(unheld)
		g.NotFinishing = notFinishing(m, d, &a, on).And(unheld)
		if g.Overdue == rule.Unknown || g.NotFinishing == rule.Unknown {
			a.ask("qualified", unheld)
		}
	}
	if g.Any() == rule.Unknown {
		g.Missing = a.missing
	}
	return g
}

// overdue says whether the last day has passed without a reason to put it off.
func overdue(m *schedule.Manager, d *Deadline, a *asking, on calendar.Date) rule.Truth {
	switch {
	case past(on, calendar.Latest(d.Date, d.NotBefore)):
		return rule.No
	case d.last().IsZero() || !on.After(d.last()):
		a.lacks(d.Missing()...)
		return rule.Unknown
	case d.deferral == deferralHolds:
		return rule.Yes
	case m.PartTime == rule.Yes || brokeOff(&m.Qualifying, on):
		// There was a reason; whether the date was deferred is not recorded.
		if d.deferral == noDeferral {
			return a.ask("deferral", rule.Unknown)
		}
		return rule.Yes
	}
	return a.ask("partTime", m.PartTime).Not()
}

// notFinishing says whether the manager is not enrolled or will not complete the
// qualification by the relevant date, without good reason.
func notFinishing(m *schedule.Manager, d *Deadline, a *asking, on calendar.Date) rule.Truth {
	enrolled := undertaking(&m.Qualifying, on)
	// A day that has passed without the qualification tells no more of when it will be.
	expected := !m.Expected.IsZero() && !m.Expected.Before(on)
	var inTime rule.Truth
	switch {
	case !expected:
	case past(m.Expected, calendar.Latest(d.Date, d.NotBefore)):
		inTime = rule.Yes
	case !d.last().IsZero() && m.Expected.After(d.last()):
		inTime = rule.No
	}
	finishing := enrolled.And(inTime)
	if finishing == rule.Yes || m.GoodReason == rule.Yes {
		return rule.No
	}
	if finishing == rule.Unknown {
		a.ask("enrolled", enrolled)
		if !expected {
			a.ask("expected", rule.Unknown)
		} else if inTime == rule.Unknown {
			a.lacks(d.Missing()...)
		}
	}
	return finishing.Not().And(a.ask("goodReason", m.GoodReason).Not())
}
