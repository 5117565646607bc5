package judgement

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/sccif/sccif-go/sccif/rule"
)

// SurveyQuestion is one question of a consultation with the numbers of its answers. Each
// question has its own base: those who answered it (history.survey-percentages). The
// zero value is a question that nobody answered.
type SurveyQuestion struct {
	// Answers are the numbers of each answer.
	Answers []int `json:"answers"`
	// Base is the number of those who answered. Where several answers could be
	// ticked, it is less than their sum.
	Base int `json:"base"`
	// NoResponse is the number of those who did not answer.
	NoResponse int `json:"noResponse,omitempty"`
}

// OneAnswer gives a question to which each gave one answer: its base is their sum. The
// error is [rule.ErrUnknown] for a number below nothing.
func OneAnswer(noResponse int, answers ...int) (SurveyQuestion, error) {
	base := 0
	for _, n := range answers {
		base += n
	}
	return newQuestion(base, noResponse, answers)
}

// SeveralAnswers gives a question to which each could give several answers, with the
// number of those who answered. The error is [rule.ErrUnknown] for a number below
// nothing or above the base.
func SeveralAnswers(base int, answers ...int) (SurveyQuestion, error) {
	return newQuestion(base, 0, answers)
}

func newQuestion(base, noResponse int, answers []int) (SurveyQuestion, error) {
	if noResponse < 0 {
		return SurveyQuestion{}, fmt.Errorf("%w: %d without an answer", rule.ErrUnknown, noResponse)
	}
	for _, n := range answers {
		if _, err := ShareOf(n, base); err != nil {
			return SurveyQuestion{}, err
		}
	}
	return SurveyQuestion{Answers: slices.Clone(answers), Base: base, NoResponse: noResponse}, nil
}

// Asked is the number of those who were asked.
func (q SurveyQuestion) Asked() int { return q.Base + q.NoResponse }

// Share gives the share of an answer, by its place; nothing of nothing for a place that
// the question does not have.
func (q SurveyQuestion) Share(answer int) Share {
	if answer < 0 || answer >= len(q.Answers) {
		return Share{}
	}
	return Share{q.Answers[answer], q.Base}
}

// Percentages gives the percentages of all answers to that many places, rounded half
// up, none forced: they need not add to 100. It is nil where nobody answered.
func (q SurveyQuestion) Percentages(places int) []decimal.Decimal {
	var all []decimal.Decimal
	for i := range q.Answers {
		if p, ok := q.Share(i).Percent(places); ok {
			all = append(all, p)
		}
	}
	return all
}

// SurveyScore is what one of the things scored in a consultation got: the sum of the
// scores and the number of those who gave one. It is comparable; the zero value was
// scored by nobody.
type SurveyScore struct {
	Total  int `json:"total"`
	Voters int `json:"voters"`
}

// Average gives the total over the voters, rounded half up to two places, as the
// response of 2014 prints it (history.survey-percentages). It is false where nobody
// voted.
func (s SurveyScore) Average() (decimal.Decimal, bool) {
	v, ok := rule.HistorySurveyPercentages.Under(rule.Proposed2013)
	if !ok || s.Voters <= 0 {
		return decimal.Decimal{}, false
	}
	places := v.Figure("decimal places of an average").N
	return decimal.NewFromInt(int64(s.Total)).DivRound(decimal.NewFromInt(int64(s.Voters)), int32(places)), true
}
