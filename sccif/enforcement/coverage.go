package enforcement

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// ErrBuilding is the error for a building's name that is empty or is none of the
// home's. The message gives its place in the list and not the name.
var ErrBuilding = errors.New("no building of the home")

// Coverage says which buildings of a home a requirement or a recommendation
// covers. In a home of several buildings that has to be clear: where not all are
// covered, the names of those that are stand in brackets after the text (SCCIF,
// Requirements; Recommendations). The zero value is "not given".
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
