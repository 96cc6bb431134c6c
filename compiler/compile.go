package main

import (
	"context"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/bundle"
	"github.com/open-policy-agent/opa/v1/compile"
	"github.com/open-policy-agent/opa/v1/util"
)

// CompileRequest asks for what `opa build --target wasm` makes.
type CompileRequest struct {
	Kind
	Allowed
	Sources []Source `json:"sources"`
	// Entrypoints are paths like `package/rule`; METADATA may declare more.
	Entrypoints []string `json:"entrypoints"`
	// Optimize is the level, 0 to 2.
	Optimize int `json:"optimize"`
}

// CompileAnswer holds the module, or the problems that prevent it.
type CompileAnswer struct {
	Problems    []Problem    `json:"problems"`
	Wasm        []byte       `json:"wasm,omitempty"`
	Annotations []Annotation `json:"annotations,omitempty"`
}

// Annotation is one METADATA block with the place and the path of what it speaks of.
type Annotation struct {
	File        string           `json:"file"`
	Line        int              `json:"line"`
	Path        string           `json:"path"`
	Annotations *ast.Annotations `json:"annotations"`
}

func compilePolicies(request CompileRequest) CompileAnswer {
	wasm, annotations, err := buildModule(request)
	return CompileAnswer{Problems: listed(problemsOf(err)), Wasm: wasm, Annotations: annotations}
}

func buildModule(request CompileRequest) ([]byte, []Annotation, error) {
	capabilities, err := request.capabilities()
	if err != nil {
		return nil, nil, err
	}
	modules, err := parseSources(request.Sources, capabilities)
	if err != nil {
		return nil, nil, err
	}
	annotations, err := flattenAnnotations(modules)
	if err != nil {
		return nil, nil, err
	}
	compiler := compile.New().
		WithTarget(compile.TargetWasm).
		WithCapabilities(capabilities).
		WithEntrypoints(request.Entrypoints...).
		WithRegoAnnotationEntrypoints(true).
		WithOptimizationLevel(request.Optimize).
		WithPartialNamespace("partial").
		WithBundle(bundleOf(request.Sources, modules))
	if err := compiler.Build(context.Background()); err != nil {
		return nil, nil, err
	}
	return compiler.Bundle().WasmModules[0].Raw, annotations, nil
}

// bundleOf is the bundle that `opa build` makes of files.
func bundleOf(sources []Source, modules map[string]*ast.Module) *bundle.Bundle {
	texts := make(map[string]string, len(sources))
	for _, source := range sources {
		texts[source.File] = source.Text
	}
	result := &bundle.Bundle{Data: map[string]any{}}
	result.SetRegoVersion(ast.DefaultRegoVersion)
	result.Manifest.Init()
	// Sorted, because the order of modules shows in the bytes of the result.
	for _, file := range util.KeysSorted(modules) {
		result.Modules = append(result.Modules, bundle.ModuleFile{
			URL:    file,
			Path:   file,
			Parsed: modules[file],
			Raw:    []byte(texts[file]),
		})
	}
	return result
}

func flattenAnnotations(modules map[string]*ast.Module) ([]Annotation, error) {
	set, errs := ast.BuildAnnotationSet(valuesByKey(modules))
	if len(errs) > 0 {
		return nil, errs
	}
	var annotations []Annotation
	for _, reference := range set.Flatten() {
		annotations = append(annotations, Annotation{
			File:        reference.Location.File,
			Line:        reference.Location.Row,
			Path:        reference.Path.String(),
			Annotations: reference.Annotations,
		})
	}
	return annotations, nil
}

func valuesByKey[Value any](values map[string]Value) []Value {
	sorted := make([]Value, 0, len(values))
	for _, key := range util.KeysSorted(values) {
		sorted = append(sorted, values[key])
	}
	return sorted
}

// listed makes JSON write an empty list where a list is nil.
func listed[Item any](items []Item) []Item {
	if items == nil {
		return []Item{}
	}
	return items
}
