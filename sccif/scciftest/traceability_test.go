package scciftest_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/scciftest"
)

// Every rule that can be decided is decided by code that asks the ledger for it: the
// package that implements it names it, and with the rule in force on no day a golden case
// of it fails. (Its other cases may show where it does not apply.)

const root = "../.."

// implements says which package decides the rules of an area, and which decides one
// that another package is nearer to.
var implements = map[string]string{
	"edition": "sccif/rule", "provision": "judgement", "judgement": "judgement", "history": "judgement",
	"schedule": "schedule", "onsite": "schedule", "timeline": "schedule", "followup": "schedule", "duty": "schedule",
	"conduct": "schedule", "enforcement": "sccif/enforcement", "workforce": "sccif/workforce",
	"occupancy": "sccif/occupancy", "report": "sccif/report",

	// The calendar lies below the ledger: it has the days of an inspection year, and
	// the plan asks whether the text of the day counts by them.
	"year": "schedule",

	"enforcement.compliance-notice-visit": "schedule",
	"enforcement.monitoring-checks":       "schedule",
	"conduct.evidence":                    "sccif/report",
	"history.return-6-8-weeks-2014":       "schedule",
	// Whether a report is published is for the package of reports to say.
	"history.monitoring-reports-published-2014": "sccif/report",

	// It stays where a monitoring visit may not bring a new one, which is decided with it.
	"followup.judgement-stays": "judgement",

	"history.consultation-window":  "sccif/rule",
	"history.same-rules-same-time": "sccif/rule",
	"history.respondents":          "sccif/rule",
	"history.children-scores":      "sccif/rule",
}

func packageOf(id rule.ID) string {
	slug := id.String()
	if p, ok := implements[slug]; ok {
		return p
	}
	area, _, _ := strings.Cut(slug, ".")
	return implements[area]
}

// constant is the name of a rule in package rule: its slug in camel case.
func constant(id rule.ID) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(id.String(), func(r rune) bool { return r == '.' || r == '-' }) {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

// named gives the constants of package rule that the functions and tables of a package
// name, and the text of its comments. In package rule itself what states the ledger does
// not count.
func named(t *testing.T, dir string) (names map[string]bool, comments string) {
	t.Helper()
	names = map[string]bool{}
	files, err := filepath.Glob(filepath.Join(root, dir, "*.go"))
	require.NoError(t, err)
	for _, path := range files {
		base := filepath.Base(path)
		if strings.HasSuffix(base, "_test.go") || dir == "sccif/rule" && (strings.HasPrefix(base, "ledger") || base == "ids.go" || base == "slugs.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		require.NoError(t, err)
		for _, group := range tree.Comments {
			comments += group.Text() + "\n"
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if pkg, ok := n.X.(*ast.Ident); ok && pkg.Name == "rule" {
					names[n.Sel.Name] = true
				}
			case *ast.Ident:
				if dir == "sccif/rule" {
					names[n.Name] = true
				}
			}
			return true
		})
	}
	return names, comments
}

func TestEveryDecidableRuleIsNamedWhereItIsDecided(t *testing.T) {
	code := map[string]map[string]bool{}
	_, calendarSays := named(t, "calendar")
	for r := range rule.All() {
		if !r.Kind.Decidable() {
			continue
		}
		dir := packageOf(r.ID)
		if code[dir] == nil {
			code[dir], _ = named(t, dir)
		}
		assert.True(t, code[dir][constant(r.ID)], "%v is not named in the code of %s", r.ID, dir)
		if strings.HasPrefix(r.ID.String(), "year.") {
			assert.Contains(t, strings.Join(strings.Fields(calendarSays), " "), r.ID.String(), "no word of it in calendar")
		}
	}
}

// The packages are those of the list of rules from which the ledger was made.
func TestPackagesAreThoseOfTheList(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "../shared/ledger.tsv"))
	if err != nil {
		t.Skip("the list of rules is not here: ../shared/ledger.tsv")
	}
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		id, err := rule.ParseID(cells[0])
		require.NoError(t, err)
		elsewhere := cells[4] == "calendar" || id == rule.HistoryMonitoringReportsPublished2014
		if id.Kind().Decidable() && !elsewhere {
			assert.Equal(t, cells[4], packageOf(id), id)
		}
	}
}

// switchedOff names the rule that the binary of TestEveryRuleHasACaseThatFailsWithoutIt leaves
// out of force.
const switchedOff = "SCCIF_RULE_OFF"

// heldWithout is what that binary prints: which golden cases of the rule hold without
// it, and which fail; where the rule is "none", which of all cases.
type heldWithout struct {
	Held  []string `json:"held"`
	Fails []string `json:"fails"`
}

// TestCasesWithARuleSwitchedOff is run by TestEveryRuleHasACaseThatFailsWithoutIt, in another
// binary, and only there.
func TestCasesWithARuleSwitchedOff(t *testing.T) {
	off, ok := os.LookupEnv(switchedOff)
	if !ok {
		t.Skip("no rule is switched off")
	}
	entries, err := scciftest.Index()
	require.NoError(t, err)
	var out heldWithout
	for _, entry := range entries {
		if off != "none" && entry.Rule.String() != off {
			continue
		}
		file, err := scciftest.Folder().Open(entry.File)
		require.NoError(t, err)
		c, err := scciftest.ReadCase(file)
		require.NoError(t, err)
		require.NoError(t, file.Close())
		if len(c.Run(nil)) == 0 {
			out.Held = append(out.Held, entry.File)
		} else {
			out.Fails = append(out.Fails, entry.File)
		}
	}
	text, err := json.Marshal(out)
	require.NoError(t, err)
	fmt.Println(string(text))
}

// buildWithSwitch builds the tests of this package over a package rule in which one rule
// can be left out of force: nothing that asks for its version finds one. A citation still
// cites it, so that a rule that is cited and never asked makes no difference and is found
// out. The library itself has no such switch: the changed file stands in a folder of the
// test.
func buildWithSwitch(t *testing.T, tool string) (binary string) {
	t.Helper()
	ledger, err := filepath.Abs("../rule/ledger.go")
	require.NoError(t, err)
	text, err := os.ReadFile(ledger)
	require.NoError(t, err)
	source := string(text)
	for _, change := range [...][2]string{
		{"return id.on(d).own(parts)", "if id == switchedOff {\n\t\treturn Version{}, false\n\t}\n\treturn id.on(d).own(parts)"},
		{"return id.under(e).own(parts)", "if id == switchedOff {\n\t\treturn Version{}, false\n\t}\n\treturn id.under(e).own(parts)"},
		{"return id.on(d) != nil", "return id != switchedOff && id.on(d) != nil"},
		{"\tnext := id.pending(d)\n", "\tif id == switchedOff {\n\t\treturn false\n\t}\n\tnext := id.pending(d)\n"},
		{"v := id.pending(d)\n\tif v == nil {", "v := id.pending(d)\n\tif v == nil || id == switchedOff {"},
		{"\t\"iter\"\n", "\t\"iter\"\n\t\"os\"\n"},
	} {
		require.Equal(t, 1, strings.Count(source, change[0]), "ledger.go has changed, and how versions are looked up is to be found again: %s", change[0])
		source = strings.Replace(source, change[0], change[1], 1)
	}
	source += "\nvar switchedOff, _ = ParseID(os.Getenv(\"" + switchedOff + "\"))\n"

	dir := t.TempDir()
	changed, overlay, binary := filepath.Join(dir, "ledger.go"), filepath.Join(dir, "overlay.json"), filepath.Join(dir, "off.test")
	require.NoError(t, os.WriteFile(changed, []byte(source), 0o644))
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {ledger: changed}})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(overlay, replace, 0o644))
	out, err := exec.Command(tool, "test", "-c", "-vet=off", "-overlay="+overlay, "-o", binary, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return binary
}

func runWithout(binary, off string) (out heldWithout, err error) {
	cmd := exec.Command(binary, "-test.run=^TestCasesWithARuleSwitchedOff$", "-test.v")
	cmd.Env = append(os.Environ(), switchedOff+"="+off)
	text, err := cmd.CombinedOutput()
	if err != nil {
		return out, fmt.Errorf("%w: %s", err, text)
	}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "{") {
			return out, json.Unmarshal([]byte(line), &out)
		}
	}
	return out, fmt.Errorf("no answer: %s", text)
}

func TestEveryRuleHasACaseThatFailsWithoutIt(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: no binary is built and started for every rule")
	}
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("the go command is not in the path")
	}
	binary := buildWithSwitch(t, tool)

	entries, err := scciftest.Index()
	require.NoError(t, err)
	all, err := runWithout(binary, "none")
	require.NoError(t, err)
	assert.Len(t, all.Held, len(entries))
	assert.Empty(t, all.Fails, "with no rule switched off")

	rules := make(chan rule.ID)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for id := range rules {
				out, err := runWithout(binary, id.String())
				assert.NoError(t, err, id)
				assert.NotEmpty(t, out.Fails, "none of the cases of %v fails without it, of %v", id, out.Held)
			}
		})
	}
	for r := range rule.All() {
		if r.Kind.Decidable() {
			rules <- r.ID
		}
	}
	close(rules)
	workers.Wait()
}
