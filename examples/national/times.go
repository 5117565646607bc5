package main

import (
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/published"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// publication is how long reports took, in working days after the first day of the
// inspection. The limit runs from its end, which is not published, so that a report
// counted here as late may have been in time by a day or two.
type publication struct {
	Reports  int `json:"reports"`
	Shortest int `json:"shortest"`
	// Median is the lower of the two in the middle where their number is even.
	Median  int `json:"median"`
	Longest int `json:"longest"`
	// WithLimit counts those of an edition that gives a limit, Late those of them that
	// appeared after it as counted from the first day.
	WithLimit int `json:"withLimit"`
	Late      int `json:"late"`

	days []int
	// limit is the one that all of them have, 0 where they have several or none.
	limit int
}

// publicationTimes is nil where no report has both days. A report that is dated before
// the inspection is among the findings of the file and left out.
func publicationTimes(t published.Table) *publication {
	var p publication
	var days []int
	limits := map[int]bool{}
	for r := range t.ChildrensHomes() {
		i := r.Latest.Inspection
		n, err := calendar.England().Between(i.First, i.Published)
		if err != nil || i.Published.Before(i.First) {
			continue
		}
		days = append(days, n)
		timeline, _ := schedule.Timeline(i) // an edition without limits has an empty one
		limit, ok := timeline.At(schedule.Publication)
		limits[limit.Limit.N] = true
		if ok {
			p.WithLimit++
			if i.Published.After(limit.Date) {
				p.Late++
			}
		}
	}
	if len(days) == 0 {
		return nil
	}
	slices.Sort(days)
	p.days = days
	if len(limits) == 1 {
		for n := range limits {
			p.limit = n
		}
	}
	p.Reports, p.Shortest, p.Median, p.Longest = len(days), days[0], days[(len(days)-1)/2], days[len(days)-1]
	return &p
}

// followUp is what came after the inadequate judgements of a year, by the rule that
// there is some inspection activity within 6 to 8 weeks, counted from the first day of
// the inspection.
type followUp struct {
	Inadequate int `json:"inadequate"`
	// InTime, Late and NotSeen count those that were followed by another inspection
	// of any type by the end of the eighth week, later, and not in this file although
	// the eight weeks ended within its year. Open counts those whose eight weeks end
	// after it, and that were not followed in it.
	InTime  int `json:"inTime"`
	Late    int `json:"late"`
	NotSeen int `json:"notSeen"`
	Open    int `json:"open"`
	// Undecided counts those of an edition without the rule.
	Undecided int `json:"undecided"`
}

// parts gives what came of them, in words.
func (f *followUp) parts() []followUpPart {
	return []followUpPart{
		{"another inspection within 8 weeks", f.InTime}, {"another inspection later", f.Late},
		{"none in this file", f.NotSeen}, {"time still open", f.Open}, {"no rule on that day", f.Undecided},
	}
}

type followUpPart struct {
	name  string
	count int
}

func followedUp(t published.Table, end calendar.Date) *followUp {
	var f followUp
	for history := range published.Histories(t) {
		for _, i := range history {
			if i.Judgements.Overall == judgement.Inadequate && i.Type == judgement.Full {
				f.Inadequate++
				f.add(i, history, end)
			}
		}
	}
	return &f
}

func (f *followUp) add(i judgement.Inspection, history []judgement.Inspection, end calendar.Date) {
	closes, ok := returnBy(i)
	if !ok {
		f.Undecided++
		return
	}
	next := slices.IndexFunc(history, func(j judgement.Inspection) bool { return j.First.After(i.First) })
	switch {
	case next >= 0 && !history[next].First.After(closes):
		f.InTime++
	case next >= 0:
		f.Late++
	case closes.After(end):
		f.Open++
	default:
		f.NotSeen++
	}
}

// returnBy gives the last day of the return after an inadequate judgement.
func returnBy(i judgement.Inspection) (calendar.Date, bool) {
	duties, err := schedule.After(i)
	if err != nil {
		return calendar.Date{}, false
	}
	k := slices.IndexFunc(duties, func(d schedule.Duty) bool {
		return d.Rule == rule.FollowupReturn68Weeks || d.Rule == rule.HistoryReturn68Weeks2014
	})
	if k < 0 {
		return calendar.Date{}, false
	}
	return duties[k].Window.Closes, true
}
