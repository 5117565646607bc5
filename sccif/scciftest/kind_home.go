package scciftest

import (
	"iter"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// found gathers findings, as a list even where there is none.
func found(findings iter.Seq[rule.Finding]) []rule.Finding {
	out := []rule.Finding{}
	for f := range findings {
		out = append(out, f)
	}
	return out
}

func homeKinds() []Kind {
	return []Kind{
		question("assess", "everything: what is due, timelines, judgements, people, occupancy", "the case file of a home",
			func(h sccif.Home, on calendar.Date) (any, error) { return sccif.Assess(h, on) }),
		question("next inspection", "when the next inspection is due", "the case file of a home",
			func(h sccif.Home, on calendar.Date) (any, error) {
				n, err := schedule.NextInspection(h.Record, on)
				return struct {
					Earliest calendar.Date  `json:"earliest,omitzero"`
					Latest   calendar.Date  `json:"latest,omitzero"`
					Duty     *schedule.Duty `json:"duty"`
					Missing  []string       `json:"missing,omitempty"`
				}{n.Earliest, n.Latest, dutyOf(n.Duty), n.Missing}, err
			}),
		question("this year", "whether an inspection is due in the inspection year of the day", "the case file of a home",
			func(h sccif.Home, on calendar.Date) (any, error) {
				y, err := schedule.ThisYear(h.Record, on)
				return struct {
					Year calendar.InspectionYear `json:"year"`
					Due  rule.Truth              `json:"due,omitzero"`
					Duty *schedule.Duty          `json:"duty"`
				}{y.Year, y.Due, dutyOf(y.Duty)}, err
			}),
		question("monitoring grounds", "on which grounds a monitoring visit may be made", "the case file of a home",
			func(h sccif.Home, on calendar.Date) (any, error) {
				return listOf(schedule.MonitoringGrounds(h.Record, on))
			}),
		question("alert contents", "what each alert after an inspection has to hold: how many things, and by which rule", "the case file of a home",
			func(h sccif.Home, on calendar.Date) (any, error) {
				plan, err := schedule.Assess(h.Record, on, schedule.Options{})
				out := []alertJSON{}
				for _, d := range plan.Duties {
					if id := contentRule(d.What); id != rule.None {
						out = append(out, alertJSON{d.Key, d.What, id, len(d.Contents())})
					}
				}
				return out, err
			}),
		question("inspector runs", "how many full inspections in a row one inspector made", "the case file of a home",
			func(h sccif.Home, on calendar.Date) (any, error) {
				runs, err := schedule.InspectorRuns(h.Record, on)
				out := []runJSON{}
				for _, r := range runs {
					out = append(out, runJSON{
						rule.ScheduleSameInspector, r.Inspector, r.First.String(), r.Last.String(), r.Ends, r.Length, r.Limit,
						r.AtLeast, r.Exceeds(), r.Full(),
					})
				}
				return out, err
			}),
		question("on site", "days, team and buildings of an inspection", `{"home": the case file, "type": of the inspection}`,
			func(in struct {
				Home sccif.Home               `json:"home"`
				Type judgement.InspectionType `json:"type"`
			}, on calendar.Date) (any, error) {
				return schedule.PlanOnSite(in.Home.Record, in.Type, on)
			}),
		question("cases", "which children's cases an inspection takes up",
			`{"home": the case file, "type": of the inspection, "children": [{"id", "building", "moved", "lookedAfter"}], "small": whether the home is}`,
			func(in struct {
				Home     sccif.Home               `json:"home"`
				Type     judgement.InspectionType `json:"type"`
				Children []schedule.ChildCase     `json:"children"`
				Small    rule.Truth               `json:"small"`
			}, on calendar.Date) (any, error) {
				return schedule.ChooseCases(in.Home.Record, in.Type, in.Children, in.Small, on)
			}),
	}
}

type alertJSON struct {
	Key   string        `json:"key"`
	What  schedule.Task `json:"what"`
	Rule  rule.ID       `json:"rule"`
	Items int           `json:"items"`
}

// contentRule gives the rule for what an alert has to hold, none for other tasks.
func contentRule(t schedule.Task) rule.ID {
	switch t {
	case schedule.AuthorityEmail, schedule.AuthorityCall:
		return rule.FollowupAlertContent
	case schedule.CommissionerEmail:
		return rule.FollowupCommissioner
	case schedule.DepartmentNotice:
		return rule.FollowupAlertDfeContent
	}
	return rule.None
}

type runJSON struct {
	Rule      rule.ID       `json:"rule"`
	Inspector string        `json:"inspector"`
	First     string        `json:"first"`
	Last      string        `json:"last"`
	Ends      calendar.Date `json:"ends"`
	Length    int           `json:"length"`
	Limit     int           `json:"limit"`
	AtLeast   bool          `json:"atLeast"`
	Exceeds   rule.Truth    `json:"exceeds,omitzero"`
	Full      bool          `json:"full"`
}

// dutyOf gives nothing for the zero duty.
func dutyOf(d schedule.Duty) *schedule.Duty {
	if d.Rule == 0 {
		return nil
	}
	return &d
}

// listOf gives a list even where there is nothing in it.
func listOf[T any](list []T, err error) ([]T, error) {
	if list == nil {
		list = []T{}
	}
	return list, err
}
