//go:build race

package occupancy

// underRace is true where the race detector allocates on its own account.
const underRace = true
