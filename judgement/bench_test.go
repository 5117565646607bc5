package judgement_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	. "github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// The facts of a home with a vacancy and unqualified staff: most rules have
// something to do.
var busyFacts = Facts{
	HelpedAndProtected: RequiresImprovement, LeadersAndManagers: Inadequate,
	NoManager26Weeks: rule.Yes, Recruiting: rule.No, StaffUnqualified: rule.Yes, NoProspect: rule.No,
}

func TestDecideAllocatesNothing(t *testing.T) {
	if raced {
		t.Skip("allocations are not counted under the race detector")
	}
	on := date("2024-02-27")
	var d Decision
	assert.Zero(t, testing.AllocsPerRun(100, func() { d, _ = Decide(busyFacts, on) }))
	evidence := busyFacts
	evidence.Care = Evidence{Good: rule.No, Serious: rule.No, Widespread: rule.No}
	assert.Zero(t, testing.AllocsPerRun(100, func() { d, _ = DecideUnder(evidence, rule.SCCIF2023) }))
	assert.Equal(t, rule.SCCIF2023, d.Edition)
}

func TestCheckAllocatesNothingWhereNothingDeparts(t *testing.T) {
	if raced {
		t.Skip("allocations are not counted under the race detector")
	}
	kept := Judgements{Overall: Inadequate, HelpedAndProtected: RequiresImprovement, LeadersAndManagers: Inadequate}
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if found, err := CheckUnder(kept, busyFacts, rule.SCCIF2023); found != nil || err != nil {
			t.Fatal(found, err)
		}
	}))
}

func BenchmarkCheck(b *testing.B) {
	kept := Judgements{Overall: Inadequate, HelpedAndProtected: RequiresImprovement, LeadersAndManagers: Inadequate}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := CheckUnder(kept, busyFacts, rule.SCCIF2023); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecide(b *testing.B) {
	on := date("2024-02-27")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decide(busyFacts, on); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecideUnder(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := DecideUnder(busyFacts, rule.SCCIF2023); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReasons(b *testing.B) {
	d, err := DecideUnder(busyFacts, rule.SCCIF2023)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		for range d.Reasons() {
		}
	}
}
