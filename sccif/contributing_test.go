package sccif_test

import (
	"bytes"
	"go/format"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// step is a step of CONTRIBUTING.md: a file, where in it, and the code.
var step = regexp.MustCompile("(?m)^(?:New file `([^`]+)`|In `([^`]+)`, (before|after|in place of) `([^`]+)`):\n\n```go\n((?s:.*?))^```\n")

// The steps that CONTRIBUTING.md shows on a made-up edition are followed to the
// letter, on copies: they compile, the ledger's own tests pass with them, and so do
// those that the last step writes.
func TestContributing(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: three packages are not compiled anew")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("it needs the go command: ", err)
	}
	guide, err := os.ReadFile(filepath.Join(root, "CONTRIBUTING.md"))
	require.NoError(t, err)
	assert.Equal(t, bytes.Count(guide, []byte("```go\n")), len(step.FindAllSubmatch(guide, -1)), "a block of code without its place")

	dir := t.TempDir()
	for _, part := range []string{"calendar", "judgement", "schedule", "sccif/rule"} {
		require.NoError(t, os.CopyFS(filepath.Join(dir, part), os.DirFS(filepath.Join(root, part))))
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
	}
	for _, found := range step.FindAllStringSubmatch(string(guide), -1) {
		created, name, where, anchor, code := found[1], found[2], found[3], found[4], found[5]
		if created != "" {
			name = created
			assert.NoFileExists(t, filepath.Join(dir, name))
		} else {
			text, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			code = insert(t, name, string(text), where, anchor, code)
		}
		formatted, err := format.Source([]byte(code))
		require.NoError(t, err, name)
		assert.Equal(t, string(formatted), code, "%s is not formatted", name)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(code), 0o600))
	}

	for _, args := range [][]string{
		{"./sccif/rule"},
		{"-run", "^TestSCCIF2099$", "-v", "./schedule"},
	} {
		run := exec.Command("go", append([]string{"test", "-vet=off"}, args...)...)
		run.Dir = dir
		output, err := run.CombinedOutput()
		require.NoError(t, err, string(output))
		if args[0] == "-run" {
			assert.Contains(t, string(output), "--- PASS: TestSCCIF2099")
		}
	}
}

// insert puts code before, after or in place of the one line that begins with the
// anchor.
func insert(t *testing.T, name, text, where, anchor, code string) string {
	t.Helper()
	var out strings.Builder
	found := 0
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(strings.TrimLeft(line, "\t"), anchor) {
			out.WriteString(line)
			continue
		}
		found++
		switch where {
		case "before":
			out.WriteString(code + line)
		case "after":
			out.WriteString(line + code)
		default:
			out.WriteString(code)
		}
	}
	require.Equal(t, 1, found, "%s: the lines that begin with %s", name, anchor)
	return out.String()
}
