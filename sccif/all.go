package sccif

import (
	"fmt"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/sccif/sccif-go/calendar"
)

// chunkSize is how many homes are held at once: enough to keep every core busy,
// and the bound on memory however many homes there are.
const chunkSize = 512

type outcome struct {
	home       Home
	assessment Assessment
	err        error
}

// AssessAll assesses many homes on a day, in their order, on all cores. It reads
// a chunk of homes, assesses them, and yields the answers on the caller's
// goroutine: no goroutine is alive while it yields, and memory does not grow with
// the number of homes. An error of the source, or of one home, is yielded in its
// place with the zero Assessment, and the rest goes on. An error of [Assess] is wrapped
// and names the home by its URN.
func AssessAll(homes iter.Seq2[Home, error], on calendar.Date) iter.Seq2[Assessment, error] {
	return func(yield func(Assessment, error) bool) {
		chunk := make([]outcome, 0, chunkSize)
		flush := func() bool {
			assessChunk(chunk, on)
			for i := range chunk {
				if !yield(chunk[i].assessment, chunk[i].err) {
					return false
				}
			}
			clear(chunk)
			chunk = chunk[:0]
			return true
		}
		for home, err := range homes {
			chunk = append(chunk, outcome{home: home, err: err})
			if len(chunk) == chunkSize && !flush() {
				return
			}
		}
		flush()
	}
}

// assessChunk assesses the homes of a chunk in place. Workers take the next home
// that nobody has taken, so a large one holds up no other.
func assessChunk(chunk []outcome, on calendar.Date) {
	var next atomic.Int64
	work := func() {
		for {
			i := int(next.Add(1)) - 1
			if i >= len(chunk) {
				return
			}
			if o := &chunk[i]; o.err == nil {
				o.assessment, o.err = Assess(o.home, on)
				if o.err != nil && o.home.URN != "" {
					o.err = fmt.Errorf("home %q: %w", o.home.URN, o.err)
				}
			}
		}
	}
	workers := min(runtime.GOMAXPROCS(0), len(chunk))
	var group sync.WaitGroup
	for range workers - 1 {
		group.Go(work)
	}
	work()
	group.Wait()
}
