package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/examples/integrations/feed"
)

func call(t *testing.T, stdin string, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	var out, errs bytes.Buffer
	err = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), err
}

// The commands of the README, one after the other.
func TestStory(t *testing.T) {
	db := filepath.Join(t.TempDir(), "homes.db")
	homes, _, err := call(t, "", "sample", "-n", "50")
	require.NoError(t, err)
	assert.Equal(t, 50, strings.Count(homes, "\n"))

	out, errs, err := call(t, homes+"{\"urn\": 1}\n{}\n", "load", "-db", db, "-")
	require.NoError(t, err)
	assert.Equal(t, "50 homes saved, 2 lines left out\n", out)
	assert.Contains(t, errs, "line 51")
	assert.Contains(t, errs, "home without a URN")

	out, _, err = call(t, "", "changes", "-db", db, "-on", "2024-06-01")
	require.NoError(t, err)
	assert.Equal(t, "50 homes as at 2024-06-01, 50 of them for the first time, 0 failed: 0 changes\n", out)
	out, _, err = call(t, "", "changes", "-db", db, "-on", "2024-07-01")
	require.NoError(t, err)
	assert.Contains(t, out, "SC900000 new duty.reg44-visit/2024-07: nothing to due, must\n")
	again, _, err := call(t, "", "changes", "-db", db, "-on", "2024-07-01")
	require.NoError(t, err)
	assert.Equal(t, "50 homes as at 2024-07-01, 0 of them for the first time, 0 failed: 0 changes\n", again)

	out, _, err = call(t, "", "closing", "-db", db, "-from", "2024-07-01", "-to", "2025-03-31")
	require.NoError(t, err)
	assert.Contains(t, out, "2025-03-31 SC900000 ofsted: full inspection (usually, due)\n")
	assert.Contains(t, out, " schedule.annual-full\n")

	out, _, err = call(t, "", "feed", "-db", db, "-urn", "SC900000", "-on", "2024-07-01", "-stamp", "2024-07-01T05:00:00Z")
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(out, "BEGIN:VCALENDAR\r\n"))
	assert.Contains(t, out, "DTSTART;VALUE=DATE:20250331\r\nDTEND;VALUE=DATE:20250401\r\n")
}

func TestErrors(t *testing.T) {
	db := filepath.Join(t.TempDir(), "homes.db")
	for _, args := range [][]string{{}, {"fly"}, {"changes", "-db", db}, {"load", "-db", db}, {"changes", "-on", "2024-02-30"}, {"closing", "-db", db, "-from", "2024-06-02", "-to", "2024-06-01"}} {
		_, _, err := call(t, "", args...)
		require.ErrorIs(t, err, errUsage, "%q", args)
	}
	_, _, err := call(t, "", "load", "-db", db, filepath.Join(t.TempDir(), "none"))
	require.Error(t, err)
	_, _, err = call(t, "", "feed", "-db", db, "-urn", "SC1")
	require.Error(t, err)

	h, _, err := call(t, "", "sample", "-n", "1")
	require.NoError(t, err)
	_, _, err = call(t, h, "load", "-db", db, "-")
	require.NoError(t, err)
	_, _, err = call(t, "", "feed", "-db", db, "-urn", "SC900000", "-on", "2024-06-01")
	require.ErrorIs(t, err, feed.ErrNoStamp)
	_, errs, err := call(t, "", "changes", "-db", db, "-on", "1990-01-01")
	require.NoError(t, err, "a home that cannot be assessed stops no other")
	assert.Contains(t, errs, "SC900000: ")
}
