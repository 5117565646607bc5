package rule

import (
	"encoding/csv"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/calendar"
)

func date(text string) calendar.Date { return calendar.MustParseDate(text) }

// areas are the rules as the area files give them, before they are indexed.
func areas() []Rule {
	return slices.Concat(
		editionRules(), judgementRules(), historyRules(), scheduleRules(), onsiteRules(),
		timelineRules(), followupRules(), enforcementRules(), dutyRules(), workforceRules(),
		occupancyRules(), reportRules(), conductRules(),
	)
}

func TestEveryRuleStandsOnce(t *testing.T) {
	times := map[ID]int{}
	for _, r := range areas() {
		times[r.ID]++
	}
	for id := None + 1; id < end; id++ {
		assert.Equal(t, 1, times[id], id)
	}
	assert.Zero(t, times[None])
	assert.Len(t, areas(), int(end)-1)

	next := None
	for r := range All() {
		next++
		require.Equal(t, next, r.ID, "All is in ledger order")
	}
	assert.Equal(t, end-1, next)

	seen := 0
	for range All() {
		if seen++; seen == 3 {
			break
		}
	}
	assert.Equal(t, 3, seen, "All can be left early")
}

func TestSlugs(t *testing.T) {
	seen := map[string]bool{}
	for id := None + 1; id < end; id++ {
		slug := id.String()
		assert.False(t, seen[slug], "%s is given twice", slug)
		seen[slug] = true
		assert.Regexp(t, `^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)$`, slug)
	}
}

// constants reads the names and the comments of ids.go, in order.
func constants(t *testing.T) (names, comments []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "ids.go", nil, parser.ParseComments)
	require.NoError(t, err)
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			names = append(names, v.Names[0].Name)
			comments = append(comments, strings.TrimSpace(v.Comment.Text()))
		}
	}
	return names, comments
}

func TestConstantsAreTheirSlugs(t *testing.T) {
	names, comments := constants(t)
	require.Len(t, names, int(end)+1)
	assert.Equal(t, "None", names[0])
	assert.Equal(t, "end", names[end])
	for id := None + 1; id < end; id++ {
		var camel strings.Builder
		for _, word := range strings.FieldsFunc(id.String(), func(r rune) bool { return r == '.' || r == '-' }) {
			camel.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
		assert.Equal(t, camel.String(), names[id])
		assert.Equal(t, id.String(), comments[id], "the comment of %s", names[id])
	}
}

// ledgerRow is a row of the list that the rules were written from.
type ledgerRow struct{ id, source, strength, kind string }

func ledgerRows(t *testing.T) []ledgerRow {
	t.Helper()
	file, err := os.Open("../../../shared/ledger.tsv")
	if err != nil {
		t.Skip("the list of rules is not here: ../../../shared/ledger.tsv")
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.LazyQuotes = '\t', true
	rows, err := r.ReadAll()
	require.NoError(t, err)
	var all []ledgerRow
	for _, row := range rows[1:] {
		all = append(all, ledgerRow{id: row[0], source: row[1], strength: row[3], kind: row[5]})
	}
	require.Len(t, all, 230)
	return all
}

func TestLedgerList(t *testing.T) {
	for i, row := range ledgerRows(t) {
		id := ID(i + 1)
		assert.Equal(t, row.id, id.String())
		assert.Equal(t, row.kind, id.Kind().String(), row.id)

		var firmest Strength
		for word := range strings.SplitSeq(row.strength, "+") {
			if word == "exception" {
				continue
			}
			s, err := ParseStrength(word)
			require.NoError(t, err, row.id)
			if s.FirmerThan(firmest) {
				firmest = s
			}
		}
		source := strings.Fields(row.source)[0] // "frequency regulations (…)"
		var seen bool
		for _, v := range id.Rule().Versions {
			if !v.Withdrawn && strings.HasPrefix(v.Source.String(), source) {
				seen = true
				assert.Equal(t, firmest, v.Strength, row.id)
				break
			}
		}
		assert.True(t, seen, "%s has no version of %s", row.id, row.source)
	}
}

func TestVersions(t *testing.T) {
	for r := range All() {
		name := r.ID.String()
		require.NotEmpty(t, r.Versions, name)
		assert.True(t, Date <= r.Kind && r.Kind <= Statement, name)
		oldest := r.Versions[len(r.Versions)-1]
		assert.False(t, oldest.Withdrawn, "%s begins with its end", name)
		for i, v := range r.Versions {
			where := name + " " + v.Edition.String()
			assert.True(t, v.Edition.Valid(), where)
			assert.True(t, v.Basis == Stated || v.Basis == Presumed, where)
			assert.NotZero(t, v.Source, where)
			assert.True(t, strings.HasSuffix(v.Summary, "."), where)
			assert.Equal(t, strings.TrimSpace(v.Summary), v.Summary, where)
			assert.NotContains(t, v.Summary, "  ", where)
			assert.LessOrEqual(t, len(v.Parts), maxParts, where)
			if v.Withdrawn {
				assert.Zero(t, v.Strength, where)
				assert.Empty(t, v.Parts, where)
				assert.Zero(t, v.Limit, where)
			} else {
				assert.NotEmpty(t, v.Section, where)
				assert.NotEmpty(t, v.Strength.String(), where)
			}
			if v.Edition == Proposed2013 {
				assert.True(t, v.From.IsZero(), where)
				assert.Equal(t, Stated, v.Basis, where)
				assert.Len(t, r.Versions, 1, "%s: proposals stand alone", where)
				continue
			}
			// A version's first day lies in its own edition, and in that order.
			e, err := EditionOn(v.From)
			require.NoError(t, err, where)
			assert.Equal(t, e, v.Edition, where)
			if i > 0 {
				newer := r.Versions[i-1]
				assert.True(t, v.From.Before(newer.From), "%s: newest first", where)
				if !newer.NotBefore.IsZero() {
					assert.True(t, v.From.Before(newer.NotBefore), "%s: a change cannot come before what it changes", where)
				}
				assert.False(t, v.Withdrawn && newer.Withdrawn, "%s ends twice", where)
			}
			if !v.NotBefore.IsZero() {
				assert.True(t, v.NotBefore.Before(v.From), where)
			}
		}
	}
}

// A source says something only of its own time.
func TestSourcesAndEditions(t *testing.T) {
	for r := range All() {
		for _, v := range r.Versions {
			where := r.ID.String() + " " + v.Edition.String()
			switch v.Source {
			case SourceSCCIF2023:
				assert.Equal(t, v.Edition == SCCIF2023, v.Basis == Stated, where)
				if r.ID != ReportSections && r.ID != ReportSectionContents {
					assert.LessOrEqual(t, v.Edition, SCCIF2023, where)
				}
			case SourceRegulations2015:
				assert.Equal(t, date("2015-04-01"), v.From, where)
				assert.Contains(t, v.Section, "Regulation", where)
			case SourceFrequency:
				assert.Equal(t, SCCIF2021, v.Edition, where)
			case SourceResponse2014:
				assert.True(t, v.Edition <= Framework2015 || v.Edition == Proposed2013, where)
			case SourceArticle2011, SourceLetter2014:
				assert.Equal(t, Framework2011, v.Edition, where)
			case SourceBlog2017, SourceGuidance2017:
				assert.Equal(t, SCCIF2017, v.Edition, where)
			case SourceAnnouncements:
				assert.True(t, v.Edition == SCCIF2017 || v.Edition == SCCIF2020, where)
			case SourceUpdateLog:
				assert.True(t, v.Edition == SCCIF2020 || v.Edition == SCCIF2022, where)
			default: // a text held in full speaks of its own edition
				assert.Equal(t, textOf(v.Source), v.Edition, where)
				assert.Equal(t, Stated, v.Basis, where)
			}
		}
	}
}

func textOf(s Source) Edition {
	for _, e := range editionDays {
		if s != 0 && e.text == s {
			return e.edition
		}
	}
	return 0
}

func TestStrengthIsThatOfTheFirmestPart(t *testing.T) {
	for r := range All() {
		for _, v := range r.Versions {
			where := r.ID.String() + " " + v.Edition.String()
			names := map[string]bool{}
			own := len(v.Parts) == 0
			for _, p := range v.Parts {
				assert.NotEmpty(t, p.Name, where)
				assert.False(t, names[p.Name], "%s: part %q is given twice", where, p.Name)
				names[p.Name] = true
				assert.NotEmpty(t, p.Strength.String(), where)
				if !p.Exception {
					assert.False(t, p.Strength.FirmerThan(v.Strength), "%s: part %q is firmer", where, p.Name)
				}
				own = own || !v.Strength.FirmerThan(p.Strength)
			}
			assert.True(t, own, "%s: no part is as firm as the rule", where)
		}
	}
}

// A figure has a unit, is no less than one, and stands once in its version.
func TestFigures(t *testing.T) {
	check := func(q Quantity, where string) {
		if !q.IsZero() {
			assert.Positive(t, q.N, where)
			assert.True(t, Days <= q.Unit && q.Unit <= Count, where)
		}
	}
	for r := range All() {
		for _, v := range r.Versions {
			where := r.ID.String() + " " + v.Edition.String()
			check(v.Limit, where)
			for _, p := range v.Parts {
				check(p.Limit, where+" "+p.Name)
			}
		}
	}
}

// Every call of day in the sources gives a day that exists.
func TestDaysOfTheTablesAreReal(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	months := map[string]time.Month{}
	for m := time.January; m <= time.December; m++ {
		months[m.String()] = m
	}
	calls := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if f, ok := call.Fun.(*ast.Ident); !ok || f.Name != "day" {
				return true
			}
			calls++
			year, err := strconv.Atoi(call.Args[0].(*ast.BasicLit).Value)
			require.NoError(t, err)
			d, err := strconv.Atoi(call.Args[2].(*ast.BasicLit).Value)
			require.NoError(t, err)
			month := months[call.Args[1].(*ast.SelectorExpr).Sel.Name]
			_, err = calendar.NewDate(year, month, d)
			assert.NoError(t, err, "%s: day(%d, %v, %d)", name, year, month, d)
			return true
		})
	}
	assert.GreaterOrEqual(t, calls, 20)
}
