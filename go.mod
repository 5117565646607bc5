module github.com/sccif/sccif-go

go 1.25.0

require (
	github.com/rickar/cal/v2 v2.1.31
	github.com/shopspring/decimal v1.6.0
	github.com/stretchr/testify v1.12.1
	golang.org/x/text v0.41.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect
