package report

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// What follows finds names the plain way: the text is cut into words, and for every
// name and every word it is tried whether the name's words, written together or
// apart, stand there. It shares nothing with the trie, the cursor and the folder.

type slowWord struct {
	folded     string
	start, end int
	gap        string // the text between the word before and this one
	upper      bool
}

var slowMemo sync.Map

func slowFold(s string) string {
	if folded, ok := slowMemo.Load(s); ok {
		return folded.(string)
	}
	folded := slowFoldOnce(s)
	slowMemo.Store(s, folded)
	return folded
}

func slowFoldOnce(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(cases.Fold().String(norm.NFKD.String(s))) {
		if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) && slowIsWord(r) {
			b.WriteRune(r)
		}
	}
	return strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "ħ", "h", "ŧ", "t", "ı", "i").Replace(b.String())
}

const slowApostrophes = "'`´\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u02bd\uff07\u0374"

func slowIsWord(r rune) bool {
	return !strings.ContainsRune(slowApostrophes, r) && unicode.In(r, unicode.L, unicode.N, unicode.Mc)
}

func slowIsMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Cf) }

// slowWords cuts a text into words; a possessive s is no word of its own and part
// of none, unless keepS.
func slowWords(text string, keepS bool) []slowWord {
	var words []slowWord
	gap := "start"
	inWord := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		folded := slowFold(text[i : i+size])
		switch {
		case slowIsMark(r):
			if inWord && unicode.Is(unicode.Mn, r) && words[len(words)-1].end == i {
				words[len(words)-1].end = i + size
			}
		case folded != "" && r != '´' && r != '\u0374':
			capital := unicode.In(r, unicode.Lu, unicode.Lt, unicode.Nd)
			if inWord {
				w := &words[len(words)-1]
				w.folded, w.end, w.upper = w.folded+folded, i+size, w.upper && capital
			} else {
				words = append(words, slowWord{folded, i, i + size, gap, capital})
				gap = ""
			}
			inWord = true
		default:
			gap += text[i : i+size]
			inWord = false
		}
		i += size
	}
	if keepS {
		return words
	}
	var out []slowWord
	carried := ""
	for i, w := range words {
		bare := strings.Map(func(r rune) rune {
			if slowIsMark(r) {
				return -1
			}
			return r
		}, w.gap)
		if i > 0 && carried == "" && w.folded == "s" && utf8.RuneCountInString(bare) == 1 && strings.Contains(slowApostrophes, bare) {
			carried = "'s"
			continue
		}
		w.gap = carried + w.gap
		carried = ""
		out = append(out, w)
	}
	return out
}

// slowFind gives the places of one name. How its words may be apart says mode.
func slowFind(text, name, mode string) [][2]int {
	var places [][2]int
	words := slowWords(text, false)
	for _, keepS := range []bool{false, true} {
		if mode == "initials" && keepS {
			continue
		}
		var parts []string
		for _, w := range slowWords(name, keepS) {
			parts = append(parts, w.folded)
		}
		whole := strings.Join(parts, "")
		var breaks []int
		for i, n := 0, 0; i < len(parts); i++ {
			n += len(parts[i])
			breaks = append(breaks, n)
		}
		for i := range words {
			got, ok := "", true
			for j := i; j < len(words) && len(got) < len(whole); j++ {
				if j > i {
					switch mode {
					case "initials":
						ok = ok && slowDotted(words[j].gap)
					case "name":
						ok = ok && slices.Contains(breaks, len(got))
					}
				}
				got += words[j].folded
				ok = ok && (mode != "initials" || words[j].upper)
				if ok && got == whole {
					places = append(places, [2]int{words[i].start, words[j].end})
				}
			}
		}
	}
	return places
}

func slowDotted(gap string) bool {
	gap = strings.Map(func(r rune) rune {
		if slowIsMark(r) {
			return -1
		}
		return r
	}, norm.NFKD.String(gap))
	if gap == "." {
		return true
	}
	if r, size := utf8.DecodeRuneInString(strings.TrimPrefix(gap, ".")); size > 0 && (unicode.Is(unicode.Pd, r) || r == '\u2212') && len(strings.TrimPrefix(gap, ".")) == size {
		return true
	}
	rest, ok := strings.CutPrefix(gap, ".")
	return ok && strings.TrimSpace(rest) == ""
}

// slowCheck gives the hits of names without buildings, by kind and place only.
func slowCheck(n Names, text string) []Hit {
	var hits []Hit
	var permitted [][2]int
	for _, list := range [][]string{n.ResponsibleIndividual, n.Organisation, n.OrganisationAddress} {
		for _, name := range list {
			permitted = append(permitted, slowFind(text, name, "name")...)
		}
	}
	add := func(kind Kind, name, mode string) {
	places:
		for _, p := range slowFind(text, name, mode) {
			warning := false
			for _, q := range permitted {
				switch {
				case p == q:
					warning = true
				case q[0] <= p[0] && p[1] <= q[1]:
					continue places
				}
			}
			if warning && kind == Staff {
				continue
			}
			line := 1 + strings.Count(text[:p[0]], "\n")
			column := 1 + utf8.RuneCountInString(text[strings.LastIndex(text[:p[0]], "\n")+1:p[0]])
			hits = append(hits, Hit{kind, p[0], p[1] - p[0], line, column, warning})
		}
	}
	for _, name := range n.Home {
		add(Home, name, "name")
	}
	for _, name := range n.Places {
		add(Place, name, "name")
	}
	for kind, people := range map[Kind][]Person{Child: n.Children, Staff: n.Staff} {
		for _, person := range people {
			for _, name := range person.Names {
				add(kind, name, "name")
			}
			if person.Initials != "" {
				add(kind, person.Initials, "initials")
			}
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		if a.Offset != b.Offset {
			return a.Offset - b.Offset
		}
		if a.Length != b.Length {
			return b.Length - a.Length
		}
		return int(a.Kind) - int(b.Kind)
	})
	return slices.Compact(hits)
}
