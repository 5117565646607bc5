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
func (r Report) checkLength(a *audit) {
	const id = rule.ReportLength
	if len(r.Lengths) == 0 {
		for _, part := range [...]string{"paragraphs to", "sentences from", "sentences to"} {
			a.note(id, part, rule.Unknown, "lengths")
		}
		return
	}
	v := a.version(id)
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
	longer := r.SeveralWeaknesses
	if r.Overall != 0 {
		longer = longer.Or(rule.TruthOf(r.Overall == judgement.Outstanding))
	}
	a.longer("paragraphs to", paragraphs, longer)
	a.note(id, "sentences from", rule.TruthOf(len(short) == 0), short...)
	a.longer("sentences to", long, longer)
	if len(paragraphs)+len(long) > 0 && longer == rule.Yes {
		a.note(id, "longer", rule.Yes)
	}
}

// longer records texts that are longer than usual: not kept unless more was needed.
func (a *audit) longer(part string, places []string, needed rule.Truth) {
	switch {
	case len(places) == 0:
		a.note(rule.ReportLength, part, rule.Yes)
	case needed == rule.Yes:
		a.skip(rule.ReportLength, part)
	case needed == rule.No:
		a.note(rule.ReportLength, part, rule.No, places...)
	default:
		a.note(rule.ReportLength, part, rule.Unknown, "severalWeaknesses")
	}
}
