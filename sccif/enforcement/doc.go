// Package enforcement says what requirements, recommendations and compliance
// notices must and should contain, when they are made, and what follows when they
// are met or missed (SCCIF, Making requirements and recommendations; Monitoring
// visits).
//
// A requirement follows a breach of a regulation; a recommendation shows where
// practice can improve and rests on the Guide; a compliance notice is served under
// the Care Standards Act 2000, and failing it is an offence.
//
//   - [Requirement] and [Recommendation] know what they must and should contain:
//     Check says part by part what is there and what is missing. In a home of
//     several buildings that includes the [Coverage]: the names of the buildings
//     stand in brackets unless all are meant.
//   - [Matter] holds the facts that decide between a requirement, a
//     recommendation and neither.
//   - [Grounds] are the two grounds of a compliance notice, and [Notice] is one from
//     service to closing.
//   - FollowUp of each says how it stands on a day and what comes next, as [Next]
//     steps with their strength: what must, what should and what may be considered.
//
// Every answer carries [rule.Verdict] values: the rule and its part, whether it is kept,
// the names of the fields that are missing, and where it stands. A fact is yes, no
// or unknown; where an unknown decides, the answer is unknown and names it. No
// finding and no error holds the text of a requirement, a building's name or
// anything else that was written freely.
//
// # How the words are read
//
//   - A deadline is met up to the end of its day. What is done in full, but late,
//     was not done in the time that was set.
//   - A visit before the day set in a notice can find it met. It cannot find that the
//     time passed without compliance: only a visit on that day or later can.
//   - A requirement is due before the report arrives where its date is strictly
//     before the day on which the report reaches the registered person. The
//     framework does not say whether draft or final report: the day is the caller's
//     (schedule.Timeline gives both).
//   - More than one source of evidence: at least two.
//   - The name of a building is in brackets after the requirement where it stands
//     in one of the groups of brackets at the very end of the text; others, such
//     as that of the regulation, may stand beside it. It is compared without regard
//     to case and spacing.
//
// # What it is not
//
// It weighs no evidence: whether a breach is shown, whether a notice is the most
// appropriate answer and whether to prosecute are a person's judgement and come in
// as facts. It has none of Ofsted's enforcement policy beyond what the framework
// itself says. The days of visits that follow up notices come from package
// schedule.
package enforcement
