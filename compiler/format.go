package main

import (
	"errors"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"
)

// FormatRequest asks for what `opa fmt` writes.
type FormatRequest struct {
	Kind
	Sources []Source `json:"sources"`
}

// FormatAnswer holds the formatted texts of the sources that can be parsed, in the order of the request.
type FormatAnswer struct {
	Problems []Problem         `json:"problems"`
	Files    []FormattedSource `json:"files"`
}

// FormattedSource is a source as OPA writes it.
type FormattedSource struct {
	Source
	// Changed says whether that differs from how it was written.
	Changed bool `json:"changed"`
}

func formatSources(request FormatRequest) FormatAnswer {
	options := format.Opts{
		RegoVersion:   ast.DefaultRegoVersion,
		Capabilities:  ast.CapabilitiesForThisVersion(),
		ParserOptions: &ast.ParserOptions{RegoVersion: ast.DefaultRegoVersion},
	}
	files := []FormattedSource{}
	var mistakes []error
	for _, source := range request.Sources {
		formatted, err := format.SourceWithOpts(source.File, []byte(source.Text), options)
		if err != nil {
			mistakes = append(mistakes, err)
			continue
		}
		text := string(formatted)
		files = append(files, FormattedSource{Source{source.File, text}, text != source.Text})
	}
	return FormatAnswer{Problems: listed(problemsOf(errors.Join(mistakes...))), Files: files}
}
