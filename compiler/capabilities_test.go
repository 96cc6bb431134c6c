package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

const clock = "package a\n\nx := time.now_ns()\n"

func TestBuiltinsLeaveOutAFunction(t *testing.T) {
	request := CheckRequest{Kind: Kind{"check"}, Sources: []Source{{"a.rego", clock}}}
	request.Builtins = []string{"assign", "eq"}
	answer := ask[CheckAnswer](t, request)
	if len(answer.Problems) != 1 || answer.Problems[0].Message != "undefined function time.now_ns" {
		t.Errorf("it says %+v", answer.Problems)
	}
	request.Builtins = append(request.Builtins, "time.now_ns")
	if answer := ask[CheckAnswer](t, request); len(answer.Problems) > 0 {
		t.Errorf("allowed, it says %+v", answer.Problems)
	}
}

func TestACapabilitiesFileIsObeyed(t *testing.T) {
	capabilities := ast.CapabilitiesForThisVersion()
	capabilities.Builtins = nil
	text, err := json.Marshal(capabilities)
	if err != nil {
		t.Fatal(err)
	}
	request := CompileRequest{Kind: Kind{"compile"}, Sources: []Source{{"a.rego", clock}}, Entrypoints: []string{"a/x"}}
	request.Capabilities = (*json.RawMessage)(&text)
	answer := ask[CompileAnswer](t, request)
	if len(answer.Problems) == 0 || answer.Problems[0].File != "a.rego" || answer.Problems[0].Line != 3 || answer.Wasm != nil {
		t.Errorf("it says %+v", answer.Problems)
	}
}

func TestCapabilitiesThatAreNone(t *testing.T) {
	line := `{"kind":"check","sources":[],"capabilities":{"builtins":"all"}}`
	answer := askLine[CheckAnswer](t, line)
	if len(answer.Problems) != 1 || !strings.HasPrefix(answer.Problems[0].Message, "capabilities: ") {
		t.Errorf("it says %+v", answer.Problems)
	}
}

func TestASchemaFetchesNothing(t *testing.T) {
	request := CheckRequest{Kind: Kind{"check"}, Sources: planted()}
	request.Schema = map[string]any{"$ref": "http://127.0.0.1:9/schema.json"}
	answer := ask[CheckAnswer](t, request)
	if len(answer.Problems) == 0 || !strings.Contains(answer.Problems[0].Message, "remote reference loading disabled") {
		t.Errorf("it says %+v", answer.Problems)
	}
}
