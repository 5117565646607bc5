package sccif

import (
	"database/sql/driver"
	"iter"

	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// ChangeKind says what happened to a duty between two assessments. The zero value
// is "not given".
type ChangeKind uint8

const (
	// DutyNew: the duty was not there before.
	DutyNew ChangeKind = iota + 1
	// DutyGone: the duty is no longer there.
	DutyGone
	// DutyDone: the duty has been met since.
	DutyDone
	// DutyMoved: its window is another.
	DutyMoved
	// DutyStands: its status is another, as when a window opens or closes.
	DutyStands
)

var changeKindNames = rule.Names[ChangeKind]{What: "change", Texts: []string{"", "new", "gone", "done", "moved", "status"}}

// String gives the kind in lower case: "new", "gone", "done", "moved" or
// "status". The zero value gives "".
func (k ChangeKind) String() string { return changeKindNames.Of(k) }

// ParseChangeKind reads what [ChangeKind.String] gives.
func ParseChangeKind(text string) (ChangeKind, error) { return changeKindNames.Parse(text) }

// AppendText appends what [ChangeKind.String] gives, nothing for the zero value.
func (k ChangeKind) AppendText(b []byte) ([]byte, error) { return changeKindNames.Append(b, k) }

// MarshalText gives the kind; the zero value gives no text.
func (k ChangeKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what [ParseChangeKind] reads; no text is the zero value.
func (k *ChangeKind) UnmarshalText(text []byte) error { return changeKindNames.Unmarshal(k, text) }

// Value gives what [ChangeKind.String] gives for a database, or NULL for the zero value.
func (k ChangeKind) Value() (driver.Value, error) { return changeKindNames.Value(k) }

// Scan reads what [ParseChangeKind] reads from text or bytes; NULL is the zero value.
func (k *ChangeKind) Scan(src any) error { return changeKindNames.Scan(k, src) }

// Change is what happened to one duty between two assessments of a home.
type Change struct {
	Kind ChangeKind
	// Duty is the duty as it stands now; for one that is gone, as it stood.
	Duty schedule.Duty
	// Before is the duty as it stood; the zero Duty for one that is new.
	Before schedule.Duty
}

// Changes says what became of the duties since an earlier assessment of the same
// home: what is new, done, moved, in another status, and gone, matched by key. The
// order is that of the plan, with what is gone last. A duty that was met and whose
// window moved is done.
func (a Assessment) Changes(previous Assessment) iter.Seq[Change] {
	return a.changesSince(previous.Plan.Duties)
}

// ChangesSince is [Assessment.Changes] since an assessment of which a snapshot was
// kept, as one that was read from a database: it gives the same changes. The duty as
// it stood, and a duty that is gone, then have no reasons.
func (a Assessment) ChangesSince(previous Snapshot) iter.Seq[Change] {
	return a.changesSince(previous.Duties)
}

func (a Assessment) changesSince(previous schedule.Duties) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		before := make(map[string]schedule.Duty, len(previous))
		for _, d := range previous {
			before[d.Key] = d
		}
		for _, d := range a.Plan.Duties {
			was, known := before[d.Key]
			delete(before, d.Key)
			c := Change{Duty: d, Before: was}
			switch {
			case !known:
				c.Kind = DutyNew
			case d.Status == schedule.Met && was.Status != schedule.Met:
				c.Kind = DutyDone
			case d.Window != was.Window:
				c.Kind = DutyMoved
			case d.Status != was.Status:
				c.Kind = DutyStands
			default:
				continue
			}
			if !yield(c) {
				return
			}
		}
		for _, d := range previous {
			if _, gone := before[d.Key]; gone && !yield(Change{Kind: DutyGone, Duty: d, Before: d}) {
				return
			}
		}
	}
}
