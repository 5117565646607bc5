package published_test

import (
	"fmt"
	"strings"

	"github.com/sccif/sccif-go/calendar"
	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	"github.com/sccif/sccif-go/sccif/published"
)

// Five rows in the layout of the table as at 31 March 2022.
const file = `Children's social care data in England 2022 - Provider level as at March 2022,,,,,,
URN,Provision type,Registration date,Latest full inspection event type,Latest full inspection date,Latest full inspection publication date,Latest full inspection overall experiences and progress of children and young people
SC000001,Children's home,05/05/2015,Full inspection,15/02/2022,31/03/2022,Good
SC000002,Secure children's home,01/04/2011,Full inspection,30/02/2022,31/03/2022,Outstanding
SC000003,Children's home,01/02/2022,,,,
SC000004,Children's home,05/05/2016,Full inspection,08/02/2022,28/03/2022,Requires improvement to be good
1000005,Boarding School,05/05/2016,Full inspection,08/02/2022,28/03/2022,Inadequate
`

func ExampleProviders() {
	table, err := published.Providers(strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
		return
	}
	profile := judgement.ProfileOf(table.Grades())
	fmt.Println(table.AsAt(), profile)
	fmt.Println("good or better:", profile.GoodOrBetter())
	for _, finding := range table.Findings {
		fmt.Println(finding)
	}
	// Output:
	// 2022-03-31 1 outstanding, 1 good, 1 requires improvement, 1 not given
	// good or better: 2 of 3, 66.7%
	// line 4, column 5 (Latest full inspection date): "30/02/2022": no such day
}

func ExampleRows() {
	for row, err := range published.Rows(strings.NewReader(file)) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%d %s %v: %q\n", row.Line, row.URN, row.Provision, row.Latest.Judgements.Overall)
	}
	// Output:
	// 3 SC000001 children's home: "good"
	// 4 SC000002 secure children's home: "outstanding"
	// 5 SC000003 children's home: ""
	// 6 SC000004 children's home: "requires improvement"
	// 7 1000005 boarding school or residential special school: "inadequate"
}

func ExampleTable_Homes() {
	table, err := published.Providers(strings.NewReader(file))
	if err != nil {
		fmt.Println(err)
		return
	}
	for a, err := range sccif.AssessAll(table.Homes(), calendar.MustParseDate("2022-04-01")) {
		if err != nil {
			fmt.Println("-", err)
			continue
		}
		fmt.Println(a.URN, len(a.Departures), "departures")
	}
	// Output:
	// SC000001 1 departures
	// - home "SC000002": schedule: plan: provision without a schedule here: "secure children's home" (provision.settings): want "children's home"
	// SC000003 0 departures
	// SC000004 1 departures
}
