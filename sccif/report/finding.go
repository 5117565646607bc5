package report

import "github.com/sccif/sccif-go/sccif/rule"

// Finding is what one rule, or one part of it, makes of a report, of evidence
// or of feedback.
type Finding = rule.Verdict
