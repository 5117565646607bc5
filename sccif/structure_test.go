package sccif_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	module = "github.com/sccif/sccif-go/"
	root   = ".."
)

// below lists what each package may import of this module. Imports run one way
// only: a package that is not listed here has no place in the map.
var below = map[string][]string{
	".":               {},
	"calendar":        {},
	"sccif/rule":      {"calendar"},
	"judgement":       {"sccif/rule", "calendar"},
	"schedule":        {"judgement", "sccif/rule", "calendar"},
	"sccif/occupancy": {"judgement", "sccif/rule", "calendar"},
	"sccif/workforce": {"schedule", "judgement", "sccif/rule", "calendar"},
	"sccif/enforcement": {
		"schedule", "judgement", "sccif/rule", "calendar",
	},
	"sccif/report": {"schedule", "judgement", "sccif/rule", "calendar"},
	"sccif": {
		"schedule", "sccif/occupancy", "sccif/workforce", "sccif/enforcement", "sccif/report",
		"judgement", "sccif/rule", "calendar",
	},
	"sccif/chart": {
		"sccif", "sccif/occupancy", "schedule", "judgement", "sccif/rule", "calendar",
	},
	"sccif/published": {"sccif", "schedule", "judgement", "sccif/rule", "calendar"},
	"sccif/schema":    {},
	"sccif/scciftest": {
		"sccif", "schedule", "sccif/occupancy", "sccif/workforce", "sccif/enforcement", "sccif/report",
		"judgement", "sccif/rule", "calendar",
	},
}

// outside lists what the library packages may import beyond the standard
// library.
var outside = map[string][]string{
	"calendar":        {"github.com/rickar/cal/v2", "github.com/rickar/cal/v2/gb"},
	"sccif/report":    {"golang.org/x/text"},
	"sccif/published": {"golang.org/x/text"},
	"sccif/scciftest": {"github.com/stretchr/testify"},
}

// forbidden are the packages, with all that lies below them, through which a library
// could reach a clock, a process or a network, or depend on its platform.
var forbidden = []string{"C", "crypto/rand", "log", "math/rand", "net", "os", "path/filepath", "plugin", "reflect", "syscall", "unsafe"}

func isForbidden(path string) bool {
	return path != "log/slog" && slices.ContainsFunc(forbidden, func(f string) bool {
		return path == f || strings.HasPrefix(path, f+"/")
	})
}

type sourceFile struct {
	dir  string
	path string
	tree *ast.File
}

// library parses the module's non-test files outside the examples.
func library(t *testing.T) []sourceFile {
	t.Helper()
	var files []sourceFile
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "examples" || entry.Name() == "testdata") {
			return fs.SkipDir
		}
		if entry.IsDir() && path != root {
			if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil {
				return fs.SkipDir // a module of its own
			}
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			tree, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
			if err != nil {
				return err
			}
			dir, err := filepath.Rel(root, filepath.Dir(path))
			if err != nil {
				return err
			}
			files = append(files, sourceFile{filepath.ToSlash(dir), path, tree})
		}
		return nil
	})
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

func TestImportsRunOneWay(t *testing.T) {
	for _, file := range library(t) {
		allowed, known := below[file.dir]
		assert.True(t, known, "%s: package %q is not in the map", file.path, file.dir)
		for _, spec := range file.tree.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			if inner, ok := strings.CutPrefix(path, module); ok {
				assert.True(t, slices.Contains(allowed, inner), "%s imports %s", file.path, inner)
				continue
			}
			assert.False(t, isForbidden(path), "%s imports %s", file.path, path)
			if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") && path != "github.com/shopspring/decimal" {
				ok := slices.ContainsFunc(outside[file.dir], func(p string) bool {
					return path == p || strings.HasPrefix(path, p+"/")
				})
				assert.True(t, ok, "%s imports %s", file.path, path)
			}
		}
	}
}

// Nothing runs before main.
func TestNoInit(t *testing.T) {
	for _, file := range library(t) {
		for _, d := range file.tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			assert.False(t, ok && f.Recv == nil && f.Name.Name == "init", "%s has an init", file.path)
		}
	}
}

func TestTopLevelIsTheMap(t *testing.T) {
	entries, err := os.ReadDir(root)
	require.NoError(t, err)
	allowed := []string{
		"calendar", "judgement", "schedule", "sccif", "examples", "go.mod", "go.sum", "README.md", "doc.go",
		"example_test.go", "LICENSE", "NOTICE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md",
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		assert.Contains(t, allowed, entry.Name())
	}
}
