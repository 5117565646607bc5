package sccif_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// interpretations names, for each line of the README's table of how the framework's
// words are read, the tests that hold the reading: on the day, the day before and the
// day after. A name is the package's directory and the test.
var interpretations = []struct {
	words string
	tests string
}{
	{"within N working days of D", "calendar.TestAdd calendar.TestDeadline calendar.TestAgainstWalking"},
	{"working day", "calendar.TestEveryDayAgainstStatute calendar.TestWith calendar.TestUnion"},
	{"end of the inspection", "judgement.TestEnd schedule.TestTimelineFeedbackLater schedule.TestTimelineEstimated schedule.TestFollowUpRunsFromTheEnd schedule.TestAfterConcerns"},
	{"judged in a quarter, in a year", "schedule.TestLastQuarterRelief schedule.TestAnnualFull"},
	{"usually at least once annually", "schedule.TestAnnualFull"},
	{"day numbers of the framework's tables", "schedule.TestTimelineReproducesTheTables schedule.TestTable schedule.TestTablesAgreeWithLimits"},
	{"within 6 to 8 weeks", "schedule.TestAfterInadequateWindows schedule.TestReturnMet"},
	{"inadequate, and the last quarter", "schedule.TestLastQuarterRelief schedule.TestAfterInadequateWindows schedule.TestSecondAfterInadequate"},
	{"within 4 (16) weeks", "schedule.TestManagerLeavesBeforeFirst schedule.TestAfterInadequateWindows schedule.TestFull16Weeks"},
	{"after 26 weeks; more than 12 weeks", "sccif/workforce.TestTwentySixWeeks sccif/workforce.TestAppointmentEndsTheVacancy sccif/workforce.TestTwelveWeeks"},
	{"three (two) years from starting to manage (work in) a home", "sccif/workforce.TestCorrespondingDate sccif/workforce.TestMove"},
	{"at least 3 months before", "schedule.TestReopening"},
	{"fifth working day after the final report", "schedule.TestTimelineFromReceipt schedule.TestTimelineComplaintBeforePublication"},
	{"alert after serious or widespread concerns", "schedule.TestAfterConcerns"},
	{"three circumstances for a new judgement", "judgement.TestEveryNewJudgement"},
	{"N months or years from D", "calendar.TestAddMonthsAndYears calendar.TestAddMonthsAgainstSlow sccif/workforce.TestCorrespondingDate"},
	{"before 30 June; before 31 March", "schedule.TestLastQuarterRelief schedule.TestConditionRemoved"},
	{"before the end of the month that follows", "schedule.TestRegulation44Reports"},
	{"between A and B", "calendar.TestPeriodContains schedule.TestNewHomeWindows"},
	{"aged 17 or under", "sccif/occupancy.TestAged17OrUnder calendar.TestBirthday"},
	{"living at the home on a day", "sccif/occupancy.TestLivingThereOnADay"},
	{"more children than young adults", "sccif/occupancy.TestMoreChildrenThanYoungAdults"},
	{"the majority of the time", "sccif/occupancy.TestMajorityOfTheTime sccif/occupancy.TestEmptyDaysApart"},
	{"a 12-month period", "sccif/occupancy.TestWindowOfMonths sccif/occupancy.TestRecord"},
	{"any 12-month period", "sccif/occupancy.TestAny12Months"},
	{"an 18-month period after a child has turned 18, where this covers leaving school", "sccif/occupancy.TestTurned18ByLeavingSchool sccif/occupancy.TestJuneAfter19thBirthday sccif/occupancy.TestExtendedPeriod sccif/occupancy.TestOpening"},
	{"a stay", "sccif/occupancy.TestMergedStays sccif/occupancy.TestLivingThereOnADay"},
	{"the day it flips", "sccif/occupancy.TestFlip"},
	{"visit within 5 working days of a notice's date", "schedule.TestComplianceWindow schedule.TestComplianceStatus schedule.TestComplianceCombined schedule.TestComplianceLeast"},
	{"at least once a month", "schedule.TestRegulation44Visits"},
	{"at least every 6 months; annually", "schedule.TestRegulation45 schedule.TestRegulation46"},
	{"events after the day asked about", "schedule.TestLater sccif/workforce.TestLater sccif/workforce.TestLaterThanTheDay sccif/occupancy.TestArrivalsAfterTheDay"},
	{"a home that has closed", "schedule.TestClosed sccif/workforce.TestClosed sccif/occupancy.TestClosed"},
	{"a list of the case file", "schedule.TestEmptyLists"},
	{"a granted deferral", "schedule.TestDeferral schedule.TestDeferralWithoutEnd"},
	{"a notice whose time has passed", "sccif/enforcement.TestNoticeFollowUp"},
	{"a notice of reopening that is not recorded", "schedule.TestReopening"},
	{"facts about people without a day (`recruiting`, `staffUnqualified`, …)", "sccif.TestAssessHoldsUndatedFactsAgainstNoEarlierInspection sccif/workforce.TestAssessEarlier"},
}

func TestEveryInterpretationHasItsTests(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	_, table, ok := strings.Cut(string(readme), "| words | reading | where |\n| --- | --- | --- |\n")
	require.True(t, ok)
	table, _, _ = strings.Cut(table, "\n\n")
	var words, listed []string
	where := map[string]string{}
	for row := range strings.Lines(table) {
		cells := strings.Split(strings.Trim(row, "|\n"), " | ")
		require.Len(t, cells, 3, row)
		w := strings.TrimSpace(cells[0])
		words = append(words, w)
		where[w] = strings.Trim(cells[2], "` ")
	}
	for _, i := range interpretations {
		listed = append(listed, i.words)
	}
	assert.Equal(t, words, listed, "the README's table and this one")

	tests := map[string][]string{} // by directory
	for _, i := range interpretations {
		own := false
		for name := range strings.FieldsSeq(i.tests) {
			dir, test, ok := strings.Cut(name, ".")
			require.True(t, ok, name)
			if tests[dir] == nil {
				tests[dir] = testsIn(t, dir)
			}
			assert.Contains(t, tests[dir], test, "%s: no test of that name in %s", i.words, dir)
			own = own || where[i.words] == "everywhere" || filepath.Base(dir) == where[i.words]
		}
		assert.True(t, own, "%s: no test in package %s", i.words, where[i.words])
	}
}

// testsIn gives the names of the tests of a directory.
func testsIn(t *testing.T, dir string) (names []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root, dir, "*_test.go"))
	require.NoError(t, err)
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		require.NoError(t, err)
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && strings.HasPrefix(f.Name.Name, "Test") {
				names = append(names, f.Name.Name)
			}
		}
	}
	require.NotEmpty(t, names, dir)
	return names
}
