package report

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func date(s string) calendar.Date { return calendar.MustParseDate(s) }

// part finds the finding about a part of a rule.
func part(t *testing.T, findings []rule.Verdict, id rule.ID, name string) rule.Verdict {
	t.Helper()
	for _, f := range findings {
		if f.Rule == id && f.Part == name {
			return f
		}
	}
	require.Failf(t, "no finding", "%v %q", id, name)
	return rule.Verdict{}
}

func departures(findings []rule.Verdict) []string {
	var out []string
	for _, f := range findings {
		if f.Departs() {
			out = append(out, f.Rule.String()+"/"+f.Part)
		}
	}
	return out
}

func undecided(findings []rule.Verdict) []string {
	var out []string
	for _, f := range findings {
		if f.Outcome == rule.Undecided {
			out = append(out, f.Rule.String()+"/"+f.Part+": "+strings.Join(f.Missing, " "))
		}
	}
	return out
}

var allSections = []Section{
	AboutService, JudgementsMade, LastInspection, Enforcement, RecentHistory, InspectionJudgements,
	AreasForImprovement, AboutInspection, ServiceDetails,
}

func fullReport() Report {
	return Report{
		Type: judgement.Full, Sections: allSections, RegisteredProvider: rule.Yes, StandardSentence: rule.Yes,
		LastInspected: rule.Yes, LastNamed: rule.Yes, EnforcementTaken: rule.No, Improvements: rule.Yes, ImprovementsListed: rule.Yes,
		HistoryShown: rule.Yes, ResponsibleIndividualNamed: rule.Yes, ProviderOrganisation: rule.Yes, ProviderNamed: rule.Yes,
		ReasonsSummary: rule.Yes, ChildIdentified: rule.No, Overall: judgement.Good, SeveralWeaknesses: rule.No,
		Lengths: []Length{{2, 3, 2, 3, 2, 3}, {3, 3}, {2}},
	}
}

func assuranceReport() Report {
	return Report{
		Type: judgement.Assurance, Improvements: rule.No, HistoryShown: rule.Yes, ResponsibleIndividualNamed: rule.Yes, ReasonsSummary: rule.Yes,
		ProviderOrganisation: rule.No, EnforcementTaken: rule.No, ChildIdentified: rule.Yes, ChildPermitted: rule.Yes,
		Assurance: AssuranceContents{rule.Yes, rule.Yes, rule.Yes, rule.Yes},
	}
}

func monitoringReport() Report {
	return Report{
		Type: judgement.Monitoring, HistoryShown: rule.Yes, ResponsibleIndividualNamed: rule.Yes, ReasonsSummary: rule.Yes,
		ProviderOrganisation: rule.No, EnforcementTaken: rule.Yes, EnforcementNamed: rule.Yes, ChildIdentified: rule.No,
		Monitoring: MonitoringContents{rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.No, rule.Unknown, rule.No},
	}
}

func TestCompleteReports(t *testing.T) {
	for _, r := range []Report{fullReport(), assuranceReport(), monitoringReport()} {
		for _, day := range []string{"2024-06-01", "2026-07-01"} {
			findings, err := r.Check(date(day))
			require.NoError(t, err)
			assert.Empty(t, departures(findings), "%v %s", r.Type, day)
			assert.Empty(t, undecided(findings), "%v %s", r.Type, day)
		}
	}
}

// Each change breaks one thing, and the finding names it.
func TestWhatIsMissingIsNamed(t *testing.T) {
	for _, c := range []struct {
		base    func() Report
		change  func(*Report)
		departs string
		missing string
	}{
		{fullReport, func(r *Report) { r.StandardSentence = rule.No }, "report.section-contents/judgements", "standardSentence"},
		{fullReport, func(r *Report) { r.LastNamed = rule.No }, "report.section-contents/date and judgement of last inspection", "lastNamed"},
		{fullReport, func(r *Report) { r.ImprovementsListed = rule.No }, "report.section-contents/areas for improvement", "improvementsListed"},
		{fullReport, func(r *Report) { r.RegisteredProvider = rule.No }, "report.sections/enforcement action since the last inspection", "sections"},
		{fullReport, func(r *Report) { r.HistoryShown = rule.No }, "report.anonymised/recent inspection history", "historyShown"},
		{fullReport, func(r *Report) { r.ResponsibleIndividualNamed = rule.No }, "report.anonymised/responsible individual", "responsibleIndividualNamed"},
		{fullReport, func(r *Report) { r.ProviderNamed = rule.No }, "report.anonymised/registered provider", "providerNamed"},
		{fullReport, func(r *Report) { r.ChildIdentified, r.ChildPermitted = rule.Yes, rule.No }, "report.children-unidentified/", "childPermitted"},
		{assuranceReport, func(r *Report) { r.Assurance.ConcernsStated = rule.No }, "report.assurance/", "assurance.concernsStated"},
		{assuranceReport, func(r *Report) { r.Assurance.Children = rule.No }, "report.assurance-contents/children", "assurance.children"},
		{assuranceReport, func(r *Report) { r.Assurance.LeadersAndManagers = rule.No }, "report.assurance-contents/leaders and managers", "assurance.leadersAndManagers"},
		{assuranceReport, func(r *Report) { r.Assurance.EarlierOnlyMetOrNot = rule.No }, "report.assurance-contents/earlier ones", "assurance.earlierOnlyMetOrNot"},
		{assuranceReport, func(r *Report) { r.Improvements, r.ImprovementsListed = rule.Yes, rule.No }, "report.assurance-contents/requirements and recommendations", "improvementsListed"},
		{monitoringReport, func(r *Report) { r.EnforcementNamed = rule.No }, "report.anonymised/enforcement", "enforcementNamed"},
		{monitoringReport, func(r *Report) { r.Monitoring.Issues = rule.No }, "report.monitoring-opening/issues", "monitoring.issues"},
		{monitoringReport, func(r *Report) { r.Monitoring.LastVisit = rule.No }, "report.monitoring-opening/last visit", "monitoring.lastVisit"},
		{monitoringReport, func(r *Report) { r.Monitoring.Purpose = rule.No }, "report.monitoring/purpose", "monitoring.purpose"},
		{monitoringReport, func(r *Report) { r.Monitoring.Developments = rule.No }, "report.monitoring/developments", "monitoring.developments"},
		{monitoringReport, func(r *Report) { r.Monitoring.Progress = rule.No }, "report.monitoring/progress", "monitoring.progress"},
		{monitoringReport, func(r *Report) { r.Monitoring.Impact = rule.No }, "report.monitoring/impact", "monitoring.impact"},
		{monitoringReport, func(r *Report) { r.Monitoring.FurtherAction = rule.No }, "report.monitoring/further action", "monitoring.furtherAction"},
		{monitoringReport, func(r *Report) { r.Monitoring.JudgementArises, r.Monitoring.Judgement = rule.Yes, rule.No }, "report.monitoring/judgement", "monitoring.judgement"},
		{monitoringReport, func(r *Report) { r.Monitoring.IntendedAction = rule.Yes }, "report.monitoring-no-intended-action/", "monitoring.intendedAction"},
	} {
		r := c.base()
		c.change(&r)
		findings, err := r.Check(testDay)
		require.NoError(t, err)
		assert.Equal(t, []string{c.departs}, departures(findings))
		for _, f := range findings {
			if f.Departs() {
				assert.Equal(t, []string{c.missing}, f.Missing, c.departs)
			}
		}
	}
}

func TestSections(t *testing.T) {
	for i, s := range allSections {
		r := fullReport()
		r.Sections = append(append([]Section{}, allSections[:i]...), allSections[i+1:]...)
		findings, err := r.Check(testDay)
		require.NoError(t, err)
		assert.Equal(t, []string{"report.sections/" + s.String()}, departures(findings))
		if s == Enforcement {
			r.RegisteredProvider = rule.No
			findings, err = r.Check(testDay)
			require.NoError(t, err)
			assert.Empty(t, departures(findings), "the section is for registered providers only")
		}
	}
	r := fullReport()
	r.RegisteredProvider, r.Sections = rule.Unknown, nil
	findings, err := r.Check(testDay)
	require.NoError(t, err)
	assert.Equal(t, []string{"registeredProvider"}, part(t, findings, rule.ReportSections, "enforcement action since the last inspection").Missing)
	assert.Equal(t, rule.Undecided, part(t, findings, rule.ReportSections, "service details").Outcome)
}

// Areas for improvement stand in a report "where relevant"; a home that was never
// inspected has no last inspection. The section may be there all the same.
func TestSectionsWithoutOccasion(t *testing.T) {
	const id = rule.ReportSections
	for section, set := range map[Section]func(*Report, rule.Truth){
		LastInspection:      func(r *Report, arose rule.Truth) { r.LastInspected = arose },
		AreasForImprovement: func(r *Report, arose rule.Truth) { r.Improvements = arose },
	} {
		without := slices.DeleteFunc(slices.Clone(allSections), func(s Section) bool { return s == section })
		for _, c := range []struct {
			arose    rule.Truth
			sections []Section
			outcome  rule.Outcome
			kept     rule.Truth
			missing  []string
		}{
			{rule.Yes, allSections, rule.Applied, rule.Yes, nil},
			{rule.No, allSections, rule.Applied, rule.Yes, nil},
			{rule.Unknown, allSections, rule.Applied, rule.Yes, nil},
			{rule.Yes, without, rule.Applied, rule.No, []string{"sections"}},
			{rule.No, without, rule.NotApplied, rule.Unknown, nil},
			{rule.Unknown, without, rule.Applied, rule.No, []string{"sections"}},
			{rule.Yes, nil, rule.Undecided, rule.Unknown, []string{"sections"}},
			{rule.No, nil, rule.NotApplied, rule.Unknown, nil},
			{rule.Unknown, nil, rule.Undecided, rule.Unknown, []string{"sections"}},
		} {
			r := fullReport()
			r.Sections = c.sections
			set(&r, c.arose)
			findings, err := r.Check(testDay)
			require.NoError(t, err)
			f := part(t, findings, id, section.String())
			assert.Equal(t, c.outcome, f.Outcome, "%v %v %v", section, c.arose, c.sections)
			assert.Equal(t, c.kept, f.Kept, "%v %v %v", section, c.arose, c.sections)
			assert.Equal(t, c.missing, f.Missing, "%v %v %v", section, c.arose, c.sections)
		}
	}
	r := Report{Type: judgement.Full, Sections: []Section{}, Improvements: rule.No, LastInspected: rule.No, RegisteredProvider: rule.No}
	findings, err := r.Check(testDay)
	require.NoError(t, err)
	asked := 0
	for _, f := range findings {
		if f.Rule == id && f.Kept == rule.No {
			asked++
		}
	}
	assert.Equal(t, 6, asked, "the other six are asked of every report")
}

// Since the text of 2026 a report has a short summary of the reasons.
func TestReasonsSummary(t *testing.T) {
	r := monitoringReport()
	r.ReasonsSummary = rule.No
	for day, want := range map[string]int{"2023-09-08": 0, "2023-09-09": 0, "2026-06-28": 0, "2026-06-29": 1, "2026-06-30": 1} {
		findings, err := r.Check(date(day))
		require.NoError(t, err)
		assert.Len(t, departures(findings), want, day)
		found := 0
		for _, f := range findings {
			if f.Rule != rule.ReportReasonsSummary {
				continue
			}
			found++
			if want == 0 { // in between the other reading is told
				assert.Equal(t, rule.NotApplied, f.Outcome, day)
				assert.Equal(t, "2023-09-09", f.Pending.String(), day)
				assert.Equal(t, "The report includes a short summary of the reasons for the outcome of the inspection.", f.Otherwise, day)
			}
		}
		assert.Equal(t, day > "2023-09-08", found == 1, day)
	}
}

func TestLength(t *testing.T) {
	paragraphs := func(n int) Length {
		l := make(Length, n)
		for i := range l {
			l[i] = 2
		}
		return l
	}
	type kept struct{ paragraphs, short, long rule.Outcome }
	applied, none, open := rule.Applied, rule.NotApplied, rule.Undecided
	for _, c := range []struct {
		lengths []Length
		overall judgement.Grade
		weak    rule.Truth
		want    kept
		departs []string
		missing []string
	}{
		{[]Length{paragraphs(8)}, judgement.Good, rule.No, kept{applied, applied, applied}, nil, nil},
		{[]Length{paragraphs(9)}, judgement.Good, rule.No, kept{applied, applied, applied}, []string{"report.length/paragraphs to"}, []string{"lengths[0]"}},
		{[]Length{paragraphs(9)}, judgement.Outstanding, rule.No, kept{none, applied, applied}, nil, nil},
		{[]Length{paragraphs(9)}, judgement.Inadequate, rule.Yes, kept{none, applied, applied}, nil, nil},
		{[]Length{paragraphs(9)}, judgement.Good, rule.Unknown, kept{open, applied, applied}, nil, []string{"severalWeaknesses"}},
		{[]Length{paragraphs(9)}, 0, rule.No, kept{applied, applied, applied}, []string{"report.length/paragraphs to"}, []string{"lengths[0]"}},
		{[]Length{{3}, {2, 4}}, judgement.Good, rule.No, kept{applied, applied, applied}, []string{"report.length/sentences to"}, []string{"lengths[1][1]"}},
		{[]Length{{3}, {1, 3}}, judgement.Good, rule.No, kept{applied, applied, applied}, []string{"report.length/sentences from"}, []string{"lengths[1][0]"}},
		{nil, judgement.Good, rule.No, kept{open, open, open}, nil, []string{"lengths"}},
	} {
		r := fullReport()
		r.Lengths, r.Overall, r.SeveralWeaknesses = c.lengths, c.overall, c.weak
		findings, err := r.Check(testDay)
		require.NoError(t, err)
		p, short, long := part(t, findings, rule.ReportLength, "paragraphs to"), part(t, findings, rule.ReportLength, "sentences from"), part(t, findings, rule.ReportLength, "sentences to")
		assert.Equal(t, c.want, kept{p.Outcome, short.Outcome, long.Outcome}, "%v", c.lengths)
		assert.Equal(t, c.departs, departures(findings))
		assert.Equal(t, rule.Usually, p.Strength)
		for _, f := range []rule.Verdict{p, short, long} {
			if f.Departs() || f.Outcome == rule.Undecided {
				assert.Equal(t, c.missing, f.Missing)
			}
		}
	}
}

func TestReportIsRefused(t *testing.T) {
	for _, c := range []struct {
		r   Report
		day string
		err error
	}{
		{Report{}, "2024-06-01", rule.ErrUnknown},
		{Report{Type: 99}, "2024-06-01", rule.ErrUnknown},
		{Report{Type: judgement.Full, Sections: []Section{99}}, "2024-06-01", rule.ErrUnknown},
		{Report{Type: judgement.Full, Sections: []Section{0}}, "2024-06-01", rule.ErrUnknown},
		{Report{Type: judgement.Interim}, "2018-06-01", rule.ErrNotCovered},
		{Report{Type: judgement.AssuranceVisit}, "2020-10-01", rule.ErrNotCovered},
		{fullReport(), "2017-03-31", rule.ErrNotCovered},
		{assuranceReport(), "2022-03-31", rule.ErrNotCovered},
	} {
		_, err := c.r.Check(date(c.day))
		assert.ErrorIs(t, err, c.err, "%v %s", c.r.Type, c.day)
	}
	_, err := fullReport().Check(date("2017-04-01"))
	require.NoError(t, err)
	_, err = assuranceReport().Check(date("2022-04-01"))
	require.NoError(t, err)
}

// A report of which nothing is known departs from nothing.
func TestNothingKnownIsUndecided(t *testing.T) {
	for _, kind := range []judgement.InspectionType{judgement.Full, judgement.Assurance, judgement.Monitoring} {
		findings, err := Report{Type: kind}.Check(date("2026-07-01"))
		require.NoError(t, err)
		for _, f := range findings {
			assert.Equal(t, rule.Undecided, f.Outcome, "%v %s", f.Rule, f.Part)
			assert.NotEmpty(t, f.Missing)
		}
	}
}

func TestNoChildrenStatement(t *testing.T) {
	registered := date("2015-06-05")
	text, err := NoChildrenStatement(registered)
	require.NoError(t, err)
	assert.Contains(t, text, "5 June 2015")
	_, err = NoChildrenStatement(calendar.Date{})
	require.ErrorIs(t, err, rule.ErrNotCovered)

	const id = rule.ReportNoChildrenStatement
	check := func(n NoChildren, day string) []rule.Verdict {
		t.Helper()
		findings, err := n.Check(date(day))
		require.NoError(t, err)
		return findings
	}
	whole := NoChildren{judgement.Assurance, registered, text}
	assert.Empty(t, departures(check(whole, "2024-06-01")))

	for name, c := range map[string]struct {
		text    string
		missing []string
	}{
		"nothing":         {"", []string{elementDate, elementNone, elementRegistration, elementReady}},
		"another day":     {strings.Replace(text, "5 June", "15 June", 1), []string{elementDate}},
		"no day":          {strings.Replace(text, " on 5 June 2015", "", 1), []string{elementDate}},
		"day ordinal":     {strings.Replace(text, "5 June 2015", "5th June, 2015", 1), nil},
		"day of month":    {strings.Replace(text, "5 June 2015", "the 5th of June 2015", 1), nil},
		"day in figures":  {strings.Replace(text, "5 June 2015", "05/06/2015", 1), nil},
		"day short":       {strings.Replace(text, "5 June 2015", "5.6.2015", 1), nil},
		"day ISO":         {strings.Replace(text, "5 June 2015", "2015-06-05", 1), nil},
		"accommodated":    {strings.Replace(text, "No children", "Children", 1), []string{elementNone}},
		"not placements":  {strings.Replace(text, "ready for placements", "tidy", 1), []string{elementReady}},
		"not about keeps": {strings.Replace(text, "keeps to what it must do to keep its registration", "is warm", 1), []string{elementRegistration}},
		"other wording": {"Accommodation has not been given to any child since registration on 5 June 2015. We ask whether it can maintain " +
			"registration and is ready to admit children.", nil},
	} {
		f := part(t, check(NoChildren{judgement.Assurance, registered, c.text}, "2024-06-01"), id, "statement")
		assert.Equal(t, c.missing, f.Missing, name)
		assert.Equal(t, rule.TruthOf(c.missing == nil), f.Kept, name)
	}

	// The set statement, with what the inspector puts in place of the brackets.
	const set = "The home has not provided [accommodation] to [children] since its registration on [insert date of registration]. " +
		"This inspection focuses on whether the children's home meets its statutory requirements in order to\n\n" +
		"maintain its registration and is ready to accept placements. [Inspector to include any relevant text]"
	filled := func(accommodation, children, more string) string {
		return strings.NewReplacer("[accommodation]", accommodation, "[children]", children,
			"[insert date of registration]", "5 June 2015", "[Inspector to include any relevant text]", more).Replace(set)
	}
	for _, c := range []struct {
		text    string
		missing []string
	}{
		{filled("accommodation", "children", ""), nil},
		{filled("[accommodation]", "[children]", ""), nil},
		{filled("short breaks", "young people", ""), nil},
		{filled("[short breaks]", "[young people]", "The manager is new."), nil},
		{filled("care and a place\nto live", "any child", "The manager is new."), nil},
		{strings.ToUpper(filled("short breaks", "young people", "")), nil},
		{strings.Replace(filled("short breaks", "young people", ""), "5 June 2015", "5.6.2015", 1), nil},
		// The rest of the statement has to be there.
		{filled("", "young people", ""), []string{elementNone}},
		{filled("short breaks", "", ""), []string{elementNone}},
		{filled("[]", "[]", ""), []string{elementNone}},
		{filled("short breaks. It went", "young people", ""), []string{elementNone}},
		{strings.Replace(filled("short breaks", "young people", ""), "not ", "", 1), []string{elementNone}},
		{strings.Replace(filled("short breaks", "young people", ""), "The home", "The cook", 1), []string{elementNone}},
		{strings.Replace(filled("short breaks", "young people", ""), "since its registration on", "on", 1), []string{elementNone}},
		{strings.Replace(filled("fire doors", "staff", ""), "This inspection focuses on", "We asked", 1), []string{elementNone}},
		{strings.Replace(filled("short breaks", "young people", ""), "5 June", "4 June", 1), []string{elementDate}},
		{strings.Replace(filled("short breaks", "young people", ""), "maintain", "consider", 1), []string{elementRegistration}},
		{strings.Replace(filled("short breaks", "young people", ""), "ready to accept placements", "tidy", 1), []string{elementReady}},
	} {
		f := part(t, check(NoChildren{judgement.Assurance, registered, c.text}, "2024-06-01"), id, "statement")
		assert.Equal(t, c.missing, f.Missing, c.text)
		assert.Equal(t, rule.TruthOf(c.missing == nil), f.Kept, c.text)
	}

	for _, c := range []struct {
		kind judgement.InspectionType
		day  string
		kept rule.Truth
	}{
		{judgement.Assurance, "2022-04-01", rule.Yes},
		{judgement.Interim, "2022-04-01", rule.No},
		{judgement.Interim, "2022-03-31", rule.Yes},
		{judgement.Full, "2024-06-01", rule.No},
		{0, "2024-06-01", rule.Unknown},
	} {
		assert.Equal(t, c.kept, part(t, check(NoChildren{c.kind, registered, text}, c.day), id, "template").Kept, "%v %s", c.kind, c.day)
	}
	assert.Equal(t, []string{"registered"}, part(t, check(NoChildren{Text: text}, "2024-06-01"), id, "statement").Missing)
	_, err = NoChildren{Text: "\xff"}.Check(testDay)
	require.ErrorIs(t, err, ErrInvalidUTF8)
	_, err = whole.Check(date("2017-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
	for day, want := range map[string]string{"2024-01-01": "1st", "2024-01-02": "2nd", "2024-01-03": "3rd", "2024-01-11": "11th", "2024-01-12": "12th", "2024-01-13": "13th", "2024-01-21": "21st", "2024-01-30": "30th"} {
		assert.Contains(t, written(date(day)), want+" january 2024")
	}
}

func TestPublish(t *testing.T) {
	truths := []rule.Truth{rule.Unknown, rule.No, rule.Yes}
	for _, kind := range []judgement.InspectionType{judgement.Full, judgement.Assurance, judgement.Monitoring, judgement.Interim} {
		for _, withheld := range truths {
			for _, exceptional := range truths {
				p, err := Publish(kind, Withholding{withheld, exceptional}, testDay)
				require.NoError(t, err)
				want := rule.Yes
				if kind == judgement.Monitoring {
					switch {
					case withheld == rule.Yes && exceptional == rule.Yes:
						want = rule.No
					case withheld != rule.No && exceptional != rule.No:
						want = rule.Unknown
					}
				}
				assert.Equal(t, want, p.Publish, "%v %v %v", kind, withheld, exceptional)
				breaks := withheld == rule.Yes && (kind != judgement.Monitoring || exceptional == rule.No)
				assert.Equal(t, breaks, len(departures(p.Findings)) > 0, "%v %v %v", kind, withheld, exceptional)
			}
		}
	}
	_, err := Publish(0, Withholding{}, testDay)
	require.ErrorIs(t, err, rule.ErrUnknown)
	// The response of 2014 has reports of monitoring visits published from 1 April
	// of that year.
	_, err = Publish(judgement.Monitoring, Withholding{}, date("2014-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
	for _, day := range []string{"2014-04-01", "2014-04-02", "2017-03-31"} {
		p, err := Publish(judgement.Monitoring, Withholding{}, date(day))
		require.NoError(t, err)
		assert.Equal(t, rule.Yes, p.Publish)
		assert.Equal(t, rule.HistoryMonitoringReportsPublished2014, p.Findings[0].Rule)
	}
	p, err := Publish(judgement.Monitoring, Withholding{}, date("2017-04-01"))
	require.NoError(t, err)
	assert.Equal(t, rule.ReportMonitoring, p.Findings[0].Rule)
}

func TestLetter(t *testing.T) {
	const id = rule.ReportChildrenLetter
	for _, c := range []struct {
		l       Letter
		kept    rule.Truth
		missing []string
	}{
		{Letter{rule.Yes, rule.No}, rule.Yes, nil},
		{Letter{rule.No, rule.No}, rule.No, []string{"written"}},
		{Letter{rule.Yes, rule.Yes}, rule.No, []string{"published"}},
		{Letter{}, rule.Unknown, []string{"written", "published"}},
	} {
		findings, err := c.l.Check(judgement.Full, testDay)
		require.NoError(t, err)
		f := part(t, findings, id, "")
		assert.Equal(t, c.kept, f.Kept)
		assert.Equal(t, c.missing, f.Missing)
		assert.Equal(t, rule.Always, f.Strength)
		findings, err = c.l.Check(judgement.Assurance, testDay)
		require.NoError(t, err)
		assert.Equal(t, rule.NotApplied, part(t, findings, id, "").Outcome)
	}
	_, err := Letter{}.Check(0, testDay)
	require.ErrorIs(t, err, rule.ErrUnknown)
}

func TestSearchable(t *testing.T) {
	for key, want := range map[SearchKey]bool{URN: true, LocalAuthority: true, Region: true, ByPostcode: false} {
		got, err := Searchable(key, testDay)
		require.NoError(t, err)
		assert.Equal(t, want, got, key)
	}
	_, err := Searchable(0, testDay)
	require.ErrorIs(t, err, rule.ErrUnknown)
	_, err = Searchable(URN, date("2017-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
}

func TestEvidence(t *testing.T) {
	const id = rule.ConductEvidence
	for _, c := range []struct {
		e                         Evidence
		source, time, interviewee rule.Outcome
		departs                   []string
	}{
		{Evidence{Source: Observation}, rule.Applied, rule.NotApplied, rule.NotApplied, nil},
		{Evidence{}, rule.Applied, rule.Undecided, rule.Undecided, []string{"conduct.evidence/source"}},
		{Evidence{Source: Interview}, rule.Applied, rule.Applied, rule.Applied, []string{"conduct.evidence/time", "conduct.evidence/interviewee"}},
		{Evidence{Source: Interview, Time: "14:30", Interviewee: "key worker"}, rule.Applied, rule.Applied, rule.Applied, nil},
		{Evidence{Source: WrittenRecord, Identifies: rule.No}, rule.Applied, rule.NotApplied, rule.NotApplied, nil},
		{Evidence{Source: WrittenRecord, Identifies: rule.Yes, Necessary: rule.Yes, InitialsOnly: rule.Yes}, rule.Applied, rule.NotApplied, rule.NotApplied, nil},
		{Evidence{Source: WrittenRecord, Identifies: rule.Yes, Necessary: rule.Yes, InitialsOnly: rule.No}, rule.Applied, rule.NotApplied, rule.NotApplied, []string{"report.children-unidentified/"}},
		{Evidence{Source: WrittenRecord, Identifies: rule.Yes, Necessary: rule.No}, rule.Applied, rule.NotApplied, rule.NotApplied, []string{"report.children-unidentified/"}},
	} {
		findings, err := c.e.Check(testDay)
		require.NoError(t, err)
		assert.Equal(t, c.source, part(t, findings, id, "source").Outcome)
		assert.Equal(t, c.time, part(t, findings, id, "time").Outcome)
		assert.Equal(t, c.interviewee, part(t, findings, id, "interviewee").Outcome)
		assert.Equal(t, c.departs, departures(findings))
	}
	findings, err := Evidence{Source: Interview, Time: "1", Interviewee: "x"}.Check(testDay)
	require.NoError(t, err)
	assert.Equal(t, rule.Guidance, part(t, findings, id, "source").Strength)
	assert.Equal(t, rule.Must, part(t, findings, id, "time").Strength)
	_, err = Evidence{}.Check(date("2017-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
}

func TestFeedback(t *testing.T) {
	const id = rule.ConductFeedback
	yes := Feedback{rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.Yes, rule.No, rule.No, rule.Unknown}
	for day, parts := range map[string]int{"2026-06-28": 5, "2026-06-29": 6} {
		findings, err := yes.Check(date(day))
		require.NoError(t, err)
		assert.Empty(t, departures(findings))
		assert.Empty(t, undecided(findings))
		assert.Len(t, findings, parts+2, day)

		no := Feedback{Written: rule.Yes, ChildIdentified: rule.Yes, ChildPermitted: rule.No}
		value := reflect.ValueOf(&no).Elem()
		for i := range 6 {
			value.Field(i).Set(reflect.ValueOf(rule.No))
		}
		findings, err = no.Check(date(day))
		require.NoError(t, err)
		assert.Len(t, departures(findings), parts+2, "every part that the edition asks for is looked at")
	}
	findings, err := Feedback{Reasons: rule.No}.Check(testDay)
	require.NoError(t, err)
	assert.Equal(t, []string{"reasons"}, part(t, findings, id, "reasons").Missing)
	assert.Equal(t, []string{"written"}, part(t, findings, rule.ConductNoWrittenFeedback, "").Missing)
	_, err = yes.Check(date("2017-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
}

func TestWhistleblower(t *testing.T) {
	for _, c := range []struct {
		d       Disclosure
		outcome rule.Outcome
		kept    rule.Truth
		missing []string
	}{
		{Disclosure{rule.Yes, rule.No, rule.No}, rule.Applied, rule.Yes, nil},
		{Disclosure{rule.Yes, rule.Yes, rule.No}, rule.Applied, rule.No, []string{"revealed"}},
		{Disclosure{rule.Yes, rule.No, rule.Yes}, rule.Applied, rule.No, []string{"guessAnswered"}},
		{Disclosure{rule.Yes, rule.No, rule.Unknown}, rule.Undecided, rule.Unknown, []string{"guessAnswered"}},
		{Disclosure{rule.No, rule.Yes, rule.Yes}, rule.NotApplied, rule.Unknown, nil},
		{Disclosure{rule.Unknown, rule.Yes, rule.No}, rule.Undecided, rule.Unknown, []string{"protected"}},
		{Disclosure{rule.Unknown, rule.No, rule.No}, rule.Applied, rule.Yes, nil},
	} {
		findings, err := c.d.Check(testDay)
		require.NoError(t, err)
		f := part(t, findings, rule.ConductWhistleblower, "")
		assert.Equal(t, c.outcome, f.Outcome, "%+v", c.d)
		assert.Equal(t, c.kept, f.Kept, "%+v", c.d)
		assert.Equal(t, c.missing, f.Missing, "%+v", c.d)
		assert.Equal(t, rule.Never, f.Strength)
	}
}

func TestAnonymityFindings(t *testing.T) {
	c := checker(t, sample())
	check := func(c *Checker, text string) []rule.Verdict {
		t.Helper()
		hits, err := c.CheckString(text)
		require.NoError(t, err)
		findings, err := c.Findings(hits, testDay)
		require.NoError(t, err)
		require.Len(t, findings, 4)
		return findings
	}
	assert.Empty(t, departures(check(c, "All is well.")))
	assert.Empty(t, undecided(check(c, "All is well.")))
	assert.Equal(t, []string{"report.anonymised/child or member of staff"}, departures(check(c, "Zoë is well.")))
	assert.Equal(t, []string{"report.anonymised/address of the home"}, departures(check(c, "near QX14ZP")))
	warned := check(c, "Fit locks (Lodge).")
	assert.Empty(t, departures(warned))
	assert.Equal(t, []string{"report.anonymised/location of the home: "}, undecided(warned))
	assert.Equal(t, []rule.Fact{{Name: "hits", Value: "0"}, {Name: "warnings", Value: "1"}}, part(t, warned, rule.ReportAnonymised, "location of the home").Facts)

	only := checker(t, Names{Children: []Person{{Initials: "ZM"}}})
	assert.Equal(t, []string{
		"report.anonymised/name of the home: home", "report.anonymised/address of the home: address", "report.anonymised/location of the home: places",
	}, undecided(check(only, "All is well.")))
	_, err := (*Checker)(nil).Findings(nil, testDay)
	require.ErrorIs(t, err, ErrNoNames)
	_, err = c.Findings(nil, date("2017-03-31"))
	require.ErrorIs(t, err, rule.ErrNotCovered)
}

type name interface {
	comparable
	String() string
	MarshalText() ([]byte, error)
}

func roundTrip[T name](t *testing.T, last T, parse func(string) (T, error), all ...T) {
	t.Helper()
	require.Equal(t, last, all[len(all)-1])
	for _, v := range all {
		back, err := parse(v.String())
		require.NoError(t, err)
		assert.Equal(t, v, back)
		text, err := json.Marshal(v)
		require.NoError(t, err)
		var read T
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, v, read)
	}
	_, err := parse("nonsense")
	assert.ErrorIs(t, err, rule.ErrUnknown)
}

func TestNames(t *testing.T) {
	roundTrip(t, ServiceDetails, ParseSection, allSections...)
	roundTrip(t, ByPostcode, ParseSearchKey, URN, LocalAuthority, Region, ByPostcode)
	roundTrip(t, OtherSource, ParseSource, Observation, WrittenRecord, Interview, OtherSource)
	for _, v := range []interface {
		Scan(any) error
	}{new(Section), new(SearchKey), new(Source), new(Kind)} {
		require.NoError(t, v.Scan(nil))
		assert.Error(t, v.Scan(1))
	}
	for want, value := range map[string]func() (any, error){
		"service details": func() (any, error) { return ServiceDetails.Value() },
		"local authority": func() (any, error) { return LocalAuthority.Value() },
		"interview":       func() (any, error) { return Interview.Value() },
	} {
		got, err := value()
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	// The sections are those of the rule, in its order.
	v, ok := rule.ReportSections.On(testDay)
	require.True(t, ok)
	require.Len(t, allSections, v.Limit.N)
	for i, p := range v.Parts {
		assert.Equal(t, p.Name, allSections[i].String())
	}
}

func TestReportTravelsAsJSON(t *testing.T) {
	for _, r := range []Report{fullReport(), assuranceReport(), monitoringReport(), {}} {
		text, err := json.Marshal(r)
		require.NoError(t, err)
		var back Report
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, r, back)
	}
	text, err := json.Marshal(Report{})
	require.NoError(t, err)
	assert.JSONEq(t, `{}`, string(text))
}
