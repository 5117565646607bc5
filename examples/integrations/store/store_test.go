package store_test

import (
	"testing"

	"github.com/sccif/sccif-go/examples/integrations/internal/testdb"
)

func TestMain(m *testing.M) { testdb.Run(m) }
