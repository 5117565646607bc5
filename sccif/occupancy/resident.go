package occupancy

import (
	"strconv"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Resident is a child or young adult who lives, has lived or will live at a
// children's home. Volunteers, staff and other people who live there are neither
// children nor young adults for the test (SCCIF 2023, Inspecting homes where
// young adults live): there is no way to give them, and they are left out of the
// record.
type Resident struct {
	// ID is the caller's pseudonym, by which answers name the resident. Where it
	// is empty they use the place in the list instead: "residents[2]".
	ID string `json:"id,omitempty"`
	// Born is the day of birth. Where it is not given and the age matters, the
	// answer is undecided and says whose birthday is missing.
	Born calendar.Date `json:"born,omitzero"`
	// LeavesSchool is the day on which the resident leaves school, past or
	// planned.
	LeavesSchool calendar.Date `json:"leavesSchool,omitzero"`
	// DisabledInEducation says that the resident is, as a young adult, disabled
	// and in secondary education: then school ends with the June that follows the
	// 19th birthday, unless LeavesSchool gives another day.
	DisabledInEducation rule.Truth `json:"disabledInEducation,omitzero"`
	// Stays are the resident's placements in the home, in any order.
	Stays []Stay `json:"stays,omitempty"`

	// CarePlan and MovingOnPlan say whether the resident has such a plan,
	// regularly updated and reviewed, TransitionPlan whether it includes one for
	// the move to adult social care, which NeedsAdultSocialCare calls for.
	CarePlan             rule.Truth `json:"carePlan,omitzero"`
	MovingOnPlan         rule.Truth `json:"movingOnPlan,omitzero"`
	TransitionPlan       rule.Truth `json:"transitionPlan,omitzero"`
	NeedsAdultSocialCare rule.Truth `json:"needsAdultSocialCare,omitzero"`
	// ImpactIdentified says, of a young adult, whether the home has identified
	// the risk and impact on the children living there, ImpactActedOn whether it
	// has acted to reduce them.
	ImpactIdentified rule.Truth `json:"impactIdentified,omitzero"`
	ImpactActedOn    rule.Truth `json:"impactActedOn,omitzero"`
}

// Stay is a placement in the home. Absences do not end it; short breaks are
// stays of their own.
type Stay struct {
	// From is the day of arrival, the first day that counts.
	From calendar.Date `json:"from"`
	// To is the first day away, which does not count. No date: the resident
	// lives there still, and no leaving is planned.
	To calendar.Date `json:"to,omitzero"`
}

func residentPath(i int) string { return "residents[" + strconv.Itoa(i) + "]" }

func stayPath(i, k int) string { return residentPath(i) + ".stays[" + strconv.Itoa(k) + "]" }

func nameOf(id string, index int) string {
	if id != "" {
		return id
	}
	return residentPath(index)
}
