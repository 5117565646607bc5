package report

import (
	"database/sql/driver"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

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

var searchKeyNames = rule.Names[SearchKey]{What: "search key", Texts: []string{"", "urn", "local authority", "region", "postcode"}}

// String gives the key in lower case; the zero value gives "".
func (k SearchKey) String() string { return searchKeyNames.Of(k) }

// ParseSearchKey reads what [SearchKey.String] gives.
func ParseSearchKey(text string) (SearchKey, error) { return searchKeyNames.Parse(text) }

// AppendText appends the words, nothing for the zero value.
func (k SearchKey) AppendText(b []byte) ([]byte, error) { return searchKeyNames.Append(b, k) }

// MarshalText gives the words; the zero value gives no text.
func (k SearchKey) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (k *SearchKey) UnmarshalText(text []byte) error { return searchKeyNames.Unmarshal(k, text) }

// Value gives the words for a database, or NULL for the zero value.
func (k SearchKey) Value() (driver.Value, error) { return searchKeyNames.Value(k) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (k *SearchKey) Scan(src any) error { return searchKeyNames.Scan(k, src) }

// Searchable says whether published reports can be searched by a key: by reference
// number, local authority and region, and never by postcode (SCCIF, Children's
// homes reports).
//
// The error is [rule.ErrNotCovered] for a day on which the rule is not known, and
// [rule.ErrUnknown] for a key that there is not.
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
