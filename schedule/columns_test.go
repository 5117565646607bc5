package schedule_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// column is what a value has that stands in a column of a database and in JSON.
type column interface {
	comparable
	driver.Valuer
	encoding.TextMarshaler
	encoding.TextAppender
	String() string
}

// columns checks that every value from the first to the last one is the same
// after a database has held it as text or as bytes, that NULL is the zero value,
// and that a value without a name is neither stored nor written.
func columns[T interface {
	column
	~uint8
}, P interface {
	*T
	sql.Scanner
}](t *testing.T, last T) {
	t.Helper()
	var zero T
	stored, err := zero.Value()
	require.NoError(t, err)
	assert.Nil(t, stored, "the zero value is NULL")

	for v := T(1); v <= last; v++ {
		stored, err := v.Value()
		require.NoError(t, err)
		require.Equal(t, v.String(), stored, "stored as its text and never as a number")
		var fromText, fromBytes T
		require.NoError(t, P(&fromText).Scan(stored))
		require.NoError(t, P(&fromBytes).Scan([]byte(stored.(string))))
		assert.Equal(t, v, fromText)
		assert.Equal(t, v, fromBytes)
		text, err := v.AppendText([]byte(">"))
		require.NoError(t, err)
		assert.Equal(t, ">"+v.String(), string(text))
	}

	v := last
	require.NoError(t, P(&v).Scan(nil))
	assert.Equal(t, zero, v)
	for _, src := range []any{int64(1), "no such word", []byte("no such word"), true} {
		v = last
		require.ErrorIs(t, P(&v).Scan(src), rule.ErrUnknown)
		assert.Equal(t, last, v, "nothing is read in part")
	}
	beyond := last + 1
	_, err = beyond.Value()
	require.ErrorIs(t, err, rule.ErrUnknown)
	_, err = beyond.MarshalText()
	require.ErrorIs(t, err, rule.ErrUnknown)
}

func TestColumns(t *testing.T) {
	columns(t, schedule.Met)
	columns(t, schedule.IndependentPerson)
	columns(t, schedule.ComplianceVisitTask)
	columns(t, schedule.Closed)
	columns(t, schedule.SpecificConcerns)
	columns(t, schedule.Publication)
}

func TestRefColumn(t *testing.T) {
	for _, path := range []string{"registered", "inspections[2]", "managers[0].absences[1]"} {
		want, err := schedule.ParseRef(path)
		require.NoError(t, err)
		stored, err := want.Value()
		require.NoError(t, err)
		require.Equal(t, path, stored)
		var text, bytes schedule.Ref
		require.NoError(t, text.Scan(path))
		require.NoError(t, bytes.Scan([]byte(path)))
		assert.Equal(t, want, text)
		assert.Equal(t, want, bytes)

		require.NoError(t, text.Scan(nil))
		assert.True(t, text.IsZero())
		require.ErrorIs(t, bytes.Scan("inspections[two]"), rule.ErrUnknown)
		require.ErrorIs(t, bytes.Scan(int64(2)), rule.ErrUnknown)
		assert.Equal(t, want, bytes, "nothing is read in part")
	}
	stored, err := schedule.Ref{}.Value()
	require.NoError(t, err)
	assert.Nil(t, stored)
}
