package judgement

import (
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// The sentences in which a decision gives its reasons. Figures come from the
// rule's version.

// sentence says in plain words what a rule made of the facts, without a full stop.
func (d *Decision) sentence(id rule.ID, v rule.Version, o rule.Outcome) string {
	_, scale := scaleFor(&d.Facts, d.Edition)
	switch {
	case id == scale:
		return "The grades are " + listing(d.scaleNames(), " and ")
	case o == rule.Applied:
		var parts []string
		for l := range d.holding() {
			if l.rule == id {
				parts = append(parts, lower(d.applied(l, v)))
			}
		}
		return capital(strings.Join(parts, "; "))
	case o == rule.Undecided && !v.NotBefore.IsZero() && v.Edition > d.Edition:
		return "The rule came in between " + v.NotBefore.Long() + " and " + v.From.Long() +
			", so whether it held is not known; if it did: " + lower(d.ifHeld(id, v))
	case o == rule.Undecided:
		return undecided(id, v)
	}
	return d.notApplied(id, v)
}

// ifHeld says what a pending rule would make of the facts.
func (d *Decision) ifHeld(id rule.ID, v rule.Version) string {
	for l := range d.looked() {
		if l.rule == id {
			return d.applied(l, v)
		}
	}
	return ""
}

// applied says what a limit does that holds.
func (d *Decision) applied(l *limit, v rule.Version) string {
	switch l.rule {
	case rule.JudgementLimiting, rule.HistoryLimitsProposed2013:
		if l.test == leadersOrPartnershipInadequate {
			return d.gradedSubject() + ", so the overall judgement is likely inadequate and certainly no better than requires improvement"
		}
		return "Helped and protected is inadequate, so the overall judgement is always inadequate"
	case rule.JudgementGraded:
		return d.gradedSubject() + ", so the overall judgement is likely inadequate and certainly no better than requires improvement"
	case rule.HistoryLimits2015:
		if l.test == leadersOrPartnershipInadequate {
			return d.gradedSubject() + ", so the overall judgement is likely no better than requires improvement"
		}
		return "Helped and protected is inadequate, so the overall judgement is likely inadequate"
	case rule.JudgementLeadersUnaware:
		return "Children's experiences, progress or protection are inadequate, and leaders and managers do not know the home's strengths and weaknesses and have been ineffective, so leaders and managers is always judged inadequate"
	case rule.JudgementNoManager26Weeks:
		return "No manager has been appointed after " + v.Limit.String() + " and there is no or limited evidence of attempts to recruit, so leaders and managers is usually judged inadequate and never better than requires improvement, and the overall judgement is unlikely to be better than good"
	case rule.JudgementManagerNotApplied12Weeks:
		return "A manager appointed for more than " + v.Limit.String() + " has not applied to be registered, so leaders and managers is usually judged inadequate"
	case rule.JudgementManagerQualification:
		return "A requirement is raised about the manager's qualification, so leaders and managers cannot be judged outstanding"
	case rule.JudgementStaffQualification:
		return d.staffQualification(v)
	case rule.HistoryQualificationLimitProposed2013:
		return "The manager or staff did not gain the required qualification in the prescribed time, so leaders and managers is likely to be judged inadequate and certainly no better than requires improvement"
	}
	return d.descriptorMet(l)
}

// gradedSubject names the graded judgement that is inadequate.
func (d *Decision) gradedSubject() string {
	switch {
	case d.Facts.LeadersAndManagers == Inadequate && d.Facts.Partnership == Inadequate:
		return "Leaders and managers and partnership are judged inadequate"
	case d.Facts.LeadersAndManagers == Inadequate:
		return graded(AreaLeadersAndManagers, Inadequate)
	case d.Facts.Partnership == Inadequate:
		return graded(AreaPartnership, Inadequate)
	}
	return "Leaders and managers can only be judged inadequate"
}

func (d *Decision) staffQualification(v rule.Version) string {
	text := "None or very few of the staff are qualified and there is no prospect that the rest will qualify within " +
		v.Figure("prospect").String() + " or by the relevant date"
	if d.Facts.exceptional() == rule.Yes {
		return text + ", but the circumstances are exceptional, so leaders and managers can be judged good and the report must explain them"
	}
	text += ", so leaders and managers is likely to be judged inadequate and certainly no better than requires improvement"
	if d.Facts.exceptional() == rule.Unknown {
		text += "; only exceptional circumstances, of which nothing is said, would make good possible"
	}
	return text
}

// descriptorMet says what evidence makes likely.
func (d *Decision) descriptorMet(l *limit) string {
	area := capital(boundedArea[l.area].Title())
	switch {
	case l.rule == rule.HistoryGoodCumulative2014:
		return area + ": the descriptor of adequate is not met, so the grade cannot be good; outstanding, which the words do not name, is not expected"
	case l.rule == rule.JudgementOutstandingBuildsOnGood:
		return area + ": the descriptor of outstanding is met on top of what good requires, so outstanding is likely"
	case l.rule == rule.JudgementLeadersBoundary:
		return area + ": good leadership is not in place, but the weaknesses are known and planned for, or less serious with the capacity to act, so requires improvement is likely"
	case l.test == protectionBoth:
		return area + ": failures are widespread, not serious, and leave children unsafeguarded, which fits requires improvement and inadequate alike; the words alone do not decide it"
	case l.test == careInadequate || l.test == protectionInadequate:
		return area + ": failures are serious or widespread and leave children unprotected or unsafeguarded, so inadequate is likely"
	case l.area == onProtected:
		return area + ": help and protection are not yet good enough and no serious failure leaves children harmed or at risk, so requires improvement is likely"
	}
	return area + ": care is not yet good and no serious or widespread failure leaves children unsafeguarded, so requires improvement is likely"
}

// notApplied says why a rule did not apply.
func (d *Decision) notApplied(id rule.ID, v rule.Version) string {
	switch id {
	case rule.JudgementLimiting:
		return graded(AreaHelpedAndProtected, d.Facts.HelpedAndProtected) + ", so it does not limit the overall judgement"
	case rule.JudgementGraded:
		return graded(AreaLeadersAndManagers, d.Facts.LeadersAndManagers) + ", so it does not limit the overall judgement"
	case rule.HistoryLimits2015, rule.HistoryLimitsProposed2013:
		return "Neither the key judgement nor a graded judgement is inadequate, so none limits the overall judgement"
	case rule.JudgementLeadersUnaware:
		return "What makes inadequate leadership follow is not met in full"
	case rule.JudgementNoManager26Weeks:
		return "There is no vacancy of more than " + v.Limit.String() + " without attempts to recruit"
	case rule.JudgementManagerNotApplied12Weeks:
		return "No manager has been appointed for more than " + v.Limit.String() + " without applying to be registered"
	case rule.JudgementManagerQualification:
		return "No requirement is raised about the manager's qualification"
	case rule.JudgementStaffQualification:
		return "Enough staff are qualified, or there is a prospect that they will be"
	case rule.HistoryQualificationLimitProposed2013:
		return "The required qualifications were gained in the prescribed time"
	case rule.HistoryGoodCumulative2014:
		return "The descriptor of adequate is met"
	}
	return "The evidence that is described does not meet this descriptor"
}

// undecided names what a rule would need to know.
func undecided(id rule.ID, v rule.Version) string {
	switch id {
	case rule.JudgementLimiting:
		return "Whether helped and protected limits the overall judgement is not known"
	case rule.JudgementGraded:
		return "Whether leaders and managers limits the overall judgement is not known"
	case rule.HistoryLimits2015, rule.HistoryLimitsProposed2013:
		return "Whether the key judgement or a graded judgement limits the overall judgement is not known"
	case rule.JudgementLeadersUnaware:
		return "Whether inadequate leadership follows from what leaders know and have done is not known"
	case rule.JudgementNoManager26Weeks:
		return "Whether the home has been without a manager for more than " + v.Limit.String() + " without attempts to recruit is not known"
	case rule.JudgementManagerNotApplied12Weeks:
		return "Whether a manager has been appointed for more than " + v.Limit.String() + " without applying to be registered is not known"
	case rule.JudgementManagerQualification:
		return "Whether a requirement is raised about the manager's qualification is not known"
	case rule.JudgementStaffQualification:
		return "Whether enough staff are qualified, or will be, is not known"
	case rule.HistoryQualificationLimitProposed2013:
		return "Whether the required qualifications were gained in the prescribed time is not known"
	}
	return "What is said of the evidence does not decide this descriptor"
}

// scaleNames gives the grades of the decision's scale, the lowest first.
func (d *Decision) scaleNames() []string {
	scale, _ := scaleFor(&d.Facts, d.Edition)
	return scale.names()
}

// graded says which grade is given in an area.
func graded(a Area, g Grade) string {
	if a == AreaOverall {
		return "The home is judged " + g.String() + " overall"
	}
	return capital(a.Title()) + " is judged " + g.String()
}

// listing joins names as a sentence would: "a, b and c".
func listing(names []string, and string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + and + names[last]
}

func capital(s string) string { return recased(s, strings.ToUpper) }

func lower(s string) string { return recased(s, strings.ToLower) }

// recased changes the case of the first letter.
func recased(s string, to func(string) string) string {
	if s == "" {
		return ""
	}
	return to(s[:1]) + s[1:]
}
