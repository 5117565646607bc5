package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

func TestRequirementText(t *testing.T) {
	for r := workforce.Level5; r <= workforce.WorkingTowards; r++ {
		text, err := r.MarshalText()
		require.NoError(t, err)
		var read, scanned workforce.Requirement
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, r, read)
		parsed, err := workforce.ParseRequirement(r.String())
		require.NoError(t, err)
		assert.Equal(t, r, parsed)
		value, err := r.Value()
		require.NoError(t, err)
		require.NoError(t, scanned.Scan(value))
		assert.Equal(t, r, scanned)
	}
	_, err := workforce.ParseRequirement("level 5 diploma")
	assert.ErrorIs(t, err, rule.ErrUnknown)
	assert.Equal(t, "", workforce.Requirement(0).String())
	_, err = (workforce.WorkingTowards + 1).MarshalText()
	assert.ErrorIs(t, err, rule.ErrUnknown)
}

func TestDeferralReasonText(t *testing.T) {
	for r := schedule.DeferralBreak; r <= schedule.DeferralOther; r++ {
		text, err := r.MarshalText()
		require.NoError(t, err)
		var read, scanned schedule.DeferralReason
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, r, read)
		parsed, err := schedule.ParseDeferralReason(r.String())
		require.NoError(t, err)
		assert.Equal(t, r, parsed)
		value, err := r.Value()
		require.NoError(t, err)
		require.NoError(t, scanned.Scan(value))
		assert.Equal(t, r, scanned)
	}
}
