package rule

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// ErrUnknown is the error for a text that names none of the values of a type,
// and for a value that has no name.
var ErrUnknown = errors.New("unknown name")

// Names are the texts of a small enumeration of this module: they are what the
// methods of a type that is stored as text are made of.
type Names[T ~uint8] struct {
	// What says what the values are, for errors: "verdict".
	What string
	// Texts has the text of each value at its place. The first is "", that of the zero
	// value.
	Texts []string
}

// Of gives the text of a value. One that has none gives its number, so that a String
// method never panics.
func (n Names[T]) Of(v T) string {
	if int(v) < len(n.Texts) {
		return n.Texts[v]
	}
	return strconv.Itoa(int(v))
}

// Parse reads one of the texts other than the zero value's. The error is [ErrUnknown];
// it says what was read and quotes the text.
func (n Names[T]) Parse(text string) (T, error) {
	if i := slices.Index(n.Texts, text); i > 0 {
		return T(i), nil
	}
	return 0, fmt.Errorf("%w: %s %q", ErrUnknown, n.What, text)
}

// Append appends the text of a value, nothing for the zero value. A value that has none
// is [ErrUnknown], so that what is written can be read back.
func (n Names[T]) Append(b []byte, v T) ([]byte, error) {
	if int(v) >= len(n.Texts) {
		return b, fmt.Errorf("%w: %s %d", ErrUnknown, n.What, v)
	}
	return append(b, n.Texts[v]...), nil
}

// Unmarshal is Parse for UnmarshalText methods: no text is the zero value, and a text
// that is refused leaves the value as it is.
func (n Names[T]) Unmarshal(v *T, text []byte) error { return UnmarshalText(v, text, n.Parse) }

// Value is the text of a value as a database takes it, or NULL for the zero value.
func (n Names[T]) Value(v T) (driver.Value, error) {
	if v == 0 {
		return nil, nil
	}
	text, err := n.Append(nil, v)
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan is Parse for Scan methods, as [ScanText] is for any parser.
func (n Names[T]) Scan(v *T, src any) error { return ScanText(v, n.What, src, n.Parse) }

// textsOf gives texts that stand in a table of facts.
func textsOf(n int, text func(i int) string) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = text(i)
	}
	return all
}

// UnmarshalText is a parser for UnmarshalText methods: no text is the zero value,
// and a text that is refused leaves the value as it is.
func UnmarshalText[T any](v *T, text []byte, parse func(string) (T, error)) error {
	var parsed T
	if len(text) > 0 {
		var err error
		if parsed, err = parse(string(text)); err != nil {
			return err
		}
	}
	*v = parsed
	return nil
}

// ScanText is a parser for Scan methods: a column of text or bytes is read; NULL and
// no text are the zero value. The error for a column of another type is [ErrUnknown];
// it says what was to be read and quotes nothing.
func ScanText[T any](v *T, what string, src any, parse func(string) (T, error)) error {
	switch text := src.(type) {
	case nil:
		*v = *new(T)
		return nil
	case string:
		return UnmarshalText(v, []byte(text), parse)
	case []byte:
		return UnmarshalText(v, text, parse)
	}
	return fmt.Errorf("%w: %s from a column of type %T", ErrUnknown, what, src)
}

// must is for texts that stand in the program itself.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
