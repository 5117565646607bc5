// Package judgement holds how a children's home is judged under the social care
// common inspection framework (SCCIF), in every edition since April 2011.
//
// An inspection that grades gives three judgements: the overall experiences and
// progress of children, how well they are helped and protected, and the
// effectiveness of leaders and managers. The second is limiting: inadequate there
// makes the overall judgement inadequate, always. The third is graded: inadequate
// there makes it likely inadequate, and certainly no better than requires
// improvement. A vacancy, or missing qualifications, bound the third in turn.
//
// [Decide] says which grades the rules of a day permit and which they expect, from
// [Facts] that may be missing; [Derive] does so for a record whose grades contradict
// its facts, and [Check] holds what was judged against both;
// [Counterfactual] sets two editions side by side; [Explain] tells it in words. Answers
// carry their reasons: [Decision.Reasons].
//
// Beside these are the inspections that give no grades ([DecideUngraded]), a
// monitoring visit that brings a new judgement ([DecideNewJudgement]), a judgement that
// changes after feedback ([ProvisionalChange]), the evidence that inspectors look at
// ([RequiredEvidence]) and what never bears on a grade ([Factor]). Many judgements are
// counted by [Profile], [Transitions] and [ImprovedInYear], answers to a consultation by
// [SurveyQuestion].
//
// # Where things are
//
// Each topic is a file of that name. Decisions go from facts by way of limits and, for
// what inspectors say of the evidence, descriptors, to decide; reasons, sentences and
// explain tell them. A record is in inspection, and held against the rules by check and
// check_inspection, which give a departure. Grades and their scales are in grade,
// gradeset, scale and compare. What gives no grade is in ungraded, outcome, assurance and
// interim; statistics are in share, profile, transitions, national and survey.
//
// # What it does not do
//
// It never computes a grade from evidence: a grade is the best fit of the evidence, and
// that is a person's judgement. It looks at no dates beyond the one that picks the
// edition: whether 26 weeks have passed is for other packages to say. It corrects
// nothing: a record that breaks a rule is reported and kept.
//
// # How the words are read
//
// Always, must, certainly and never close grades; usually, likely and unlikely only say
// which are expected. An undecided rule closes nothing. That leaders and managers can
// only be inadequate bounds the overall judgement as if they were so judged; that they
// are expected to be does not. Where exceptional circumstances are known, they take the
// place of the whole sentence about unqualified staff, and good is permitted. Where
// helped and protected is judged inadequate, the protection of children is. Satisfactory,
// adequate and requires improvement replace but do not equal each other.
package judgement
