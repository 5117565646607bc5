package report

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

var (
	// ErrInvalidUTF8 is the error for text that is not valid UTF-8. The errors
	// that match it are of type [*UTF8Error].
	ErrInvalidUTF8 = errors.New("invalid UTF-8")
	// ErrBlankName is the error for a name without a letter or digit, and for a
	// person without names and initials. The message gives its place.
	ErrBlankName = errors.New("a name without a letter or digit")
	// ErrNoNames is the error for [Names] that hold nothing to look for, and for a
	// Checker that was not made by [NewChecker]: to find nothing in a text would
	// then say nothing of it.
	ErrNoNames = errors.New("no names to look for")
)

// UTF8Error says where text stops being valid UTF-8.
type UTF8Error struct {
	// Path is the place of the name, as "children[0].names[1]"; empty for the text
	// that is checked.
	Path string
	// Offset is the first byte that is not valid, from 0.
	Offset int
}

// Error gives the place: "children[0].names[1]: invalid UTF-8 at byte 3".
func (e *UTF8Error) Error() string {
	if e.Path == "" {
		return fmt.Sprintf("%v at byte %d", ErrInvalidUTF8, e.Offset)
	}
	return fmt.Sprintf("%s: %v at byte %d", e.Path, ErrInvalidUTF8, e.Offset)
}

// Unwrap gives [ErrInvalidUTF8].
func (e *UTF8Error) Unwrap() error { return ErrInvalidUTF8 }

// validUTF8 gives an error for text that is not valid UTF-8.
func validUTF8(path string, text []byte) error {
	if utf8.Valid(text) {
		return nil
	}
	offset := 0
	for {
		r, size := utf8.DecodeRune(text[offset:])
		if r == utf8.RuneError && size == 1 {
			return &UTF8Error{path, offset}
		}
		offset += size
	}
}
