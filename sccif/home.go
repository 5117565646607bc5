package sccif

import (
	"strconv"

	"github.com/sccif/sccif-go/sccif/occupancy"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
	"github.com/sccif/sccif-go/schedule"
)

// CaseVersion is the version of the case file that this release reads and
// writes.
const CaseVersion = 1

// Home is the case file of one children's home: what is known of its
// registration, its inspections, its people and who lives there. Zero fields are
// "not given" and are never taken for no. People are named by the caller's
// pseudonyms only.
type Home struct {
	// Version is the version of the case file; zero is taken for [CaseVersion].
	Version int `json:"version"`
	// URN is Ofsted's unique reference number. It is text: "SC485956".
	URN string `json:"urn,omitempty"`
	// Record is what planning knows of the home. Its fields stand in the case
	// file beside the others.
	schedule.Record
	// Staff are the people who work in a care role.
	Staff []workforce.Staff `json:"staff,omitempty"`
	// QualificationRequirement, StaffUnqualified and NoProspect are a person's
	// judgement, as at the latest full inspection: see [workforce.Record].
	QualificationRequirement rule.Truth `json:"qualificationRequirement,omitzero"`
	StaffUnqualified         rule.Truth `json:"staffUnqualified,omitzero"`
	NoProspect               rule.Truth `json:"noProspect,omitzero"`
	// Residents are the children and young adults who live or have lived at the
	// home.
	Residents []occupancy.Resident `json:"residents,omitempty"`
}

// inspectionAt gives the place of an inspection in the case file.
func inspectionAt(k int) string { return "inspections[" + strconv.Itoa(k) + "]" }

// people gives what is known of the people of the home.
func (h *Home) people() workforce.Record {
	return workforce.Record{
		Closed: h.Closed, Managers: h.Managers, Staff: h.Staff, Recruiting: h.Recruiting,
		QualificationRequirement: h.QualificationRequirement,
		StaffUnqualified:         h.StaffUnqualified, NoProspect: h.NoProspect,
	}
}
