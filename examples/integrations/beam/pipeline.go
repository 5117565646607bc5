package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local" // textio on local files

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/schedule"
)

// Beam's runners find functions by name, in whatever process they run them: they are
// registered at the start.
func init() {
	register.DoFn4x0[string, func(string), func(string), func(string)](&assessFn{})
	register.Function2x1(line)
	register.Emitter1[string]()
}

// files are where a pipeline reads and writes.
type files struct {
	homes   string // one home a line, as JSON
	answers string // one assessment a line
	overdue string // how many duties of each rule are overdue: rule, comma, number
	bad     string // one line for each that is no home or cannot be assessed
}

// build puts together the pipeline that assesses the homes of a file as at a day.
func build(s beam.Scope, f files, on calendar.Date) {
	homes := textio.Read(s, f.homes)
	answers, overdue, bad := beam.ParDo3(s, &assessFn{On: on}, homes)
	textio.Write(s.Scope("answers"), f.answers, answers)
	textio.Write(s.Scope("overdue"), f.overdue, beam.ParDo(s, line, stats.Count(s, overdue)))
	textio.Write(s.Scope("bad"), f.bad, bad)
}

// assessFn assesses one home by the same function as every other program. The day is a
// field: it travels to the workers with the pipeline.
type assessFn struct {
	On calendar.Date
}

// badLine is a line with what is wrong with it. Beam reads a file in parts and in no order,
// so the text stands for the number of the line. The error itself never quotes ids or names.
type badLine struct {
	Error string `json:"error"`
	Line  string `json:"line"`
}

// ProcessElement gives the assessment of one line, or what is wrong with it, and the rule
// of each duty that is overdue. A blank line is passed over, as sccif.ReadHomes does.
func (f *assessFn) ProcessElement(text string, answer, overdue, bad func(string)) {
	if strings.TrimSpace(text) == "" {
		return
	}
	a, err := assess(text, f.On)
	if err != nil {
		bad(encode(badLine{Error: err.Error(), Line: text}))
		return
	}
	answer(encode(a))
	for d := range a.Duties(schedule.Overdue) {
		overdue(d.Rule.String())
	}
}

func assess(text string, on calendar.Date) (sccif.Assessment, error) {
	home, err := sccif.ReadHome(strings.NewReader(text))
	if err != nil {
		return sccif.Assessment{}, err
	}
	return sccif.Assess(home, on)
}

// encode gives a value as JSON, which for these values cannot fail.
func encode(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // Beam turns it into an error of the pipeline
	}
	return string(text)
}

func line(id string, n int) string { return fmt.Sprintf("%s,%d", id, n) }
