package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

// A machine is what the figures were measured on.
type machine struct {
	System string `json:"system"` // GOOS/GOARCH
	CPU    string `json:"cpu,omitempty"`
	Cores  int    `json:"cores"`
	Go     string `json:"go"`
	Date   string `json:"date,omitempty"` // as handed in
}

// here is this machine. The model of the processor is known on Linux alone.
func here(date string) machine {
	m := machine{System: runtime.GOOS + "/" + runtime.GOARCH, Cores: runtime.NumCPU(), Go: runtime.Version(), Date: date}
	if text, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		m.CPU = model(string(text))
	}
	return m
}

// model is the name of the first processor of /proc/cpuinfo.
func model(cpuinfo string) string {
	for line := range strings.Lines(cpuinfo) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

func (m machine) String() string {
	text := m.System
	if m.CPU != "" {
		text += ", " + m.CPU
	}
	text += fmt.Sprintf(", %d cores, %s", m.Cores, m.Go)
	if m.Date != "" {
		text += ", " + m.Date
	}
	return text
}
