package sccif

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/schedule"
)

// MaxAssessmentSize is the length in bytes above which the JSON of an assessment is
// not read. That of a home of ten years takes some 300,000.
const MaxAssessmentSize = 64 << 20

// Snapshot is how the duties of a home stood on a day: what is to be kept of an
// assessment so that [Assessment.ChangesSince] can say later what has changed. It is
// read from the JSON of an assessment, or from its own, which is much smaller.
//
// Its duties have the values of their fields and no more: no reasons, no notes, no
// trigger. Those follow from the facts, and who needs them again assesses the home
// as it then was, or keeps the JSON of the assessment, where they are spelt out.
type Snapshot struct {
	URN     string
	On      calendar.Date
	Edition rule.Edition
	// Ledger is the newest edition that the release knew which made the assessment.
	Ledger rule.Edition
	Duties schedule.Duties
}

// snapshotJSON is a snapshot as JSON has it: part of the assessment's.
type snapshotJSON struct {
	Version int           `json:"version"`
	URN     string        `json:"urn"`
	On      calendar.Date `json:"on"`
	Edition rule.Edition  `json:"edition"`
	Ledger  rule.Edition  `json:"ledger"`
	Duties  []dutyJSON    `json:"duties"`
}

// dutyJSON holds the fields of a duty under the names of its JSON.
type dutyJSON struct {
	Key         string          `json:"key"`
	Rule        rule.ID         `json:"rule"`
	Who         schedule.Party  `json:"who"`
	What        schedule.Task   `json:"what"`
	Place       string          `json:"place,omitempty"`
	Opens       calendar.Date   `json:"opens,omitzero"`
	Closes      calendar.Date   `json:"closes,omitzero"`
	Strength    rule.Strength   `json:"strength"`
	Status      schedule.Status `json:"status"`
	MetBy       schedule.Ref    `json:"metBy,omitzero"`
	MetOn       calendar.Date   `json:"metOn,omitzero"`
	GovernedBy  string          `json:"governedBy,omitempty"`
	Provisional bool            `json:"provisional,omitzero"`
	Estimated   bool            `json:"estimated,omitzero"`
}

func (d *dutyJSON) duty() schedule.Duty {
	return schedule.Duty{
		Key: d.Key, Rule: d.Rule, Who: d.Who, What: d.What, Place: d.Place,
		Window:   schedule.Window{Opens: d.Opens, Closes: d.Closes},
		Strength: d.Strength, Status: d.Status, MetBy: d.MetBy, MetOn: d.MetOn, GovernedBy: d.GovernedBy,
		Provisional: d.Provisional, Estimated: d.Estimated,
	}
}

func fieldsOf(d *schedule.Duty) dutyJSON {
	return dutyJSON{
		Key: d.Key, Rule: d.Rule, Who: d.Who, What: d.What, Place: d.Place,
		Opens: d.Window.Opens, Closes: d.Window.Closes,
		Strength: d.Strength, Status: d.Status, MetBy: d.MetBy, MetOn: d.MetOn, GovernedBy: d.GovernedBy,
		Provisional: d.Provisional, Estimated: d.Estimated,
	}
}

// Snapshot gives what is to be kept of the assessment.
func (a Assessment) Snapshot() Snapshot {
	s := Snapshot{URN: a.URN, On: a.On, Edition: a.Edition, Ledger: rule.Newest, Duties: make(schedule.Duties, len(a.Plan.Duties))}
	for i := range a.Plan.Duties {
		fields := fieldsOf(&a.Plan.Duties[i])
		s.Duties[i] = fields.duty()
	}
	return s
}

// ReadSnapshot reads the JSON of one assessment, or of a snapshot. Fields that it
// does not keep are passed over, whatever they are.
//
// The error is a [ReadErrors] without lines, or one that wraps what r gave:
// [ErrNotJSON], [ErrTooLarge], [ErrType], [ErrVersion] where no version is given or
// one that never was, [ErrNewerVersion] with the version that this release reads,
// [ErrMissing] where the day, or the key or status of a duty, is not given,
// [ErrDuplicateID] for a key given twice, [rule.ErrUnknown] for a word that this
// release does not know, and calendar.ErrSyntax or calendar.ErrRange for a day.
func ReadSnapshot(r io.Reader) (Snapshot, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxAssessmentSize+1))
	if err != nil {
		return Snapshot{}, fmt.Errorf("reading an assessment: %w", err)
	}
	if len(text) > MaxAssessmentSize {
		return Snapshot{}, ReadErrors{{Err: &problem{"longer than " + strconv.Itoa(MaxAssessmentSize) + " bytes", ErrTooLarge}}}
	}
	if !json.Valid(text) {
		_, err := syntaxError(text)
		return Snapshot{}, ReadErrors{{Err: err}}
	}
	var s Snapshot
	if err := s.read(text); err != nil {
		return Snapshot{}, err
	}
	return s, nil
}

// UnmarshalJSON reads what [ReadSnapshot] reads.
func (s *Snapshot) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return s.read(text)
}

func (s *Snapshot) read(text []byte) error {
	if err := checkVersion(text); err != nil {
		return ReadErrors{*err}
	}
	var in snapshotJSON
	if err := json.Unmarshal(text, &in); err != nil {
		return ReadErrors{unreadable(err)}
	}
	var errs ReadErrors
	refuse := func(place string, err error) { errs = append(errs, ReadError{Place: place, Err: err}) }
	if in.On.IsZero() {
		refuse("on", ErrMissing)
	}
	read := Snapshot{URN: in.URN, On: in.On, Edition: in.Edition, Ledger: in.Ledger, Duties: make(schedule.Duties, len(in.Duties))}
	first := make(map[string]bool, len(in.Duties))
	for i := range in.Duties {
		d := &in.Duties[i]
		place := "duties[" + strconv.Itoa(i) + "]"
		switch {
		case d.Key == "":
			refuse(place+".key", ErrMissing)
		case first[d.Key]:
			refuse(place+".key", ErrDuplicateID)
		}
		if d.Status == 0 {
			refuse(place+".status", ErrMissing)
		}
		first[d.Key] = true
		read.Duties[i] = d.duty()
		if len(errs) >= MaxReadErrors {
			break
		}
	}
	if errs != nil {
		return errs
	}
	*s = read
	return nil
}

// checkVersion looks at the version alone, for a newer one may change all the rest.
func checkVersion(text []byte) *ReadError {
	var in struct {
		Version json.RawMessage `json:"version"`
	}
	if err := json.Unmarshal(text, &in); err != nil {
		e := unreadable(err)
		return &e
	}
	e := &ReadError{Place: "version", Literal: cut(string(in.Version)), Err: &problem{"no such version of the assessment", ErrVersion}}
	if v, err := strconv.Atoi(string(in.Version)); v == AssessmentVersion && err == nil {
		return nil
	} else if v > AssessmentVersion { // one out of range is the greatest number
		e.Err = &problem{"version of the assessment is newer than this release, which reads " + strconv.Itoa(AssessmentVersion), ErrNewerVersion}
	}
	return e
}

// unreadable gives an error of encoding/json as one of this package.
func unreadable(err error) ReadError {
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
		return ReadError{Place: wrong.Field, Err: &problem{"a value of the wrong type", ErrType}}
	}
	return ReadError{Err: err}
}

// MarshalJSON gives the snapshot with the version of the assessment's JSON, of
// which it is a part: [ReadSnapshot] reads it as the same snapshot.
func (s Snapshot) MarshalJSON() ([]byte, error) {
	out := snapshotJSON{
		Version: AssessmentVersion, URN: s.URN, On: s.On, Edition: s.Edition, Ledger: s.Ledger,
		Duties: make([]dutyJSON, len(s.Duties)),
	}
	for i := range s.Duties {
		out.Duties[i] = fieldsOf(&s.Duties[i])
	}
	return json.Marshal(out)
}
