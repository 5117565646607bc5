package published

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// MaxLine is the length in bytes up to which a line is read. The longest of a
// published table has some 800.
const MaxLine = 1 << 20

// line is one line of a file in UTF-8, without its end.
type line struct {
	number int
	text   string
	// odd is what is odd about its bytes.
	odd error
}

// lines reads a file line by line and tells UTF-8 from Windows-1252 by line, so that
// nothing has to be read ahead.
type lines struct {
	r      *bufio.Reader
	buf    []byte
	number int
	// utf8 and windows say that a line before was certainly of that encoding.
	utf8, windows bool
}

func newLines(r io.Reader) *lines { return &lines{r: bufio.NewReader(&lineEnds{r: r})} }

// lineEnds gives every end of a line as a line feed: also the two characters of
// Windows, and the carriage return alone with which some programs for the Mac save.
type lineEnds struct {
	r        io.Reader
	returned bool // the last character was a carriage return
}

func (e *lineEnds) Read(p []byte) (int, error) {
	n, err := e.r.Read(p)
	kept := 0
	for _, c := range p[:n] {
		second := e.returned && c == '\n'
		if e.returned = c == '\r'; e.returned {
			c = '\n'
		}
		if !second {
			p[kept] = c
			kept++
		}
	}
	return kept, err
}

// next gives the next line, or io.EOF behind the last. What stands between the last
// full line and an error of the reader is lost with it.
func (l *lines) next() (line, error) {
	raw, long, err := l.raw()
	if err != nil {
		return line{}, err
	}
	l.number++
	if l.number == 1 {
		if unmarked, ok := bytes.CutPrefix(raw, []byte("\uFEFF")); ok {
			raw, l.utf8 = unmarked, true
		}
	}
	text, odd := l.decode(raw)
	if long {
		odd = ErrTooLong
	}
	return line{l.number, text, odd}, nil
}

// raw gives the bytes of a line without its end, cut at MaxLine. They hold until the next
// call.
func (l *lines) raw() (raw []byte, long bool, err error) {
	read := false
	raw = l.buf[:0]
	for {
		part, err := l.r.ReadSlice('\n')
		read = read || len(part) > 0
		if keep := MaxLine + 1 - len(raw); len(part) > keep {
			part, long = part[:keep], true
		}
		raw = append(raw, part...)
		l.buf = raw
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && read:
		case errors.Is(err, io.EOF):
			return nil, false, io.EOF
		case err != nil:
			return nil, false, fmt.Errorf("line %d: %w", l.number+1, err)
		}
		raw = bytes.TrimSuffix(raw, []byte("\n"))
		if len(raw) > MaxLine {
			raw, long = raw[:MaxLine], true
		}
		return raw, long, nil
	}
}

// decode takes what is valid UTF-8 as that, and anything else as Windows-1252.
func (l *lines) decode(raw []byte) (string, error) {
	if utf8.Valid(raw) {
		text := string(raw)
		if !plain(text) {
			l.utf8 = true
			if l.windows {
				return text, &problem{"UTF-8 in a file of Windows-1252", ErrEncoding}
			}
		}
		return text, nil
	}
	var b strings.Builder
	for _, c := range raw {
		b.WriteRune(charmap.Windows1252.DecodeByte(c))
	}
	l.windows = true
	if l.utf8 {
		return b.String(), &problem{"not UTF-8 as the lines before: read as Windows-1252", ErrEncoding}
	}
	return b.String(), nil
}

// plain reports whether a text is ASCII, the same in both encodings.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
