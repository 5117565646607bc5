package schedule

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// List says in which list, or in which single field, of the caller's [Record] a
// [Ref] points. The zero value is "none".
type List uint8

// The lists and fields that an answer can point at. [Ref.String] gives the path of
// each.
const (
	InRegistered List = iota + 1
	InClosed
	InInspections
	InDraftReceived
	InCommentsSent
	InFinalIssued
	InFinalReceived
	InPublished
	InDebriefs
	InCaseReviews
	InAuthoritiesEmailed
	InAuthoritiesTelephoned
	InCommissionerEmailed
	InDepartmentNotified
	InPlacersAlerted
	InManagers
	InManagersLeft
	InManagerLeftNotified
	InAbsences
	InAbsencesTo
	InAbsencesNotified
	InReturnsNotified
	InComplianceNotices
	InConditions
	InConditionsNotified
	InConditionsRemoved
	InFirstChild
	InFirstChildNotified
	InConcerns
	InDeferrals
	InRegulation44Visits
	InRegulation44Reports
	InRegulation45Reviews
	InRegulation45Sent
	InLocationAssessments
	InStatements
	InStatementsSent
)

// lists are the paths of the case file; each # is an index.
var lists = rule.Names[List]{What: "reference", Texts: []string{
	"", "registered", "closed", "inspections[#]", "inspections[#].draftReceived",
	"inspections[#].commentsSent", "inspections[#].finalIssued", "inspections[#].finalReceived",
	"inspections[#].published", "inspections[#].followUp.debrief",
	"inspections[#].followUp.caseReview", "inspections[#].followUp.authoritiesEmailed",
	"inspections[#].followUp.authoritiesTelephoned", "inspections[#].followUp.commissionerEmailed",
	"inspections[#].followUp.departmentNotified", "inspections[#].followUp.placersAlerted", "managers[#]", "managers[#].left",
	"managerLeftNotified", "managers[#].absences[#]", "managers[#].absences[#].to",
	"managers[#].absences[#].notified", "managers[#].absences[#].returnNotified",
	"complianceNotices[#]", "noChildrenCondition[#]", "noChildrenCondition[#].notified",
	"noChildrenCondition[#].removed", "firstChild", "firstChildNotified", "concerns[#]",
	"deferrals[#]", "regulation44Visits[#]", "regulation44Visits[#].reportSent",
	"regulation45Reviews[#]", "regulation45Reviews[#].sent", "locationAssessments[#]",
	"statementOfPurpose[#]", "statementOfPurpose[#].sent",
}}

// Ref points at a fact of the caller's record: a field, or an entry of a list by
// its index in the caller's order. The zero value is "none".
type Ref struct {
	List List
	// Index is the place in the list, Sub that in a list within its entry.
	Index, Sub int32
}

// at points at an entry of a list.
func at(l List, index int) Ref { return Ref{List: l, Index: int32(index)} }

// IsZero reports whether the reference points at nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// String gives the path of the case file: "inspections[2]",
// "managers[0].absences[1]". The zero value gives "".
func (r Ref) String() string {
	path := lists.Of(r.List)
	for _, n := range [...]int32{r.Index, r.Sub} {
		path = strings.Replace(path, "#", strconv.Itoa(int(n)), 1)
	}
	return path
}

// ParseRef reads what [Ref.String] gives. Anything else is [rule.ErrUnknown] with
// the text quoted.
func ParseRef(text string) (Ref, error) {
	var r Ref
	for list, path := range lists.Texts {
		rest, index, ok := text, [...]int32{0, 0}, list > 0
		parts := strings.Split(path, "#")
		for k, part := range parts {
			if k > 0 {
				digits, after, _ := strings.Cut(rest, "]")
				n, err := strconv.ParseUint(digits, 10, 31)
				ok = ok && err == nil && strconv.FormatUint(n, 10) == digits
				index[k-1], rest = int32(n), "]"+after
			}
			var found bool
			rest, found = strings.CutPrefix(rest, part)
			ok = ok && found
		}
		if ok && rest == "" {
			r = Ref{List(list), index[0], index[1]}
			return r, nil
		}
	}
	return r, fmt.Errorf("%w: place %q", rule.ErrUnknown, text)
}

// MarshalText gives the path; the zero value gives no text.
func (r Ref) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what [ParseRef] reads; no text is the zero value.
func (r *Ref) UnmarshalText(text []byte) error { return rule.UnmarshalText(r, text, ParseRef) }

// Value gives the path for a database, or NULL for the zero value.
func (r Ref) Value() (driver.Value, error) {
	if r.IsZero() {
		return nil, nil
	}
	return r.String(), nil
}

// Scan reads the path from text or bytes; NULL is the zero value.
func (r *Ref) Scan(src any) error { return rule.ScanText(r, "place", src, ParseRef) }
