module github.com/sccif/sccif-go

go 1.25.0

require (
	github.com/rickar/cal/v2 v2.1.31 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	github.com/stretchr/testify v1.12.1 // indirect
)
