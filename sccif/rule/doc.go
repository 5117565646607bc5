// Package rule is the floor of the module: every rule of the social care common
// inspection framework (SCCIF) for children's homes in England that the module
// knows, once, with its dated versions, its strength and its place in the source.
//
// A rule has an [ID], whose slug ("timeline.draft-18") is a public contract, a
// [Kind], and [Version]s, newest first. [ID.On] gives the version in force on a
// day, [ID.Under] that of an [Edition]. A figure, such as 18 working days, stands
// in the version and nowhere else in the module: a number inside an id is only a
// name.
//
// How sure a version's first day is, the version says: [Stated] where a source
// gives it, [Presumed] where the rule is applied to days before the earliest text
// in which it was seen. Where a change is only known to lie between two days, the
// version has both, [ID.On] answers as if it had not been made until the later, and
// [ID.Pending] tells that it may have been. [Finding.Caveat] says both in words for a
// footnote. [Changes] lists what changed between two days.
//
// The package also holds the vocabulary in which answers are given: [Truth] for a
// fact that may be missing, [Strength], [Set] and [Trace] for the rules that bore
// on an answer, [Finding] for one rule's part in it.
//
// It decides nothing: what a rule makes of a judgement, a date or a record is
// computed in the package that the rule belongs to. It holds no text of the
// sources: summaries are paraphrases, and source and section let the reader find
// the passage.
package rule
