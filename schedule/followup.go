package schedule

// followUps appends what follows an inadequate judgement or serious or widespread
// concerns.
func followUps(p *planner) {}
