package scciftest

import (
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func historyKinds() []Kind {
	return []Kind{
		question("scale", "the grades of an edition; asks about no day", `{"edition"}`,
			func(in editionAsked, _ calendar.Date) (any, error) {
				scale, err := judgement.Scale(in.Edition)
				if err != nil {
					return nil, err
				}
				var by rule.ID
				for _, id := range []rule.ID{rule.HistoryScale2011, rule.HistoryScaleAdequate, rule.JudgementScale} {
					if _, ok := id.Under(in.Edition); ok {
						by = id
					}
				}
				return struct {
					Rule  rule.ID            `json:"rule,omitzero"`
					Scale judgement.GradeSet `json:"scale"`
				}{by, scale}, nil
			}),
		question("interim focus", "the areas of focus of interim inspections under an edition; asks about no day", `{"edition"}`,
			func(in editionAsked, _ calendar.Date) (any, error) {
				areas, err := judgement.InterimFocuses(in.Edition)
				if err != nil {
					return nil, err
				}
				return struct {
					Rule  rule.ID                  `json:"rule"`
					Areas []judgement.InterimFocus `json:"areas"`
				}{rule.HistoryInterimFocus2014, slices.Collect(areas)}, nil
			}),
		question("consultation", "when the consultation of 2013 to 2014 was open; asks about no day", "{}",
			func(_ struct{}, _ calendar.Date) (any, error) {
				return struct {
					Rule rule.ID         `json:"rule"`
					Open calendar.Period `json:"open"`
				}{rule.HistoryConsultationWindow, rule.Consultation()}, nil
			}),
		question("respondents", "who answered the consultation, and whether a question's numbers can be right; asks about no day",
			`{"answered", "notAnswered": how many}`,
			func(in struct {
				Answered    int `json:"answered"`
				NotAnswered int `json:"notAnswered"`
			}, _ calendar.Date) (any, error) {
				r := rule.ConsultationRespondents()
				return struct {
					Rule rule.ID `json:"rule"`
					rule.Respondents
					Written  int        `json:"written"`
					Children int        `json:"children"`
					All      int        `json:"all"`
					Asked    rule.Truth `json:"asked,omitzero"`
				}{rule.HistoryRespondents, r, r.Written(), r.Children(), r.All(), r.QuestionAddsUp(in.Answered, in.NotAnswered)}, nil
			}),
		question("children's scores", "the average of each factor, and whether the totals are those that the response tells of; asks about no day",
			`{"scores": [{"total", "voters"}], in the order printed}`,
			func(in struct {
				Scores []judgement.SurveyScore `json:"scores"`
			}, _ calendar.Date) (any, error) {
				out := struct {
					Rule     rule.ID    `json:"rule"`
					AsTold   rule.Truth `json:"asTold,omitzero"`
					Averages []string   `json:"averages"`
				}{Rule: rule.HistoryChildrenScores}
				out.AsTold = rule.ChildrensScores(func(yield func(int, int) bool) {
					for _, s := range in.Scores {
						if !yield(s.Total, s.Voters) {
							return
						}
					}
				})
				for _, s := range in.Scores {
					if average, ok := s.Average(); ok {
						out.Averages = append(out.Averages, average.StringFixed(2))
					}
				}
				return out, nil
			}),
		question("survey question", "the percentages of a question's answers, and the average of a score; asks about no day",
			`{"answers": [how many of each], "noResponse": how many, "score": {"total", "voters"}}`,
			func(in struct {
				Answers    []int                 `json:"answers"`
				NoResponse int                   `json:"noResponse"`
				Score      judgement.SurveyScore `json:"score"`
			}, _ calendar.Date) (any, error) {
				q, err := judgement.OneAnswer(in.NoResponse, in.Answers...)
				if err != nil {
					return nil, err
				}
				out := struct {
					Rule        rule.ID  `json:"rule"`
					Base        int      `json:"base"`
					Percentages []string `json:"percentages"`
					Average     string   `json:"average,omitempty"`
				}{Rule: rule.HistorySurveyPercentages, Base: q.Base}
				for _, p := range q.Percentages(0) {
					out.Percentages = append(out.Percentages, p.String())
				}
				if average, ok := in.Score.Average(); ok {
					out.Average = average.StringFixed(2)
				}
				return out, nil
			}),
		question("claims", "whether the figures of a year hold what was said of 2016-17; asks about no day",
			`{"homes", "fullInspections": how many, "goodOrBetter": [{"count", "of"}, newest first], "improved": {"count", "of"}}`,
			func(n judgement.National, _ calendar.Date) (any, error) {
				return struct {
					Claims []judgement.Claim `json:"claims"`
				}{n.Claims()}, nil
			}),
	}
}
