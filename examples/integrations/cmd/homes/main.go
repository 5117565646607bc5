// Command homes keeps children's homes in a database and says what is due.
//
//	homes sample -n 1000                       invented homes, one JSON object a line
//	homes load FILE                            put homes into the database; - is standard input
//	homes changes -on 2024-06-01               the daily job: what has changed since it last ran
//	homes closing -from 2024-06-01 -to 2024-06-30   what is to be done by when
//	homes feed -urn SC900000 -on 2024-06-01 -stamp 2024-06-01T05:00:00Z   its plan as iCalendar
//
// Each takes -db: the name of a SQLite file, homes.db where it is not given, or the address
// of a PostgreSQL server, postgres://user:password@host:5432/database. The exit status is 0,
// 1 where something could not be done, and 2 for bad flags.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/examples/integrations/changes"
	"github.com/sccif/sccif-go/examples/integrations/feed"
	"github.com/sccif/sccif-go/examples/integrations/internal/sample"
	"github.com/sccif/sccif-go/examples/integrations/store"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errUsage):
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

var errUsage = errors.New("usage: homes sample|load|changes|closing|feed [flags]")

// flags are those of every command; each uses its own.
type flags struct {
	*flag.FlagSet
	db, urn, host string
	n             int
	on, from, to  calendar.Date
	stamp         time.Time
	windows       bool
}

func parse(command string, args []string, stderr io.Writer) (*flags, error) {
	f := &flags{FlagSet: flag.NewFlagSet("homes "+command, flag.ContinueOnError)}
	f.SetOutput(stderr)
	if command != "sample" {
		f.StringVar(&f.db, "db", "homes.db", "SQLite file, or postgres://…")
	}
	date := func(d *calendar.Date, name, usage string) {
		f.TextVar(d, name, calendar.Date{}, usage+", as 2024-06-01")
	}
	switch command {
	case "sample":
		f.IntVar(&f.n, "n", 1000, "how many")
	case "load":
	case "changes":
		date(&f.on, "on", "the day asked about")
	case "closing":
		date(&f.from, "from", "the first last day")
		date(&f.to, "to", "the last one")
	case "feed":
		f.StringVar(&f.urn, "urn", "", "the home's URN")
		date(&f.on, "on", "the day asked about")
		f.TextVar(&f.stamp, "stamp", time.Time{}, "the time at which the feed is made, as 2024-06-01T05:00:00Z")
		f.StringVar(&f.host, "host", "", "what makes the events' UIDs your own")
		f.BoolVar(&f.windows, "windows", false, "an event for each whole window too")
	default:
		return nil, errUsage
	}
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	switch {
	case (command == "changes" || command == "feed") && f.on.IsZero():
		return nil, errors.New("-on is needed: the day asked about")
	case command == "load" && f.NArg() != 1:
		return nil, errors.New("load needs one file; - is standard input")
	}
	return f, nil
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return errUsage
	}
	f, err := parse(args[0], args[1:], stderr)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return errors.Join(errUsage, err)
	}
	out := bufio.NewWriter(stdout)
	if args[0] == "sample" {
		return errors.Join(makeSample(out, f.n), out.Flush())
	}
	s, err := store.Open(ctx, f.db)
	if err != nil {
		return err
	}
	defer s.Close()
	switch args[0] {
	case "load":
		err = load(ctx, s, f.Arg(0), stdin, out, stderr)
	case "changes":
		err = daily(ctx, s, f.on, out, stderr)
	case "closing":
		err = closing(ctx, s, calendar.Period{First: f.from, Last: f.to}, out)
	case "feed":
		err = calendarFeed(ctx, s, f, out)
	}
	return errors.Join(err, out.Flush())
}

func makeSample(w io.Writer, n int) error {
	for h := range sample.Homes(n) {
		text, err := json.Marshal(h)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n", text); err != nil {
			return err
		}
	}
	return nil
}

// load saves the homes of a file. A line that is no home is reported and left out.
func load(ctx context.Context, s *store.Store, name string, stdin io.Reader, w, stderr io.Writer) error {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		in = file
	}
	bad := 0
	saved, err := s.Save(ctx, func(yield func(sccif.Home, error) bool) {
		for h, err := range sccif.ReadHomes(in) {
			if err == nil && h.URN == "" {
				err = store.ErrNoURN
			}
			if err != nil {
				bad++
				fmt.Fprintln(stderr, err)
			} else if !yield(h, nil) {
				return
			}
		}
	})
	fmt.Fprintf(w, "%d homes saved, %d lines left out\n", saved, bad)
	return err
}

// daily runs the job and prints a line for each change.
func daily(ctx context.Context, s *store.Store, on calendar.Date, w, stderr io.Writer) error {
	sum, err := changes.Run(ctx, s, on, func(urn string, c sccif.Change, err error) error {
		if err != nil {
			fmt.Fprintf(stderr, "%s: %v\n", urn, err)
			return nil
		}
		_, err = fmt.Fprintf(w, "%s %v %s: %v to %v, %v\n",
			urn, c.Kind, c.Duty.Key, word(c.Before.Status), c.Duty.Status, c.Duty.Strength)
		return err
	})
	fmt.Fprintf(w, "%d homes as at %v, %d of them for the first time, %d failed: %d changes\n",
		sum.Homes, on, sum.First, sum.Failed, sum.Changes)
	return err
}

func word(s fmt.Stringer) string {
	if text := s.String(); text != "" {
		return text
	}
	return "nothing"
}

func closing(ctx context.Context, s *store.Store, in calendar.Period, w io.Writer) error {
	if !in.Valid() {
		return fmt.Errorf("%w: -from and -to must be days in their order", errUsage)
	}
	counts := map[rule.ID]int{}
	var order []rule.ID
	for d, err := range s.Closing(ctx, in) {
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%v %s %v: %v (%v, %v)\n", d.Window.Closes, d.URN, d.Who, d.What, d.Strength, d.Status)
		if counts[d.Rule]++; counts[d.Rule] == 1 {
			order = append(order, d.Rule)
		}
	}
	for _, id := range order {
		fmt.Fprintf(w, "%6d %v\n", counts[id], id)
	}
	return nil
}

// calendarFeed assesses one home and writes its plan, with the revisions that the daily job
// has counted.
func calendarFeed(ctx context.Context, s *store.Store, f *flags, w io.Writer) error {
	home, err := s.Home(ctx, f.urn)
	if err != nil {
		return err
	}
	a, err := sccif.Assess(home, f.on)
	if err != nil {
		return err
	}
	revisions := map[string]feed.Revision{}
	for d, err := range s.Duties(ctx, f.urn) {
		if err != nil {
			return err
		}
		revisions[d.Key] = feed.Revision{Sequence: d.Sequence, Changed: d.Changed}
	}
	return feed.Write(w, a, feed.Options{Stamp: f.stamp, Host: f.host, Windows: f.windows, Revisions: revisions})
}
