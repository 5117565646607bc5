// Package sccif is the facade of the module: the record of a children's home in, an
// assessment out.
//
// [ReadHome] reads the case file of one home, strictly and with every error in its
// place; [ReadHomes] reads many, one a line. A [Home] can as well be built from rows
// of a database. [Assess] says what the framework makes of the home on a day: every
// duty with its window, how firm it is and how it stands, the timelines of its
// reports, the judgements that the rules permit and expect, the visits that serve its
// compliance notices, its people, whether it accommodates wholly or mainly children,
// and where the record departs from the rules. [AssessAll] does it for many homes on
// all cores, and [Assessment.Changes] says what has become of the duties since an
// earlier assessment; of one that was stored as JSON, [ReadSnapshot] reads back what
// that needs. [Assessment.Rows] gives an assessment as lines of a table.
//
// Every part of the answer carries its rules: [Assessment.Findings] gives a sentence
// for each thing that a rule bears on, [Assessment.Rules] one line for each rule that
// was looked at, with what is missing where it could not be decided.
//
// The answer is a pure function of the home and the day. Records are reported on and
// never corrected. Names of people do not belong in a case file: ids are the
// caller's pseudonyms, and no error or finding quotes them.
//
// Each question has a package of its own below this one, which can be used by
// itself: see the documentation of the module.
package sccif
