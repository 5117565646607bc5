package scciftest

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/enforcement"
)

func enforcementKinds() []Kind {
	return []Kind{
		question("requirement", "whether a requirement holds what it must", `{"requirement", "home": the home's building names}`,
			func(in struct {
				Requirement enforcement.Requirement `json:"requirement"`
				Home        []string                `json:"home"`
			}, on calendar.Date) (any, error) {
				return findings(in.Requirement.Check(on, in.Home...))
			}),
	}
}

// findings is an answer that consists of verdicts.
func findings[T any](list []T, err error) (any, error) {
	list, err = listOf(list, err)
	return struct {
		Findings []T `json:"findings"`
	}{list}, err
}
