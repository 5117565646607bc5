package judgement

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"math/bits"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Grade is a point on one of the framework's scales. Since 1 April 2015 the
// scale is [Outstanding], [Good], [RequiresImprovement] (to be good),
// [Inadequate]; its third point was [Adequate] before then and [Satisfactory]
// in the framework of 2011. Replacing is not equalling: grades of different
// editions are compared only when asked for. The zero value is "not given".
type Grade uint8

const (
	Inadequate Grade = iota + 1
	// Satisfactory is the third grade of the framework of April 2011.
	Satisfactory
	// Adequate is the third grade before 1 April 2015, since an unknown day.
	Adequate
	// RequiresImprovement is "requires improvement to be good".
	RequiresImprovement
	Good
	Outstanding
)

var gradeNames = []string{
	"", "inadequate", "satisfactory", "adequate", "requires improvement", "good", "outstanding",
}

// String gives the grade in lower case: "requires improvement". The zero value
// gives "".
func (g Grade) String() string { return rule.NameOf(gradeNames, g) }

// Valid reports whether g is one of the grades.
func (g Grade) Valid() bool { return Inadequate <= g && g <= Outstanding }

// ParseGrade reads a grade in every spelling in which Ofsted has published it:
// "Requires improvement", "Requires Improvement to be good", "Adequate". Case
// and white space are folded. Anything else is [rule.ErrUnknown] with the text
// quoted.
func ParseGrade(s string) (Grade, error) {
	folded := strings.ToLower(strings.Join(strings.Fields(s), " "))
	if folded == "requires improvement to be good" {
		return RequiresImprovement, nil
	}
	g, err := rule.ParseName[Grade]("grade", gradeNames, folded)
	if err != nil {
		return 0, fmt.Errorf("%w: grade %q", rule.ErrUnknown, s)
	}
	return g, nil
}

// MustParseGrade is [ParseGrade] for constants; it panics on an error.
func MustParseGrade(s string) Grade {
	g, err := ParseGrade(s)
	if err != nil {
		panic(err)
	}
	return g
}

// MarshalText gives the grade in lower case; the zero value gives no text.
func (g Grade) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText reads what [ParseGrade] reads; no text is the zero value.
func (g *Grade) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*g = 0
		return nil
	}
	parsed, err := ParseGrade(string(text))
	if err != nil {
		return err
	}
	*g = parsed
	return nil
}

// Value gives the grade in lower case, or NULL for the zero value.
func (g Grade) Value() (driver.Value, error) {
	if g == 0 {
		return nil, nil
	}
	return g.String(), nil
}

// Scan reads text or bytes; NULL is the zero value.
func (g *Grade) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*g = 0
		return nil
	case string:
		return g.UnmarshalText([]byte(v))
	case []byte:
		return g.UnmarshalText(v)
	}
	return fmt.Errorf("%w: grade of type %T", rule.ErrUnknown, src)
}

// GradeSet is a set of grades. It is comparable; the zero value is the empty
// set.
type GradeSet uint8

// Grades gives the set of the given grades; values that are no grades are left
// out.
func Grades(grades ...Grade) GradeSet {
	var s GradeSet
	for _, g := range grades {
		if g.Valid() {
			s |= 1 << g
		}
	}
	return s
}

// Has reports whether the grade is in the set.
func (s GradeSet) Has(g Grade) bool { return g.Valid() && s&(1<<g) != 0 }

// Len is the number of grades in the set.
func (s GradeSet) Len() int { return bits.OnesCount8(uint8(s)) }

// All gives the grades of the set, the lowest first.
func (s GradeSet) All() iter.Seq[Grade] {
	return func(yield func(Grade) bool) {
		for g := Inadequate; g <= Outstanding; g++ {
			if s.Has(g) && !yield(g) {
				return
			}
		}
	}
}

// String gives the grades, the lowest first: "{inadequate, good}".
func (s GradeSet) String() string {
	var names []string
	for g := range s.All() {
		names = append(names, g.String())
	}
	return "{" + strings.Join(names, ", ") + "}"
}
