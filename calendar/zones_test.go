package calendar

import (
	"archive/zip"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// In these zones the midnight with which a bank holiday begins was skipped in
// some year, and the rules taken as they come lose that holiday.
var skippedMidnights = map[string]string{
	"America/Lima":    "1986-01-01",
	"America/Managua": "1993-01-01",
}

// inZone fills the table as a process in that zone would.
func inZone(t *testing.T, name string) []Holiday {
	t.Helper()
	location, err := time.LoadLocation(name)
	require.NoError(t, err)
	before := cal.DefaultLoc
	cal.DefaultLoc = location
	defer func() { cal.DefaultLoc = before }()
	return bankHolidays(firstYear, lastYear)
}

func TestFillInZonesThatSkipMidnights(t *testing.T) {
	want := inZone(t, "UTC")
	for name, lost := range skippedMidnights {
		assert.Equal(t, want, inZone(t, name), name)

		// That the zone sets the trap at all: at midnight there, the day has
		// not begun.
		location, err := time.LoadLocation(name)
		require.NoError(t, err)
		midnight := time.Date(MustParseDate(lost).Year(), time.January, 1, 0, 0, 0, 0, location)
		assert.NotEqual(t, lost, DateOf(midnight).String(), name)
	}
}

func TestFillInEveryZone(t *testing.T) {
	if RaceEnabled {
		t.Skip("nothing here runs concurrently, and the race detector makes it slow")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skipf("no go command to ask for the list of time zones, only some are tried: %v", err)
	}
	zones, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Skipf("no list of time zones, only some are tried: %v", err)
	}
	defer zones.Close()
	want := inZone(t, "UTC")
	n := 0
	for _, f := range zones.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		n++
		require.Equal(t, want, inZone(t, f.Name), f.Name)
	}
	assert.Greater(t, n, 400)
}

// The same from outside: the test against the statute once more, in a process
// that runs in Lima.
func TestProcessInLima(t *testing.T) {
	if runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("no process can be started here")
	}
	const statute = "TestEveryDayAgainstStatute"
	program, err := os.Executable()
	require.NoError(t, err)
	process := exec.Command(program, "-test.run=^"+statute+"$", "-test.v", "-test.timeout=5m")
	process.Env = append(os.Environ(), "TZ=America/Lima")
	output, err := process.CombinedOutput()
	require.NoError(t, err, string(output))
	assert.Contains(t, string(output), "--- PASS: "+statute)
}
