package scciftest

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// oneInspection is an inspection, and the edition to read it under where that is
// not the one of its first day.
type oneInspection struct {
	Inspection judgement.Inspection `json:"inspection"`
	Edition    rule.Edition         `json:"edition"`
}

func scheduleKinds() []Kind {
	return []Kind{
		question("timeline", "the last day of each step of a report; asks about no day",
			`{"inspection": as in the case file, "edition": of the text, if not that of its first day}`,
			func(in oneInspection, _ calendar.Date) (any, error) {
				t, err := schedule.TimelineWith(in.Inspection, schedule.TimelineOptions{Edition: in.Edition})
				if err != nil {
					return nil, err
				}
				return struct {
					schedule.ReportTimeline
					Table []schedule.TableRow `json:"table"`
					Rules []rule.Finding      `json:"rules"`
				}{t, t.Table(), found(t.Reasons())}, nil
			}),
		question("report progress", "how each step of a report stands on a day", "as of timeline",
			func(in oneInspection, on calendar.Date) (any, error) {
				return schedule.InProgressWith(in.Inspection, on, schedule.TimelineOptions{Edition: in.Edition})
			}),
		question("after", "what one inspection brings, on the day on which it ends; asks about no day", "an inspection as in the case file",
			func(i judgement.Inspection, _ calendar.Date) (any, error) { return listOf(schedule.After(i)) }),
		question("inspection types", "which types of inspection there are, and whether they may be announced", "{}",
			func(_ struct{}, on calendar.Date) (any, error) {
				types, err := schedule.InspectionTypes(on)
				type typeJSON struct {
					Type         judgement.InspectionType `json:"type"`
					MayAnnounced rule.Truth               `json:"mayBeAnnounced,omitzero"`
				}
				var out struct {
					Types []typeJSON     `json:"types"`
					Rules []rule.Finding `json:"rules"`
				}
				for _, t := range types {
					out.Types = append(out.Types, typeJSON{t, schedule.MayBeAnnounced(t, on)})
				}
				for _, id := range []rule.ID{rule.ScheduleTypes, rule.ScheduleUnannounced} {
					outcome := rule.NotApplied
					if id.InForce(on) {
						outcome = rule.Applied
					}
					out.Rules = append(out.Rules, rule.FindingOn(id, on, outcome, ""))
				}
				return out, err
			}),
		question("inspection type", "whether an inspection is of a type of its day; asks about no day", "an inspection as in the case file",
			func(i judgement.Inspection, _ calendar.Date) (any, error) { return schedule.CheckType(i), nil }),
		question("interpreter", "by when an interpreter is asked for; asks about no day", `{"first": the first day of the inspection}`,
			func(in struct {
				First calendar.Date `json:"first"`
			}, _ calendar.Date) (any, error) {
				by, f := schedule.RequestInterpreter(in.First)
				return struct {
					By   calendar.Date `json:"by"`
					Rule rule.Finding  `json:"rule"`
				}{by, f}, nil
			}),
		question("unplanned endings", "which days' unplanned endings are looked at; asks about no day",
			`{"first": of the inspection, "last": the end of the one before}`,
			func(in struct {
				First calendar.Date `json:"first"`
				Last  calendar.Date `json:"last"`
			}, _ calendar.Date) (any, error) {
				p, f := schedule.UnplannedEndings(in.First, in.Last)
				return struct {
					Days calendar.Period `json:"days"`
					Rule rule.Finding    `json:"rule"`
				}{p, f}, nil
			}),
		question("regulation 44 recipients", "to whom the independent person's report goes", "{}",
			func(_ struct{}, on calendar.Date) (any, error) {
				type recipientJSON struct {
					Name string `json:"name"`
					When string `json:"when,omitempty"`
				}
				list, err := schedule.Regulation44Recipients(on)
				out := struct {
					Rule       rule.ID         `json:"rule"`
					Recipients []recipientJSON `json:"recipients"`
				}{Rule: rule.DutyReg44Recipients}
				for _, r := range list {
					out.Recipients = append(out.Recipients, recipientJSON(r))
				}
				return out, err
			}),
		question("responsible individual", "whether the responsible individual is asked for an interview",
			`{"managerInPost", "available", "careConcern", "failureToProtect", "resourceConcern"}`,
			func(f schedule.InterviewFacts, on calendar.Date) (any, error) {
				return schedule.AskResponsibleIndividual(f, on), nil
			}),
		question("meeting", "whether a structured meeting keeps to the guideline", `{"children": how many}`,
			func(in struct {
				Children int `json:"children"`
			}, on calendar.Date) (any, error) {
				return schedule.CheckMeeting(in.Children, on), nil
			}),
		question("move", "whether a child's move between buildings is as it has to be", `{"agreed", "bestInterests"}`,
			func(m schedule.BuildingMove, on calendar.Date) (any, error) { return schedule.CheckMove(m, on), nil }),
		question("consulted", "who is consulted when a child's case is tracked", `{"id", "lookedAfter"}`,
			func(child schedule.ChildCase, on calendar.Date) (any, error) {
				who, answer := schedule.Consulted(child, on)
				return struct {
					Who    []string        `json:"who"`
					Answer schedule.Answer `json:"answer"`
				}{who, answer}, nil
			}),
	}
}
