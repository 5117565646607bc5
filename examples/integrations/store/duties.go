package store

import (
	"context"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Duty is a duty as the store has it: the answer's own duty without its reasons, which
// stand in the assessment.
type Duty struct {
	URN string
	schedule.Duty
	// Sequence counts the changes of the duty, from 0, and Changed is the day on which
	// the last was seen.
	Sequence int
	Changed  calendar.Date
	// Gone is the day on which the duty was no longer in the assessment; no date while
	// it is in it.
	Gone calendar.Date
}

// Plain gives a duty without its reasons: the same two answers give equal plain duties,
// and a duty that was stored equals the one that is read back.
func Plain(d schedule.Duty) schedule.Duty {
	return schedule.Duty{
		Key: d.Key, Rule: d.Rule, Who: d.Who, What: d.What, Place: d.Place, Window: d.Window,
		Strength: d.Strength, Status: d.Status, MetBy: d.MetBy, MetOn: d.MetOn,
		GovernedBy: d.GovernedBy, Provisional: d.Provisional, Estimated: d.Estimated,
	}
}

const dutyColumns = `urn, key, rule, who, what, place, opens, closes, strength, status,
	met_by, met_on, governed_by, provisional, estimated, sequence, changed, gone`

// values are what the columns take, and places where they go to.
func (d *Duty) values() []any {
	return []any{d.URN, d.Key, d.Rule, d.Who, d.What, d.Place, d.Window.Opens, d.Window.Closes,
		d.Strength, d.Status, d.MetBy, d.MetOn, d.GovernedBy, d.Provisional, d.Estimated,
		d.Sequence, d.Changed, d.Gone}
}

func (d *Duty) places() []any {
	return []any{&d.URN, &d.Key, &d.Rule, &d.Who, &d.What, &d.Place, &d.Window.Opens, &d.Window.Closes,
		&d.Strength, &d.Status, &d.MetBy, &d.MetOn, &d.GovernedBy, &d.Provisional, &d.Estimated,
		&d.Sequence, &d.Changed, &d.Gone}
}

// SaveDuties puts duties into the store, each in place of what it had under the same URN
// and key. A key stands once in a plan, so once among the duties of a home.
func (t *Tx) SaveDuties(ctx context.Context, duties []Duty) error {
	in := newInserter(t.tx, 18, `INSERT INTO duties (`+dutyColumns+`) VALUES`, `
		ON CONFLICT (urn, key) DO UPDATE SET
			rule = excluded.rule, who = excluded.who, what = excluded.what, place = excluded.place,
			opens = excluded.opens, closes = excluded.closes, strength = excluded.strength,
			status = excluded.status, met_by = excluded.met_by, met_on = excluded.met_on,
			governed_by = excluded.governed_by, provisional = excluded.provisional,
			estimated = excluded.estimated, sequence = excluded.sequence,
			changed = excluded.changed, gone = excluded.gone`)
	for k := range duties {
		if err := in.add(ctx, duties[k].values()...); err != nil {
			return fmt.Errorf("store: duties: %w", err)
		}
	}
	if err := in.flush(ctx); err != nil {
		return fmt.Errorf("store: duties: %w", err)
	}
	return nil
}

// DutiesOf gives every duty, gone ones too, of the homes from one URN to another, in the
// order of URN and key.
func (t *Tx) DutiesOf(ctx context.Context, first, last string) iter.Seq2[Duty, error] {
	return query(ctx, t.tx,
		`SELECT `+dutyColumns+` FROM duties WHERE urn BETWEEN $1 AND $2 ORDER BY urn, key`,
		[]any{first, last}, (*Duty).places)
}

// Duties gives every duty of a home, gone ones too, in the order of their keys.
func (s *Store) Duties(ctx context.Context, urn string) iter.Seq2[Duty, error] {
	return query(ctx, s.db, `SELECT `+dutyColumns+` FROM duties WHERE urn = $1 ORDER BY key`,
		[]any{urn}, (*Duty).places)
}

// Closing gives the duties that are still to be done and whose last day lies in a period,
// the earliest first.
func (s *Store) Closing(ctx context.Context, in calendar.Period) iter.Seq2[Duty, error] {
	return query(ctx, s.db, `
		SELECT `+dutyColumns+` FROM duties
		WHERE gone IS NULL AND closes BETWEEN $1 AND $2 AND status IN ($3, $4, $5)
		ORDER BY closes, urn, key`,
		[]any{in.First, in.Last, schedule.Upcoming, schedule.Due, schedule.Overdue}, (*Duty).places)
}

// RuleCount says how many duties of a rule there are.
type RuleCount struct {
	Rule   rule.ID
	Duties int
}

// CountByRule counts the duties of a status by their rules, the most frequent first.
func (s *Store) CountByRule(ctx context.Context, status schedule.Status) iter.Seq2[RuleCount, error] {
	return query(ctx, s.db, `
		SELECT rule, count(*) FROM duties WHERE gone IS NULL AND status = $1
		GROUP BY rule ORDER BY count(*) DESC, rule`,
		[]any{status}, func(c *RuleCount) []any { return []any{&c.Rule, &c.Duties} })
}
