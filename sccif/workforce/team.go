package workforce

import (
	"encoding/json"

	"github.com/shopspring/decimal"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Team counts the people in a care role on a day by where each stands with the
// Level 3 diploma. It is comparable. Qualified, Due, Overdue and Unknown together
// are Staff.
type Team struct {
	// Staff are the people in a care role on the day. A person with neither a first
	// nor a last day is taken to be one of them.
	Staff int
	// Qualified hold the diploma or an equivalent. The rest are Due within their time,
	// Overdue past it, or Unknown, where the last day cannot be told.
	Qualified, Due, Overdue, Unknown int
	// Late are those of the qualified who are known to have gained it late.
	Late int
	// Deferred are those who are due only because the date was put off.
	Deferred int
	// Prospect are those not yet qualified who are expected to be within 6 months of
	// the day or by their own last day. What that says of the prospect of the team is
	// for a person to judge.
	Prospect int
}

// sharePlaces are the decimal places of a share: a hundredth of a percent.
const sharePlaces = 4

// Share gives a count as a share of the staff, between 0 and 1, to four places and
// rounded half away from zero; false where there are no staff.
func (t Team) Share(count int) (decimal.Decimal, bool) {
	if t.Staff == 0 {
		return decimal.Decimal{}, false
	}
	return decimal.NewFromInt(int64(count)).DivRound(decimal.NewFromInt(int64(t.Staff)), sharePlaces), true
}

// teamJSON is a team as JSON has it.
type teamJSON struct {
	Staff     int               `json:"staff"`
	Qualified int               `json:"qualified"`
	Due       int               `json:"due"`
	Overdue   int               `json:"overdue"`
	Unknown   int               `json:"unknown"`
	Late      int               `json:"late"`
	Deferred  int               `json:"deferred"`
	Prospect  int               `json:"prospect"`
	Shares    map[string]string `json:"shares,omitempty"`
}

// MarshalJSON gives the counts, and as "shares" those of the four that make up the
// staff: {"qualified": "0.4286", …}. They are left out where there are no staff.
func (t Team) MarshalJSON() ([]byte, error) {
	out := teamJSON{t.Staff, t.Qualified, t.Due, t.Overdue, t.Unknown, t.Late, t.Deferred, t.Prospect, nil}
	if t.Staff > 0 {
		out.Shares = make(map[string]string, 4)
		for name, count := range map[string]int{
			"qualified": t.Qualified, "due": t.Due, "overdue": t.Overdue, "unknown": t.Unknown,
		} {
			share, _ := t.Share(count)
			out.Shares[name] = share.StringFixed(sharePlaces)
		}
	}
	return json.Marshal(out)
}

// count adds a person in post. Where no rule gives a last day, ruled is false and
// only the qualification tells.
func (t *Team) count(s *Staff, d *Deadline, ruled bool, on calendar.Date) {
	t.Staff++
	held, _ := done(s.Qualified, s.HasQualified, on)
	switch {
	case held == rule.Yes:
		t.Qualified++
		if d.Late() == rule.Yes {
			t.Late++
		}
		return
	case !ruled || d.Status == schedule.Unknown:
		t.Unknown++
	case d.Status == schedule.Due:
		t.Due++
		if !d.Ordinary.IsZero() && on.After(d.Ordinary) {
			t.Deferred++
		}
	default:
		t.Overdue++
	}
	if s.Expected.IsZero() || s.Expected.Before(on) {
		return
	}
	v, ok := rule.JudgementStaffQualification.On(on)
	if past(s.Expected, d.Date) || ok && past(s.Expected, within(v.Figure("prospect"), on)) {
		t.Prospect++
	}
}
