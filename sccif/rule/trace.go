package rule

// Trace is what an answer remembers of its rules: three sets. It is comparable
// and costs no allocation; packages expand it into findings on demand.
type Trace struct {
	Applied    Set `json:"applied"`
	NotApplied Set `json:"notApplied"`
	Undecided  Set `json:"undecided"`
}

// Note records the outcome of a rule, replacing one noted before.
func (t *Trace) Note(id ID, o Outcome) {
	t.Applied.Remove(id)
	t.NotApplied.Remove(id)
	t.Undecided.Remove(id)
	switch o {
	case Applied:
		t.Applied.Add(id)
	case NotApplied:
		t.NotApplied.Add(id)
	case Undecided:
		t.Undecided.Add(id)
	}
}

// Judge records the outcome that [OutcomeOf] gives.
func (t *Trace) Judge(id ID, holds Truth) { t.Note(id, OutcomeOf(holds)) }

// Outcome gives what was noted of a rule, the zero Outcome where nothing was.
func (t Trace) Outcome(id ID) Outcome {
	switch {
	case t.Applied.Has(id):
		return Applied
	case t.Undecided.Has(id):
		return Undecided
	case t.NotApplied.Has(id):
		return NotApplied
	}
	return 0
}

// Rules gives every rule that was looked at.
func (t Trace) Rules() Set { return t.Applied.Union(t.NotApplied).Union(t.Undecided) }

// Merge adds what another answer noted. Where both looked at a rule, applied
// goes before undecided, and undecided before not applied.
func (t Trace) Merge(o Trace) Trace {
	applied := t.Applied.Union(o.Applied)
	undecided := t.Undecided.Union(o.Undecided).Minus(applied)
	notApplied := t.NotApplied.Union(o.NotApplied).Minus(applied).Minus(undecided)
	return Trace{Applied: applied, NotApplied: notApplied, Undecided: undecided}
}
