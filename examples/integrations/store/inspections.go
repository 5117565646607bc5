package store

import (
	"context"
	"fmt"
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
)

// Judged is the latest full inspection of a home.
type Judged struct {
	URN       string
	Ended     calendar.Date
	Estimated bool // the end is not known, and the first day stands in for it
	judgement.Judgements
}

// JudgedOn gives the homes whose latest full inspection, of those that had ended by a day,
// brought an overall grade, in the order of their URNs.
func (s *Store) JudgedOn(ctx context.Context, on calendar.Date, overall judgement.Grade) iter.Seq2[Judged, error] {
	return query(ctx, s.db, `
		SELECT urn, ended, estimated, overall, helped_and_protected, leaders_and_managers
		FROM inspections AS i
		WHERE type = $1 AND ended <= $2 AND overall = $3 AND NOT EXISTS (
			SELECT 1 FROM inspections AS later
			WHERE later.urn = i.urn AND later.type = $1 AND later.ended <= $2
				AND (later.ended, later.place) > (i.ended, i.place))
		ORDER BY urn`,
		[]any{judgement.Full, on, overall},
		func(j *Judged) []any {
			return []any{&j.URN, &j.Ended, &j.Estimated, &j.Overall, &j.HelpedAndProtected, &j.LeadersAndManagers}
		})
}

// CountGrades counts the overall grades of every home's latest full inspection, of those
// that had ended by a day.
func (s *Store) CountGrades(ctx context.Context, on calendar.Date) (map[judgement.Grade]int, error) {
	type count struct {
		grade judgement.Grade
		homes int
	}
	counts := map[judgement.Grade]int{}
	for c, err := range query(ctx, s.db, `
		SELECT overall, count(*)
		FROM inspections AS i
		WHERE type = $1 AND ended <= $2 AND NOT EXISTS (
			SELECT 1 FROM inspections AS later
			WHERE later.urn = i.urn AND later.type = $1 AND later.ended <= $2
				AND (later.ended, later.place) > (i.ended, i.place))
		GROUP BY overall`,
		[]any{judgement.Full, on},
		func(c *count) []any { return []any{&c.grade, &c.homes} }) {
		if err != nil {
			return nil, fmt.Errorf("store: %w", err)
		}
		counts[c.grade] = c.homes
	}
	return counts, nil
}
