package judgement

import (
	"fmt"
	"strings"

	"github.com/sccif/sccif-go/sccif/rule"
)

// Provision is a kind of provision that the social care common inspection
// framework covers (SCCIF 2023, Introduction). The judgement structure serves all
// of them; the schedule of this module is that of children's homes. The zero
// value is "not given".
type Provision uint8

const (
	ChildrensHome Provision = iota + 1
	SecureChildrensHome
	IndependentFosteringAgency
	// BoardingSchool is a boarding school or residential special school.
	BoardingSchool
	VoluntaryAdoptionAgency
	AdoptionSupportAgency
	ResidentialFamilyCentre
	// ResidentialHolidayScheme is a residential holiday scheme for disabled children.
	ResidentialHolidayScheme
	// FurtherEducationCollege is residential provision in a further education college.
	FurtherEducationCollege
	// SupportedAccommodation joined the framework between the texts of 2023 and
	// 2026 and is not judged on its four points.
	SupportedAccommodation
)

var provisionNames = []string{
	"", "children's home", "secure children's home", "independent fostering agency",
	"boarding school or residential special school", "voluntary adoption agency",
	"adoption support agency", "residential family centre",
	"residential holiday scheme for disabled children",
	"residential provision in a further education college", "supported accommodation",
}

// Valid reports whether p is one of the kinds.
func (p Provision) Valid() bool { return ChildrensHome <= p && p <= SupportedAccommodation }

// String gives the kind in lower case: "children's home". The zero value gives
// "".
func (p Provision) String() string { return rule.NameOf(provisionNames, p) }

// ParseProvision reads a kind of provision. Case, white space and the form of the
// apostrophe are folded. Anything else is [rule.ErrUnknown] with the text quoted.
func ParseProvision(s string) (Provision, error) {
	folded := strings.ReplaceAll(strings.ToLower(strings.Join(strings.Fields(s), " ")), "’", "'")
	p, err := rule.ParseName[Provision]("provision", provisionNames, folded)
	if err != nil {
		return 0, fmt.Errorf("%w: provision %q", rule.ErrUnknown, s)
	}
	return p, nil
}

// MarshalText gives the kind in lower case; the zero value gives no text.
func (p Provision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [ParseProvision] reads; no text is the zero value.
func (p *Provision) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = 0
		return nil
	}
	parsed, err := ParseProvision(string(text))
	if err != nil {
		return err
	}
	*p = parsed
	return nil
}
