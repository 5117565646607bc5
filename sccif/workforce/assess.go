package workforce

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// latestYear bounds the day asked about, so that no deadline lies beyond the last
// year of a date. It is no figure of the framework.
const latestYear = 9900

// Assess says how the people of a home stand on a day, by the rules in force on
// it.
//
// The error is [rule.ErrNotCovered] for a day before the first edition,
// [calendar.ErrRange] for one after the year 9900, and for a record that contradicts
// itself a [*rule.RecordError] for each fault. People who have not come by the day, and those
// who have left, have no deadlines.
func Assess(r Record, on calendar.Date) (Position, error) {
	p, err := open(&r, on)
	if err != nil {
		return Position{}, err
	}
	p.later(&r)
	if p.facts.closed {
		return p, nil
	}
	p.Deadlines = make([]Deadline, 0, r.inPost(on))
	p.managers(&r)
	for i := range r.Staff {
		p.member(&r.Staff[i], staffPlace(i))
	}
	p.trace()
	return p, nil
}

// AssessFacts is [Assess] for callers who need only the facts of a judgement, such as
// on the day of a home's latest full inspection: [Position.Facts], Vacant and VacantSince
// are those of Assess, and the other fields are empty. The staff are not looked at. The errors
// are those of Assess.
func AssessFacts(r Record, on calendar.Date) (Position, error) {
	return assessFacts(r, on, false)
}

// AssessEarlier is [AssessFacts] for a day before the one of which the record speaks,
// such as that of an earlier inspection. What the record says without a day is not of
// that day, and is not used: what is so now may not have been so then. What has not
// been done by now, an application or a qualification, had not been done then either.
// The errors are those of Assess.
func AssessEarlier(r Record, on calendar.Date) (Position, error) {
	r.Recruiting, r.QualificationRequirement = rule.Unknown, rule.Unknown
	r.StaffUnqualified, r.NoProspect = rule.Unknown, rule.Unknown
	return assessFacts(r, on, true)
}

func assessFacts(r Record, on calendar.Date, earlier bool) (Position, error) {
	r.Staff = nil
	p, err := open(&r, on)
	if err != nil || p.facts.closed {
		return p, err
	}
	p.factsOnly, p.earlier = true, earlier
	p.managers(&r)
	return p, nil
}

// undated takes from a manager what the record says without a day and need not have
// been so before. Part-time work, too, is said of all the time until now.
func undated(m *schedule.Manager) {
	for _, t := range [...]*rule.Truth{&m.HasApplied, &m.HasQualified, &m.PartTime} {
		if *t == rule.Yes {
			*t = rule.Unknown
		}
	}
	m.Undertaking, m.EquivalentExplained, m.GoodReason = rule.Unknown, rule.Unknown, rule.Unknown
}

// open checks the record and the day.
func open(r *Record, on calendar.Date) (Position, error) {
	edition, err := rule.EditionOn(on)
	if err != nil {
		return Position{}, err
	}
	if on.Year() > latestYear {
		return Position{}, fault("on", calendar.ErrRange, on.String())
	}
	if err := r.check(on); err != nil {
		return Position{}, err
	}
	p := Position{On: on, Edition: edition}
	p.facts.recruiting = r.Recruiting
	p.facts.staffUnqualified, p.facts.noProspect = r.StaffUnqualified, r.NoProspect
	p.facts.closed = !r.Closed.IsZero() && on.After(r.Closed)
	return p, nil
}

// naming gives the place of a person, or none where only facts are asked for: to
// write places takes time, and nobody would read them.
func (p *Position) naming(at place) place {
	if p.factsOnly {
		return place{}
	}
	return at
}

func (p *Position) add(d Deadline) {
	if !p.factsOnly {
		p.Deadlines = append(p.Deadlines, d)
	}
}

// managers looks at the post and at those in it.
func (p *Position) managers(r *Record) {
	p.vacancy(r.Managers)
	for i := range r.Managers {
		m, at := &r.Managers[i], p.naming(managerPlace(i))
		if p.earlier {
			then := *m
			undated(&then)
			m = &then
		}
		p.manager(m, at)
	}
	if r.QualificationRequirement.Known() {
		p.facts.requirement = r.QualificationRequirement
	}
}

// trace notes the outcome of each rule: it applied if it did for anyone, and is
// undecided if it is for anyone else. The limits are left to package judgement, which
// knows all of their facts.
func (p *Position) trace() {
	if rule.DutyNoManager.InForce(p.On) {
		p.Trace.Judge(rule.DutyNoManager, p.Vacant)
	}
	for i := range p.Deadlines {
		d := &p.Deadlines[i]
		var t rule.Trace
		if d.What != Appointment && d.What != Application {
			t.Note(d.Rule, d.outcome())
		}
		if d.counts() {
			t.Judge(rule.WorkforceTransitionalDates, d.inPost)
			t.Judge(rule.WorkforceClockPerPerson, rule.TruthOf(d.moved()))
		}
		p.Trace = p.Trace.Merge(t)
	}
}

// manager adds what is required of a manager who is in post, or may be.
func (p *Position) manager(m *schedule.Manager, at place) {
	appointedOn, _ := appointed(m)
	inPost := present(appointedOn, m.Left, p.On)
	if inPost != rule.No {
		p.newManager(m, at, inPost)
		if enrol, gain, ok := managerStandards2014(m, at, p.On); ok {
			p.add(enrol)
			p.add(gain)
		}
	}
	startedOn, _ := started(m)
	managing := present(startedOn, m.Left, p.On)
	if managing == rule.No {
		return
	}
	d, ok := managerLevel5(m, at, p.On)
	if !ok {
		p.facts.requirement = p.facts.requirement.Or(rule.Unknown)
		return
	}
	g := grounds(m, at, &d, p.On)
	p.add(d)
	if !p.factsOnly {
		p.Grounds = append(p.Grounds, g)
	}
	raised := inPost.And(managing, g.Any())
	p.facts.requirement = p.facts.requirement.Or(raised)
	if raised == rule.Unknown && !p.factsOnly {
		p.facts.missingRequirement = append(p.facts.missingRequirement, g.Missing...)
		if !inPost.Known() {
			p.facts.missingRequirement = append(p.facts.missingRequirement, at.field("appointed"))
		}
	}
}

// newManager adds the deadline of the application to be registered.
func (p *Position) newManager(m *schedule.Manager, at place, inPost rule.Truth) {
	d, passed, ok := application(m, at, p.On)
	if !ok {
		p.facts.notApplied12Weeks = p.facts.notApplied12Weeks.Or(rule.Unknown)
		return
	}
	p.add(d)
	passed = passed.And(inPost)
	p.facts.notApplied12Weeks = p.facts.notApplied12Weeks.Or(passed)
	if passed != rule.Unknown || p.factsOnly {
		return
	}
	p.facts.missingApplied = append(p.facts.missingApplied, d.Missing()...)
	if applied, _ := done(m.Applied, m.HasApplied, p.On); !applied.Known() {
		p.facts.missingApplied = append(p.facts.missingApplied, at.field("applied"))
	}
}

// member adds what is required of a member of staff who is in post.
func (p *Position) member(s *Staff, at place) {
	if present(s.Started, s.Left, p.On) == rule.No {
		return
	}
	d, ruled := staffLevel3(s, at, p.On)
	if ruled {
		p.add(d)
	}
	p.Team.count(s, &d, ruled, p.On)
	if d, ok := staffStandards2014(s, at, p.On); ok {
		p.add(d)
	}
}
