package schedule

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// InspectionTypes gives the types of inspection that there are on a day: full,
// assurance and monitoring since 1 April 2022, with interim in place of assurance
// before (SCCIF 2023, Types of inspection). The error is [rule.ErrNotCovered]
// before 1 April 2017.
func InspectionTypes(on calendar.Date) ([]judgement.InspectionType, error) {
	v, ok := rule.ScheduleTypes.On(on)
	if !ok {
		return nil, fmt.Errorf("schedule: types of inspection: %w: %v on %q", rule.ErrNotCovered, rule.ScheduleTypes, on)
	}
	types := make([]judgement.InspectionType, 0, len(v.Parts))
	for _, part := range v.Parts {
		t, err := judgement.ParseInspectionType(part.Name)
		if err != nil {
			return nil, fmt.Errorf("schedule: types of inspection: %w", err)
		}
		types = append(types, t)
	}
	return types, nil
}

// CheckType says whether the type of an inspection was one on its first day: applied
// where it was, not applied where it was not, as with an interim inspection after 1
// April 2022. A type or day that is not given, and a day before the rule, are
// undecided. The assurance visits of 2020 to 2021 go with the suspension.
func CheckType(i judgement.Inspection) rule.Finding {
	const id = rule.ScheduleTypes
	if i.Type == judgement.AssuranceVisit {
		id := rule.ScheduleSuspension2020
		if v, ok := id.On(i.First); ok && v.Edition >= rule.SCCIF2020 {
			return rule.FindingOn(id, i.First, rule.Applied, "An assurance visit without a grade took place while routine inspection was suspended")
		}
		return rule.FindingOn(id, i.First, rule.NotApplied, "Assurance visits without a grade took place only while routine inspection was suspended")
	}
	types, err := InspectionTypes(i.First)
	if err != nil || i.Type == 0 {
		f := rule.FindingOn(id, i.First, rule.Undecided, "Whether there was this type of inspection cannot be decided")
		if i.Type == 0 {
			f.Missing = append(f.Missing, "type")
		}
		if i.First.IsZero() {
			f.Missing = append(f.Missing, "first")
		}
		return f
	}
	for _, t := range types {
		if t == i.Type {
			return rule.FindingOn(id, i.First, rule.Applied, "This type of inspection was in use: "+t.String())
		}
	}
	return rule.FindingOn(id, i.First, rule.NotApplied, "There was no inspection of this type on that day: "+i.Type.String())
}

// MayBeAnnounced says whether an inspection of a type may be announced on a day. All
// inspections of children's homes are unannounced; only a monitoring visit may be
// announced, where the case calls for it and with as short a notice as practicable
// (SCCIF 2023, Notice of inspection). It is unknown for no type and before 1 April
// 2017.
func MayBeAnnounced(t judgement.InspectionType, on calendar.Date) rule.Truth {
	v, ok := rule.ScheduleUnannounced.On(on)
	if !ok || !t.Valid() {
		return rule.Unknown
	}
	part, excepted := v.Part(t.String())
	return rule.TruthOf(excepted && part.Exception)
}
