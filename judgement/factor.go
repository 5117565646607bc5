package judgement

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Factor is something of which the sources say that it never bears on a judgement,
// or not by itself. The zero value is "not given".
type Factor uint8

const (
	// SizeOfHome and ComplexNeeds: neither stands in the way of good or
	// outstanding.
	SizeOfHome Factor = iota + 1
	ComplexNeeds
	// ValueForMoney plays no part, only whether the resources suffice.
	ValueForMoney
	// ModelOfCare is not itself judged, but its effect on children.
	ModelOfCare
	// UnregisteredElsewhere is what is learnt about an unregistered service run
	// elsewhere.
	UnregisteredElsewhere
	// EducationHours: fewer hours than the benchmark do not of themselves limit a
	// judgement.
	EducationHours
	// BreachAlone: failing a regulation does not of itself lead to requires
	// improvement.
	BreachAlone
)

var factorNames = rule.Names[Factor]{What: "factor", Texts: []string{
	"", "size of the home", "complexity of needs", "value for money", "model of care",
	"unregistered service elsewhere", "hours of education", "a breach by itself",
}}

var factorRules = [...]rule.ID{
	rule.None, rule.JudgementSizeAndNeeds, rule.JudgementSizeAndNeeds, rule.HistoryNoValueForMoney2011,
	rule.JudgementModelNotJudged, rule.JudgementUnregisteredElsewhere, rule.HistoryEducation25Hours,
	rule.JudgementBreachNotAutomatic,
}

// Valid reports whether x is one of the factors.
func (x Factor) Valid() bool { return SizeOfHome <= x && x <= BreachAlone }

// String names the factor in lower case; the zero value gives "".
func (x Factor) String() string { return factorNames.Of(x) }

// ParseFactor reads what [Factor.String] gives; case and white space are folded.
func ParseFactor(s string) (Factor, error) { return parseFolded(factorNames, s) }

// AppendText appends the factor's name; nothing for the zero value.
func (x Factor) AppendText(b []byte) ([]byte, error) { return factorNames.Append(b, x) }

// MarshalText gives the factor's name; the zero value gives no text.
func (x Factor) MarshalText() ([]byte, error) { return x.AppendText(nil) }

// UnmarshalText reads what [ParseFactor] reads; no text is the zero value.
func (x *Factor) UnmarshalText(text []byte) error { return rule.UnmarshalText(x, text, ParseFactor) }

// Value gives the factor's name, or NULL for the zero value.
func (x Factor) Value() (driver.Value, error) { return factorNames.Value(x) }

// Scan reads text or bytes; NULL is the zero value.
func (x *Factor) Scan(src any) error { return rule.ScanText(x, "factor", src, ParseFactor) }

// Rule gives the rule that says so.
func (x Factor) Rule() rule.ID {
	if !x.Valid() {
		return rule.None
	}
	return factorRules[x]
}

// NeverBears gives the finding that the factor does not bear on a judgement, where a
// rule in force on the day says so; false where none is known to.
func (x Factor) NeverBears(on calendar.Date) (rule.Finding, bool) {
	v, ok := x.Rule().On(on)
	if !ok {
		return rule.Finding{}, false
	}
	f := rule.NewFinding(x.Rule(), v, rule.Applied, v.Text())
	f.Facts = []rule.Fact{{Name: "factor", Value: x.String()}}
	return f, true
}
