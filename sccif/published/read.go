package published

import (
	"errors"
	"io"
	"iter"
	"strings"
)

// Rows reads a table of either kind, one row after the other, and holds no more than
// the row that it yields and a few lines ahead. What is odd about the header stands
// among the findings of the first row; rows without a single cell are passed over.
//
// The errors are [ErrNoHeader], and what r gives where it fails. An error is the last
// thing yielded. The sequence reads r to its end once.
func Rows(r io.Reader) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		in := newRecords(r)
		l, err := findHeader(in)
		if err != nil {
			yield(Row{}, err)
			return
		}
		odd := l.odd
		for row, err := range l.rows(in) {
			row.Findings = append(odd, row.Findings...)
			odd = nil
			if !yield(row, err) {
				return
			}
		}
	}
}

// rows reads what stands below the header.
func (l *layout) rows(in *records) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for {
			rec, err := in.next(len(l.names))
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(Row{}, err)
				return
			case rec.blank():
				continue
			}
			if !yield(l.read(rec), nil) {
				return
			}
		}
	}
}

// blank reports whether a record holds nothing.
func (r *record) blank() bool {
	return len(r.odd) == 0 && strings.TrimSpace(strings.Join(r.cells, "")) == ""
}
