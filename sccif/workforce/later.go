package workforce

import (
	"strconv"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/schedule"
)

// later lists the facts of the record that lie after the day asked about.
func (p *Position) later(r *Record) {
	for i := range r.Managers {
		m, place := &r.Managers[i], managerPlace(i)
		if begins := calendar.Earliest(m.Appointed, m.Started); begins.After(p.On) {
			p.Later = append(p.Later, place)
			continue
		}
		p.after(place, "started", m.Started)
		p.after(place, "appointed", m.Appointed)
		p.after(place, "left", m.Left)
		p.after(place, "applied", m.Applied)
		p.laterQualifying(place, &m.Qualifying, m.Qualified)
	}
	for i := range r.Staff {
		s, place := &r.Staff[i], staffPlace(i)
		if s.Started.After(p.On) {
			p.Later = append(p.Later, place)
			continue
		}
		p.after(place, "left", s.Left)
		p.after(place, "confirmed", s.Confirmed)
		p.laterQualifying(place, &s.Qualifying, s.Qualified)
	}
}

func (p *Position) laterQualifying(place string, q *schedule.Qualifying, qualified calendar.Date) {
	p.after(place, "qualified", qualified)
	p.after(place, "enrolled", q.Enrolled)
	for k, b := range q.Breaks {
		at := place + ".breaks[" + strconv.Itoa(k) + "]"
		if b.From.After(p.On) {
			p.Later = append(p.Later, at)
			continue
		}
		p.after(at, "to", b.To)
	}
	p.after(place, "deferral.granted", q.Deferral.Granted)
}

func (p *Position) after(place, name string, d calendar.Date) {
	if d.After(p.On) {
		p.Later = append(p.Later, place+"."+name)
	}
}
