// Package sccifgo is documentation only: it says what the module
// github.com/sccif/sccif-go is and what it is not.
//
// The module encodes how children's homes in England are inspected: Ofsted's
// social care common inspection framework (SCCIF), as typed and explained rules.
// Given what is known of a home and a day, it says what is due, when and for
// whom, which judgements the rules permit and expect, and whether the home
// accommodates wholly or mainly children; and with every answer which rule says
// so, how firm it is, where it stands, and on which facts it rests.
//
//   - sccif: a home's record in, an assessment out; the case file and the
//     assessment as JSON, whose schemas are in sccif/schema
//   - schedule: what is due and when, report timelines, follow-up, compliance
//     visits, providers' own duties
//   - judgement: inspections, grades, and the limits between judgements
//   - sccif/occupancy: the "wholly or mainly" test
//   - sccif/workforce: qualifications and vacancies
//   - sccif/enforcement, sccif/report: what notices and reports must contain
//   - sccif/published, sccif/chart: Ofsted's tables read, answers drawn
//   - sccif/scciftest: a test kit for services that use the module
//   - sccif/rule: every rule once, with its dated versions
//   - calendar: civil dates, periods, inspection years, English working days
//
// Begin with package sccif for a whole home, or with the package of your
// question: each works by itself.
//
// Nothing here reads a clock, a file or the network: the day is an argument, and
// every answer is a pure function of its arguments. A missing fact is an outcome
// of its own, never a no. Nothing computes a grade from evidence: that is a
// person's judgement.
//
// This is not legal advice, and it is not an Ofsted product.
package sccifgo
