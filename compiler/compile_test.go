package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

var wasmMagic = []byte("\x00asm")

func TestCompileGivesAModuleAndItsMetadata(t *testing.T) {
	answer := ask[CompileAnswer](t, CompileRequest{
		Kind:        Kind{"compile"},
		Sources:     planted(),
		Entrypoints: []string{"risk/planted/findings"},
	})
	if len(answer.Problems) > 0 || !bytes.HasPrefix(answer.Wasm, wasmMagic) {
		t.Fatalf("it says %+v", answer.Problems)
	}
	if !bytes.Contains(answer.Wasm, []byte("risk/planted/findings")) {
		t.Error("the module does not know its entrypoint")
	}
	if len(answer.Annotations) != 1 {
		t.Fatalf("annotations: %+v", answer.Annotations)
	}
	annotation := answer.Annotations[0]
	if annotation.Path != "data.risk.planted" || annotation.File != policyFile || annotation.Line != 3 ||
		annotation.Annotations.Title != "Planted" {
		t.Errorf("annotation: %+v", annotation)
	}
}

func TestCompileDependsOnNoOrder(t *testing.T) {
	sources := append(planted(), Source{"lib.rego", "package lib\n\nx := 1\n"})
	request := CompileRequest{Kind: Kind{"compile"}, Sources: sources, Entrypoints: []string{"risk/planted/findings", "lib/x"}}
	first := ask[CompileAnswer](t, request)
	slices.Reverse(request.Sources)
	second := ask[CompileAnswer](t, request)
	if len(first.Wasm) == 0 || !bytes.Equal(first.Wasm, second.Wasm) {
		t.Errorf("%d and %d bytes, which differ", len(first.Wasm), len(second.Wasm))
	}
}

func TestCompileRefuses(t *testing.T) {
	for story, test := range map[string]struct {
		text, entrypoint, want string
	}{
		"a syntax error":           {"package a\n\nx := [1 2]", "a/x", "unexpected number token"},
		"an unsafe variable":       {"package a\n\nx if y > 1", "a/x", "var y is unsafe"},
		"a rule that calls itself": {"package a\n\nx if not x", "a/x", "recursive"},
		"an unknown entrypoint":    {"package a\n\nx := 1", "a/y", "a/y"},
		"no entrypoint":            {"package a\n\nx := 1", "", "wasm compilation requires at least one entrypoint"},
		"METADATA that is no YAML": {"# METADATA\n# title: [\npackage a\n\nx := 1", "a/x", "yaml"},
	} {
		request := CompileRequest{Kind: Kind{"compile"}, Sources: []Source{{"a.rego", test.text}}}
		if test.entrypoint != "" {
			request.Entrypoints = []string{test.entrypoint}
		}
		answer := ask[CompileAnswer](t, request)
		if len(answer.Problems) == 0 || !strings.Contains(answer.Problems[0].Message, test.want) || answer.Wasm != nil {
			t.Errorf("%s: it says %+v", story, answer.Problems)
		}
	}
}

func TestCompileOptimizes(t *testing.T) {
	request := CompileRequest{Kind: Kind{"compile"}, Sources: planted(), Entrypoints: []string{"risk/planted/findings"}}
	plain := ask[CompileAnswer](t, request)
	request.Optimize = 1
	optimized := ask[CompileAnswer](t, request)
	if len(optimized.Wasm) == 0 || bytes.Equal(plain.Wasm, optimized.Wasm) {
		t.Errorf("level 1 changes nothing: %+v", optimized.Problems)
	}
}
