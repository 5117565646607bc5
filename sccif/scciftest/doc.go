// Package scciftest is the test kit: for the test suites of services that must
// behave as the inspection framework for children's homes says.
//
// It has four parts, each usable alone.
//
// A builder writes the case file of a home as a sentence, with dates as text:
//
//	h := scciftest.Home().Registered("2022-06-28").Full("2023-02-14", judgement.Good)
//
// Assertions hold a home, on a day, against what the framework asks: a duty and its
// window, a last day of a report, a departure, the grades that are permitted, an
// occupancy, a fact that is missing. They end the test at the first failure, as
// testify's require does, and print the duties with their reasons beside it.
//
//	scciftest.RequireDue(t, h, "2023-04-02", rule.ScheduleAnnualFull, "2023-04-01", "2024-03-31")
//
// Golden cases are questions with the answers that the texts give, at least one for
// every rule that can be decided. They stand in the folder cases, as JSON that a
// service in any language can run; its README.md says how. [Cases] reads the copy
// embedded here, and [RunCases] holds a Go service against it.
//
// [Recompute] reckons stored answers again and says which moved: under other
// working days, a later text, or a later release of this library.
//
// Nothing here reads a clock or a file. The package is for tests: it imports
// testify, which the other packages of the module do not.
package scciftest
