package published_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sccif/sccif-go/judgement"
	"github.com/sccif/sccif-go/sccif"
	. "github.com/sccif/sccif-go/sccif/published"
	"github.com/sccif/sccif-go/sccif/rule"
)

func homes(t *testing.T, tables ...Table) []sccif.Home {
	t.Helper()
	var all []sccif.Home
	for h, err := range Homes(tables...) {
		require.NoError(t, err)
		require.NoError(t, h.Validate())
		all = append(all, h)
	}
	return all
}

func TestHomesOfSeveralTables(t *testing.T) {
	const header = "URN,Provision type,Event type,Inspection date,Publication date,Overall effectiveness,Safeguarding,Leadership\n"
	events := read(t, "Inspections in year\n"+header+
		"SC000001,Children's home,Full inspection,05/03/2018,,Good,,\n"+
		"1000001,Boarding School,Full inspection,05/03/2018,,Good,,\n"+
		"SC000001,Children's home,Interim inspection,05/05/2017,,Sustained effectiveness,,\n"+
		"SC000002,Children's home,Full inspection,05/05/2017,,Good,,\n"+
		",Children's home,Full inspection,05/05/2017,,Good,,\n"+
		",Children's home,,05/05/2017,,Good,,\n")
	providers := read(t, "As at 31 March 2018,,,,,,,\nURN,Provision type,Event type,Inspection date,Publication date,Overall effectiveness,Safeguarding,Leadership,Registration date\n"+
		"SC000001,Residential special school (registered as a children's home),Full inspection,05/03/2018,10/04/2018,Good,Good,Good,01/04/2011\n"+
		"SC000002,Children's home,Full inspection,05/05/2017,,Inadequate,,,\n")

	all := homes(t, events, providers)
	require.Len(t, all, 4)
	assert.Equal(t, "SC000001", all[0].URN)
	assert.Equal(t, judgement.ChildrensHome, all[0].Provision)
	assert.Equal(t, rule.Yes, all[0].ResidentialSpecialSchool)
	assert.Equal(t, day("2011-04-01"), all[0].Registered)
	assert.Equal(t, []judgement.Inspection{
		{Type: judgement.Interim, First: day("2017-05-05"), Outcome: judgement.Sustained},
		full("2018-03-05", "2018-04-10", judgement.Good, judgement.Good, judgement.Good),
	}, all[0].Inspections, "in order, and what both tables say of one inspection put together")
	assert.Len(t, all[1].Inspections, 2, "the tables contradict each other")
	assert.Equal(t, rule.No, all[1].ResidentialSpecialSchool)
	assert.Len(t, all[2].Inspections, 1)
	assert.Empty(t, all[3].Inspections, "without a type it is no record of an inspection")

	moves := judgement.TransitionsOf(Histories(events, providers))
	assert.Equal(t, 1, moves.Unclear())
	assert.Zero(t, moves.Total())
	for range Histories(events) {
		break
	}
	for range events.Homes() {
		break
	}
	for range events.ChildrensHomes() {
		break
	}
	for range events.Grades() {
		break
	}
	assert.Equal(t, "3 good", events.Profile().String())
}
