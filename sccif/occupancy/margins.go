package occupancy

import "github.com/sccif/sccif-go/sccif/rule"

// margins are what decides about a window. Each is a sum of its counts, so that
// from one window to the next it moves in a straight line as long as the days that
// come in and go out are of one class each.
type margins [5]int

const (
	// Days with more children less the others, at the least and at the most: a
	// day that hangs on a birthday is against the home or for it. Both ends can be
	// true, for all who have no birthday may be young adults, or all children.
	least = iota
	most
	// The same with the empty days against the home.
	leastWithEmpty
	mostWithEmpty
	// The days on which anybody lives there.
	counted
)

func (c counts) margins() margins {
	sure, open := c[moreChildren]-c[notMore], c[undecided]
	return margins{
		least: sure - open, most: sure + open,
		leastWithEmpty: sure - open - c[empty], mostWithEmpty: sure + open - c[empty],
		counted: c[moreChildren] + c[notMore] + open,
	}
}

// truth is yes where even the least margin is above nothing, no where even the
// most is not: the majority of the time is strictly more than half of the days
// counted (SCCIF 2023, Wholly or mainly).
func truth(least, most int) rule.Truth {
	switch {
	case least > 0:
		return rule.Yes
	case most <= 0:
		return rule.No
	}
	return rule.Unknown
}

// qualifies is unknown where nobody lives there on any day: of no days there is no
// majority.
func (m margins) qualifies() rule.Truth {
	if m[counted] == 0 {
		return rule.Unknown
	}
	return truth(m[least], m[most])
}

func (m margins) qualifiesCountingEmpty() rule.Truth {
	return truth(m[leastWithEmpty], m[mostWithEmpty])
}

func (m margins) standing() Standing {
	return standingOf(m[counted], m.qualifies())
}
