//go:build !race

package judgement_test

// raced says that the race detector runs.
const raced = false
