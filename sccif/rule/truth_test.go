package rule

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var truths = []Truth{Unknown, No, Yes}

func TestTruthTables(t *testing.T) {
	const u, n, y = Unknown, No, Yes
	for i, want := range []struct{ a, b, and, or Truth }{
		{u, u, u, u}, {u, n, n, u}, {u, y, u, y},
		{n, u, n, u}, {n, n, n, n}, {n, y, n, y},
		{y, u, u, y}, {y, n, n, y}, {y, y, y, y},
	} {
		assert.Equal(t, want.and, want.a.And(want.b), i)
		assert.Equal(t, want.or, want.a.Or(want.b), i)
	}
	assert.Equal(t, u, u.Not())
	assert.Equal(t, y, n.Not())
	assert.Equal(t, n, y.Not())
	for _, v := range truths {
		assert.Equal(t, v, v.And())
		assert.Equal(t, v, v.Or())
		assert.Equal(t, v != Unknown, v.Known())
	}
	assert.Equal(t, Yes, TruthOf(true))
	assert.Equal(t, No, TruthOf(false))
	assert.False(t, Truth(3).Known())
	assert.Equal(t, Unknown, Truth(3).Not())
}

// Of three facts: one no decides and, one yes decides or, and otherwise an
// unknown leaves it open, in whatever order.
func TestTruthOfThree(t *testing.T) {
	for _, a := range truths {
		for _, b := range truths {
			for _, c := range truths {
				count := map[Truth]int{}
				for _, v := range []Truth{a, b, c} {
					count[v]++
				}
				and, or := Yes, No
				switch {
				case count[No] > 0:
					and = No
				case count[Unknown] > 0:
					and = Unknown
				}
				switch {
				case count[Yes] > 0:
					or = Yes
				case count[Unknown] > 0:
					or = Unknown
				}
				assert.Equal(t, and, a.And(b, c))
				assert.Equal(t, or, a.Or(b, c))
				assert.Equal(t, a.And(b, c).Not(), a.Not().Or(b.Not(), c.Not()), "what is not both is one not")
			}
		}
	}
}

func TestTruthAsText(t *testing.T) {
	for v, c := range map[Truth]struct {
		text, json string
		value      any
	}{
		Unknown: {"unknown", "null", nil},
		No:      {"no", "false", false},
		Yes:     {"yes", "true", true},
	} {
		assert.Equal(t, c.text, v.String())
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.text, string(text))
		parsed, err := ParseTruth(c.text)
		require.NoError(t, err)
		assert.Equal(t, v, parsed)
		back := Truth(9)
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, v, back)

		data, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, c.json, string(data))
		back = Truth(9)
		require.NoError(t, back.UnmarshalJSON(data))
		assert.Equal(t, v, back)

		value, err := v.Value()
		require.NoError(t, err)
		assert.Equal(t, c.value, value)
		back = Truth(9)
		require.NoError(t, back.Scan(value))
		assert.Equal(t, v, back)
	}
	var v Truth
	require.NoError(t, v.UnmarshalText(nil))
	assert.Equal(t, Unknown, v)
	for src, want := range map[any]Truth{int64(0): No, int64(1): Yes, "true": Yes, "0": No} {
		require.NoError(t, v.Scan(src))
		assert.Equal(t, want, v)
	}
	require.NoError(t, v.Scan([]byte("1")))
	assert.Equal(t, Yes, v)

	for _, src := range []any{int64(2), "perhaps", 1.5, []byte("yes or no")} {
		v = Yes
		assert.ErrorIs(t, v.Scan(src), ErrUnknown)
		assert.Equal(t, Yes, v, "a text that cannot be read changes nothing")
	}
	for _, text := range []string{"", "Yes", "true", "maybe"} {
		_, err := ParseTruth(text)
		assert.ErrorIs(t, err, ErrUnknown)
	}
	assert.ErrorIs(t, v.UnmarshalText([]byte("maybe")), ErrUnknown)
	assert.ErrorIs(t, v.UnmarshalJSON([]byte(`"yes"`)), ErrUnknown)
	assert.Error(t, json.Unmarshal([]byte(`1`), &v))
}

// In JSON an unknown fact is absent.
func TestTruthInARecord(t *testing.T) {
	type record struct {
		Fact Truth `json:"fact,omitzero"`
	}
	for v, want := range map[Truth]string{Unknown: `{}`, No: `{"fact":false}`, Yes: `{"fact":true}`} {
		data, err := json.Marshal(record{v})
		require.NoError(t, err)
		assert.Equal(t, want, string(data))
		var back record
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, v, back.Fact)
	}
	back := record{Yes}
	require.NoError(t, json.Unmarshal([]byte(`{"fact":null}`), &back))
	assert.Equal(t, Unknown, back.Fact)
}
