package schema_test

import (
	"encoding/json"
	"fmt"

	"github.com/sccif/sccif-go/sccif/schema"
)

// The schemas are plain JSON: hand them to a validator, or read them.
func ExampleCase() {
	var s struct {
		ID   string                    `json:"$id"`
		Defs map[string]map[string]any `json:"$defs"`
	}
	if err := json.Unmarshal(schema.Case(), &s); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.ID)
	fmt.Println(s.Defs["fact"]["description"])
	// Output:
	// urn:sccif:schema:case:1
	// true is yes, false is no. Absent, or null, is unknown: it is never taken for no, and an answer that hangs on it says so.
}
