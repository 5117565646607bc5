package workforce

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/schedule"
)

// later lists the facts of the record that lie after the day asked about.
func (p *Position) later(r *Record) {
	for i := range r.Managers {
		m, at := &r.Managers[i], managerPlace(i)
		if begins := calendar.Earliest(m.Appointed, m.Started); begins.After(p.On) {
			p.Later = append(p.Later, at.String())
			continue
		}
		p.after(at, "started", m.Started)
		p.after(at, "appointed", m.Appointed)
		p.after(at, "left", m.Left)
		p.after(at, "applied", m.Applied)
		p.laterQualifying(at, &m.Qualifying, m.Qualified)
	}
	for i := range r.Staff {
		s, at := &r.Staff[i], staffPlace(i)
		if s.Started.After(p.On) {
			p.Later = append(p.Later, at.String())
			continue
		}
		p.after(at, "left", s.Left)
		p.after(at, "confirmed", s.Confirmed)
		p.laterQualifying(at, &s.Qualifying, s.Qualified)
	}
}

func (p *Position) laterQualifying(at place, q *schedule.Qualifying, qualified calendar.Date) {
	p.after(at, "qualified", qualified)
	p.after(at, "enrolled", q.Enrolled)
	for k, b := range q.Breaks {
		if b.From.After(p.On) {
			p.Later = append(p.Later, at.breaks(k).String())
			continue
		}
		p.after(at.breaks(k), "to", b.To)
	}
	p.after(at, "deferral.granted", q.Deferral.Granted)
}

func (p *Position) after(at place, name string, d calendar.Date) {
	if d.After(p.On) {
		p.Later = append(p.Later, at.field(name))
	}
}
