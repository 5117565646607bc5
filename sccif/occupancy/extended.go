package occupancy

import (
	"time"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Opening is a resident who opens windows of the extended period: after a child
// has turned 18 the period may in some cases be 18 months, where this covers a
// young person leaving school (SCCIF 2023, Wholly or mainly).
//
// A window is open where it holds the day on which the resident leaves school, the
// resident has turned 18 by then, and lives at the home on some day of the window.
// That is the wider reading, wherever the birthday lies; by the narrower one the
// window also starts on the 18th birthday or after it.
type Opening struct {
	// Index is the resident's place in the list, Resident the id.
	Index    int    `json:"index"`
	Resident string `json:"resident,omitempty"`
	// Turns is the 18th birthday. LeavesSchool is the leaving day that was given
	// or, for a disabled young adult in secondary education, 30 June after the
	// 19th birthday, or on it.
	Turns        calendar.Date `json:"turns"`
	LeavesSchool calendar.Date `json:"leavesSchool"`
	// First and Last are the last days of the first and of the last window that
	// is open.
	First calendar.Date `json:"first"`
	Last  calendar.Date `json:"last"`
	// NarrowerFirst is the last day of the first window that is open by the
	// narrower reading, too; they run to Last. No date: there is none.
	NarrowerFirst calendar.Date `json:"narrowerFirst,omitzero"`
}

// Extended is the test over the extended period. It is a may: Ofsted can take the
// longer period, no home can claim it, and it never changes the verdict. The zero
// Extended is that of a home where no resident opens such a window.
type Extended struct {
	// Months is the length of the windows.
	Months int `json:"months"`
	// Trailing is the window that ends on the day. Open says whether it is open,
	// OpenNarrower whether it is by the narrower reading.
	Trailing     Window     `json:"trailing"`
	Open         rule.Truth `json:"open,omitzero"`
	OpenNarrower rule.Truth `json:"openNarrower,omitzero"`
	// Qualifies says whether some open window that contains the day does,
	// QualifiesNarrower the same by the narrower reading. Both look at forecast
	// windows too. They are unknown where no open window is covered.
	Qualifies         rule.Truth `json:"qualifies,omitzero"`
	QualifiesNarrower rule.Truth `json:"qualifiesNarrower,omitzero"`
	// Best and BestNarrower are the open windows that contain the day with the
	// most headroom, chosen as [Result.Best] is.
	Best         Window `json:"best,omitzero"`
	BestNarrower Window `json:"bestNarrower,omitzero"`
	// Openings say who opens the longer period, and when, by resident and time.
	Openings []Opening `json:"openings,omitempty"`
}

// IsZero reports whether no resident opens an extended period, or may.
func (e Extended) IsZero() bool { return e.Months == 0 }

// leavesSchool is the day on which a resident leaves school, 0 where that is not
// known. Disabled young adults are entitled to secondary education up to the end
// of the June that follows their 19th birthday: the first June that ends on the
// birthday or after it.
func (t test) leavesSchool(r Resident) int {
	switch {
	case !r.LeavesSchool.IsZero():
		return dayOf(r.LeavesSchool)
	case r.DisabledInEducation != rule.Yes || r.Born.IsZero():
		return 0
	}
	birthday := dateOf(t.reaches(r.Born, t.schoolAge))
	for _, year := range [...]int{birthday.Year(), birthday.Year() + 1} {
		start, err := calendar.NewDate(year, time.Month(t.schoolMonth), 1)
		if last := start.EndOfMonth(); err == nil && !last.Before(birthday) {
			return dayOf(last)
		}
	}
	return 0
}

// openings finds those who open an extended period, whatever the day.
func (b *book) openings() []Opening {
	var all []Opening
	for _, s := range b.spells {
		r := b.residents[s.resident]
		leaves := b.leavesSchool(r)
		if leaves == 0 || r.Born.IsZero() {
			continue
		}
		turns := b.reaches(r.Born, b.turned)
		if turns > leaves {
			continue
		}
		first, last := b.openBy(s, leaves)
		if first > last {
			continue
		}
		o := Opening{
			Index: s.resident, Resident: r.ID, Turns: dateOf(turns), LeavesSchool: dateOf(leaves),
			First: dateOf(first), Last: dateOf(last),
		}
		if narrower := max(first, b.extended.firstEnd(turns)); narrower <= last {
			o.NarrowerFirst = dateOf(narrower)
		}
		all = append(all, o)
	}
	return all
}

// openBy gives the last days of the first and the last window that is covered by
// the record, holds the day on which school is left and has a day of the spell.
func (b *book) openBy(s spell, leaves int) (first, last int) {
	first, last = max(leaves, s.from), b.extended.lastEnd(leaves)
	if s.to < end {
		last = min(last, b.extended.lastEnd(s.to-1))
	}
	return b.covered(first, last, b.extended)
}

// extendedOn is the test over the extended period on a day.
func (b *book) extendedOn(on int) Extended {
	e := Extended{
		Months:   int(b.extended),
		Trailing: b.window(on, b.extended),
		Openings: b.openings(),
		Open:     rule.No, OpenNarrower: rule.No,
	}
	if len(e.Openings) == 0 {
		return e
	}
	lastEnd := b.extended.lastEnd(on)
	var wider, narrower extremes
	for _, o := range e.Openings {
		first, last := max(on, dayOf(o.First)), min(lastEnd, dayOf(o.Last))
		wider = wider.or(b.extremes(first, last, b.extended))
		if first == on && first <= last {
			e.Open = rule.Yes
		}
		if o.NarrowerFirst.IsZero() {
			continue
		}
		first = max(first, dayOf(o.NarrowerFirst))
		narrower = narrower.or(b.extremes(first, last, b.extended))
		if first == on && first <= last {
			e.OpenNarrower = rule.Yes
		}
	}
	e.Qualifies, e.Best = b.best(wider)
	e.QualifiesNarrower, e.BestNarrower = b.best(narrower)
	return e
}

func (b *book) best(e extremes) (rule.Truth, Window) {
	if !e.counted {
		return rule.Unknown, Window{}
	}
	return e.some(), b.window(e.bestEnd, b.extended)
}

// mayOpen finds the facts that are missing of residents who would open the
// extended window that ends on a day if these turned out so.
func (b *book) mayOpen(on int) []Gap {
	var gaps []Gap
	looked := -1
	first := b.extended.first(on)
	for _, s := range b.spells {
		if s.resident == looked || s.from > on || s.to <= first {
			continue
		}
		looked = s.resident
		r := b.residents[s.resident]
		leaves := b.leavesSchool(r)
		if leaves != 0 && (leaves < first || leaves > on) {
			continue
		}
		if r.Born.IsZero() {
			gaps = append(gaps, b.gap(s.resident, factBorn))
		} else if b.reaches(r.Born, b.turned) > on {
			continue
		}
		if leaves == 0 && r.DisabledInEducation != rule.Yes {
			gaps = append(gaps, b.gap(s.resident, factLeavesSchool))
		}
	}
	return gaps
}

// Name is the resident's id or, where there is none, the place in the list.
func (o Opening) Name() string { return nameOf(o.Resident, o.Index) }
