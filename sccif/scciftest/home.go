package scciftest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// DateError is a date that a builder was given and that is none. It wraps the error
// of the calendar, [calendar.ErrSyntax] or [calendar.ErrRange].
type DateError struct {
	// Call is the method, Literal what it was given.
	Call, Literal string
	Err           error
}

// Error names the call and quotes the literal.
func (e *DateError) Error() string {
	return fmt.Sprintf("%s(%s): %v", e.Call, strconv.Quote(e.Literal), e.Err)
}

// Unwrap gives the error of the calendar.
func (e *DateError) Unwrap() error { return e.Err }

// faults are what is wrong with the dates that a builder was given.
type faults []error

// date reads a date into its place. No text is no date.
func (f *faults) date(call, literal string, into *calendar.Date) {
	if literal == "" {
		*into = calendar.Date{}
		return
	}
	d, err := calendar.ParseDate(literal)
	if err != nil {
		*f = with(*f, error(&DateError{call, literal, err}))
		return
	}
	*into = d
}

// with adds to a list and leaves every other list that begins alike as it is.
func with[T any](list []T, more ...T) []T { return append(slices.Clip(list), more...) }

// HomeBuilder writes the case file of a home. It is a value: every method gives
// another builder and leaves this one as it is, so that a chain can branch. Dates are
// text, 2006-01-02; "" is "not given". What is wrong with one is said by
// [HomeBuilder.Build] and by the assertions.
//
// What a home has one of is set by methods, what it can have several of is added: by
// short methods for the usual form, such as [HomeBuilder.Full], or by
// [HomeBuilder.With] and a part of its own.
type HomeBuilder struct {
	home   sccif.Home
	faults faults
}

// Home begins a children's home of which nothing else is known.
func Home() HomeBuilder {
	return Of(sccif.Home{Record: schedule.Record{Provision: judgement.ChildrensHome}})
}

// Of goes on from a home that there is already. The builder changes nothing in it.
func Of(home sccif.Home) HomeBuilder { return HomeBuilder{home: home} }

// Part is a part of a home that is built by itself: an inspection, a manager, a
// resident.
type Part interface {
	add(*HomeBuilder)
}

// With adds parts: With(Manager("M1").Appointed("2020-01-06"), Resident("R1")).
func (b HomeBuilder) With(parts ...Part) HomeBuilder {
	for _, p := range parts {
		if p != nil {
			p.add(&b)
		}
	}
	return b
}

// Build gives the home. The error joins a [DateError] for each date that is none and
// what [sccif.Home.Validate] finds; the home is then the zero Home.
func (b HomeBuilder) Build() (sccif.Home, error) {
	errs := slices.Clip(b.faults)
	if err := b.home.Validate(); err != nil {
		errs = append(errs, err)
	}
	if len(errs) > 0 {
		return sccif.Home{}, errors.Join(errs...)
	}
	return copied(b.home)
}

// copied gives a home that shares no list with the builder: what the case file holds.
func copied(home sccif.Home) (sccif.Home, error) {
	file, err := json.Marshal(home)
	if err != nil {
		return sccif.Home{}, err
	}
	return sccif.ReadHome(bytes.NewReader(file))
}

// URN sets Ofsted's unique reference number.
func (b HomeBuilder) URN(urn string) HomeBuilder { b.home.URN = urn; return b }

// Provision sets another kind of provision than a children's home.
func (b HomeBuilder) Provision(p judgement.Provision) HomeBuilder { b.home.Provision = p; return b }

// Registered sets the day of registration.
func (b HomeBuilder) Registered(on string) HomeBuilder {
	b.faults.date("Registered", on, &b.home.Registered)
	return b
}

// Closed sets the day of closing.
func (b HomeBuilder) Closed(on string) HomeBuilder {
	b.faults.date("Closed", on, &b.home.Closed)
	return b
}

// Buildings sets the names of the buildings; more than one makes a multi-building
// home.
func (b HomeBuilder) Buildings(names ...string) HomeBuilder {
	b.home.Buildings = slices.Clone(names)
	return b
}

// ResidentialSpecialSchool says whether the home is one that is registered as a home too.
func (b HomeBuilder) ResidentialSpecialSchool(is bool) HomeBuilder {
	b.home.ResidentialSpecialSchool = rule.TruthOf(is)
	return b
}

// ProvidesEducation says whether the home provides education.
func (b HomeBuilder) ProvidesEducation(is bool) HomeBuilder {
	b.home.ProvidesEducation = rule.TruthOf(is)
	return b
}

// RegisteredSchool says whether the home is registered or approved as a school.
func (b HomeBuilder) RegisteredSchool(is bool) HomeBuilder {
	b.home.RegisteredSchool = rule.TruthOf(is)
	return b
}

// LinkedSchool says whether the provider has a school on the same site or under the
// same local leadership.
func (b HomeBuilder) LinkedSchool(is bool) HomeBuilder {
	b.home.LinkedSchool = rule.TruthOf(is)
	return b
}

// ChildrenLiving says whether children live at the home on the day asked about.
func (b HomeBuilder) ChildrenLiving(is bool) HomeBuilder {
	b.home.ChildrenLiving = rule.TruthOf(is)
	return b
}

// ChildrenNotLookedAfter says whether children live there whom no local authority
// looks after.
func (b HomeBuilder) ChildrenNotLookedAfter(is bool) HomeBuilder {
	b.home.ChildrenNotLookedAfter = rule.TruthOf(is)
	return b
}

// ChildrenSinceInspection says whether children have lived there since the last
// inspection.
func (b HomeBuilder) ChildrenSinceInspection(is bool) HomeBuilder {
	b.home.ChildrenSinceInspection = rule.TruthOf(is)
	return b
}

// YoungAdultsOnly says whether only young adults live there on the day asked about.
func (b HomeBuilder) YoungAdultsOnly(is bool) HomeBuilder {
	b.home.YoungAdultsOnly = rule.TruthOf(is)
	return b
}

// AdmitsWithin3Months says whether the home intends to admit children within the next
// 3 months.
func (b HomeBuilder) AdmitsWithin3Months(is bool) HomeBuilder {
	b.home.AdmitsWithin3Months = rule.TruthOf(is)
	return b
}

// FirstChild sets the days on which the first child arrived and on which Ofsted was
// told.
func (b HomeBuilder) FirstChild(arrived, notified string) HomeBuilder {
	b.faults.date("FirstChild", arrived, &b.home.FirstChild)
	b.faults.date("FirstChild", notified, &b.home.FirstChildNotified)
	return b
}

// Recruiting says whether there were attempts to recruit a manager.
func (b HomeBuilder) Recruiting(is bool) HomeBuilder {
	b.home.Recruiting = rule.TruthOf(is)
	return b
}

// ManagerLeftNotified sets the day on which Ofsted was told that the manager had left.
func (b HomeBuilder) ManagerLeftNotified(on string) HomeBuilder {
	b.faults.date("ManagerLeftNotified", on, &b.home.ManagerLeftNotified)
	return b
}

// QualificationRequirement says whether a requirement is raised about the manager's
// qualification.
func (b HomeBuilder) QualificationRequirement(is bool) HomeBuilder {
	b.home.QualificationRequirement = rule.TruthOf(is)
	return b
}

// StaffUnqualified says whether too few staff are qualified.
func (b HomeBuilder) StaffUnqualified(is bool) HomeBuilder {
	b.home.StaffUnqualified = rule.TruthOf(is)
	return b
}

// NoProspect says whether there is no prospect that they will be.
func (b HomeBuilder) NoProspect(is bool) HomeBuilder {
	b.home.NoProspect = rule.TruthOf(is)
	return b
}
