package judgement

import (
	"database/sql/driver"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Area is what a judgement is about. The zero value is "not given".
type Area uint8

const (
	// AreaOverall is the overall experiences and progress of children.
	AreaOverall Area = iota + 1
	// AreaHelpedAndProtected is how well children are helped and protected.
	AreaHelpedAndProtected
	// AreaLeadersAndManagers is the effectiveness of leaders and managers.
	AreaLeadersAndManagers
	// AreaPartnership is working in partnership with others. It was proposed in
	// 2013 and announced for April 2015; no published table has it.
	AreaPartnership
)

// areaNames are the names in records; areaTitles those of a sentence.
var (
	areaNames  = rule.Names[Area]{What: "area", Texts: []string{"", "overall", "helpedAndProtected", "leadersAndManagers", "partnership"}}
	areaTitles = rule.Names[Area]{What: "area", Texts: []string{"", "the overall judgement", "helped and protected", "leaders and managers", "partnership"}}
)

// Valid reports whether a is one of the areas.
func (a Area) Valid() bool { return AreaOverall <= a && a <= AreaPartnership }

// String gives the name that the area has in records: "helpedAndProtected". The
// zero value gives "".
func (a Area) String() string { return areaNames.Of(a) }

// Title names the area as a sentence would: "helped and protected".
func (a Area) Title() string { return areaTitles.Of(a) }

// ParseArea reads what [Area.String] gives.
func ParseArea(s string) (Area, error) { return areaNames.Parse(s) }

// MustParseArea is [ParseArea] for constants; it panics on an error.
func MustParseArea(s string) Area { return must(ParseArea(s)) }

// AppendText appends the area's name; nothing for the zero value.
func (a Area) AppendText(b []byte) ([]byte, error) { return areaNames.Append(b, a) }

// MarshalText gives the area's name; the zero value gives no text.
func (a Area) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads an area's name; no text is the zero value.
func (a *Area) UnmarshalText(text []byte) error { return rule.UnmarshalText(a, text, ParseArea) }

// Value gives the area's name, or NULL for the zero value.
func (a Area) Value() (driver.Value, error) { return areaNames.Value(a) }

// Scan reads text or bytes; NULL is the zero value.
func (a *Area) Scan(src any) error { return rule.ScanText(a, "area", src, ParseArea) }

// Areas gives the areas that are judged under an edition: three from the common
// framework on (judgement.areas), and partnership as a fourth in what was announced
// for April 2015 and proposed in 2013 (history.structure-2015,
// history.limits-proposed-2013). For the editions before, whose structure is not
// known, and for none the error is [rule.ErrNotCovered].
func Areas(e rule.Edition) (iter.Seq[Area], error) {
	last := AreaPartnership
	if in(rule.JudgementAreas, e) {
		last = AreaLeadersAndManagers
	} else if !hasPartnership(e) {
		return nil, fmt.Errorf("%w: structure of the judgements in %q: known from %v on",
			rule.ErrNotCovered, e, rule.Framework2015.First())
	}
	return func(yield func(Area) bool) {
		for a := AreaOverall; a <= last; a++ {
			if !yield(a) {
				return
			}
		}
	}, nil
}

// hasPartnership reports whether partnership is a judgement of the edition.
func hasPartnership(e rule.Edition) bool {
	return in(rule.HistoryStructure2015, e) || e == rule.Proposed2013
}
