package main

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// FuzzCheck looks for Rego on which OPA panics, which would be told as a failure and not as a mistake of the policy.
func FuzzCheck(f *testing.F) {
	f.Add(policyText)
	f.Add("package a\n\nx contains y if some y in [1 2]\n")
	f.Add("# METADATA\n# entrypoint: true\npackage a\n\nx := $\"{input.y}\" if every k, v in input { k != v }\n")
	f.Fuzz(func(t *testing.T, text string) {
		line, err := json.Marshal(CheckRequest{Kind: Kind{"check"}, Sources: []Source{{"a.rego", text}}, Strict: true})
		if err != nil {
			t.Fatal(err)
		}
		told, err := json.Marshal(answer(line, io.Discard))
		if err != nil || !strings.HasPrefix(string(told), `{"problems":[`) {
			t.Errorf("%q gives %s, %v", text, told, err)
		}
	})
}
