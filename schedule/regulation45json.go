package schedule

import (
	"bytes"
	"encoding/json"
)

// reviewObject is a review in the form of an object.
type reviewObject Regulation45Review

// MarshalJSON gives the day of completion alone where that is all that is known
// of the review, else an object:
//
//	"2024-01-31"
//	{"completed": "2024-01-31", "sent": "2024-02-20"}
func (r Regulation45Review) MarshalJSON() ([]byte, error) {
	if !r.Completed.IsZero() && r == (Regulation45Review{Completed: r.Completed}) {
		return json.Marshal(r.Completed)
	}
	return json.Marshal(reviewObject(r))
}

// UnmarshalJSON reads both forms that MarshalJSON gives.
func (r *Regulation45Review) UnmarshalJSON(text []byte) error {
	var read reviewObject
	target := any(&read)
	if !bytes.HasPrefix(text, []byte("{")) {
		target = &read.Completed
	}
	if string(text) == "null" {
		return nil
	}
	if err := json.Unmarshal(text, target); err != nil {
		return err
	}
	*r = Regulation45Review(read)
	return nil
}
