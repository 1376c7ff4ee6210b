package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The README shows this program and what it prints, to the letter.
func TestREADME(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	program, err := os.ReadFile("main.go")
	require.NoError(t, err)
	_, code, _ := strings.Cut(string(program), "package main\n")
	assert.Contains(t, string(readme), "```go\npackage main\n"+code+"```")
	var out strings.Builder
	run(&out)
	assert.Contains(t, string(readme), "```text\n"+out.String()+"```")
}

func Example_run() {
	run(os.Stdout)
	// Output:
	// 5.05 % (0.00–14.42 % at 95 %, 2 posts, 1 skipped)
	// (likes + comments) / followers_now, mean of posts
	// [likes hidden in 1]
	// a 2790 0.430108 USD
	// b 2079 0.577201 USD
	// c unknown CPE is undefined: engagements unknown
}
