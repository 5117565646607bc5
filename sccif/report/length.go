package report

import (
	"fmt"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Length is the length of the text on one judgement: for each paragraph, its number
// of sentences.
type Length []int

// checkLength applies what is usual of the length. Several weaknesses, or a
// judgement of outstanding, may need more.
func (r Report) checkLength(a *rule.Audit) {
	const id = rule.ReportLength
	if len(r.Lengths) == 0 {
		for _, part := range [...]string{"paragraphs to", "sentences from", "sentences to"} {
			a.Note(id, part, rule.Unknown, "lengths")
		}
		return
	}
	v, _ := id.On(a.On)
	var paragraphs, short, long []string
	for i, length := range r.Lengths {
		if len(length) > v.Figure("paragraphs to").N {
			paragraphs = append(paragraphs, fmt.Sprintf("lengths[%d]", i))
		}
		for j, sentences := range length {
			where := fmt.Sprintf("lengths[%d][%d]", i, j)
			switch {
			case sentences < v.Figure("sentences from").N:
				short = append(short, where)
			case sentences > v.Figure("sentences to").N:
				long = append(long, where)
			}
		}
	}
	needed := r.SeveralWeaknesses
	if r.Overall != 0 {
		needed = needed.Or(rule.TruthOf(r.Overall == judgement.Outstanding))
	}
	longer(a, "paragraphs to", paragraphs, needed)
	a.Note(id, "sentences from", rule.TruthOf(len(short) == 0), short...)
	longer(a, "sentences to", long, needed)
	if len(paragraphs)+len(long) > 0 && needed == rule.Yes {
		a.Note(id, "longer", rule.Yes)
	}
}

// longer records texts that are longer than usual: not kept unless more was needed.
func longer(a *rule.Audit, part string, places []string, needed rule.Truth) {
	switch {
	case len(places) == 0:
		a.Note(rule.ReportLength, part, rule.Yes)
	case needed == rule.Yes:
		a.Skip(rule.ReportLength, part)
	case needed == rule.No:
		a.Note(rule.ReportLength, part, rule.No, places...)
	default:
		a.Note(rule.ReportLength, part, rule.Unknown, "severalWeaknesses")
	}
}
