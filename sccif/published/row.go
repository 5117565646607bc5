package published

import (
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// Row is one row of a published table. A zero field is "not given": the cell is empty,
// the table has no such column, or the cell cannot be read, which is then among
// Findings.
type Row struct {
	// Line is the line of the file on which the row begins, counted from 1.
	Line int
	// Kind is the kind of the table as far as its header tells.
	Kind Kind
	// URN is Ofsted's unique reference number, LinkedURN that of the school at the
	// same place. They are text: "SC485956", "1027158"; an odd one is kept as it
	// stands.
	URN, LinkedURN string
	// ProvisionType is what the table calls the kind of provision, and Provision what
	// it is in the framework; a secure training centre and Cafcass are none of its
	// kinds.
	ProvisionType string
	Provision     judgement.Provision
	// Registered is the day of registration, Status whether it stands: "Active".
	Registered calendar.Date
	Status     string
	// Region is the government office region, OfstedRegion Ofsted's own, which takes
	// the North East together with Yorkshire and the Humber.
	Region, OfstedRegion string
	LocalAuthority       string
	Sector               string
	// Places is the number of places.
	Places int
	// Organisation is the organisation that owns the provider.
	Organisation string
	// Latest is the latest full inspection of a provider, or the event of a row of
	// events. A new judgement of a monitoring visit may stand in its place. Where a
	// table has no column for the type, its inspections are full ones.
	Latest Event
	// Previous is the full inspection before it, in tables that hold it.
	Previous Event
	// Cells are all cells as they are published.
	Cells []string
	// Findings are what is odd about the row.
	Findings []Finding

	layout *layout
}

// Event is an inspection in a published table. Its first day is known, its last is not.
type Event struct {
	judgement.Inspection
	// Number is Ofsted's number of the event.
	Number string
	// Outcomes (for children and young people) and QualityOfCare are judgements of
	// older frameworks; Education (outcomes in education and related learning
	// activities) and Health (health services) those of secure homes.
	Outcomes, QualityOfCare, Education, Health judgement.Grade
}

// given reports whether the event is one that a home's record can hold.
func (e Event) given() bool { return e.Type.Valid() && !e.First.IsZero() }

// ChildrensHome reports whether the row is about a children's home of any kind: whether
// its type of provision names one, as secure children's homes and residential special
// schools that are registered as a children's home do.
func (r Row) ChildrensHome() bool {
	return strings.Contains(key(r.ProvisionType), "childrens home")
}

// Cell gives the cell of a column by the column's name, in which case, white space and
// marks do not matter, and whether there is such a column. Where several have the name
// it gives the first.
func (r Row) Cell(name string) (string, bool) {
	if r.layout == nil {
		return "", false
	}
	name = key(name)
	for k, column := range r.layout.words {
		if column == name && name != "" {
			if k < len(r.Cells) {
				return r.Cells[k], true
			}
			return "", true
		}
	}
	return "", false
}

// Home gives what the row says of a home as a case file, whatever is odd about it:
// [sccif.Home.Validate] and [sccif.Assess] refuse days that cannot be, such as an
// inspection before registration. Inspections without a type or a first day, which no
// record can hold, are left out.
func (r Row) Home() sccif.Home {
	h := sccif.Home{Version: sccif.CaseVersion, URN: r.URN, Record: schedule.Record{
		Provision: r.Provision, Registered: r.Registered,
	}}
	if r.Provision == judgement.ChildrensHome {
		h.ResidentialSpecialSchool = rule.TruthOf(has(words(r.ProvisionType), "school"))
	}
	for _, e := range []Event{r.Previous, r.Latest} {
		if e.given() {
			h.Inspections = append(h.Inspections, e.Inspection)
		}
	}
	return h
}
