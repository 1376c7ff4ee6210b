module github.com/seed-e12bc25d/influencekit/examples/listen

go 1.26.0

require (
	github.com/jonreiter/govader v0.0.0-20250429093935-f6505c8d03cc
	github.com/seed-e12bc25d/influencekit v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	gonum.org/v1/gonum v0.8.2 // indirect
)

replace github.com/seed-e12bc25d/influencekit => ../..
