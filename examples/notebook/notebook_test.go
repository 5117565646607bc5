package notebook_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "save the outputs of the cells in the notebook")

const (
	notebookFile = "childrens_homes.ipynb"
	root         = "../.."
	data         = "../../../shared/data"
)

// The parts of the notebook format that are used here: nbformat 4.5.
type (
	document struct {
		Cells    []cell          `json:"cells"`
		Metadata json.RawMessage `json:"metadata"`
		Format   int             `json:"nbformat"`
		Minor    int             `json:"nbformat_minor"`
	}
	cell struct {
		Type     string   `json:"cell_type"`
		Count    *int     `json:"execution_count,omitempty"`
		ID       string   `json:"id"`
		Metadata struct{} `json:"metadata"`
		// Outputs is nil in cells of text.
		Outputs *[]output `json:"outputs,omitempty"`
		Source  lines     `json:"source"`
	}
	output struct {
		Data     map[string]lines `json:"data,omitempty"`
		Metadata *struct{}        `json:"metadata,omitempty"`
		Name     string           `json:"name,omitempty"`
		Type     string           `json:"output_type"`
		Text     lines            `json:"text,omitempty"`
	}
	lines []string
)

func linesOf(text string) lines {
	split := lines(strings.SplitAfter(text, "\n"))
	if split[len(split)-1] == "" {
		split = split[:len(split)-1]
	}
	return split
}

func (l lines) String() string { return strings.Join(l, "") }

// standIn takes the place of the package through which a cell shows pictures, which
// speaks to a running kernel. Its marks tell pictures and text apart.
const standIn = `package gonbui

import "fmt"

func DisplaySVG(svg string) { fmt.Printf("\x1e%s\x1f", svg) }
`

// The notebook's cells compile and run, and give what is saved in it. A cell is a
// program of its own, made of what stands below %% and of all that was declared before;
// here they are functions of one program.
func TestCells(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: the cells are not compiled")
	}
	text, err := os.ReadFile(notebookFile)
	require.NoError(t, err)
	var notebook document
	require.NoError(t, json.Unmarshal(text, &notebook))
	binary := build(t, notebook)

	tables, err := filepath.Abs(data)
	require.NoError(t, err)
	if _, err := os.Stat(tables); err != nil {
		t.Skipf("the cells compile; running them needs the published tables: %v", err)
	}
	dir := t.TempDir()
	require.NoError(t, os.Symlink(tables, filepath.Join(dir, "data")))
	ran := 0
	for k := range notebook.Cells {
		c := &notebook.Cells[k]
		if c.Type != "code" {
			continue
		}
		run := exec.Command(binary, strconv.Itoa(k))
		run.Dir = dir
		var stderr bytes.Buffer
		run.Stderr = &stderr
		printed, err := run.Output()
		require.NoError(t, err, "cell %s: %s%s", c.ID, printed, &stderr)
		got := outputs(string(printed))
		ran++
		if *update {
			count := ran
			c.Outputs, c.Count = &got, &count
			continue
		}
		assert.NotEmpty(t, got, "cell %s says nothing", c.ID)
		assert.Equal(t, *c.Outputs, got, "cell %s: run the test with -update and read what changed", c.ID)
		require.NotNil(t, c.Count, "cell %s", c.ID)
		assert.Equal(t, ran, *c.Count, "cell %s", c.ID)
	}
	if *update {
		var out bytes.Buffer
		e := json.NewEncoder(&out)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		require.NoError(t, e.Encode(notebook))
		require.NoError(t, os.WriteFile(notebookFile, out.Bytes(), 0o644))
	}
}

// outputs tells what a cell printed and what it drew apart, in their order. A picture
// is saved as the kernel sends it, within HTML.
func outputs(printed string) []output {
	var all []output
	for printed != "" {
		text, rest, drawn := strings.Cut(printed, "\x1e")
		if text != "" {
			all = append(all, output{Type: "stream", Name: "stdout", Text: linesOf(text)})
		}
		if drawn {
			picture, after, _ := strings.Cut(rest, "\x1f")
			all = append(all, output{
				Type: "display_data", Metadata: &struct{}{},
				Data: map[string]lines{"text/html": linesOf("<div>" + picture + "</div>")},
			})
			rest = after
		}
		printed = rest
	}
	return all
}

// build compiles the cells against this module as it stands.
func build(t *testing.T, notebook document) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return path
	}
	write("gonb/go.mod", "module github.com/janpfeifer/gonb\n")
	write("gonb/gonbui/gonbui.go", standIn)

	module, err := os.ReadFile(filepath.Join(root, "go.mod"))
	require.NoError(t, err)
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	require.NoError(t, err)
	modfile := write("cells.mod", fmt.Sprintf("%s\nrequire github.com/janpfeifer/gonb v0.0.0\n\nreplace github.com/janpfeifer/gonb => %s\n",
		module, filepath.Join(dir, "gonb")))
	write("cells.sum", string(sums))

	main, err := filepath.Abs(filepath.Join("cells", "main.go"))
	require.NoError(t, err)
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {main: write("main.go", program(t, notebook))}})
	require.NoError(t, err)
	binary := filepath.Join(dir, "cells")
	compile := exec.Command("go", "build", "-modfile="+modfile, "-overlay="+write("overlay.json", string(overlay)), "-o", binary, "./cells")
	said, err := compile.CombinedOutput()
	require.NoError(t, err, "%s", said)
	return binary
}

// program makes one program of the cells, which runs the one whose number it is given.
func program(t *testing.T, notebook document) string {
	t.Helper()
	var imports, declared, run strings.Builder
	for k, c := range notebook.Cells {
		if c.Type != "code" {
			continue
		}
		declarations, body, found := strings.Cut(c.Source.String(), "%%\n")
		require.True(t, found, "cell %s has no %%%%", c.ID)
		heading, declarations := split(t, declarations)
		declarations += fmt.Sprintf("\nfunc cell%d() {\n%s\n}\n", k, body)
		imports.WriteString(heading)
		fmt.Fprintf(&run, "\tcase \"%d\":\n\t\tcell%d()\n", k, k)
		for _, name := range declares(t, "package main\n"+declarations) {
			assert.NotContains(t, declared.String(), name+"(", "cell %s declares what a cell before it calls", c.ID)
		}
		declared.WriteString(declarations)
	}
	require.GreaterOrEqual(t, strings.Count(run.String(), "case"), 11, "ten questions and what they need")
	return fmt.Sprintf("package main\n\n%s\n%s\nfunc main() {\n\tswitch os.Args[1] {\n%s\t}\n}\n", &imports, &declared, &run)
}

// split parts the imports from the declarations, and drops commands to the kernel.
func split(t *testing.T, source string) (imports, declarations string) {
	t.Helper()
	var kept []string
	for line := range strings.Lines(source) {
		if !strings.HasPrefix(line, "!") && !strings.HasPrefix(line, "%") {
			kept = append(kept, line)
		}
	}
	source = strings.Join(kept, "")
	files := token.NewFileSet()
	const clause = "package main\n"
	tree, err := parser.ParseFile(files, "", clause+source, 0)
	require.NoError(t, err)
	end := 0
	for _, d := range tree.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			end = files.Position(g.End()).Offset - len(clause)
		}
	}
	return source[:end] + "\n", source[end:]
}

// declares gives the names of the functions that a cell declares.
func declares(t *testing.T, source string) []string {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), "", source, 0)
	require.NoError(t, err)
	var names []string
	for _, d := range tree.Decls {
		if f, ok := d.(*ast.FuncDecl); ok {
			names = append(names, f.Name.Name)
		}
	}
	return names
}
