package judgement_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// brief is a departure without its message.
type brief struct {
	Kind     DepartureKind
	Area     Area
	Rule     rule.ID
	With     rule.ID
	Strength rule.Strength
}

func briefly(found []Departure) []brief {
	var all []brief
	for _, d := range found {
		all = append(all, brief{d.Kind, d.Area, d.Rule, d.With, d.Strength})
	}
	return all
}

func TestCheck(t *testing.T) {
	graded := brief{Contradiction, AreaOverall, rule.JudgementGraded, rule.None, rule.Certainly}
	limiting := brief{Contradiction, AreaOverall, rule.JudgementLimiting, rule.None, rule.Always}
	for name, c := range map[string]struct {
		judged Judgements
		facts  Facts
		on     string
		want   []brief
	}{
		"kept": {Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: RequiresImprovement}, Facts{}, "2024-01-01", nil},
		"protected inadequate, overall not": {Judgements{Overall: RequiresImprovement, HelpedAndProtected: Inadequate, LeadersAndManagers: Good},
			Facts{}, "2017-04-01", []brief{limiting}},
		"outstanding with inadequate leaders": {Judgements{Overall: Outstanding, HelpedAndProtected: Outstanding, LeadersAndManagers: Inadequate},
			Facts{}, "2024-11-06", []brief{graded}},
		"both": {Judgements{Overall: Good, HelpedAndProtected: Inadequate, LeadersAndManagers: Inadequate}, Facts{NoManager26Weeks: no},
			"2024-11-06", []brief{limiting, graded}},
		"likely": {Judgements{Overall: RequiresImprovement, HelpedAndProtected: Good, LeadersAndManagers: Inadequate}, Facts{},
			"2024-11-06", []brief{{Unexpected, AreaOverall, rule.JudgementGraded, rule.None, rule.Likely}}},
		"announced for 2015, the last day": {Judgements{Overall: Good, HelpedAndProtected: Inadequate, LeadersAndManagers: Inadequate}, Facts{}, "2017-03-31",
			[]brief{{Unexpected, AreaOverall, rule.HistoryLimits2015, rule.None, rule.Likely}}},
		"nothing known of 2014": {Judgements{Overall: Good, HelpedAndProtected: Inadequate, LeadersAndManagers: Inadequate}, Facts{}, "2015-03-31", nil},

		"incomplete, both": {Judgements{Overall: Good}, Facts{}, "2017-04-01",
			[]brief{{Incomplete, AreaOverall, rule.JudgementOrder, rule.None, rule.Always}}},
		"incomplete, leaders": {Judgements{Overall: Good, HelpedAndProtected: Good}, Facts{}, "2024-04-01",
			[]brief{{Incomplete, AreaOverall, rule.JudgementOrder, rule.None, rule.Always}}},
		"complete with the facts":        {Judgements{Overall: Good}, Facts{HelpedAndProtected: Good, LeadersAndManagers: Good}, "2024-04-01", nil},
		"incomplete is no word of 2016":  {Judgements{Overall: Good}, Facts{}, "2016-04-01", nil},
		"without overall none is amiss":  {Judgements{HelpedAndProtected: Inadequate}, Facts{}, "2024-04-01", nil},
		"nothing given":                  {Judgements{}, Facts{}, "2024-04-01", nil},
		"satisfactory or adequate, 2013": {Judgements{Overall: Adequate}, Facts{}, "2013-04-01", nil},

		"wrong scale": {Judgements{Overall: Adequate, HelpedAndProtected: Satisfactory, LeadersAndManagers: Good}, Facts{}, "2015-06-11",
			[]brief{{WrongScale, AreaOverall, rule.JudgementScale, rule.None, rule.Always},
				{WrongScale, AreaHelpedAndProtected, rule.JudgementScale, rule.None, rule.Always}}},
		"wrong scale, the day before": {Judgements{Overall: RequiresImprovement}, Facts{}, "2015-03-31",
			[]brief{{WrongScale, AreaOverall, rule.HistoryScaleAdequate, rule.None, rule.Definition}}},
		"wrong scale, 2011": {Judgements{Overall: RequiresImprovement}, Facts{}, "2011-04-01",
			[]brief{{WrongScale, AreaOverall, rule.HistoryScale2011, rule.None, rule.Definition}}},
		"satisfactory, the last day":       {Judgements{Overall: Satisfactory}, Facts{}, "2014-03-31", nil},
		"partnership was announced":        {Judgements{Partnership: Good}, Facts{}, "2017-03-31", nil},
		"partnership is no judgement":      {Judgements{Partnership: Good}, Facts{}, "2017-04-01", []brief{{WrongScale, AreaPartnership, rule.JudgementAreas, rule.None, rule.Always}}},
		"a fact of the wrong scale":        {Judgements{}, Facts{HelpedAndProtected: Adequate}, "2020-01-01", []brief{{WrongScale, AreaHelpedAndProtected, rule.JudgementScale, rule.None, rule.Always}}},
		"wrong scale hides no other limit": {Judgements{Overall: Good, HelpedAndProtected: Inadequate, LeadersAndManagers: Adequate}, Facts{}, "2020-01-01", []brief{{WrongScale, AreaLeadersAndManagers, rule.JudgementScale, rule.None, rule.Always}, limiting}},
		"wrong scale beside one not given": {Judgements{Overall: Good, LeadersAndManagers: Adequate}, Facts{}, "2020-01-01",
			[]brief{{WrongScale, AreaLeadersAndManagers, rule.JudgementScale, rule.None, rule.Always}, {Incomplete, AreaOverall, rule.JudgementOrder, rule.None, rule.Always}}},
		"overall on the wrong scale, and alone": {Judgements{Overall: Adequate}, Facts{}, "2020-01-01",
			[]brief{{WrongScale, AreaOverall, rule.JudgementScale, rule.None, rule.Always}, {Incomplete, AreaOverall, rule.JudgementOrder, rule.None, rule.Always}}},

		"good leaders after 26 weeks": {Judgements{LeadersAndManagers: Good}, Facts{NoManager26Weeks: yes, Recruiting: no}, "2023-09-08",
			[]brief{{Contradiction, AreaLeadersAndManagers, rule.JudgementNoManager26Weeks, rule.None, rule.Never}}},
		"the day before, that line may not have been in the text": {Judgements{LeadersAndManagers: Good},
			Facts{NoManager26Weeks: yes, Recruiting: no}, "2023-09-07", nil},
		"requires improvement after 26 weeks": {Judgements{LeadersAndManagers: RequiresImprovement}, Facts{NoManager26Weeks: yes, Recruiting: no}, "2023-09-08",
			[]brief{{Unexpected, AreaLeadersAndManagers, rule.JudgementNoManager26Weeks, rule.None, rule.Usually}}},
		"outstanding after 26 weeks": {Judgements{Overall: Outstanding, HelpedAndProtected: Good, LeadersAndManagers: RequiresImprovement},
			Facts{NoManager26Weeks: yes, Recruiting: no}, "2024-01-01", []brief{
				{Unexpected, AreaOverall, rule.JudgementNoManager26Weeks, rule.None, rule.Unlikely},
				{Unexpected, AreaLeadersAndManagers, rule.JudgementNoManager26Weeks, rule.None, rule.Usually}}},
		"12 weeks": {Judgements{LeadersAndManagers: Outstanding}, Facts{ManagerNotApplied12Weeks: yes}, "2020-01-01",
			[]brief{{Unexpected, AreaLeadersAndManagers, rule.JudgementManagerNotApplied12Weeks, rule.None, rule.Usually}}},
		"qualification of the manager": {Judgements{LeadersAndManagers: Outstanding}, Facts{ManagerQualificationRequirement: yes}, "2020-01-01",
			[]brief{{Contradiction, AreaLeadersAndManagers, rule.JudgementManagerQualification, rule.None, rule.Always}}},
		"unaware leaders": {Judgements{LeadersAndManagers: RequiresImprovement}, Facts{CareInadequate: yes, LeadersUnaware: yes, LeadersIneffective: yes}, "2020-01-01",
			[]brief{{Contradiction, AreaLeadersAndManagers, rule.JudgementLeadersUnaware, rule.None, rule.Always}}},
		"staff": {Judgements{LeadersAndManagers: Good}, Facts{StaffUnqualified: yes, NoProspect: yes}, "2020-01-01",
			[]brief{{Contradiction, AreaLeadersAndManagers, rule.JudgementStaffQualification, rule.None, rule.Certainly}}},
		"staff, exception not known to be explained": {Judgements{LeadersAndManagers: Good},
			Facts{StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: yes}, "2020-01-01", nil},
		"staff, exception explained": {Judgements{LeadersAndManagers: Good},
			Facts{StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: yes, ExceptionExplained: yes}, "2020-01-01", nil},
		"staff, exception not explained": {Judgements{LeadersAndManagers: Good},
			Facts{StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: yes, ExceptionExplained: no}, "2020-01-01",
			[]brief{{Contradiction, AreaLeadersAndManagers, rule.JudgementStaffQualification, rule.None, rule.Must}}},
		"staff, outstanding all the same": {Judgements{LeadersAndManagers: Outstanding},
			Facts{StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: yes}, "2020-01-01",
			[]brief{{Contradiction, AreaLeadersAndManagers, rule.JudgementStaffQualification, rule.None, rule.Certainly}}},

		"evidence of another grade": {Judgements{HelpedAndProtected: Good}, Facts{Protection: Evidence{Serious: yes, Unsafeguarded: yes}}, "2024-01-01",
			[]brief{{Unexpected, AreaHelpedAndProtected, rule.JudgementProtectedBoundary, rule.None, rule.Likely}}},
		"either of two that are likely": {Judgements{HelpedAndProtected: RequiresImprovement},
			Facts{Protection: Evidence{Serious: no, Widespread: yes, Unsafeguarded: yes}}, "2024-01-01", nil},
		"one of two expectations that exclude each other": {Judgements{Overall: Inadequate, HelpedAndProtected: Good, LeadersAndManagers: Good},
			Facts{Care: Evidence{Good: yes, Outstanding: yes, Serious: yes, Unsafeguarded: yes}}, "2024-01-01", nil},
		"neither of them": {Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: Good},
			Facts{Care: Evidence{Good: yes, Outstanding: yes, Serious: yes, Unsafeguarded: yes}}, "2024-01-01",
			[]brief{{Unexpected, AreaOverall, rule.JudgementOutstandingBuildsOnGood, rule.None, rule.Likely},
				{Unexpected, AreaOverall, rule.JudgementOverallBoundary, rule.None, rule.Likely}}},
		"what the one rule expects, the other does not": {Judgements{Overall: RequiresImprovement, HelpedAndProtected: Good, LeadersAndManagers: Inadequate},
			Facts{NoManager26Weeks: yes, Recruiting: no}, "2024-01-01",
			[]brief{{Unexpected, AreaOverall, rule.JudgementGraded, rule.None, rule.Likely}}},
		"exception not explained, and none was needed": {Judgements{LeadersAndManagers: Good},
			Facts{StaffUnqualified: no, ExceptionalCircumstances: yes, ExceptionExplained: no}, "2020-01-01", nil},
		"exception not explained, and not used": {Judgements{LeadersAndManagers: RequiresImprovement},
			Facts{StaffUnqualified: yes, NoProspect: yes, ExceptionalCircumstances: yes, ExceptionExplained: no}, "2020-01-01", nil},
		"good without adequate": {Judgements{Overall: Good, HelpedAndProtected: Good}, Facts{Protection: Evidence{Adequate: no}, Care: Evidence{Adequate: no}}, "2015-03-31",
			[]brief{{Contradiction, AreaOverall, rule.HistoryGoodCumulative2014, rule.None, rule.Must},
				{Contradiction, AreaHelpedAndProtected, rule.HistoryGoodCumulative2014, rule.None, rule.Must}}},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := Check(c.judged, c.facts, date(c.on))
			require.NoError(t, err)
			assert.Equal(t, c.want, briefly(found))
			for _, d := range found {
				assert.NotEmpty(t, d.Message)
				assert.Contains(t, d.String(), d.Rule.String())
				e, _ := rule.EditionOn(date(c.on))
				assert.Equal(t, e, d.Edition)
			}
		})
	}
}

// TestSevenHomes: seven homes were judged good overall with inadequate leaders
// (Ofsted's tables since April 2017). The finding cites what makes that a contradiction
// and the paragraph that pulls the other way.
func TestSevenHomes(t *testing.T) {
	for _, urn := range []string{"1229534", "SC064663", "SC481293", "SC394283", "SC473473", "SC457180", "1248979"} {
		for _, on := range []string{"2017-04-01", "2022-09-02", "2023-09-08", "2024-09-05"} {
			found, err := Check(Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: Inadequate}, Facts{}, date(on))
			require.NoError(t, err, urn)
			require.Equal(t, []brief{{Contradiction, AreaOverall, rule.JudgementGraded, rule.JudgementNoManager26Weeks, rule.Certainly}},
				briefly(found), urn)
			text := found[0].String()
			assert.Contains(t, text, "The home is judged good overall; leaders and managers is judged inadequate, so the overall judgement is likely inadequate and certainly no better than requires improvement; the paragraph about")
			assert.Contains(t, text, "judgement.graded")
			assert.Contains(t, text, "judgement.no-manager-26-weeks")
			assert.Contains(t, text, "26 weeks")
			assert.Equal(t, on < "2023-09-08", strings.Contains(text, "came in between 2 September 2022 and 8 September 2023"), text)
		}
	}
	// Where there is known to be no such vacancy, nothing pulls.
	for _, f := range []Facts{{NoManager26Weeks: no}, {NoManager26Weeks: yes, Recruiting: yes}} {
		found, err := Check(Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: Inadequate}, f, date("2024-09-05"))
		require.NoError(t, err)
		assert.Equal(t, rule.None, found[0].With)
	}
	// Where there is, both stand: certainly no better than requires improvement.
	found, err := Check(Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: Inadequate},
		Facts{NoManager26Weeks: yes, Recruiting: no}, date("2024-09-05"))
	require.NoError(t, err)
	assert.Equal(t, rule.JudgementNoManager26Weeks, found[0].With)
}

// TestTwoHomes: helped and protected was inadequate 390 times since April 2017, and
// overall inadequate in all but these two (Ofsted's tables; the other grades of the
// second are not of interest here).
func TestTwoHomes(t *testing.T) {
	for _, c := range []struct {
		urn, on string
		judged  Judgements
	}{
		{"SC454294", "2017-11-29", Judgements{Overall: Outstanding, HelpedAndProtected: Inadequate, LeadersAndManagers: Outstanding}},
		{"SC482301", "2022-07-06", Judgements{Overall: RequiresImprovement, HelpedAndProtected: Inadequate, LeadersAndManagers: RequiresImprovement}},
	} {
		found, err := Check(c.judged, Facts{}, date(c.on))
		require.NoError(t, err, c.urn)
		assert.Equal(t, []brief{{Contradiction, AreaOverall, rule.JudgementLimiting, rule.None, rule.Always}}, briefly(found), c.urn)
	}
}

// A message names what was judged and quotes the grade.
func TestCheckMessages(t *testing.T) {
	message := func(j Judgements, f Facts) string {
		found, err := Check(j, f, date("2024-01-01"))
		require.NoError(t, err)
		require.NotEmpty(t, found)
		return found[len(found)-1].Message
	}
	assert.Equal(t, "The home is judged requires improvement overall; helped and protected is inadequate, so the overall judgement is always inadequate",
		message(Judgements{Overall: RequiresImprovement, HelpedAndProtected: Inadequate, LeadersAndManagers: Good}, Facts{}))
	assert.Equal(t, "Leaders and managers is judged outstanding; a requirement is raised about the manager's qualification, so leaders and managers cannot be judged outstanding",
		message(Judgements{LeadersAndManagers: Outstanding}, Facts{ManagerQualificationRequirement: yes}))
	assert.Equal(t, "The home is judged good overall; leaders and managers is judged inadequate, so the overall judgement is likely inadequate and certainly no better than requires improvement",
		message(Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: Inadequate}, Facts{NoManager26Weeks: no}))
	assert.Equal(t, "Helped and protected is judged adequate, a grade that the edition of the day does not have",
		message(Judgements{HelpedAndProtected: Adequate}, Facts{}))
	// What is on the wrong scale is given all the same.
	assert.Equal(t, "The overall judgement is given without helped and protected, which is judged before it",
		message(Judgements{Overall: Good, LeadersAndManagers: Adequate}, Facts{}))
}

func TestCheckRefuses(t *testing.T) {
	for _, c := range []struct {
		judged Judgements
		facts  Facts
		on     string
		want   error
		names  string
	}{
		{Judgements{}, Facts{}, "2011-03-31", rule.ErrNotCovered, "2011-04-01"},
		{Judgements{Overall: 9}, Facts{}, "2024-01-01", rule.ErrUnknown, "overall 9"},
		{Judgements{HelpedAndProtected: 9}, Facts{}, "2024-01-01", rule.ErrUnknown, "helpedAndProtected 9"},
		{Judgements{HelpedAndProtected: Good}, Facts{HelpedAndProtected: Inadequate}, "2024-01-01", ErrImpossible,
			"helpedAndProtected is good, helpedAndProtected is inadequate"},
		{Judgements{LeadersAndManagers: Good}, Facts{LeadersAndManagers: Inadequate}, "2024-01-01", ErrImpossible, "leadersAndManagers"},
		{Judgements{Partnership: Good}, Facts{Partnership: Inadequate}, "2016-01-01", ErrImpossible, "partnership"},
		{Judgements{HelpedAndProtected: Inadequate}, Facts{CareInadequate: no}, "2024-01-01", ErrImpossible, "careInadequate is no"},
	} {
		found, err := Check(c.judged, c.facts, date(c.on))
		require.ErrorIs(t, err, c.want)
		assert.ErrorContains(t, err, c.names)
		assert.Nil(t, found)
	}
	_, err := CheckUnder(Judgements{}, Facts{}, 0)
	require.ErrorIs(t, err, rule.ErrNotCovered)
	// Only by name are the proposals reached.
	found, err := CheckUnder(Judgements{Overall: Adequate, HelpedAndProtected: Good}, Facts{}, rule.Proposed2013)
	require.NoError(t, err)
	assert.Equal(t, []brief{{WrongScale, AreaOverall, rule.HistoryLimitsProposed2013, rule.None, rule.Always}}, briefly(found))
}

func TestCheckInspection(t *testing.T) {
	incomplete := brief{Incomplete, AreaOverall, rule.JudgementOrder, rule.None, rule.Always}
	noVisit := brief{WrongScale, 0, rule.ScheduleSuspension2020, rule.None, rule.Always}
	for name, c := range map[string]struct {
		inspection Inspection
		want       []brief
	}{
		"full": {Inspection{Type: Full, First: date("2017-11-29"),
			Judgements: Judgements{Overall: Good, HelpedAndProtected: Inadequate, LeadersAndManagers: Good}},
			[]brief{{Contradiction, AreaOverall, rule.JudgementLimiting, rule.None, rule.Always}}},
		"monitoring without a new judgement": {Inspection{Type: Monitoring, First: date("2017-11-29")}, nil},
		"monitoring with its overall grade": {Inspection{Type: Monitoring, First: date("2017-08-09"),
			Judgements: Judgements{Overall: RequiresImprovement}}, []brief{incomplete}},
		"monitoring with all grades": {Inspection{Type: Monitoring, First: date("2017-08-09"),
			Judgements: Judgements{Overall: RequiresImprovement, HelpedAndProtected: Good, LeadersAndManagers: Good}}, nil},
		"monitoring with an interim outcome": {Inspection{Type: Monitoring, First: date("2017-08-09"), Outcome: Improved},
			[]brief{{WrongScale, 0, rule.HistoryInterim2014, rule.None, rule.Always}}},
		"monitoring without a judgement": {Inspection{Type: Monitoring, First: date("2017-08-09"), Outcome: NoJudgement}, nil},
		"full with an assurance outcome": {Inspection{Type: Full, First: date("2024-01-01"), Outcome: SeriousConcerns},
			[]brief{{WrongScale, 0, rule.JudgementAssuranceOutcomes, rule.None, rule.Always}}},
		"full with a rejected outcome": {Inspection{Type: Full, First: date("2015-01-01"), Outcome: GoodProgress},
			[]brief{{WrongScale, 0, rule.HistoryInterimScaleProposed2013, rule.None, rule.Definition}}},
		"full, not judged": {Inspection{Type: Full, First: date("2024-01-01"), Outcome: NoJudgement}, nil},
		"full, not judged and judged": {Inspection{Type: Full, First: date("2024-01-01"), Outcome: NoJudgement,
			Judgements: Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: Good}},
			[]brief{{Contradiction, 0, rule.JudgementAssuranceNoJudgement, rule.None, rule.Always}}},
		"full without any grade": {Inspection{Type: Full, First: date("2024-01-01")}, nil},
		"monitoring against a limit": {Inspection{Type: Monitoring, First: date("2017-08-09"),
			Judgements: Judgements{Overall: RequiresImprovement, HelpedAndProtected: Inadequate}},
			[]brief{incomplete, {Contradiction, AreaOverall, rule.JudgementLimiting, rule.None, rule.Always}}},
		"assurance":                 {Inspection{Type: Assurance, First: date("2022-04-01"), Outcome: NoSeriousConcerns}, nil},
		"assurance without outcome": {Inspection{Type: Assurance, First: date("2022-04-01")}, nil},
		"assurance before its time": {Inspection{Type: Assurance, First: date("2022-03-31"), Outcome: NoSeriousConcerns},
			[]brief{{WrongScale, 0, rule.JudgementAssuranceOutcomes, rule.None, rule.Always}}},
		"assurance with grades": {Inspection{Type: Assurance, First: date("2024-01-01"), Judgements: Judgements{Overall: Good}},
			[]brief{{WrongScale, 0, rule.JudgementAssuranceOutcomes, rule.None, rule.Always}}},
		"assurance with an interim outcome": {Inspection{Type: Assurance, First: date("2024-01-01"), Outcome: Improved},
			[]brief{{WrongScale, 0, rule.JudgementAssuranceOutcomes, rule.None, rule.Always}}},
		"no judgement": {Inspection{Type: Assurance, First: date("2024-01-01"), Outcome: NoJudgement, NoChildren: yes}, nil},
		"no judgement with children": {Inspection{Type: Assurance, First: date("2024-01-01"), Outcome: NoJudgement, NoChildren: no},
			[]brief{{Contradiction, 0, rule.JudgementAssuranceNoJudgement, rule.None, rule.Always}}},
		"serious, and not said so": {Inspection{Type: Assurance, First: date("2024-01-01"), Outcome: NoSeriousConcerns, Serious: yes},
			[]brief{{Contradiction, 0, rule.JudgementAssuranceOutcomes, rule.None, rule.Always}}},
		"neither, and said to be": {Inspection{Type: Assurance, First: date("2024-01-01"), Outcome: SeriousConcerns, Serious: no, Widespread: no},
			[]brief{{Contradiction, 0, rule.JudgementAssuranceOutcomes, rule.None, rule.Always}}},
		"serious, the rest unknown": {Inspection{Type: Assurance, First: date("2024-01-01"), Outcome: SeriousConcerns, Serious: no}, nil},

		"interim":               {Inspection{Type: Interim, First: date("2014-04-01"), Outcome: Declined}, nil},
		"interim, the last day": {Inspection{Type: Interim, First: date("2022-03-31"), Outcome: Sustained}, nil},
		"interim after its time": {Inspection{Type: Interim, First: date("2022-04-01"), Outcome: Sustained},
			[]brief{{WrongScale, 0, rule.HistoryInterim2014, rule.None, rule.Always}}},
		"interim, not judged": {Inspection{Type: Interim, First: date("2017-04-01"), Outcome: NoJudgement}, nil},
		"interim, not judged 2016": {Inspection{Type: Interim, First: date("2017-03-31"), Outcome: NoJudgement},
			[]brief{{WrongScale, 0, rule.HistoryInterim2014, rule.None, rule.Always}}},
		"interim on the rejected scale": {Inspection{Type: Interim, First: date("2014-04-01"), Outcome: GoodProgress},
			[]brief{{WrongScale, 0, rule.HistoryInterim2014, rule.None, rule.Always}}},
		"interim, of which nothing is known":  {Inspection{Type: Interim, First: date("2012-01-01")}, nil},
		"interim, not judged 2012":            {Inspection{Type: Interim, First: date("2012-01-01"), Outcome: NoJudgement}, nil},
		"interim graded, which may have been": {Inspection{Type: Interim, First: date("2012-01-01"), Judgements: Judgements{Overall: Good}}, nil},
		"interim before its time": {Inspection{Type: Interim, First: date("2014-03-31"), Outcome: Improved},
			[]brief{{WrongScale, 0, rule.HistoryInterim2014, rule.None, rule.Always}}},
		"interim without outcome after its time": {Inspection{Type: Interim, First: date("2024-01-01")},
			[]brief{{WrongScale, 0, rule.HistoryInterim2014, rule.None, rule.Always}}},

		"assurance visit, the day before":      {Inspection{Type: AssuranceVisit, First: date("2020-08-31")}, []brief{noVisit}},
		"assurance visit, the first day":       {Inspection{Type: AssuranceVisit, First: date("2020-09-01")}, nil},
		"assurance visit, the last day":        {Inspection{Type: AssuranceVisit, First: date("2021-03-31")}, nil},
		"assurance visit, the day after":       {Inspection{Type: AssuranceVisit, First: date("2021-04-01")}, []brief{noVisit}},
		"assurance visit, 2012":                {Inspection{Type: AssuranceVisit, First: date("2012-01-01")}, []brief{noVisit}},
		"assurance visit with grades":          {Inspection{Type: AssuranceVisit, First: date("2020-10-01"), Judgements: Judgements{Overall: Good}}, []brief{noVisit}},
		"assurance visit with an outcome":      {Inspection{Type: AssuranceVisit, First: date("2020-10-01"), Outcome: NoSeriousConcerns}, []brief{noVisit}},
		"assurance visit, not judged":          {Inspection{Type: AssuranceVisit, First: date("2020-10-01"), Outcome: NoJudgement}, nil},
		"assurance visit, everything about it": {Inspection{Type: AssuranceVisit, First: date("2024-01-01"), Outcome: Improved, Judgements: Judgements{Overall: Good}}, []brief{noVisit, noVisit, noVisit}},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := CheckInspection(c.inspection, Facts{})
			require.NoError(t, err)
			assert.Equal(t, c.want, briefly(found))
			for _, d := range found {
				assert.NotEmpty(t, d.Message)
				assert.Contains(t, d.String(), d.Rule.String())
			}
		})
	}
	for _, c := range []struct {
		inspection Inspection
		want       error
	}{
		{Inspection{First: date("2024-01-01")}, rule.ErrUnknown},
		{Inspection{Type: 9, First: date("2024-01-01")}, rule.ErrUnknown},
		{Inspection{Type: Full}, rule.ErrNotCovered},
		{Inspection{Type: Full, First: date("2011-03-31")}, rule.ErrNotCovered},
		{Inspection{Type: Full, First: date("2024-01-01"), Outcome: 99}, rule.ErrUnknown},
		{Inspection{Type: Full, First: date("2024-01-01"), Judgements: Judgements{Overall: 99}}, rule.ErrUnknown},
		{Inspection{Type: AssuranceVisit, First: date("2020-10-01"), Outcome: 99}, rule.ErrUnknown},
		{Inspection{Type: Assurance, First: date("2024-01-01"), Outcome: 99}, rule.ErrUnknown},
		{Inspection{Type: Monitoring, First: date("2024-01-01"), Judgements: Judgements{Overall: 99}}, rule.ErrUnknown},
	} {
		_, err := CheckInspection(c.inspection, Facts{})
		require.ErrorIs(t, err, c.want, "%+v", c.inspection)
	}
	_, err := CheckInspection(Inspection{Type: Full}, Facts{})
	assert.ErrorContains(t, err, "first not given")
	// The facts are for the grades: a monitoring visit that gives none asks nothing of them.
	impossible := Facts{NoManager26Weeks: yes, ManagerNotApplied12Weeks: yes}
	_, err = CheckInspection(Inspection{Type: Full, First: date("2024-01-01")}, impossible)
	require.ErrorIs(t, err, ErrImpossible)
	_, err = CheckInspection(Inspection{Type: Monitoring, First: date("2024-01-01")}, impossible)
	require.NoError(t, err)
	found, err := CheckInspection(Inspection{Type: Interim, First: date("2014-03-31"), Outcome: Improved}, Facts{})
	require.NoError(t, err)
	assert.Equal(t, "An interim inspection could not find improved in effectiveness before 1 April 2014", found[0].Message)
}

func TestCheckBuildings(t *testing.T) {
	one, two := make([]Judgements, 1), make([]Judgements, 2)
	found, err := CheckBuildings(two, date("2022-04-01"))
	require.NoError(t, err)
	assert.Equal(t, []brief{{Contradiction, 0, rule.JudgementOnePerHome, rule.None, rule.Always}}, briefly(found))
	assert.Contains(t, found[0].Message, "2 sets")
	for _, sets := range [][]Judgements{nil, one} {
		found, err = CheckBuildings(sets, date("2022-04-01"))
		require.NoError(t, err)
		assert.Empty(t, found)
	}
	for _, on := range []calendar.Date{date("2022-03-31"), {}} {
		_, err = CheckBuildings(two, on)
		require.ErrorIs(t, err, rule.ErrNotCovered)
	}
}

// A report that explains exceptional circumstances has found them; one that says nothing
// of them has not.
func TestExplainedExceptionIsThere(t *testing.T) {
	good := Judgements{Overall: Good, HelpedAndProtected: Good, LeadersAndManagers: Good}
	for explained, departures := range map[rule.Truth]int{rule.Yes: 0, rule.No: 1, rule.Unknown: 1} {
		f := Facts{StaffUnqualified: rule.Yes, NoProspect: rule.Yes, ExceptionExplained: explained}
		found, err := Check(good, f, date("2024-01-01"))
		require.NoError(t, err)
		assert.Len(t, found, departures, explained)
		d, err := Derive(f, date("2024-01-01"))
		require.NoError(t, err)
		assert.Equal(t, explained == rule.Yes, d.Leaders.Permitted.Has(Good), explained)
		assert.False(t, d.Leaders.Permitted.Has(Outstanding), explained)
	}
}

// An overall judgement of inadequate is about children's experiences and progress: with
// leaders who do not know and have been ineffective, leaders and managers will be judged
// inadequate (SCCIF 2023, Leaders and managers: inadequate).
func TestOverallInadequateIsInadequateCare(t *testing.T) {
	f := Facts{LeadersUnaware: rule.Yes, LeadersIneffective: rule.Yes}
	for overall, departs := range map[Grade]bool{Inadequate: true, RequiresImprovement: false, 0: false} {
		found, err := Check(Judgements{Overall: overall, HelpedAndProtected: RequiresImprovement, LeadersAndManagers: RequiresImprovement}, f, date("2024-02-01"))
		require.NoError(t, err)
		assert.Equal(t, departs, slices.ContainsFunc(found, func(d Departure) bool {
			return d.Rule == rule.JudgementLeadersUnaware && d.Area == AreaLeadersAndManagers && d.Strength == rule.Always
		}), overall)
	}
	f.CareInadequate = rule.No
	found, err := Check(Judgements{Overall: Inadequate, HelpedAndProtected: RequiresImprovement, LeadersAndManagers: RequiresImprovement}, f, date("2024-02-01"))
	require.NoError(t, err)
	assert.Empty(t, found, "what is said goes before what follows")
}
