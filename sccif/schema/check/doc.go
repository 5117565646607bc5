// Package check holds the schemas of the package schema against an independent
// validator and against what the library itself reads and writes. It is a module of
// its own, so that the library does not require the validator, and holds tests only.
package check
