package published

import (
	"errors"
	"io"
	"strings"
)

// maxLines is how many lines one row may take: line breaks stand in cells of headers.
// A quote that is not closed within them is a stray one, and the rows behind it are
// rows.
const maxLines = 16

// record is the cells of one row of the file, before anything is read into them.
type record struct {
	line  int
	cells []string
	// odd holds what is odd about the row as text, with the column or 0.
	odd []oddity
}

type oddity struct {
	column int
	err    error
}

// records puts lines together where a quoted cell goes on over their end. It is not
// encoding/csv, for there a stray quote swallows the rest of the file.
type records struct {
	lines *lines
	ahead []line
	err   error // what the lines gave behind ahead
}

func newRecords(r io.Reader) *records { return &records{lines: newLines(r)} }

// peek gives the line k lines ahead.
func (r *records) peek(k int) (line, bool) {
	for len(r.ahead) <= k && r.err == nil {
		l, err := r.lines.next()
		if err != nil {
			r.err = err
			break
		}
		r.ahead = append(r.ahead, l)
	}
	if k < len(r.ahead) {
		return r.ahead[k], true
	}
	return line{}, false
}

// next gives the next record, or io.EOF behind the last. A row over several lines is
// taken for one where it has the given number of cells; any number where that is 0.
func (r *records) next(want int) (record, error) {
	first, ok := r.peek(0)
	if !ok {
		if errors.Is(r.err, io.EOF) {
			return record{}, io.EOF
		}
		return record{}, r.err
	}
	cells, stray, open := split(first.text, false)
	taken := 1
	if open {
		joined, n := r.join(want)
		if n > 0 {
			cells, stray, taken = joined, 0, n
		} else {
			cells, stray, _ = split(first.text, true)
		}
	}
	rec := record{line: first.number, cells: cells}
	if stray > 0 {
		rec.odd = append(rec.odd, oddity{stray, ErrQuote})
	}
	for _, l := range r.ahead[:taken] {
		if l.odd != nil {
			rec.odd = append(rec.odd, oddity{firstBeyondASCII(cells), l.odd})
		}
	}
	r.ahead = append(r.ahead[:0], r.ahead[taken:]...)
	return rec, nil
}

// join gives the cells of a row that goes on over lines, and how many; none where its
// quotes do not fit together.
func (r *records) join(want int) ([]string, int) {
	text := r.ahead[0].text
	for n := 1; n < maxLines; n++ {
		l, ok := r.peek(n)
		if !ok || len(text)+len(l.text) > MaxLine {
			break
		}
		text += "\n" + l.text
		if cells, stray, open := split(text, false); !open {
			if stray > 0 || want > 0 && len(cells) != want {
				break
			}
			return cells, n + 1
		}
	}
	return nil, 0
}

// split takes the cells of a row apart. A cell in quotes ends at a quote before a
// comma or the end; another single quote in it is kept, and stray is the first column
// that has one. Where the last cell is not closed open is true, or, if literal is, its
// quote and those behind it are taken as they stand.
func split(text string, literal bool) (cells []string, stray int, open bool) {
	cells = make([]string, 0, strings.Count(text, ",")+1)
	quotes := true
	for {
		var cell string
		var ok, bare bool
		rest := text
		if quotes && strings.HasPrefix(text, `"`) {
			if cell, rest, bare, ok = quoted(text[1:]); !ok && !literal {
				return cells, stray, true
			}
			if !ok {
				quotes, bare, rest = false, true, text
			}
			if bare && stray == 0 {
				stray = len(cells) + 1
			}
		}
		if !ok {
			end := strings.IndexByte(rest, ',')
			if end < 0 {
				end = len(rest)
			}
			cell, rest = rest[:end], rest[end:]
		}
		cells = append(cells, cell)
		if rest == "" {
			return cells, stray, false
		}
		text = rest[1:] // behind the comma
	}
}

// quoted reads a cell behind its opening quote. The rest is empty or begins with a
// comma.
func quoted(text string) (cell, rest string, bare, ok bool) {
	for from := 0; ; {
		k := strings.IndexByte(text[from:], '"')
		if k < 0 {
			return "", "", false, false
		}
		k += from
		switch {
		case k+1 == len(text) || text[k+1] == ',':
			cell = text[:k]
			if strings.Contains(cell, `""`) {
				cell = strings.ReplaceAll(cell, `""`, `"`)
			}
			return cell, text[k+1:], bare, true
		case text[k+1] == '"':
			from = k + 2
		default:
			bare, from = true, k+1
		}
	}
}

// firstBeyondASCII gives the column of the first cell that is not ASCII; 0 for none.
func firstBeyondASCII(cells []string) int {
	for k, cell := range cells {
		if !plain(cell) {
			return k + 1
		}
	}
	return 0
}
