//go:build race

package sccif_test

const raced = true
