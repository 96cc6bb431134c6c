package main

import (
	"errors"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Source is one Rego file, under the name that problems call it by.
type Source struct {
	File string `json:"file"`
	Text string `json:"text"`
}

// parseSources parses every source, so that the mistakes of all of them are told at once.
func parseSources(sources []Source, capabilities *ast.Capabilities) (map[string]*ast.Module, error) {
	options := ast.ParserOptions{
		Capabilities:      capabilities,
		ProcessAnnotation: true,
		RegoVersion:       ast.DefaultRegoVersion,
	}
	modules := make(map[string]*ast.Module, len(sources))
	var mistakes []error
	for _, source := range sources {
		if _, twice := modules[source.File]; twice {
			mistakes = append(mistakes, fmt.Errorf("%s is there twice", source.File))
			continue
		}
		module, err := ast.ParseModuleWithOpts(source.File, source.Text, options)
		if err != nil {
			mistakes = append(mistakes, err)
		}
		modules[source.File] = module
	}
	return modules, errors.Join(mistakes...)
}
