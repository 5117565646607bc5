package enforcement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inBrackets gives those of the names, sorted, that stand in brackets at the end
// of the text. Longer names go first, so that "north annexe" is not taken for
// "annexe" too.
func inBrackets(text string, names []string) []string {
	longest := slices.SortedFunc(slices.Values(names), func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var found []string
	for _, group := range trailingBrackets(text) {
		rest := normal(group)
		for _, name := range longest {
			if i := wordIndex(rest, name); i >= 0 {
				found = append(found, name)
				rest = rest[:i] + "\x00" + rest[i+len(name):]
			}
		}
	}
	return sortedOnce(found)
}

// trailingBrackets gives the contents of the groups of brackets after the last
// word that is outside any.
func trailingBrackets(text string) []string {
	var groups []string
	depth, start := 0, 0
	for i, r := range text {
		switch {
		case r == '(':
			if depth == 0 {
				start = i + 1
			}
			depth++
		case r == ')' && depth > 0:
			if depth--; depth == 0 {
				groups = append(groups, text[start:i])
			}
		case depth == 0 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			groups = nil
		}
	}
	return groups
}

// wordIndex is the place of name in text as whole words, or -1.
func wordIndex(text, name string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, size := utf8.DecodeRuneInString(text[i+len(name):])
		if !isWord(before) && !(size > 0 && isWord(after)) {
			return i
		}
		_, step := utf8.DecodeRuneInString(text[i:])
		from = i + step
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// normalised gives names in the form in which they are compared. The error is
// ErrBuilding for one that is empty.
func normalised(field string, names []string) ([]string, error) {
	out := make([]string, len(names))
	for i, name := range names {
		if out[i] = normal(name); out[i] == "" {
			return nil, fmt.Errorf("%w: %s[%d] is empty", ErrBuilding, field, i)
		}
	}
	return out, nil
}

// normal gives a name in lower case, with single spaces.
func normal(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

func sortedOnce(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}
