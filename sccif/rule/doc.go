// Package rule is the floor of the module: every rule of the social care common
// inspection framework (SCCIF) for children's homes in England that the module
// knows, once, with its dated versions, its strength and its place in the source.
//
// A rule has an [ID], whose slug ("timeline.draft-18") is a public contract, a
// [Kind], and a [Version] for each of its states, newest first. [ID.On] gives the
// version in force on a day, [ID.Under] that of an [Edition]. A figure, such as 18
// working days, stands in the version and nowhere else in the module: a number inside
// an id is only a name.
//
// A version says how sure its first day is: [Stated] where a source gives it,
// [Presumed] where the rule is applied to days before the earliest text in which it
// was seen. Where a change is only known to lie between two days, the version has
// both: [ID.On] answers as if the change had not been made until the later one, and
// [ID.Pending] tells that it may have been. [Finding.Caveat] puts either into words
// for a footnote. [Changes] lists what changed between two days.
//
// The package also holds the vocabulary in which answers are given: [Truth] for a
// fact that may be missing, [Strength], [Set] and [Trace] for the rules that bore on
// an answer, [Finding] for one rule's part in it. [Audit] gathers what the rules make
// of one record, and [RecordError] is the error about a place in one.
//
// # What it is not
//
// It decides nothing about a home: what a rule makes of a judgement, a date or a
// record is computed in the package that the rule belongs to. Only what concerns the
// rules themselves is answered here: which text and edition was in force ([TextOn],
// [EditionOn]), how often the rules change ([ChangedOnce]), and the figures of the
// consultation on them ([Respondents], [ChildrensScores]). It holds no text of the
// sources: summaries are paraphrases, and source and section let the reader find the
// passage.
package rule
