package occupancy

import (
	"cmp"
	"slices"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Result says whether a home accommodates wholly or mainly children, as at a day.
// Its JSON is the assessment's "occupancy".
type Result struct {
	// Verdict answers both readings of "any 12-month period": [Throughout] where
	// every window of the record qualifies, otherwise [InSome] or [InNone] by the
	// windows that contain the day. Only windows inside the record count, and of
	// those that contain the day that is the one that ends on it, for later ones are
	// forecast. Windows that ended before the framework can have had the test, and
	// windows in which nobody lives there on any day, are left out.
	Verdict Verdict `json:"verdict"`
	// VerdictCountingEmpty is the verdict with the empty days counted against the
	// home, where that is another.
	VerdictCountingEmpty Verdict `json:"verdictCountingEmpty,omitzero"`
	// VerdictAhead is the verdict over all windows that contain the day, forecast
	// ones included: it is that of Best and Worst.
	VerdictAhead Verdict `json:"verdictAhead,omitzero"`
	// Months is the length of the windows.
	Months int `json:"months"`
	// Pending says that the test may not yet have been in force on the day: see
	// [Options.Edition].
	Pending bool `json:"pending,omitzero"`
	// Record runs from registration, or the first arrival, to the day asked about
	// or the home's last; the zero Period where it has no day.
	Record calendar.Period `json:"record,omitzero"`
	// Children, YoungAdults and AgeUnknown live there on the day. No single day
	// decides (SCCIF 2023, Wholly or mainly).
	Children    int `json:"children"`
	YoungAdults int `json:"youngAdults"`
	AgeUnknown  int `json:"ageUnknown,omitzero"`
	// Trailing is the window that ends on the day.
	Trailing Window `json:"trailing"`
	// Best and Worst are the windows with the greatest and the least
	// [Window.Lead] of those that contain the day, forecast ones included; of equals
	// the first, as in [Series.Containing].
	Best  Window `json:"best,omitzero"`
	Worst Window `json:"worst,omitzero"`
	// Lowest is the window with the least lead of all those of the record.
	Lowest Window `json:"lowest,omitzero"`
	// Flips is the first day after the one asked about on which the trailing
	// window stands differently, given today's residents and the leaving dates
	// that are known, and FlipsTo how it does. No date: it never does.
	Flips   calendar.Date `json:"flips,omitzero"`
	FlipsTo Standing      `json:"flipsTo,omitzero"`
	// FlipsCountingEmpty is the first day on which that changes with the empty
	// days counted, where it is another.
	FlipsCountingEmpty calendar.Date `json:"flipsCountingEmpty,omitzero"`
	// Birthdays are the 18th birthdays to come of those who will still live there.
	Birthdays []Birthday `json:"birthdays,omitempty"`
	// Extended is the test over the extended period.
	Extended Extended `json:"extended,omitzero"`
	// Care is what goes with having young adults.
	Care Care `json:"care,omitzero"`
	// Missing are the facts that a verdict, the day on which it flips, or the
	// extension hangs on.
	Missing []Gap `json:"missing,omitempty"`
	// Later are places of stays that begin after the day and are left out:
	// "residents[2].stays[0]". Merged are stays that overlap another one of the
	// same resident; the days count once. NoDay are stays whose first day is their
	// first day away, of which no day counts.
	Later  []string `json:"later,omitempty"`
	Merged []string `json:"merged,omitempty"`
	NoDay  []string `json:"noDay,omitempty"`
	// Trace holds the rules that bore on the answer; [Result.Reasons] expands it.
	Trace rule.Trace `json:"-"`

	edition rule.Edition // the one asked for
	ageless []Gap        // who lives there on the day and has no birthday
}

// Birthday is a day on which a resident turns 18 and becomes a young adult.
type Birthday struct {
	On       calendar.Date `json:"on"`
	Index    int           `json:"index"`
	Resident string        `json:"resident,omitempty"`
}

// Name is the resident's id or, where there is none, the place in the list.
func (b Birthday) Name() string { return nameOf(b.Resident, b.Index) }

// Assess says whether a home accommodates wholly or mainly children, as at a day.
//
// The errors are a [*rule.RecordError] for each fault of the record, several joined;
// [calendar.ErrNoDate] for no date; and [rule.ErrNotCovered] for a day before the
// framework named a period (2 April 2017, unless [Options.Edition] is given).
func Assess(residents []Resident, on calendar.Date, opt Options) (Result, error) {
	b, err := open(residents, on, on, opt)
	if err != nil {
		return Result{}, err
	}
	return b.assess(), nil
}

func (b *book) assess() Result {
	day := b.asAt
	here := b.on(day)
	r := Result{
		Months: int(b.usual), Pending: b.pending,
		Children: here.Children, YoungAdults: here.YoungAdults, AgeUnknown: here.AgeUnknown,
		Trailing:  b.window(day, b.usual),
		Birthdays: b.birthdays(),
		Later:     b.later, Merged: b.merged, NoDay: b.noDay,
		edition: b.edition, ageless: b.ageless(day),
	}
	if last := min(day, b.closed); b.start <= last {
		r.Record = calendar.Period{First: dateOf(b.start), Last: dateOf(last)}
	}
	record := b.extremes(b.since, day, b.usual)
	if record.counted {
		r.Lowest = b.window(record.worstEnd, b.usual)
	}
	around := b.extremes(day, b.usual.lastEnd(day), b.usual)
	r.VerdictAhead = NotEnoughRecord
	if around.counted {
		r.Best, r.Worst = b.window(around.bestEnd, b.usual), b.window(around.worstEnd, b.usual)
		r.VerdictAhead = verdict(around.every(), around.some())
	}
	r.decide(record)
	r.flip(b)

	r.extend(b)
	var plans, impact bool
	r.Care, plans, impact = b.careOn(day, here)
	r.Missing = append(r.hanging(b, record), r.Missing...)
	r.trace(here, plans, impact)
	return r
}

// decide finds the verdict, without the empty days and with them.
func (r *Result) decide(record extremes) {
	r.Verdict = NotEnoughRecord
	withEmpty := NotEnoughRecord
	switch r.Trailing.Standing() {
	case NotCovered:
	case Nobody:
		withEmpty = verdict(record.everyWithEmpty(), r.Trailing.QualifiesCountingEmpty)
	default:
		r.Verdict = verdict(record.every(), r.Trailing.Qualifies)
		withEmpty = verdict(record.everyWithEmpty(), r.Trailing.QualifiesCountingEmpty)
	}
	if withEmpty != r.Verdict {
		r.VerdictCountingEmpty = withEmpty
	}
}

// hanging finds the birthdays that something undecided hangs on.
func (r *Result) hanging(b *book, record extremes) []Gap {
	first, last := end, 0
	days := func(from, to int) { first, last = min(first, from), max(last, to) }
	windows := func(from, to int) { days(b.usual.first(from), to) }
	if r.Verdict == Undecided {
		windows(b.asAt, b.asAt)
	}
	if r.Verdict == Undecided && record.every() == rule.Unknown || r.VerdictCountingEmpty == Undecided {
		days(b.start, b.asAt)
	}
	if r.VerdictAhead == Undecided {
		windows(b.asAt, b.usual.lastEnd(b.asAt))
	}
	if r.FlipsTo == Open {
		windows(dayOf(r.Flips), dayOf(r.Flips))
	}
	return b.birthdaysWanted(first, last)
}

// flip finds the first forecast day on which the trailing window stands
// differently.
func (r *Result) flip(b *book) {
	now, withEmpty := r.Trailing.Standing(), r.Trailing.QualifiesCountingEmpty
	for run := range b.runs(b.asAt+1, b.horizon(b.usual), b.usual) {
		if r.Flips.IsZero() && run.Standing != now {
			r.Flips, r.FlipsTo = run.First, run.Standing
		}
		if r.FlipsCountingEmpty.IsZero() && run.QualifiesCountingEmpty != withEmpty {
			r.FlipsCountingEmpty = run.First
		}
		if !r.Flips.IsZero() && !r.FlipsCountingEmpty.IsZero() {
			break
		}
	}
	if r.FlipsCountingEmpty == r.Flips {
		r.FlipsCountingEmpty = calendar.Date{}
	}
}

// extend looks at the extended period. What is missing matters only where the
// usual window fails and the longer one would qualify.
func (r *Result) extend(b *book) {
	e := b.extendedOn(b.asAt)
	if r.Trailing.Standing() == Fails && e.Open == rule.No && !e.Trailing.Partial && e.Trailing.Qualifies != rule.No {
		if missing := b.mayOpen(b.asAt); len(missing) > 0 {
			e.Open, e.OpenNarrower = rule.Unknown, rule.Unknown
			r.Missing = append(r.Missing, missing...)
		}
	}
	if len(e.Openings) > 0 || e.Open == rule.Unknown {
		r.Extended = e
	}
}

// birthdays finds those who turn 18 after the day asked about, while they live at
// the home.
func (b *book) birthdays() []Birthday {
	var all []Birthday
	for _, s := range b.spells {
		if s.turns > b.asAt && s.turns <= b.closed && s.turns < end && s.from < s.turns && s.turns < s.to {
			all = append(all, Birthday{On: dateOf(s.turns), Index: s.resident, Resident: b.residents[s.resident].ID})
		}
	}
	slices.SortFunc(all, func(x, y Birthday) int {
		return cmp.Or(x.On.Compare(y.On), cmp.Compare(x.Index, y.Index))
	})
	return all
}
