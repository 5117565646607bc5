package scciftest

import (
	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/sccif/rule"
	"github.com/sccif/sccif-go/sccif/workforce"
)

func workforceKinds() []Kind {
	return []Kind{
		question("experience", "whether an applicant has the experience that a registered manager needs",
			`{"posts": [{"from", "to", "relevant", "supervising"}]}`,
			func(in struct {
				Posts []workforce.Post `json:"posts"`
			}, on calendar.Date) (any, error) {
				e, err := workforce.Experienced(in.Posts, on)
				if err != nil {
					return nil, err
				}
				return struct {
					workforce.Experience
					Rule rule.Finding `json:"rule"`
				}{e, e.Finding()}, nil
			}),
	}
}
