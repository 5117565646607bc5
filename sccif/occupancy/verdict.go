package occupancy

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Verdict answers both readings of "any 12-month period" (SCCIF 2023, Wholly or
// mainly): that every window must qualify, and that it is enough when some window
// that contains the day does. The zero value is "not given".
type Verdict uint8

const (
	// Throughout: every window qualifies.
	Throughout Verdict = iota + 1
	// InSome: not every window does, but some window that contains the day does.
	InSome
	// InNone: no window that contains the day does.
	InNone
	// NotEnoughRecord: the record covers no window that contains the day and has
	// anybody in it. The counts of what there is are given.
	NotEnoughRecord
	// Undecided: it hangs on a birthday that is not given.
	Undecided
)

var verdictNames = []string{"", "throughout", "in some", "in none", "not enough record", "undecided"}

// String gives "throughout", "in some", "in none", "not enough record" or
// "undecided"; the zero value gives "".
func (v Verdict) String() string { return rule.NameOf(verdictNames, v) }

// ParseVerdict reads what [Verdict.String] gives.
func ParseVerdict(text string) (Verdict, error) {
	return rule.ParseName[Verdict]("verdict", verdictNames, text)
}

// AppendText appends what [Verdict.String] gives.
func (v Verdict) AppendText(b []byte) ([]byte, error) {
	return rule.AppendName(b, "verdict", verdictNames, v)
}

// MarshalText gives what [Verdict.String] gives.
func (v Verdict) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText reads what [ParseVerdict] reads; no text is the zero value.
func (v *Verdict) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(v, "verdict", verdictNames, text)
}

// Value gives the text, or NULL for the zero value.
func (v Verdict) Value() (driver.Value, error) { return rule.NameValue("verdict", verdictNames, v) }

// Scan reads text or bytes; NULL is the zero value.
func (v *Verdict) Scan(src any) error { return rule.ScanName(v, "verdict", verdictNames, src) }

// verdict puts the two readings together: whether every window qualifies, and
// whether some window that contains the day does.
func verdict(every, some rule.Truth) Verdict {
	switch {
	case every == rule.Yes:
		return Throughout
	case some == rule.No:
		return InNone
	case every == rule.No && some == rule.Yes:
		return InSome
	}
	return Undecided
}

// extremes are the least and the greatest margins of some windows. Those in which
// nobody lives there on any day are left out of them, except where the empty days
// are counted.
type extremes struct {
	any, counted bool // whether there are windows, and with anybody in them
	min, max     margins
	bestEnd      int // the last day of the window with the greatest least margin
	worstEnd     int // and of the one with the smallest
}

// extremes looks at the windows that end on first, on last and between, as far as
// the record covers them. Margins move in straight lines, so the ends of the
// segments are enough.
func (b *book) extremes(first, last int, m months) extremes {
	var e extremes
	if first, last = b.covered(first, last, m); first > last {
		return e
	}
	for s := b.sweep(first, last, m); s.next(); {
		e.addWithEmpty(s.margins(0))
		e.addWithEmpty(s.margins(s.n - 1))
		// Of a straight line that does not go below nothing only the ends can
		// touch it, unless all of it does.
		from, to := 0, s.n-1
		if s.margins(from)[counted] == 0 {
			from++
		}
		if from <= to && s.margins(to)[counted] == 0 {
			to--
		}
		if from <= to && s.margins(from)[counted] > 0 {
			e.add(s.margins(from), s.last+from)
			e.add(s.margins(to), s.last+to)
		}
	}
	return e
}

func (e *extremes) addWithEmpty(m margins) {
	for _, i := range [...]int{leastWithEmpty, mostWithEmpty} {
		if !e.any {
			e.min[i], e.max[i] = m[i], m[i]
		}
		e.min[i], e.max[i] = min(e.min[i], m[i]), max(e.max[i], m[i])
	}
	e.any = true
}

func (e *extremes) add(m margins, end int) {
	for _, i := range [...]int{least, most} {
		if !e.counted {
			e.min[i], e.max[i] = m[i], m[i]
			e.bestEnd, e.worstEnd = end, end
		}
		if i == least && m[i] > e.max[i] {
			e.bestEnd = end
		}
		if i == least && m[i] < e.min[i] {
			e.worstEnd = end
		}
		e.min[i], e.max[i] = min(e.min[i], m[i]), max(e.max[i], m[i])
	}
	e.counted = true
}

// every says whether all the windows qualify, some whether any of them does.
func (e extremes) every() rule.Truth { return truth(e.min[least], e.min[most]) }
func (e extremes) some() rule.Truth  { return truth(e.max[least], e.max[most]) }

func (e extremes) everyWithEmpty() rule.Truth {
	return truth(e.min[leastWithEmpty], e.min[mostWithEmpty])
}
