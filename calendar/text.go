package calendar

import (
	"database/sql/driver"
	"encoding"
	"fmt"
	"strconv"
)

// What the package's values have in common as text, as JSON and as database
// columns.

// must is for texts that stand in the program itself.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// digits reads decimal digits and nothing else; strconv.Atoi takes signs.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

// appendPadded appends n with zeros in front up to the width.
func appendPadded(b []byte, n, width int) []byte {
	limit := 10
	for range width - 1 {
		if n < limit {
			b = append(b, '0')
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// set puts what was parsed into dst, unless there was an error.
func set[T any](dst *T, v T, err error) error {
	if err == nil {
		*dst = v
	}
	return err
}

// scan reads a database column: text or bytes, and NULL as no text.
func scan(dst encoding.TextUnmarshaler, src any, what string) error {
	switch src := src.(type) {
	case nil:
		return dst.UnmarshalText(nil)
	case string:
		return dst.UnmarshalText([]byte(src))
	case []byte:
		return dst.UnmarshalText(src)
	}
	return &Error{What: what, Value: fmt.Sprintf("%T", src), Err: ErrSyntax, Reason: "want text or NULL"}
}

// value gives the text for a database, the zero value as NULL.
func value(v interface {
	IsZero() bool
	MarshalText() ([]byte, error)
}) (driver.Value, error) {
	if v.IsZero() {
		return nil, nil
	}
	text, err := v.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}
