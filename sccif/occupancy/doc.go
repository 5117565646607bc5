// Package occupancy answers whether a children's home accommodates wholly or
// mainly children.
package occupancy
