package report

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sample() Names {
	return Names{
		Home:      []string{"Beech Lodge", "St Mary's"},
		Buildings: []string{"Annexe", "Rowan Street House", "Lodge"},
		Address:   []string{"12A Rowan Street, Otterby", "QX1 4ZP"},
		Places:    []string{"Otterby Park School", "QX1"},
		Children: []Person{
			{Names: []string{"Zoë Ann-Marie Marsh", "Zoë", "Ann-Marie"}, Initials: "ZM"},
			{Names: []string{"Łukasz", "D'Arcy O’Neill", "Asa"}, Initials: "L.O."},
		},
		Staff:                 []Person{{Names: []string{"Jane", "Jane Pryce"}}, {Initials: "qw"}},
		ResponsibleIndividual: []string{"Jane Pryce"},
		Organisation:          []string{"Beech Lodge Care Ltd", "Otterby"},
		OrganisationAddress:   []string{"1 Rowan Street, Otterby QX1 4ZQ"},
	}
}

// secrets are words that must not be seen in anything printed.
var secrets = []string{"beech", "lodge", "mary", "annexe", "rowan", "otterby", "qx1", "zo", "marsh", "ukasz", "arcy", "neill", "asa", "jane", "pryce", "zm", "l.o", "qw"}

func checker(t testing.TB, n Names) *Checker {
	t.Helper()
	c, err := NewChecker(n)
	require.NoError(t, err)
	return c
}

// marked gives what was hit in a text, with its kind: "child:Zoë"; a warning ends
// in an exclamation mark.
func marked(t testing.TB, c *Checker, text string) []string {
	t.Helper()
	hits, err := c.CheckString(text)
	require.NoError(t, err)
	out := []string{}
	for _, h := range hits {
		s := h.Kind.String() + ":" + text[h.Offset:h.Offset+h.Length]
		if h.Warning {
			s += "!"
		}
		out = append(out, s)
	}
	return out
}

func TestCheckFinds(t *testing.T) {
	c := checker(t, sample())
	for text, want := range map[string][]string{
		"":                     {},
		"Nothing to see here.": {},
		// Case, spacing, accents.
		"ZOË and zoe and Zoé":                          {"child:ZOË", "child:zoe", "child:Zoé"},
		"Zoe\u0308 here":                               {"child:Zoe\u0308"},
		"Ｚｏｅ":                                          {"child:Ｚｏｅ"},
		"beech\n\t lodge, BeechLodge":                  {"home:beech\n\t lodge", "home:BeechLodge"},
		"Beech\u00a0Lodge; Beech\u00adLodge":           {"home:Beech\u00a0Lodge", "home:Beech\u00adLodge"},
		"lukasz, ŁUKASZ":                               {"child:lukasz", "child:ŁUKASZ"},
		"Darcy ONeill, D’Arcy O'Neill, d arcy o neill": {"child:Darcy ONeill", "child:D’Arcy O'Neill", "child:d arcy o neill"},
		// Hyphens.
		"ann marie, Ann‑Marie, annmarie, ann–marie": {"child:ann marie", "child:Ann‑Marie", "child:annmarie", "child:ann–marie"},
		// A name within another is found too.
		"Zoë Ann-Marie Marsh": {"child:Zoë Ann-Marie Marsh", "child:Zoë", "child:Ann-Marie"},
		// Possessives.
		"Zoë's, Zoë’s, ZOË'S, Zoë'": {"child:Zoë", "child:Zoë", "child:ZOË", "child:Zoë"},
		"St Mary's, St Marys, St. Mary’s, St Mary, St Mary's' garden": {
			"home:St Mary", "home:St Marys", "home:St. Mary", "home:St Mary", "home:St Mary"},
		// Whole words only.
		"Zoes zoetrope azoe Beech Lodges Janet": {},
		"as a matter of fact, an Asa":           {"child:Asa"},
		// The address.
		"at 12A Rowan Street":        {"address:Rowan Street"},
		"rowan street":               {"address:rowan street"},
		"QX1 4ZP qx14zp Q X 1 4 Z P": {"postcode:QX1 4ZP", "place:QX1", "postcode:qx14zp", "postcode:Q X 1 4 Z P"},
		"the QX1 area, QX11":         {"place:QX1"},
		"QX1 4ZPX":                   {"place:QX1"},
		"Otterby Park School":        {"place:Otterby Park School", "address:Otterby!"},
		// Initials, in capitals only.
		"ZM, Z.M., Z. M. and Z-M": {"child:ZM", "child:Z.M", "child:Z. M", "child:Z-M"},
		"zm Zm Z M ZMX AZM Z, M":  {},
		"LO's room; QW":           {"child:LO", "staff:QW"},
		"lo and behold, qw":       {},
		// What is allowed, and what lies within it.
		"Jane Pryce is responsible; Jane is not": {"staff:Jane"},
		"Beech Lodge Care Ltd runs it":           {},
		"Beech Lodge Care runs it":               {"home:Beech Lodge"},
		"1 Rowan Street, Otterby, QX14ZQ":        {},
		"2 Rowan Street":                         {"address:Rowan Street"},
		// The organisation has the name of the town: two rules meet.
		"Otterby": {"address:Otterby!"},
		// Buildings.
		"Fit locks (Annexe).":                    {},
		"Fit locks (Rowan Street House).":        {"building:Rowan Street House!"},
		"Fit locks (Annexe, Rowan Street House)": {"building:Rowan Street House!"},
		"Fit locks [Lodge]":                      {"building:Lodge!"},
		"Fit locks in the lodge.":                {},
		"Rowan Street House":                     {"address:Rowan Street"},
		"(a) Rowan Street House (b)":             {"address:Rowan Street"},
		"Rowan Street House)":                    {"address:Rowan Street"},
	} {
		assert.Equal(t, want, marked(t, c, text), "%q", text)
	}
}

func TestHitsSayWhere(t *testing.T) {
	hits, err := checker(t, sample()).Check([]byte("é Zoë\r\n\nï: ZM\nZM zoe"))
	require.NoError(t, err)
	assert.Equal(t, []Hit{
		{Kind: Child, Offset: 3, Length: 4, Line: 1, Column: 3},
		{Kind: Child, Offset: 14, Length: 2, Line: 3, Column: 4},
		{Kind: Child, Offset: 17, Length: 2, Line: 4, Column: 1},
		{Kind: Child, Offset: 20, Length: 3, Line: 4, Column: 4},
	}, hits)
	text, err := json.Marshal(hits[0])
	require.NoError(t, err)
	assert.JSONEq(t, `{"kind": "child", "offset": 3, "length": 4, "line": 1, "column": 3}`, string(text))
}

func TestCheckRefuses(t *testing.T) {
	c := checker(t, sample())
	for text, offset := range map[string]int{"\xff": 0, "Zo\xc3": 2, "Zoë\xc3(": 4, "ok \xed\xa0\x80": 3} {
		hits, err := c.CheckString(text)
		assert.Nil(t, hits)
		require.ErrorIs(t, err, ErrInvalidUTF8)
		var at *UTF8Error
		require.ErrorAs(t, err, &at)
		assert.Equal(t, offset, at.Offset, "%q", text)
		assert.Equal(t, fmt.Sprintf("invalid UTF-8 at byte %d", offset), err.Error())
	}
	_, err := c.CheckString("\ufffd is a character like any other")
	require.NoError(t, err)
	for _, c := range []*Checker{nil, {}} {
		_, err := c.CheckString("x")
		assert.ErrorIs(t, err, ErrNoNames)
		assert.Empty(t, c.Kinds())
	}
}

func TestNamesAreRefused(t *testing.T) {
	for path, n := range map[string]Names{
		"home[1]":                  {Home: []string{"Beech Lodge", " — "}},
		"address[0]":               {Address: []string{","}},
		"places[0]":                {Places: []string{""}},
		"children[1]":              {Children: []Person{{Initials: "AB"}, {}}},
		"children[0].initials":     {Children: []Person{{Initials: "."}}},
		"staff[0].names[1]":        {Staff: []Person{{Names: []string{"Jane", "\u0301"}}}},
		"buildings[0]":             {Home: []string{"x"}, Buildings: []string{"-"}},
		"responsibleIndividual[0]": {Home: []string{"x"}, ResponsibleIndividual: []string{""}},
		"organisationAddress[0]":   {Home: []string{"x"}, OrganisationAddress: []string{""}},
	} {
		_, err := NewChecker(n)
		require.ErrorIs(t, err, ErrBlankName, path)
		assert.Equal(t, "a name without a letter or digit: "+path, err.Error())
	}
	_, err := NewChecker(Names{Home: []string{"ok"}, Children: []Person{{Names: []string{"Zo\xeb Marsh"}}}})
	require.ErrorIs(t, err, ErrInvalidUTF8)
	assert.Equal(t, "children[0].names[0]: invalid UTF-8 at byte 2", err.Error())
	_, err = NewChecker(Names{Address: []string{"A\xffB"}})
	assert.EqualError(t, err, "address[0]: invalid UTF-8 at byte 1")
	for _, n := range []Names{{}, {Buildings: []string{"Annexe"}}, {Address: []string{"12"}}, {Organisation: []string{"Care Ltd"}}} {
		_, err = NewChecker(n)
		assert.ErrorIs(t, err, ErrNoNames)
	}
}

func TestKinds(t *testing.T) {
	assert.Equal(t, []Kind{Home, Address, Postcode, Place, Building, Child, Staff}, checker(t, sample()).Kinds())
	assert.Equal(t, []Kind{Postcode, Staff}, checker(t, Names{Places: []string{"qx1 4zp"}, Staff: []Person{{Initials: "A"}}}).Kinds())
	for k := Home; k <= Staff; k++ {
		text, err := k.MarshalText()
		require.NoError(t, err)
		back, err := ParseKind(k.String())
		require.NoError(t, err)
		var read, scanned Kind
		require.NoError(t, read.UnmarshalText(text))
		value, err := k.Value()
		require.NoError(t, err)
		require.NoError(t, scanned.Scan(value))
		assert.Equal(t, []Kind{k, k, k}, []Kind{back, read, scanned})
	}
	_, err := ParseKind("name")
	assert.Error(t, err)
}

// Nothing that is printed, by any verb, flag or log, holds a name. Two misuses that
// go vet reports pass over every method and print a value's fields: %w outside an
// error and %p of what is no pointer. Names and Person, being the caller's own
// fields, show in these two; nothing else does.
func TestNothingPersonalIsPrinted(t *testing.T) {
	n := sample()
	c := checker(t, n)
	text := "Zoë Marsh, ZM, of Beech Lodge, 12A Rowan Street (Lodge), with Jane"
	hits, err := c.CheckString(text)
	require.NoError(t, err)
	require.NotEmpty(t, hits)
	_, invalid := c.CheckString(text + "\xff")
	_, blank := NewChecker(Names{Home: n.Home, Children: append(slices.Clone(n.Children), Person{})})
	_, badName := NewChecker(Names{Home: []string{"Beech Lodge\xff"}})
	findings, err := c.Findings(hits, testDay)
	require.NoError(t, err)
	require.Error(t, errors.Join(invalid, blank, badName))

	clean := func(what, printed string) {
		for _, s := range secrets {
			if strings.Contains(strings.ToLower(printed), s) {
				t.Errorf("%s shows a name", what)
			}
		}
	}
	type holder struct {
		Names  Names
		People []Person
		Check  *Checker
	}
	mine := []any{n, &n, n.Children[0], &n.Children[0], n.Children, holder{n, n.Children, c}, map[string]Names{"x": n}}
	ours := []any{c, *c, hits, hits[0], &hits[0], invalid, blank, badName, findings, findings[0], &findings[0]}
	flags := []string{"", "+", "#", "-", " ", "0", "9.3", "+#", "+9"}
	for verb := range strings.SplitSeq("a b c d e f g h i j k l m n o p q r s t u v w x y z A B C D E F G H I J K L M N O P Q R S T U V W X Y Z ! é", " ") {
		for _, flag := range flags {
			format := "%" + flag + verb
			for i, v := range ours {
				clean(fmt.Sprintf("%s of ours[%d]", format, i), fmt.Sprintf(format, v))
				clean(fmt.Sprintf("%s of ours[%d] in an error", format, i), fmt.Errorf(format, v).Error())
			}
			if verb != "w" && verb != "p" {
				for i, v := range mine {
					clean(fmt.Sprintf("%s of mine[%d]", format, i), fmt.Sprintf(format, v))
				}
			}
		}
	}
	for i, v := range append(mine, ours...) {
		clean(fmt.Sprint("print of ", i), fmt.Sprint(v)+fmt.Sprintln(v))
		var log strings.Builder
		slog.New(slog.NewTextHandler(&log, nil)).Info("x", "value", v)
		clean(fmt.Sprint("log of ", i), log.String())
	}
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "names", n, "person", n.Children[0], "checker", c, "hits", hits)
	clean("a log in JSON", log.String())
	for _, v := range []any{hits, findings, c} {
		text, err := json.Marshal(v)
		require.NoError(t, err)
		clean("JSON", string(text))
	}
	assert.Equal(t, "report.Names[redacted] report.Person[redacted] report.Checker[redacted]", fmt.Sprint(n.String(), " ", n.Staff[0].GoString(), " ", c.GoString()))
	assert.Equal(t, "report.Names[redacted]report.Person[redacted]", n.GoString()+n.Staff[0].String())

	stored, err := json.Marshal(n)
	require.NoError(t, err)
	var back Names
	require.NoError(t, json.Unmarshal(stored, &back))
	assert.True(t, assert.ObjectsAreEqual(n, back), "JSON holds names in full")
}

// The table for ASCII is what the transformers make of it.
func TestASCIITableIsTheFolding(t *testing.T) {
	f := &folder{}
	for b := range byte(utf8.RuneSelf) {
		assert.Equal(t, f.fold([]byte{b}), ascii[b], "%q", b)
	}
}

// Letters with a stroke, which Unicode does not take apart, and what case folding
// brings are found without; æ is a letter of its own.
func TestLettersThatDoNotComeApart(t *testing.T) {
	for name, texts := range map[string][]string{
		"Søren Đorđe": {"soren dorde", "SØREN ĐORĐE"},
		"Guðrún":      {"Gudrun", "GUÐRÚN"},
		"Ħal":         {"hal"},
		"Ŧor":         {"tor"},
		"Isıl":        {"isil", "ISIL", "İsil"},
		"Strauß":      {"strauss", "STRAUẞ"},
		"Ann−Lee":     {"ann lee", "ann-lee"},
		"Æsa":         {"æsa"},
	} {
		c := checker(t, Names{Children: []Person{{Names: []string{name}}}})
		for _, text := range texts {
			assert.Equal(t, []string{"child:" + text}, marked(t, c, text), name)
		}
	}
	assert.Empty(t, marked(t, checker(t, Names{Home: []string{"Æsa"}}), "aesa"))
}

// fragments make texts in which names, near-names and what may stand between them
// are frequent.
var fragments = []string{
	"Ann", "Marie", "ann", "MARIE", "annmarie", "Zoë", "Zoe\u0308", "ZOE", "zoe", "s", "S", "'s", "’s", "'", "’", "´", "ʼ", "-", "‑", "–", ".", ". ", ",", " ", "  ",
	"\n", "\u00a0", "\u00ad", "\u200d", "\u0301", "A", "B", "a", "b", "AB", "aB", "Ab", "A.B.", "a.B.", "A B", "A.-B", "A. B", "O", "Neill", "ſ", "ß", "ss", "SS", "İ", "ı", "ø", "Ł", "ﬁ", "fi", "½", "12", "1", "ﷺ", "(", ")", "Æ", "Σ", "ς",
	"한", "\u1112\u1161\u11ab", "क", "\u093e", "Ａ", "x",
}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(fragments[r.IntN(len(fragments))])
	}
	return b.String()
}

func randomNames(r *rand.Rand) Names {
	name := func() string {
		for {
			if s := randomText(r, 1+r.IntN(4)); strings.ContainsFunc(plain(s), isWordRune) {
				return s
			}
		}
	}
	names := func(most int) []string {
		var list []string
		for range r.IntN(most + 1) {
			list = append(list, name())
		}
		return list
	}
	initials := func() string { return []string{"AB", "a.b.", "S", "O", "ZOE", "12"}[r.IntN(6)] }
	return Names{
		Home: append(names(2), "Ann-Marie's"), Places: slices.DeleteFunc(names(2), func(s string) bool { return wholePostcode.MatchString(plain(s)) }),
		Children:              []Person{{Names: names(3), Initials: initials()}},
		Staff:                 []Person{{Names: append(names(2), "Zoë"), Initials: initials()}},
		ResponsibleIndividual: names(1), Organisation: names(2),
	}
}

func TestCheckEqualsPlainSearch(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range 4000 {
		n := randomNames(r)
		c, err := NewChecker(n)
		require.NoError(t, err)
		text := randomText(r, r.IntN(30))
		got, err := c.CheckString(text)
		require.NoError(t, err)
		want := slowCheck(n, text)
		found += len(want)
		if !slices.Equal(want, got) {
			require.Equal(t, want, got, "text %q\nnames %s", text, must(json.Marshal(n)))
		}
	}
	assert.Greater(t, found, 1000, "the texts hold names")
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func FuzzCheck(f *testing.F) {
	f.Add("Ann-Marie's house (Annexe)", "Ann Marie", "St Mary's", "A.B.", "Care Ltd")
	f.Add("Zoe\u0308’s ´s ʼs", "Zoë", "Zoe's", "Z", "Zoë Care")
	f.Add("\xff", "a", "b", "c", "d")
	f.Add("½ ﷺ ﬁ İ ß", "12", "ss", "I", "fi")
	f.Fuzz(func(t *testing.T, text, home, child, initials, organisation string) {
		n := Names{Home: []string{home}, Children: []Person{{Names: []string{child}, Initials: initials}}, Organisation: []string{organisation}}
		c, err := NewChecker(n)
		if err != nil {
			if !errors.Is(err, ErrBlankName) && !errors.Is(err, ErrInvalidUTF8) {
				t.Fatal(err)
			}
			return
		}
		got, err := c.CheckString(text)
		if !utf8.ValidString(text) {
			require.ErrorIs(t, err, ErrInvalidUTF8)
			return
		}
		require.NoError(t, err)
		if want := slowCheck(n, text); !slices.Equal(want, got) {
			require.Equal(t, want, got)
		}
	})
}

// Buildings and addresses come on top of what the plain search knows.
func FuzzCheckSample(f *testing.F) {
	f.Add("Fit locks (Rowan Street House), 12A Rowan Street; qx1-4zp.")
	f.Fuzz(func(t *testing.T, text string) {
		hits, err := checker(t, sample()).CheckString(text)
		if !utf8.ValidString(text) {
			require.ErrorIs(t, err, ErrInvalidUTF8)
			return
		}
		require.NoError(t, err)
		last := 0
		for _, h := range hits {
			require.GreaterOrEqual(t, h.Offset, last)
			require.Positive(t, h.Length)
			require.LessOrEqual(t, h.Offset+h.Length, len(text))
			require.True(t, utf8.ValidString(text[h.Offset:h.Offset+h.Length]))
			last = h.Offset
		}
	})
}

func TestCheckerIsSafeForConcurrentUse(t *testing.T) {
	c := checker(t, sample())
	text := strings.Repeat("Zoë’s room at Beech Lodge. ", 50)
	want, err := c.CheckString(text)
	require.NoError(t, err)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			got, err := c.CheckString(text)
			assert.NoError(t, err)
			assert.Equal(t, want, got)
		})
	}
	wait.Wait()
}
