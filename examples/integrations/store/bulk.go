package store

import (
	"context"
	"database/sql"
	"strconv"
	"strings"
)

// rowsAtOnce is how many rows one statement inserts at most: enough that a round trip to a
// server is worth it, and no more, because SQLite's driver looks for each parameter among
// all of a statement's.
const rowsAtOnce = 20

// inserter collects rows and sends them in statements of many.
type inserter struct {
	tx         *sql.Tx
	head, tail string // before and behind the rows: INSERT INTO … VALUES, ON CONFLICT …
	width      int
	full       *sql.Stmt // for rowsAtOnce rows
	args       []any
}

func newInserter(tx *sql.Tx, width int, head, tail string) *inserter {
	return &inserter{tx: tx, head: head, tail: tail, width: width}
}

// add takes one row of as many values as there are columns.
func (i *inserter) add(ctx context.Context, row ...any) error {
	i.args = append(i.args, row...)
	if len(i.args) == rowsAtOnce*i.width {
		return i.flush(ctx)
	}
	return nil
}

// flush sends the rows that are still waiting.
func (i *inserter) flush(ctx context.Context) error {
	rows := len(i.args) / i.width
	defer func() { i.args = i.args[:0] }()
	switch {
	case rows == 0:
		return nil
	case rows < rowsAtOnce:
		_, err := i.tx.ExecContext(ctx, i.statement(rows), i.args...)
		return err
	case i.full == nil:
		full, err := i.tx.PrepareContext(ctx, i.statement(rowsAtOnce))
		if err != nil {
			return err
		}
		i.full = full
	}
	_, err := i.full.ExecContext(ctx, i.args...)
	return err
}

// statement has the text for a number of rows: ($1, $2), ($3, $4), …
func (i *inserter) statement(rows int) string {
	var b strings.Builder
	b.WriteString(i.head)
	for n := range rows * i.width {
		switch {
		case n == 0:
			b.WriteString(" (")
		case n%i.width == 0:
			b.WriteString("), (")
		default:
			b.WriteString(", ")
		}
		b.WriteByte('$')
		b.WriteString(strconv.Itoa(n + 1))
	}
	b.WriteString(") ")
	b.WriteString(i.tail)
	return b.String()
}
