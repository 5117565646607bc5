package report

import (
	"database/sql/driver"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Decision is what is known of a decision not to publish a report.
type Decision struct {
	// Withheld: a regional director decided not to publish it.
	Withheld rule.Truth `json:"withheld,omitzero"`
	// Exceptional: the circumstances are exceptional.
	Exceptional rule.Truth `json:"exceptional,omitzero"`
}

// Publication says whether a report is published.
type Publication struct {
	// Publish is unknown where a missing fact decides.
	Publish  rule.Truth `json:"publish,omitzero"`
	Findings []Finding  `json:"findings"`
}

// Publish says whether the report of an inspection is published. All are; only that
// of a monitoring visit may be withheld, by a regional director, in exceptional
// circumstances (SCCIF, Children's homes reports; Monitoring visit reports). A
// decision that the rules do not allow is a departure and does not change the
// answer. Reports of monitoring visits are published since 1 April 2014 (response of
// 2014, 3).
//
// The error is [rule.ErrNotCovered] for a day on which the rules are not known, and
// [rule.ErrUnknown] for a type that is none.
func Publish(t judgement.InspectionType, d Decision, on calendar.Date) (Publication, error) {
	if !t.Valid() {
		return Publication{}, fmt.Errorf("%w: inspection type %q", rule.ErrUnknown, t)
	}
	a := rule.Audit{On: on}
	p := Publication{Publish: rule.Yes}
	switch {
	case t == judgement.Monitoring && !rule.ReportMonitoring.InForce(on):
		// From April 2014; the exception is not known of that time.
		a.Note(rule.HistoryMonitoringReportsPublished2014, "", d.Withheld.Not(), "withheld")
	case t == judgement.Monitoring:
		p.Publish = d.Withheld.And(d.Exceptional).Not()
		missing := []string{"withheld"}
		switch d.Withheld {
		case rule.No:
			a.Skip(rule.ReportMonitoring, "not published")
		case rule.Yes:
			missing = []string{"exceptional"}
			a.Note(rule.ReportMonitoring, "not published", d.Exceptional, missing...)
		default:
			a.Note(rule.ReportMonitoring, "not published", rule.Unknown, missing...)
		}
		if p.Publish == rule.No {
			a.Skip(rule.ReportMonitoring, "published")
		} else {
			a.Note(rule.ReportMonitoring, "published", p.Publish, missing...)
		}
	case t == judgement.Assurance:
		a.Note(rule.ReportAssuranceContents, "published", d.Withheld.Not(), "withheld")
	default:
		a.Note(rule.ReportAnonymised, "", d.Withheld.Not(), "withheld")
	}
	findings, err := a.Result()
	if err != nil {
		return Publication{}, err
	}
	p.Findings = findings
	return p, nil
}

// Letter is what is known of the letter to the children.
type Letter struct {
	Written   rule.Truth `json:"written,omitzero"`
	Published rule.Truth `json:"published,omitzero"`
}

// Check says whether the letter is as it has to be: written after every full
// inspection, and not published (SCCIF, Children's letters). In a home of several
// buildings the inspector decides whether it is one letter or several. After other
// inspections the rule does not apply.
//
// The errors are those of [Publish].
func (l Letter) Check(t judgement.InspectionType, on calendar.Date) ([]Finding, error) {
	const id = rule.ReportChildrenLetter
	a := rule.Audit{On: on}
	switch {
	case !t.Valid():
		return nil, fmt.Errorf("%w: inspection type %q", rule.ErrUnknown, t)
	case t != judgement.Full:
		a.Skip(id, "")
	default:
		a.NoteAll(id, "", l.Written.Named("written"), l.Published.Not().Named("published"))
	}
	return a.Result()
}

// SearchKey is something by which one might look for a published report. The zero
// value is "not given".
type SearchKey uint8

const (
	// URN is the provider's unique reference number.
	URN SearchKey = iota + 1
	// LocalAuthority is the area of a local authority.
	LocalAuthority
	// Region is a region such as the North West.
	Region
	// ByPostcode is a postcode.
	ByPostcode
)

var searchKeyNames = [...]string{"", "urn", "local authority", "region", "postcode"}

// String gives the key in lower case; the zero value gives "".
func (k SearchKey) String() string { return rule.NameOf(searchKeyNames[:], k) }

// ParseSearchKey reads what [SearchKey.String] gives.
func ParseSearchKey(text string) (SearchKey, error) {
	return rule.ParseName[SearchKey]("search key", searchKeyNames[:], text)
}

// AppendText appends the words, nothing for the zero value.
func (k SearchKey) AppendText(b []byte) ([]byte, error) {
	return rule.AppendName(b, "search key", searchKeyNames[:], k)
}

// MarshalText gives the words; the zero value gives no text.
func (k SearchKey) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (k *SearchKey) UnmarshalText(text []byte) error {
	return rule.UnmarshalName(k, "search key", searchKeyNames[:], text)
}

// Value gives the words for a database, or NULL for the zero value.
func (k SearchKey) Value() (driver.Value, error) {
	return rule.NameValue("search key", searchKeyNames[:], k)
}

// Scan reads the words from text or bytes; NULL is the zero value.
func (k *SearchKey) Scan(src any) error {
	return rule.ScanName(k, "search key", searchKeyNames[:], src)
}

// Searchable says whether published reports can be searched by a key: by reference
// number, local authority and region, and never by postcode (SCCIF, Children's
// homes reports).
//
// The error is [rule.ErrNotCovered] for a day on which the rule is not known, and
// [rule.ErrUnknown] for a key that is none.
func Searchable(by SearchKey, on calendar.Date) (bool, error) {
	v, ok := rule.ReportSearchable.On(on)
	if !ok {
		return false, fmt.Errorf("%w: %v on %q", rule.ErrNotCovered, rule.ReportSearchable, on)
	}
	part, ok := v.Part(by.String())
	if !ok {
		return false, fmt.Errorf("%w: search key %q", rule.ErrUnknown, by)
	}
	return part.Strength != rule.Never, nil
}
