package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/published"
)

// report is the whole answer.
type report struct {
	Files []fileReport `json:"files"`
	// Transitions are the moves between consecutive full inspections that the files
	// hold together. Tables of providers hold the latest one of each year only.
	Transitions transitions `json:"transitions"`
}

// fileReport is what one file says of children's homes of every kind.
type fileReport struct {
	Name string         `json:"name"`
	Kind published.Kind `json:"kind"`
	// AsAt is the day as at which the file stands; for events the end of their year.
	AsAt calendar.Date `json:"asAt,omitzero"`
	// Homes counts homes, each once.
	Homes int `json:"homes"`
	figures
	// Events counts those of a year by their type.
	Events      map[string]int `json:"events,omitempty"`
	Regions     []regionReport `json:"regions"`
	Publication *publication   `json:"publication,omitempty"`
	FollowUp    *followUp      `json:"followUpAfterInadequate,omitempty"`
	Departures  []departure    `json:"departures"`
	// Unchecked counts the inspections before the first edition that is known.
	Unchecked int `json:"unchecked"`
	// Findings are what is odd about the file.
	Findings []string `json:"findings"`

	profile judgement.Profile
}

// figures are the judgements of a profile: of providers the latest, of events those of
// the full inspections of the year.
type figures struct {
	Judged       int `json:"judged"`
	GoodOrBetter int `json:"goodOrBetter"`
	// Share is the percentage that is good or better, to one place; empty where
	// nothing is judged.
	Share  string         `json:"share"`
	Grades map[string]int `json:"grades"`
}

type regionReport struct {
	Region string `json:"region"`
	figures
	profile judgement.Profile
}

// departure is where a published judgement departs from a rule of its day.
type departure struct {
	URN  string                   `json:"urn"`
	Type judgement.InspectionType `json:"type"`
	On   calendar.Date            `json:"on"`
	judgement.Departure
}

type transitions struct {
	Total  int `json:"total"`
	Better int `json:"better"`
	Same   int `json:"same"`
	Worse  int `json:"worse"`
	// AcrossScales counts moves from one scale to another, which are compared with
	// nothing, and Unclear those of which a grade is missing.
	AcrossScales int    `json:"acrossScales"`
	Unclear      int    `json:"unclear"`
	Moves        []move `json:"moves"`

	counted judgement.Transitions
}

type move struct {
	From  judgement.Grade `json:"from"`
	To    judgement.Grade `json:"to"`
	Count int             `json:"count"`
}

func analyse(names []string, tables []published.Table) report {
	r := report{Files: []fileReport{}, Transitions: moves(tables)}
	for k, t := range tables {
		r.Files = append(r.Files, analyseFile(names[k], t))
	}
	return r
}

func analyseFile(name string, t published.Table) fileReport {
	f := fileReport{Name: name, Kind: t.Kind, AsAt: t.AsAt(), Departures: []departure{}, Findings: []string{}}
	for range t.Homes() {
		f.Homes++
	}
	if t.Kind == published.EventTable {
		f.Events = map[string]int{}
		for r := range t.ChildrensHomes() {
			if r.Latest.Type.Valid() {
				f.Events[r.Latest.Type.String()]++
			} else {
				f.Events["unknown"]++
			}
		}
		f.FollowUp = followedUp(t, f.AsAt)
	}
	f.profile = t.Profile()
	f.figures = figuresOf(f.profile)
	f.Regions = byRegion(t)
	f.Publication = publicationTimes(t)
	for r := range t.ChildrensHomes() {
		found, err := judgement.CheckInspection(r.Latest.Inspection, judgement.Facts{})
		if err != nil && !r.Latest.First.IsZero() {
			f.Unchecked++
		}
		for _, d := range found {
			f.Departures = append(f.Departures, departure{r.URN, r.Latest.Type, r.Latest.First, d})
		}
	}
	for _, x := range t.Findings {
		f.Findings = append(f.Findings, x.Error())
	}
	return f
}

func figuresOf(p judgement.Profile) figures {
	good := p.GoodOrBetter()
	f := figures{Judged: p.Judged(), GoodOrBetter: good.Count, Share: percent(good), Grades: map[string]int{}}
	for g, n := range p.All() {
		f.Grades[g.String()] = n
	}
	return f
}

// percent gives a percentage to one place; nothing for a share of nothing.
func percent(s judgement.Share) string {
	if p, ok := s.Percent(1); ok {
		return p.StringFixed(1)
	}
	return ""
}

// byRegion gives the judgements of each government office region, or, in a table
// without them, of Ofsted's own regions.
func byRegion(t published.Table) []regionReport {
	at := map[string]int{}
	regions := []regionReport{}
	for r := range t.ChildrensHomes() {
		if t.Kind == published.EventTable && r.Latest.Type != judgement.Full {
			continue
		}
		name := cmp.Or(r.Region, r.OfstedRegion, "not given")
		k, ok := at[strings.ToLower(name)]
		if !ok {
			k = len(regions)
			at[strings.ToLower(name)] = k
			regions = append(regions, regionReport{Region: name})
		}
		regions[k].profile = regions[k].profile.With(r.Latest.Judgements.Overall)
	}
	for k := range regions {
		regions[k].figures = figuresOf(regions[k].profile)
	}
	slices.SortFunc(regions, func(a, b regionReport) int { return cmp.Compare(a.Region, b.Region) })
	return regions
}

func moves(tables []published.Table) transitions {
	m := judgement.TransitionsOf(published.Histories(tables...))
	t := transitions{
		Total: m.Total(), Better: m.Moved(judgement.Better).Count, Same: m.Moved(judgement.Same).Count,
		Worse: m.Moved(judgement.Worse).Count, AcrossScales: m.Apart(), Unclear: m.Unclear(), Moves: []move{}, counted: m,
	}
	for from := judgement.Inadequate; from.Valid(); from++ {
		for to, n := range m.From(from).All() {
			t.Moves = append(t.Moves, move{from, to, n})
		}
	}
	return t
}

// rules counts departures by their rule and kind.
func rules(departures []departure) map[[2]string]int {
	n := map[[2]string]int{}
	for _, d := range departures {
		n[[2]string{d.Rule.String(), d.Kind.String()}]++
	}
	return n
}
