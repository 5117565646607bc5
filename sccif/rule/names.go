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

// NameOf gives the text of a value of a small enumeration. It and its companions
// serve all of the module's enumerations: names is indexed by value, and names[0]
// is "", the text of the zero value. A value outside the names gives its number,
// so that a String method never panics.
func NameOf[T ~uint8](names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return strconv.Itoa(int(v))
}

// textsOf gives the names that stand in a table of facts, for the functions of this
// file.
func textsOf(n int, text func(i int) string) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = text(i)
	}
	return all
}

// ParseName reads one of the names other than the zero value's. The error is
// [ErrUnknown]; it says what was read and quotes the text.
func ParseName[T ~uint8](what string, names []string, text string) (T, error) {
	if i := slices.Index(names, text); i > 0 {
		return T(i), nil
	}
	return 0, fmt.Errorf("%w: %s %q", ErrUnknown, what, text)
}

// AppendName appends the name of a value, nothing for the zero value. A value
// outside the names is [ErrUnknown], so that what is written can be read back.
func AppendName[T ~uint8](b []byte, what string, names []string, v T) ([]byte, error) {
	if int(v) >= len(names) {
		return b, fmt.Errorf("%w: %s %d", ErrUnknown, what, v)
	}
	return append(b, names[v]...), nil
}

// UnmarshalName is ParseName for UnmarshalText methods: no text is the zero
// value.
func UnmarshalName[T ~uint8](v *T, what string, names []string, text []byte) error {
	return UnmarshalText(v, text, func(s string) (T, error) { return ParseName[T](what, names, s) })
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

// NameValue is the name of a value as a database takes it: text, or NULL for the
// zero value.
func NameValue[T ~uint8](what string, names []string, v T) (driver.Value, error) {
	if v == 0 {
		return nil, nil
	}
	text, err := AppendName(nil, what, names, v)
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// ScanName is ParseName for Scan methods, as [ScanText] is for any parser.
func ScanName[T ~uint8](v *T, what string, names []string, src any) error {
	return ScanText(v, what, src, func(s string) (T, error) { return ParseName[T](what, names, s) })
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
