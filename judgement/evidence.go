package judgement

import (
	"database/sql/driver"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// EvidenceArea is an area of required evidence: what inspectors look at for a
// judgement (SCCIF 2023, Evaluation criteria). Its text is a code that stays the same
// from one edition to the next. The zero value is "not given".
type EvidenceArea uint8

const (
	EvidenceCareAndProgress EvidenceArea = iota + 1 // individual care and support, and its effect on experiences and progress
	EvidenceRelationships                           // relationships between professionals, carers, children and parents
	// EvidenceBelonging came in with the text of 2026.
	EvidenceBelonging
	EvidenceHealthAndEducation // health, education and well-being
	EvidenceViewsAndRights     // children's views, rights and entitlements
	EvidenceDailyLife          // day-to-day experiences
	// EvidencePreparation is preparation for the future; in the text of 2026 it
	// has to be timely.
	EvidencePreparation
	// EvidenceFarFromHome is about children who live far from their home area.
	EvidenceFarFromHome
	// EvidenceMovesIn and EvidenceSpecialistServices came in with the text of 2026.
	EvidenceMovesIn
	EvidenceSpecialistServices // access to specialist services

	EvidenceRisks          // risks understood and answered
	EvidenceMissingAndHarm // children who go missing or may be harmed
	EvidenceBehaviour      // situations, behaviour and boundaries
	EvidenceSafeguarding   // safeguarding arrangements

	EvidenceVision                    // ambition and high expectations
	EvidenceUnderstandingProgress     // understanding of children's progress
	EvidenceStaffSupport              // supervision, appraisal, induction and training
	EvidenceSelfKnowledge             // knowing strengths and weaknesses, and acting
	EvidenceAims                      // the home's stated aims
	EvidenceProfessionalRelationships // professional relationships
	EvidenceChallenge                 // challenge to other services
	EvidenceEquality                  // tolerance, equality and diversity
	EvidenceImpactOfViews             // the effect of children's views
	EvidenceContingency               // a plan for vacancies, a change of manager among them
	// EvidenceOversight is the oversight of all buildings, of homes with several.
	EvidenceOversight
)

var evidenceCodes = rule.Names[EvidenceArea]{What: "area of evidence", Texts: []string{
	"", "overall.care-and-progress", "overall.relationships", "overall.belonging", "overall.health-and-education",
	"overall.views-and-rights", "overall.daily-life", "overall.preparation", "overall.far-from-home",
	"overall.moves-in", "overall.specialist-services",
	"protected.risks", "protected.missing-and-harm", "protected.behaviour", "protected.safeguarding",
	"leaders.vision", "leaders.understanding-progress", "leaders.staff-support", "leaders.self-knowledge",
	"leaders.aims", "leaders.professional-relationships", "leaders.challenge", "leaders.equality",
	"leaders.impact-of-views", "leaders.contingency", "leaders.oversight",
}}

var evidenceNames = rule.Names[EvidenceArea]{What: "area of evidence", Texts: []string{
	"", "individual care and the progress it brings", "relationships with professionals, carers and parents",
	"belonging and stability", "health, education and well-being", "views, rights and entitlements",
	"day-to-day experiences", "preparation for the future and moving on", "children far from their home area",
	"planning of moves into the home", "access to specialist services",
	"risks and becoming safer", "response to going missing and to harm", "behaviour and boundaries", "safeguarding arrangements",
	"vision and expectations", "understanding what brings progress", "support, supervision and training of staff",
	"knowing strengths and weaknesses", "achieving the home's aims", "professional relationships",
	"challenging other services", "tolerance, equality and diversity", "impact of children's views",
	"contingency plan for vacancies", "oversight across buildings",
}}

// Valid reports whether x is one of the areas of evidence.
func (x EvidenceArea) Valid() bool { return EvidenceCareAndProgress <= x && x <= EvidenceOversight }

// String gives the code: "overall.relationships". The zero value gives "".
func (x EvidenceArea) String() string { return evidenceCodes.Of(x) }

// Name names the area of evidence in a few words of our own.
func (x EvidenceArea) Name() string { return evidenceNames.Of(x) }

// ParseEvidenceArea reads a code.
func ParseEvidenceArea(s string) (EvidenceArea, error) { return evidenceCodes.Parse(s) }

// MustParseEvidenceArea is [ParseEvidenceArea] for constants; it panics on an error.
func MustParseEvidenceArea(s string) EvidenceArea { return must(ParseEvidenceArea(s)) }

// AppendText appends the code; nothing for the zero value.
func (x EvidenceArea) AppendText(b []byte) ([]byte, error) { return evidenceCodes.Append(b, x) }

// MarshalText gives the code; the zero value gives no text.
func (x EvidenceArea) MarshalText() ([]byte, error) { return x.AppendText(nil) }

// UnmarshalText reads a code; no text is the zero value.
func (x *EvidenceArea) UnmarshalText(text []byte) error {
	return rule.UnmarshalText(x, text, ParseEvidenceArea)
}

// Value gives the code, or NULL for the zero value.
func (x EvidenceArea) Value() (driver.Value, error) { return evidenceCodes.Value(x) }

// Scan reads a code from text or bytes; NULL is the zero value.
func (x *EvidenceArea) Scan(src any) error {
	return rule.ScanText(x, "area of evidence", src, ParseEvidenceArea)
}

// Judgement gives the judgement for which the evidence is looked at.
func (x EvidenceArea) Judgement() Area {
	switch {
	case !x.Valid():
		return 0
	case x <= EvidenceSpecialistServices:
		return AreaOverall
	case x <= EvidenceSafeguarding:
		return AreaHelpedAndProtected
	}
	return AreaLeadersAndManagers
}

// since2026 reports whether the area came in with the text of 2026.
func (x EvidenceArea) since2026() bool {
	return x == EvidenceBelonging || x == EvidenceMovesIn || x == EvidenceSpecialistServices
}

// EvidenceHome is what decides which areas of evidence apply to a home.
type EvidenceHome struct {
	// MultiBuilding: the home has several buildings.
	MultiBuilding rule.Truth `json:"multiBuilding,omitzero"`
	// FarFromHome: children live there far from their home area.
	FarFromHome rule.Truth `json:"farFromHome,omitzero"`
}

// AppliesTo says whether an area of evidence applies to a home: all do, but the
// oversight of buildings only where there are several, and what is said of children
// far from home only where there are such.
func (x EvidenceArea) AppliesTo(h EvidenceHome) rule.Truth {
	switch {
	case x == EvidenceOversight:
		return h.MultiBuilding
	case x == EvidenceFarFromHome:
		return h.FarFromHome
	}
	return rule.TruthOf(x.Valid())
}

// RequiredEvidence gives the areas of evidence of the framework in force on a day, in
// its order, each with whether it applies to the home: for overall, for helped and
// protected and for leaders and managers seven, four and eleven in the text of 2023,
// and ten, four and eleven in that of 2026. The error is [rule.ErrNotCovered] before
// multi-building homes, whose area is one of them, began on 1 April 2022. On which
// text the answer rests, and what the other would give for a day between two,
// [EvidenceText] says.
func RequiredEvidence(h EvidenceHome, on calendar.Date) (iter.Seq2[EvidenceArea, rule.Truth], error) {
	v, ok := rule.JudgementRequiredEvidence.On(on)
	if !ok {
		return nil, fmt.Errorf("%w: areas of required evidence on %q: known from %v on",
			rule.ErrNotCovered, on, rule.SCCIF2022.First())
	}
	later := v.Edition >= rule.SCCIF2026
	return func(yield func(EvidenceArea, rule.Truth) bool) {
		for x := EvidenceCareAndProgress; x.Valid(); x++ {
			if x.since2026() && !later {
				continue
			}
			if !yield(x, x.AppliesTo(h)) {
				return
			}
		}
	}, nil
}

// EvidenceText says on which text [RequiredEvidence] rests on a day: the outcome is
// not applied where none is known, and undecided for no date.
func EvidenceText(on calendar.Date) rule.Finding {
	const id = rule.JudgementRequiredEvidence
	v, ok := id.On(on)
	switch {
	case on.IsZero():
		f := rule.FindingOn(id, on, rule.Undecided, "Which areas of evidence are required depends on the day")
		f.Missing = []string{"on"}
		return f
	case !ok:
		return rule.FindingOn(id, on, rule.NotApplied, "The areas of required evidence of this day are not known")
	}
	return rule.FindingOn(id, on, rule.Applied, v.Text())
}
