package report

import (
	"fmt"
	"io"
	"log/slog"
)

const redacted = "[redacted]"

func redact(w io.Writer, name string) { _, _ = io.WriteString(w, name+redacted) }

// Format writes the type's name and that the rest is redacted, whatever the verb.
func (n Names) Format(s fmt.State, _ rune) { redact(s, "report.Names") }

// String is redacted.
func (n Names) String() string { return "report.Names" + redacted }

// GoString is redacted.
func (n Names) GoString() string { return n.String() }

// LogValue is redacted.
func (n Names) LogValue() slog.Value { return slog.StringValue(n.String()) }

// Format writes the type's name and that the rest is redacted, whatever the verb.
func (p Person) Format(s fmt.State, _ rune) { redact(s, "report.Person") }

// String is redacted.
func (p Person) String() string { return "report.Person" + redacted }

// GoString is redacted.
func (p Person) GoString() string { return p.String() }

// LogValue is redacted.
func (p Person) LogValue() slog.Value { return slog.StringValue(p.String()) }

// Format writes the type's name and that the rest is redacted, whatever the verb.
func (c *Checker) Format(s fmt.State, _ rune) { redact(s, "report.Checker") }

// String is redacted.
func (c *Checker) String() string { return "report.Checker" + redacted }

// GoString is redacted.
func (c *Checker) GoString() string { return c.String() }

// LogValue is redacted.
func (c *Checker) LogValue() slog.Value { return slog.StringValue(c.String()) }
