package rule

import (
	"database/sql/driver"
	"fmt"
)

// Truth is a fact that may be missing. In JSON it is absent (or null), false or
// true; in a database NULL, false or true. The zero value is [Unknown].
type Truth uint8

const (
	// Unknown is a fact that was not given. It is an outcome of its own and
	// never counts as no.
	Unknown Truth = iota
	// No is a fact known to be false.
	No
	// Yes is a fact known to be true.
	Yes
)

// TruthOf gives Yes or No.
func TruthOf(b bool) Truth {
	if b {
		return Yes
	}
	return No
}

// Known reports whether the fact was given.
func (t Truth) Known() bool { return t == Yes || t == No }

// Not turns Yes and No round; Unknown stays.
func (t Truth) Not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	}
	return Unknown
}

// And is Yes when all are, No when any is, and otherwise Unknown: one No decides
// whatever is missing.
func (t Truth) And(others ...Truth) Truth {
	for _, o := range others {
		switch {
		case t == No || o == No:
			t = No
		case t != Yes || o != Yes:
			t = Unknown
		}
	}
	return t
}

// Or is No when all are, Yes when any is, and otherwise Unknown.
func (t Truth) Or(others ...Truth) Truth {
	for _, o := range others {
		switch {
		case t == Yes || o == Yes:
			t = Yes
		case t != No || o != No:
			t = Unknown
		}
	}
	return t
}

// String gives "yes", "no" or "unknown".
func (t Truth) String() string {
	switch t {
	case Yes:
		return "yes"
	case No:
		return "no"
	}
	return "unknown"
}

// ParseTruth reads "yes", "no" or "unknown".
func ParseTruth(text string) (Truth, error) {
	for t := Unknown; t <= Yes; t++ {
		if text == t.String() {
			return t, nil
		}
	}
	return Unknown, fmt.Errorf("%w: truth %q", ErrUnknown, text)
}

// AppendText appends "yes", "no" or "unknown", the form for texts other than
// JSON.
func (t Truth) AppendText(b []byte) ([]byte, error) { return append(b, t.String()...), nil }

// MarshalText gives "yes", "no" or "unknown".
func (t Truth) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads "yes", "no" or "unknown"; no text is [Unknown].
func (t *Truth) UnmarshalText(text []byte) error { return UnmarshalText(t, text, ParseTruth) }

// MarshalJSON gives true, false or null.
func (t Truth) MarshalJSON() ([]byte, error) {
	switch t {
	case Yes:
		return []byte("true"), nil
	case No:
		return []byte("false"), nil
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads true, false or null.
func (t *Truth) UnmarshalJSON(text []byte) error {
	switch string(text) {
	case "true":
		*t = Yes
	case "false":
		*t = No
	case "null":
		*t = Unknown
	default:
		return fmt.Errorf("%w: truth %q", ErrUnknown, text)
	}
	return nil
}

// Value gives a bool, or NULL for Unknown.
func (t Truth) Value() (driver.Value, error) {
	switch t {
	case Yes:
		return true, nil
	case No:
		return false, nil
	}
	return nil, nil
}

// Scan reads a bool, the numbers and words in which databases without one keep it
// (1, "true", …), or NULL.
func (t *Truth) Scan(src any) error {
	if src == nil {
		*t = Unknown
		return nil
	}
	v, err := driver.Bool.ConvertValue(src)
	if err != nil {
		return fmt.Errorf("%w: truth %v", ErrUnknown, err)
	}
	b, _ := v.(bool)
	*t = TruthOf(b)
	return nil
}
