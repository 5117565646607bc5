// Command beam assesses a file of homes, one JSON object a line, in an Apache Beam pipeline,
// by the same sccif.Assess as every other program. Without other flags it runs on Beam's
// local runner, Prism, in this process.
//
//	beam -homes homes.jsonl -on 2024-06-01 -out answers
//
// It writes answers.jsonl, one assessment a line in no order; answers.overdue.csv, how many
// duties of each rule are overdue; and answers.bad.jsonl, the lines that are no homes with
// what is wrong with each. A file that would have no lines is not made.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	"github.com/sccif/sccif-go/calendar"
)

func main() {
	homes := flag.String("homes", "", "file of homes, one JSON object a line")
	out := flag.String("out", "answers", "what the names of the written files begin with")
	var on calendar.Date
	flag.TextVar(&on, "on", calendar.Date{}, "the day asked about, as 2024-06-01")
	flag.Parse()
	beam.Init()
	if *homes == "" || on.IsZero() || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "-homes and -on are needed, and nothing but flags")
		os.Exit(2)
	}
	if err := run(context.Background(), named(*homes, *out), on); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// named gives the files whose names begin with out.
func named(homes, out string) files {
	return files{homes: homes, answers: out + ".jsonl", overdue: out + ".overdue.csv", bad: out + ".bad.jsonl"}
}

// run builds the pipeline and runs it on the local runner.
func run(ctx context.Context, f files, on calendar.Date) error {
	if _, err := os.Stat(f.homes); err != nil { // Beam itself takes no file for an empty one
		return err
	}
	// Beam writes no file for no lines: one of an earlier run must not stand for this one.
	for _, name := range []string{f.answers, f.overdue, f.bad} {
		if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	pipeline, root := beam.NewPipelineWithRoot()
	build(root, f, on)
	_, err := prism.Execute(ctx, pipeline)
	if err != nil {
		return errors.Join(errors.New("the pipeline failed"), err)
	}
	return nil
}
