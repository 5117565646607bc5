package workforce

import (
	"errors"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Post is a time in which an applicant to be registered manager worked.
type Post struct {
	// From is the first day in the post, To the first day out of it; no date is a
	// post that is still held.
	From calendar.Date `json:"from"`
	To   calendar.Date `json:"to,omitzero"`
	// Relevant: the position is relevant to the residential care of children.
	Relevant rule.Truth `json:"relevant,omitzero"`
	// Supervising: the role requires supervising and managing staff who work in a
	// care role.
	Supervising rule.Truth `json:"supervising,omitzero"`
}

// Served is time worked in posts. Posts that follow each other without a gap are one
// run; each run gives whole years, up to the corresponding date, and the days left
// over. A day in several posts counts once. It is comparable.
type Served struct {
	Years int `json:"years"`
	Days  int `json:"days"`

	parts int // the number of runs with days left over
}

// Reaches says whether the time comes to that many years. Days left over from several
// runs are added up. The regulation does not say whether 365 or 366 of them make a
// year: where the answer turns on that, it is unknown. The days of a single run make
// no further year.
func (s Served) Reaches(years int) rule.Truth {
	strict, lenient := s.Years, s.Years
	if s.parts > 1 {
		strict, lenient = strict+s.Days/366, lenient+s.Days/365
	}
	switch {
	case strict >= years:
		return rule.Yes
	case lenient >= years:
		return rule.Unknown
	}
	return rule.No
}

// Experience says whether an applicant has the experience that a registered manager
// needs, as far as posts show it (regulations of 2015, regulation 28(2)).
type Experience struct {
	On calendar.Date `json:"on"`
	// Within are the days in which relevant work counts: the last five years, up
	// to and including the day.
	Within calendar.Period `json:"within"`
	// Relevant is the time in a relevant position within them, Supervising that in
	// a supervising role at any time, each in the posts that are known to count.
	Relevant    Served `json:"relevant"`
	Supervising Served `json:"supervising"`
	// HasRelevant says whether Relevant comes to two years, HasSupervising whether
	// Supervising comes to one, and Enough whether both do.
	HasRelevant    rule.Truth `json:"hasRelevant,omitzero"`
	HasSupervising rule.Truth `json:"hasSupervising,omitzero"`
	Enough         rule.Truth `json:"enough,omitzero"`
	// Missing are the places of the facts on which an unknown answer hangs.
	Missing []string `json:"missing,omitempty"`
}

// Experienced says whether an applicant has the experience needed, as on a day. The
// posts may be in any order; what lies after the day does not count.
//
// The error is [rule.ErrNotCovered] for a day before 27 January 2014, when the rule
// came into force, [calendar.ErrRange] for one after the year 9900, and for posts that
// contradict themselves a [*rule.RecordError] for each fault.
func Experienced(posts []Post, on calendar.Date) (Experience, error) {
	v, ok := rule.WorkforceManagerExperience.On(on)
	if !ok {
		return Experience{}, fault("on", rule.ErrNotCovered, on.String())
	}
	if on.Year() > latestYear {
		return Experience{}, fault("on", calendar.ErrRange, on.String())
	}
	var f faults
	for i, post := range posts {
		if post.From.IsZero() {
			f.add(postPlace(i).field("from"), ErrMissing, "")
		}
		f.order(postPlace(i), "from", post.From, "to", post.To)
	}
	if err := errors.Join(f...); err != nil {
		return Experience{}, err
	}
	window := v.Figure("relevant position within")
	e := Experience{On: on, Within: calendar.Period{First: on.AddYears(-window.N).AddDays(1), Last: on}}
	ever := calendar.Period{Last: on}
	for _, post := range posts {
		ever.First = calendar.Earliest(ever.First, post.From)
	}
	relevant := func(p *Post) rule.Truth { return p.Relevant }
	supervising := func(p *Post) rule.Truth { return p.Supervising }
	e.Relevant, e.HasRelevant = serve(posts, e.Within, relevant, v.Figure("relevant position").N)
	e.Supervising, e.HasSupervising = serve(posts, ever, supervising, v.Figure("supervising and managing").N)
	e.Enough = e.HasRelevant.And(e.HasSupervising)
	if e.Enough == rule.Unknown {
		e.Missing = slices.Concat(
			missingOf(posts, e.Within, relevant, e.HasRelevant, "relevant"),
			missingOf(posts, ever, supervising, e.HasSupervising, "supervising"))
	}
	return e, nil
}

// Finding gives the reason: which part holds and which does not.
func (e Experience) Finding() rule.Finding {
	text := map[rule.Truth]string{
		rule.Yes:     "The applicant has the experience that a registered manager needs",
		rule.No:      "The applicant does not have the experience that a registered manager needs",
		rule.Unknown: "Whether the applicant has the experience that a registered manager needs cannot be told",
	}[e.Enough]
	if e.Enough == rule.Unknown && len(e.Missing) == 0 {
		text += ": it turns on whether 365 or 366 days of several times make a year"
	}
	f := rule.FindingOn(rule.WorkforceManagerExperience, e.On, rule.OutcomeOf(e.Enough), text)
	f.Facts = []rule.Fact{
		{Name: "hasRelevant", Value: e.HasRelevant.String()},
		{Name: "hasSupervising", Value: e.HasSupervising.String()},
	}
	f.Missing = e.Missing
	return f
}

// serve gives the time that is known to count, and whether it comes to so many
// years, whatever the posts are of which that is not known.
func serve(posts []Post, in calendar.Period, counts func(*Post) rule.Truth, years int) (Served, rule.Truth) {
	sure := served(posts, in, func(p *Post) bool { return counts(p) == rule.Yes })
	reached := sure.Reaches(years)
	if reached == rule.Yes {
		return sure, rule.Yes
	}
	if most := served(posts, in, func(p *Post) bool { return counts(p) != rule.No }); most.Reaches(years) != rule.No {
		return sure, rule.Unknown
	}
	return sure, rule.No
}

// served adds up the posts that count, each day once.
func served(posts []Post, in calendar.Period, counts func(*Post) bool) Served {
	var times []calendar.Period
	for i := range posts {
		if !counts(&posts[i]) {
			continue
		}
		last := in.Last
		if !posts[i].To.IsZero() {
			last = posts[i].To.AddDays(-1)
		}
		if t := in.Intersect(calendar.Period{First: posts[i].From, Last: last}); t.Valid() {
			times = append(times, t)
		}
	}
	slices.SortFunc(times, func(a, b calendar.Period) int { return a.First.Compare(b.First) })
	var s Served
	for i := 0; i < len(times); {
		run := times[i]
		for i++; i < len(times) && !times[i].First.After(run.Last.AddDays(1)); i++ {
			run.Last = calendar.Latest(run.Last, times[i].Last)
		}
		s.add(run)
	}
	return s
}

// add counts a run of days: its years to the corresponding dates, and what is left.
func (s *Served) add(run calendar.Period) {
	after := run.Last.AddDays(1)
	years := after.Year() - run.First.Year()
	if run.First.AddYears(years).After(after) {
		years--
	}
	s.Years += years
	if days := after.Sub(run.First.AddYears(years)); days > 0 {
		s.Days += days
		s.parts++
	}
}

// missingOf gives the places of the posts in a period of which it is not known
// whether they count, where the answer hangs on that.
func missingOf(posts []Post, in calendar.Period, counts func(*Post) rule.Truth, reached rule.Truth, name string) []string {
	var places []string
	for i := range posts {
		p := &posts[i]
		begun := !p.From.After(in.Last) && (p.To.IsZero() || p.To.After(in.First))
		if reached == rule.Unknown && begun && !counts(p).Known() {
			places = append(places, postPlace(i).field(name))
		}
	}
	return places
}
