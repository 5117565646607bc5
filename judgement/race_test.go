//go:build race

package judgement_test

// raced says that the race detector runs, which makes everything some ten times slower.
const raced = true
