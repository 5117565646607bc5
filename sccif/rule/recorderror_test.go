package rule

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRecordError(t *testing.T) {
	reason := errors.New("days in an impossible order")
	e := &RecordError{Package: "workforce", Path: "managers[1].left", Err: reason}
	assert.EqualError(t, e, "workforce: managers[1].left: days in an impossible order")
	assert.Equal(t, "days in an impossible order", e.Reason())
	assert.ErrorIs(t, e, reason)
	e.Detail = "2024-03-01 is before appointed, 2024-04-01"
	assert.EqualError(t, e, "workforce: managers[1].left: days in an impossible order: 2024-03-01 is before appointed, 2024-04-01")
	assert.Equal(t, "days in an impossible order: 2024-03-01 is before appointed, 2024-04-01", e.Reason())
}
