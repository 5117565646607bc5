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

// Scan reads a bool, the integers 0 and 1 in which some databases keep one, or
// NULL.
func (t *Truth) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*t = Unknown
	case bool:
		*t = TruthOf(v)
	case int64:
		if v != 0 && v != 1 {
			return fmt.Errorf("%w: truth %d", ErrUnknown, v)
		}
		*t = TruthOf(v == 1)
	default:
		return fmt.Errorf("%w: truth of type %T", ErrUnknown, src)
	}
	return nil
}
