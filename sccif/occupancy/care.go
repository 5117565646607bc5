package occupancy

import "github.com/sccif/sccif-go/sccif/rule"

// Care says how the home does what goes with having young adults, on a day.
type Care struct {
	// Plans says whether everybody who lives at the home has an up-to-date care
	// plan and moving-on plan, and a transition plan where adult social care will
	// be needed. It is unknown, too, where nobody lives there.
	Plans rule.Truth `json:"plans,omitzero"`
	// Impact says whether the risk and impact of every young adult on the children
	// who live there have been identified and acted on. It is unknown, too, where
	// there are no young adults, or no children.
	Impact rule.Truth `json:"impact,omitzero"`
	// Lacking are the facts that are known to be no and must be yes.
	Lacking []Gap `json:"lacking,omitempty"`
	// Advised are young adults without a transition plan who are not known to need
	// adult social care: homes should have one for each young adult.
	Advised []Gap `json:"advised,omitempty"`
	// Missing are facts that Plans or Impact hang on.
	Missing []Gap `json:"-"`
}

// IsZero reports whether there is nothing to say but that facts are missing.
func (c Care) IsZero() bool {
	return c.Plans == rule.Unknown && c.Impact == rule.Unknown && len(c.Lacking) == 0 && len(c.Advised) == 0
}

// careOn looks at those who live at the home on a day (SCCIF 2023, Wholly or
// mainly; Inspecting homes where young adults live). plans and impact report
// whether there is anything to look at.
func (b *book) careOn(on int, here Census) (c Care, plans, impact bool) {
	c.Plans, c.Impact = rule.Yes, rule.Yes
	c.Missing = make([]Gap, 0, 3*(here.Children+here.YoungAdults+here.AgeUnknown))
	hangs := false // on a birthday
	for _, s := range b.spells {
		if !s.holds(on) {
			continue
		}
		r := b.residents[s.resident]
		plans = true
		c.plansOf(b, s.resident, r, s.turns != 0 && s.turns <= on)

		// Others may be children as long as they are not known to be adults.
		children := here.Children + here.AgeUnknown
		if s.turns == 0 {
			children--
		}
		switch {
		case s.turns > on || children == 0:
		case s.turns != 0 && here.Children > 0:
			impact = true
			c.Impact = c.Impact.And(
				c.want(b, s.resident, factImpactIdentified, r.ImpactIdentified),
				c.want(b, s.resident, factImpactActedOn, r.ImpactActedOn),
			)
		default:
			impact = true
			if r.ImpactIdentified.And(r.ImpactActedOn) != rule.Yes {
				hangs = true
				c.Impact = c.Impact.And(rule.Unknown)
			}
		}
	}
	if hangs {
		c.Missing = append(c.Missing, b.ageless(on)...)
	}
	if !plans {
		c.Plans = rule.Unknown
	}
	if !impact {
		c.Impact = rule.Unknown
	}
	return c, plans, impact
}

func (c *Care) plansOf(b *book, i int, r Resident, youngAdult bool) {
	c.Plans = c.Plans.And(
		c.want(b, i, factCarePlan, r.CarePlan),
		c.want(b, i, factMovingOnPlan, r.MovingOnPlan),
	)
	switch {
	case r.TransitionPlan == rule.Yes:
	case r.NeedsAdultSocialCare == rule.Yes:
		c.Plans = c.Plans.And(c.want(b, i, factTransitionPlan, r.TransitionPlan))
	default:
		if r.NeedsAdultSocialCare != rule.No {
			c.Plans = c.Plans.And(c.want(b, i, factNeedsAdultSocialCare, rule.Unknown))
		}
		if r.TransitionPlan == rule.No && youngAdult {
			c.Advised = append(c.Advised, b.gap(i, factTransitionPlan))
		}
	}
}

// want notes a fact that must be yes and is not.
func (c *Care) want(b *book, i int, fact string, t rule.Truth) rule.Truth {
	switch t {
	case rule.Yes:
	case rule.No:
		c.Lacking = append(c.Lacking, b.gap(i, fact))
	default:
		c.Missing = append(c.Missing, b.gap(i, fact))
	}
	return t
}
