//go:build !race

package calendar

// RaceEnabled reports whether the race detector is on.
const RaceEnabled = false
