package main

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
)

const policyFile = "policies/risk/planted/policy.rego"

const policyText = `# METADATA
# title: Planted
package risk.planted

findings contains finding if {
	input.credential.ageDays > 90
	finding := {"subject": input.id}
}
`

func planted() []Source { return []Source{{policyFile, policyText}} }

// ask sends one request through the whole program and decodes its answer.
func ask[Answer any](t *testing.T, request any) Answer {
	t.Helper()
	line, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	return askLine[Answer](t, string(line))
}

func askLine[Answer any](t *testing.T, line string) Answer {
	t.Helper()
	var answers strings.Builder
	if err := serve(strings.NewReader(line+"\n"), &answers, io.Discard); err != nil {
		t.Fatal(err)
	}
	var answer Answer
	if err := json.Unmarshal([]byte(answers.String()), &answer); err != nil {
		t.Fatalf("%v in %s", err, answers.String())
	}
	return answer
}

func TestServeAnswersEachLineInTurn(t *testing.T) {
	requests := `{"kind":"format","sources":[{"file":"a.rego","text":"package a"}]}
nothing
{"kind":"check","sources":[{"file":"b.rego","text":"package b"}]}`
	var answers strings.Builder
	if err := serve(strings.NewReader(requests), &answers, io.Discard); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(answers.String(), "\n")
	for index, want := range []string{`"changed":true`, `"failure":`, `{"problems":[]}`, ""} {
		if !strings.Contains(lines[index], want) {
			t.Errorf("line %d is %s, not %s", index, lines[index], want)
		}
	}
}
