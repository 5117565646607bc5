package workforce_test

import (
	"testing"

	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

func BenchmarkAssess(b *testing.B) {
	r := workforce.Record{Managers: []schedule.Manager{{ID: "M1", Appointed: day("2020-01-06")}}}
	for i := range 20 {
		r.Staff = append(r.Staff, workforce.Staff{Started: day("2020-01-06").AddDays(60 * i)})
	}
	on := day("2024-06-01")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := workforce.Assess(r, on); err != nil {
			b.Fatal(err)
		}
	}
}
