package judgement_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// column is what every small value offers to text, JSON and a database.
type column[T any] interface {
	*T
	encoding.TextUnmarshaler
	sql.Scanner
}

type value interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
	driver.Valuer
}

// travels checks that each name stands for the value of its place, through text, JSON
// and a database, and that nothing else does.
func travels[T value, P column[T]](t *testing.T, values []T, names ...string) {
	t.Helper()
	require.Len(t, names, len(values))
	for i, v := range values {
		assert.Equal(t, names[i], v.String())
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, names[i], string(text))
		appended, err := v.AppendText([]byte("x"))
		require.NoError(t, err)
		assert.Equal(t, "x"+names[i], string(appended))

		stored, err := v.Value()
		require.NoError(t, err)
		assert.Equal(t, names[i], stored)
		for _, src := range []any{stored, []byte(names[i])} {
			var back T
			require.NoError(t, P(&back).Scan(src))
			assert.Equal(t, v, back)
		}
		raw, err := json.Marshal(v)
		require.NoError(t, err)
		var back T
		require.NoError(t, json.Unmarshal(raw, &back))
		assert.Equal(t, v, back)
	}

	var zero T
	assert.Empty(t, zero.String())
	text, err := zero.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, text)
	stored, err := zero.Value()
	require.NoError(t, err)
	assert.Nil(t, stored)
	kept := values[0]
	for _, src := range []any{"no such name", []byte("9"), 7, true} {
		err := P(&kept).Scan(src)
		require.ErrorIs(t, err, rule.ErrUnknown)
		assert.Equal(t, values[0], kept, "a refused text leaves the value as it was")
	}
	require.ErrorContains(t, P(&kept).UnmarshalText([]byte("no such name")), `"no such name"`)
	require.NoError(t, P(&kept).Scan(nil))
	assert.Equal(t, zero, kept)
	kept = values[0]
	require.NoError(t, P(&kept).UnmarshalText(nil))
	assert.Equal(t, zero, kept)
}

// outside checks that a value outside its type prints and is not written as text.
func outside[T value](t *testing.T, v T) {
	t.Helper()
	assert.NotEmpty(t, v.String())
	_, err := v.MarshalText()
	require.ErrorIs(t, err, rule.ErrUnknown)
	_, err = v.Value()
	require.ErrorIs(t, err, rule.ErrUnknown)
}

func TestNamesTravel(t *testing.T) {
	travels(t, []Grade{Inadequate, Satisfactory, Adequate, RequiresImprovement, Good, Outstanding},
		"inadequate", "satisfactory", "adequate", "requires improvement", "good", "outstanding")
	travels(t, []InspectionType{Full, Assurance, Monitoring, Interim, AssuranceVisit},
		"full", "assurance", "monitoring", "interim", "assurance visit")
	travels(t, []Outcome{NoSeriousConcerns, SeriousConcerns, Improved, Sustained, Declined, NoJudgement,
		DeclinedProgress, LimitedProgress, GoodProgress},
		"no serious or widespread concerns", "serious or widespread concerns", "improved in effectiveness",
		"sustained effectiveness", "declined in effectiveness", "no judgement",
		"inadequate progress or declined", "limited progress", "good progress")
	travels(t, []Provision{ChildrensHome, SecureChildrensHome, IndependentFosteringAgency, BoardingSchool,
		VoluntaryAdoptionAgency, AdoptionSupportAgency, ResidentialFamilyCentre, ResidentialHolidayScheme,
		FurtherEducationCollege, SupportedAccommodation},
		"children's home", "secure children's home", "independent fostering agency",
		"boarding school or residential special school", "voluntary adoption agency", "adoption support agency",
		"residential family centre", "residential holiday scheme for disabled children",
		"residential provision in a further education college", "supported accommodation")
	travels(t, []Area{AreaOverall, AreaHelpedAndProtected, AreaLeadersAndManagers, AreaPartnership},
		"overall", "helpedAndProtected", "leadersAndManagers", "partnership")
	travels(t, []Factor{SizeOfHome, ComplexNeeds, ValueForMoney, ModelOfCare, UnregisteredElsewhere, EducationHours, BreachAlone},
		"size of the home", "complexity of needs", "value for money", "model of care",
		"unregistered service elsewhere", "hours of education", "a breach by itself")
	travels(t, []EvidenceArea{EvidenceCareAndProgress, EvidenceFarFromHome, EvidenceRisks, EvidenceVision, EvidenceOversight},
		"overall.care-and-progress", "overall.far-from-home", "protected.risks", "leaders.vision", "leaders.oversight")
	travels(t, []Move{Worse, Same, Better}, "worse", "same", "better")
	travels(t, []DepartureKind{WrongScale, Incomplete, Contradiction, Unexpected},
		"wrong scale", "incomplete", "contradiction", "unexpected")
	travels(t, []AssuranceArea{CareOfChildren, SafetyOfChildren, LeadersAtAssurance},
		"the care of children", "the safety of children", "the effectiveness of leaders and managers")
	travels(t, []AssuranceDescriptor{TrustedRelationships, PermanentManager},
		"trusted relationships with staff", "a permanent, qualified registered manager")
	travels(t, []InterimFocus{FocusProgress, FocusPartnership},
		"progress of children since the last inspection", "working in partnership")
}

// valid checks that those from the first to the nth are valid, and no others.
func valid[T ~uint8](t *testing.T, n int, is func(T) bool) {
	t.Helper()
	for v := range 256 {
		assert.Equal(t, 1 <= v && v <= n, is(T(v)), "%T %d", T(0), v)
	}
}

func TestNamesOutside(t *testing.T) {
	outside(t, Grade(7))
	outside(t, InspectionType(6))
	outside(t, Outcome(10))
	outside(t, Provision(11))
	outside(t, Area(5))
	outside(t, Factor(8))
	outside(t, EvidenceArea(26))
	outside(t, Move(4))
	outside(t, DepartureKind(5))
	outside(t, AssuranceArea(4))
	outside(t, AssuranceDescriptor(12))
	outside(t, InterimFocus(6))
	// Valid are those that have a name, the first and the last included.
	valid(t, 6, Grade.Valid)
	valid(t, 5, InspectionType.Valid)
	valid(t, 9, Outcome.Valid)
	valid(t, 10, Provision.Valid)
	valid(t, 4, Area.Valid)
	valid(t, 25, EvidenceArea.Valid)
	valid(t, 3, Move.Valid)
	valid(t, 3, AssuranceArea.Valid)
	valid(t, 11, AssuranceDescriptor.Valid)
	valid(t, 5, InterimFocus.Valid)
	assert.False(t, Grade(0).Valid() || Grade(7).Valid() || InspectionType(0).Valid() || InspectionType(6).Valid())
	assert.False(t, Outcome(0).Valid() || Outcome(10).Valid() || Provision(0).Valid() || Provision(11).Valid())
	assert.False(t, Area(0).Valid() || Area(5).Valid() || Move(0).Valid() || Move(4).Valid())
	assert.False(t, InterimFocus(0).Valid() || InterimFocus(6).Valid() || AssuranceArea(0).Valid())
}

// The spellings are those of Ofsted's tables of 2015 to 2025.
func TestParseGrade(t *testing.T) {
	for text, want := range map[string]Grade{
		"Outstanding": Outstanding, "Good": Good, "good": Good, "GOOD": Good, " Good ": Good,
		"gOOD": Good, "good ": Good, " good": Good,
		"Requires improvement": RequiresImprovement, "Requires Improvement": RequiresImprovement,
		"Requires improvement to be good": RequiresImprovement, "Requires Improvement to be good": RequiresImprovement,
		"requires\timprovement  to be\u00a0good": RequiresImprovement, "requires improvement": RequiresImprovement,
		"Adequate": Adequate, "Satisfactory": Satisfactory, "Inadequate": Inadequate,
	} {
		got, err := ParseGrade(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"", " ", "O", "RI", "Requires improvement to be outstanding", "Requires", "Not judged",
		"1", "Outstanding!", "improvement requires", "requiresimprovement"} {
		got, err := ParseGrade(text)
		require.ErrorIs(t, err, rule.ErrUnknown, text)
		assert.ErrorContains(t, err, fmt.Sprintf("%q", text))
		assert.Zero(t, got)
	}
}

func TestParseInitials(t *testing.T) {
	for text, want := range map[string]Grade{
		"O": Outstanding, "g": Good, "RI": RequiresImprovement, " ri ": RequiresImprovement,
		"A": Adequate, "S": Satisfactory, "I": Inadequate,
	} {
		got, err := ParseInitials(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "R", "Good", "R I"} {
		_, err := ParseInitials(text)
		require.ErrorIs(t, err, rule.ErrUnknown, text)
		assert.ErrorContains(t, err, fmt.Sprintf("%q", text))
	}
}

func TestParsePublished(t *testing.T) {
	for text, want := range map[string]InspectionType{
		"Full inspection": Full, "Interim inspection": Interim, "Monitoring inspection": Monitoring,
		"Monitoring visit": Monitoring, "Assurance Inspection": Assurance, "assurance visit": AssuranceVisit, "FULL": Full,
	} {
		got, err := ParseInspectionType(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "full inspection inspection", "full visit", "emergency", "inspection"} {
		_, err := ParseInspectionType(text)
		require.ErrorIs(t, err, rule.ErrUnknown, text)
	}
	for text, want := range map[string]Outcome{
		"Improved effectiveness": Improved, "Sustained effectiveness": Sustained,
		"Declined in effectiveness": Declined, "declined effectiveness": Declined, "Not judged": NoJudgement,
	} {
		got, err := ParseOutcome(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	// Case, white space and the form of the apostrophe do not matter, wherever they
	// stand; nothing else is overlooked.
	for _, text := range []string{
		"secure children's home", "  Secure  Children’s Home", "secure  children's home", " secure children's home",
		"secure children's home ", "secure\tchildren's home", "sEcure children's home", "secure children's homE", "secure children’s home",
	} {
		got, err := ParseProvision(text)
		require.NoError(t, err, text)
		assert.Equal(t, SecureChildrensHome, got, text)
	}
	for _, text := range []string{"secure children`s home", "{secure children's home", "secure children s home", "secure childrens home", " "} {
		_, err := ParseProvision(text)
		require.ErrorIs(t, err, rule.ErrUnknown, text)
	}
}

func TestMustParse(t *testing.T) {
	assert.Equal(t, Good, MustParseGrade("good"))
	assert.Equal(t, Full, MustParseInspectionType("full"))
	assert.Equal(t, Improved, MustParseOutcome("improved in effectiveness"))
	assert.Equal(t, ChildrensHome, MustParseProvision("children's home"))
	assert.Equal(t, AreaOverall, MustParseArea("overall"))
	assert.Equal(t, EvidenceVision, MustParseEvidenceArea("leaders.vision"))
	assert.Panics(t, func() { MustParseGrade("better") })
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{"Requires improvement to be good", "İnadequate", "\xff", "full inspection", "children’s home",
		`{"counts": {"good": 3, "inadequate": 1}, "notGiven": 2, "judged": 4}`,
		`{"moves": [{"from": "good", "to": "outstanding", "count": 2}], "total": 2, "across": 1}`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if g, err := ParseGrade(text); err == nil {
			again, err := ParseGrade(strings.ToUpper(g.String()))
			if err != nil || again != g {
				t.Fatalf("%q reads as %v, and that as %v, %v", text, g, again, err)
			}
		}
		if v, err := ParseInspectionType(text); err == nil && MustParseInspectionType(v.String()) != v {
			t.Fatal(text)
		}
		if v, err := ParseOutcome(text); err == nil && MustParseOutcome(v.String()) != v {
			t.Fatal(text)
		}
		if v, err := ParseProvision(text); err == nil && MustParseProvision(v.String()) != v {
			t.Fatal(text)
		}
		var s GradeSet
		if err := s.UnmarshalText([]byte(text)); err == nil {
			back, err := s.MarshalText()
			var again GradeSet
			if err != nil || again.UnmarshalText(back) != nil || again != s {
				t.Fatal(text)
			}
		}
		_ = s.UnmarshalJSON([]byte(text))
		var counted Profile
		if err := json.Unmarshal([]byte(text), &counted); err == nil {
			back, err := json.Marshal(counted)
			var again Profile
			if err != nil || json.Unmarshal(back, &again) != nil || again != counted {
				t.Fatal(text)
			}
		}
		var moved Transitions
		if err := json.Unmarshal([]byte(text), &moved); err == nil {
			back, err := json.Marshal(moved)
			var again Transitions
			if err != nil || json.Unmarshal(back, &again) != nil || again != moved {
				t.Fatal(text)
			}
		}
		var facts Facts
		if err := json.Unmarshal([]byte(text), &facts); err == nil {
			_, _ = DecideUnder(facts, rule.SCCIF2023)
		}
	})
}
