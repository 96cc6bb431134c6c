package main

import (
	"reflect"
	"testing"
)

func TestFormatSaysWhichFilesDiffer(t *testing.T) {
	answer := ask[FormatAnswer](t, FormatRequest{Kind: Kind{"format"}, Sources: []Source{
		{"b.rego", "package   b\nx  :=  1"},
		{"broken.rego", "package"},
		{"a.rego", "package a\n"},
	}})
	want := []FormattedSource{
		{Source{"b.rego", "package b\n\nx := 1\n"}, true},
		{Source{"a.rego", "package a\n"}, false},
	}
	if !reflect.DeepEqual(answer.Files, want) {
		t.Errorf("files: %+v", answer.Files)
	}
	if len(answer.Problems) != 1 || answer.Problems[0].File != "broken.rego" || answer.Problems[0].Line != 1 {
		t.Errorf("problems: %+v", answer.Problems)
	}
}
