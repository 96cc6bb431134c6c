package main

import (
	"strings"
	"testing"
)

func TestAnswerRefusesWhatIsNoRequest(t *testing.T) {
	for line, want := range map[string]string{
		"":                               "one JSON object",
		"nothing":                        "one JSON object",
		"[]":                             "one JSON object",
		`"compile"`:                      "one JSON object",
		`{}`:                             `kind "" is none of`,
		`{"kind":"guess"}`:               `kind "guess" is none of`,
		`{"kind":7}`:                     "one JSON object",
		`{"kind":"check","source":[]}`:   `unknown field "source"`,
		`{"kind":"check","sources":[7]}`: "cannot unmarshal number",
		`{"kind":"test","data":[]}`:      "cannot unmarshal array",
		`{"kind":"compile","sources":[{"file":"a","text":"` + "\xff" + `"}]`: "one JSON object",
	} {
		answer := askLine[Failure](t, line)
		if !strings.Contains(answer.Failure, want) {
			t.Errorf("%s gives %q, not %q", line, answer.Failure, want)
		}
	}
}

func TestAnswerSurvivesAPanic(t *testing.T) {
	result := recovered(func() any { panic("planted") })
	if failure, isFailure := result.(Failure); !isFailure || !strings.HasPrefix(failure.Failure, "panic: planted") {
		t.Errorf("a panic gives %v", result)
	}
}
