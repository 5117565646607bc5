package schedule

import (
	"database/sql/driver"
	"fmt"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif/rule"
)

// MonitoringGround is a ground for a monitoring visit. The zero value is "not
// given".
type MonitoringGround uint8

const (
	// Compliance: to monitor compliance and enforcement.
	Compliance MonitoringGround = iota + 1
	// ProgressAfterInadequate: to monitor progress after an inadequate inspection.
	ProgressAfterInadequate
	// SpecificConcerns: the specific nature of the concerns makes a monitoring visit
	// the best course.
	SpecificConcerns
)

// The names are those of the parts of schedule.monitoring-grounds.
var groundNames = rule.Names[MonitoringGround]{What: "ground for a monitoring visit", Texts: []string{"", "compliance", "inadequate", "concerns"}}

// String gives the ground in a word; the zero value gives "".
func (g MonitoringGround) String() string { return groundNames.Of(g) }

// ParseMonitoringGround reads what [MonitoringGround.String] gives.
func ParseMonitoringGround(text string) (MonitoringGround, error) { return groundNames.Parse(text) }

// AppendText appends what [MonitoringGround.String] gives, nothing for the zero value.
func (g MonitoringGround) AppendText(b []byte) ([]byte, error) { return groundNames.Append(b, g) }

// MarshalText gives the ground in a word; the zero value gives no text.
func (g MonitoringGround) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads what [ParseMonitoringGround] reads; no text is the zero value.
func (g *MonitoringGround) UnmarshalText(text []byte) error { return groundNames.Unmarshal(g, text) }

// Value gives what [MonitoringGround.String] gives for a database, or NULL for the zero value.
func (g MonitoringGround) Value() (driver.Value, error) { return groundNames.Value(g) }

// Scan reads what [ParseMonitoringGround] reads from text or bytes; NULL is the zero value.
func (g *MonitoringGround) Scan(src any) error { return groundNames.Scan(g, src) }

// Ground is a ground for a monitoring visit with what a record makes of it.
type Ground struct {
	Ground MonitoringGround `json:"ground"`
	// Holds is unknown where a fact is missing, or where it takes a person's
	// judgement.
	Holds rule.Truth   `json:"holds"`
	Why   rule.Finding `json:"why"`
}

// MonitoringGrounds says which of the three grounds for a monitoring visit a record
// gives on a day, in the order of the framework (SCCIF 2023, Monitoring inspections;
// Monitoring visits): a compliance notice whose date has passed, or enforcement under
// way; a last full inspection that was inadequate, unless a monitoring visit has brought
// a new judgement since; concerns since the last inspection. Whether the nature of concerns makes a visit the best course is a
// person's judgement, so that ground is unknown where there are concerns. The errors
// are those of [Assess], and [rule.ErrNotCovered] for a day on which the grounds are
// not known, before 1 April 2017.
func MonitoringGrounds(r Record, on calendar.Date) ([]Ground, error) {
	p, err := newPlanner(r, on, Options{})
	if err != nil {
		return nil, fmt.Errorf("schedule: monitoring: %w", err)
	}
	if !rule.ScheduleMonitoringGrounds.InForce(on) {
		return nil, fmt.Errorf("schedule: monitoring: %w: %v on %q", rule.ErrNotCovered, rule.ScheduleMonitoringGrounds, on)
	}
	compliance := rule.TruthOf(p.enforcement(on))
	for _, n := range r.ComplianceNotices {
		if !n.Due.IsZero() && n.Due.Before(on) {
			compliance = rule.Yes
		}
	}
	inadequate, concerns := rule.Unknown, rule.No
	var last calendar.Date
	for _, v := range p.visits {
		last = v.end
		// A visit that brought a new judgement has taken the place of the inadequate one.
		if v.full() || v.Type == judgement.Monitoring && v.grade != 0 {
			inadequate = rule.Unknown
			if g := v.grade; g != 0 {
				inadequate = rule.TruthOf(g == judgement.Inadequate)
			}
		}
	}
	if _, ok := p.concern(last, on); ok {
		concerns = rule.Unknown
	}
	ground := func(g MonitoringGround, holds rule.Truth, text, missing string) Ground {
		f := rule.FindingOn(rule.ScheduleMonitoringGrounds, on, rule.OutcomeOf(holds), text)
		if holds == rule.Unknown {
			f.Missing = splitNames(missing)
		}
		return Ground{g, holds, f}
	}
	return []Ground{
		ground(Compliance, compliance, "A compliance notice whose date has passed, or enforcement under way, is monitored", ""),
		ground(ProgressAfterInadequate, inadequate, "Progress after a full inspection judged inadequate is monitored", "inspections[].judgements.overall"),
		ground(SpecificConcerns, concerns, "Concerns since the last inspection may be such that a monitoring visit is the best course, which a person judges", ""),
	}, nil
}
