package main

import (
	"strings"
	"testing"
)

func parsePlanted(t *testing.T, request ParseRequest) string {
	t.Helper()
	request.Kind, request.Sources = Kind{"parse"}, planted()
	answer := ask[ParseAnswer](t, request)
	if len(answer.Problems) > 0 || len(answer.Files) != 1 || answer.Files[0].File != policyFile {
		t.Fatalf("it says %+v", answer)
	}
	return string(answer.Files[0].Module)
}

func TestParseGivesLocations(t *testing.T) {
	tree := parsePlanted(t, ParseRequest{})
	for _, want := range []string{`"annotations":`, `{"file":"` + policyFile + `","row":5,"col":1}`} {
		if !strings.Contains(tree, want) {
			t.Errorf("no %s in %s", want, tree)
		}
	}
	for _, unwanted := range []string{`"comments":`, `"text":`} {
		if strings.Contains(tree, unwanted) {
			t.Errorf("%s in %s", unwanted, tree)
		}
	}
}

func TestParseGivesCommentsAndTextsWhenAsked(t *testing.T) {
	tree := parsePlanted(t, ParseRequest{Comments: true, Text: true})
	for _, want := range []string{`"comments":`, `"text":"cGFja2FnZQ=="`} {
		if !strings.Contains(tree, want) {
			t.Errorf("no %s in %s", want, tree)
		}
	}
	if strings.Contains(parsePlanted(t, ParseRequest{}), `"text":`) {
		t.Error("the options of one request are still there in the next")
	}
}

func TestParseLocatesAMistake(t *testing.T) {
	answer := ask[ParseAnswer](t, ParseRequest{Kind: Kind{"parse"}, Sources: []Source{{"a.rego", "package a\n\nx := [1 2]"}}})
	if len(answer.Files) > 0 || len(answer.Problems) == 0 || answer.Problems[0].Line != 3 {
		t.Errorf("it says %+v", answer)
	}
}
