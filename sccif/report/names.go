package report

// Names are what a published report of a children's home must not hold: the names of
// the home, its address, what locates it, and its children and staff. They are also
// what it may hold: the responsible individual, and the registered provider where that
// is an organisation (SCCIF, Children's homes reports).
//
// Every name is looked for as a whole: list a first name, a surname and a nickname
// beside the full name.
//
// Names hold personal data, and so print redacted, whatever the verb that takes a
// value. JSON holds them in full: it is the caller's own record.
type Names struct {
	// Home holds the names of the home, former and short ones too.
	Home []string `json:"home,omitempty"`
	// Buildings are the names of the buildings of a multi-building home. They may
	// stand in a report, in brackets after a requirement: only one that says where
	// the home is, being part of its name or address too, is warned about.
	Buildings []string `json:"buildings,omitempty"`
	// Address holds the lines of the address. A line is taken apart at its commas;
	// a house number does not count, and the postcode is found in any spacing.
	Address []string `json:"address,omitempty"`
	// Places is anything else that locates the home: a school, a park, the first
	// half of the postcode.
	Places   []string `json:"places,omitempty"`
	Children []Person `json:"children,omitempty"`
	Staff    []Person `json:"staff,omitempty"`
	// ResponsibleIndividual holds the names of the responsible individual, and
	// Organisation and OrganisationAddress those of a registered provider that is
	// an organisation and its whole addresses. These are allowed, and so is
	// whatever stands within one of them.
	ResponsibleIndividual []string `json:"responsibleIndividual,omitempty"`
	Organisation          []string `json:"organisation,omitempty"`
	OrganisationAddress   []string `json:"organisationAddress,omitempty"`
}

// Person is a child or a member of staff. It prints redacted.
type Person struct {
	Names []string `json:"names,omitempty"`
	// Initials are found as whole words in capitals: "AB", "A.B.", "A. B." and
	// "A-B", but not "ab", "Ab" or "A B".
	Initials string `json:"initials,omitempty"`
}
