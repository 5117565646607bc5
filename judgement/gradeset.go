package judgement

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"iter"
	"math/bits"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

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

// everyGrade holds the grades of all scales.
const everyGrade GradeSet = 1<<Inadequate | 1<<Satisfactory | 1<<Adequate | 1<<RequiresImprovement | 1<<Good | 1<<Outstanding

// atMost gives the grades of all scales up to and including g. The third grades of
// earlier scales stand below good and above inadequate as requires improvement
// does.
func atMost(g Grade) GradeSet { return everyGrade & (1<<(g+1) - 1) }

// Has reports whether the grade is in the set.
func (s GradeSet) Has(g Grade) bool { return g.Valid() && s&(1<<g) != 0 }

// Len is the number of grades in the set.
func (s GradeSet) Len() int { return bits.OnesCount8(uint8(s & everyGrade)) }

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

// Within reports whether every grade of s is in t.
func (s GradeSet) Within(t GradeSet) bool { return s&^t == 0 }

// names gives the grades as text, the lowest first.
func (s GradeSet) names() []string {
	names := make([]string, 0, s.Len())
	for g := range s.All() {
		names = append(names, g.String())
	}
	return names
}

// String gives the grades, the lowest first: "{inadequate, good}".
func (s GradeSet) String() string { return "{" + strings.Join(s.names(), ", ") + "}" }

// AppendText appends the grades, the lowest first, with commas between them:
// "inadequate, good"; nothing for the empty set.
func (s GradeSet) AppendText(b []byte) ([]byte, error) {
	if !s.Within(everyGrade) {
		return b, fmt.Errorf("%w: set of grades %#x", rule.ErrUnknown, uint8(s))
	}
	return append(b, strings.Join(s.names(), ", ")...), nil
}

// MarshalText gives what [GradeSet.AppendText] appends.
func (s GradeSet) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads grades with commas between them, in any order; no text is
// the empty set.
func (s *GradeSet) UnmarshalText(text []byte) error {
	return rule.UnmarshalText(s, text, parseGradeSet)
}

func parseGradeSet(text string) (GradeSet, error) { return gradesNamed(strings.Split(text, ",")) }

// gradesNamed gives the set of grades whose names are given.
func gradesNamed(names []string) (GradeSet, error) {
	var s GradeSet
	for _, name := range names {
		g, err := ParseGrade(name)
		if err != nil {
			return 0, err
		}
		s |= g.set()
	}
	return s, nil
}

// MarshalJSON gives the grades as a list of texts, the lowest first; an empty
// list for the empty set.
func (s GradeSet) MarshalJSON() ([]byte, error) {
	if !s.Within(everyGrade) {
		return nil, fmt.Errorf("%w: set of grades %#x", rule.ErrUnknown, uint8(s))
	}
	return json.Marshal(s.names())
}

// UnmarshalJSON reads a list of texts in any order.
func (s *GradeSet) UnmarshalJSON(text []byte) error {
	// Not into grades: they are bytes, of which a text would be read as base64.
	var names []string
	if err := json.Unmarshal(text, &names); err != nil {
		return fmt.Errorf("set of grades: %w", err)
	}
	read, err := gradesNamed(names)
	if err != nil {
		return err
	}
	*s = read
	return nil
}

// Value gives the text, or NULL for the empty set.
func (s GradeSet) Value() (driver.Value, error) {
	if s == 0 {
		return nil, nil
	}
	text, err := s.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan reads text or bytes; NULL is the empty set.
func (s *GradeSet) Scan(src any) error { return rule.ScanText(s, "set of grades", src, parseGradeSet) }
