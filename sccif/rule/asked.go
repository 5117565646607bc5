package rule

import (
	"strings"

	"github.com/sccif/sccif-go/calendar"
)

// TextOn says which text of the framework an answer about a day rests on
// (edition.sccif-2023): the one held in full that was in force, as an applied rule. For
// an earlier day it does not apply: none of the texts held fixes the wording of those
// days, and what the ledger has of them is read from the nearest text and from what is
// known about it, with the basis [Presumed] where no source states the day. For no date
// it is undecided.
func TextOn(d calendar.Date) Finding {
	v, ok := EditionSccif2023.On(d)
	switch {
	case d.IsZero():
		f := FindingOn(EditionSccif2023, d, Undecided, "Which text of the framework was in force depends on the day")
		f.Missing = []string{"on"}
		return f
	case !ok:
		return FindingOn(EditionSccif2023, d, NotApplied, "No text of the framework that was in force on this day is held in full")
	}
	return FindingOn(EditionSccif2023, d, Applied, strings.TrimSuffix(v.Summary, "."))
}

// ChangedOnce says whether the rules changed on one day of a period at most, as
// providers asked in 2014 of a year, so that all homes hear of the same rules at the same
// time (history.same-rules-same-time). [EditionOn] says which edition applied on a day
// and [Changes] what changed between two, and when.
//
// It is unknown where a change that is only known to lie between two days may have been
// one more, and for a period that begins before it was asked.
func ChangedOnce(year calendar.Period) Truth {
	if !year.Valid() || !HistorySameRulesSameTime.InForce(year.First) {
		return Unknown
	}
	var on calendar.Date
	once, certain := Yes, true
	for c := range Changes(year.First.AddDays(-1), Newest.First()) {
		v := &c.After
		switch {
		case !v.NotBefore.IsZero():
			certain = certain && v.NotBefore.After(year.Last)
		case v.From.After(year.Last) || v.From == on:
		case !on.IsZero():
			once = No
		default:
			on = v.From
		}
	}
	if once == Yes && !certain {
		return Unknown
	}
	return once
}
