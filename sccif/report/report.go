package report

import (
	"fmt"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Report is what is known of an inspection report: which sections it has and, as
// facts, what they hold. Only what belongs to its type is looked at. A zero field is
// "not given".
type Report struct {
	// Type is full, assurance or monitoring.
	Type judgement.InspectionType `json:"type,omitzero"`
	// Sections are those the report has, in any order; nil is not given.
	Sections []Section `json:"sections,omitempty"`
	// RegisteredProvider: the provider is registered, so that the section on
	// enforcement belongs in the report.
	RegisteredProvider rule.Truth `json:"registeredProvider,omitzero"`
	// StandardSentence: the section on judgements has the one standard sentence
	// that goes with the overall judgement.
	StandardSentence rule.Truth `json:"standardSentence,omitzero"`
	// LastInspected: the home was inspected before. LastNamed: its date and overall
	// judgement are there.
	LastInspected rule.Truth `json:"lastInspected,omitzero"`
	LastNamed     rule.Truth `json:"lastNamed,omitzero"`
	// EnforcementTaken: there was enforcement since the last inspection.
	// EnforcementNamed: the report has its details.
	EnforcementTaken rule.Truth `json:"enforcementTaken,omitzero"`
	EnforcementNamed rule.Truth `json:"enforcementNamed,omitzero"`
	// Improvements: requirements or recommendations were made. ImprovementsListed:
	// they stand under areas for improvement.
	Improvements       rule.Truth `json:"improvements,omitzero"`
	ImprovementsListed rule.Truth `json:"improvementsListed,omitzero"`
	// ReasonsSummary: there is a short summary of the reasons for the outcome.
	ReasonsSummary rule.Truth `json:"reasonsSummary,omitzero"`
	// HistoryShown: the recent inspection history is there.
	HistoryShown rule.Truth `json:"historyShown,omitzero"`
	// ResponsibleIndividualNamed: the responsible individual's name is there.
	ResponsibleIndividualNamed rule.Truth `json:"responsibleIndividualNamed,omitzero"`
	// ProviderOrganisation: the registered provider is an organisation.
	// ProviderNamed: its name and address are there.
	ProviderOrganisation rule.Truth `json:"providerOrganisation,omitzero"`
	ProviderNamed        rule.Truth `json:"providerNamed,omitzero"`
	// ChildIdentified: a comment identifies a child. ChildPermitted: with the
	// child's permission.
	ChildIdentified rule.Truth `json:"childIdentified,omitzero"`
	ChildPermitted  rule.Truth `json:"childPermitted,omitzero"`

	// Lengths are those of the sections on each judgement.
	Lengths []Length `json:"lengths,omitempty"`
	// Overall is the overall judgement, and SeveralWeaknesses whether the setting
	// has several weaknesses: either may call for more text.
	Overall           judgement.Grade `json:"overall,omitzero"`
	SeveralWeaknesses rule.Truth      `json:"severalWeaknesses,omitzero"`

	Assurance  AssuranceContents  `json:"assurance,omitzero"`
	Monitoring MonitoringContents `json:"monitoring,omitzero"`
}

// AssuranceContents are what the report of an assurance inspection says (SCCIF,
// Reporting findings at assurance inspections).
type AssuranceContents struct {
	// ConcernsStated: it says clearly whether there are serious or widespread
	// concerns.
	ConcernsStated rule.Truth `json:"concernsStated,omitzero"`
	// Children: whether they are safe and well cared for, with shortfalls and their
	// effect.
	Children rule.Truth `json:"children,omitzero"`
	// LeadersAndManagers: their effectiveness, and improvements since the last
	// inspection with their effect.
	LeadersAndManagers rule.Truth `json:"leadersAndManagers,omitzero"`
	// EarlierOnlyMetOrNot: requirements and recommendations of the last inspection
	// are reported only as met or not.
	EarlierOnlyMetOrNot rule.Truth `json:"earlierOnlyMetOrNot,omitzero"`
}

// MonitoringContents are what the report of a monitoring visit says (SCCIF,
// Monitoring visit reports).
type MonitoringContents struct {
	// Issues: it opens with what was monitored, as the manager was told.
	// LastVisit: with the date and purpose of the last visit.
	Issues    rule.Truth `json:"issues,omitzero"`
	LastVisit rule.Truth `json:"lastVisit,omitzero"`
	// Purpose: the reasons for the visit and its purpose.
	Purpose rule.Truth `json:"purpose,omitzero"`
	// Developments: significant ones, and what was done about the requirements
	// with what effect.
	Developments rule.Truth `json:"developments,omitzero"`
	// Progress: where there was progress and where there was none.
	Progress rule.Truth `json:"progress,omitzero"`
	// Impact: the effect of continuing concerns on children, and what Ofsted will
	// do to notify authorities or protect children.
	Impact rule.Truth `json:"impact,omitzero"`
	// FurtherAction: where it is needed, and which.
	FurtherAction rule.Truth `json:"furtherAction,omitzero"`
	// JudgementArises: a new judgement came into question. Judgement: why it
	// changes or stays.
	JudgementArises rule.Truth `json:"judgementArises,omitzero"`
	Judgement       rule.Truth `json:"judgement,omitzero"`
	// IntendedAction: the report holds details of action that Ofsted intends. It
	// may say that further enforcement is likely, and no more.
	IntendedAction rule.Truth `json:"intendedAction,omitzero"`
}

// Check says, rule by rule and part by part, whether the report holds what a report
// of its type has to hold. The nine sections, their contents and their length are
// asked of a full report; the framework says of assurance and monitoring reports
// what they set out instead. Names are the matter of a [Checker].
//
// The error is [rule.ErrNotCovered] for a day or a type of inspection of which the
// rules are not known, and [rule.ErrUnknown] for a type or section that there is not.
func (r Report) Check(on calendar.Date) ([]rule.Verdict, error) {
	for i, s := range r.Sections {
		if s < AboutService || s > ServiceDetails {
			return nil, fmt.Errorf("%w: sections[%d]", rule.ErrUnknown, i)
		}
	}
	a := rule.Audit{On: on}
	switch r.Type {
	case judgement.Full:
		r.checkSections(&a)
		r.checkContents(&a)
		r.checkLength(&a)
	case judgement.Assurance:
		r.checkAssurance(&a)
	case judgement.Monitoring:
		r.checkMonitoring(&a)
	case judgement.Interim, judgement.AssuranceVisit:
		return nil, fmt.Errorf("%w: the report of an inspection of type %v", rule.ErrNotCovered, r.Type)
	default:
		return nil, fmt.Errorf("%w: inspection type %q", rule.ErrUnknown, r.Type)
	}
	a.NoteSince(rule.ReportReasonsSummary, r.ReasonsSummary, "reasonsSummary")
	r.checkNamed(&a)
	return a.Result()
}

// checkSections asks for the nine sections: for that on enforcement of registered
// providers only, and not for those on the last inspection and on areas for improvement
// where there is known to be nothing to put in them (SCCIF, Content of the SCCIF report).
func (r Report) checkSections(a *rule.Audit) {
	const id = rule.ReportSections
	version, _ := id.On(a.On)
	for _, part := range version.Parts {
		section, _ := ParseSection(part.Name)
		has := rule.Unknown
		if r.Sections != nil {
			has = rule.TruthOf(slices.Contains(r.Sections, section))
		}
		switch {
		case section == Enforcement && r.RegisteredProvider == rule.No:
			a.Note(id, part.Name, has.Not(), "sections")
		case section == Enforcement && r.RegisteredProvider == rule.Unknown:
			a.Note(id, part.Name, rule.Unknown, "registeredProvider")
		case has != rule.Yes && (section == LastInspection && r.LastInspected == rule.No ||
			section == AreasForImprovement && r.Improvements == rule.No): // "where relevant"
			a.Skip(id, part.Name)
		default:
			a.Note(id, part.Name, has, "sections")
		}
	}
}

// noteWhere asks for a thing only where there was occasion for it.
func noteWhere(a *rule.Audit, id rule.ID, part string, arose rule.Truth, occasion string, there rule.Truth, field string) {
	switch {
	case there == rule.Yes:
		a.Note(id, part, rule.Yes)
	case arose == rule.No:
		a.Skip(id, part)
	case arose == rule.Unknown:
		a.Note(id, part, rule.Unknown, occasion)
	default:
		a.Note(id, part, there, field)
	}
}

func (r Report) checkContents(a *rule.Audit) {
	const id = rule.ReportSectionContents
	a.Note(id, JudgementsMade.String(), r.StandardSentence, "standardSentence")
	noteWhere(a, id, LastInspection.String(), r.LastInspected, "lastInspected", r.LastNamed, "lastNamed")
	noteWhere(a, id, Enforcement.String(), r.RegisteredProvider.And(r.EnforcementTaken), "enforcementTaken", r.EnforcementNamed, "enforcementNamed")
	noteWhere(a, id, AreasForImprovement.String(), r.Improvements, "improvements", r.ImprovementsListed, "improvementsListed")
}

func (r Report) checkAssurance(a *rule.Audit) {
	c := r.Assurance
	const id = rule.ReportAssuranceContents
	a.Note(rule.ReportAssurance, "", c.ConcernsStated, "assurance.concernsStated")
	a.Note(id, "children", c.Children, "assurance.children")
	a.Note(id, "leaders and managers", c.LeadersAndManagers, "assurance.leadersAndManagers")
	noteWhere(a, id, "requirements and recommendations", r.Improvements, "improvements", r.ImprovementsListed, "improvementsListed")
	a.Note(id, "earlier ones", c.EarlierOnlyMetOrNot, "assurance.earlierOnlyMetOrNot")
}

func (r Report) checkMonitoring(a *rule.Audit) {
	m := r.Monitoring
	a.Note(rule.ReportMonitoringOpening, "issues", m.Issues, "monitoring.issues")
	a.Note(rule.ReportMonitoringOpening, "last visit", m.LastVisit, "monitoring.lastVisit")
	const id = rule.ReportMonitoring
	a.Note(id, "purpose", m.Purpose, "monitoring.purpose")
	a.Note(id, "developments", m.Developments, "monitoring.developments")
	a.Note(id, "progress", m.Progress, "monitoring.progress")
	a.Note(id, "impact", m.Impact, "monitoring.impact")
	a.Note(id, "further action", m.FurtherAction, "monitoring.furtherAction")
	noteWhere(a, id, "judgement", m.JudgementArises, "monitoring.judgementArises", m.Judgement, "monitoring.judgement")
	a.Note(rule.ReportMonitoringNoIntendedAction, "", m.IntendedAction.Not(), "monitoring.intendedAction")
}

// checkNamed asks for what every published report holds, and for no comment that
// identifies a child.
func (r Report) checkNamed(a *rule.Audit) {
	const id = rule.ReportAnonymised
	a.Note(id, "responsible individual", r.ResponsibleIndividualNamed, "responsibleIndividualNamed")
	noteWhere(a, id, "registered provider", r.ProviderOrganisation, "providerOrganisation", r.ProviderNamed, "providerNamed")
	a.Note(id, "recent inspection history", r.HistoryShown, "historyShown")
	noteWhere(a, id, "enforcement", r.EnforcementTaken, "enforcementTaken", r.EnforcementNamed, "enforcementNamed")
	unidentified(a, r.ChildIdentified, r.ChildPermitted)
}

// unidentified applies the rule that no child is identified without permission.
func unidentified(a *rule.Audit, identified, permitted rule.Truth) {
	kept := identified.Not().Or(permitted)
	missing := []string{"childIdentified"}
	if identified == rule.Yes {
		missing = []string{"childPermitted"}
	}
	a.Note(rule.ReportChildrenUnidentified, "", kept, missing...)
}
