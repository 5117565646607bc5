package sccif

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strconv"
)

// MaxCaseSize is the length in bytes above which a case file is refused. A home
// of ten years and sixty residents takes some 30,000.
const MaxCaseSize = 4 << 20

// byteOrderMark may stand before a home and says nothing.
var byteOrderMark = []byte("\ufeff")

// ReadHome reads the case file of one home: a JSON object in UTF-8.
//
// It reads strictly, so that nothing which was written is passed over: a field
// that the case file does not have or writes with other capitals, a name given
// twice, a value of the wrong type, a day that does not exist, a word that is none
// of the framework's, a second value after the first are errors, and so is all
// that [Home.Validate] finds. Dates are 2006-01-02, periods 2006-01-02/2006-01-02,
// grades and the other words of the framework in lower case; a fact is absent,
// true or false. Null is the same as leaving the field out. So is an empty list,
// but for the lists of [schedule.Record] that are whole where they are given: there
// it says that nothing has happened. Without a version the file is of version 1; of
// a newer version nothing but [ErrNewerVersion] is said.
//
// The error is a [ReadErrors] with everything that is wrong and where, or, where
// r fails, an error that wraps what r gave. The home is then the zero Home.
func ReadHome(r io.Reader) (Home, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxCaseSize+1))
	if err != nil {
		return Home{}, fmt.Errorf("reading a home: %w", err)
	}
	return readHome(text, 1)
}

// ReadHomes reads many homes, one JSON object a line, each as [ReadHome] reads
// it, and holds no more than one line at a time. What is wrong with a home is
// yielded in its place, with its line in r, and the rest goes on; blank lines are
// passed over. Where r itself fails, that is the last thing yielded. The sequence
// reads r to its end once.
func ReadHomes(r io.Reader) iter.Seq2[Home, error] {
	return func(yield func(Home, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		var text []byte
		for line := 1; ; line++ {
			var err error
			text, err = readLine(in, text[:0])
			if err != nil && err != io.EOF {
				yield(Home{}, fmt.Errorf("reading homes, line %d: %w", line, err))
				return
			}
			if len(bytes.TrimSpace(text)) > 0 && !yield(readHome(text, line)) || err == io.EOF {
				return
			}
		}
	}
}

// readLine appends the next line to text, of a line that is too long only as much
// as shows that it is.
func readLine(in *bufio.Reader, text []byte) ([]byte, error) {
	for {
		part, err := in.ReadSlice('\n')
		text = append(text, part[:min(len(part), MaxCaseSize+1-len(text))]...)
		if err != bufio.ErrBufferFull {
			return text, err
		}
	}
}

// readHome reads the text of a home that starts on the given line.
func readHome(text []byte, line int) (Home, error) {
	if len(text) > MaxCaseSize {
		err := &problem{"longer than " + strconv.Itoa(MaxCaseSize) + " bytes", ErrTooLarge}
		return Home{}, ReadErrors{{Line: line, Column: 1, Err: err}}
	}
	text = bytes.TrimPrefix(text, byteOrderMark)
	var h Home
	var r report
	if root, whole := parse(string(text), &r); whole {
		f := newForm(&r)
		fillObject(&f, &root, &h, homeFields)
		c := checker{report: &r, root: &root}
		c.home(&h)
	}
	if err := r.placed(text, line); err != nil {
		return Home{}, err
	}
	return h, nil
}

// UnmarshalJSON reads a home as [ReadHome] does, so that a home inside another
// JSON value is read as strictly. Lines and columns count from the beginning of
// the home.
func (h *Home) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	read, err := readHome(text, 1)
	if err != nil {
		return err
	}
	*h = read
	return nil
}

// MarshalJSON gives the case file, always with its version. What it gives of a
// home that is valid, [ReadHome] reads as the same home.
func (h Home) MarshalJSON() ([]byte, error) {
	if h.Version == 0 {
		h.Version = CaseVersion
	}
	type fields Home
	return json.Marshal(fields(h))
}
