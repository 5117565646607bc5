package workforce

import (
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// vacancy says whether the home has a manager, and if it has none since when and by
// when one is to be appointed. An appointment ends it: who only manages in the
// meantime, without one, does not.
func (p *Position) vacancy(managers []schedule.Manager) {
	last, seen := -1, false
	for i := range managers {
		m := &managers[i]
		begins, _ := appointed(m)
		inPost := present(begins, m.Left, p.On)
		seen = seen || inPost != rule.No || past(m.Left, p.On)
		switch inPost {
		case rule.Yes:
			p.Vacant = rule.No
		case rule.Unknown:
			p.facts.missingManager = append(p.facts.missingManager, managerPlace(i).field("appointed"))
		default:
			if past(m.Left, p.On) && (last < 0 || leftAfter(m, &managers[last])) {
				last = i
			}
		}
	}
	switch {
	case p.Vacant == rule.No:
		p.facts.missingManager = nil
	case len(p.facts.missingManager) > 0:
	case last < 0:
		// Nobody is listed, or nobody has come yet: who managed the home until
		// then is not known.
		p.facts.missingManager = []string{"managers"}
	default:
		p.Vacant, p.VacantSince = rule.Yes, managers[last].Left
		p.emptyPost(&managers[last], p.naming(managerPlace(last)))
	}
	if seen {
		// Each who is in post may make it yes, or unknown.
		p.facts.notApplied12Weeks, p.facts.requirement = rule.No, rule.No
	} else {
		p.facts.missingApplied, p.facts.missingRequirement = p.facts.missingManager, p.facts.missingManager
	}
	if p.Vacant == rule.No {
		p.facts.noManager26Weeks = rule.No
	}
}

// leftAfter reports whether a manager left after another; of two who left on one
// day, one is chosen whatever their order in the record.
func leftAfter(m, other *schedule.Manager) bool {
	if m.Left != other.Left {
		return m.Left.After(other.Left)
	}
	return m.ID < other.ID
}

// emptyPost adds the deadline of the appointment, counted from the day on which the
// manager left.
func (p *Position) emptyPost(m *schedule.Manager, at place) {
	v, ok := version(rule.JudgementNoManager26Weeks, p.On)
	if !ok {
		return
	}
	d, s := counted(rule.JudgementNoManager26Weeks, Appointment, m.ID, at, "left", m.Left, v.Limit, p.On)
	d.flags |= vacancy
	d.settle(s, rule.No, d.MetOn)
	p.add(d)
	p.facts.noManager26Weeks = rule.TruthOf(p.On.After(d.Date))
}
