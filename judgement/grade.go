package judgement

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Grade is a point on one of the framework's scales. Since 1 April 2015 the
// scale is [Outstanding], [Good], [RequiresImprovement] (to be good),
// [Inadequate]; its third point was [Adequate] before then and [Satisfactory]
// in the framework of 2011. Replacing is not equalling: grades of different
// scales are compared only when asked for, with [CompareAcross]. The zero value
// is "not given".
type Grade uint8

const (
	Inadequate Grade = iota + 1 // the lowest grade of every edition
	// Satisfactory is the third grade of the framework of April 2011.
	Satisfactory
	// Adequate is the third grade before 1 April 2015, since an unknown day.
	Adequate
	// RequiresImprovement is "requires improvement to be good".
	RequiresImprovement
	Good        // the second grade of every edition
	Outstanding // the highest grade of every edition
)

var gradeNames = rule.Names[Grade]{What: "grade", Texts: []string{
	"", "inadequate", "satisfactory", "adequate", "requires improvement", "good", "outstanding",
}}

// gradeInitials are read by ParseInitials only: a lone letter in a column of
// grades may as well mean something else.
var gradeInitials = rule.Names[Grade]{What: "initials of a grade", Texts: []string{"", "i", "s", "a", "ri", "g", "o"}}

// String gives the grade in lower case: "requires improvement". The zero value
// gives "".
func (g Grade) String() string { return gradeNames.Of(g) }

// Valid reports whether g is one of the grades.
func (g Grade) Valid() bool { return Inadequate <= g && g <= Outstanding }

// set gives the set that holds only g; the empty set for what is no grade.
func (g Grade) set() GradeSet { return Grades(g) }

// ParseGrade reads a grade in every spelling in which Ofsted has published it:
// "Requires improvement", "Requires Improvement to be good", "Adequate". Case
// and white space are folded. Anything else is [rule.ErrUnknown] with the text
// quoted; initials are among it, see [ParseInitials].
func ParseGrade(s string) (Grade, error) {
	if fold(s) == "requires improvement to be good" {
		return RequiresImprovement, nil
	}
	return parseFolded(gradeNames, s)
}

// ParseInitials reads a grade from its initials, "O", "G", "RI", "A", "S" or "I",
// in either case. It is for sources that are known to hold initials; the error is
// [rule.ErrUnknown] with the text quoted.
func ParseInitials(s string) (Grade, error) {
	return parseFolded(gradeInitials, s)
}

// MustParseGrade is [ParseGrade] for constants; it panics on an error.
func MustParseGrade(s string) Grade { return must(ParseGrade(s)) }

// AppendText appends the grade in lower case; nothing for the zero value.
func (g Grade) AppendText(b []byte) ([]byte, error) { return gradeNames.Append(b, g) }

// MarshalText gives the grade in lower case; the zero value gives no text.
func (g Grade) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads what [ParseGrade] reads; no text is the zero value.
func (g *Grade) UnmarshalText(text []byte) error { return rule.UnmarshalText(g, text, ParseGrade) }

// Value gives the grade in lower case, or NULL for the zero value.
func (g Grade) Value() (driver.Value, error) { return gradeNames.Value(g) }

// Scan reads text or bytes; NULL is the zero value.
func (g *Grade) Scan(src any) error { return rule.ScanText(g, "grade", src, ParseGrade) }
