package published_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	. "github.com/sccif/sccif-go/sccif/published"
)

// Whatever is read: no panic; every line that holds something below the header belongs
// to a row; findings stand where rows do; and what is streamed is what is gathered.
func FuzzRead(f *testing.F) {
	f.Add(header2022 + row2022)
	f.Add("\uFEFFProvider information,,Latest Full Inspection\r\n" + header2016 + row2016)
	f.Add("As at\n" + oddHeader + "SC1,\"x,,9.99E+99,31/02/2018\n\xe9,\"a\nb\",\"\"\n")
	f.Add("As at\r" + strings.ReplaceAll(header2022+row2022, "\n", "\r"))
	f.Add("Inspections in year\n" + header2016 + strings.ReplaceAll(row2016, "Page", "\"Pa\"ge"))
	f.Fuzz(func(t *testing.T, text string) {
		table, err := Read(strings.NewReader(text))
		var rows []Row
		for row, err := range Rows(strings.NewReader(text)) {
			if err != nil {
				require.ErrorIs(t, err, ErrNoHeader)
				break
			}
			rows = append(rows, row)
		}
		require.Len(t, rows, len(table.Rows))
		if err != nil {
			require.ErrorIs(t, err, ErrNoHeader)
			return
		}
		require.True(t, table.Kind.Valid())
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") - strings.Count(text, "\r\n") + 1
		at := table.HeaderLine
		for k, row := range table.Rows {
			require.Greater(t, row.Line, at)
			at = row.Line
			require.Equal(t, row.Cells, rows[k].Cells)
			_ = row.Home()
		}
		for _, finding := range table.Findings {
			require.NotEmpty(t, finding.Error())
			require.GreaterOrEqual(t, finding.Line, table.HeaderLine)
			require.LessOrEqual(t, finding.Line, lines)
		}
		for _, err := range table.Homes() {
			require.NoError(t, err)
		}
		_ = table.AsAt()
	})
}
