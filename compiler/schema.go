package main

import (
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Schemas are JSON Schemas to check types by.
type Schemas struct {
	// Schema is that of every `input`, as `--schema <file>` says it.
	Schema any `json:"schema"`
	// Schemas are what METADATA calls `schema.<name>`, as `--schema <folder>` says it: paths without an extension.
	Schemas map[string]any `json:"schemas"`
}

// set is nil where no schema is given, as then OPA skips the schemas that METADATA names.
func (schemas Schemas) set() *ast.SchemaSet {
	if schemas.Schema == nil && len(schemas.Schemas) == 0 {
		return nil
	}
	set := ast.NewSchemaSet()
	if schemas.Schema != nil {
		set.Put(ast.SchemaRootRef, schemas.Schema)
	}
	for path, schema := range schemas.Schemas {
		reference := ast.Ref{ast.SchemaRootDocument}
		for part := range strings.SplitSeq(path, "/") {
			reference = reference.Append(ast.StringTerm(part))
		}
		set.Put(reference, schema)
	}
	return set
}
