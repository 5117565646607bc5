package rule

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// ErrUnknown is the error for a text that names none of the values of a type.
var ErrUnknown = errors.New("unknown name")

// NameOf gives the text of a value of a small enumeration. It and its two
// companions serve all of the module's enumerations: names is indexed by value,
// and names[0] is "", the text of the zero value. A value outside the names gives
// its number, so that a String method never panics.
func NameOf[T ~uint8](names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return strconv.Itoa(int(v))
}

// ParseName reads one of the names other than the zero value's. The error is
// [ErrUnknown]; it says what was read and quotes the text.
func ParseName[T ~uint8](what string, names []string, text string) (T, error) {
	if i := slices.Index(names, text); i > 0 {
		return T(i), nil
	}
	return 0, fmt.Errorf("%w: %s %q", ErrUnknown, what, text)
}

// UnmarshalName is ParseName for UnmarshalText methods: no text is the zero
// value.
func UnmarshalName[T ~uint8](v *T, what string, names []string, text []byte) error {
	if len(text) == 0 {
		*v = 0
		return nil
	}
	parsed, err := ParseName[T](what, names, string(text))
	if err != nil {
		return err
	}
	*v = parsed
	return nil
}
