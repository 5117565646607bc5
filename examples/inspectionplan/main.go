// Command inspectionplan prints what the inspection framework asks of a children's
// home and when, each line with its rule.
//
//	inspectionplan                                  an embedded real home, as at 1 June 2024
//	inspectionplan -case FILE -on 2024-06-01        a case file; - is standard input
//	inspectionplan -format table|json|csv|svg       a table, the assessment as JSON, its rows, a picture
//
// The exit status is 0, 1 where the answer could not be written, and 2 for bad
// flags or a case file that cannot be read, with one error a line on standard
// error.
package main

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
)

// The published history of a real home, from Ofsted's tables of inspections, which
// contain public sector information licensed under the Open Government Licence
// v3.0. Where no last day is given the tables hold the first day on site only.
//
//go:embed sc485956.json
var embedded []byte

const embeddedOn = "2024-06-01"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// errUsage is an error of the flags, which the flag package or run has already
// said.
var errUsage = errors.New("usage")

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	home, a, write, err := answer(args, stdin, stderr)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		if !errors.Is(err, errUsage) {
			fmt.Fprintln(stderr, err)
		}
		return 2
	}
	if err := write(stdout, home, a); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

type writer func(io.Writer, sccif.Home, sccif.Assessment) error

func answer(args []string, stdin io.Reader, stderr io.Writer) (h sccif.Home, a sccif.Assessment, w writer, err error) {
	flags := flag.NewFlagSet("inspectionplan", flag.ContinueOnError)
	flags.SetOutput(stderr)
	caseFile := flags.String("case", "", "case file of one home; - is standard input (default: an embedded real home)")
	onText := flags.String("on", "", "the day asked about, as 2024-06-01 (needed with -case)")
	format := flags.String("format", "table", "table, json, csv or svg")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return h, a, nil, err
		}
		return h, a, nil, errUsage
	}
	if flags.NArg() > 0 {
		return h, a, nil, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	write, ok := map[string]writer{"table": writeTable, "json": writeJSON, "csv": writeCSV, "svg": writeSVG}[*format]
	if !ok {
		return h, a, nil, fmt.Errorf("-format %q: want table, json, csv or svg", *format)
	}
	if *onText == "" {
		if *caseFile != "" {
			return h, a, nil, errors.New("-case needs -on, the day asked about")
		}
		*onText = embeddedOn
	}
	on, err := calendar.ParseDate(*onText)
	if err != nil {
		return h, a, nil, fmt.Errorf("-on: %w", err)
	}
	if h, err = read(*caseFile, stdin); err != nil {
		return h, a, nil, err
	}
	a, err = sccif.Assess(h, on)
	return h, a, write, err
}

func read(name string, stdin io.Reader) (sccif.Home, error) {
	switch name {
	case "":
		return sccif.ReadHome(bytes.NewReader(embedded))
	case "-":
		return sccif.ReadHome(stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return sccif.Home{}, err
	}
	defer file.Close()
	return sccif.ReadHome(file)
}

func writeCSV(w io.Writer, _ sccif.Home, a sccif.Assessment) error {
	out := csv.NewWriter(w)
	if err := out.Write(sccif.Columns()); err != nil {
		return err
	}
	for row := range a.Rows() {
		if err := out.Write(row.Cells()); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func writeJSON(w io.Writer, _ sccif.Home, a sccif.Assessment) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(a)
}
