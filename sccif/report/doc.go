// Package report says what the report of an inspection of a children's home holds
// and what it must never hold, who decides that it is published, and what goes with
// it: the letter to the children, the evidence, the feedback (SCCIF, The inspection
// report; Monitoring visit reports; How inspectors record the evidence).
//
//   - [Report] is what is known of a report. Check says what one of its type needs
//     and what is missing: the nine [Section] values and their length in a full
//     report, what an assurance report and a monitoring report set out instead.
//   - [NoChildren] is the report of a first inspection with no children, and its set
//     statement.
//   - [Names] are the names that must not be seen. [NewChecker] prepares them once;
//     [Checker.Check] finds every place in a text where one appears.
//   - [Publish], [Letter] and [Searchable] say what becomes of a report; [Evidence],
//     [Feedback] and [Disclosure] check the record of an inspection.
//
// Checks give [rule.Verdict] values: the rule and its part, whether it is kept, the names
// of the fields that are missing, and where it stands. A fact is yes, no or unknown.
//
// # Nothing personal is shown
//
// A [Hit] says where and of what kind, never what. No error and no finding holds a
// name or text, and [Names], [Person] and [Checker] print redacted. Two misuses of
// fmt that go vet reports, %w outside an error and %p of what is no pointer, pass
// over every method and show the fields of a Names or Person.
//
// # How names are compared
//
//   - Case, accents, and letters with a stroke (ø, ł, đ) are folded; æ and œ are
//     letters of their own. Folding is that of golang.org/x/text.
//   - A name stands there as whole words. Between its words anything may stand that
//     is neither letter nor digit, or nothing; within a word, nothing.
//   - A possessive is passed over, in names and in texts: "Mary's" is "Mary", and
//     "Marys" is "Mary's" too. A hit does not include the possessive.
//   - A postcode is found in any spacing. A house number does not count.
//   - Initials are found in capitals, together or with full stops or hyphens.
//   - That nothing is found shows only that none of the names given stands there.
//
// # What it is not
//
// It does not understand text: that a report holds a section, states a reason or
// gives away what Ofsted intends comes in as a fact. It guesses no names: those not
// given are not looked for. It changes no text. The days of a report's way to
// publication come from package schedule.
package report
