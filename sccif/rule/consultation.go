package rule

import (
	"iter"

	"github.com/sccif/sccif-go/calendar"
)

// What the response of 2014 counts can be reckoned again: who answered the
// consultation, and how children scored what matters to them.

// Consultation is the time in which the consultation on the inspection of
// children's homes was open: 13 December 2013 to 18 February 2014, both
// inclusive (history.consultation-window).
func Consultation() calendar.Period {
	v, _ := HistoryConsultationWindow.Under(Proposed2013)
	return calendar.Period{First: v.Day("opened"), Last: v.Day("closed")}
}

// Respondents are those who answered the consultation, by the way in which they did
// (history.respondents). It is comparable; the zero value is nobody.
type Respondents struct {
	// OnForm and OffForm are written responses, on the form and off it.
	OnForm  int `json:"onForm"`
	OffForm int `json:"offForm"`
	// Online, BySymbols, InGroups and ThroughOfficer are children: online, by
	// symbols, in groups, and through an officer.
	Online         int `json:"online"`
	BySymbols      int `json:"bySymbols"`
	InGroups       int `json:"inGroups"`
	ThroughOfficer int `json:"throughOfficer"`
}

// ConsultationRespondents gives those whom the response of 2014 counts.
func ConsultationRespondents() Respondents {
	v, _ := HistoryRespondents.Under(Proposed2013)
	return Respondents{
		OnForm: v.Figure("on the form").N, OffForm: v.Figure("off the form").N,
		Online: v.Figure("children online").N, BySymbols: v.Figure("children by symbols").N,
		InGroups: v.Figure("children in groups").N, ThroughOfficer: v.Figure("children through an officer").N,
	}
}

// Written is the number of written responses: 126.
func (r Respondents) Written() int { return r.OnForm + r.OffForm }

// Children is the number of children: 207.
func (r Respondents) Children() int { return r.Online + r.BySymbols + r.InGroups + r.ThroughOfficer }

// All is the number of all who answered: 333.
func (r Respondents) All() int { return r.Written() + r.Children() }

// QuestionAddsUp says of a question of the form whether the numbers of those who
// answered it and of those who did not can be right: together they are the responses
// on the form, and of the 18 questions none was answered by fewer than 113 or more
// than 121 (history.respondents).
func (r Respondents) QuestionAddsUp(answered, not int) Truth {
	v, ok := HistoryRespondents.Under(Proposed2013)
	if !ok {
		return Unknown
	}
	return TruthOf(answered+not == r.OnForm &&
		v.Figure("fewest answers").N <= answered && answered <= v.Figure("most answers").N)
}

// ChildrensScores says of the total score of each factor and the number of its voters,
// in the order printed, whether they are what the response of 2014 says of them: 23
// factors, each scored from 1 to 5; the highest and the lowest total 147 points apart;
// three totals above 600; the order that of the averages (history.children-scores).
func ChildrensScores(scores iter.Seq2[int, int]) Truth {
	v, ok := HistoryChildrenScores.Under(Proposed2013)
	if !ok {
		return Unknown
	}
	figure := func(part string) int { return v.Figure(part).N }
	var factors, over, highest, lowest, lastTotal, lastVoters int
	ordered := true
	for total, voters := range scores {
		inRange := voters > 0 && figure("lowest score")*voters <= total && total <= figure("highest score")*voters
		// The average is not above the one before: total/voters <= lastTotal/lastVoters.
		ordered = ordered && inRange && (factors == 0 || total*lastVoters <= lastTotal*voters)
		if factors == 0 {
			highest, lowest = total, total
		}
		highest, lowest = max(highest, total), min(lowest, total)
		if total > figure("high total") {
			over++
		}
		factors, lastTotal, lastVoters = factors+1, total, voters
	}
	return TruthOf(ordered && factors == figure("factors") && over == figure("totals over 600") &&
		highest-lowest == figure("highest less lowest total"))
}
