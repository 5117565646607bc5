package judgement

import (
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/sccif/rule"
)

// National holds figures of a year for the whole country, to hold a claim against. A
// zero figure is "not given".
type National struct {
	// Homes is the number of children's homes, FullInspections that of the full
	// inspections of the year.
	Homes           int `json:"homes,omitzero"`
	FullInspections int `json:"fullInspections,omitzero"`
	// GoodOrBetter is the share of homes judged good or better, of the year and
	// of the years before it, newest first.
	GoodOrBetter []Share `json:"goodOrBetter,omitempty"`
	// Improved is the share of homes judged inadequate at their first inspection
	// of the year that improved within it; see [ImprovedInYear].
	Improved Share `json:"improved,omitzero"`
}

// Claim is one checkable claim with whether it holds. Rule is the one that says which
// figure is told: the share good or better and that of homes improved within the year
// are statistics of their own (history.good-or-better).
type Claim struct {
	Rule  rule.ID    `json:"rule"`
	Text  string     `json:"text"`
	Holds rule.Truth `json:"holds,omitzero"`
}

// Claims holds figures against what was said of 2016-17 (history.national-2017): more
// than 2,000 homes, more than 2,000 full inspections in the year, good or better at its
// highest in five years, and most homes inadequate at first improved. What the figures
// do not reach is unknown; a share that an earlier year equals is not the highest.
func (n National) Claims() []Claim {
	v, ok := rule.HistoryNational2017.Under(rule.SCCIF2017)
	if !ok {
		return nil
	}
	homes, inspections, years := v.Figure("more homes than").N, v.Figure("more full inspections a year than").N, v.Figure("highest in").N
	all := []Claim{
		{rule.HistoryNational2017, "more than " + strconv.Itoa(homes) + " homes", moreThan(n.Homes, homes)},
		{rule.HistoryNational2017, "more than " + strconv.Itoa(inspections) + " full inspections in the year", moreThan(n.FullInspections, inspections)},
		{rule.HistoryGoodOrBetter, "good or better at its highest in " + strconv.Itoa(years) + " years", highest(n.GoodOrBetter, years)},
		{rule.HistoryGoodOrBetter, "most homes inadequate at first improved within the year", n.Improved.most()},
	}
	return slices.DeleteFunc(all, func(c Claim) bool { return !in(c.Rule, rule.SCCIF2017) })
}

func moreThan(n, than int) rule.Truth {
	if n <= 0 {
		return rule.Unknown
	}
	return rule.TruthOf(n > than)
}

// most says whether a share is more than half.
func (s Share) most() rule.Truth {
	if s.Of <= 0 {
		return rule.Unknown
	}
	return rule.TruthOf(2*int64(s.Count) > int64(s.Of))
}

// highest says whether the first share is above each of the others of that many years.
func highest(shares []Share, years int) rule.Truth {
	if len(shares) == 0 || shares[0].Of <= 0 {
		return rule.Unknown
	}
	holds := rule.TruthOf(len(shares) >= years)
	if holds == rule.No {
		holds = rule.Unknown
	}
	for _, s := range shares[1:min(years, len(shares))] {
		switch {
		case s.Of <= 0:
			holds = holds.And(rule.Unknown)
		case !s.below(shares[0]):
			return rule.No
		}
	}
	return holds
}

// below compares shares exactly.
func (s Share) below(t Share) bool {
	return int64(s.Count)*int64(t.Of) < int64(t.Count)*int64(s.Of)
}
