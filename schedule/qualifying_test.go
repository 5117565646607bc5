package schedule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/schedule"
)

// A deferral of which anything is known is given: the field of the case file is left
// out for none only.
func TestQualificationDeferralGiven(t *testing.T) {
	assert.True(t, schedule.QualificationDeferral{}.IsZero())
	assert.False(t, schedule.QualificationDeferral{Until: calendar.MustParseDate("2025-01-01")}.IsZero())
	assert.False(t, schedule.QualificationDeferral{Reason: schedule.DeferralBreak}.IsZero())
}
