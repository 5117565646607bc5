package schedule

import "strings"

// TableRow is a row of the framework's table of an inspection's days, by number:
// working days, of which day 1 is the preparation of a full inspection, or the
// first day of an assurance inspection (SCCIF 2023, Timeframe; Assurance
// inspections: timeline).
type TableRow struct {
	What string `json:"what"`
	// From and To are the first and the last day; the same where there is one.
	From int `json:"from"`
	To   int `json:"to"`
}

// Table gives the framework's table of days for the inspection: as published where
// the inspection ended on the day that the table supposes (day 3 of a full
// inspection, day 2 of an assurance inspection), and otherwise with the days after
// the end moved by as much as the end was (rule timeline.table-basis). The dates are
// those of the milestones. It is empty where the edition has no table for the type,
// or the end of the inspection is estimated.
func (t ReportTimeline) Table() []TableRow {
	table, ok := t.table()
	assured, known := t.At(QualityAssurance)
	if !ok || !known || t.Estimated {
		return nil
	}
	moved := assured.Day - table.assuredUntil
	version, _ := t.version(table.rule)
	var rows []TableRow
	for _, p := range version.Parts {
		n := p.Limit.N
		if n >= table.end && n > table.site {
			n += moved
		}
		what, until := strings.CutSuffix(p.Name, " to")
		if until {
			rows[len(rows)-1].To = n
			continue
		}
		rows = append(rows, TableRow{strings.TrimSuffix(what, " from"), n, n})
	}
	return rows
}
