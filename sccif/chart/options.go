package chart

import (
	"strings"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/schedule"
)

// Options are the ways in which a picture can differ from the usual one. The zero
// value is the usual one.
type Options struct {
	// Title takes the place of the picture's own title.
	Title string
	// Width is the width in pixels, from 600 to 4000; zero is 720, and any other
	// number the nearest of these. The height follows from what there is to show.
	Width int
	// Scheme is the scheme of colours.
	Scheme Scheme
	// ID begins the ids within the picture. It is needed only where one picture
	// stands twice on a page, for otherwise the ids come from what the picture
	// shows. Letters, digits, - and _ are kept.
	ID string
}

// Scheme says in which colours a picture is drawn. The zero value follows the reader:
// dark where dark is preferred, light otherwise and in print.
type Scheme uint8

const (
	// Light is dark on a white ground, Dark the reverse, whatever the reader prefers.
	Light Scheme = iota + 1
	Dark
)

const (
	usualWidth = 720
	leastWidth = 600
	mostWidth  = 4000
)

func (o Options) width() px {
	if o.Width == 0 {
		return usualWidth * whole
	}
	return px(min(max(o.Width, leastWidth), mostWidth)) * whole
}

// id gives the wanted beginning of ids; empty where none is.
func (o Options) id() string {
	kept := strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return -1
	}, o.ID)
	if kept == "" {
		return ""
	}
	return "sccif-" + kept
}

// Plan draws what is asked about a home and when, one row for each kind of duty: the
// windows as bars, what met them and the milestones of reports as marks, the day asked
// about as a line. A window that rests on bank holidays not yet confirmed is hatched; an
// open end is an arrow. Beside each row stands how it is with its most pressing duty.
//
// A [schedule.Plan] alone is drawn as sccif.Assessment{On: p.On, Plan: p}.
func Plan(a sccif.Assessment) string { return Options{}.Plan(a) }

// Timeline draws the last days of an inspection's report: for each step the time that
// it has as a bar, its last day as a mark and in writing, with weekends and the bank
// holidays of England and Wales behind them.
func Timeline(t schedule.ReportTimeline) string { return Options{}.Timeline(t) }

// Progress draws a report in progress: its timeline with the days on which steps were
// taken, how each stands, and the day asked about as a line.
func Progress(p schedule.ReportProgress) string { return Options{}.Progress(p) }

// Occupancy draws who lived at a home over the days of a series, children and young
// adults apart, and below it how the "wholly or mainly" test stands in the window that
// ends on each day, the window of the day asked about, and the day on which the answer
// flips. What is forecast lies on another ground.
func Occupancy(s occupancy.Series) string { return Options{}.Occupancy(s) }

// Profile draws how many judgements there are of each grade, and the share that is good
// or better.
func Profile(p judgement.Profile) string { return Options{}.Profile(p) }

// Profiles draws several profiles, such as those of years, below each other, each as a
// bar of its grades with the share that is good or better.
func Profiles(profiles ...NamedProfile) string { return Options{}.Profiles(profiles...) }

// Transitions draws how homes moved from one full inspection to the next: a table of
// the earlier by the later grade, in which better and worse are marked.
func Transitions(t judgement.Transitions) string { return Options{}.Transitions(t) }

// Shares draws a table of shares, such as those good or better by region and year, each
// as a bar with its percentage.
func Shares(columns []string, rows ...ShareRow) string { return Options{}.Shares(columns, rows...) }

// Parts draws the parts of a whole, such as what followed the inadequate judgements of
// a year, each as a bar with its count and percentage.
func Parts(parts ...Part) string { return Options{}.Parts(parts...) }

// Histogram draws how often each number occurs, such as the working days until reports
// were published, with the median and a limit.
func Histogram(d Distribution) string { return Options{}.Histogram(d) }

// NamedProfile is a profile with its name, such as a year.
type NamedProfile struct {
	Name    string
	Profile judgement.Profile
}

// ShareRow is a row of a table of shares: its name and a share for each column. A share
// of nothing, or none, is shown as missing.
type ShareRow struct {
	Name   string
	Shares []judgement.Share
}

// Part is a part of a whole with its name.
type Part struct {
	Name  string
	Share judgement.Share
}

// Distribution holds numbers of which a histogram is drawn, in any order.
type Distribution struct {
	Values []int
	// Unit says what the numbers count: "working days".
	Unit string
	// Limit is the last number that is within a limit; zero is no limit.
	Limit int
}
