package scciftest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/rule"
)

// Stored is an answer that a service has kept, with the question.
type Stored struct {
	Home sccif.Home    `json:"home"`
	On   calendar.Date `json:"on"`
	// Assessment is the JSON of a [sccif.Assessment], of this release or an earlier
	// one.
	Assessment json.RawMessage `json:"assessment"`
}

// RecomputeOptions are the ways in which answers are reckoned again. The zero value is
// the usual one.
type RecomputeOptions struct {
	// WorkingDays are the working days to count by, such as those with a bank holiday
	// that has just been proclaimed; nil is [calendar.England].
	WorkingDays *calendar.WorkingDays
}

// Recomputed is a stored answer that was reckoned again.
type Recomputed struct {
	URN string        `json:"urn"`
	On  calendar.Date `json:"on"`
	// Moves are where the answer is now another; none where nothing moved.
	Moves []Move `json:"moves,omitempty"`
}

// Move is one value of an answer that is now another.
type Move struct {
	// Path is its place, with the key of each entry of a list:
	// "duties[schedule.annual-full/2023-24].closes". An entry that is new or gone has
	// the path of the entry.
	Path string `json:"path"`
	// Was and Now are JSON; the one is empty where there was nothing, the other where
	// there is nothing now.
	Was string `json:"was,omitempty"`
	Now string `json:"now,omitempty"`
	// Why says why it moved, where that is known.
	Why Why `json:"why,omitzero"`
}

// Why is why a value moved. The zero value is "not known".
type Why uint8

const (
	// OtherWorkingDays: it moves with the working days given, and not without them.
	OtherWorkingDays Why = iota + 1
	// BankHolidays: the stored date was provisional, for it rested on bank holidays
	// that had not been confirmed.
	BankHolidays
	// OtherVersion: the rule is read in another of its versions, as under a new
	// edition.
	OtherVersion
	// OtherLedger: the stored answer was given with another ledger of rules.
	OtherLedger
)

var whyNames = rule.Names[Why]{What: "reason", Texts: []string{"", "other working days", "bank holidays", "another version of the rule", "another ledger"}}

// String says why in words; the zero value gives "".
func (w Why) String() string { return whyNames.Of(w) }

// ParseWhy reads what [Why.String] gives.
func ParseWhy(text string) (Why, error) { return whyNames.Parse(text) }

// AppendText appends the words; nothing for the zero value.
func (w Why) AppendText(b []byte) ([]byte, error) { return whyNames.Append(b, w) }

// MarshalText gives the words; the zero value gives no text.
func (w Why) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText reads the words; no text is the zero value.
func (w *Why) UnmarshalText(text []byte) error { return whyNames.Unmarshal(w, text) }

// String gives the move in a line.
func (m Move) String() string {
	was, now := m.Was, m.Now
	if was == "" {
		was = "nothing"
	}
	if now == "" {
		now = "nothing"
	}
	line := m.Path + " was " + was + ", is " + now
	if m.Why != 0 {
		line += " (" + m.Why.String() + ")"
	}
	return line
}

// MaxStoredSize is the length in bytes above which a stored answer is refused.
const MaxStoredSize = 8 << 20

// ErrStored is the error for a line that is no stored answer; the message says why.
var ErrStored = errors.New("no stored answer")

// ReadStored reads stored answers, one JSON object a line, holding no more than one of
// them at a time; blank lines are passed over. What is wrong with one is yielded in its
// place, with its line, and the rest goes on. Where r itself fails, that is the last
// thing yielded. The sequence reads r to its end once.
func ReadStored(r io.Reader) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		source := bufio.NewReader(r)
		for number := 1; ; number++ {
			line, long, err := readLine(source)
			if err != nil && !errors.Is(err, io.EOF) {
				yield(Stored{}, fmt.Errorf("line %d: %w", number, err))
				return
			}
			if len(bytes.TrimSpace(line)) > 0 || long {
				var s Stored
				wrong := decode(line, &s)
				if long {
					wrong = fmt.Errorf("longer than %d bytes", MaxStoredSize)
				}
				if wrong != nil {
					s, wrong = Stored{}, fmt.Errorf("line %d: %w: %w", number, ErrStored, wrong)
				}
				if !yield(s, wrong) {
					return
				}
			}
			if err != nil {
				return
			}
		}
	}
}

// readLine gives the next line; of one that is too long nothing.
func readLine(r *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(line)+len(part) > MaxStoredSize {
			line, long = nil, true
		}
		if !long {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// Recompute reckons stored answers again, one at a time and in their order, and says
// of each what moved: duties by their keys, the steps of reports, grades, departures,
// occupancy, and the rules that bore on it. Sentences and citations are not compared,
// nor are the rules that did not apply.
//
// An answer that cannot be compared, because the stored text is no assessment or the
// home can no longer be assessed, is yielded as an error in its place, and so are the
// errors of the source; the rest goes on.
func Recompute(stored iter.Seq2[Stored, error], opt RecomputeOptions) iter.Seq2[Recomputed, error] {
	return func(yield func(Recomputed, error) bool) {
		for s, err := range stored {
			var r Recomputed
			if err == nil {
				r, err = s.Recompute(opt)
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

// Recompute reckons one stored answer again.
func (s Stored) Recompute(opt RecomputeOptions) (Recomputed, error) {
	r := Recomputed{URN: s.Home.URN, On: s.On}
	was, err := assessmentTree(s.Assessment)
	if err != nil {
		return r, fmt.Errorf("%w: assessment: %w", ErrStored, err)
	}
	now, err := s.again(sccif.Options{WorkingDays: opt.WorkingDays})
	if err != nil {
		return r, err
	}
	c := comparison{versions: [2]map[string]string{versionsOf(was), versionsOf(now)}}
	c.ledger = whole(was["ledger"]) != whole(now["ledger"])
	if opt.WorkingDays != nil {
		usual, err := s.again(sccif.Options{})
		if err != nil {
			return r, err
		}
		c.moved = map[string]bool{}
		plain := comparison{versions: c.versions}
		plain.compare("", usual, now, about{})
		for _, m := range plain.moves {
			c.moved[m.Path] = true
		}
	}
	c.compare("", was, now, about{})
	r.Moves = c.moves
	return r, nil
}

// again gives the tree of the answer that is given now.
func (s Stored) again(opt sccif.Options) (map[string]any, error) {
	a, err := sccif.AssessWith(s.Home, s.On, opt)
	if err != nil {
		return nil, err
	}
	file, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	return assessmentTree(file)
}

// assessmentTree reads the JSON of an assessment without its sentences.
func assessmentTree(file []byte) (map[string]any, error) {
	v, err := parse(file)
	if err != nil {
		return nil, err
	}
	tree, ok := v.(map[string]any)
	if !ok {
		return nil, errors.New("not an object")
	}
	if _, ok := tree["duties"].([]any); !ok {
		return nil, errors.New("without a list of duties")
	}
	bare(tree)
	return tree, nil
}

// versionsOf gives the version of each rule that bore on an answer.
func versionsOf(tree map[string]any) map[string]string {
	versions := map[string]string{}
	rules, _ := tree["rules"].([]any)
	for _, r := range rules {
		if r, ok := r.(map[string]any); ok {
			id, _ := r["id"].(string)
			versions[id] = text(r["edition"]) + " " + text(r["from"])
		}
	}
	return versions
}

// identity are the names by which an entry of each list is known again.
var identity = [...]struct {
	list  string
	names []string
}{
	{"duties", []string{"key"}},
	{"timelines", []string{"inspection"}},
	{"milestones", []string{"what"}},
	{"complianceVisits", []string{"serves"}},
	{"departures", []string{"inspection", "kind", "rule", "with", "area"}},
	{"oddities", []string{"place"}},
	{"rules", []string{"id"}},
	{"deadlines", []string{"key"}},
}

// about is the nearest thing above a value that rests on a rule.
type about struct {
	rule        string
	provisional bool
}

// in is what a value below another rests on.
func (a about) in(v any) about {
	object, _ := v.(map[string]any)
	if id, ok := object["rule"].(string); ok {
		a.rule = id
	} else if id, ok := object["id"].(string); ok && object["outcome"] != nil {
		a.rule = id
	}
	if provisional, ok := object["provisional"].(bool); ok {
		a.provisional = provisional
	}
	return a
}

// comparison gathers what is different between two answers.
type comparison struct {
	versions [2]map[string]string
	ledger   bool
	// moved are the paths that the other working days move; nil without such.
	moved map[string]bool
	moves []Move
}

func (c *comparison) compare(path string, was, now any, of about) {
	of = of.in(now).in(was)
	switch old := was.(type) {
	case map[string]any:
		if next, ok := now.(map[string]any); ok {
			c.objects(path, old, next, of)
			return
		}
	case []any:
		if next, ok := now.([]any); ok && len(old)+len(next) > 0 && objects(old) && objects(next) {
			c.lists(path, old, next, of)
			return
		}
	}
	if a, b := whole(was), whole(now); a != b {
		c.moves = append(c.moves, Move{path, a, b, c.why(path, of)})
	}
}

func (c *comparison) objects(path string, was, now map[string]any, of about) {
	names := maps.Clone(was)
	maps.Copy(names, now)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		c.compare(join(path, name), was[name], now[name], of)
	}
}

func (c *comparison) lists(path string, was, now []any, of about) {
	old, next := keyed(path, was), keyed(path, now)
	names := maps.Clone(old)
	maps.Copy(names, next)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		c.compare(path+"["+name+"]", old[name], next[name], of)
	}
}

// keyed gives the entries of a list by what they are known again by, or by their place.
func keyed(path string, list []any) map[string]any {
	var names []string
	for _, i := range identity {
		if path == i.list || strings.HasSuffix(path, "."+i.list) {
			names = i.names
		}
	}
	out := make(map[string]any, len(list))
	again := map[string]int{} // how often a key has come
	for k, entry := range list {
		object, _ := entry.(map[string]any)
		var parts []string
		for _, name := range names {
			if part := strings.Trim(whole(object[name]), `"`); part != "" {
				parts = append(parts, part)
			}
		}
		key := strings.Join(parts, " ")
		if key == "" {
			key = strconv.Itoa(k)
		}
		first := key
		for _, taken := out[key]; taken; _, taken = out[key] {
			again[first]++
			key = first + " #" + strconv.Itoa(again[first]+1)
		}
		out[key] = entry
	}
	return out
}

// why says why a value moved, where that is known.
func (c *comparison) why(path string, of about) Why {
	was, had := c.versions[0][of.rule]
	now, has := c.versions[1][of.rule]
	switch {
	case c.moved[path]:
		return OtherWorkingDays
	case of.rule != "" && had && has && was != now:
		return OtherVersion
	case of.provisional:
		return BankHolidays
	case c.ledger:
		return OtherLedger
	}
	return 0
}
