package enforcement

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// ErrBuilding is the error for a building's name that is empty or is none of the
// home's. The message gives its place in the list and not the name.
var ErrBuilding = errors.New("no building of the home")

// Coverage says which buildings of a home a requirement or a recommendation
// covers. In a home of several buildings that has to be clear: where not all are
// covered, the names of those that are stand in brackets after the text (SCCIF,
// Requirements; Recommendations). The zero value says nothing of it.
type Coverage struct {
	// AllBuildings: it applies to all buildings of the home.
	AllBuildings rule.Truth `json:"allBuildings,omitzero"`
	// Buildings are the caller's names for the buildings covered.
	Buildings []string `json:"buildings,omitempty"`
}

// Brackets adds to a text the names of the buildings covered, in brackets: "Fit a
// lock (Annexe, Main house)". Where all are covered, or none is named, it gives the
// text unchanged.
func (c Coverage) Brackets(text string) string {
	if c.AllBuildings == rule.Yes || len(c.Buildings) == 0 {
		return text
	}
	return strings.TrimRightFunc(text, unicode.IsSpace) + " (" + strings.Join(c.Buildings, ", ") + ")"
}

// validate refuses names that are not the home's, and coverage that contradicts
// itself. Where the home's buildings are not given it cannot compare with them.
func (c Coverage) validate(home []string) error {
	names, err := normalised("home", home)
	if err != nil {
		return err
	}
	names = sortedOnce(names)
	covered, err := normalised("buildings", c.Buildings)
	if err != nil || len(home) == 0 {
		return err
	}
	for i, name := range covered {
		if !slices.Contains(names, name) {
			return fmt.Errorf("%w: buildings[%d]", ErrBuilding, i)
		}
	}
	all := len(c.covered()) == len(names)
	if len(covered) > 0 && (c.AllBuildings == rule.Yes && !all || c.AllBuildings == rule.No && all) {
		return &judgement.ImpossibleError{
			First:  rule.Fact{Name: "allBuildings", Value: c.AllBuildings.String()},
			Second: rule.Fact{Name: "buildings", Value: fmt.Sprintf("%d of %d", len(c.covered()), len(names))},
		}
	}
	return nil
}

// check applies the bracket rule. The text is as it would stand in the report.
func (c Coverage) check(a *rule.Audit, id rule.ID, text string, home []string) {
	const part = "building"
	if !a.Has(id, part) {
		return
	}
	names, _ := normalised("home", home)
	names = sortedOnce(names)
	covered := c.covered()
	all := c.AllBuildings == rule.Yes || len(names) > 0 && len(covered) == len(names)
	switch {
	case len(names) == 0:
		a.Note(id, part, rule.Unknown, "home")
	case len(names) == 1:
		a.Skip(id, part)
	case !all && len(covered) == 0:
		a.Note(id, part, rule.No, "buildings")
	case rule.Given(text) == rule.No && all:
		a.Note(id, part, rule.Yes)
	case rule.Given(text) == rule.No:
		a.Note(id, part, rule.Unknown, "text")
	default:
		bracketed := inBrackets(text, names)
		kept := slices.Equal(bracketed, covered) || all && (len(bracketed) == 0 || len(bracketed) == len(names))
		a.Note(id, part, rule.TruthOf(kept), "text")
	}
}

// covered gives the covered buildings in the form in which names are compared,
// sorted, each once.
func (c Coverage) covered() []string {
	names, _ := normalised("buildings", c.Buildings)
	return sortedOnce(names)
}

func sortedOnce(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}

// normalised gives names in the form in which they are compared. The error is
// ErrBuilding for one that is empty.
func normalised(field string, names []string) ([]string, error) {
	out := make([]string, len(names))
	for i, name := range names {
		if out[i] = normal(name); out[i] == "" {
			return nil, fmt.Errorf("%w: %s[%d] is empty", ErrBuilding, field, i)
		}
	}
	return out, nil
}

func normal(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// inBrackets gives those of the names, sorted, that stand in brackets at the end
// of the text. Longer names go first, so that "north annexe" is not taken for
// "annexe" too.
func inBrackets(text string, names []string) []string {
	longest := slices.SortedFunc(slices.Values(names), func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var found []string
	for _, group := range trailingBrackets(text) {
		rest := normal(group)
		for _, name := range longest {
			if i := wordIndex(rest, name); i >= 0 {
				found = append(found, name)
				rest = rest[:i] + "\x00" + rest[i+len(name):]
			}
		}
	}
	return sortedOnce(found)
}

// trailingBrackets gives the contents of the groups of brackets after the last
// word that is outside any.
func trailingBrackets(text string) []string {
	var groups []string
	depth, start := 0, 0
	for i, r := range text {
		switch {
		case r == '(':
			if depth == 0 {
				start = i + 1
			}
			depth++
		case r == ')' && depth > 0:
			if depth--; depth == 0 {
				groups = append(groups, text[start:i])
			}
		case depth == 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			groups = nil
		}
	}
	return groups
}

// wordIndex is the place of name in text as whole words, or -1.
func wordIndex(text, name string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, size := utf8.DecodeRuneInString(text[i+len(name):])
		if !isWord(before) && !(size > 0 && isWord(after)) {
			return i
		}
		_, step := utf8.DecodeRuneInString(text[i:])
		from = i + step
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
