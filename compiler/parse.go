package main

import (
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"
	astjson "github.com/open-policy-agent/opa/v1/ast/json"
)

// ParseRequest asks for the syntax trees of `opa parse --format json --json-include locations`.
type ParseRequest struct {
	Kind
	Sources []Source `json:"sources"`
	// Comments says whether the trees keep comments; METADATA is kept anyway.
	Comments bool `json:"comments"`
	// Text says whether each location carries the text that stands there, which is most of a tree's size.
	Text bool `json:"text"`
}

// ParseAnswer holds one tree per source, in the order of the request; none where some source cannot be parsed.
type ParseAnswer struct {
	Problems []Problem    `json:"problems"`
	Files    []ParsedFile `json:"files"`
}

// ParsedFile is the syntax tree of one source.
type ParsedFile struct {
	File   string          `json:"file"`
	Module json.RawMessage `json:"module"`
}

func parseTrees(request ParseRequest) ParseAnswer {
	files, err := parseFiles(request)
	return ParseAnswer{Problems: listed(problemsOf(err)), Files: listed(files)}
}

func parseFiles(request ParseRequest) ([]ParsedFile, error) {
	modules, err := parseSources(request.Sources, ast.CapabilitiesForThisVersion())
	if err != nil {
		return nil, err
	}
	// OPA keeps these options globally.
	astjson.SetOptions(locationsOf(request))
	defer astjson.SetOptions(astjson.Defaults())
	files := make([]ParsedFile, 0, len(request.Sources))
	for _, source := range request.Sources {
		module := modules[source.File]
		if !request.Comments {
			module.Comments = nil
		}
		tree, err := json.Marshal(module)
		if err != nil {
			return nil, err
		}
		files = append(files, ParsedFile{source.File, tree})
	}
	return files, nil
}

// locationsOf are the options that `opa parse --json-include locations` sets.
func locationsOf(request ParseRequest) astjson.Options {
	return astjson.Options{MarshalOptions: astjson.MarshalOptions{
		IncludeLocationText: request.Text,
		IncludeLocation: astjson.NodeToggle{
			Term:           true,
			Package:        true,
			Comment:        true,
			Import:         true,
			Rule:           true,
			Head:           true,
			Expr:           true,
			SomeDecl:       true,
			Every:          true,
			With:           true,
			Annotations:    true,
			AnnotationsRef: true,
		},
	}}
}
