package schedule

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Qualifying is what is known of a manager, or of a person in a care role, on the
// way to the qualification that the post requires (regulations of 2015,
// regulations 28 and 32). The zero value says that nothing is known. Its fields
// stand in JSON beside those of the person.
type Qualifying struct {
	// HasQualified says whether the qualification is held where Qualified gives
	// no day: no is a person who is known not to hold it yet.
	HasQualified rule.Truth `json:"hasQualified,omitzero"`
	// Equivalent: what is held is not the diploma itself but a qualification
	// that the provider considers to be equivalent to it. Unless it is yes,
	// Qualified is the day of the diploma.
	Equivalent rule.Truth `json:"equivalent,omitzero"`
	// Enrolled is the day on which the person was registered to undertake the
	// qualification. Undertaking says whether it is being undertaken; it need be
	// given only where that day is not known, or where the person gave up.
	Enrolled    calendar.Date `json:"enrolled,omitzero"`
	Undertaking rule.Truth    `json:"undertaking,omitzero"`
	// Expected is the day on which the person is expected to complete it.
	Expected calendar.Date `json:"expected,omitzero"`
	// PartTime: the person works, or has worked, part time in such a post.
	PartTime rule.Truth `json:"partTime,omitzero"`
	// Breaks are prolonged times without such a post in any home.
	Breaks []Break `json:"breaks,omitempty"`
	// Deferral is the provider's deferral of the day by which the qualification
	// is to be gained.
	Deferral QualificationDeferral `json:"deferral,omitzero"`
	// InPost2014: the person was in such a post, in any home, on 1 April 2014.
	// It need be given only where the other days do not say it.
	InPost2014 rule.Truth `json:"inPost2014,omitzero"`
}

// Break is a prolonged time in which a person did not manage, or work in a care
// role in, any home.
type Break struct {
	// From is the first day away, To the day of return; no date is a break that
	// lasts.
	From calendar.Date `json:"from"`
	To   calendar.Date `json:"to,omitzero"`
}

// QualificationDeferral is a provider's deferral of the day by which a
// qualification is to be gained (regulations of 2015, regulations 28(4) and
// 32(6)). The zero value says that none is known.
type QualificationDeferral struct {
	// Granted is the day of the decision, Until the day to which the date is put
	// off.
	Granted calendar.Date `json:"granted,omitzero"`
	Until   calendar.Date `json:"until,omitzero"`
	// Reason is the ground for it.
	Reason DeferralReason `json:"reason,omitzero"`
	// Review is the day on which it is to be reviewed.
	Review calendar.Date `json:"review,omitzero"`
}

// IsZero reports whether no deferral is known.
func (d QualificationDeferral) IsZero() bool { return d == QualificationDeferral{} }

// DeferralReason is the ground on which a qualification is deferred. The
// regulations know two. The zero value is "not given".
type DeferralReason uint8

const (
	// DeferralBreak is a prolonged time without managing, or working in a care
	// role in, a home.
	DeferralBreak DeferralReason = iota + 1
	// DeferralPartTime is part-time work.
	DeferralPartTime
	// DeferralOther is any other ground. It is none in the regulations and puts
	// nothing off.
	DeferralOther
)

var deferralReasons = rule.Names[DeferralReason]{What: "reason for a deferral", Texts: []string{"", "break", "part time", "other"}}

// String gives "break", "part time" or "other"; the zero value gives "".
func (r DeferralReason) String() string { return deferralReasons.Of(r) }

// ParseDeferralReason reads what [DeferralReason.String] gives.
func ParseDeferralReason(text string) (DeferralReason, error) { return deferralReasons.Parse(text) }

// AppendText appends the words, nothing for the zero value.
func (r DeferralReason) AppendText(b []byte) ([]byte, error) { return deferralReasons.Append(b, r) }

// MarshalText gives the words; the zero value gives no text.
func (r DeferralReason) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (r *DeferralReason) UnmarshalText(text []byte) error { return deferralReasons.Unmarshal(r, text) }

// Value gives the words for a database, or NULL for the zero value.
func (r DeferralReason) Value() (driver.Value, error) { return deferralReasons.Value(r) }

// Scan reads the words from text or bytes; NULL is the zero value.
func (r *DeferralReason) Scan(src any) error { return deferralReasons.Scan(r, src) }
