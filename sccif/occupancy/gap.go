package occupancy

// Gap is a fact about a resident that is missing, or that is not as it should be.
type Gap struct {
	// Index is the resident's place in the list, Resident the id.
	Index    int    `json:"index"`
	Resident string `json:"resident,omitempty"`
	// Fact is the name of the fact in the record: "born".
	Fact string `json:"fact"`
}

// The facts of [Resident] by their names in the record.
const (
	factBorn                 = "born"
	factLeavesSchool         = "leavesSchool"
	factCarePlan             = "carePlan"
	factMovingOnPlan         = "movingOnPlan"
	factTransitionPlan       = "transitionPlan"
	factNeedsAdultSocialCare = "needsAdultSocialCare"
	factImpactIdentified     = "impactIdentified"
	factImpactActedOn        = "impactActedOn"
)

// String gives the place in the record: "residents[2].born".
func (g Gap) String() string { return residentPath(g.Index) + "." + g.Fact }

// Name is the resident's id or, where there is none, the place in the list:
// "residents[2]".
func (g Gap) Name() string { return nameOf(g.Resident, g.Index) }

func (b *book) gap(i int, fact string) Gap {
	return Gap{Index: i, Resident: b.residents[i].ID, Fact: fact}
}

// birthdaysWanted are those whose birthday decides about a day from first to last.
func (b *book) birthdaysWanted(first, last int) []Gap {
	var gaps []Gap
	looked := -1
	for _, s := range b.spells {
		if s.turns != 0 || s.resident == looked {
			continue
		}
		if b.between(max(s.from, first), min(s.to-1, last))[undecided] > 0 {
			looked = s.resident
			gaps = append(gaps, b.gap(s.resident, factBorn))
		}
	}
	return gaps
}

// ageless are those without a birthday who live there on a day.
func (b *book) ageless(day int) []Gap {
	var gaps []Gap
	for _, s := range b.spells {
		if s.turns == 0 && s.holds(day) {
			gaps = append(gaps, b.gap(s.resident, factBorn))
		}
	}
	return gaps
}
