module github.com/seed-e12bc25d/influencekit/.ci/mutate

go 1.26.0
