package report

import (
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// anonymous are the parts of the rule, the names that each needs, and the kinds of
// hits that break it.
var anonymous = [...]struct {
	part  string
	field string
	kinds []Kind
}{
	{"name of the home", "home", []Kind{Home}},
	{"address of the home", "address", []Kind{Address, Postcode}},
	{"location of the home", "places", []Kind{Place, Building}},
	{"child or member of staff", "children and staff", []Kind{Child, Staff}},
}

// Findings says, part by part, whether a report with these hits keeps the rule that
// published reports are anonymised (SCCIF, Children's homes reports). A part with
// nothing but warnings is left to a person to decide, and so is one for which the
// checker had no names to look for. That nothing was found shows only that none of the
// names given stands there.
//
// The error is [rule.ErrNotCovered] for a day on which the rule is not known, and
// [ErrNoNames] for a Checker that was not made by [NewChecker].
func (c *Checker) Findings(hits []Hit, on calendar.Date) ([]rule.Verdict, error) {
	if c == nil || c.compiled == nil {
		return nil, ErrNoNames
	}
	a := rule.Audit{On: on}
	looked := c.Kinds()
	for _, part := range anonymous {
		found, warnings := 0, 0
		for _, h := range hits {
			switch {
			case !slices.Contains(part.kinds, h.Kind):
			case h.Warning:
				warnings++
			default:
				found++
			}
		}
		known := slices.ContainsFunc(part.kinds, func(k Kind) bool { return slices.Contains(looked, k) })
		var f *rule.Verdict
		switch {
		case found > 0:
			f = a.Note(rule.ReportAnonymised, part.part, rule.No)
		case warnings > 0:
			f = a.Note(rule.ReportAnonymised, part.part, rule.Unknown)
		case !known:
			f = a.Note(rule.ReportAnonymised, part.part, rule.Unknown, part.field)
		default:
			f = a.Note(rule.ReportAnonymised, part.part, rule.Yes)
		}
		f.Facts = []rule.Fact{{Name: "hits", Value: strconv.Itoa(found)}, {Name: "warnings", Value: strconv.Itoa(warnings)}}
	}
	return a.Result()
}
