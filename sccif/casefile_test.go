package sccif

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/schedule"
)

// namesOf gives the names that the reader looks for in an object, and those that
// it misses in an empty one.
func namesOf[T any](fields func(*form, *T)) (all, needed []string) {
	var r report
	var x T
	f := newForm(&r)
	f.object = &node{kind: kindObject}
	fields(&f, &x)
	for _, err := range r.errs {
		needed = append(needed, err.Place)
	}
	return slices.Clone(f.names), needed
}

// tagsOf gives the names that encoding/json writes for a struct, those of embedded
// structs among them, and those that it always writes.
func tagsOf(t *testing.T, typ reflect.Type) (all, needed []string) {
	for i := range typ.NumField() {
		field := typ.Field(i)
		if field.Anonymous {
			a, n := tagsOf(t, field.Type)
			all, needed = append(all, a...), append(needed, n...)
			continue
		}
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		require.NotEmpty(t, name, "%s.%s has no name in the case file", typ, field.Name)
		all = append(all, name)
		if options == "" {
			needed = append(needed, name)
		}
	}
	return all, needed
}

func compareNames[T any](t *testing.T, seen map[reflect.Type]bool, fields func(*form, *T)) {
	typ := reflect.TypeFor[T]()
	seen[typ] = true
	read, missed := namesOf(fields)
	written, always := tagsOf(t, typ)
	assert.ElementsMatch(t, written, read, "%s: the names that are written and those that are read", typ)
	always = slices.DeleteFunc(always, func(name string) bool { return typ == reflect.TypeFor[Home]() && name == "version" })
	assert.ElementsMatch(t, always, missed, "%s: the names that are always written and those that are needed", typ)
}

// The reader knows every field of the case file and no other.
func TestFieldsAreThoseOfTheStructs(t *testing.T) {
	seen := map[reflect.Type]bool{reflect.TypeFor[schedule.Record](): true} // compared with Home
	compareNames(t, seen, homeFields)
	compareNames(t, seen, inspectionFields)
	compareNames(t, seen, judgementsFields)
	compareNames(t, seen, followUpFields)
	compareNames(t, seen, managerFields)
	compareNames(t, seen, qualifyingFields)
	compareNames(t, seen, breakFields)
	compareNames(t, seen, qualificationDeferralFields)
	compareNames(t, seen, absenceFields)
	compareNames(t, seen, noticeFields)
	compareNames(t, seen, conditionFields)
	compareNames(t, seen, deferralFields)
	compareNames(t, seen, visitFields)
	compareNames(t, seen, reviewFields)
	compareNames(t, seen, locationFields)
	compareNames(t, seen, statementFields)
	compareNames(t, seen, staffFields)
	compareNames(t, seen, residentFields)
	compareNames(t, seen, stayFields)

	// Every struct inside a home that is not a value of its own is among them.
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		switch {
		case typ.Kind() == reflect.Slice:
			walk(typ.Elem())
		case typ.Kind() == reflect.Struct && typ.PkgPath() != "github.com/sccif/sccif-go/calendar":
			assert.True(t, seen[typ], "%s is not compared", typ)
			for i := range typ.NumField() {
				walk(typ.Field(i).Type)
			}
		}
	}
	walk(reflect.TypeFor[Home]())
}

func TestWordsOf(t *testing.T) {
	assert.Equal(t, `"full", "assurance", "monitoring", "interim" or "assurance visit"`, wordsOf(judgement.ParseInspectionType))
}
