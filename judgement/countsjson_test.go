package judgement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The full inspections of 2017-18, as in TestProfile.
func TestProfileJSON(t *testing.T) {
	p := profile(map[Grade]int{Outstanding: 334, Good: 1365, RequiresImprovement: 366, Inadequate: 153, 0: 4})
	text, err := json.Marshal(p)
	require.NoError(t, err)
	assert.JSONEq(t, `{"counts": {"outstanding": 334, "good": 1365, "requires improvement": 366, "inadequate": 153},
		"notGiven": 4, "judged": 2218, "goodOrBetter": {"count": 1699, "of": 2218, "text": "1699 of 2218, 76.6%"}}`, string(text))
	var back Profile
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, p, back)

	text, err = json.Marshal(Profile{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"counts": {}, "notGiven": 0, "judged": 0, "goodOrBetter": {"count": 0, "of": 0, "text": "0 of 0, -"}}`, string(text))
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Zero(t, back)
	require.NoError(t, json.Unmarshal([]byte(`{"counts": {"Requires improvement to be good": 2, "good": 0}}`), &back))
	assert.Equal(t, 2, back.Judged(), "none is a count")
	assert.Equal(t, 2, back.Count(RequiresImprovement))
	kept := back
	for text, why := range map[string]string{
		`{"counts": {"better": 1}}`:                `"better"`,
		`{"counts": {"good": -1}}`:                 "-1 good",
		`{"counts": {"good": 1, "Good": 2}}`:       "twice",
		`{"notGiven": -4}`:                         "-4 not given",
		`{"counts": {"good": 1}, "judged": 2}`:     "2 judged, and counts of 1",
		`{"counts": {"good": 1.5}, "judged": 1.5}`: "profile",
	} {
		err := json.Unmarshal([]byte(text), &back)
		require.ErrorContains(t, err, why)
		if why != "profile" {
			require.ErrorIs(t, err, rule.ErrUnknown)
		}
		assert.Equal(t, kept, back, "what was refused changes nothing")
	}
}

func TestTransitionsJSON(t *testing.T) {
	var m Transitions
	m = m.With(Good, Outstanding).With(Good, Outstanding).With(Good, Good).With(Outstanding, Inadequate).With(Good, 0)
	text, err := json.Marshal(m)
	require.NoError(t, err)
	assert.JSONEq(t, `{"moves": [{"from": "good", "to": "good", "count": 1}, {"from": "good", "to": "outstanding", "count": 2},
			{"from": "outstanding", "to": "inadequate", "count": 1}],
		"total": 4, "across": 0, "apart": 0, "unclear": 1,
		"better": {"count": 2, "of": 4, "text": "2 of 4, 50.0%"}, "same": {"count": 1, "of": 4, "text": "1 of 4, 25.0%"},
		"worse": {"count": 1, "of": 4, "text": "1 of 4, 25.0%"}}`, string(text))
	var none Transitions
	require.NoError(t, json.Unmarshal([]byte(`{"moves": [{"from": "good", "to": "good", "count": 0}], "total": 0}`), &none))
	assert.Zero(t, none)
	homes := [][]Inspection{{full("2014-06-01", Adequate), full("2015-06-01", RequiresImprovement), full("2016-06-01", Good)}}
	all := func(yield func([]Inspection) bool) { yield(homes[0]) }
	for _, m := range []Transitions{m, {}, TransitionsOf(all), TransitionsAcross(all)} {
		text, err := json.Marshal(m)
		require.NoError(t, err)
		var back Transitions
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, m, back)
	}
	text, err = json.Marshal(Transitions{})
	require.NoError(t, err)
	assert.Contains(t, string(text), `"moves":[]`)
	back := m
	for _, text := range []string{
		`{"moves": [{"from": "good", "count": 1}]}`,
		`{"moves": [{"from": "good", "to": "better", "count": 1}]}`,
		`{"moves": [{"from": "good", "to": "good", "count": -1}]}`,
		`{"moves": [{"from": "good", "to": "good", "count": 1}, {"from": "good", "to": "good", "count": 1}]}`,
		`{"moves": [{"from": "good", "to": "good", "count": 1}], "total": 2}`,
		`{"across": 1}`, `{"apart": -1}`, `{"unclear": -1}`,
	} {
		require.ErrorIs(t, json.Unmarshal([]byte(text), &back), rule.ErrUnknown, text)
		assert.Equal(t, m, back)
	}
	require.ErrorContains(t, json.Unmarshal([]byte(`{"moves": 3}`), &back), "transitions")
}

func TestNationalJSON(t *testing.T) {
	n := National{Homes: 2001, GoodOrBetter: []Share{{82, 100}}}
	text, err := json.Marshal(n)
	require.NoError(t, err)
	assert.JSONEq(t, `{"homes": 2001, "goodOrBetter": [{"count": 82, "of": 100}]}`, string(text))
	text, err = json.Marshal(n.Claims()[0])
	require.NoError(t, err)
	assert.JSONEq(t, `{"rule": "history.national-2017", "text": "more than 2000 homes", "holds": true}`, string(text))
	text, err = json.Marshal(Judged{Good, rule.SCCIF2023})
	require.NoError(t, err)
	assert.JSONEq(t, `{"grade": "good", "edition": "sccif-2023"}`, string(text))
}
