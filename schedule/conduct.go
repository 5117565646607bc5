package schedule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Conduct that bears on planning an inspection: which children's cases, who is
// consulted and interviewed, how many children meet at once, how early an
// interpreter is asked for.

// Answer is a plain answer with its reason.
type Answer struct {
	Is      rule.Truth   `json:"is,omitzero"`
	Because rule.Finding `json:"because"`
}

// answer gives an answer under a rule, in the words for yes, no and unknown. Where the
// rule was not in force on the day it is unknown.
func answer(id rule.ID, on calendar.Date, is rule.Truth, yes, no, unknown string, missing ...string) Answer {
	if !id.InForce(on) {
		return Answer{Because: rule.FindingOn(id, on, rule.NotApplied, "No rule is known for this day")}
	}
	a := Answer{Is: is}
	switch is {
	case rule.Yes:
		a.Because = rule.FindingOn(id, on, rule.Applied, yes)
	case rule.No:
		a.Because = rule.FindingOn(id, on, rule.NotApplied, no)
	default:
		a.Because = rule.FindingOn(id, on, rule.Undecided, unknown)
		a.Because.Missing = missing
	}
	return a
}

// ChildCase is what choosing cases has to know of a child. Ids are the caller's
// pseudonyms.
type ChildCase struct {
	ID string `json:"id,omitempty"`
	// Building is the building in which the child lives.
	Building string `json:"building,omitempty"`
	// Moved: the child has moved between buildings of the home.
	Moved rule.Truth `json:"moved,omitzero"`
	// LookedAfter: the child is looked after by a local authority.
	LookedAfter rule.Truth `json:"lookedAfter,omitzero"`
}

// Cases is which children's cases an inspection takes up.
type Cases struct {
	// Tracked: cases are tracked and not only sampled. It is no at an assurance
	// inspection, where sampling is enough, and in the text of 29 June 2026, which
	// evaluates a sample of children and no longer names case tracking.
	Tracked rule.Truth `json:"tracked,omitzero"`
	// Always are the children who are always chosen: all in a small home, those
	// who have moved between buildings in any. By the text of 29 June 2026 it is
	// always considered whether such a move was in the child's best interests.
	Always []string `json:"always,omitempty"`
	// OneOf are the buildings of which none of these children comes: at least one
	// child of each is chosen.
	OneOf []string `json:"oneOf,omitempty"`
	// Least is the least number of children: those of Always and one for each
	// building of OneOf.
	Least int `json:"least"`
	// Missing are the facts on which more hangs: "moved" and the child's id, the
	// size of the home, its buildings.
	Missing  []string       `json:"missing,omitempty"`
	Findings []rule.Finding `json:"findings"`
}

// ChooseCases says which children's cases a full or an assurance inspection takes
// up on a day (SCCIF 2023, Case tracking and sampling; Assurance inspection
// findings). Whether the home is small is the inspector's to say: the framework
// gives no number. In a multi-building home at least one child of each building is
// chosen at a full inspection, by the text of 29 June 2026 at any, and any child who
// moved between buildings always is.
//
// The error is [ErrMissing] for no type, and [rule.ErrNotCovered] for a type other
// than full and assurance and before 1 April 2017.
func ChooseCases(r Record, t judgement.InspectionType, children []ChildCase, small rule.Truth, on calendar.Date) (Cases, error) {
	const id = rule.ConductTracking
	version, ok := id.On(on)
	switch {
	case !t.Valid():
		return Cases{}, fmt.Errorf("schedule: cases: %w: type", ErrMissing)
	case !ok || t != judgement.Full && t != judgement.Assurance:
		return Cases{}, fmt.Errorf("schedule: cases: %w: %v inspection on %q", rule.ErrNotCovered, t, on)
	}
	var c Cases
	_, named := version.Part("small home")
	c.Tracked = rule.TruthOf(named && t == judgement.Full)
	switch {
	case named && t == judgement.Assurance:
		c.find(id, on, rule.NotApplied, "At an assurance inspection case tracking is not expected; sampling is enough")
		return c, nil
	case t == judgement.Assurance:
		c.find(id, on, rule.Applied, "At an assurance inspection elements of practice are looked at in individual sampled cases")
	case !named:
		c.find(id, on, rule.Applied, "A sample of children is chosen with the home's size and scope and their diversity in mind")
	case small == rule.Yes:
		for _, child := range children {
			c.Always = append(c.Always, child.ID)
		}
		c.find(id, on, rule.Applied, "In a small home the cases of all children are tracked")
	case small == rule.No:
		c.find(id, on, rule.Applied, "In a larger home the cases of a representative sample of children are tracked")
	default:
		c.find(id, on, rule.Undecided, "In a small home the cases of all children are tracked, in a larger one a representative sample", "size of the home")
	}
	c.buildings(r, children, on)
	slices.Sort(c.Always)
	c.Always = slices.Compact(c.Always)
	c.Least = len(c.Always) + len(c.OneOf)
	return c, nil
}

func (c *Cases) find(id rule.ID, on calendar.Date, o rule.Outcome, text string, missing ...string) {
	f := rule.FindingOn(id, on, o, text)
	f.Missing = missing
	c.Missing = append(c.Missing, missing...)
	c.Findings = append(c.Findings, f)
}

// buildings chooses the children for whom the rule about buildings asks.
func (c *Cases) buildings(r Record, children []ChildCase, on calendar.Date) {
	const id = rule.OnsiteEveryBuilding
	version, ok := id.On(on)
	if !ok {
		return
	}
	switch r.multiBuilding() {
	case rule.No:
		c.find(id, on, rule.NotApplied, "The home has one building")
		return
	case rule.Unknown:
		c.find(id, on, rule.Undecided, "In a home of several buildings at least one child of each is chosen, and any child who moved between them", "buildings")
		return
	}
	var unknown []string
	for _, child := range children {
		switch child.Moved {
		case rule.Yes:
			c.Always = append(c.Always, child.ID)
		case rule.Unknown:
			unknown = append(unknown, "moved of "+child.ID)
		}
	}
	for _, b := range r.Buildings {
		chosen := slices.ContainsFunc(children, func(child ChildCase) bool {
			return child.Building == b && slices.Contains(c.Always, child.ID)
		})
		lived := slices.ContainsFunc(children, func(child ChildCase) bool { return child.Building == b })
		if lived && !chosen && !slices.Contains(c.OneOf, b) {
			c.OneOf = append(c.OneOf, b)
		}
	}
	outcome := rule.Applied
	if len(unknown) > 0 {
		outcome = rule.Undecided
	}
	one, _ := version.Part("case")
	moved, _ := version.Part("moved")
	c.find(id, on, outcome, one.Summary+" "+strings.TrimSuffix(moved.Summary, "."), unknown...)
}

// Consulted gives who must always be consulted when a child's case is tracked: for
// a looked-after child the independent reviewing officer, the placing social worker
// and the key worker (SCCIF 2023, Case tracking and sampling). The text of 29 June
// 2026 no longer names them. Where it is not known whether the child is looked
// after, the answer is unknown.
func Consulted(child ChildCase, on calendar.Date) ([]string, Answer) {
	const id = rule.ConductTracking
	is := child.LookedAfter
	no := "The child is not looked after"
	version, _ := id.On(on)
	if _, named := version.Part("looked-after child"); !named {
		is, no = rule.No, "The text no longer names who is always consulted"
	}
	a := answer(id, on, is,
		"When the case of a looked-after child is tracked the independent reviewing officer, the placing social worker and the key worker are always consulted", no,
		"Who is always consulted depends on whether the child is looked after", "lookedAfter")
	if a.Is != rule.Yes {
		return nil, a
	}
	return []string{"independent reviewing officer", "placing social worker", "key worker"}, a
}

// BuildingMove is a child's move between buildings of a home.
type BuildingMove struct {
	// Agreed: the placing authority agreed to it.
	Agreed rule.Truth `json:"agreed,omitzero"`
	// BestInterests: it was in the child's best interests.
	BestInterests rule.Truth `json:"bestInterests,omitzero"`
}

// CheckMove says whether a move holds what inspectors check: the placing authority's
// agreement and the child's best interests (SCCIF 2023, Case tracking and sampling).
// It is a rule of homes of several buildings, and not in force before 1 April 2022.
func CheckMove(m BuildingMove, on calendar.Date) Answer {
	return answer(rule.ConductMovesAgreed, on, m.Agreed.And(m.BestInterests),
		"The placing authority agreed to the move, and it was in the child's best interests",
		"The placing authority did not agree to the move, or it was not in the child's best interests",
		"Whether the placing authority agreed to the move, and it was in the child's best interests, is not known",
		rule.NotKnown(m.Agreed.Named("agreed"), m.BestInterests.Named("bestInterests"))...)
}

// InterviewFacts are the facts on which an interview of the responsible individual
// hangs.
type InterviewFacts struct {
	// ManagerInPost: a registered manager is in post. Available: the manager is
	// there to be interviewed.
	ManagerInPost rule.Truth `json:"managerInPost,omitzero"`
	Available     rule.Truth `json:"available,omitzero"`
	// CareConcern: there are concerns about the quality of care, about monitoring,
	// or about leadership and management.
	CareConcern rule.Truth `json:"careConcern,omitzero"`
	// FailureToProtect: evidence shows that the home fails to protect children.
	FailureToProtect rule.Truth `json:"failureToProtect,omitzero"`
	// ResourceConcern: there are concerns about staffing, the premises or the
	// resources to run the home.
	ResourceConcern rule.Truth `json:"resourceConcern,omitzero"`
}

// AskResponsibleIndividual says whether the inspector always asks to interview the
// responsible individual (SCCIF 2023, Discussions with managers and staff). Where
// no ground for that is given and the manager is merely not available, the same
// section says that the inspector should ask: the answer is then yes under the rule
// conduct.interviews.
func AskResponsibleIndividual(f InterviewFacts, on calendar.Date) Answer {
	grounds := [...]struct {
		part, fact string
		is         rule.Truth
	}{
		{"no manager", "managerInPost", f.ManagerInPost.Not()},
		{"quality", "careConcern", f.CareConcern},
		{"protection", "failureToProtect", f.FailureToProtect},
		{"resources", "resourceConcern", f.ResourceConcern},
	}
	version, _ := rule.ConductResponsibleIndividual.On(on)
	is := rule.No
	var reasons, missing []string
	for _, g := range grounds {
		is = is.Or(g.is)
		switch g.is {
		case rule.Yes:
			part, _ := version.Part(g.part)
			reasons = append(reasons, part.Summary)
		case rule.Unknown:
			missing = append(missing, g.fact)
		}
	}
	if is != rule.Yes && f.Available == rule.No {
		return answer(rule.ConductInterviews, on, rule.Yes, "The registered manager is not available, so the inspector should ask to interview the responsible individual", "", "")
	}
	return answer(rule.ConductResponsibleIndividual, on, is,
		"The inspector always asks to interview the responsible individual. "+strings.TrimSuffix(strings.Join(reasons, " "), "."),
		"None of the four grounds for always asking to interview the responsible individual is there",
		"Whether the inspector always asks to interview the responsible individual hangs on facts that are missing", missing...)
}

// CheckMeeting says whether a structured meeting keeps to the guideline of at most 5
// children (SCCIF 2023, Listening and talking to children). A number below 1 is not
// given.
func CheckMeeting(children int, on calendar.Date) Answer {
	version, _ := rule.ConductMeetings.On(on)
	is := rule.TruthOf(children <= version.Limit.N)
	if children < 1 {
		is = rule.Unknown
	}
	return answer(rule.ConductMeetings, on, is,
		fmt.Sprintf("A structured meeting of %d is within the guideline of at most %v children", children, version.Limit),
		fmt.Sprintf("As a guideline a structured meeting should include no more than %v children, and this one includes %d", version.Limit, children),
		"Whether the meeting keeps to the guideline cannot be said", "children")
}

// RequestInterpreter gives the last day on which an interpreter is asked for so that
// there are 2 weeks' notice of an inspection that starts on a day; the framework
// asks for that where possible (SCCIF 2023, Communication methods). The day is no
// date, and the finding undecided, where no first day is given or no rule is known
// for it.
func RequestInterpreter(first calendar.Date) (calendar.Date, rule.Finding) {
	const id = rule.TimelineInterpreter
	version, ok := id.On(first)
	if !ok {
		f := rule.FindingOn(id, first, rule.Undecided, "When an interpreter is asked for cannot be said")
		if first.IsZero() {
			f.Missing = []string{"first"}
		}
		return calendar.Date{}, f
	}
	last := first.AddWeeks(-version.Limit.N)
	return last, rule.FindingOn(id, first, rule.Applied,
		fmt.Sprintf("An interpreter is asked for with %v' notice where possible, so by %s for an inspection from %s", version.Limit, last.Long(), first.Long()))
}

// UnplannedEndings gives the days whose unplanned endings of placements inspectors
// always look at, for an inspection that starts on a day: the last 6 months, or the
// time since the last inspection where that is shorter. last is the end of the last
// inspection, no date where there was none. The rule is in the text of 29 June 2026
// (Evaluating the experiences and progress of children); before it there are none,
// and the finding says so.
func UnplannedEndings(first, last calendar.Date) (calendar.Period, rule.Finding) {
	const id = rule.ConductUnplannedEndings
	version, ok := id.On(first)
	if !ok {
		return calendar.Period{}, rule.FindingOn(id, first, rule.NotApplied, "The text of this day has no such rule")
	}
	if !last.Before(first) {
		last = calendar.Date{}
	}
	span := calendar.Period{First: calendar.Latest(first.AddMonths(-version.Limit.N), last).AddDays(1), Last: first}
	return span, rule.FindingOn(id, first, rule.Applied,
		fmt.Sprintf("Inspectors always look at placements that ended unplanned within %v or since the last inspection, whichever is more recent: from %s to %s", version.Limit, span.First.Long(), span.Last.Long()))
}
