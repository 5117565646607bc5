package sccif_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
)

var block = regexp.MustCompile("(?s)```(go|text)\n(.*?)```")

// Every Go snippet of the README stands, word for word, in an example that is
// compiled and run, and every output that it shows is the output of one.
func TestReadmeSnippetsRun(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	examples, err := os.ReadFile(filepath.Join(root, "example_test.go"))
	require.NoError(t, err)

	snippets := 0
	for _, found := range block.FindAllStringSubmatch(string(readme), -1) {
		kind, text := found[1], found[2]
		if kind == "text" {
			if strings.HasPrefix(text, "go get ") {
				continue
			}
			text = "\t// " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n\t// ") + "\n"
		}
		snippets++
		assert.Contains(t, string(examples), text)
	}
	assert.Equal(t, 9, snippets)
}

// The table of editions has a row for each, in order, with its first day.
func TestReadmeListsTheEditions(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	var rows, want []string
	for _, found := range regexp.MustCompile("(?m)^\\| `([a-z]+-20[0-9]+)` \\| ([^|]+) \\|").FindAllStringSubmatch(string(readme), -1) {
		rows = append(rows, found[1]+" "+found[2])
	}
	for e := range rule.Editions() {
		want = append(want, e.String()+" "+e.First().Long())
	}
	assert.Equal(t, append(want, rule.Proposed2013.String()+" never"), rows)
}

// What the README calls by name is exported by the package that it names.
func TestReadmeNamesWhatThereIs(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	source := map[string]string{}
	for dir := range below {
		files, err := filepath.Glob(filepath.Join(root, dir, "*.go"))
		require.NoError(t, err)
		for _, name := range files {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			source[filepath.Base(dir)] += string(text)
		}
	}
	calls := regexp.MustCompile("`([a-z]+)[.]([A-Z][A-Za-z0-9]+)").FindAllStringSubmatch(string(readme), -1)
	assert.Greater(t, len(calls), 20)
	for _, c := range calls {
		assert.Regexp(t, `(?m)^(func|type) `+c[2]+`\b`, source[c[1]], c[0])
	}
}
