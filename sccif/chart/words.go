package chart

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sccif/sccif-go/calendar"
)

// fit cuts a text to a width, with an ellipsis where anything is lost. Fonts differ: the
// widths are those of a wide one.
func fit(s string, width px, class string) string {
	if wide(s, class) <= width {
		return s
	}
	var used px
	size := fontSize(class)
	width -= runeWidth('…', size)
	for k, r := range s {
		if used += runeWidth(r, size); used > width {
			if k == 0 {
				return ""
			}
			return strings.TrimRight(s[:k], " ,.;:") + "…"
		}
	}
	return s
}

// wide estimates the width of a text.
func wide(s, class string) px {
	var w px
	size := fontSize(class)
	for _, r := range s {
		w += runeWidth(r, size)
	}
	return w
}

// fontSize gives the size of a class of text in tenths of a pixel, a tenth more where it
// is bold. It follows the style sheet.
func fontSize(class string) px {
	switch class {
	case "t":
		return 176
	case "m":
		return 110
	case "w", "w1", "w2", "w3", "w4":
		return 121
	case "h", "a":
		return 132
	}
	return 120
}

// runeWidth estimates the width of a character, in hundredths of the size.
func runeWidth(r rune, size px) px {
	w := px(62)
	switch {
	case r >= 0x2e80 || r < ' ': // what XML does not allow is replaced by a wide sign
		w = 100
	case strings.ContainsRune("ijl.,:;'|! ", r):
		w = 33
	case strings.ContainsRune("frtI()[]-/·", r):
		w = 42
	case strings.ContainsRune("mwMW%@…", r):
		w = 96
	case 'A' <= r && r <= 'Z':
		w = 70
	}
	return w * size / 100
}

// short gives a day in few words: "29 Feb 2024".
func short(d calendar.Date) string {
	if d.IsZero() {
		return "no date"
	}
	return dayMonth(d) + " " + strconv.Itoa(d.Year())
}

func dayMonth(d calendar.Date) string { return strconv.Itoa(d.Day()) + " " + monthName(d) }

func monthName(d calendar.Date) string { return d.Month().String()[:3] }

// days gives a first and a last day, either of which may be open.
func days(first, last calendar.Date) string {
	switch {
	case first.IsZero() && last.IsZero():
		return "no dates"
	case first.IsZero():
		return "until " + last.Long()
	case last.IsZero():
		return "from " + first.Long()
	case first == last:
		return first.Long()
	}
	return first.Long() + " to " + last.Long()
}

// count gives a number with its noun: "1 home", "2 homes".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// capital begins a text with a capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || r == utf8.RuneError {
		return s
	}
	return strings.ToUpper(string(r)) + s[n:]
}

// join puts the texts together that are not empty.
func join(separator string, texts ...string) string {
	var some []string
	for _, t := range texts {
		if t != "" {
			some = append(some, t)
		}
	}
	return strings.Join(some, separator)
}
