// Command ratios runs the benchmarks of the module in which it is started, and sets
// the times against each other: for each pair the ratio of the least times of all
// rounds, and the least and the greatest ratio that one round gave. They are measured
// in time of the processor, which other programs do not change; what a second core
// brings is measured by the clock, and the middle round is told. The rounds go through all benchmarks in turn, so that a busy moment of the machine falls
// on both sides of a pair. What it writes is tables in Markdown.
//
//	go run ./ratios
//	go run ./ratios -rounds 20 -benchtime 200ms
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

func main() {
	rounds := flag.Int("rounds", 8, "how often all benchmarks are run")
	benchtime := flag.String("benchtime", "100ms", "how long each is run in a round, as go test has it")
	flag.Parse()
	if err := run(os.Stdout, ".", *rounds, *benchtime); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run measures the module in a directory.
func run(w io.Writer, module string, rounds int, benchtime string) error {
	dir, err := os.MkdirTemp("", "ratios")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	binary := filepath.Join(dir, "peers.test")
	build := exec.Command("go", "test", "-c", "-o", binary, ".")
	build.Dir = module
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("go test -c: %w\n%s", err, out)
	}
	var all results
	for n := range rounds {
		fmt.Fprintf(os.Stderr, "round %d of %d\n", n+1, rounds)
		var stdout, stderr bytes.Buffer
		command := exec.Command(binary, "-test.run=^$", "-test.bench=.", "-test.benchtime="+benchtime)
		command.Dir, command.Stdout, command.Stderr = module, &stdout, &stderr
		if err := command.Run(); err != nil {
			return fmt.Errorf("benchmarks: %w\n%s%s", err, &stdout, &stderr)
		}
		if err := all.read(&stdout); err != nil {
			return err
		}
	}
	fmt.Fprintf(w, "%s, %d cores, %s, %s; %d rounds.\n\n", all.cpu, runtime.NumCPU(), runtime.Version(), time.Now().Format("2 January 2006"), rounds)
	return all.table(w)
}
