package sccif

import (
	"fmt"

	"github.com/sccif/sccif-go/calendar"
)

// oddities gives the facts of a home's inspections that do not fit together: dates
// of a report out of order, an inspection after the home had closed. They are
// reported and never corrected, and the rest is assessed as it stands. What departs
// from a rule is for the check of each inspection to say.
func oddities(h *Home) []Oddity {
	var odd []Oddity
	for k := range h.Inspections {
		i := &h.Inspections[k]
		report := func(field, format string, args ...any) {
			odd = append(odd, Oddity{inspectionAt(k) + "." + field, fmt.Sprintf(format, args...)})
		}
		steps := []struct {
			field string
			day   calendar.Date
		}{
			{"first", i.First}, {"last", i.Last}, {"feedback", i.Feedback}, {"draftReceived", i.DraftReceived},
			{"commentsSent", i.CommentsSent}, {"finalIssued", i.FinalIssued}, {"finalReceived", i.FinalReceived},
		}
		before := steps[0]
		for _, step := range steps[1:] {
			if step.day.IsZero() {
				continue
			}
			if step.day.Before(before.day) {
				report(step.field, "%v lies before %s, %v", step.day, before.field, before.day)
			}
			before = step
		}
		if end, _ := i.End(); !i.Published.IsZero() && i.Published.Before(end) {
			report("published", "the report was published on %v, before the inspection ended on %v", i.Published, end)
		} else if !i.Published.IsZero() && i.Published.Before(i.FinalIssued) {
			report("published", "the report was published on %v, before the final report was issued on %v", i.Published, i.FinalIssued)
		}
		if !h.Closed.IsZero() && i.First.After(h.Closed) {
			report("first", "%v lies after the home closed on %v", i.First, h.Closed)
		}
	}
	return odd
}
