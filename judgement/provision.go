package judgement

import (
	"database/sql/driver"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Provision is a kind of provision that the social care common inspection
// framework covers (SCCIF 2023, Introduction). The judgement structure serves all
// of them; the schedule of this module is that of children's homes. The zero
// value is "not given".
type Provision uint8

const (
	ChildrensHome              Provision = iota + 1 // a children's home
	SecureChildrensHome                             // a secure children's home
	IndependentFosteringAgency                      // an independent fostering agency
	// BoardingSchool is a boarding school or residential special school.
	BoardingSchool
	VoluntaryAdoptionAgency // a voluntary adoption agency
	AdoptionSupportAgency   // an adoption support agency
	ResidentialFamilyCentre // a residential family centre
	// ResidentialHolidayScheme is a residential holiday scheme for disabled children.
	ResidentialHolidayScheme
	// FurtherEducationCollege is residential provision in a further education college.
	FurtherEducationCollege
	// SupportedAccommodation joined the framework between the texts of 2023 and
	// 2026 and is not judged on its four points.
	SupportedAccommodation
)

var provisionNames = rule.Names[Provision]{What: "provision", Texts: []string{
	"", "children's home", "secure children's home", "independent fostering agency",
	"boarding school or residential special school", "voluntary adoption agency",
	"adoption support agency", "residential family centre",
	"residential holiday scheme for disabled children",
	"residential provision in a further education college", "supported accommodation",
}}

// Valid reports whether p is one of the kinds.
func (p Provision) Valid() bool { return ChildrensHome <= p && p <= SupportedAccommodation }

// CoveredBy says whether the framework of an edition covers the kind. It is known
// from the common framework on (provision.settings): nine kinds, and supported
// accommodation since the text of 2026. For the editions before it, for the
// proposals of 2013 and for no kind the answer is unknown.
func (p Provision) CoveredBy(e rule.Edition) rule.Truth {
	v, ok := rule.ProvisionSettings.Under(e)
	if !ok || !p.Valid() {
		return rule.Unknown
	}
	// The kinds are in the order of the text, to which later kinds are added.
	return rule.TruthOf(int(p) <= v.Limit.N)
}

// FourPoints says whether inspections of the kind grade on the four points of
// the common framework (judgement.scale): supported accommodation does not.
func (p Provision) FourPoints() rule.Truth {
	if !p.Valid() {
		return rule.Unknown
	}
	return rule.TruthOf(p != SupportedAccommodation)
}

// AdultUsers reports whether an inspection of the kind also looks, as
// appropriate, at what adult service users experience (provision.adult-users):
// voluntary adoption agencies, adoption support agencies and residential family
// centres.
func (p Provision) AdultUsers() bool {
	return p == VoluntaryAdoptionAgency || p == AdoptionSupportAgency || p == ResidentialFamilyCentre
}

// String gives the kind in lower case: "children's home". The zero value gives
// "".
func (p Provision) String() string { return provisionNames.Of(p) }

// ParseProvision reads a kind of provision. Case, white space and the form of the
// apostrophe are folded. Anything else is [rule.ErrUnknown] with the text quoted.
func ParseProvision(s string) (Provision, error) {
	return parseFolded(provisionNames, s)
}

// MustParseProvision is [ParseProvision] for constants; it panics on an error.
func MustParseProvision(s string) Provision { return must(ParseProvision(s)) }

// AppendText appends the kind in lower case; nothing for the zero value.
func (p Provision) AppendText(b []byte) ([]byte, error) { return provisionNames.Append(b, p) }

// MarshalText gives the kind in lower case; the zero value gives no text.
func (p Provision) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what [ParseProvision] reads; no text is the zero value.
func (p *Provision) UnmarshalText(text []byte) error {
	return rule.UnmarshalText(p, text, ParseProvision)
}

// Value gives the kind in lower case, or NULL for the zero value.
func (p Provision) Value() (driver.Value, error) { return provisionNames.Value(p) }

// Scan reads text or bytes; NULL is the zero value.
func (p *Provision) Scan(src any) error { return rule.ScanText(p, "provision", src, ParseProvision) }
