package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Allowed says which functions and features of Rego sources may use. Nothing said is all that this OPA has.
type Allowed struct {
	// Capabilities is the content of a capabilities file of OPA.
	Capabilities *json.RawMessage `json:"capabilities"`
	// Builtins are the names of the only functions left of the capabilities.
	Builtins []string `json:"builtins"`
}

func (allowed Allowed) capabilities() (*ast.Capabilities, error) {
	capabilities := ast.CapabilitiesForThisVersion()
	if allowed.Capabilities != nil {
		var err error
		if capabilities, err = ast.LoadCapabilitiesJSON(bytes.NewReader(*allowed.Capabilities)); err != nil {
			return nil, fmt.Errorf("capabilities: %w", err)
		}
	}
	if allowed.Builtins != nil {
		capabilities.Builtins = slices.DeleteFunc(slices.Clone(capabilities.Builtins), func(builtin *ast.Builtin) bool {
			return !slices.Contains(allowed.Builtins, builtin.Name)
		})
	}
	// No schema may name a host from which the checker would fetch another one.
	capabilities.AllowNet = []string{}
	return capabilities, nil
}
