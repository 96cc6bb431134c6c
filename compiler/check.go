package main

import "github.com/open-policy-agent/opa/v1/ast"

// CheckRequest asks for the verdict of `opa check --schema`.
type CheckRequest struct {
	Kind
	Allowed
	Schemas
	Sources []Source `json:"sources"`
	Strict  bool     `json:"strict"`
}

// CheckAnswer lists every problem; none is a pass.
type CheckAnswer struct {
	Problems []Problem `json:"problems"`
}

func checkPolicies(request CheckRequest) CheckAnswer {
	return CheckAnswer{listed(problemsOf(check(request)))}
}

func check(request CheckRequest) error {
	capabilities, err := request.capabilities()
	if err != nil {
		return err
	}
	modules, err := parseSources(request.Sources, capabilities)
	if err != nil {
		return err
	}
	compiler := newCompiler(capabilities, request.Schemas).WithStrict(request.Strict)
	if compiler.Compile(modules); compiler.Failed() {
		return compiler.Errors
	}
	return nil
}

// newCompiler is the compiler of `opa check` and `opa test`, except that it tells all errors, not only the first ten.
func newCompiler(capabilities *ast.Capabilities, schemas Schemas) *ast.Compiler {
	const noLimit = 0
	return ast.NewCompiler().
		SetErrorLimit(noLimit).
		WithCapabilities(capabilities).
		WithSchemas(schemas.set()).
		WithEnablePrintStatements(true).
		WithUseTypeCheckAnnotations(true)
}
