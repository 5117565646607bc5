package chart

import "testing"

func BenchmarkPlan(b *testing.B) {
	a := home(b, someHome, "2024-06-01")
	b.ReportAllocs()
	for b.Loop() {
		Plan(a)
	}
}

func BenchmarkProfile(b *testing.B) {
	p := profile(350, 1378, 359, 32)
	b.ReportAllocs()
	for b.Loop() {
		Profile(p)
	}
}
