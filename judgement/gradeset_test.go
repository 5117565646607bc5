package judgement_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

func TestGradeSet(t *testing.T) {
	s := Grades(Good, Inadequate, Grade(0), Grade(9))
	assert.True(t, s.Has(Good) && s.Has(Inadequate))
	assert.False(t, s.Has(Outstanding) || s.Has(Grade(0)) || s.Has(Grade(9)) || s.Has(Grade(255)))
	assert.Equal(t, 2, s.Len())
	assert.Equal(t, []Grade{Inadequate, Good}, slices.Collect(s.All()))
	assert.Equal(t, "{inadequate, good}", s.String())
	assert.Equal(t, "{}", GradeSet(0).String())
	assert.True(t, s.Within(Grades(Inadequate, Good, Outstanding)))
	assert.False(t, s.Within(Grades(Good)))
	for range s.All() {
		break
	}
}

func TestGradeSetTravels(t *testing.T) {
	for n := range 64 {
		s := GradeSet(n << 1)
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back GradeSet
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)

		raw, err := json.Marshal(s)
		require.NoError(t, err)
		back = 0
		require.NoError(t, json.Unmarshal(raw, &back))
		assert.Equal(t, s, back)

		stored, err := s.Value()
		require.NoError(t, err)
		back = Grades(Good)
		require.NoError(t, back.Scan(stored))
		assert.Equal(t, s, back)
	}
	s := Grades(Inadequate, Good)
	text, _ := s.MarshalText()
	assert.Equal(t, "inadequate, good", string(text))
	raw, _ := json.Marshal(Bounds{Permitted: s})
	assert.JSONEq(t, `{"permitted":["inadequate","good"],"expected":[]}`, string(raw))
	require.NoError(t, s.Scan([]byte("Good,Requires improvement to be good")))
	assert.Equal(t, Grades(Good, RequiresImprovement), s)

	for _, bad := range []string{`["better"]`, `[""]`, `[1]`, `{}`, `"good"`} {
		assert.Error(t, json.Unmarshal([]byte(bad), &s), bad)
	}
	for _, bad := range []any{"good,", "good;inadequate", 4} {
		require.ErrorIs(t, s.Scan(bad), rule.ErrUnknown)
	}
	assert.Equal(t, Grades(Good, RequiresImprovement), s)
	_, err := GradeSet(1).MarshalText()
	require.ErrorIs(t, err, rule.ErrUnknown)
	_, err = GradeSet(128).MarshalJSON()
	require.ErrorIs(t, err, rule.ErrUnknown)
	_, err = GradeSet(128).Value()
	require.ErrorIs(t, err, rule.ErrUnknown)
}

func TestOutcomeSet(t *testing.T) {
	s := Outcomes(Sustained, Improved, Outcome(0), Outcome(12))
	assert.Equal(t, "{improved in effectiveness, sustained effectiveness}", s.String())
	assert.Equal(t, 2, s.Len())
	assert.False(t, s.Has(Declined) || s.Has(Outcome(0)) || s.Has(Outcome(12)))
	raw, err := json.Marshal(s)
	require.NoError(t, err)
	assert.JSONEq(t, `["improved in effectiveness","sustained effectiveness"]`, string(raw))
	for range s.All() {
		break
	}
}
