package scciftest_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/scciftest"
	"github.com/sccif/sccif-go/schedule"
)

// everything is a home that uses every method of every builder.
func everything() scciftest.HomeBuilder {
	return scciftest.Home().
		URN("SC999999").Registered("2015-06-05").Closed("2030-01-31").Buildings("Main house", "Annexe").
		ResidentialSpecialSchool(false).ProvidesEducation(true).RegisteredSchool(false).LinkedSchool(true).
		ChildrenLiving(true).ChildrenNotLookedAfter(false).ChildrenSinceInspection(true).YoungAdultsOnly(false).
		AdmitsWithin3Months(true).FirstChild("2015-07-01", "2015-07-02").
		Recruiting(true).ManagerLeftNotified("2024-02-01").
		QualificationRequirement(false).StaffUnqualified(true).NoProspect(false).
		Full("2023-02-14", judgement.Good, judgement.Outstanding, judgement.Good).
		Assurance("2024-09-03", judgement.NoSeriousConcerns).
		Monitoring("2024-10-01").
		Interim("2017-10-02", judgement.Declined).
		With(
			scciftest.Inspected(judgement.Full, "2024-02-27").To("2024-02-28").Feedback("2024-02-29").
				DraftReceived("2024-03-20").CommentsSent("2024-03-25").FinalReport("2024-04-02", "2024-04-03").
				Published("2024-04-15").By("A").
				Judged(judgement.Inadequate, judgement.Inadequate, judgement.Good, judgement.Good).
				Debriefed("2024-03-01").CaseReviewed("2024-03-04").AuthoritiesAlerted("2024-03-05", "2024-03-06").
				CommissionerEmailed("2024-03-07").DepartmentNotified("2024-03-08").PlacersAlerted("2024-03-11"),
			scciftest.Inspected(judgement.Assurance, "2023-09-03").To("").Found(judgement.SeriousConcerns).
				Concerns(rule.Yes, rule.No).NoChildren().Incomplete(),
			nil,
		).
		Manager("M1", "2020-01-06").
		With(scciftest.Manager("M2").Appointed("2019-01-06").Started("2019-01-07").Left("2020-01-05").Applied("2019-02-01").
			HasApplied(true).Qualified("2021-06-01").FirstManaged("2010-05-05").EquivalentExplained(true).GoodReason(false).
			Absent("2019-03-01", "2019-04-01", "2019-02-01", "2019-04-02", rule.No).
			OnTheWay(scciftest.Qualifying().HasQualified(true).Equivalent(true).Enrolled("2019-03-03").Undertaking(false).
				Expected("2021-01-01").PartTime(true).Break("2012-01-01", "2013-01-01").
				Deferred("2020-01-01", "2021-12-31", schedule.DeferralBreak, "2020-07-01").InPost2014(false))).
		Staff("S1", "2022-05-09", "2023-11-01").
		With(scciftest.Staff("S2").Started("2022-05-09").Left("2023-05-09").Qualified("").FirstWorked("2021-01-01").
			Confirmed("2022-11-09").OnTheWay(scciftest.Qualifying().Undertaking(true))).
		Resident("R1", "2006-03-01", "2022-01-10", "").
		With(scciftest.Resident("R2").Born("2005-03-01").Stayed("2022-01-10", "2023-02-01").Stayed("2023-03-01", "2023-04-01").
			LeavesSchool("2025-06-30").DisabledInEducation(true).Plans(rule.Yes, rule.No, rule.Yes).NeedsAdultSocialCare(true).Impact(rule.Yes, rule.No)).
		ComplianceNotice("N1", "2024-04-01", "2024-05-01").
		With(scciftest.Condition("2022-02-01").Proposed("2022-01-04").Reopening("2022-08-01", "2022-11-20").Removed("2022-08-15")).
		Concern("2024-01-02", "2024-01-03").
		Deferred("2024-01-02", "2024-02-02").
		UnderEnforcement("2024-02-28", "2024-06-30").
		NeverVisited().Visited44("2024-01-17", "2024-02-20").
		With(scciftest.Visit("2024-02-17").Of("Annexe").Serious(true, "2024-02-17")).
		NeverReviewed().Reviewed45("2024-01-31", "2024-02-20").
		LocationNeverAssessed().LocationAssessed("Main house", "2023-06-01").
		StatementChanged("2023-05-05", "2023-05-20")
}

// The same home, as a person would write its case file.
const everythingJSON = `{
	"version": 1, "urn": "SC999999", "provision": "children's home", "registered": "2015-06-05", "closed": "2030-01-31",
	"buildings": ["Main house", "Annexe"],
	"residentialSpecialSchool": false, "providesEducation": true, "registeredSchool": false, "linkedSchool": true,
	"childrenLiving": true, "childrenNotLookedAfter": false, "childrenSinceInspection": true, "youngAdultsOnly": false,
	"admitsWithin3Months": true, "firstChild": "2015-07-01", "firstChildNotified": "2015-07-02",
	"recruiting": true, "managerLeftNotified": "2024-02-01",
	"qualificationRequirement": false, "staffUnqualified": true, "noProspect": false,
	"inspections": [
		{"type": "full", "first": "2023-02-14", "last": "2023-02-14",
		 "judgements": {"overall": "good", "helpedAndProtected": "outstanding", "leadersAndManagers": "good"}},
		{"type": "assurance", "first": "2024-09-03", "last": "2024-09-03", "outcome": "no serious or widespread concerns"},
		{"type": "monitoring", "first": "2024-10-01", "last": "2024-10-01"},
		{"type": "interim", "first": "2017-10-02", "last": "2017-10-02", "outcome": "declined in effectiveness"},
		{"type": "full", "first": "2024-02-27", "last": "2024-02-28", "feedback": "2024-02-29", "draftReceived": "2024-03-20",
		 "commentsSent": "2024-03-25", "finalIssued": "2024-04-02", "finalReceived": "2024-04-03", "published": "2024-04-15",
		 "inspector": "A",
		 "judgements": {"overall": "inadequate", "helpedAndProtected": "inadequate", "leadersAndManagers": "good", "partnership": "good"},
		 "followUp": {"debrief": "2024-03-01", "caseReview": "2024-03-04", "authoritiesEmailed": "2024-03-05",
		              "authoritiesTelephoned": "2024-03-06", "commissionerEmailed": "2024-03-07",
		              "departmentNotified": "2024-03-08", "placersAlerted": "2024-03-11"}},
		{"type": "assurance", "first": "2023-09-03", "outcome": "serious or widespread concerns", "serious": true,
		 "widespread": false, "noChildren": true, "incomplete": true}
	],
	"managers": [
		{"id": "M1", "appointed": "2020-01-06", "started": "2020-01-06"},
		{"id": "M2", "appointed": "2019-01-06", "started": "2019-01-07", "left": "2020-01-05", "applied": "2019-02-01",
		 "hasApplied": true, "qualified": "2021-06-01", "firstManaged": "2010-05-05", "equivalentExplained": true, "goodReason": false,
		 "hasQualified": true, "equivalent": true, "enrolled": "2019-03-03", "undertaking": false, "expected": "2021-01-01",
		 "partTime": true, "breaks": [{"from": "2012-01-01", "to": "2013-01-01"}], "inPost2014": false,
		 "deferral": {"granted": "2020-01-01", "until": "2021-12-31", "reason": "break", "review": "2020-07-01"},
		 "absences": [{"from": "2019-03-01", "to": "2019-04-01", "emergency": false, "notified": "2019-02-01", "returnNotified": "2019-04-02"}]}
	],
	"staff": [
		{"id": "S1", "started": "2022-05-09", "qualified": "2023-11-01"},
		{"id": "S2", "started": "2022-05-09", "left": "2023-05-09", "firstWorked": "2021-01-01", "confirmed": "2022-11-09", "undertaking": true}
	],
	"residents": [
		{"id": "R1", "born": "2006-03-01", "stays": [{"from": "2022-01-10"}]},
		{"id": "R2", "born": "2005-03-01", "stays": [{"from": "2022-01-10", "to": "2023-02-01"}, {"from": "2023-03-01", "to": "2023-04-01"}],
		 "leavesSchool": "2025-06-30", "disabledInEducation": true, "carePlan": true, "movingOnPlan": false, "transitionPlan": true,
		 "needsAdultSocialCare": true, "impactIdentified": true, "impactActedOn": false}
	],
	"complianceNotices": [{"id": "N1", "served": "2024-04-01", "due": "2024-05-01"}],
	"noChildrenCondition": [{"imposed": "2022-02-01", "proposed": "2022-01-04", "notified": "2022-08-01", "reopening": "2022-11-20", "removed": "2022-08-15"}],
	"concerns": ["2024-01-02", "2024-01-03"],
	"deferrals": [{"granted": "2024-01-02", "until": "2024-02-02"}],
	"enforcement": ["2024-02-28/2024-06-30"],
	"regulation44Visits": [
		{"visit": "2024-01-17", "reportSent": "2024-02-20"},
		{"visit": "2024-02-17", "buildings": ["Annexe"], "seriousConcerns": true, "ofstedTold": "2024-02-17"}
	],
	"regulation45Reviews": [{"completed": "2024-01-31", "sent": "2024-02-20"}],
	"locationAssessments": [{"building": "Main house", "on": "2023-06-01"}],
	"statementOfPurpose": [{"changed": "2023-05-05", "sent": "2023-05-20"}]
}`

func TestBuilderWritesTheCaseFile(t *testing.T) {
	want, err := sccif.ReadHome(strings.NewReader(everythingJSON))
	require.NoError(t, err)
	got, err := everything().Build()
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

// Every field of the case file, as its schema has them, is set by some method.
func TestBuilderLeavesNoFieldOut(t *testing.T) {
	home, err := everything().Build()
	require.NoError(t, err)
	file, err := json.Marshal(home)
	require.NoError(t, err)
	text, err := os.ReadFile("../schema/case.schema.json")
	require.NoError(t, err)
	var schema any
	require.NoError(t, json.Unmarshal(text, &schema))
	names := map[string]bool{}
	properties(schema, names)
	assert.Greater(t, len(names), 60)
	for name := range names {
		assert.Contains(t, string(file), `"`+name+`":`)
	}
}

// properties gathers the names of every object of a schema.
func properties(v any, names map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		if p, ok := v["properties"].(map[string]any); ok {
			for name := range p {
				names[name] = true
			}
		}
		for _, inner := range v {
			properties(inner, names)
		}
	case []any:
		for _, inner := range v {
			properties(inner, names)
		}
	}
}

// A chain branches: what is added to one branch is in no other.
func TestBuilderBranches(t *testing.T) {
	trunk := scciftest.Home().Registered("2015-06-05").Full("2022-02-14", judgement.Good).Full("2023-02-14", judgement.Good).
		Concern("2022-01-01", "2022-01-02", "2022-01-03")
	left := trunk.Full("2024-02-14", judgement.Outstanding).Concern("2023-01-01")
	right := trunk.Full("2024-02-14", judgement.Inadequate).Concern("2024-01-01")

	overall := func(b scciftest.HomeBuilder) judgement.Grade {
		home, err := b.Build()
		require.NoError(t, err)
		require.Len(t, home.Inspections, 3)
		require.Len(t, home.Concerns, 4)
		return home.Inspections[2].Judgements.Overall
	}
	assert.Equal(t, judgement.Outstanding, overall(left))
	assert.Equal(t, judgement.Inadequate, overall(right))
	home, err := trunk.Build()
	require.NoError(t, err)
	assert.Len(t, home.Inspections, 2)

	resident := scciftest.Resident("R1").Born("2010-01-01").Stayed("2020-01-01", "2020-02-01").Stayed("2020-03-01", "2020-04-01").Stayed("2020-05-01", "2020-06-01")
	one, other := resident.Stayed("2021-01-01", ""), resident.Stayed("2022-01-01", "")
	first, err := scciftest.Home().With(one).Build()
	require.NoError(t, err)
	second, err := scciftest.Home().With(other).Build()
	require.NoError(t, err)
	assert.Equal(t, "2021-01-01", first.Residents[0].Stays[3].From.String())
	assert.Equal(t, "2022-01-01", second.Residents[0].Stays[3].From.String())
}

// What is done to a home that was built does nothing to the builder.
func TestBuiltHomeIsItsOwn(t *testing.T) {
	b := scciftest.Home().Full("2024-02-14", judgement.Good)
	home, err := b.Build()
	require.NoError(t, err)
	home.Inspections[0].Judgements.Overall = judgement.Inadequate
	again, err := b.Build()
	require.NoError(t, err)
	assert.Equal(t, judgement.Good, again.Inspections[0].Judgements.Overall)

	more, err := scciftest.Of(again).Full("2025-02-14", judgement.Good).Build()
	require.NoError(t, err)
	assert.Len(t, more.Inspections, 2)
	assert.Len(t, again.Inspections, 1)
}

func TestBuilderReportsEveryBadDate(t *testing.T) {
	b := scciftest.Home().Registered("2022-02-30").With(
		scciftest.Inspected(judgement.Full, "14/02/2023").Published("x"), scciftest.Manager("M1").Left("2023-13-01").OnTheWay(scciftest.Qualifying().Enrolled("a")),
		scciftest.Staff("S1").Started("b").OnTheWay(scciftest.Qualifying().Expected("c")), scciftest.Resident("R1").Born("d"),
		scciftest.Condition("e"), scciftest.Visit("f"),
	).Concern("g")
	home, err := b.Build()
	assert.Equal(t, sccif.Home{}, home)
	require.Error(t, err)
	assert.ErrorIs(t, err, calendar.ErrSyntax)
	assert.ErrorIs(t, err, calendar.ErrRange)
	assert.ErrorIs(t, err, sccif.ErrMissing, "and what follows from them: an inspection without its first day")
	var bad *scciftest.DateError
	require.ErrorAs(t, err, &bad)
	assert.Equal(t, "Registered", bad.Call)
	assert.Equal(t, "2022-02-30", bad.Literal)
	for _, call := range []string{
		`Registered("2022-02-30")`, `Inspected("14/02/2023")`, `Published("x")`, `Left("2023-13-01")`, `Enrolled("a")`, `Started("b")`,
		`Expected("c")`, `Born("d")`, `Condition("e")`, `Visit("f")`, `Concern("g")`,
	} {
		assert.Contains(t, err.Error(), call)
	}
}

func TestBuilderValidates(t *testing.T) {
	_, err := scciftest.Home().Registered("2023-01-01").Closed("2022-01-01").Build()
	assert.ErrorIs(t, err, sccif.ErrOrder)
	home, err := scciftest.Home().Provision(judgement.BoardingSchool).Build()
	require.NoError(t, err)
	assert.Equal(t, judgement.BoardingSchool, home.Provision)
}
