package sccif_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
)

// timeless is what a library file may take from package time: names of months and
// weekdays, layouts, and what reads or makes a time that it was handed in a zone that
// it was handed. Whatever else there is could read the clock or the process time zone:
// time.Unix, too, gives a local time.
var timeless = func() map[string]bool {
	names := map[string]bool{}
	for _, name := range []string{"Time", "Month", "Weekday", "Date", "UTC", "Hour", "DateOnly", "RFC3339"} {
		names[name] = true
	}
	for m := time.January; m <= time.December; m++ {
		names[m.String()] = true
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		names[d.String()] = true
	}
	return names
}()

// clockUses lists what a file takes from package time beyond that, under whatever
// name it imports the package, and each use of a time's method Local.
func clockUses(file *ast.File) (uses []string) {
	alias := ""
	for _, spec := range file.Imports {
		if path, _ := strconv.Unquote(spec.Path.Value); path == "time" {
			alias = "time"
			if spec.Name != nil {
				alias = spec.Name.Name
			}
		}
	}
	if alias == "." || alias == "_" {
		uses = append(uses, alias)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if pkg, ok := s.X.(*ast.Ident); ok && alias != "" && pkg.Name == alias {
			if !timeless[s.Sel.Name] {
				uses = append(uses, s.Sel.Name)
			}
		} else if s.Sel.Name == "Local" {
			uses = append(uses, "Local()")
		}
		return true
	})
	return uses
}

func TestNoClockAndNoLocalTime(t *testing.T) {
	for _, file := range library(t) {
		assert.Empty(t, clockUses(file.tree), file.path)
	}

	for source, want := range map[string][]string{
		`import "time"; var x = time.Now()`:                           {"Now"},
		`import "time"; var x = time.Local`:                           {"Local"},
		`import "time"; var x = time.Unix(0, 0)`:                      {"Unix"},
		`import "time"; func f(t time.Time) any { return t.Local() }`: {"Local()"},
		`import "time"; var x, y = time.Since, time.Until`:            {"Since", "Until"},
		`import "time"; var x = time.LoadLocation`:                    {"LoadLocation"},
		`import "time"; var x = time.AfterFunc`:                       {"AfterFunc"},
		`import clock "time"; var x = clock.Now`:                      {"Now"},
		`import . "time"; var x = Now()`:                              {"."},
		`import "time"; var x = time.Date(2024, time.June, 1, 0, 0, 0, 0, time.UTC).Weekday() == time.Saturday`: nil,
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x; "+source, 0)
		require.NoError(t, err)
		assert.Equal(t, want, clockUses(file), source)
	}
}

var platformName = regexp.MustCompile(`_(linux|windows|darwin|js|wasip1|unix|amd64|arm64|386|wasm)(_test)?\.go$`)

// One source for all platforms: no file of the library is for some of them only.
func TestOneSourceForAllPlatforms(t *testing.T) {
	for _, file := range library(t) {
		assert.False(t, platformName.MatchString(file.path), file.path)
		for _, group := range file.tree.Comments {
			for _, c := range group.List {
				tagged := strings.HasPrefix(c.Text, "//go:build") || strings.HasPrefix(c.Text, "// +build")
				assert.False(t, tagged && !strings.Contains(c.Text, "race"), "%s: %s", file.path, c.Text)
			}
		}
	}
}

// zoneAnswers names the variable that turns TestZoneAnswers into a program.
const zoneAnswers = "SCCIF_TEST_ZONE"

// TestZoneAnswers prints what TestSameAnswersInEveryZone compares, in a process of
// its own: the offset of the process time zone, and assessments as JSON.
func TestZoneAnswers(t *testing.T) {
	if os.Getenv(zoneAnswers) == "" {
		t.Skip("it is run by TestSameAnswersInEveryZone")
	}
	_, offset := time.Date(2024, time.July, 1, 12, 0, 0, 0, time.Local).Zone()
	fmt.Println(offset)
	for _, name := range []string{"testdata/case.json", "../examples/inspectionplan/sc485956.json"} {
		file, err := os.Open(name)
		require.NoError(t, err)
		home, err := sccif.ReadHome(file)
		require.NoError(t, err)
		require.NoError(t, file.Close())
		for _, on := range []string{"2018-01-01", "2021-03-28", "2024-03-31", "2024-06-01", "2026-06-29", "2026-11-22"} {
			a, err := sccif.Assess(home, calendar.MustParseDate(on))
			require.NoError(t, err, "%s on %s", name, on)
			text, err := json.Marshal(a)
			require.NoError(t, err)
			fmt.Println(string(text))
		}
	}
	// A time is a day in its own zone and in London's, never in the process's.
	for _, text := range []string{"2024-03-31T00:30:00Z", "2024-06-30T23:30:00Z", "2024-10-27T00:30:00+14:00", "2024-12-31T23:30:00-05:00"} {
		at, err := time.Parse(time.RFC3339, text)
		require.NoError(t, err)
		london, err := calendar.DateInLondon(at)
		require.NoError(t, err)
		fmt.Println(calendar.DateOf(at), london)
	}
}

// The same bytes, whatever the time zone of the process.
func TestSameAnswersInEveryZone(t *testing.T) {
	if runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("no process can be started here")
	}
	program, err := os.Executable()
	require.NoError(t, err)
	answers := func(zone string) (offset, rest string) {
		process := exec.Command(program, "-test.run=^TestZoneAnswers$", "-test.timeout=5m")
		process.Env = append(slices.Clone(os.Environ()), "TZ="+zone, zoneAnswers+"=1")
		output, err := process.CombinedOutput()
		require.NoError(t, err, string(output))
		offset, rest, _ = strings.Cut(string(output), "\n")
		return offset, rest
	}
	utc, want := answers("UTC")
	require.Equal(t, "0", utc)
	require.Equal(t, 12, strings.Count(want, `"ledger":`))
	for zone, offset := range map[string]string{
		"Europe/London": "3600", "America/Lima": "-18000", "Pacific/Kiritimati": "50400",
		"Africa/Cairo": "10800", "Asia/Kathmandu": "20700",
	} {
		got, answer := answers(zone)
		if got != offset {
			t.Errorf("%s is not the process time zone: offset %s", zone, got)
		}
		assert.Equal(t, want, answer, zone)
	}
}

// The walk over the library leaves out the examples and modules of their own.
func TestWalkOfTheLibrary(t *testing.T) {
	var dirs []string
	for _, file := range library(t) {
		dirs = append(dirs, file.dir)
		assert.False(t, strings.HasPrefix(file.dir, "examples"), file.path)
		for dir := file.dir; dir != "."; dir = filepath.ToSlash(filepath.Dir(dir)) {
			assert.NoFileExists(t, filepath.Join(root, dir, "go.mod"))
		}
	}
	for dir := range below {
		assert.Contains(t, dirs, dir)
	}
}
