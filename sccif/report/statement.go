package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// NoChildren is the report of a first inspection at which no children were living in
// the home (SCCIF, Inspections where no children are living in the home).
type NoChildren struct {
	// Type is the type of inspection whose template is used.
	Type judgement.InspectionType `json:"type,omitzero"`
	// Registered is the day of registration.
	Registered calendar.Date `json:"registered,omitzero"`
	// Text is the statement, or the whole report.
	Text string `json:"text,omitempty"`
}

// The elements of the statement, as a finding's Missing names them.
const (
	elementDate         = "text: registration date"
	elementNone         = "text: no accommodation"
	elementRegistration = "text: keeping the registration"
	elementReady        = "text: ready for placements"
)

// NoChildrenStatement gives a statement that has all the elements of the set one, the
// day of registration among them, in words of its own. The framework prescribes the
// wording of the set statement, which the published report uses.
//
// The error is [rule.ErrNotCovered] for no date.
func NoChildrenStatement(registered calendar.Date) (string, error) {
	if registered.IsZero() {
		return "", fmt.Errorf("%w: a statement without the day of registration", rule.ErrNotCovered)
	}
	return fmt.Sprintf("No children have been accommodated at this home since it was registered on %s. "+
		"The inspection looks at whether the home keeps to what it must do to keep its registration, "+
		"and whether it is ready for placements.", registered.Long()), nil
}

// notProvided matches the set words that nobody was accommodated, up to those with
// which the next sentence begins. What stands in brackets there, the day among it, is
// for the inspector to fill in and may be any words of the same sentence.
var notProvided = regexp.MustCompile(`(?i)\bhome\s+has\s+not\s+provided\s+[^.!?]*\pL[^.!?]*\s+to\s+[^.!?]*\pL[^.!?]*\s+` +
	`since\s+its\s+registration\s+on\s+([^.!?]|\.\d)+\.\s+this\s+inspection\s+focuses\s+on\b`)

// Check says whether the template is the one to be used and whether the text has the
// elements of the set statement: the day of registration, in one of the usual ways
// to write a date; that nobody was accommodated; that the inspection is about
// keeping the registration; and that it is about being ready for placements. It
// looks only for the words that each cannot do without: it names an element that is
// missing, but does not say that one that is there is well put. For [accommodation]
// and [children], which are in brackets in the set statement, there may be other
// words where the rest of their sentence is the set one and the next one follows.
//
// The error is [ErrInvalidUTF8] for the text and [rule.ErrNotCovered] for a day on
// which the rule is not known.
func (n NoChildren) Check(on calendar.Date) ([]rule.Verdict, error) {
	if err := validUTF8("text", []byte(n.Text)); err != nil {
		return nil, err
	}
	const id = rule.ReportNoChildrenStatement
	a := rule.Audit{On: on}
	// Before there were assurance inspections, the report was that of an interim
	// inspection.
	template := judgement.Interim
	if rule.ReportAssurance.InForce(on) {
		template = judgement.Assurance
	}
	kept := rule.Unknown
	if n.Type != 0 {
		kept = rule.TruthOf(n.Type == template)
	}
	a.Note(id, "template", kept, "type")

	switch missing := n.elements(); {
	case n.Registered.IsZero():
		a.Note(id, "statement", rule.Unknown, "registered")
	default:
		a.Note(id, "statement", rule.TruthOf(len(missing) == 0), missing...)
	}
	return a.Result()
}

// elements gives those that are missing from the text.
func (n NoChildren) elements() []string {
	words := strings.FieldsFunc(strings.ToLower(n.Text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	begins := func(stems ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(w, stem) })
		})
	}
	has := func(whole ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(whole, w) })
	}
	line := " " + strings.Join(words, " ") + " "
	dated := slices.ContainsFunc(written(n.Registered), func(d string) bool { return strings.Contains(line, " "+d+" ") })
	var missing []string
	for _, element := range []struct {
		name  string
		there bool
	}{
		{elementDate, dated},
		{elementNone, begins("accommodat") && has("no", "not", "never", "none", "t") || notProvided.MatchString(n.Text)},
		{elementRegistration, begins("registration", "registered") && begins("maintain", "keep", "retain", "continu")},
		{elementReady, has("ready", "readiness", "prepared") && begins("placement", "admi")},
	} {
		if !element.there {
			missing = append(missing, element.name)
		}
	}
	return missing
}

// written gives the usual ways to write a day, in lower case and with a space for
// every mark.
func written(d calendar.Date) []string {
	day, month, year := d.Day(), strings.ToLower(d.Month().String()), d.Year()
	ordinal := "th"
	if day < 11 || day > 13 {
		switch day % 10 {
		case 1:
			ordinal = "st"
		case 2:
			ordinal = "nd"
		case 3:
			ordinal = "rd"
		}
	}
	return []string{
		fmt.Sprintf("%d %s %d", day, month, year),
		fmt.Sprintf("%d%s %s %d", day, ordinal, month, year),
		fmt.Sprintf("%d%s of %s %d", day, ordinal, month, year),
		fmt.Sprintf("%d %d %d", day, int(d.Month()), year),
		fmt.Sprintf("%02d %02d %d", day, int(d.Month()), year),
		fmt.Sprintf("%04d %02d %02d", year, int(d.Month()), day),
	}
}
