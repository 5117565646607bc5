package schema_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/schema"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

type object = map[string]any

func read(t *testing.T, text []byte) object {
	t.Helper()
	var root object
	require.NoError(t, json.Unmarshal(text, &root))
	return root
}

// at gives a node of a schema: a definition by its name, or what lies below it.
func at(t *testing.T, root object, path ...string) object {
	t.Helper()
	node := root
	for _, name := range path {
		inner, ok := node[name].(object)
		require.True(t, ok, "no %s in %v", name, path)
		node = inner
	}
	return node
}

// fields gives the names that encoding/json writes for a struct, those of embedded
// structs among them, with their types, and those that it always writes.
func fields(typ reflect.Type) (all map[string]reflect.Type, always []string) {
	all = map[string]reflect.Type{}
	for i := range typ.NumField() {
		field := typ.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous && name == "":
			inner, needed := fields(field.Type)
			for name, typ := range inner {
				all[name] = typ
			}
			always = append(always, needed...)
		case !field.IsExported() || name == "-":
		default:
			all[name] = field.Type
			if options == "" {
				always = append(always, name)
			}
		}
	}
	return all, always
}

func keys(m object) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	return names
}

// holds compares an object of a schema with a struct, both ways.
func holds(t *testing.T, node object, typ reflect.Type) {
	t.Helper()
	all, always := fields(typ)
	if typ == reflect.TypeFor[sccif.Home]() { // read without a version, too
		always = slices.DeleteFunc(always, func(name string) bool { return name == "version" })
	}
	var names []string
	for name := range all {
		names = append(names, name)
	}
	assert.ElementsMatch(t, names, keys(at(t, node, "properties")), "%v: the fields and the properties", typ)
	required, _ := node["required"].([]any)
	assert.ElementsMatch(t, always, required, "%v: what is always written and what is required", typ)
}

// The case file's schema has the fields of the structs, each of the type that
// stands there, and no other.
func TestCaseHasTheFieldsOfTheStructs(t *testing.T) {
	root := read(t, schema.Case())
	definitions := map[reflect.Type]string{
		reflect.TypeFor[judgement.Inspection]():           "inspection",
		reflect.TypeFor[judgement.Judgements]():           "judgements",
		reflect.TypeFor[judgement.FollowUp]():             "followUp",
		reflect.TypeFor[schedule.Manager]():               "manager",
		reflect.TypeFor[schedule.Break]():                 "break",
		reflect.TypeFor[schedule.QualificationDeferral](): "qualificationDeferral",
		reflect.TypeFor[schedule.Absence]():               "absence",
		reflect.TypeFor[schedule.ComplianceNotice]():      "complianceNotice",
		reflect.TypeFor[schedule.NoChildrenCondition]():   "noChildrenCondition",
		reflect.TypeFor[schedule.Deferral]():              "deferral",
		reflect.TypeFor[schedule.Regulation44Visit]():     "regulation44Visit",
		reflect.TypeFor[schedule.Regulation45Review]():    "regulation45Review",
		reflect.TypeFor[schedule.LocationAssessment]():    "locationAssessment",
		reflect.TypeFor[schedule.StatementChange]():       "statementChange",
		reflect.TypeFor[workforce.Staff]():                "staff",
		reflect.TypeFor[occupancy.Resident]():             "resident",
		reflect.TypeFor[occupancy.Stay]():                 "stay",
		reflect.TypeFor[calendar.Period]():                "period",
		reflect.TypeFor[judgement.Provision]():            "provision",
		reflect.TypeFor[judgement.InspectionType]():       "inspectionType",
		reflect.TypeFor[judgement.Outcome]():              "outcome",
		reflect.TypeFor[judgement.Grade]():                "grade",
		reflect.TypeFor[schedule.DeferralReason]():        "deferralReason",
		reflect.TypeFor[rule.Truth]():                     "fact",
	}
	seen := map[reflect.Type]bool{}
	var compare func(node object, typ reflect.Type)
	compare = func(node object, typ reflect.Type) {
		if seen[typ] {
			return
		}
		seen[typ] = true
		if typ == reflect.TypeFor[schedule.Regulation45Review]() {
			node = node["anyOf"].([]any)[1].(object) // the other is the day alone
		}
		holds(t, node, typ)
		all, required := fields(typ)
		assert.Equal(t, false, node["additionalProperties"], typ)
		for name, inner := range all {
			field := at(t, node, "properties", name)
			if name == "version" {
				assert.Equal(t, []any{float64(sccif.CaseVersion), nil}, field["enum"])
				continue
			}
			if inner.Kind() == reflect.Slice {
				inner = inner.Elem()
				assert.Equal(t, []any{"array", "null"}, field["type"], "%v.%s", typ, name)
				field = at(t, field, "items")
				if inner == reflect.TypeFor[string]() {
					assert.Equal(t, "#/$defs/building", field["$ref"], "%v.%s", typ, name)
					continue
				}
				if inner == reflect.TypeFor[calendar.Date]() {
					assert.Equal(t, "#/$defs/day", field["$ref"], "%v.%s", typ, name)
					continue
				}
			}
			want := definitions[inner]
			switch {
			case inner == reflect.TypeFor[calendar.Date]() && slices.Contains(required, name):
				want = "day"
			case inner == reflect.TypeFor[calendar.Date]():
				want = "optionalDay"
			case inner == reflect.TypeFor[string]():
				want = "optionalText"
			}
			assert.Equal(t, "#/$defs/"+want, field["$ref"], "%v.%s", typ, name)
			if inner.Kind() == reflect.Struct && want != "" && inner.PkgPath() != reflect.TypeFor[calendar.Date]().PkgPath() {
				compare(at(t, root, "$defs", want), inner)
			}
		}
	}
	compare(root, reflect.TypeFor[sccif.Home]())
	assert.Len(t, seen, 18)
}

// The assessment's schema has the fields of the structs whose JSON is their own;
// the others are written by hand, and their JSON is validated.
func TestAssessmentHasTheFieldsOfTheStructs(t *testing.T) {
	root := read(t, schema.Assessment())
	for name, typ := range map[string]reflect.Type{
		"milestone": reflect.TypeFor[schedule.Milestone](),
		"timeline":  reflect.TypeFor[schedule.ReportTimeline](),
		"bounds":    reflect.TypeFor[judgement.Bounds](),
		"departure": reflect.TypeFor[sccif.Departure](),
		"oddity":    reflect.TypeFor[sccif.Oddity](),
		"grounds":   reflect.TypeFor[workforce.Grounds](),
		"quantity":  reflect.TypeFor[rule.Quantity](),
		"window":    reflect.TypeFor[occupancy.Window](),
		"gap":       reflect.TypeFor[occupancy.Gap](),
		"opening":   reflect.TypeFor[occupancy.Opening](),
		"extended":  reflect.TypeFor[occupancy.Extended](),
	} {
		holds(t, at(t, root, "$defs", name), typ)
	}
	properties := at(t, root, "$defs", "occupancy", "properties")
	holds(t, at(t, properties, "care"), reflect.TypeFor[occupancy.Care]())
	holds(t, at(t, properties, "birthdays", "items"), reflect.TypeFor[occupancy.Birthday]())
	assert.Equal(t, float64(sccif.AssessmentVersion), at(t, root, "properties", "version")["const"])
}

// words gives the names of an enumeration's values in order.
func words[T interface {
	~uint8
	fmt.Stringer
}](parse func(string) (T, error)) []any {
	var names []any
	for v := T(1); v < 255; v++ {
		if read, err := parse(v.String()); err == nil && read == v {
			names = append(names, v.String())
		}
	}
	return names
}

// Every word of the framework that Go has is in the assessment's schema, and no
// other.
func TestAssessmentHasTheWords(t *testing.T) {
	root := read(t, schema.Assessment())
	of := func(path ...string) any { return at(t, root, append([]string{"$defs"}, path...)...)["enum"] }
	assert.Equal(t, words(schedule.ParseStatus), of("status"))
	assert.Equal(t, words(schedule.ParseTask), of("task"))
	assert.Equal(t, words(schedule.ParseParty), of("duty", "properties", "who"))
	assert.Equal(t, words(schedule.ParseStep), of("milestone", "properties", "what"))
	assert.Equal(t, words(rule.ParseStrength), of("strength"))
	assert.Equal(t, words(rule.ParseUnit), of("quantity", "properties", "unit"))
	assert.Equal(t, words(rule.ParseOutcome), of("finding", "properties", "outcome"))
	assert.Equal(t, words(rule.ParseBasis), of("finding", "properties", "basis"))
	assert.Equal(t, words(rule.ParseSource), of("finding", "properties", "source"))
	assert.Equal(t, words(judgement.ParseGrade), of("grade"))
	assert.Equal(t, words(judgement.ParseInspectionType), of("inspectionType"))
	assert.Equal(t, words(judgement.ParseDepartureKind), of("departure", "properties", "kind"))
	assert.Equal(t, words(judgement.ParseArea), of("departure", "properties", "area"))
	assert.Equal(t, words(workforce.ParseRequirement), of("deadline", "properties", "what"))
	assert.Equal(t, words(occupancy.ParseVerdict), of("verdict"))
	assert.Equal(t, words(occupancy.ParseStanding), of("occupancy", "properties", "flipsTo"))
	// The proposals of 2013 are reached by name only: no assessment rests on them.
	editions := slices.DeleteFunc(words(rule.ParseEdition), func(name any) bool { return name == rule.Proposed2013.String() })
	assert.Equal(t, editions, of("edition"))
}

// Every word that Go writes is in the case file's schema, and every spelling there
// is read.
func TestCaseHasTheWords(t *testing.T) {
	root := read(t, schema.Case())
	for _, test := range []struct {
		name  string
		words []any
		text  string
	}{
		{"grade", words(judgement.ParseGrade), `{"inspections": [{"type": "full", "first": "2024-02-27", "judgements": {"overall": %s}}]}`},
		{"provision", words(judgement.ParseProvision), `{"provision": %s}`},
		{"inspectionType", words(judgement.ParseInspectionType), `{"inspections": [{"type": %s, "first": "2024-02-27"}]}`},
		{"outcome", words(judgement.ParseOutcome), `{"inspections": [{"type": "interim", "first": "2016-02-27", "outcome": %s}]}`},
		{"deferralReason", words(schedule.ParseDeferralReason), `{"managers": [{"deferral": {"reason": %s}}]}`},
	} {
		spellings := at(t, root, "$defs", test.name)["enum"].([]any)
		assert.Subset(t, spellings, test.words, test.name)
		for _, spelling := range spellings {
			word, err := json.Marshal(spelling)
			require.NoError(t, err)
			_, err = sccif.ReadHome(strings.NewReader(fmt.Sprintf(test.text, word)))
			assert.NoError(t, err, "%s %s", test.name, word)
		}
	}
}

// Every published name of a rule is one by the pattern.
func TestRulePattern(t *testing.T) {
	pattern := at(t, read(t, schema.Assessment()), "$defs", "rule")["pattern"].(string)
	for r := range rule.All() {
		assert.Regexp(t, pattern, r.ID.String())
	}
}

// The schemas teach: every object and every property says what it is, itself or
// where it points to.
func TestEverythingIsDescribed(t *testing.T) {
	for _, text := range [][]byte{schema.Case(), schema.Assessment()} {
		root := read(t, text)
		assert.Equal(t, "https://json-schema.org/draft/2020-12/schema", root["$schema"])
		assert.Regexp(t, `^urn:sccif:schema:[a-z]+:1$`, root["$id"])
		described := func(node object) bool {
			for _, word := range []string{"description", "title"} {
				if s, _ := node[word].(string); s != "" {
					return true
				}
			}
			return false
		}
		properties := 0
		var walk func(node any, path string)
		walk = func(node any, path string) {
			switch node := node.(type) {
			case []any:
				for _, inner := range node {
					walk(inner, path)
				}
			case object:
				fields, _ := node["properties"].(object)
				if fields != nil {
					assert.NotEmpty(t, node["title"], path)
					assert.NotEmpty(t, node["description"], path)
				}
				for name, field := range fields {
					properties++
					field := field.(object)
					target := object{}
					if ref, ok := field["$ref"].(string); ok {
						target = at(t, root, "$defs", strings.TrimPrefix(ref, "#/$defs/"))
					}
					assert.True(t, described(field) || described(target), "%s.%s", path, name)
				}
				for name, inner := range node {
					walk(inner, path+"/"+name)
				}
			}
		}
		walk(root, "")
		assert.Greater(t, properties, 100)
	}
}

// What is given is the caller's own.
func TestSchemasAreCopies(t *testing.T) {
	for _, give := range []func() []byte{schema.Case, schema.Assessment} {
		give()[0] = 'x'
		assert.Equal(t, byte('{'), give()[0])
	}
}
