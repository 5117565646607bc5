//go:build race

package rule

// The race detector allocates on its own account.
const raceEnabled = true
