// Command national analyses the tables in which Ofsted publishes its inspections of
// children's homes in England:
//
//	national FILE…                          a table for reading
//	national -format csv FILE…              one figure a line
//	national -format json FILE…             everything
//	national -format svg FILE…              pictures
//
// A file holds the providers as at 31 March of a year, or the inspections of a year;
// which of them it tells by itself. A file - is standard input. For each file it gives
// the share of children's homes of every kind that are judged good or better, as a whole
// and by region, the time until reports were published, and where judgements depart from
// the limits; of the inspections of a year also what followed an inadequate judgement;
// and from all files together how homes moved from one full inspection to the next.
//
// The exit status is 0, 1 where the answer could not be written, and 2 for bad flags or
// files that cannot be read, with one error a line on standard error. What is odd in a
// file that can be read is part of the answer.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/sccif/sccif-go/sccif/published"
)

func main() {
	stat, err := os.Stderr.Stat()
	terminal := err == nil && stat.Mode()&os.ModeCharDevice != 0
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, terminal))
}

type writer func(io.Writer, report) error

var formats = map[string]writer{"table": writeTable, "csv": writeCSV, "json": writeJSON, "svg": writeSVG}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer, terminal bool) int {
	flags := flag.NewFlagSet("national", flag.ContinueOnError)
	flags.SetOutput(stderr)
	format := flags.String("format", "table", "table, csv, json or svg")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	write, ok := formats[*format]
	if !ok {
		fmt.Fprintf(stderr, "-format %q: want table, csv, json or svg\n", *format)
		return 2
	}
	if flags.NArg() == 0 {
		fmt.Fprintln(stderr, "no file: want one or more of Ofsted's published tables")
		return 2
	}
	tables, errs := readAll(flags.Args(), stdin, stderr, terminal)
	if len(errs) > 0 {
		for _, err := range errs {
			fmt.Fprintln(stderr, err)
		}
		return 2
	}
	if err := write(stdout, analyse(flags.Args(), tables)); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// readAll reads every file, so that everything that is wrong is said at once.
func readAll(names []string, stdin io.Reader, stderr io.Writer, terminal bool) ([]published.Table, []error) {
	var tables []published.Table
	var errs []error
	for k, name := range names {
		if terminal {
			fmt.Fprintf(stderr, "\r\x1b[Kreading %d of %d: %s", k+1, len(names), name)
		}
		table, err := read(name, stdin)
		if err != nil {
			errs = append(errs, err)
		}
		tables = append(tables, table)
	}
	if terminal {
		fmt.Fprint(stderr, "\r\x1b[K")
	}
	return tables, errs
}

func read(name string, stdin io.Reader) (published.Table, error) {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return published.Table{}, err
		}
		defer file.Close()
		in = file
	}
	table, err := published.Read(in)
	if err != nil {
		return published.Table{}, fmt.Errorf("%s: %w", name, err)
	}
	return table, nil
}

func writeJSON(w io.Writer, r report) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(r)
}
