package sccif

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// form goes through the fields of a home as casefile.go lists them. Over a tree
// it fills them and reports what is not as it has to be; without a tree it looks
// at the values that are there, which Go code built, in the same way.
type form struct {
	*report
	at place

	// Of the object whose fields are being read: its node, nil without a tree,
	// how many of its values were taken, and where the names asked for begin.
	object *node
	taken  int
	first  int
	names  []string
}

// newForm makes room for the way to any value, so that no step allocates.
func newForm(r *report) form {
	return form{report: r, at: make(place, 0, 2*maxDepth), names: make([]string, 0, 128)}
}

// need says whether a field may be left out. Null is the same as leaving it out.
type need bool

const (
	optional need = false
	required need = true
)

// take gives the value for a field, nil where there is none to read. zero says
// that the field has no value yet.
func (f *form) take(name string, need need, zero bool) *node {
	offset := 0
	if f.object != nil {
		f.names = append(f.names, name)
		offset = f.object.offset
		if n := f.object.kid(name); n != nil {
			f.taken++
			if n.kind != kindNull {
				return n
			}
			offset = n.offset
		}
	}
	if bool(need) && zero {
		f.fail(name, offset, "", ErrMissing)
	}
	return nil
}

// fail reports what is wrong with a field.
func (f *form) fail(name string, offset int, literal string, err error) {
	f.add(append(f.at, step{name, -1}), offset, literal, err)
}

// wrongType reports a value of another kind than the one that is wanted there.
func (f *form) wrongType(at place, n *node, want, literal string) {
	f.add(at, n.offset, literal, &problem{"want " + want + ", not " + n.kind.String(), ErrType})
}

// value is a comparable value of which a text says everything.
type value interface {
	comparable
	String() string
}

// scalar is a value that has no parts: how it is read from a text, and what is
// wrong with one that Go code built.
type scalar[T value] struct {
	what  string
	parse func(string) (T, error)
	check func(T) error
}

func (s scalar[T]) read(f *form, at place, n *node, x *T) {
	if n.kind != kindText {
		f.wrongType(at, n, s.what, n.literal())
		return
	}
	v, err := s.parse(n.text)
	if err != nil {
		f.add(at, n.offset, quote(n.text), reason(err))
		return
	}
	*x = v
}

// field reads or checks a field.
func (s scalar[T]) field(f *form, name string, need need, x *T) {
	var zero T
	if n := f.take(name, need, *x == zero); n != nil {
		s.read(f, append(f.at, step{name, -1}), n, x)
	} else if f.object == nil && *x != zero {
		if err := s.check(*x); err != nil {
			f.fail(name, 0, quote((*x).String()), reason(err))
		}
	}
}

// list reads or checks a list of values without parts.
func (s scalar[T]) list(f *form, name string, x *[]T) {
	var zero T
	fillList(f, name, x, func(n *node, v *T) {
		switch {
		case n != nil:
			s.read(f, f.at, n, v)
		case *v == zero:
			f.add(f.at, 0, "", ErrMissing)
		default:
			if err := s.check(*v); err != nil {
				f.add(f.at, 0, quote((*v).String()), reason(err))
			}
		}
	})
}

// fillList reads or checks a list, entry by entry; f.at is the place of the entry.
// An empty list is no list, but for those that fillGiven reads.
func fillList[T any](f *form, name string, x *[]T, entry func(n *node, v *T)) {
	n := f.take(name, optional, false)
	if n != nil {
		if n.kind != kindList {
			f.wrongType(append(f.at, step{name, -1}), n, "a list", "")
			return
		}
		if len(n.kids) > 0 {
			*x = make([]T, len(n.kids))
		}
	}
	here := len(f.at)
	for k := range *x {
		f.at = append(f.at, step{name, -1}, step{index: k})
		if n != nil {
			entry(&n.kids[k], &(*x)[k])
		} else {
			entry(nil, &(*x)[k])
		}
		f.at = f.at[:here]
	}
}

// fillGiven is fillList for a list that says something when it is empty, that
// nothing has happened, and is unknown when it is absent.
func fillGiven[T any](f *form, name string, x *[]T, entry func(n *node, v *T)) {
	fillList(f, name, x, entry)
	if f.object == nil || *x != nil {
		return
	}
	if n := f.object.kid(name); n != nil && n.kind == kindList {
		*x = []T{}
	}
}

// fillObjects reads or checks a list of objects.
func fillObjects[T any](f *form, name string, x *[]T, fields func(*form, *T)) {
	fillList(f, name, x, func(n *node, v *T) { fillObject(f, n, v, fields) })
}

// fillInner reads or checks a field that is an object.
func fillInner[T any](f *form, name string, x *T, fields func(*form, *T)) {
	n := f.take(name, optional, false)
	if n == nil && f.object != nil {
		return
	}
	f.at = append(f.at, step{name, -1})
	fillObject(f, n, x, fields)
	f.at = f.at[:len(f.at)-1]
}

// fillObject reads or checks the fields of one object, whose place is f.at.
func fillObject[T any](f *form, n *node, x *T, fields func(*form, *T)) {
	if n != nil && n.kind != kindObject {
		f.wrongType(f.at, n, "an object", "")
		return
	}
	outer, taken, first := f.object, f.taken, f.first
	f.object, f.taken, f.first = n, 0, len(f.names)
	fields(f, x)
	if n != nil && f.taken < len(n.kids) {
		f.unknownFields()
	}
	f.names = f.names[:f.first]
	f.object, f.taken, f.first = outer, taken, first
}

// unknownFields reports the names of the object that no field asked for.
func (f *form) unknownFields() {
	names := f.names[f.first:]
kids:
	for i := range f.object.kids {
		kid := &f.object.kids[i]
		err := ErrUnknownField
		for _, name := range names {
			if name == kid.name {
				continue kids
			}
			if strings.EqualFold(name, kid.name) {
				err = &problem{"unknown field, want " + strconv.Quote(name), ErrUnknownField}
			}
		}
		f.fail(kid.name, kid.named, "", err)
	}
}

// text reads or checks free text, which no error quotes.
func (f *form) text(name string, x *string) {
	if n := f.take(name, optional, false); n != nil {
		f.readText(append(f.at, step{name, -1}), n, x)
	} else if f.object == nil {
		f.checkText(append(f.at, step{name, -1}), 0, *x)
	}
}

// texts reads or checks a list of free texts, none of them empty.
func (f *form) texts(name string, x *[]string) {
	fillList(f, name, x, func(n *node, v *string) {
		offset := 0
		if n != nil {
			if offset = n.offset; !f.readText(f.at, n, v) {
				return
			}
		} else if !f.checkText(f.at, 0, *v) {
			return
		}
		if *v == "" {
			f.add(f.at, offset, "", ErrMissing)
		}
	})
}

func (f *form) readText(at place, n *node, x *string) bool {
	if n.kind != kindText {
		f.wrongType(at, n, "a text", "")
		return false
	}
	if !f.checkText(at, n.offset, n.text) {
		return false
	}
	*x = strings.Clone(n.text) // of its own, so that the home does not keep the whole text
	return true
}

func (f *form) checkText(at place, offset int, text string) bool {
	if !validText(text) {
		f.add(at, offset, "", ErrText)
		return false
	}
	return true
}

// validText refuses what would not come back as it was written. The decoder puts
// U+FFFD for what is not Unicode, so a text that holds it is refused as well.
func validText(text string) bool { return !strings.ContainsRune(text, utf8.RuneError) }

// truth reads or checks a fact that is absent, true or false.
func (f *form) truth(name string, x *rule.Truth) {
	n := f.take(name, optional, false)
	switch {
	case n != nil && n.kind == kindTruth:
		*x = rule.TruthOf(n.text == "true")
	case n != nil:
		f.wrongType(append(f.at, step{name, -1}), n, "true or false", n.literal())
	case f.object == nil && *x > rule.Yes:
		f.fail(name, 0, strconv.Itoa(int(*x)), &problem{"no truth", rule.ErrUnknown})
	}
}

// version reads or checks the version of the case file.
func (f *form) version(x *int) {
	const name = "version"
	v, literal, offset := *x, strconv.Itoa(*x), 0
	if n := f.take(name, optional, false); n != nil {
		if n.kind != kindNumber {
			f.wrongType(append(f.at, step{name, -1}), n, "a whole number", n.literal())
			return
		}
		literal, offset = n.literal(), n.offset
		var err error
		if v, err = strconv.Atoi(n.text); errors.Is(err, strconv.ErrSyntax) {
			v = -1
		}
	} else if *x == 0 {
		*x = CaseVersion
		return
	}
	switch {
	case v > CaseVersion:
		f.fail(name, offset, literal, &problem{
			ErrNewerVersion.Error() + ", which reads " + strconv.Itoa(CaseVersion), ErrNewerVersion})
	case v < CaseVersion:
		f.fail(name, offset, literal, ErrVersion)
	}
	*x = v
}

// date reads or checks a day.
func (f *form) date(name string, need need, x *calendar.Date) { aDate().field(f, name, need, x) }

func aDate() scalar[calendar.Date] {
	return scalar[calendar.Date]{
		what:  "a date",
		parse: calendar.ParseDate,
		check: func(calendar.Date) error { return nil },
	}
}

func aPeriod() scalar[calendar.Period] {
	return scalar[calendar.Period]{
		what:  "a period",
		parse: calendar.ParsePeriod,
		check: func(p calendar.Period) error {
			_, err := calendar.NewPeriod(p.First, p.Last)
			return err
		},
	}
}

// reason leaves out of an error of the calendar what stands before it anyway.
func reason(err error) error {
	if refused := (*calendar.Error)(nil); errors.As(err, &refused) && refused.Reason != "" {
		return &problem{refused.Reason, err}
	}
	return err
}

// word is a value that the framework has a word for.
type word interface {
	~uint8
	value
}

// wordOf is a word of the framework. The case file has them in lower case; the
// parsers, which read Ofsted's published tables too, are more lenient.
func wordOf[T word](what string, parse func(string) (T, error)) scalar[T] {
	return scalar[T]{
		what: "a text",
		parse: func(s string) (T, error) {
			v, err := parse(s)
			switch {
			case err != nil:
				return 0, &problem{"unknown " + what + ", want " + wordsOf(parse), err}
			case s == v.String():
			case s != strings.ToLower(s) || s != strings.Join(strings.Fields(s), " "):
				return 0, &problem{"unknown " + what + ", want " + strconv.Quote(v.String()), rule.ErrUnknown}
			}
			return v, nil
		},
		check: func(v T) error {
			if _, err := parse(v.String()); err != nil {
				return &problem{"unknown " + what, err}
			}
			return nil
		},
	}
}

// wordsOf lists the words that can be read: "full", "assurance" or "monitoring".
func wordsOf[T word](parse func(string) (T, error)) string {
	var words []string
	for v := T(1); ; v++ {
		if _, err := parse(v.String()); err != nil {
			break
		}
		words = append(words, strconv.Quote(v.String()))
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
