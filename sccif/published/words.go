package published

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// words gives the words of a name in lower case. What is neither letter nor digit
// parts them, but for an apostrophe.
func words(name string) []string {
	name = strings.Map(func(c rune) rune {
		switch {
		case c == '\'' || c == '’':
			return -1
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			return unicode.ToLower(c)
		}
		return ' '
	}, name)
	return strings.Fields(name)
}

// key gives the words of a name as one text, by which names are compared.
func key(name string) string { return strings.Join(words(name), " ") }

// fold gives a text with each run of white space as one space, and none at its ends.
func fold(text string) string {
	for i := range len(text) {
		c := text[i]
		space := c == ' ' && (i == 0 || i == len(text)-1 || text[i-1] == ' ')
		if space || c < ' ' || c >= utf8.RuneSelf {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}

// has reports whether one of the words is the given one, or one letter away from it
// where it is long enough for that to be a slip.
func has(words []string, word string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return w == word || len(word) >= 7 && slip(w, word)
	})
}

// slip reports whether two words differ by one letter too many, too few or wrong.
func slip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	k := 0
	for k < len(a) && a[k] == b[k] {
		k++
	}
	if len(a) == len(b) {
		return k == len(a) || a[k+1:] == b[k+1:]
	}
	return a[k:] == b[k+1:]
}
