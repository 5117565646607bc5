package judgement

import (
	"fmt"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// What the small enumerations of this package have in common beyond what the
// package rule gives: published texts are read whatever their case and spacing.

// fold makes texts equal that differ in case, white space or the form of the
// apostrophe.
func fold(s string) string {
	if folded(s) {
		return s
	}
	return strings.ReplaceAll(strings.ToLower(strings.Join(strings.Fields(s), " ")), "’", "'")
}

// folded reports whether a text is plainly as fold would leave it, which spares the
// names that this package gives itself.
func folded(s string) bool {
	for i := range len(s) {
		c := s[i]
		space := c == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' '
		if !space && c != '\'' && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// unknown is the error for a text that names nothing.
func unknown(what, literal string) error {
	return fmt.Errorf("%w: %s %q", rule.ErrUnknown, what, literal)
}

// parseFolded reads one of the names; the error quotes the text as it was given.
func parseFolded[T ~uint8](names rule.Names[T], s string) (T, error) {
	v, err := names.Parse(fold(s))
	if err != nil {
		return 0, unknown(names.What, s)
	}
	return v, nil
}

// must is for texts that stand in the program itself.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
