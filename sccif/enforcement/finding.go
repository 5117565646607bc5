package enforcement

import "github.com/sccif/sccif-go/sccif/rule"

// Finding is what one rule, or one part of it, makes of a requirement, a
// recommendation or a notice.
type Finding = rule.Verdict
