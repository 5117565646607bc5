package rule

import (
	"testing"

	"github.com/sccif/sccif-go/calendar"
)

// Days of three editions, so that a version is looked for and not only the newest
// taken.
func benchDays() [3]calendar.Date {
	return [3]calendar.Date{date("2018-06-01"), date("2024-06-01"), date("2027-06-01")}
}

func BenchmarkOn(b *testing.B) {
	days := benchDays()
	for _, c := range []struct {
		name string
		id   ID
	}{{"figure", TimelineDraft18}, {"4 parts", JudgementStaffQualification}, {"11 parts", TimelineFull}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				v, _ := c.id.On(days[i%3])
				sinkQuantity = v.Limit
			}
		})
	}
}

func BenchmarkUnder(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		v, _ := TimelineDraft18.Under(SCCIF2023)
		sinkQuantity = v.Limit
	}
}

func BenchmarkFindingOn(b *testing.B) {
	days := benchDays()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		sinkStrength = FindingOn(JudgementGraded, days[i%3], Applied, "").Strength
	}
}

func BenchmarkEditionOn(b *testing.B) {
	days := benchDays()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		_, _ = EditionOn(days[i%3])
	}
}

func BenchmarkParseID(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = ParseID("conduct.monitoring-feedback")
	}
}

func BenchmarkTrace(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		var trace Trace
		trace.Judge(JudgementLimiting, Yes)
		trace.Judge(JudgementGraded, No)
		trace.Judge(JudgementNoManager26Weeks, Unknown)
		sinkQuantity.N = trace.Rules().Len()
	}
}

func BenchmarkChanges(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for c := range Changes(date("2023-09-08"), date("2026-06-29")) {
			sinkStrength = c.After.Strength
		}
	}
}
